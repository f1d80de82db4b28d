"""The meaning of a claim: a closed tree in which every name is resolved and every unit is known.

No stage after `resolve` can meet an unknown name, a vague word or two units. Numbers are in base
units (seconds, bytes, the unit itself; a share in `%` is 79.8, not 0.798). The tree is what `judge`
judges and what `express` reads back; it holds no figures.
"""

from __future__ import annotations

from enum import Enum
from fractions import Fraction
from typing import NamedTuple

from claimcheck.source import Span
from claimcheck.tables.dataset import ColumnId, RowId
from claimcheck.tables.table import Direction
from claimcheck.values.interval import Interval
from claimcheck.values.units import Unit
from claimcheck.vocabulary.relations import Aggregate, Relation

# --- sets of rows ---------------------------------------------------------------------------------


class Rows(NamedTuple):
    """A row, or all rows of a table, whose name is then the `noun`.

    `table` is the one that the claim names, by itself or before a row's name.
    """

    rows: tuple[RowId, ...]
    label: str
    noun: str = ""
    table: int | None = None


class Where(NamedTuple):
    """The rows of a set that fulfil a condition."""

    base: RowSet
    condition: Proposition


class Except(NamedTuple):
    """The rows of a set that are not in another."""

    base: RowSet
    removed: RowSet


class WithExtreme(NamedTuple):
    """The rows of a set that rank at a place by a column."""

    base: RowSet
    place: int
    highest: bool
    column: Measure


class Union(NamedTuple):
    """The rows of several sets, each once."""

    parts: tuple[RowSet, ...]


class Labelled(NamedTuple):
    """A set that a `let` names."""

    label: str
    rows: RowSet


RowSet = Rows | Where | Except | WithExtreme | Union | Labelled


# --- measures and quantities ----------------------------------------------------------------------


class Measure(NamedTuple):
    """A column, or the mean over several columns of one unit.

    `label` is empty for a single column; `better` is `None` where no claim needs a direction.
    """

    columns: tuple[ColumnId, ...]
    name: str
    unit: Unit
    better: Direction | None = None
    items: int | None = None
    is_text: bool = False


class Requirement(NamedTuple):
    """What is asked of a quantity: that it lies in one of some intervals.

    `rounds` is the closed interval of all that rounds to a written number; a computed quantity
    whose rounding could still bring it there is undecided. `inside` is asked of the printed value
    exactly. `text` is the requirement as its author wrote it.
    """

    inside: Interval | None
    rounds: Interval | None
    text: str


class Constant(NamedTuple):
    """A number written in a claim; `rounds` is the closed interval of all that rounds to it."""

    value: Fraction
    rounds: Interval
    printed: str


class TextConstant(NamedTuple):
    """A text written in a claim; `key` is what equal texts have in common."""

    key: str
    printed: str


class Own(NamedTuple):
    """The figure, or the text, of the row that a condition is asked of."""

    measure: Measure


class ColumnOf(NamedTuple):
    """The one value that all rows of a set have in a column (or their mean over several)."""

    measure: Measure
    rows: RowSet


class AggregateOf(NamedTuple):
    """One figure made of those of a set; `word` is how its author asked for it."""

    aggregate: Aggregate
    word: str
    measure: Measure
    rows: RowSet


class CountOf(NamedTuple):
    """How many rows a set has, or how many different values they have in a column."""

    measure: Measure | None
    rows: RowSet


class Chain(NamedTuple):
    """A flat sum or product with its signs."""

    first: Expression
    rest: tuple[tuple[str, Expression], ...]


class Negative(NamedTuple):
    """Minus an expression."""

    operand: Expression


Expression = Constant | TextConstant | Own | ColumnOf | AggregateOf | CountOf | Chain | Negative


# --- tests of expressions -------------------------------------------------------------------------


class Compare(NamedTuple):
    """Two expressions side by side: `==`, `!=`, `<`, `<=`, `>` or `>=` on the printed figures."""

    operator: str
    left: Expression
    right: Expression
    unit: Unit


class Fits(NamedTuple):
    """An expression beside a number: `= 80%`, `is about 671B`, `is between 3 and 5`."""

    left: Expression
    requirement: Requirement
    negated: bool
    unit: Unit


class IsMissing(NamedTuple):
    """Whether figures of a column are missing (negated: reported); without `rows` the own one."""

    measure: Measure
    rows: RowSet | None
    negated: bool


class TextIn(NamedTuple):
    """Whether a text is one of some (`in`), or contains one (`contains`)."""

    left: Expression
    keys: frozenset[str]
    contains: bool
    text: str


# --- propositions ---------------------------------------------------------------------------------


