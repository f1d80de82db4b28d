"""The syntax tree of a claims file: what was written, before any name is looked up.

Every node knows its span, which takes no part in equality, so that two texts that say the same
are the same tree. Numbers keep their printed form; chains of `and`, `or`, `+` and `,` are flat.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import NamedTuple

from claimcheck.source import Span

NO_SPAN = Span(0, 0)


def _span() -> Span:
    found: Span = field(default=NO_SPAN, compare=False, repr=False)
    return found


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the language where the choice of word matters, as it was written."""

    text: str
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Name:
    """A name as written, without its backticks; `quoted` says that it had them."""

    text: str
    quoted: bool = field(default=False, compare=False)
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Text:
    """A text in double quotes."""

    value: str
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written, with its unit: `671B`, `3 points`, `$0.1570`.

    `value` and `step` (one unit in the last printed place) are in `unit`; `digits` is how many
    significant digits were written.
    """

    printed: str
    value: Fraction
    step: Fraction
    digits: int
    unit: str = ""
    span: Span = _span()


# --- sets and expressions -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SetList:
    """`A, B, "c"`."""

    members: tuple[Set | Text, ...]
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class SetWhere:
    """`S where CONDITION`."""

    base: Set
    condition: Proposition
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class SetExcept:
    """`S except T`."""

    base: Set
    removed: Set
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class SetExtreme:
    """`S with the [2nd] highest COLUMN`."""

    base: Set
    place: int
    highest: bool
    column: Name
    span: Span = _span()


Set = Name | SetList | SetWhere | SetExcept | SetExtreme


@dataclass(frozen=True, slots=True)
class ColumnOf:
    """`COLUMN of SET`."""

    column: Name
    rows: Set
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class AggregateOf:
    """`average COLUMN of SET`; `word` is the aggregate."""

    word: str
    column: Name
    rows: Set
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class AverageOver:
    """`average over MEASURES of ROW`."""

    measures: Set
    rows: Set
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class CountOf:
    """`count of SET`, or with a column `count of different COLUMN of SET`."""

    column: Name | None
    rows: Set
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Chain:
    """A sum (`+`, `-`) or a product (`*`, `/`): the first operand, then signs and operands."""

    first: Expression
    rest: tuple[tuple[str, Expression], ...]
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Negative:
    """`- EXPRESSION`."""

    operand: Expression
    span: Span = _span()


Expression = (
    Number | Text | Name | ColumnOf | AggregateOf | AverageOver | CountOf | Chain | Negative
)


# --- propositions ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Quantifier:
    """`every`, `at least 4 of`, `all but 1 of`, `half`, `67% of`.

    `word` is the word or the phrase of the bound; `number` is set for counts and shares.
    """

    word: str
    number: Number | None = None
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Operand:
    """A subject or an object: rows with a quantifier, or an aggregate of them.

    `pairing` is `similar` or `same` with the `column` that pairs; `its` with the `column` that
    names the row.
    """

    rows: Set | None
    quantifier: Quantifier | None = None
    aggregate: str | None = None
    pairing: str | None = None
    column: Name | None = None
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class RelationPhrase:
    """`often clearly beats`, `is slightly lower than`, `is within 1 points of`."""

    word: str
    frequency: Word | None = None
    degree: Word | None = None
    distance: Number | None = None
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Measures:
    """The columns that a comparison or a rank speaks of."""

    sets: tuple[Set, ...]
    quantifier: Quantifier | None = None
    reported: bool = False
    average: bool = False
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class By:
    """`by at least 3 points`, `by up to 2x`, `by between 10x and 100x`, `… on average`.

    `word` is the phrase of the bound, the word of closeness, `up to`, `between` or empty.
    """

    word: str
    number: Number
    high: Number | None = None
    on_average: bool = False
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Among:
    """`among [reported] S`."""

    rows: Set
    reported: bool = False
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Comparison:
    """`SUBJECT RELATION OBJECT on MEASURES [by …] [among S]`."""

    subject: Operand
    relation: RelationPhrase
    object: Operand
    measures: Measures
    by: By | None = None
    among: Among | None = None
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Property:
    """`SUBJECT has CONDITION`; with `measures` the comparator is asked of a quantified set of columns."""

    subject: Operand
    condition: Proposition | None
    measures: Measures | None = None
    comparator: Comparator | None = None
    among: Among | None = None
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Rank:
    """`SUBJECT is 2nd on MEASURES`; `word` is `best`, `worst`, `ordinal` or `top`."""

    subject: Operand
    word: str
    place: int
    measures: Measures
    among: Among | None = None
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Extreme:
    """`SUBJECT has the [2nd] highest COLUMN [among S]`."""

    subject: Operand
    place: int
    highest: bool
    column: Name
    among: Among | None = None
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Trend:
    """`COLUMN [strictly] rises with COLUMN [among S]`."""

    column: Name
    rises: bool
    strictly: bool
    by: Name
    among: Among | None = None
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Comparator:
    """What an expression is compared with.

    `word` is an operator (`=`, `>=`, …), `is`, the phrase of a bound, a word of closeness,
    `between`, `missing`, `reported`, `in` or `contains`.
    """

    word: str
    right: Expression | None = None
    high: Expression | None = None
    members: Set | None = None
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Equation:
    """`EXPRESSION comparator`."""

    left: Expression
    comparator: Comparator
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Logic:
    """A flat chain of `and` or `or`."""

    word: str
    parts: tuple[Proposition, ...]
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Not:
    """`not PROPOSITION`."""

    part: Proposition
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Implication:
    """`if PROPOSITION then PROPOSITION`."""

    condition: Proposition
    consequence: Proposition
    span: Span = _span()


Proposition = Comparison | Property | Rank | Extreme | Trend | Equation | Logic | Not | Implication


# --- statements -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ReportPath:
    """`report "report.md"`."""

    path: Text
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class DataPath:
    """`data [NAME =] "figures.yaml"`."""

    path: Text
    name: Name | None = None
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class UsePath:
    """`use "shared.claims"`."""

    path: Text
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Let:
    """`let NAME = SET`."""

    name: Name
    value: Set | Text
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Define:
    """`define WORD as MEANING`; `bound` is the phrase of a bound, `within` or `confidence`."""

    word: Word
    bound: str
    number: Number
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Expect:
    """`expect VERDICT because "…"`."""

    verdict: str
    because: Text
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Check:
    """`check PROPOSITION`."""

    proposition: Proposition
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Note:
    """`quote "…"`, `note "…"` or `skip because "…"`; `word` says which."""

    word: str
    text: Text
    span: Span = _span()


Field = Check | Expect | Note


@dataclass(frozen=True, slots=True)
class Claim:
    """`claim NAME ["title"] FIELD …`, the fields in the order in which they were written."""

    name: Name
    title: Text | None
    fields: tuple[Field, ...]
    span: Span = _span()


Statement = ReportPath | DataPath | UsePath | Let | Define | Claim


@dataclass(frozen=True, slots=True)
class BrokenClaim:
    """A claim that could not be read; only its name is known."""

    name: Name
    span: Span = _span()


class ClaimsFile(NamedTuple):
    """A claims file: its statements in order, a broken claim in the place of its claim."""

    statements: tuple[Statement | BrokenClaim, ...]
