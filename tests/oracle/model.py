"""Tables with gaps, written numbers, three-valued truth, and one way of filling a table.

Nothing here knows any form of claim.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction
from functools import cached_property
from itertools import product
from typing import TypeAlias, TypeVar

Cell: TypeAlias = tuple[str, str]
"""A row's name and a column's name."""

Chosen = TypeVar("Chosen")

MOST_COARSE = 6
"""Of more coarse figures in one value the roundings are too many to try."""

SUFFIXES = {"": Fraction(1), "%": Fraction(1), "x": Fraction(1), "B": Fraction(10**9)}


class Truth(Enum):
    """What a claim is on one complete table; `UNKNOWN` is the contract's *undecided*."""

    TRUE = "supported"
    FALSE = "contradicted"
    UNKNOWN = "undecided"


class ClaimError(Exception):
    """The claim cannot be computed on this table: verdict `error`."""


class UnknowableError(Exception):
    """A value has no figure to come from (an empty set): what asks for it is undecided."""


class UnfilledError(Exception):
    """A judgement came upon a gap that this completion does not fill."""

    def __init__(self, cell: Cell) -> None:
        super().__init__(cell)
        self.cell = cell


class SilentError(Exception):
    """The contract does not say, or there is too much to try: such a case is not drawn."""


# Truth ---------------------------------------------------------------------------------------


def truth(value: bool) -> Truth:
    """The truth of something known."""
    return Truth.TRUE if value else Truth.FALSE


def negation(value: Truth) -> Truth:
    """Kleene's not."""
    match value:
        case Truth.TRUE:
            return Truth.FALSE
        case Truth.FALSE:
            return Truth.TRUE
        case Truth.UNKNOWN:
            return Truth.UNKNOWN


def conjunction(values: Iterable[Truth]) -> Truth:
    """Kleene's and; nothing is true of nothing."""
    seen = set(values)
    if Truth.FALSE in seen:
        return Truth.FALSE
    return Truth.UNKNOWN if Truth.UNKNOWN in seen else Truth.TRUE


def disjunction(values: Iterable[Truth]) -> Truth:
    """Kleene's or."""
    return negation(conjunction(negation(value) for value in values))


def counted(values: Iterable[Truth], accepts: Callable[[int, int], bool]) -> Truth:
    """Whether so many of so many are accepted, whatever the unknown ones are; of none: unknown."""
    tally = list(values)
    if not tally:
        return Truth.UNKNOWN
    least, unknown = tally.count(Truth.TRUE), tally.count(Truth.UNKNOWN)
    possible = {accepts(least + more, len(tally)) for more in range(unknown + 1)}
    return truth(possible.pop()) if len(possible) == 1 else Truth.UNKNOWN


# Written numbers -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Written:
    """A number as a claim writes it: digits, a suffix (`%`, `x`, `B`), a unit (`points`, `s`)."""

    digits: str
    suffix: str = ""
    unit: str = ""

    def text(self) -> str:
        """The number in the language."""
        return f"{self.digits}{self.suffix}" + (f" {self.unit}" if self.unit else "")

    @property
    def value(self) -> Fraction:
        """What the digits say: `5%` is 5, `7B` is 7,000,000,000."""
        return Fraction(self.digits) * SUFFIXES[self.suffix]

    @property
    def share(self) -> Fraction:
        """The number as a plain ratio: `5%` is 1/20."""
        return self.value / 100 if self.suffix == "%" else self.value

    def rounding(self) -> tuple[Fraction, Fraction]:
        """The ends, both accepted, of what rounds to the number, in its own scale."""
        value = self.value
        if value == 0:
            return value, value
        if self.suffix == "x" and len(self.digits.lstrip("-0.")) == 1 < len(self.digits):
            raise SilentError("is `0.2x` written with one digit?")
        if self.suffix == "x" and len(self.digits) == 1:
            slack = abs(value) / 20
        else:
            decimals = len(self.digits.partition(".")[2])
            slack = Fraction(1, 2 * 10**decimals) * SUFFIXES[self.suffix]
        return value - slack, value + slack

    def share_rounding(self) -> tuple[Fraction, Fraction]:
        """`rounding` as a plain ratio."""
        low, high = self.rounding()
        return (low / 100, high / 100) if self.suffix == "%" else (low, high)


# Tables --------------------------------------------------------------------------------------


class Better(Enum):
    """Which figures of a measure are the better ones."""

    HIGHER = "higher"
    LOWER = "lower"


