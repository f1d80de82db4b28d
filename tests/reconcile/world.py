"""A small world for tests of reports: four models, two tests, and what a check of it all finds."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from claimcheck import pipeline
from claimcheck.consistency import ConsistencyReport, Quote
from claimcheck.diagnostics.diagnostic import Diagnostic
from claimcheck.render.findings import findings

DATA = """\
tables:
  models:
    key: model
    columns:
      family:     {type: text}
      teacher:    {type: text}
      parameters: {unit: parameters}
      Alpha:      {unit: "%", better: higher, items: 5000, aliases: [Alpha Exam]}
      Beta-500:   {unit: "%", better: higher, items: 500}
      rating:     {unit: rating, better: higher}
      latency:    {unit: ms, better: lower}
      price:      {unit: USD/month, better: lower}
    rows:
      Ada-70B: {aliases: [Ada], family: Ada, parameters: 70B, Alpha: 92.5, Beta-500: 81.0,
                rating: 2029, latency: 412, price: $4.00}
      Ben-7B:  {aliases: [Ben], family: Ben, teacher: Ada-70B, parameters: 7B, Alpha: 85.2,
                Beta-500: 70.4, rating: 1691, latency: 80, price: $1.50}
      Cleo-8B: {aliases: [Cleo], family: Ben, teacher: Ada-70B, parameters: 8B, Alpha: 78.1,
                Beta-500: 64.9, rating: 1205, latency: 95, price: $2.50}
      Dan-1B:  {aliases: [Dan], family: Dan, teacher: Ada-70B, parameters: 1B, Alpha: 60.3,
                Beta-500: "-", rating: 954, latency: 20, price: "-"}
"""

HEAD = """\
report "report.md"
data "data.yaml"
let student = models where parameters < 10B
let tests = Alpha, Beta-500
"""


QUOTE_RULES = frozenset(
    (
        *("contradicted", "undecided", "unexpected-verdict", "claim-error", "syntax"),
        *("stale-quote", "reworded", "ambiguous-quote"),
    )
)
"""What may become of a claim whose sentence was edited."""


class World(NamedTuple):
    """Texts by their paths: a claims file, a report, a data file."""

    files: dict[str, str]

    def check(self, **options: object) -> ConsistencyReport:
        """The claims of all claims files checked."""
        names = sorted(name for name in self.files if name.endswith(".claims"))
        return pipeline.check(names, pipeline.in_memory(self.files), **options)  # type: ignore[arg-type]

    def edited(self, old: str, new: str, file: str = "report.md") -> World:
        """The world with a stretch of a file replaced at its one place."""
        text = self.files[file]
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        return World({**self.files, file: text.replace(old, new)})

    def updated(self) -> World:
        """The world after its claims files were brought up to date."""
        report = self.check()
        return World(
            {**self.files, **pipeline.updated_texts(report, pipeline.in_memory(self.files))}
        )


def world(report: str, *claims: str, head: str = HEAD, data: str = DATA) -> World:
    """A world with a report and claims; each claim is its fields, and is named `c1`, `c2`, …"""
    written = [f"claim c{number}\n  {fields}\n" for number, fields in enumerate(claims, 1)]
    return World({"a.claims": "\n".join([head, *written]), "report.md": report, "data.yaml": data})


def quoting(sentence: str, check: str) -> World:
    """A world whose report says one sentence among others, with a claim that quotes all of it."""
    report = f"# A report\n\nIt begins here.\n\n{sentence}\n\nIt ends there.\n"
    return world(report, f'quote "{sentence}"\n  check {check}')


def found(of: World, **options: object) -> list[Diagnostic]:
    """All findings where they point, without those about names that nothing uses."""
    return [one for one in findings(of.check(**options)) if one.rule != "unused-name"]


def rules(of: World, among: Collection[str] = QUOTE_RULES, **options: object) -> list[str]:
    """The rules of all findings by some rules, in the order of their places."""
    return [one.rule for one in found(of, **options) if one.rule in among]


def quotes(of: World) -> list[Quote]:
    """The quotes of all claims."""
    return [quote for claim in of.check().claims for quote in claim.quotes]
