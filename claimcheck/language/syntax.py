"""The syntax tree of a claims file: what was written, before any name is looked up.

Every node knows its span, a `Mark`, which takes no part in equality, so that two texts that say
the same are the same tree. Numbers keep their printed form; chains of `and`, `or`, `+` and `,` are
flat.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from claimcheck.source import Mark

NO_SPAN = Mark(0, 0)


class Word(NamedTuple):
    """A word of the language where the choice of word matters, as it was written."""

    text: str
    span: Mark = NO_SPAN


class Name(NamedTuple):
    """A name as written, without its backticks."""

    text: str
    span: Mark = NO_SPAN

    @property
    def quoted(self) -> bool:
        """Whether it was written in backticks."""
        return self.span.end - self.span.start > len(self.text)


class Text(NamedTuple):
    """A text in double quotes."""

    value: str
    span: Mark = NO_SPAN


class Number(NamedTuple):
    """A number as written, with its unit: `671B`, `3 points`, `$0.1570`.

    `value` and `step` (one unit in the last printed place) are in `unit`; `digits` is how many
    digits were written.
    """

    printed: str
    value: Fraction
    step: Fraction
    digits: int
    unit: str = ""
    span: Mark = NO_SPAN


# --- sets and expressions -------------------------------------------------------------------------


class SetList(NamedTuple):
    """`A, B, "c"`."""

    members: tuple[Set | Text, ...]
    span: Mark = NO_SPAN


class SetWhere(NamedTuple):
    """`S where CONDITION`."""

    base: Set
    condition: Proposition
    span: Mark = NO_SPAN


class SetExcept(NamedTuple):
    """`S except T`."""

    base: Set
    removed: Set
    span: Mark = NO_SPAN


class SetExtreme(NamedTuple):
    """`S with the [2nd] highest COLUMN`."""

    base: Set
    place: int
    highest: bool
    column: Name
    span: Mark = NO_SPAN


Set = Name | SetList | SetWhere | SetExcept | SetExtreme


class ColumnOf(NamedTuple):
    """`COLUMN of SET`."""

    column: Name
    rows: Set
    span: Mark = NO_SPAN


class AggregateOf(NamedTuple):
    """`average COLUMN of SET`; `word` is the aggregate."""

    word: str
    column: Name
    rows: Set
    span: Mark = NO_SPAN


class AverageOver(NamedTuple):
    """`average over MEASURES of ROW`."""

    measures: Set
    rows: Set
    span: Mark = NO_SPAN


class CountOf(NamedTuple):
    """`count of SET`, or with a column `count of different COLUMN of SET`."""

    column: Name | None
    rows: Set
    span: Mark = NO_SPAN


class Chain(NamedTuple):
    """A sum (`+`, `-`) or a product (`*`, `/`): the first operand, then signs and operands."""

    first: Expression
    rest: tuple[tuple[str, Expression], ...]
    span: Mark = NO_SPAN


class Negative(NamedTuple):
    """`- EXPRESSION`."""

    operand: Expression
    span: Mark = NO_SPAN


Expression = (
    Number | Text | Name | ColumnOf | AggregateOf | AverageOver | CountOf | Chain | Negative
)


# --- propositions ---------------------------------------------------------------------------------


class Quantifier(NamedTuple):
    """`every`, `at least 4 of`, `all but 1 of`, `half`, `67% of`.

    `word` is the word or the phrase of the bound; `number` is set for counts and shares.
    """

    word: str
    number: Number | None = None
    span: Mark = NO_SPAN


class Operand(NamedTuple):
    """A subject or an object: rows with a quantifier, or an aggregate of them.

    `pairing` is `similar` or `same` with the `column` that pairs; `its` with the `column` that
    names the row.
    """

    rows: Set | None
    quantifier: Quantifier | None = None
    aggregate: str | None = None
    pairing: str | None = None
    column: Name | None = None
    span: Mark = NO_SPAN


class RelationPhrase(NamedTuple):
    """`often clearly beats`, `is slightly lower than`, `is within 1 points of`."""

    word: str
    frequency: Word | None = None
    degree: Word | None = None
    distance: Number | None = None
    span: Mark = NO_SPAN


class Measures(NamedTuple):
    """The columns that a comparison or a rank speaks of."""

    sets: tuple[Set, ...]
    quantifier: Quantifier | None = None
    reported: bool = False
    average: bool = False
    span: Mark = NO_SPAN


class By(NamedTuple):
    """`by at least 3 points`, `by up to 2x`, `by between 10x and 100x`, `… on average`.

    `word` is the phrase of the bound, the word of closeness, `up to`, `between` or empty.
    """

    word: str
    number: Number
    high: Number | None = None
    on_average: bool = False
    span: Mark = NO_SPAN


class Among(NamedTuple):
    """`among [reported] S`."""

    rows: Set
    reported: bool = False
    span: Mark = NO_SPAN


class Comparison(NamedTuple):
    """`SUBJECT RELATION OBJECT on MEASURES [by …] [among S]`."""

    subject: Operand
    relation: RelationPhrase
    object: Operand
    measures: Measures
    by: By | None = None
    among: Among | None = None
    span: Mark = NO_SPAN


class Property(NamedTuple):
    """`SUBJECT has CONDITION`, or with `measures` a comparator asked of quantified columns."""

    subject: Operand
    condition: Proposition | None
    measures: Measures | None = None
    comparator: Comparator | None = None
    among: Among | None = None
    span: Mark = NO_SPAN


class Rank(NamedTuple):
    """`SUBJECT is 2nd on MEASURES`; `word` is `best`, `worst`, `ordinal` or `top`."""

    subject: Operand
    word: str
    place: int
    measures: Measures
    among: Among | None = None
    span: Mark = NO_SPAN


class Extreme(NamedTuple):
    """`SUBJECT has the [2nd] highest COLUMN [among S]`."""

    subject: Operand
    place: int
    highest: bool
    column: Name
    among: Among | None = None
    span: Mark = NO_SPAN


class Trend(NamedTuple):
    """`COLUMN [strictly] rises with COLUMN [among S]`."""

    column: Name
    rises: bool
    strictly: bool
    by: Name
    among: Among | None = None
    span: Mark = NO_SPAN


class Comparator(NamedTuple):
    """What an expression is compared with.

    `word` is an operator (`=`, `>=`, …), `is`, the phrase of a bound, a word of closeness,
    `between`, `missing`, `reported`, `in` or `contains`.
    """

    word: str
    right: Expression | None = None
    high: Expression | None = None
    members: Set | None = None
    span: Mark = NO_SPAN


class Equation(NamedTuple):
    """`EXPRESSION comparator`."""

    left: Expression
    comparator: Comparator
    span: Mark = NO_SPAN


class Logic(NamedTuple):
    """A flat chain of `and` or `or`."""

    word: str
    parts: tuple[Proposition, ...]
    span: Mark = NO_SPAN


class Not(NamedTuple):
    """`not PROPOSITION`."""

    part: Proposition
    span: Mark = NO_SPAN


class Implication(NamedTuple):
    """`if PROPOSITION then PROPOSITION`."""

    condition: Proposition
    consequence: Proposition
    span: Mark = NO_SPAN


Proposition = Comparison | Property | Rank | Extreme | Trend | Equation | Logic | Not | Implication


# --- statements -----------------------------------------------------------------------------------


class ReportPath(NamedTuple):
    """`report "report.md"`."""

    path: Text
    span: Mark = NO_SPAN


class DataPath(NamedTuple):
    """`data [NAME =] "figures.yaml"`."""

    path: Text
    name: Name | None = None
    span: Mark = NO_SPAN


class UsePath(NamedTuple):
    """`use "shared.claims"`."""

    path: Text
    span: Mark = NO_SPAN


class Let(NamedTuple):
    """`let NAME = SET`."""

    name: Name
    value: Set | Text
    span: Mark = NO_SPAN


class Define(NamedTuple):
    """`define WORD as MEANING`; `bound` is the phrase of a bound, `within` or `confidence`."""

    word: Word
    bound: str
    number: Number
    span: Mark = NO_SPAN


class Expect(NamedTuple):
    """`expect VERDICT because "…"`."""

    verdict: str
    because: Text
    span: Mark = NO_SPAN


class Check(NamedTuple):
    """`check PROPOSITION`."""

    proposition: Proposition
    span: Mark = NO_SPAN


class Note(NamedTuple):
    """`quote "…"`, `note "…"` or `skip because "…"`; `word` says which."""

    word: str
    text: Text
    span: Mark = NO_SPAN


Field = Check | Expect | Note


class Claim(NamedTuple):
    """`claim NAME ["title"] FIELD …`, the fields in the order in which they were written."""

    name: Name
    title: Text | None
    fields: tuple[Field, ...]
    span: Mark = NO_SPAN


Statement = ReportPath | DataPath | UsePath | Let | Define | Claim


class BrokenClaim(NamedTuple):
    """A claim that could not be read; only its name is known."""

    name: Name
    span: Mark = NO_SPAN


class ClaimsFile(NamedTuple):
    """A claims file: its statements in order, a broken claim in the place of its claim."""

    statements: tuple[Statement | BrokenClaim, ...]
