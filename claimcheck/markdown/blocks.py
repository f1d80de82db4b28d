"""The blocks of a Markdown text that hold prose, as stretches of the text. Imports `markdown_it`.

Lives here: which lines are paragraphs, headings, items, quotes, tables, raw HTML. Not here: what
a line shows without its marks (`unmark`), where a row's cells are (`cells`), sentences.

The library says which lines a block has and what is left of each without the marks of quotes and
lists. That is always the end of the line, so no place is lost. Tables are paragraphs to it here, as
it has no places for cells; what is inside a line is left to `unmark`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.markdown.block import Block
from claimcheck.markdown.cells import rule_of_table, table_blocks
from claimcheck.markdown.passages import Standing
from claimcheck.source import Span

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

    Rule = Callable[[StateBlock, int, int, bool], bool]

# How many levels of blocks a list and a quote may start in; a list is two levels, a quote one. What
# is deeper is text: the library would leave out all that follows a list that is too deep, and looks
# at every line once for each quote around it.
MAX_LIST_LEVEL = 40
MAX_QUOTE_LEVEL = 10

_FRONT = re.compile(
    r"\ufeff?(?P<mark>---|\+\+\+)[ \t]*\r?\n(?=\s*[\w\"'.-]+[ \t]*[:=])(?:[^\n]*\n)*?"
    r"(?:(?P=mark)|\.\.\.)[ \t]*\r?(?:\n|\Z)"
)
# White space that is neither a blank nor the end of a line here, and would be trimmed.
_WIDE_SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_TEXT = "\x01"
_CONTAINERS = {"list_item_open": Standing.ITEM, "blockquote_open": Standing.QUOTE}
_CLOSING = frozenset(("list_item_close", "blockquote_close"))
_UNDERLINES = ("=", "-")
_HEADING_MARK = re.compile(r"#+[ \t]*")


def blocks(text: str) -> Iterator[Block]:
    """The blocks of prose and of raw HTML, in order; code and front matter are left out."""
    front = _FRONT.match(text)
    first = front.end() if front else 0
    shown = _as_read(text[first:])
    yield from _Reader(" " * first + shown, first).blocks(_parser().parse(shown))


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import blockquote, list_block

    parser = MarkdownIt("commonmark", {"maxNesting": 2 * MAX_LIST_LEVEL})
    paragraphs = ["paragraph", "reference", "blockquote"]
    parser.block.ruler.at("list", _limited(list_block, MAX_LIST_LEVEL), {"alt": paragraphs})
    quoted = _limited(blockquote, MAX_QUOTE_LEVEL)
    parser.block.ruler.at("blockquote", quoted, {"alt": [*paragraphs, "list"]})
    return parser.disable(["normalize", "inline", "text_join", "reference"])


def _limited(rule: Rule, depth: int) -> Rule:
    """A rule that reads no blocks at a depth; it still ends the paragraphs above them."""

    def read(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        return (silent or state.level < depth) and rule(state, start, end, silent)

    return read


def _as_read(text: str) -> str:
    """A text as the library is to read it: other characters in some places, as many as before."""
    text = text.replace("\r\n", " \n").replace("\0", _TEXT)
    for space in "\r\v\f\ufeff":
        text = text.replace(space, " ")
    if not text.isascii():
        text = _WIDE_SPACE.sub(_TEXT, text)
    return text


class _Reader:
    """Walks over the tokens of a text of which the first characters are left out."""

    __slots__ = ("containers", "starts", "text")

    def __init__(self, text: str, first: int) -> None:
        self.text = text
        self.starts = _line_starts(text, first)
        self.containers: list[Standing] = []

    def blocks(self, tokens: list[Token]) -> Iterator[Block]:
        opened = tokens[0] if tokens else None
        for token in tokens:
            kind = token.type
            if kind == "inline" and opened:
                yield from self.prose(token, opened)
            elif kind in _CONTAINERS:
                self.containers.append(_CONTAINERS[kind])
            elif kind in _CLOSING:
                self.containers.pop()
            elif kind == "html_block":
                yield Block(self.standing(), self.stretches(token), raw=True)
            opened = token

    def prose(self, token: Token, opened: Token) -> Iterator[Block]:
        """A paragraph or heading, and what of it is a table."""
        if opened.type == "heading_open" and opened.markup not in _UNDERLINES:
            yield Block(Standing.HEADING, self.heading(token))
            return
        stretches = self.stretches(token)
        if "|" in token.content:
            rule = rule_of_table(self.text, stretches)
            if rule:
                yield from table_blocks(self.text, stretches, rule, self.standing())
                return
        heading = opened.type == "heading_open"
        yield Block(Standing.HEADING if heading else self.standing(), stretches)

    def standing(self) -> Standing:
        return self.containers[-1] if self.containers else Standing.PARAGRAPH

    def end(self, line: int) -> int:
        """The offset of the end of a line, in front of its line feed."""
        return self.starts[line + 1] - 1

    def stretches(self, token: Token) -> tuple[Span, ...]:
        """Where the lines of a block stand, each the end of a line of the text."""
        first = _lines(token)[0]
        *lines, last = token.content.removesuffix("\n").split("\n")
        found = [
            Span(self.end(first + i) - len(line.lstrip(" \t")), self.starts[first + i + 1])
            for i, line in enumerate(lines)
        ]
        at = first + len(lines)
        end = _stripped(self.text, self.starts[at], self.end(at))
        return (*found, Span(end - len(last.strip(" \t")), end))

    def heading(self, token: Token) -> tuple[Span, ...]:
        """Where the text of a heading that `#` marks stands; closing `#` may follow it."""
        line = _lines(token)[0]
        mark = _HEADING_MARK.match(self.text, self.text.find("#", self.starts[line]))
        start = mark.end() if mark else self.starts[line]
        return (Span(start, start + len(token.content)),)


def _lines(token: Token) -> tuple[int, int]:
    """The first line of a token and the line after its last."""
    start, end = token.map or (0, 0)
    return start, end


def _line_starts(text: str, first: int) -> list[int]:
    """The offsets of the starts of lines from an offset on, and of the line after the last."""
    starts = [first]
    at = text.find("\n", first)
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return [*starts, len(text) + 1]


def _stripped(text: str, start: int, end: int) -> int:
    """The end of a stretch without the white space at its end."""
    return start + len(text[start:end].rstrip(" \t"))