class Counting(Enum):
    """What a quantifier bounds."""

    TRUE = "how many are true"
    SHARE = "which share is true"
    FALSE = "how many are not"


class Quantifier(NamedTuple):
    """How many of some things must be so: bounds of a count or of a share (of 1).

    `only` adds that no other row of the universe is so. `text` is the phrase, `vague` the vague
    word it comes from.
    """

    counting: Counting
    accepts: Interval
    text: str
    only: bool = False


class Pairing(Enum):
    """Which rows of the object belong to a subject row."""

    SIMILAR = "similar"
    SAME = "same"
    ITS = "its"


class Partners(NamedTuple):
    """`of similar COLUMN`, `of the same COLUMN`, `its COLUMN`."""

    pairing: Pairing
    measure: Measure
    closeness: Closeness | None = None


class Group(NamedTuple):
    """A subject or an object: quantified rows, or one aggregate of them.

    `quantifier` is `None` when none was written. Without `rows` the partners name the rows.
    """

    rows: RowSet | None
    quantifier: Quantifier | None = None
    aggregate: Aggregate | None = None
    partners: Partners | None = None


class Scale(Enum):
    """In what a margin is measured."""

    ABSOLUTE = "absolute"
    RELATIVE = "relative to the object's figure"
    RATIO = "larger over smaller"


class Margin(NamedTuple):
    """How much better (or worse, higher, lower): a requirement on the margin in some scale."""

    scale: Scale
    requirement: Requirement


class Closeness(NamedTuple):
    """How close two figures are: within so much, absolute or relative to a figure.

    A relative distance is a fraction of 1, of the larger figure or, with `of_object`, of the
    object's.
    """

    distance: Fraction
    relative: bool
    text: str
    of_object: bool = False


class Spread(Enum):
    """What a `by` phrase is asked of."""

    EACH = "each comparison"
    LARGEST = "all better, and the largest margin"
    MEAN = "the mean of all margins"


class By(NamedTuple):
    """The margins asked of a comparison: by words of degree and by a `by` phrase.

    `margins` has those of each measure, `overall` the one asked of all comparisons together.
    """

    margins: tuple[tuple[Margin, ...], ...] = ()
    overall: Margin | None = None
    spread: Spread = Spread.EACH
    confidence: str = ""


class Measures(NamedTuple):
    """The measures of a comparison, with their quantifier if one was written."""

    measures: tuple[Measure, ...]
    label: str
    quantifier: Quantifier | None = None
    reported: bool = False


class Universe(NamedTuple):
    """The rows among which a rank or an `only` is taken; `reported`: those with a figure."""

    rows: RowSet
    reported: bool = False


class Comparison(NamedTuple):
    """A subject beside an object on measures."""

    subject: Group
    relation: Relation
    word: str
    object: Group
    measures: Measures
    frequency: Quantifier | None = None
    by: By = By()
    closeness: Closeness | None = None
    universe: Universe | None = None


class Property(NamedTuple):
    """A condition asked of rows; with `measures` the condition is asked of each as its `Own`."""

    subject: Group
    condition: Proposition
    measures: Measures | None = None
    universe: Universe | None = None


class Place(Enum):
    """Which places in a ranking count."""

    EXACTLY = "exactly"
    TOP = "top"
    WORST = "worst"


class Rank(NamedTuple):
    """A place in the ranking of a universe on measures.

    `highest` is `None` where the measure's direction says what is better.
    """

    subject: Group
    place: Place
    number: int
    measures: Measures
    universe: Universe
    highest: bool | None = None


class Trend(NamedTuple):
    """One column that rises, or falls, with another."""

    measure: Measure
    rises: bool
    strictly: bool
    by: Measure
    universe: Universe


class AllOf(NamedTuple):
    """A conjunction."""

    parts: tuple[Proposition, ...]


class AnyOf(NamedTuple):
    """A disjunction."""

    parts: tuple[Proposition, ...]


class Denied(NamedTuple):
    """A negation."""

    part: Proposition


class Implies(NamedTuple):
    """`if … then …`, which is false only when the first is true and the second false."""

    condition: Proposition
    consequence: Proposition


Test = Compare | Fits | IsMissing | TextIn
Proposition = Comparison | Property | Rank | Trend | Test | AllOf | AnyOf | Denied | Implies


class UsedWord(NamedTuple):
    """A vague word that a claim uses and what it means there."""

    word: str
    meaning: str


class Meaning(NamedTuple):
    """The meaning of one claim: what is checked, the vague words in it, and where it stands."""

    proposition: Proposition
    vague: tuple[UsedWord, ...]
    span: Span
