"""Small random tables, and claims of every form about them, as text.

Rows are `r1`, `r2`, …, measures `m1`, `m2`, …, so that a whole word tells where each name stands.
Every set of several has a quantifier, so that no claim is refused for its scope. The claims are
not all sensible: some are errors for other reasons, and a law says what it makes of those.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

EXAMPLES = int(os.environ.get("LAW_EXAMPLES", "40"))

settings.register_profile(
    "laws",
    derandomize=True,
    max_examples=EXAMPLES,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
laws = settings.get_profile("laws")
"""How a law is tried: the same examples every time."""

costly_laws = settings(laws, max_examples=max(1, EXAMPLES // 4))
"""How a law is tried whose every example asks hundreds of claims."""

GAP = "-"


@dataclass(frozen=True)
class Measure:
    """A column of figures: `better` is `higher` or `lower`; figures have `decimals` places."""

    name: str
    better: str
    decimals: int


@dataclass(frozen=True)
class Scene:
    """A table `t`: figures as printed, `-` where one is missing, and a text column `kind`."""

    rows: tuple[str, ...]
    measures: tuple[Measure, ...]
    figures: Mapping[tuple[str, str], str]
    kinds: Mapping[str, str]

    @property
    def columns(self) -> list[str]:
        """The names of the measures."""
        return [measure.name for measure in self.measures]

    def records(self) -> list[list[str]]:
        """The table line by line, with its head."""
        head = ["name", "kind", *self.columns]
        body = [
            [row, self.kinds[row], *(self.figures[row, column] for column in self.columns)]
            for row in self.rows
        ]
        return [head, *body]

    def declared(self) -> str:
        """The columns as YAML declares them."""
        kinds = [f"{each.name}: {{better: {each.better}}}" for each in self.measures]
        return f"key: name, columns: {{kind: {{type: text}}, {', '.join(kinds)}}}"

    def yaml(self) -> str:
        """The table as a YAML file."""
        head, *body = self.records()
        rows = ""
        for row, *rest in body:
            fields = [f'{name}: "{text}"' for name, text in zip(head[1:], rest, strict=True)]
            rows += f"    {row}: {{{', '.join(fields)}}},\n"
        return f"tables:\n  t: {{{self.declared()}, rows: {{\n{rows}  }}}}\n"

    def csv(self) -> str:
        """The table as a CSV file."""
        return "".join(f"{','.join(record)}\n" for record in self.records())

    def markdown(self) -> str:
        """The table as a Markdown file."""
        head, *body = self.records()
        lines = [head, ["---"] * len(head), *body]
        return "# T\n\n" + "".join(f"| {' | '.join(line)} |\n" for line in lines)

    def without(self, row: str, column: str) -> Scene:
        """The scene in which one figure is missing."""
        return replace(self, figures={**self.figures, (row, column): GAP})

    def renamed(self, names: Mapping[str, str]) -> Scene:
        """The scene with other names for its rows and measures."""
        return Scene(
            tuple(names[row] for row in self.rows),
            tuple(replace(each, name=names[each.name]) for each in self.measures),
            {(names[row], names[column]): v for (row, column), v in self.figures.items()},
            {names[row]: kind for row, kind in self.kinds.items()},
        )


def renamed(claim: str, names: Mapping[str, str]) -> str:
    """A claim with other names for rows and measures."""
    return re.sub(r"\b[rm][0-9]\b", lambda found: names[found[0]], claim)


def claims_file(claims: Sequence[str], head: str = "", data: str = "t.yaml") -> str:
    """A claims file of claims `c0`, `c1`, …"""
    lines = [f"claim c{at} check {claim}" for at, claim in enumerate(claims)]
    return "\n".join([f'data "{data}"', head, *lines, ""])


# --- tables ---------------------------------------------------------------------------------------


@st.composite
def scenes(draw: st.DrawFn, gaps: bool = True) -> Scene:
    """Two to six rows, two to four measures of small figures with many ties, some gaps."""
    rows = [f"r{at}" for at in range(1, draw(st.integers(2, 6)) + 1)]
    measures = [
        Measure(
            f"m{at}", draw(st.sampled_from(["higher", "lower"])), draw(st.sampled_from([0, 0, 1]))
        )
        for at in range(1, draw(st.integers(2, 4)) + 1)
    ]
    figures = {
        (row, measure.name): draw(_printed(measure.decimals, gaps))
        for row in rows
        for measure in measures
    }
    kinds = {row: draw(st.sampled_from(["red", "red", "blue", ""])) for row in rows}
    return Scene(tuple(rows), tuple(measures), figures, kinds)


def _printed(decimals: int, gaps: bool) -> st.SearchStrategy[str]:
    numbers = [f"{value}.5" if decimals else str(value) for value in (1, 2, 3, 4, 5, 12)]
    return st.sampled_from([*numbers, *numbers, GAP] if gaps else numbers)


# --- claims ---------------------------------------------------------------------------------------

QUANTIFIERS = (
    *("every", "some", "no", "most", "half of", "at least half of", "less than half of"),
    *("2 of", "at least 2 of", "at most 1 of", "all but 1 of", "67% of", "at most 50% of"),
)
RELATIONS = ("beats", "trails", "matches", "is comparable to", "rivals", "is within 1 of")
RAW = ("is higher than", "is lower than")
FREQUENCIES = ("always", "never", "generally", "often", "sometimes", "rarely")
MARGINS = (
    *("", "", "by 1", "by at least 1", "by at most 2", "by 2x", "by at least 50%", "by about 2"),
    *("by between 1 and 3", "by at least 1 on average", "by up to 3"),
)
AGGREGATES = ("best", "worst", "average", "median")
OPERATORS = ("=", "!=", "==", "<", "<=", ">", ">=", "is about", "is nearly")


class Claims:
    """Claims about one scene. `facts_only` leaves out whatever asks if a figure is there."""

    def __init__(self, draw: st.DrawFn, scene: Scene, facts_only: bool = False) -> None:
        self._draw = draw
        self._scene = scene
        self._facts_only = facts_only

    def pick(self, *options: str) -> str:
        """One of some words."""
        return self._draw(st.sampled_from(options))

    def row(self, other_than: str = "") -> str:
        return self.pick(*(row for row in self._scene.rows if row != other_than))

    def measure(self) -> str:
        return self.pick(*self._scene.columns)

    def number(self) -> str:
        return self.pick("0", "1", "2", "2.5", "3", "3.5", "5", "9")

    # --- sets and conditions ---

    def rows(self, depth: int = 2) -> str:
        """A set of several rows, as it stands after a quantifier."""
        forms = ["t", "list", "where", "except", "extreme"] if depth else ["t", "list"]
        match self.pick(*forms):
            case "t":
                return "t"
            case "list":
                rows = self._draw(st.permutations(self._scene.rows))
                return f"{{{', '.join(rows[: self._draw(st.integers(2, 4))])}}}"
            case "where":
                return f"{{{self.rows(depth - 1)} where {self.condition(1)}}}"
            case "except":
                return f"{{{self.rows(depth - 1)} except {self.pick(self.row(), self.rows(0))}}}"
            case _:
                place = self.pick("highest", "lowest", "2nd highest")
                return f"{{{self.rows(depth - 1)} with the {place} {self.measure()}}}"

    def condition(self, depth: int) -> str:
        forms = ["number", "number", "two", "text"]
        forms += ["and", "or", "not"] if depth else []
        forms += [] if self._facts_only else ["missing"]
        match self.pick(*forms):
            case "number":
                return f"{self.measure()} {self.pick(*OPERATORS)} {self.number()}"
            case "two":
                return f"{self.measure()} {self.pick('<', '>=', '=')} {self.measure()}"
            case "text":
                return f'kind {self.pick("=", "!=")} "{self.pick("red", "blue")}"'
            case "missing":
                return f"{self.measure()} is {self.pick('missing', 'reported')}"
            case "not":
                return f"(not {self.condition(0)})"
            case word:
                return f"({self.condition(depth - 1)} {word} {self.condition(depth - 1)})"

    def measures(self) -> str:
        """Measures with a quantifier, or a single one."""
        two = f"{{{self.measure()}, {self.measure()}}}"
        reported = "" if self._facts_only else "reported "
        return self.pick(
            self.measure(),
            self.measure(),
            f"every {two}",
            f"some {two}",
            f"average over {two}",
            f"every {reported}{two}",
        )

    def among(self) -> str:
        """Rows for a rank or a trend."""
        reported = "" if self._facts_only else self.pick("", "reported ")
        return self.pick("", "", f" among {reported}{self.rows(1)}")

    def subject(self) -> str:
        return self.pick(
            self.row(),
            self.row(),
            f"{self.pick(*QUANTIFIERS)} {self.rows()}",
            f"{self.pick(*QUANTIFIERS)} {self.rows()}",
            f"{self.pick(*AGGREGATES)} of {self.rows()}",
        )

    # --- forms ---

    def claim(self) -> str:
        """A claim of any form."""
        form = self.pick(*_FORMS)
        return str(getattr(self, form)())

    def comparison(self) -> str:
        margin = ""
        relation = self.pick(*RELATIONS, *RAW, "beats", "trails")
        if relation in ("beats", "trails", *RAW):
            margin = f" {self.pick(*MARGINS)}".rstrip()
        if margin.endswith(("on average", "up to 3")):
            subject, other, on = self.row(), f"every {self.rows()}", self.measure()
        else:
            subject, on = self.subject(), self.measures()
            other = self.object(subject)
        return f"{subject} {relation} {other} on {on}{margin}"

    def object(self, subject: str) -> str:
        quantifier = self.pick("every", "some", "no", "most", "at least 2 of")
        partners = (
            f"{quantifier} t of similar {self.measure()}",
            f"{quantifier} t of the same {self.pick('kind', self.measure())}",
        )
        return self.pick(
            self.row(subject),
            self.row(subject),
            f"{quantifier} {self.rows()}",
            f"best of {self.rows()}",
            *(partners if subject.split()[0] not in AGGREGATES else ()),
        )

    def frequency(self) -> str:
        subject = self.pick(self.row(), "t", f"every {self.rows()}")
        on = self.pick(self.measure(), f"{self.measure()}, {self.measure()}")
        other = self.pick(self.row(subject), self.rows())
        return f"{subject} {self.pick(*FREQUENCIES)} {self.pick('beats', 'trails')} {other} on {on}"

    def property(self) -> str:
        subject = self.subject()
        if subject.split()[0] in AGGREGATES:
            return f"{subject} has {self.measure()} {self.pick(*OPERATORS)} {self.number()}"
        return f"{subject} has {self.condition(1)}"

    def property_of_columns(self) -> str:
        two = f"{{{self.measure()}, {self.measure()}}}"
        end = "> 2" if self._facts_only else self.pick("> 2", "reported", "is about 3")
        return f"{self.subject()} has {self.pick('every', 'some', 'no')} {two} {end}"

    def only(self) -> str:
        row, verb = self.row(), self.pick("beats", "trails")
        return f"only {row} {verb} {self.row(row)} on {self.measure()}{self.pick('', ' among t')}"

    def rank(self) -> str:
        place = self.pick("is best", "is worst", "ranks 2nd", "is in the top 2", "is 3rd")
        return f"{self.subject()} {place} on {self.measures()}{self.among()}"

    def extreme(self) -> str:
        place = self.pick("highest", "lowest", "2nd highest")
        return f"{self.subject()} has the {place} {self.measure()}{self.among()}"

    def trend(self) -> str:
        verb = f"{self.pick('', 'strictly ')}{self.pick('rises', 'falls')}"
        one, other = self._draw(st.permutations(self._scene.columns))[:2]
        return f"{one} {verb} with {other}{self.among()}"

    def equation(self) -> str:
        return f"{self.expression()} {self.pick(*OPERATORS)} {self.number()}"

    def sides(self) -> str:
        return f"{self.expression()} {self.pick('=', '!=', '<', '>=')} {self.expression()}"

    def expression(self) -> str:
        word = self.pick(
            "average", "median", "total", "highest", "lowest", "best", "worst", "spread"
        )
        one = f"{self.measure()} of {self.row()}"
        return self.pick(
            one,
            f"{one} {self.pick('+', '-', '*', '/')} {self.measure()} of {self.row()}",
            f"{word} {self.measure()} of {self.rows()}",
            f"count of {self.rows()}",
            f"count of different {self.pick('kind', self.measure())} of {self.rows()}",
            f"average over {{{self.measure()}, {self.measure()}}} of {self.row()}",
        )


_FORMS = (
    *("comparison", "comparison", "comparison", "frequency", "property", "property"),
    *("property_of_columns", "only", "rank", "rank", "extreme", "trend", "equation", "equation"),
    "sides",
)


@st.composite
def stories(
    draw: st.DrawFn, size: int = 12, gaps: bool = True, facts_only: bool = False
) -> tuple[Scene, list[str]]:
    """A scene and claims about it."""
    scene = draw(scenes(gaps and draw(st.booleans())))
    author = Claims(draw, scene, facts_only)
    return scene, [author.claim() for _ in range(size)]