@dataclass(frozen=True)
class Column:
    """A column: figures of one unit printed with the same decimals, or text."""

    name: str
    is_text: bool = False
    unit: str | None = None
    better: Better | None = None
    decimals: int = 0
    declared_exact: bool = False
    suffix: str = ""
    items: int | None = None

    @cached_property
    def slack(self) -> Fraction:
        """Half a unit of the last printed digit; 0 when the figures are exact."""
        if self.declared_exact or (self.unit is None and self.decimals == 0):
            return Fraction(0)
        return Fraction(1, 2 * 10**self.decimals) * SUFFIXES[self.suffix]

    def printed(self, value: Fraction) -> str:
        """A figure of this column as its cell prints it."""
        scaled = value / SUFFIXES[self.suffix]
        whole = scaled * 10**self.decimals
        assert whole.denominator == 1, f"{value} does not print with {self.decimals} decimals"
        digits = f"{abs(whole.numerator):0{self.decimals + 1}d}"
        if self.decimals:
            digits = f"{digits[: -self.decimals]}.{digits[-self.decimals :]}"
        return ("-" if whole < 0 else "") + digits + self.suffix

    def declaration(self) -> str:
        """The column in the YAML of the data."""
        facts = ["type: text"] if self.is_text else []
        facts += [f'unit: "{self.unit}"'] if self.unit else []
        facts += [f"better: {self.better.value}"] if self.better else []
        facts += ["exact: true"] if self.declared_exact else []
        facts += [f"items: {self.items}"] if self.items else []
        return f"{self.name}: {{{', '.join(facts)}}}"


@dataclass(frozen=True)
class Table:
    """A table with gaps: a cell that is not in `figures` or `texts` is missing."""

    name: str
    rows: tuple[str, ...]
    columns: tuple[Column, ...]
    figures: Mapping[Cell, Fraction]
    texts: Mapping[Cell, str]

    @cached_property
    def _by_name(self) -> Mapping[str, Column]:
        return {column.name: column for column in self.columns}

    def column(self, name: str) -> Column:
        """The column of that name."""
        return self._by_name[name]

    def is_missing(self, row: str, column: str) -> bool:
        """Whether nothing is reported there."""
        return (row, column) not in self.figures and (row, column) not in self.texts

    def yaml(self) -> str:
        """The data file."""
        lines = ["tables:", f"  {self.name}:", "    key: name", "    columns:"]
        lines += [f"      {column.declaration()}" for column in self.columns]
        lines += ["    rows:"]
        lines += [f"      {row}: {{{', '.join(self._cells(row))}}}" for row in self.rows]
        return "\n".join(lines) + "\n"

    def _cells(self, row: str) -> Iterable[str]:
        for place, column in enumerate(self.columns):
            cell = row, column.name
            if cell in self.figures:
                yield f"{column.name}: {column.printed(self.figures[cell])}"
            elif cell in self.texts:
                yield f'{column.name}: "{self.texts[cell]}"'
            elif column.is_text:
                yield f'{column.name}: ""'
            elif (len(row) + place) % 3:  # the ways of writing "not reported" take turns
                yield f"{column.name}: " + ('"-"', "null", '"n/a"')[(len(column.name) + place) % 3]


# Vague words ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a vague word stands for: a bound (`>=`, `<=`, `>`, `<`) or closeness, and an amount."""

    operator: str
    amount: Written


BUILT_IN: Mapping[str, Meaning] = {
    "always": Meaning(">=", Written("100", "%")),
    "consistently": Meaning(">=", Written("100", "%")),
    "never": Meaning("<=", Written("0", "%")),
    "generally": Meaning(">", Written("50", "%")),
    "often": Meaning(">=", Written("40", "%")),
    "sometimes": Meaning(">", Written("0", "%")),
    "rarely": Meaning("<=", Written("20", "%")),
    "substantially": Meaning(">=", Written("10", "%")),
    "clearly": Meaning(">=", Written("10", "%")),
    "slightly": Meaning("<=", Written("5", "%")),
    "comparable": Meaning("within", Written("5", "%")),
    "competitive": Meaning("within", Written("5", "%")),
    "similar": Meaning("within", Written("25", "%")),
    "about": Meaning("within", Written("5", "%")),
    "roughly": Meaning("within", Written("5", "%")),
    "approximately": Meaning("within", Written("5", "%")),
    "nearly": Meaning("within", Written("5", "%")),
    "almost": Meaning("within", Written("5", "%")),
    "significantly": Meaning("confidence", Written("95", "%")),
}


