"""The result of checking claims against figures: `ConsistencyReport` and what it holds.

This is what a renderer draws and what the Python API returns. It is plain data: no figure is looked
up and nothing is computed here beyond counting.
"""

from __future__ import annotations

from enum import Enum
from fractions import Fraction
from typing import NamedTuple

from claimcheck.diagnostics.diagnostic import Diagnostic


class Verdict(Enum):
    """What the figures say of a claim; `ERROR` is never a pass, `SKIPPED` was never asked."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    UNDECIDED = "undecided"
    SKIPPED = "skipped"
    ERROR = "error"


class Evidence(NamedTuple):
    """One figure that a verdict rests on, as printed, with its place in the data.

    `role` is `compared`, `witness`, `counterexample`, `missing` or `condition`; `printed` is empty
    for a figure that is not reported.
    """

    table: str
    row: str
    measure: str
    printed: str
    role: str
    file: str
    line: int
    column: int
    source: str = ""


class Part(NamedTuple):
    """One part of a conjunction with its own verdict."""

    reads: str
    verdict: Verdict


class VagueWord(NamedTuple):
    """A vague word of the claim and the meaning it was checked with.

    `range` says over which meanings the verdict stays, from `holds_from` to `holds_to` (`None`: no
    bound on that side); empty until it is looked for.
    """

    word: str
    meaning: str
    range: str = ""
    holds_from: str | None = None
    holds_to: str | None = None


class Margin(NamedTuple):
    """The smallest change of one figure after which a claim no longer has its verdict.

    `steps` counts steps of the figure's last printed digit; the verdict is another where the figure
    stands in the relation `op` (`>=`, `<=` or `=`) to `value`.
    """

    table: str
    row: str
    measure: str
    printed: str
    steps: int
    op: str
    value: str


class RoundedFigure(NamedTuple):
    """A figure, and a value that rounds to it as printed."""

    table: str
    row: str
    measure: str
    printed: str
    value: str


class Alternative(NamedTuple):
    """A claim that holds in the place of another: its check, in English, and what it changes."""

    check: str
    reads: str
    change: str = ""
    because: str = ""


class Depth(Enum):
    """How much advice is wanted: none, what is found soon, or all that can be found."""

    NONE = "none"
    NEAR = "near"
    FULL = "full"


class Advice(NamedTuple):
    """What to make of a verdict.

    `firmness` and `rounding` say in words what `margin` and `fragile` say; `fragile` is `None`
    where it is not known. `alternatives` hold in the place of a contradicted claim, nearest first,
    `stronger` beside a supported one. `elsewhere` says how a comparison fares on what it leaves
    out, `missing` which gaps would decide it.
    """

    firmness: str = ""
    margin: Margin | None = None
    rounding: str = ""
    fragile: bool | None = None
    fragile_figures: tuple[RoundedFigure, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    stronger: Alternative | None = None
    elsewhere: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


class ChartRow(NamedTuple):
    """One line of a chart: a figure as printed and its value in base units, if there is one."""

    label: str
    printed: str
    value: Fraction | None
    is_object: bool


class Chart(NamedTuple):
    """The figures of one measure that a comparison compared, best first."""

    measure: str
    rows: tuple[ChartRow, ...]


class Quote(NamedTuple):
    """A text of the report that the claim stands for, and where the report says it.

    `status` is `None` until the report is read, then `found` (as written, but for markup,
    punctuation and spelling), `reworded` (other words, the same meaning), `followed` (the check was
    changed as the sentence was), `stale`, or `ambiguous`. `now` is what the report says instead,
    empty where it says the same.
    """

    text: str
    status: str | None = None
    file: str | None = None
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    now: str = ""


class Update(NamedTuple):
    """A stretch of a claims file (offsets in characters) and the text that is to take its place."""

    file: str
    start: int
    end: int
    text: str


class ClaimResult(NamedTuple):
    """One claim: what it says, what was checked, the verdict and what it rests on.

    `check` is the claim's text as written, `reads` a sentence that says what was checked, `because`
    why the verdict is what it is, `undecided` what would decide it and `lacks` the kinds of that
    (`missing figure`, `empty set`, …). `file`, `line`, `column` are the claim's own place;
    `check_line` and `check_column` those of its check. `updates` bring its quotes, and a check that
    followed them, up to date with a report that was reworded. `advice` is `None` where none was
    asked for.
    """

    name: str
    file: str
    line: int
    column: int
    verdict: Verdict
    title: str = ""
    check: str = ""
    check_line: int = 0
    check_column: int = 0
    expected: Verdict | None = None
    expected_because: str = ""
    skip_because: str = ""
    note: str = ""
    reads: str = ""
    because: tuple[str, ...] = ()
    undecided: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    vague: tuple[VagueWord, ...] = ()
    chart: Chart | None = None
    quotes: tuple[Quote, ...] = ()
    updates: tuple[Update, ...] = ()
    advice: Advice | None = None

    @property
    def is_as_expected(self) -> bool:
        """Whether an `expect` names exactly this verdict."""
        return self.expected is self.verdict


class Cover(Enum):
    """Whether a sentence of a report is looked after; `SILENT` ones say nothing to look after."""

    COVERED = "covered"
    SKIPPED = "skipped"
    UNCOVERED = "uncovered"
    SILENT = "silent"


class ReadSentence(NamedTuple):
    """A sentence of a report as it was read.

    `claims` are the names of those that stand for it; `reads` is the claim that it amounts to,
    empty unless it was read as a whole.
    """

    text: str
    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    cover: Cover
    claims: tuple[str, ...] = ()
    reads: str = ""


class Definition(NamedTuple):
    """A vague word that a claims file defines, with its meaning as written."""

    file: str
    word: str
    meaning: str


class Ignore(NamedTuple):
    """A rule that a place of a report ignores, with the words of the place."""

    file: str
    rule: str
    words: str


class ConsistencyReport(NamedTuple):
    """All claims in file order and all diagnostics, files sorted by path.

    `sentences`, `definitions` and `ignores` are those of all files together.
    """

    claims: tuple[ClaimResult, ...]
    diagnostics: tuple[Diagnostic, ...]
    files: tuple[str, ...] = ()
    sentences: tuple[ReadSentence, ...] = ()
    definitions: tuple[Definition, ...] = ()
    ignores: tuple[Ignore, ...] = ()

    def count(self, verdict: Verdict) -> int:
        """How many claims have this verdict."""
        return sum(claim.verdict is verdict for claim in self.claims)


# --- names ----------------------------------------------------------------------------------------


class NamedRow(NamedTuple):
    """A row as a claim writes it, with its other names."""

    name: str
    aliases: tuple[str, ...]


class NamedColumn(NamedTuple):
    """A column as a claim writes it.

    `kind` is `number`, `text` or `date`, `better` a direction or empty; `reported` is how many of
    the table's rows have a figure.
    """

    name: str
    aliases: tuple[str, ...]
    kind: str
    unit: str
    better: str
    items: int | None
    reported: int


class NamedTable(NamedTuple):
    """A table with all that it names."""

    name: str
    file: str
    rows: tuple[NamedRow, ...]
    columns: tuple[NamedColumn, ...]


class NamedSet(NamedTuple):
    """A set that a `let` names; `what` says what of, `members` names those that surely belong."""

    name: str
    file: str
    line: int
    what: str
    members: tuple[str, ...]


class Glossary(NamedTuple):
    """All names that a claim may use, and what is wrong with the files that give them."""

    tables: tuple[NamedTable, ...]
    sets: tuple[NamedSet, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
