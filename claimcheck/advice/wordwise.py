"""How the words of one check became those of another: stretches that differ, word by word.

Words are the tokens of the claims language, so that layout and comments make no difference. Not
here: sentences of a report (`reconcile.changes`), what a difference does to a verdict (`flips`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from claimcheck.language.lexer import Shape, Token, tokens

_MOST_WORDS = 400  # of a check that is compared word by word; comparing takes their square
_CLOSING = frozenset("),}")
_MARKS = _CLOSING | frozenset("({")


class Words(NamedTuple):
    """A stretch of the old check (offsets) and the one of the new that took its place.

    `old` and `new` are the words as a person reads them, empty where there were none.
    """

    start: int
    end: int
    new_start: int
    new_end: int
    old: str
    new: str


def words(old: str, new: str) -> tuple[Words, ...]:
    """The stretches that differ, in the order of the text."""
    if old == new:
        return ()
    before, now = list(tokens(old)), list(tokens(new))
    return tuple(
        Words(
            *_span(before, i, i_end, len(old)),
            *_span(now, j, j_end, len(new)),
            *_shown(before[:i_end], i, now[:j_end], j),
        )
        for i, i_end, j, j_end in _stretches([t.text for t in before], [t.text for t in now])
    )


def mixed(old: str, new: str, taken: Collection[Words]) -> str:
    """The old check with some of its stretches as they are in the new one."""
    parts = []
    at = 0
    for one in sorted(taken):
        parts += [old[at : one.start], " ", new[one.new_start : one.new_end], " "]
        at = one.end
    return "".join([*parts, old[at:]])


def _stretches(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    if max(len(old), len(new)) > _MOST_WORDS:
        if old != new:
            yield 0, len(old), 0, len(new)
        return
    from difflib import SequenceMatcher  # only who compares two states pays for it

    for word, i, i_end, j, j_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if word != "equal":
            yield i, i_end, j, j_end


def _span(found: Sequence[Token], first: int, end: int, length: int) -> tuple[int, int]:
    """Where some tokens stand; of none, where the next one starts."""
    if first == end:
        start = found[first].start if first < len(found) else length
        return start, start
    return found[first].start, found[end - 1].end


def _shown(old: Sequence[Token], i: int, new: Sequence[Token], j: int) -> tuple[str, str]:
    """Both stretches; a bare number or sign takes the word before it along, which is the same."""
    if i and j and any(_leans(found) for found in (old[i:], new[j:])):
        i, j = i - 1, j - 1
    return _text(old[i:]), _text(new[j:])


def _leans(found: Sequence[Token]) -> bool:
    if not found or found[0].text in _MARKS:
        return False
    return found[0].shape in (Shape.NUMBER, Shape.SIGN)


def _text(found: Sequence[Token]) -> str:
    """Words with one space between them, and none inside brackets or before a comma."""
    text = ""
    for token in found:
        is_close = not text or text[-1] in "({" or token.text in _CLOSING
        text += token.text if is_close else f" {token.text}"
    return text
