"""What claims notice, as `claimcheck mutate` prints it: claims, figures without a guard, the score.

Layout only; the format `json` is in `mutation_json`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.account.mutation import MutatedClaim, Mutation, Tally, Unguarded
from claimcheck.diagnostics import mutation_messages as messages
from claimcheck.render.frame import framed
from claimcheck.render.lines import paint
from claimcheck.render.segments import EMPTY, Line, Style
from claimcheck.render.visible import visible
from claimcheck.render.width import pad, pad_left, width, wrap
from claimcheck.wording import joined

_INDENT = "      "
_MOST_SAID = 3
_MOST_ROWS = 5
_WIDEST = 32


def render_mutation(
    found: Mutation, columns: int, *, color: bool = False, verbose: bool = False
) -> str:
    """The whole as text for people."""
    lines: list[Line] = []
    for diagnostic in found.diagnostics:
        lines += [*framed(diagnostic, columns), EMPTY]
    if found.claims:
        lines += [*_wrapped(messages.LEGEND, columns, "faint", ""), EMPTY]
    for file in dict.fromkeys(claim.file for claim in found.claims):
        lines.append((("place", visible(file)),))
        for claim in found.claims:
            if claim.file == file:
                lines += _claim(claim, columns, verbose)
        lines.append(EMPTY)
    for is_read, title in ((False, messages.NOT_READ), (True, messages.NOT_NOTICED)):
        chosen = [one for one in found.unguarded if one.is_read is is_read]
        lines += _unguarded(title, chosen, columns, verbose) if chosen else []
    return paint([*lines, *_summary(found, columns, verbose)], color)


def _claim(claim: MutatedClaim, columns: int, verbose: bool) -> Iterator[Line]:
    """A line with the counts, below it what is not noticed."""
    counts = f"words {_share(claim.words)} · figures {_share(claim.figures)}"
    head = f"{pad_left(str(claim.line), 5)} {visible(claim.name)}  "
    yield (("plain", head), ("faint", counts))
    said = [*claim.remarks, *(one.text for one in claim.others)]
    shown = said if verbose or len(said) <= _MOST_SAID + 1 else said[:_MOST_SAID]
    for text in shown:
        style: Style = "warning" if claim.is_vacuous and text == said[0] else "plain"
        yield from _wrapped(text, columns, style)
    if len(shown) < len(said):
        yield (("faint", _INDENT + messages.more(len(said) - len(shown))),)


def _share(tally: Tally) -> str:
    return f"{tally.noticed}/{tally.tried}"


def _wrapped(
    text: str, columns: int, style: Style = "plain", indent: str = _INDENT
) -> Iterator[Line]:
    first, *rest = wrap(visible(text), columns - len(indent) - 2) or [""]
    yield ((style, indent + first),)
    for line in rest:
        yield ((style, f"{indent}  {line}"),)


def _unguarded(
    title: str, chosen: Sequence[Unguarded], columns: int, verbose: bool
) -> Iterator[Line]:
    """Table by table a line each column, with the names of its rows."""
    yield (("label", title),)
    wide = min(max(width(visible(one.measure)) for one in chosen), _WIDEST)
    for table in dict.fromkeys(one.table for one in chosen):
        yield (("plain", "  "), ("object", visible(table)))
        for one in chosen:
            if one.table == table:
                head = f"    {pad(visible(one.measure), wide)}  "
                room = columns - width(head)
                first, *rest = wrap(_rows(one, verbose), room, room)
                yield (("plain", head), ("faint", first))
                for line in rest:
                    yield (("faint", f"{' ' * (wide + 6)}{line}"),)
    yield EMPTY


def _rows(one: Unguarded, verbose: bool) -> str:
    if one.number == one.total:
        return messages.all_of(one.total)
    names = [visible(name) for name in one.rows]
    shown = names if verbose and len(names) == one.number else names[:_MOST_ROWS]
    left = one.number - len(shown)
    return joined([*shown, messages.others(left)] if left else shown)


def _summary(found: Mutation, columns: int, verbose: bool) -> Iterator[Line]:
    """What was noticed of how much, and the score."""
    if not found.claims:
        yield (("plain", messages.nothing_checked()),)
        return
    vacuous = sum(claim.is_vacuous for claim in found.claims)
    yield (("plain", messages.nothing_fails(vacuous, len(found.claims))),)
    yield (("plain", messages.noticed("words", found.words.noticed, found.words.tried)),)
    yield (("plain", messages.noticed("figures", found.changes.noticed, found.changes.tried)),)
    if found.total:
        yield (("plain", messages.guarded(found.guarded, found.total)),)
    if any(found.left_out):
        yield from _wrapped(messages.left_out(*found.left_out), columns, indent="")
    if not verbose:
        yield (("faint", messages.NOT_ALL),)
    yield (("label", messages.score(found.percent)),)
