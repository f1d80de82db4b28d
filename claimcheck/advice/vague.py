"""How far the meaning of a vague word can move before the verdict of a claim changes.

The claim is judged with other meanings of that word (`redefined`). The facts of a judgement say at
which meanings it could turn (`vague_turns`); the ends of the range are such meanings, found by
judging at them and between them. Where the verdict can turn only once in each direction
(`vague_order`) that is a binary search, else a walk outwards from the present meaning, so that the
range is always the one around it. Every end is verified just beside it. Not here: how a range is
worded.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from claimcheck.advice.redefined import MAX_WORK, ExhaustedError, Redefined, work_of
from claimcheck.advice.vague_order import turns_once
from claimcheck.evaluation.judgement import Judgement
from claimcheck.language import syntax as s
from claimcheck.semantics import meaning as m
from claimcheck.semantics.scope import Scope
from claimcheck.tables.figures import Figures
from claimcheck.vocabulary.vague import CONFIDENCES, VAGUE_WORDS, VagueKind

FEW_JUDGINGS = 12
"""What most ranges take; a claim that is too large for so many is not searched at all."""


class VagueRange(NamedTuple):
    """The meanings of a word around its present one at which the verdict is the same.

    They are numbers in `unit`, in place of `value` in the word's definition `meaning_text`; `None`
    is no bound, short of what the word could mean at all. An end that is not included is the first
    meaning with another verdict. With `is_confidence` there are only the four of `CONFIDENCES`.
    """

    word: str
    meaning_text: str
    value: Fraction
    unit: str
    low: Fraction | None
    low_included: bool
    high: Fraction | None
    high_included: bool
    is_confidence: bool = False


def vague_ranges(
    check: s.Proposition,
    scope: Scope,
    figures: Figures,
    meaning: m.Meaning,
    judgement: Judgement,
) -> tuple[VagueRange, ...]:
    """The range of every vague word of a check, in the order of the meaning's words.

    `meaning` is what the check means in the scope, `judgement` what the figures say of that. A word
    whose search takes too long, and a claim that cannot be computed, have none.
    """
    if judgement.error is not None or work_of(judgement) * FEW_JUDGINGS > MAX_WORK:
        return ()
    found = []
    for word in dict.fromkeys(used.word for used in meaning.vague):
        moving = Redefined(check, scope, figures, word, judgement)
        try:
            found.append(_confidences(moving) if moving.now.is_confidence else _range(moving))
        except ExhaustedError:
            continue
    return tuple(found)


# --- ranges ---------------------------------------------------------------------------------------

_End = tuple[Fraction | None, bool]
"""An end of a range, `None` for no bound, and whether it belongs to the range."""


def _range(moving: Redefined) -> VagueRange:
    value = moving.now.value
    top = Fraction(100) if VAGUE_WORDS[moving.word].kind is VagueKind.FREQUENCY else None
    other = Fraction(0) if value else Fraction(1)
    first, second = (moving.resolved(each) for each in sorted((value, other)))
    once = first is not None and second is not None and turns_once(first, second)
    find = _searched if once else _walked
    low, low_included = find(moving, -1, Fraction(0))
    high, high_included = find(moving, 1, top)
    return _found(moving, low, low_included, high, high_included)


def _confidences(moving: Redefined) -> VagueRange:
    """Of the four confidences those around the present one at which the verdict is the same."""
    every = sorted(Fraction(text) for text in CONFIDENCES)
    at = every.index(moving.now.value)
    low = high = at
    while low > 0 and moving.is_same(every[low - 1]):
        low -= 1
    while high < len(every) - 1 and moving.is_same(every[high + 1]):
        high += 1
    return _found(
        moving,
        every[low] if low > 0 else None,
        True,
        every[high] if high < len(every) - 1 else None,
        True,
    )


def _found(
    moving: Redefined,
    low: Fraction | None,
    low_included: bool,
    high: Fraction | None,
    high_included: bool,
) -> VagueRange:
    now = moving.now
    is_confidence = now.is_confidence
    bounds = (low, low_included, high, high_included)
    return VagueRange(moving.word, now.text, now.value, now.unit, *bounds, is_confidence)


def _searched(moving: Redefined, sign: int, last: Fraction | None) -> _End:
    """The end in one direction where the verdict turns there once at most."""
    stations = _stations(moving, sign, last)
    same, other = 0, len(stations) - 1
    if moving.is_same(stations[other]):
        return None, True
    while other - same > 1:
        middle = (same + other) // 2
        if moving.is_same(stations[middle]):
            same = middle
        else:
            other = middle
    return _settled(moving, stations[same], stations[other], ends_at_same=same % 2 == 0)


def _stations(moving: Redefined, sign: int, last: Fraction | None) -> list[Fraction]:
    """The present meaning, then outwards every possible turn and a meaning before each."""
    value = moving.now.value
    ahead = {turn for turn in moving.turns_at(value) if _is_between(turn, value, last, sign)}
    if last is not None:
        ahead.add(last)
    stations = [value]
    for turn in sorted(ahead, reverse=sign < 0):
        if turn != value:
            stations += [(stations[-1] + turn) / 2, turn]
    return stations if last is not None else [*stations, 2 * stations[-1] + 1]


def _is_between(turn: Fraction, value: Fraction, last: Fraction | None, sign: int) -> bool:
    return (turn - value) * sign > 0 and (last is None or (last - turn) * sign >= 0)


def _walked(moving: Redefined, sign: int, last: Fraction | None) -> _End:
    """The end in one direction, turn by turn; what could turn is looked at anew in between."""
    here = moving.now.value
    ahead = moving.turns_at(here) | (set() if last is None else {last})
    while here != last:
        beyond = [turn for turn in ahead if _is_between(turn, here, last, sign)]
        turn = min(beyond, key=lambda each: abs(each - here), default=None)
        middle = 2 * here + 1 if turn is None else (here + turn) / 2
        nearer = {x for x in moving.turns_at(middle) - ahead if _is_between(x, here, turn, sign)}
        if nearer:
            ahead |= nearer
            continue
        if not moving.is_same(middle):
            return _settled(moving, here, middle, ends_at_same=True)
        if turn is None:
            break
        if not moving.is_same(turn):
            return _settled(moving, middle, turn, ends_at_same=False)
        ahead |= moving.turns_at(turn)
        here = turn
    return None, True


# --- ends -----------------------------------------------------------------------------------------

_NEAR = Fraction(1, 10**6)
_HALVINGS = 60


def _settled(moving: Redefined, same: Fraction, other: Fraction, ends_at_same: bool) -> _End:
    """The end between two neighbours, one of which is where the verdict turns, verified there."""
    step = (other - same) * _NEAR
    if ends_at_same and not moving.is_same(same + step):
        return same, True
    if not ends_at_same and moving.is_same(other - step):
        return other, False
    return _bisected(moving, same, other)


def _bisected(moving: Redefined, same: Fraction, other: Fraction) -> _End:
    """The end where the facts do not show it: the simplest number that is near enough."""
    for _ in range(_HALVINGS):
        middle = (same + other) / 2
        if moving.is_same(middle):
            same = middle
        else:
            other = middle
    end = _simplest(*sorted((same, other)))
    nearer, farther = end + (same - end) * _NEAR, end + (other - end) * _NEAR
    if moving.is_same(end) and not moving.is_same(farther):
        return end, True
    if not moving.is_same(end) and moving.is_same(nearer):
        return end, False
    return same, True


def _simplest(low: Fraction, high: Fraction) -> Fraction:
    """The number with the smallest denominator of an interval of positive numbers."""
    parts: list[int] = []
    while True:
        whole = low.__floor__()
        if low == whole or high > whole + 1 or high == whole + 1:
            break
        parts.append(whole)
        low, high = 1 / (high - whole), 1 / (low - whole)
    found = Fraction(whole if low == whole else whole + 1)
    for part in reversed(parts):
        found = part + 1 / found
    return found
