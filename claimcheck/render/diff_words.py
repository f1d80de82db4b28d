"""The words that the formats of `diff` share: labels, and the line of counts."""

from __future__ import annotations

from claimcheck.account.compared import Cause, Compared, Flip, is_bad
from claimcheck.wording import plural

BECAUSE = "because"
ALSO = "also"
DIFFERS = "differs"
_MOST_SHARED = 5  # causes of several flips


def counts(found: Compared) -> str:
    """`3 flipped (1 for the worse) · 2 added · 67 unchanged`."""
    worse = sum(flip.is_worse for flip in found.flips)
    bad = sum(map(is_bad, found.added))
    parts = [
        f"{len(found.flips)} flipped{f' ({worse} for the worse)' if worse else ''}",
        f"{len(found.added)} added{f' ({bad} contradicted)' if bad else ''}",
        f"{len(found.removed)} removed",
        f"{found.unchanged} unchanged",
    ]
    kept = [part for part in parts if not part.startswith("0 ")] or ["no claims"]
    wrong = len(found.wrong_before) + len(found.wrong)
    return " · ".join([*kept, *([plural(wrong, "error")] if wrong else [])])


def shared_causes(found: Compared) -> list[tuple[Cause, str]]:
    """What made several verdicts flip, with how many: a reviewer looks at such a figure first."""
    counted: dict[Cause, int] = {}
    for flip in found.flips:
        for one in flip.causes if flip.is_found else ():
            counted[one] = counted.get(one, 0) + 1
    several = [(one, count) for one, count in counted.items() if count > 1]
    several.sort(key=lambda found: -found[1])
    return [(one, f"{count} flipped because") for one, count in several[:_MOST_SHARED]]


def was_named(flip: Flip) -> str:
    """The old name of a claim that has another one, or stood in another file."""
    before, now = flip.before, flip.now
    if before.name != now.name:
        return f" (was {before.name})"
    return "" if before.file == now.file else f" (was in {before.file})"


def both_read(flip: Flip) -> tuple[str, str]:
    """What was checked then and now; as it is written where one of them has no meaning."""
    before, now = flip.before, flip.now
    if before.reads and now.reads:
        return before.reads, now.reads
    return before.check, now.check


def more_words(count: int) -> str:
    """That a list is not complete."""
    return f"and {plural(count, 'more difference')}"
