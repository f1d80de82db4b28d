"""Claims text to tokens, and the words of the language.

A raw token knows only its shape (word, name in backticks, string, number, sign). Which terminal a
word is depends on where it stands: it is a keyword where the grammar accepts one, else a name. The
parser therefore asks `terminal` with the terminals that its state accepts.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from enum import IntEnum
from typing import NamedTuple

from claimcheck.source import Mark, Span
from claimcheck.vocabulary.relations import RELATION_WORDS
from claimcheck.vocabulary.vague import TERMINALS, VAGUE_WORDS


class Shape(IntEnum):
    """What a raw token looks like; the values are the groups of the pattern below."""

    WORD = 1
    QUOTED = 2
    STRING = 3
    NUMBER = 4
    SIGN = 5
    SPACE = 6
    WRONG = 7


class Token(NamedTuple):
    """A raw token: its shape and its stretch of the text."""

    shape: Shape
    text: str
    start: int
    end: int

    @property
    def span(self) -> Mark:
        """Where it stands."""
        return Mark(self.start, self.end)


_TOKEN = re.compile(
    r"([^\W\d](?:\w++|[.+\-](?=\w))*+)"
    r"|(`[^`\r\n]+`)"
    r'|("(?:[^"\\\r\n]++|\\["\\])*+")'
    r"|(\$?[0-9](?:[0-9_]++|,(?=[0-9]{3}(?![0-9])))*+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?(?:%|\w+)?)"
    r"|(==|!=|<=|>=|[=<>(){},+\-*/])"
    r"|((?:[\s\ufeff]++|\#[^\n]*+)++)"
    r"|(\"[^\r\n]*|`[^\r\n]*|.)",
    re.DOTALL,
)
_COMMENT = re.compile(r"#[^\n]*")
_SHAPES = tuple(Shape(max(1, number)) for number in range(8))

SIGNS = {
    "=": ("_EQUAL", "OPERATOR"),
    **dict.fromkeys(("==", "!=", "<", "<=", ">", ">="), ("OPERATOR",)),
    "(": ("_LPAR",),
    ")": ("_RPAR",),
    "{": ("_LBRACE",),
    "}": ("_RBRACE",),
    ",": ("_COMMA",),
    "+": ("PLUS",),
    "-": ("MINUS",),
    "*": ("TIMES",),
    "/": ("DIVIDE",),
}
"""The terminals that a sign can be."""

_PLAIN_WORDS = {
    "_IS": "is are",
    "_HAS": "has have",
    "_RANKS": "ranks rank",
    "RISES": "rises rise",
    "FALLS": "falls fall",
    "LESS": "less fewer",
    "VERDICT": "supported contradicted undecided",
    "UNIT": "points pp ns us µs μs ms s min h B KB MB GB TB KiB MiB GiB",
    **{
        f"_{word.upper()}": word
        for word in (
            "report data use let define as confidence claim quote check skip because expect note "
            "if then or and not on of the than to with within in top its among by up between at "
            "where except contains"
        ).split()
    },
    **{
        word.upper(): word
        for word in (
            "every all some no most only half but least more exactly over under best worst average "
            "median total highest lowest spread count different similar same strictly reported "
            "missing"
        ).split()
    },
}

KEYWORDS: dict[str, str] = {
    word: terminal for terminal, words in _PLAIN_WORDS.items() for word in words.split()
}
KEYWORDS.update((word, terminal) for word, (terminal, _) in RELATION_WORDS.items())
KEYWORDS.update(
    (word, TERMINALS[vague.kind]) for word, vague in VAGUE_WORDS.items() if vague.kind in TERMINALS
)
"""The terminal of every word of the language."""


STATEMENTS = frozenset({"report", "data", "use", "let", "define", "claim"})
"""The words that begin a statement."""

FIELDS = frozenset({"quote", "check", "skip", "expect", "note"})
"""The words that begin a field of a claim."""


def tokens(text: str) -> Iterator[Token]:
    """The raw tokens of a text; white space and comments are left out."""
    for match in _TOKEN.finditer(text):
        number = match.lastindex
        if number != 6:
            yield Token(_SHAPES[number or 7], match[0], match.start(), match.end())


def comments(text: str) -> Iterator[Span]:
    """Where the comments of a text stand, without the white space around them."""
    for match in _TOKEN.finditer(text):
        if match.lastindex == 6 and "#" in match[0]:
            for comment in _COMMENT.finditer(text, match.start(), match.end()):
                yield Span(comment.start(), comment.start() + len(comment[0].rstrip()))


def terminal(token: Token, accepted: Container[str]) -> str:
    """The terminal that a raw token is where the given terminals are accepted."""
    shape = token.shape
    if shape is Shape.WORD:
        keyword = KEYWORDS.get(token.text)
        return keyword if keyword is not None and keyword in accepted else "NAME"
    if shape is Shape.SIGN:
        choices = SIGNS[token.text]
        return choices[0] if choices[0] in accepted else choices[-1]
    if shape is Shape.NUMBER:
        return "ORDINAL" if token.text[-2:] in _ORDINAL_ENDS else "NUMBER"
    return _OTHER[shape]


_ORDINAL_ENDS = ("st", "nd", "rd", "th")
_OTHER = {Shape.QUOTED: "NAME", Shape.STRING: "STRING", Shape.WRONG: "WRONG"}
