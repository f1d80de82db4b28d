"""The block of one claim: where and what, then what it says, what was checked and what was found.

Not here: which claims are shown (`findings`), the chart (`chart`) and the table of figures
(`evidence`).
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.consistency import Advice, Alternative, Chart, ClaimResult, VagueWord, Verdict
from claimcheck.render.chart import chart_lines
from claimcheck.render.evidence import about_evidence, evidence_lines
from claimcheck.render.findings import place_of
from claimcheck.render.lines import indented
from claimcheck.render.segments import EMPTY, Line, Style
from claimcheck.render.visible import visible
from claimcheck.render.width import pad, width, wrap

_BODY = 12  # column at which what stands after a label starts
_VERDICT = max(len(verdict.value) for verdict in Verdict)
_WIDEST_PLACE = 48  # longer places are not lined up with
_STYLES: dict[Verdict, Style] = {
    Verdict.SUPPORTED: "supported",
    Verdict.CONTRADICTED: "contradicted",
    Verdict.UNDECIDED: "undecided",
    Verdict.SKIPPED: "skipped",
    Verdict.ERROR: "error",
}


def style_of(verdict: Verdict) -> Style:
    """The style of a verdict's name."""
    return _STYLES[verdict]


def blocks(claims: Sequence[ClaimResult], columns: int, *, figures: bool) -> list[list[Line]]:
    """The blocks of claims, verdicts and names below each other; `figures` adds the evidence."""
    places = [":".join(map(str, place_of(claim))) for claim in claims]
    shown = [visible(place) for place in places]
    widths = [wide for wide in map(width, shown) if wide <= _WIDEST_PLACE]
    room = max(widths, default=0)
    return [
        [_head(claim, place, room), *_body(claim, columns, figures)]
        for claim, place in zip(claims, shown, strict=True)
    ]


def _head(claim: ClaimResult, place: str, room: int) -> Line:
    return (
        ("place", pad(place, room)),
        ("plain", "  "),
        (
            "faint" if claim.is_as_expected else style_of(claim.verdict),
            claim.verdict.value.ljust(_VERDICT),
        ),
        ("plain", f"  {visible(claim.name)}"),
    )


def _body(claim: ClaimResult, columns: int, figures: bool) -> list[Line]:
    lines = [
        *_row("says", [q.now or q.text for q in claim.quotes] or _some(claim.title), columns),
        *_row("said", [q.text for q in claim.quotes if q.now], columns),
        *_row("checked", _some(claim.reads or claim.check), columns),
        *_row("skipped", _some(claim.skip_because), columns),
        *_row("figures", claim.because, columns),
    ]
    if claim.chart is not None and claim.chart.rows:
        lines += [EMPTY, *indented(_chart(claim, claim.chart, columns - _BODY), _BODY)]
    lines += [
        *_row("needs", _needs(claim), columns),
        *_advice(claim.advice, columns, figures),
        *_row("expected", _expected(claim), columns),
        *_row("note", _some(claim.note), columns),
        *_parts(claim, columns),
        *_row("words", [_word(word) for word in claim.vague], columns),
    ]
    if figures and claim.evidence:
        head = _row("evidence", [about_evidence(claim.evidence)], columns)
        lines += [*head, *indented(evidence_lines(claim.evidence, columns - 4), 4)]
    return lines


def _needs(claim: ClaimResult) -> Sequence[str]:
    """What would decide the claim: with advice only the gaps that matter."""
    if claim.advice is not None and claim.advice.missing:
        return claim.advice.missing
    return claim.undecided


def _word(word: VagueWord) -> str:
    means = f"{word.word} means {word.meaning}"
    return f"{means}; {word.range}" if word.range else means


def _advice(advice: Advice | None, columns: int, in_full: bool) -> list[Line]:
    """What is true instead, and how firmly the verdict stands."""
    if advice is None:
        return []
    lines = [*_others("instead", advice.alternatives, columns, in_full)]
    if advice.stronger is not None:
        lines += _others("stronger", [advice.stronger], columns, in_full)
    return [
        *lines,
        *_row("margin", _some(advice.firmness), columns),
        *_row("rounding", _some(advice.rounding), columns),
        *_row("elsewhere", advice.elsewhere, columns),
    ]


def _others(
    label: str, alternatives: Sequence[Alternative], columns: int, in_full: bool
) -> list[Line]:
    """Other claims in English, in full with the check that says so."""
    lines: list[Line] = []
    for one in alternatives if in_full else alternatives[:1]:
        lines += _row(label, [one.reads], columns)
        if in_full:
            lines += _row("write", [f"check {one.check}"], columns)
        label = "or"
    return lines


def _row(label: str, texts: Sequence[str], columns: int) -> list[Line]:
    lines: list[Line] = []
    start = f"  {label}".ljust(_BODY)
    for text in texts:
        for line in wrap(visible(text), columns - _BODY):
            lines.append((("label", start), ("plain", line)))
            start = " " * _BODY
    return lines


def _some(text: str) -> list[str]:
    return [text] if text else []


def _expected(claim: ClaimResult) -> list[str]:
    if claim.expected is None:
        return []
    because = f", because {claim.expected_because}" if claim.expected_because else ""
    return [f"{claim.expected.value}{because}"]


def _parts(claim: ClaimResult, columns: int) -> list[Line]:
    lines: list[Line] = []
    indent = _BODY + _VERDICT + 2
    start = "  parts".ljust(_BODY)
    for part in claim.parts:
        first, *others = wrap(visible(part.reads), columns - indent)
        verdict = f"{part.verdict.value.ljust(_VERDICT)}  "
        lines.append((("label", start), (style_of(part.verdict), verdict), ("plain", first)))
        lines += [(("plain", " " * indent + line),) for line in others]
        start = " " * _BODY
    return lines


def _chart(claim: ClaimResult, chart: Chart, room: int) -> list[Line]:
    """The chart, headed by its measure unless the reading leaves no doubt which one it is."""
    lines = chart_lines(chart, room)
    measures = {item.measure for item in claim.evidence if item.role != "condition"}
    if chart.measure in claim.reads and len(measures) < 2:
        return lines
    return [(("label", visible(chart.measure)),), *lines]
