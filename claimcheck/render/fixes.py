"""What `claimcheck fix` shows of a claim: its check, and numbered what holds in its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from claimcheck.render.lines import paint
from claimcheck.render.segments import EMPTY, Line, Style
from claimcheck.render.visible import visible
from claimcheck.render.width import wrap

if TYPE_CHECKING:
    from claimcheck.account.fixes import Fix
    from claimcheck.consistency import ClaimResult

_BODY = 12  # column at which what stands after a label starts


def render_fixes(fixes: Sequence[Fix], summary: str, *, color: bool, width: int) -> str:
    """Claims with their alternatives, and a line that sums them up."""
    return paint((*_blocks(fixes, width), (("label", visible(summary)),)), color)


def render_remarks(remarks: Iterable[tuple[ClaimResult, str]], width: int) -> str:
    """What else is to be done for claims, a paragraph each."""
    lines: list[Line] = []
    for claim, text in remarks:
        first, *rest = wrap(visible(f"{claim.name}: {text}"), width)
        lines += [(("note", first),), *((("note", f"  {line}"),) for line in rest)]
    return paint(lines, color=False)


def _blocks(fixes: Sequence[Fix], columns: int) -> Iterator[Line]:
    for fix in fixes:
        claim = fix.claim
        place = visible(f"{claim.file}:{claim.check_line}:{claim.check_column}")
        yield (("place", place), ("plain", f"  {visible(claim.name)}"))
        for quote in claim.quotes:
            yield from _row("says", quote.now or quote.text, columns)
        yield from _row("check", fix.check, columns, "contradicted")
        for number, choice in enumerate(fix.choices, 1):
            yield from _row(f"{number:>3}", choice.check, columns, "supported")
            yield from _row("", choice.reads, columns)
        if fix.remark:
            yield from _row("", fix.remark, columns, "note")
        yield EMPTY


def _row(label: str, text: str, columns: int, style: Style = "plain") -> Iterator[Line]:
    for line in wrap(visible(" ".join(text.split())), columns - _BODY):
        yield (("label", f"  {label}".ljust(_BODY)), (style, line))
        label = ""
