"""The text that a block of Markdown shows, and where each character of it stands.

Lives here: the pass over a block that knows code ticks, escapes, entities, links, images and white
space, after CommonMark §6 as far as readers of reports need it. Not here: how emphasis pairs
(`emphasis`), what targets and tags look like (`links`, `tags`), blocks.

What shows is kept as runs of the block, marks are left out. Every search ends at the next mark of
its kind, so that no text makes it slow.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence, Set
from typing import NamedTuple

from claimcheck.markdown.emphasis import Emphasis
from claimcheck.markdown.links import FOOTNOTE, bare_address_end, target_end
from claimcheck.markdown.raw import Raw
from claimcheck.markdown.runs import Run, Shown, assembled
from claimcheck.markdown.tags import markup
from claimcheck.markdown.ticks import Ticks
from claimcheck.source import Span

_PLAIN = r"[^\S ]\s*| \s+|https?://|\bwww\.(?=\w)|[\u00ad\u200b\u2060\ufeff]"
_PLAIN_MARK = re.compile(_PLAIN)
_MARK = re.compile(rf"\\(?:[!-/:-@\[-`{{-~]|(?=\r?\n))|`+|\*+|_+|~~+|!?\[|\]|<|&|{_PLAIN}")
_WIDE_SPACE = re.compile(r"[^\S ]\s*| \s+")
_PADDED = re.compile(r"(?:\r\n|\s)(.*)(?:\r\n|(?<!\r)\s)", re.S)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def unmarked(text: str, stretches: Sequence[Span], labels: Set[str] = frozenset()) -> Shown:
    """What the stretches of a text show, side by side; `labels` are those that have a target."""
    return _read(Raw(text, stretches), _MARK, labels)


def spaced(text: str, stretches: Sequence[Span]) -> Shown:
    """The stretches of a text side by side as they stand, in which white space is one space."""
    return _read(Raw(text, stretches), _PLAIN_MARK, frozenset())


def _read(raw: Raw, mark: re.Pattern[str], labels: Set[str]) -> Shown:
    """What a raw text shows without the marks that a pattern finds."""
    if len(raw.starts) == 1 and raw.text == raw.text.strip() and not mark.search(raw.text):
        return Shown(raw.text, ((0, raw.stretches[0].start),))
    unmarker = _Unmarker(raw.text, labels)
    unmarker.read(mark)
    text, pieces, code = assembled(raw.text, unmarker.runs)
    comments = tuple(raw.origin_span(*comment) for comment in unmarker.comments)
    return Shown(text, raw.pieces(pieces, len(text)), tuple(code), comments)


class _Bracket(NamedTuple):
    """An open `[` or `![`: where its text starts in the raw text, and its number among the runs."""

    start: int
    number: int
    image: bool


class _Unmarker:
    """The runs of a raw text so far, and what is open in it."""

    __slots__ = (
        "brackets",
        "comments",
        "emphasis",
        "inner",
        "labels",
        "last_comment",
        "raw",
        "runs",
        "ticks",
    )

    def __init__(self, raw: str, labels: Set[str]) -> None:
        self.raw = raw
        self.labels = labels
        self.runs: list[Run] = []
        self.comments: list[Span] = []
        self.brackets: list[_Bracket] = []
        self.inner = -1
        self.emphasis = Emphasis(raw)
        self.ticks: Ticks | None = None
        self.last_comment = raw.rfind("-->")

    def read(self, mark: re.Pattern[str]) -> None:
        """One pass over the marks of a text, which a pattern finds."""
        raw = self.raw
        at = 0
        match = mark.search(raw)
        while match:
            start = match.start()
            if start > at:
                self.runs.append(Run(at, start))
            at = _READERS.get(raw[start], _Unmarker.space)(self, match)
            match = mark.search(raw, at)
        if at < len(raw):
            self.runs.append(Run(at, len(raw)))

    def space(self, match: re.Match[str]) -> int:
        """White space that is not one space; it shows as one."""
        self.runs.append(Run(match.start(), match.start() + 1, " "))
        return match.end()

    def nothing(self, match: re.Match[str]) -> int:
        """A character without width."""
        return match.end()

    def escape(self, match: re.Match[str]) -> int:
        if len(match[0]) == 2:
            self.runs.append(Run(match.start() + 1, match.end()))
        return match.end()

    def delimiter(self, match: re.Match[str]) -> int:
        run = Run(*match.span())
        self.runs.append(run)
        self.emphasis.mark(run, len(self.runs) - 1)
        return match.end()

    def entity(self, match: re.Match[str]) -> int:
        found = _ENTITY.match(self.raw, match.start())
        if found:
            from html import unescape

            text = unescape(found[0])
            if text != found[0]:
                self.runs.append(Run(*found.span(), " " if text.isspace() else text))
                return found.end()
        self.runs.append(Run(*match.span()))
        return match.end()

    def address(self, match: re.Match[str]) -> int:
        return bare_address_end(self.raw, match)

    def code(self, match: re.Match[str]) -> int:
        """Inline code shows as it stands, without its ticks."""
        start, inner = match.span()
        self.ticks = self.ticks or Ticks(self.raw)
        end = self.ticks.closing(inner, inner - start)
        if end < 0:
            self.runs.append(Run(start, inner))
            return inner
        stop = end + inner - start
        padded = _PADDED.fullmatch(self.raw, inner, end)
        if padded and padded[1].strip():
            inner, end = padded.span(1)
        at = inner
        for wide in _WIDE_SPACE.finditer(self.raw, inner, end):
            self.runs.append(Run(at, wide.start(), code=True))
            self.runs.append(Run(wide.start(), wide.start() + 1, " "))
            at = wide.end()
        self.runs.append(Run(at, end, code=True))
        return stop

    def angle(self, match: re.Match[str]) -> int:
        """A comment, a tag or an address, which do not show; else the sign itself."""
        start = match.start()
        if start < self.last_comment and self.raw.startswith("<!--", start):
            end = self.raw.find("-->", start + 4)
            if end >= 0:
                self.comments.append(Span(start, end + 3))
                return end + 3
        found = markup(self.raw, start)
        if found is None:
            self.runs.append(Run(*match.span()))
            return match.end()
        if found.shown:
            self.runs.append(Run(start, start + 1, found.shown))
        return found.end

    def opening(self, match: re.Match[str]) -> int:
        """A bracket that may begin a link or an image; a footnote's mark does not show."""
        image = match[0] == "!["
        note = None if image else FOOTNOTE.match(self.raw, match.start())
        if note:
            return note.end()
        self.inner = len(self.runs)
        self.brackets.append(_Bracket(match.end(), len(self.runs), image))
        self.runs.append(Run(*match.span()))
        return match.end()

    def closing(self, match: re.Match[str]) -> int:
        """The end of a link's text or an image, if its bracket is open and a target follows."""
        opened = self.brackets.pop() if self.brackets else None
        end = -1
        if opened:
            text = Span(opened.start, match.start())
            end = target_end(self.raw, text, self.labels, self.inner == opened.number)
        if opened is None or end < 0:
            self.runs.append(Run(*match.span()))
            return match.end()
        self.emphasis.forget(opened.number)
        if opened.image:
            del self.runs[opened.number :]
        else:
            self.runs[opened.number].leave_out()
        return end


_READERS: dict[str, Callable[[_Unmarker, re.Match[str]], int]] = {
    "\\": _Unmarker.escape,
    "`": _Unmarker.code,
    "*": _Unmarker.delimiter,
    "_": _Unmarker.delimiter,
    "~": _Unmarker.delimiter,
    "!": _Unmarker.opening,
    "[": _Unmarker.opening,
    "]": _Unmarker.closing,
    "<": _Unmarker.angle,
    "&": _Unmarker.entity,
    "h": _Unmarker.address,
    "w": _Unmarker.address,
    "\u00ad": _Unmarker.nothing,
    "\u200b": _Unmarker.nothing,
    "\u2060": _Unmarker.nothing,
    "\ufeff": _Unmarker.nothing,
}
