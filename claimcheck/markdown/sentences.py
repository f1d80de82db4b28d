"""Where the sentences of a text end. The only module that imports `nupunkt`.

Lives here: the cuts that the library proposes, and which of them are none. Not here: abbreviations
and what stands together (`joins`), how a text came about (`prose`).

The library knows English abbreviations and how sentences start. It is asked only where that is in
doubt, and never of texts with long words of marks, in which it is quadratic.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.markdown.joins import STARTER, WHOLE, closed_groups, is_join
from claimcheck.source import Span

MAX_WORD = 200
MAX_LENGTH = 100_000

_CLOSING = r"[\"'\u201d\u2019)\]\u00bb]*+(?:\[[0-9, \u2013-]{1,40}\])*+"
_FULL_STOP = "[\u3002\uff01\uff1f][\"'\u201d\u2019)\u300d\u300f\uff09]*+"
_END = re.compile(rf"[.!?\u2026]{_CLOSING}\s|{_FULL_STOP}")
_CUT = re.compile(rf"(?<![.!?\u2026])[.!?\u2026]++{_CLOSING}\s++(?=\S)")
_SHORT_WORD = re.compile(r"(?:(?<![\w.])[a-z]{2,4}|\w['\u2019]s)[)\]]?\.$")
_AFTER = re.compile(rf"{_CLOSING}\s++(?=\S)")
# Certain ends, some of which the library takes for abbreviations or does not know.
_CERTAIN = re.compile(
    rf"\b(?:[a-z]{{2,}}+|[A-Z]{{2,}}+s?+)\.{_CLOSING}\s++(?=[\"'\u201c\u2018(\[]*+[A-Z])"
    rf"|(?<![\w.])[A-Za-z]\.\s++(?={STARTER.pattern})"
    r"|(?<=[0-9] )[a-z]\.\s++(?=[A-Z])"
    rf"|{_FULL_STOP}\s*+(?=\S)"
)


def sentences(text: str, code: Sequence[Span] = ()) -> tuple[Span, ...]:
    """The sentences of a trimmed text without line breaks: trimmed, in order, all of it.

    No sentence ends in a stretch of `code`.
    """
    if not _END.search(text):
        return (Span(0, len(text)),) if text else ()
    starts = [0]
    groups = closed_groups(text, code)
    group = 0
    for cut in sorted({*_cuts(text), *(match.end() for match in _CERTAIN.finditer(text))}):
        while group < len(groups) and groups[group].end <= cut:
            group += 1
        inside = group < len(groups) and starts[-1] != groups[group].start < cut
        if not inside and cut < len(text) and not is_join(text, starts[-1], cut):
            starts.append(cut)
    return tuple(_trimmed(text, starts))


def _cuts(text: str) -> Iterator[int]:
    """Where a sentence may start, always after white space."""
    plain = list(_CUT.finditer(text))
    is_large = len(text) > MAX_LENGTH or max(map(len, text.split()), default=0) > MAX_WORD
    if is_large or all(_is_clear(text, match) for match in plain):
        yield from (match.end() for match in plain)
        return
    import nupunkt  # importing it costs two starts of Python; few texts need it

    for start, _ in nupunkt.sent_spans(text):
        if start and text[start - 1].isspace():
            yield start
        elif start:
            after = _AFTER.match(text, start)
            if after:
                yield after.end()


def _is_clear(text: str, stop: re.Match[str]) -> bool:
    """Whether a stop needs no knowledge of abbreviations: after a whole word, or a known one."""
    if stop[0][0] in "!?\u2026":
        return True
    before = text[max(0, stop.start() - MAX_WORD) : stop.start() + 1]
    is_whole = WHOLE.search(before) is not None or _SHORT_WORD.search(before) is not None
    return is_whole or is_join(text, 0, stop.end())


def _trimmed(text: str, starts: list[int]) -> Iterator[Span]:
    ends = [*starts[1:], len(text)]
    for start, end in zip(starts, ends, strict=True):
        yield Span(start, start + len(text[start:end].rstrip()))
