"""`claimcheck diff` as Markdown, for the comment of a pull request.

What became worse comes first, each flip with what made it flip before all else. It always fits a
comment; what does not fit is counted. Not here: how text of strangers is kept from doing anything
(`markup`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.account.compared import Cause, Compared, Flip
from claimcheck.consistency import ClaimResult
from claimcheck.diagnostics.diagnostic import Diagnostic
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
from claimcheck.render.markup import code, prose
from claimcheck.source import Place
from claimcheck.wording import agree, plural

LIMIT = 60_000
"""How many characters a comparison has at most; GitHub takes 65,536 in a comment."""

_RESERVE = 200  # for the line that says what was left out
_MOST_LINES = 8  # of what a flip has to say under one label


def render_markdown(found: Compared) -> str:
    """The comparison as items of lists under headings."""
    text = f"## claimcheck: {prose(found.old)} → {prose(found.new)}\n\n{prose(counts(found))}\n"
    left = 0
    for title, items in _sections(found):
        head = f"\n### {title}\n\n"
        room = LIMIT - _RESERVE - len(text) - len(head)
        kept = _fitting(items, room)
        left += len(items) - len(kept)
        text += f"{head}{''.join(kept)}" if kept else ""
    if left:
        are = agree(left, "is")
        text += f"\n{plural(left, 'more entry')} {are} left out: a comment has no room for all.\n"
    return text


def _sections(found: Compared) -> Iterator[tuple[str, list[str]]]:
    worse = [flip for flip in found.flips if flip.is_worse]
    other = [flip for flip in found.flips if not flip.is_worse]
    errors = [*_errors(found.new, found.wrong), *_errors(found.old, found.wrong_before)]
    shared = [f"- {many} {_caused(one)}\n" for one, many in shared_causes(found)]
    for title, items in (
        ("Behind several of them", shared),
        ("For the worse", list(map(_flip, worse))),
        ("Not checked", errors),
        ("Other verdicts that changed", list(map(_flip, other))),
        ("Added", list(map(_claim, found.added))),
        ("Removed", list(map(_claim, found.removed))),
    ):
        if items:
            yield title, items


def _fitting(items: Sequence[str], room: int) -> list[str]:
    kept: list[str] = []
    for item in items:
        room -= len(item)
        if room < 0:
            break
        kept.append(item)
    return kept


# --- one entry ------------------------------------------------------------------------------------


def _flip(flip: Flip) -> str:
    before, now = flip.before, flip.now
    read, reads = both_read(flip)
    head = (
        f"- {before.verdict.value} → **{now.verdict.value}** {prose(now.name)}"
        f"{prose(was_named(flip)) and f' {prose(was_named(flip))}'} ({_place(place_of(now))})"
    )
    lines = [
        head,
        *_causes(BECAUSE if flip.is_found else DIFFERS, flip.causes, flip.more),
        *_causes(ALSO, flip.also, flip.more_also),
        *_row("says", [q.now or q.text for q in now.quotes] or [now.title]),
        *_row("said", [q.text for q in now.quotes if q.now]),
        *_row("checked", [reads]),
        *_row("before", [] if read == reads else [read]),
        *_row("figures", now.because),
        *_row("needs", now.undecided),
    ]
    return "".join(f"{line}\n" for line in lines)


def _causes(label: str, causes: Sequence[Cause], more: int) -> Iterator[str]:
    for one in causes:
        yield f"  - **{label}** {_caused(one)}"
    if more:
        yield f"  - **{label}** {more_words(more)}"


def _caused(one: Cause) -> str:
    return prose(one.text) + ("" if one.place is None else f" ({_place(one.place)})")


def _row(label: str, texts: Sequence[str]) -> Iterator[str]:
    yield from (f"  - {label}: {prose(text)}" for text in texts[:_MOST_LINES] if text)


def _claim(claim: ClaimResult) -> str:
    return f"- {claim.verdict.value} {prose(claim.name)} ({_place(place_of(claim))})\n"


def _errors(state: str, found: Sequence[Diagnostic]) -> Iterator[str]:
    for item in found:
        place = _place(Place(item.file, item.line, item.column))
        yield f"- **{item.rule}** {prose(item.message)} ({place}, {prose(state)})\n"


def _place(place: Place) -> str:
    return code(f"{place.file}:{place.line}")
