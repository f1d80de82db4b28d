"""The lexicon of a few models, for tests of reading."""

from __future__ import annotations

from claimcheck.loaders import load
from claimcheck.reading.lexicon import Lexicon, SetName, lexicon_of
from claimcheck.reading.mentions import Mention, Named
from claimcheck.reading.reader import read
from claimcheck.source import Source
from claimcheck.tables.dataset import Dataset
from claimcheck.vocabulary.prose import Kind

DATA = """
tables:
  models:
    columns:
      family:           {type: text}
      AIME 2024:        {unit: "%", better: higher, aliases: [AIME]}
      MATH-500:         {unit: "%", better: higher}
      price per minute: {unit: USD/minute}
      best:             {unit: "%"}
    rows:
      Qwen2.5-72B: {family: Qwen, AIME 2024: 79.8}
      Model-R1:    {aliases: [R1, Are One], AIME 2024: 72.6}
      Model-R1-Zero: {AIME 2024: 71.0}
      Turbo:       {AIME 2024: 50.4}
      "7":         {AIME 2024: 1.0}
"""
SETS = (SetName("distilled", True), SetName("generalist", True), SetName("benchmark", False))


def dataset(data: str = DATA) -> Dataset:
    """The tables of a text."""
    return Dataset(load(lambda path, _: Source(path, data), "data.yaml", "x.claims").tables)


KNOWN = dataset()
LEXICON = lexicon_of(KNOWN, SETS)


def named(mention: Mention) -> str:
    """What a name stands for: a row, columns or a set, in words."""
    value = mention.value
    assert isinstance(value, Named)
    rows = [] if value.row is None else [KNOWN.row_names[value.row]]
    columns = [KNOWN.column(column).name for column in value.columns]
    return " + ".join(filter(None, [*rows, *columns, value.rows_set, value.columns_set]))


def mentions(text: str, lexicon: Lexicon = LEXICON) -> list[Mention]:
    """What a text mentions."""
    return read(text, lexicon).mentions


def senses(text: str) -> list[str]:
    """The senses of the words of a text, with the kind of each."""
    found = mentions(text)
    return [f"{one.kind.name.lower()} {one.value}" for one in found if isinstance(one.value, str)]


def names(text: str) -> list[str]:
    """What the names of a text stand for."""
    return [named(one) for one in mentions(text) if one.kind is Kind.NAME]
