"""How a claim fares on what it leaves out, in a sentence: `it holds on …, but on none of …`.

Not here: how that is found, and whether it is worth saying.
"""

from __future__ import annotations

from claimcheck.advice.bench import Tally
from claimcheck.advice.selective import Elsewhere, Left
from claimcheck.wording import joined, ordinal

_MOST_NAMES = 4
_WORDS = {Left.MEASURES: "on", Left.SUBJECTS: "for", Left.OBJECTS: "against"}


def elsewhere_text(found: Elsewhere) -> str:
    """The sentence, without a full stop."""
    word = _WORDS[found.left]
    subject = "it" if found.part is None else f"its {ordinal(found.part + 1)} part"
    joint = "and" if found.others.holds else "but"
    rest = f"; undecided {word} {_more(found.others)}" if found.others.undecided else ""
    named, others = _named(found, word), _others(found, word)
    return f"{subject} holds {named}, {joint} {others}{rest}"


def _named(found: Elsewhere, word: str) -> str:
    """`on AIME 2024`, `on 1 of the 2 measures named`."""
    holds, every = found.named.holds, _size(found.named)
    if every == 1:
        return f"{word} {joined(holds or found.named.undecided or found.named.fails)}"
    kind = "measures" if found.left is Left.MEASURES else "rows"
    if len(holds) == every:
        return f"{word} the {every} {kind} named"
    if not holds:
        return f"as a whole, alone {word} none of the {every} {kind} named"
    others = found.named.fails or found.named.undecided
    return f"as a whole, alone {word} {_list(holds)} and not {word} {_list(others)}"


def _others(found: Elsewhere, word: str) -> str:
    """`on 1 of the 3 others (MMLU; not on GPQA Diamond and Codeforces)`."""
    holds, fails = found.others.holds, found.others.fails
    every = len(holds) + len(fails)
    of = "" if found.left is Left.MEASURES else f" in {found.population}"
    if every == 1:
        return f"{'not ' if fails else ''}{word} the 1 other{of} ({_list(holds or fails)})"
    if not holds:
        return f"{word} none of the {every} others{of} ({_list(fails)})"
    if not fails:
        return f"{word} all {every} others{of} ({_list(holds)})"
    names = f"{_list(holds)}; not {word} {_list(fails)}"
    return f"{word} {len(holds)} of the {every} others{of} ({names})"


def _more(others: Tally) -> str:
    return f"{len(others.undecided)} more ({_list(others.undecided)})"


def _list(names: tuple[str, ...]) -> str:
    return joined(names, limit=_MOST_NAMES)


def _size(tally: Tally) -> int:
    return len(tally.holds) + len(tally.fails) + len(tally.undecided)
