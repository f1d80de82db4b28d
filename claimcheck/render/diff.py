"""Two states side by side: `claimcheck diff` as text, JSON or Markdown, each a module of its own.

Text: a block for each claim with another verdict, with what made it flip; then claims that are new
or gone, what could not be checked, and a line of counts. Not here: what made it flip (`advice`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.account.compared import Cause, Compared, Flip, is_bad
from claimcheck.consistency import ClaimResult
from claimcheck.diagnostics.diagnostic import Diagnostic
from claimcheck.render.block import style_of
from claimcheck.render.diff_words import (
    ALSO,
    BECAUSE,
    DIFFERS,
    both_read,
    counts,
    more_words,
    shared_causes,
    was_named,
)
from claimcheck.render.findings import place_of
from claimcheck.render.lines import paint
from claimcheck.render.segments import EMPTY, Line, Segment
from claimcheck.render.visible import visible
from claimcheck.render.width import wrap
from claimcheck.source import Place

_BODY = 12  # column at which what stands after a label starts


def render_diff(found: Compared, form: str, *, color: bool = False, width: int = 100) -> str:
    """Two states as `text`, `json` or `markdown`, ending with a newline."""
    if form == "json":
        from claimcheck.render.diff_json import render_json

        return render_json(found)
    if form == "markdown":
        from claimcheck.render.diff_markdown import render_markdown

        return render_markdown(found)
    return paint(_lines(found, min(max(width, 60), 120)), color)


def _lines(found: Compared, columns: int) -> Iterator[Line]:
    for flip in found.flips:
        yield from _flip(flip, columns)
        yield EMPTY
    listed = [
        *_listed("added", found.added),
        *_listed("removed", found.removed),
        *_wrong(found.old, found.wrong_before, columns),
        *_wrong(found.new, found.wrong, columns),
        *_shared(found, columns),
    ]
    yield from listed
    if listed:
        yield EMPTY
    yield (("label", f"{visible(found.old)} → {visible(found.new)}: "), ("plain", counts(found)))


# --- one flip -------------------------------------------------------------------------------------


def _flip(flip: Flip, columns: int) -> Iterator[Line]:
    before, now = flip.before, flip.now
    yield (
        ("place", _place(place_of(now))),
        ("plain", "  "),
        ("faint", before.verdict.value),
        ("plain", " → "),
        (style_of(now.verdict), now.verdict.value),
        ("plain", f"  {visible(now.name)}{visible(was_named(flip))}"),
    )
    label = BECAUSE if flip.is_found else DIFFERS
    yield from _row(label, _causes(flip.causes, flip.more), columns)
    yield from _row(ALSO, _causes(flip.also, flip.more_also), columns)
    yield from _row("says", [q.now or q.text for q in now.quotes] or _some(now.title), columns)
    yield from _row("said", [q.text for q in now.quotes if q.now], columns)
    read, reads = both_read(flip)
    yield from _row("checked", _some(reads), columns)
    yield from _row("before", _some("" if read == reads else read), columns)
    yield from _row("figures", now.because, columns)
    yield from _row("needs", now.undecided, columns)


def _causes(causes: Sequence[Cause], more: int) -> list[str]:
    said = [one.text if one.place is None else f"{one.text}, {_plain(one.place)}" for one in causes]
    return [*said, more_words(more)] if more else said


def _row(label: str, texts: Sequence[str], columns: int) -> Iterator[Line]:
    start = f"  {label}".ljust(_BODY)
    for text in texts:
        for line in wrap(visible(text), columns - _BODY):
            yield (("label", start), ("plain", line))
            start = " " * _BODY


def _shared(found: Compared, columns: int) -> Iterator[Line]:
    for cause, many in shared_causes(found):
        indent = len(many) + 1
        first, *others = wrap(visible(_causes([cause], 0)[0]), columns - indent)
        yield (("label", f"{many} "), ("plain", first))
        yield from ((("plain", " " * indent + line),) for line in others)


def _some(text: str) -> list[str]:
    return [text] if text else []


# --- the rest -------------------------------------------------------------------------------------


def _listed(word: str, claims: Sequence[ClaimResult]) -> Iterator[Line]:
    """Claims that only one state has, a line each; of a bad new one why."""
    for claim in claims:
        yield (
            ("place", _place(place_of(claim))),
            ("plain", f"  {word}  "),
            (style_of(claim.verdict), claim.verdict.value),
            ("plain", f"  {visible(claim.name)}"),
        )
        if word == "added" and is_bad(claim):
            yield from _row("figures", claim.because, 100)


def _wrong(state: str, found: Sequence[Diagnostic], columns: int) -> Iterator[Line]:
    for item in found:
        head: tuple[Segment, ...] = (
            ("place", _place(Place(item.file, item.line, item.column))),
            ("plain", "  "),
            ("error", item.rule),
            ("plain", f"  {visible(state)}"),
        )
        yield head
        yield from _row("", [item.message], columns)


def _place(place: Place) -> str:
    return visible(_plain(place))


def _plain(place: Place) -> str:
    return f"{place.file}:{place.line}:{place.column}"
