"""A small world of figures, and claims about it judged: what the tests of sentences share."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.diagnostics.diagnostic import Finding, Unreadable
from claimcheck.evaluation.case import Case
from claimcheck.evaluation.judge import judge
from claimcheck.evaluation.judgement import Judgement
from claimcheck.evaluation.terms import members
from claimcheck.language import syntax as s
from claimcheck.semantics import meaning as m
from claimcheck.semantics.environment import Environment, Library, environment
from claimcheck.semantics.express import express
from claimcheck.semantics.resolve import resolve
from claimcheck.source import Source
from claimcheck.tables.dataset import Dataset
from claimcheck.values.truth import TRUE

DATA = """
sources:
  paper: {title: "A paper"}
tables:
  models:
    key: model
    source: paper
    columns:
      family:     {type: text}
      teacher:    {type: text}
      parameters: {unit: parameters}
      released:   {type: date}
      AIME:       {unit: "%", better: higher, items: 30}
      MATH:       {unit: "%", better: higher, items: 500}
      MMLU:       {unit: "%", better: higher}
      rating:     {unit: rating, better: higher}
      price:      {unit: USD/minute, better: lower}
      latency:    {unit: ms, better: lower}
      stars:      {better: higher}
    rows:
      Ada:  {family: Ash,  parameters: 600B, released: 2024-05-01, AIME: 80.0, MATH: 97.0,
             MMLU: 90.8, rating: 2000, price: $2.50, latency: 500, stars: 40}
      Ben:  {family: Ash,  teacher: Ada, parameters: 70B, released: 2024-09-01, AIME: 70.0,
             MATH: 94.5, MMLU: 80.1, rating: 1600, price: $0.50, latency: 200, stars: 40}
      Cleo: {family: Ash,  teacher: Ada, parameters: 8B, released: 2025-01-10, AIME: 50.4,
             MATH: 89.1, MMLU: "-", rating: 1200, price: $0.25, latency: 100, stars: 12}
      Dan:  {family: Birch, teacher: Ada, parameters: 32B, released: 2025-01-12, AIME: 72.6,
             MATH: 94.3, MMLU: 79.3, rating: 1700, price: $0.40, latency: 160, stars: 7}
      Eve:  {family: Birch, teacher: Ada, parameters: 7B, released: 2025-02-01, AIME: 55.5,
             MATH: 92.8, MMLU: "-", rating: "-", price: $0.20, latency: 80, stars: 0}
      Fay:  {family: Birch, teacher: Gus, parameters: 1B, released: 2025-03-01, AIME: 28.9,
             MATH: 83.9, MMLU: "-", rating: 950, price: "-", latency: 40, stars: 3}
  t:
    columns:
      style: {type: text}
      total: {}
    rows:
      one:   {style: jive,  total: 34}
      two:   {style: tango, total: 36}
      three: {style: jive,  total: 28}
"""

CLAIMS = """
data "data.yaml"
let small    = models except Ada
let ash      = small where family = "Ash"
let birch    = small where family = "Birch"
let distilled = models where teacher = "Ada"
let winners  = t where total > 30
let maths    = AIME, MATH
"""


class Checked(NamedTuple):
    """A claim's meaning with its judgement, and the figures it was judged by."""

    meaning: m.Meaning
    judgement: Judgement
    dataset: Dataset
    reads: str


def checked(
    check: str, defines: str = "", data: str = DATA, with_warnings: bool = False
) -> Checked:
    """The claim `check`, judged in the world above."""
    env = _environment(f"{CLAIMS}\n{defines}\nclaim c check {check}\n", data)
    assert with_warnings or not env.diagnostics, env.diagnostics
    (claim,) = env.claims
    assert isinstance(claim, s.Claim)
    (field,) = [field for field in claim.fields if isinstance(field, s.Check)]
    meaning, _ = resolve(field.proposition, env.scope)
    dataset = env.figures.dataset

    def size(rows: m.RowSet) -> int | None:
        inside = members(Case(env.figures), rows).rows
        return len(inside) if all(belongs is TRUE for _, belongs in inside) else None

    reads = express(meaning.proposition, dataset, size)
    return Checked(meaning, judge(meaning.proposition, env.figures), dataset, reads)


def _environment(claims: str, data: str) -> Environment:
    files = {"x.claims": claims, "data.yaml": data}

    def read(path: str, base: str) -> Source:
        if path not in files:
            raise Unreadable(Finding("unreadable-file", path))
        return Source(path, files[path])

    return environment(read("x.claims", ""), Library(read))
