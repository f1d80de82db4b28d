"""Where words of a list stand in the sentences that claims quote, and the edits that replace them.

Not here: the lists (`words`), the edits of numbers and tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from tests.edits.edit import Change, Edit
from tests.edits.prose import Prose
from tests.edits.texts import REPORT
from tests.edits.words import Substitutes


def covered(found: Prose, pattern: str, flags: int = re.IGNORECASE) -> Iterator[re.Match[str]]:
    """The matches of a pattern, whole words, within sentences that claims quote."""
    spaced = re.compile(rf"(?<![\w-])(?:{flexible(pattern)})", flags)
    for sentence in found.sentences:
        if sentence.quotes:
            yield from spaced.finditer(found.text, sentence.start, sentence.end)


def flexible(pattern: str) -> str:
    """The pattern with a space standing for any white space."""
    return re.sub(r"(?<!\\) +", lambda _: r"\s+", pattern)


def substituted(
    found: Prose, kind: str, substitutes: Substitutes, never: Iterable[str] = ()
) -> Iterator[Edit]:
    """An edit for each place of each pattern and each of its substitutes."""
    taken = [match.span() for phrase in never for match in covered(found, rf"{phrase}\b")]
    for pattern, news in substitutes:
        ending = r"(?![\w-])" if pattern[-1].isalpha() else ""
        for match in covered(found, pattern + ending):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            taken.append(match.span())
            for new in news:
                yield replacing(found, kind, match.span(), cased(match.expand(new), match.group()))


def replacing(found: Prose, kind: str, span: tuple[int, int], new: str, about: str = "") -> Edit:
    """An edit that puts a text in the place of a stretch of the report."""
    old = " ".join(found.text[span[0] : span[1]].split())
    said = about or f"{old!r} → {new!r}"
    return Edit(kind, said, REPORT, (Change(*span, new),), found.is_quoted(*span))


def cased(new: str, old: str) -> str:
    """The new words with the capital of the old ones."""
    return new[:1].upper() + new[1:] if old[:1].isupper() else new


def others(names: Sequence[str], name: str, count: int) -> list[str]:
    """The names that follow one in a list that starts again at its end."""
    place = names.index(name)
    return [names[(place + step) % len(names)] for step in range(1, count + 1)]
