"""Small tables, and claims about few rows and columns, so that many of them bear on each other."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from random import Random
from typing import NamedTuple

from tests.oracle.author import Author, ImpossibleError
from tests.oracle.drawing import FORMS
from tests.oracle.model import SUFFIXES, SilentError
from tests.oracle.scene import draw_scene

ROWS = ("ada", "bob", "cyd", "dan")
KINDS = ("red", "red", "blue")


class Scene(NamedTuple):
    """The texts before the claims, the figures each column may hold, and claims."""

    data: str
    head: str
    domains: dict[str, tuple[Fraction, ...]]
    radius: Fraction
    claims: tuple[str, ...]


def near_scene(random: Random, claims: int) -> Scene:
    """Two to four rows, one or two columns with one decimal, and claims that stand close."""
    rows = ROWS[: random.choice((2, 3, 3, 4))]
    columns = {"gain": random.choice(("higher", "lower"))}
    if random.random() < 0.5:
        columns["load"] = random.choice(("higher", "lower"))
    kinds = {row: random.choice(KINDS) for row in rows}
    lines = ["tables:", "  crew:", "    columns:", "      kind: {type: text}"]
    lines += [f"      {name}: {{better: {better}}}" for name, better in columns.items()]
    lines += ["    rows:"]
    for row in rows:
        figures = "".join(f", {name}: 1.0" for name in columns)
        lines.append(f'      {row}: {{kind: "{kinds[row]}"{figures}}}')
    head = 'let reds = crew where kind = "red"'
    pen = _Pen(random, rows, tuple(columns))
    domain = tuple(Fraction(x, 10) for x in (9, 10, 11, 15, 20, 24, 25, 30))
    return Scene(
        "\n".join(lines) + "\n",
        head,
        dict.fromkeys(columns, domain),
        Fraction(1, 20),
        tuple(pen.claim() for _ in range(claims)),
    )


def wide_scene(random: Random, claims: int) -> Scene:
    """A scene of the oracle, with claims of all forms of the language."""
    scene = draw_scene(random)
    author = Author(random, scene)
    found: list[str] = []
    while len(found) < claims:
        try:
            found.append(FORMS[random.choice(list(FORMS))](author, False).text())
        except (ImpossibleError, SilentError):
            continue
    scale = SUFFIXES[scene.profile.suffix]
    domain = tuple(Fraction(x) * scale for x in scene.profile.domain)
    data = scene.table.yaml()
    head = scene.head().replace('data "t.yaml"\n', "")
    radius = scale * Fraction(1, 2 * 10**scene.profile.decimals)
    return Scene(data, head, {c.name: domain for c in scene.measures}, radius, tuple(found))


class _Pen:
    """Writes claims about a few rows and columns."""

    def __init__(self, random: Random, rows: tuple[str, ...], columns: tuple[str, ...]) -> None:
        self._random = random
        self._rows = rows
        self._columns = columns

    def claim(self) -> str:
        """One claim, sometimes of several parts."""
        chance = self._random.random()
        if chance < 0.08:
            return f"not ({self._simple()})"
        if chance < 0.16:
            return f"{self._simple()} and {self._simple()}"
        if chance < 0.22:
            return f"{self._simple()} or {self._simple()}"
        if chance < 0.26:
            return f"if {self._simple()} then {self._simple()}"
        return self._simple()

    def _simple(self) -> str:
        forms: tuple[Callable[[], str], ...] = (
            self._compared,
            self._compared,
            self._compared,
            self._number,
            self._number,
            self._members,
            self._members,
            self._rank,
            self._rank,
            self._many,
            self._aggregate,
            self._counted,
        )
        return self._one(forms)()

    def _one(self, things):  # type: ignore[no-untyped-def]
        return self._random.choice(things)

    def _two(self) -> tuple[str, str]:
        one, other = self._random.sample(self._rows, 2)
        return one, other

    def _column(self) -> str:
        return str(self._one(self._columns))

    def _figure(self) -> str:
        return str(self._one(("1", "1.0", "1.5", "2", "2.5", "3.0")))

    def _compared(self) -> str:
        one, other = self._two()
        how = self._one(
            (
                "beats", "beats", "beats", "trails", "trails", "matches", "clearly beats",
                "slightly trails", "is comparable to", "is competitive with", "is higher than",
                "is lower than", "is within 1 points of", "is within 50% of",
            )
        )  # fmt: skip
        text = f"{one} {how} {other} on {self._column()}"
        if how in ("beats", "trails", "is higher than") and self._random.random() < 0.3:
            by = ("1 points", "at least 1 points", "at most 0.5 points", "50%", "at least 2x")
            text += f" by {self._one(by)}"
        return text

    def _number(self) -> str:
        column, row = self._column(), self._one(self._rows)
        match self._random.randrange(4):
            case 0:
                return f"{column} of {row} = {self._figure()}"
            case 1:
                return f"{column} of {row} is about {self._figure()}"
            case 2:
                other = self._one(self._rows)
                gap = self._one(("0.5", "1", "1.0"))
                sign = self._one((">", "<=", "="))
                return f"{column} of {row} - {column} of {other} {sign} {gap}"
        sign = self._one((">", "<", ">=", "<=", "!=", "=="))
        return f"{column} of {row} {sign} {self._figure()}"

    def _quantifier(self) -> str:
        words = ("every", "some", "no", "most", "at least 2 of", "all but 1 of", "1 of", "half")
        return str(self._one(words))

    def _set(self) -> str:
        some = ("crew", "crew", "reds", "{crew except ada}", f"{{{', '.join(self._two())}}}")
        by_figure = f"{{crew where {self._column()} > {self._figure()}}}"
        extreme = f"{{crew with the highest {self._column()}}}"
        return str(self._one((*some, *some, by_figure, extreme)))

    def _members(self) -> str:
        sign = self._one((">", "<", ">=", "="))
        who = f"{self._quantifier()} {self._set()}"
        return f"{who} has {self._column()} {sign} {self._figure()}"

    def _many(self) -> str:
        on = self._one((self._column(), ", ".join(self._columns)))
        if self._random.random() < 0.4:
            word = self._one(("often", "generally", "never", "always", "rarely"))
            return f"{self._set()} {word} beat {self._one(self._rows)} on {on}"
        who = f"{self._quantifier()} {self._set()}"
        return f"{who} {self._one(('beats', 'trails'))} {self._one(self._rows)} on every {on}"

    def _rank(self) -> str:
        row, column = self._one(self._rows), self._column()
        place = self._one(
            (
                f"is best on {column}", f"is worst on {column}", f"ranks 2nd on {column}",
                f"is in the top 2 on {column}", f"has the highest {column}",
                f"has the 2nd lowest {column}",
            )
        )  # fmt: skip
        among = self._one(("", "", " among reds", " among {crew except ada}"))
        who = self._one((row, row, row, f"only {row}", f"some {self._set()}"))
        return f"{who} {place}{among}"

    def _aggregate(self) -> str:
        column, kind = self._column(), self._one(("highest", "lowest", "average", "median", "best"))
        match self._random.randrange(3):
            case 0:
                sign = self._one((">", "<", "="))
                return f"{kind} {column} of {self._set()} {sign} {self._figure()}"
            case 1:
                side = self._one(("best", "worst", "average"))
                return f"{side} of {self._set()} beats {self._one(self._rows)} on {column}"
        return f"{kind} {column} of {self._set()} > {column} of {self._one(self._rows)}"

    def _counted(self) -> str:
        inside = f"{{crew where {self._column()} > {self._figure()}}}"
        return f"count of {inside} {self._one(('=', '>', '<'))} {self._one(('0', '1', '2', '3'))}"