# One way of filling a table ------------------------------------------------------------------


@dataclass(slots=True)
class World:
    """A table whose missing figures are filled, and what a judgement read and compared there.

    `loose`: undecided would be sound as well, though no missing figure was read twice (a coarse one
    was, or a value depends as a whole on which rows belong to a set).
    """

    table: Table
    filled: Mapping[Cell, Fraction]
    words: Mapping[str, Meaning] = field(default_factory=lambda: BUILT_IN)
    reads: Counter[Cell] = field(default_factory=Counter)
    trace: list[Fraction] = field(default_factory=list)
    loose: bool = False
    _shifts: Mapping[Cell, int] | None = None
    _touched: Counter[Cell] | None = None

    def figure(self, row: str, column: str) -> Fraction:
        """The figure as printed or filled in (moved inside its rounding where `coarse` asks)."""
        cell = row, column
        if cell not in self.table.figures:
            if self.table.column(column).is_text:
                raise ClaimError(f"{column} is text")
            if cell not in self.filled:
                raise UnfilledError(cell)
            self.reads[cell] += 1
            return self.filled[cell]
        value = self.table.figures[cell]
        slack = self.table.column(column).slack
        if self._touched is not None and slack:
            self._touched[cell] += 1
        return value + slack * self._shifts[cell] if self._shifts is not None and slack else value

    def sign(self, left: Fraction, right: Fraction) -> int:
        """-1, 0 or 1; every comparison passes here, so that its turning points are known."""
        difference = left - right
        self.trace.append(difference)
        return (difference > 0) - (difference < 0)

    def compares(self, left: Fraction, operator: str, right: Fraction) -> bool:
        """`left operator right`, exactly."""
        sign = self.sign(left, right)
        match operator:
            case "<":
                return sign < 0
            case "<=":
                return sign <= 0
            case ">":
                return sign > 0
            case ">=":
                return sign >= 0
            case "==":
                return sign == 0
            case "!=":
                return sign != 0
        raise AssertionError(operator)

    def lies(self, value: Fraction, ends: tuple[Fraction, Fraction]) -> bool:
        """Whether the value lies between the ends, both accepted."""
        return self.compares(value, ">=", ends[0]) & self.compares(value, "<=", ends[1])

    def rounds(self, compute: Callable[[], Fraction], ends: tuple[Fraction, Fraction]) -> Truth:
        """Whether what `compute` reads rounds into `ends`; unknown if finer figures could tell.

        True when the printed figures do; false when no figures that print the same do.
        """
        self._touched = Counter()
        try:
            printed = compute()
            touched = self._touched
        finally:
            self._touched = None
        if self.lies(printed, ends) or not touched:
            self.trace += [Fraction(1)] * 2  # so that every way out compares as often
            return truth(ends[0] <= printed <= ends[1])
        if len(touched) > MOST_COARSE:
            raise SilentError("too many coarse figures")
        self.loose |= any(times > 1 for times in touched.values())
        reads, compared = self.reads.copy(), len(self.trace)
        values = [
            self._shifted(compute, touched, signs)
            for signs in product((-1, 1), repeat=len(touched))
        ]
        self.reads = reads
        del self.trace[compared:]
        below = self.compares(min(values), "<", ends[1])
        return Truth.UNKNOWN if self.compares(max(values), ">", ends[0]) & below else Truth.FALSE

    def members(self, choose: Callable[[], tuple[str, ...]]) -> tuple[str, ...]:
        """The rows of a set for a value that is unknown when one of them is (not the highest)."""
        reads = self.reads.total()
        rows = choose()
        self.loose |= self.reads.total() > reads
        return rows

    def as_printed(self, compute: Callable[[], Chosen]) -> Chosen:
        """What `compute` chooses or counts by the printed figures, even inside `rounds`."""
        shifts, touched = self._shifts, self._touched
        self._shifts = self._touched = None
        try:
            return compute()
        finally:
            self._shifts, self._touched = shifts, touched

    def _shifted(
        self, compute: Callable[[], Fraction], cells: Iterable[Cell], signs: Iterable[int]
    ) -> Fraction:
        self._shifts = dict(zip(cells, signs, strict=True))
        try:
            return compute()
        finally:
            self._shifts = None
