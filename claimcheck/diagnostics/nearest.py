"""Which known names an unknown one may have meant.

Not here: what is then said about it, and letters that only look alike (`lookalikes`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from heapq import nlargest, nsmallest

MAX_COMPARED = 400
MAX_LENGTH = 80
_CLOSE = 0.6
_JOINTS = re.compile(r"[\s_\-]+")


def nearest(name: str, known: Iterable[str], limit: int = 3) -> list[str]:
    """The known names most like `name`, best first, at most `limit`; empty when none is close.

    Case, and space, `-` and `_`, do not count. A name that holds the other as whole words is close
    however much longer it is. The cost is bounded: of many known names only those of the most
    similar length are compared, and of a long name only its beginning.
    """
    wanted = _folded(name)
    if not wanted:
        return []
    candidates = nsmallest(
        MAX_COMPARED, enumerate(dict.fromkeys(known)), lambda pair: abs(len(pair[1]) - len(name))
    )
    scores = _scores(wanted, [(place, text, _folded(text)) for place, text in candidates])
    best = nlargest(limit, scores, key=lambda scored: (scored[0], -scored[1]))
    return [text for _, _, text in best]


def did_you_mean(name: str, known: Iterable[str], limit: int = 3) -> str:
    """Write "did you mean `a` or `b`?", or nothing when no known name is close."""
    names = [f"`{text[:MAX_LENGTH]}`" for text in nearest(name, known, limit)]
    if not names:
        return ""
    head = ", ".join(names[:-1])
    return f"did you mean {f'{head} or ' if head else ''}{names[-1]}?"


def _scores(wanted: str, candidates: list[tuple[int, str, str]]) -> list[tuple[float, int, str]]:
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(wanted)
    scores = []
    for place, text, folded in candidates:
        score = 0.8 if _holds(folded, wanted) or _holds(wanted, folded) else 0.0
        matcher.set_seq1(folded)
        floor = max(score, _CLOSE)
        if matcher.real_quick_ratio() >= floor and matcher.quick_ratio() >= floor:
            score = max(score, matcher.ratio())
        if score >= _CLOSE:
            scores.append((score, place, text))
    return scores


def _holds(long: str, short: str) -> bool:
    """Whether the words of `short` stand in `long` one after the other."""
    return len(short) > 1 and f" {short} " in f" {long} "


def _folded(name: str) -> str:
    return _JOINTS.sub(" ", name[:MAX_LENGTH]).strip().casefold()
