"""What sentences are read as, in the words of claims, for tests of whole readings.

A model of a few rows, two sets and three measures; names are short so that a line holds a sentence
and its claim.
"""

from __future__ import annotations

from claimcheck.loaders import load
from claimcheck.reading.atoms import keys
from claimcheck.reading.lexicon import SetName, lexicon_of
from claimcheck.reading.pieces import Piece, pieces
from claimcheck.reading.reader import read
from claimcheck.reading.saying import Statement
from claimcheck.reading.statements import statements
from claimcheck.reconcile.spelling import Names
from claimcheck.reconcile.statements import claim_of
from claimcheck.source import Source, Span
from claimcheck.tables.dataset import Dataset

DATA = """
tables:
  models:
    key: model
    columns:
      Alpha:      {unit: "%", better: higher}
      Beta-500:   {unit: "%", better: higher}
      rating:     {unit: rating, better: higher}
      latency:    {unit: ms}
      throughput: {unit: tokens/s}
      price:      {unit: USD/month}
      parameters: {unit: parameters}
      Success (%):  {}
    rows:
      Ada: {Alpha: 92.5, Beta-500: 81.0, rating: 2029, latency: 412, throughput: 70, price: 4,
            parameters: 70B, Success (%): 88}
      Ben: {Alpha: 85.2, Beta-500: 70.4, rating: 1691, latency: 80, throughput: 210, price: 2,
            parameters: 7B, Success (%): 80}
      Cleo: {Alpha: 78.1, Beta-500: 64.9, rating: 1205, latency: 95, throughput: 180, price: 3,
             parameters: 8B, Success (%): 75}
      Dan: {Alpha: 60.3, Beta-500: "-", rating: 954, latency: 20, throughput: 400, price: "-",
            parameters: 1B, Success (%): 60}
"""
SETS = (SetName("student", True), SetName("teacher-like", True), SetName("exams", False))


def dataset() -> Dataset:
    """The tables of the models."""
    return Dataset(load(lambda path, _: Source(path, DATA), "data.yaml", "x.claims").tables)


KNOWN = dataset()
NAMES = Names(lexicon_of(KNOWN, SETS), KNOWN, {" ".join(keys(one.name)): one.name for one in SETS})


def pieces_of(text: str) -> list[Piece]:
    """The pieces of a sentence."""
    return pieces(read(text, NAMES.lexicon), Span(0, len(text)))


def said(text: str, about: str = "") -> tuple[Statement, ...]:
    """The statements of a sentence, under a heading that names a measure."""
    measure = pieces_of(about)[0].named if about else None
    return statements(pieces_of(text), NAMES.lexicon.nouns, measure)


def claim(text: str, about: str = "") -> str:
    """The check that a sentence amounts to; empty when it is not read as a whole."""
    found = said(text, about)
    return claim_of(found, NAMES) if found else ""
