"""What a judge says: a truth value, the facts it rests on, and why it may be unknown."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from claimcheck.diagnostics.diagnostic import Finding
from claimcheck.evaluation.quantity import Quantity
from claimcheck.semantics.meaning import Measure, Proposition, Quantifier, Requirement
from claimcheck.tables.dataset import ColumnId, RowId
from claimcheck.values.truth import Truth


class Lack(Enum):
    """What more or finer figures would have to say for a verdict (LANGUAGE.md §6)."""

    MISSING_FIGURE = "missing figure"
    EMPTY_SET = "empty set"
    NO_SUCH_ROW = "no such row"
    TOO_FEW_ROWS = "too few rows"
    TOO_COARSE = "printed too coarsely"
    NOT_SIGNIFICANT = "not significant"
    NO_SAMPLE_SIZE = "no sample size"


class Reason(NamedTuple):
    """Why a verdict is unknown; for a missing figure which one, else what it is about."""

    lack: Lack
    row: RowId | None = None
    column: ColumnId | None = None
    about: str = ""


class ClaimError(Exception):
    """A claim that cannot be computed: a division by zero, several values where one is needed."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


class Side(NamedTuple):
    """One side of a comparison: what it is called, its row if it is one, its value."""

    label: str
    row: RowId | None
    value: Quantity


class Pair(NamedTuple):
    """One comparison of a grid, with how much better the subject is, in the scale of the claim."""

    subject: Side
    object: Side
    measure: Measure
    truth: Truth


class Counted(NamedTuple):
    """How a quantifier came out: each thing counted with its truth.

    `what` is `rows` or `comparisons`, or `others` for the rows outside an `only`; `rows` names the
    rows where rows are counted.
    """

    quantifier: Quantifier
    what: str
    labels: tuple[str, ...]
    truths: tuple[Truth, ...]
    rows: tuple[RowId | None, ...]
    left_out: int = 0


class Measured(NamedTuple):
    """A quantity beside what was asked of it."""

    what: object
    value: Quantity
    requirement: Requirement | None
    truth: Truth
    other: Quantity | None = None


class Ranked(NamedTuple):
    """A rank, between `low` and `high`, with the rows ahead and those that share it."""

    label: str
    measure: Measure
    low: int
    high: int
    ahead: tuple[Side, ...]
    tied: tuple[str, ...]
    universe: int
    value: Quantity


class Turning(NamedTuple):
    """Two rows that break a trend, or the number of rows that keep it."""

    rows: int
    first: tuple[Side, Side] | None
    second: tuple[Side, Side] | None


class Found(NamedTuple):
    """The rows that a count found: those that surely belong, and those that may."""

    rows: tuple[RowId, ...]
    maybe: tuple[RowId, ...]


Fact = Pair | Counted | Measured | Ranked | Turning | Found


class Form(NamedTuple):
    """One form inside a claim's logic (a comparison, a rank, …) with what it alone rests on."""

    proposition: Proposition
    truth: Truth
    facts: tuple[Fact, ...]
    reasons: tuple[Reason, ...]
    reads: tuple[tuple[RowId, ColumnId], ...]
    dropped: int = 0


class Judgement(NamedTuple):
    """The truth of a proposition and what it rests on.

    `parts` are those of a conjunction with their own judgements; `forms` what its logic joins, in
    the order of the text; `reads` are the cells that were compared, `conditions` those that were
    only read to know who belongs to a set; `error` is set when the claim cannot be computed, and
    `may_fail` when it could not for some numbers of figures that are intervals.
    """

    proposition: Proposition
    truth: Truth
    facts: tuple[Fact, ...] = ()
    reasons: tuple[Reason, ...] = ()
    reads: tuple[tuple[RowId, ColumnId], ...] = ()
    conditions: tuple[tuple[RowId, ColumnId], ...] = ()
    warnings: tuple[Finding, ...] = ()
    parts: tuple[Judgement, ...] = ()
    error: Finding | None = None
    dropped: int = 0
    forms: tuple[Form, ...] = ()
    may_fail: bool = False
