"""Slips in single words and signs: quotes, backticks, names, numbers, units, capitals, spelling.

Each detector takes a blunder and gives advice or nothing. Not here: the order and choice of words
(`habits`, `synonyms`), and the wording (`diagnostics.habits`).
"""

from __future__ import annotations

import re

from claimcheck.diagnostics import slip_messages as say
from claimcheck.diagnostics.nearest import did_you_mean, nearest
from claimcheck.language import syntax as s
from claimcheck.language.blunder import Advice, Blunder, Detector
from claimcheck.language.lexer import KEYWORDS, Shape
from claimcheck.language.spelling import name_text
from claimcheck.source import Span

_ESCAPE = re.compile(r'"(?:[^"\\]|\\["\\])*(\\[^"\\])(?=.*")')
_OPENING = "'‘’“”„«»‚"
_UNITS = {
    "percent": "%",
    "per": "%",
    "times": "x",
    "thousand": "k",
    "million": "M",
    "billion": "B",
    "trillion": "T",
}
_UNIT_WORDS = {
    "ns": "nanosecond nanoseconds nsec",
    "us": "microsecond microseconds usec",
    "ms": "millisecond milliseconds msec msecs",
    "s": "second seconds sec secs",
    "min": "minute minutes mins",
    "h": "hour hours hr hrs",
    "points": "point pts pt percentage pps",
    "B": "byte bytes",
    "KB": "kb kilobyte kilobytes",
    "MB": "mb megabyte megabytes",
    "GB": "gb gigabyte gigabytes",
    "TB": "tb terabyte terabytes",
}
_UNITS.update({word: unit for unit, words in _UNIT_WORDS.items() for word in words.split()})
_NEVER_NAMES = frozenset({"its", "the", "not", "if", "and", "or", "of", "on", "by", "is", "are"})
_LONGEST_NAME = 6  # words of a name that was not put in backticks


def unclosed_text(blunder: Blunder) -> Advice | None:
    """A text or a name in backticks without its end, or with an escape that is none."""
    token = blunder.wrong
    if token.shape is not Shape.WRONG:
        return None
    first = Span(token.start, token.start + 1)
    if token.text.startswith("`"):
        return (say.empty_name() if token.text.startswith("``") else say.unclosed_name()), first
    if not token.text.startswith('"'):
        return None
    escape = _ESCAPE.match(token.text)
    if escape:
        at = token.start + escape.start(1)
        return say.unknown_escape(escape[1]), Span(at, at + 2)
    return say.unclosed_text(), first


def other_quotes(blunder: Blunder) -> Advice | None:
    """`'text'`, `“text”`."""
    i = blunder.index
    mark = blunder.word(i)
    if len(mark) != 1 or mark not in _OPENING:
        return None
    end = next((k for k in range(i + 1, len(blunder.part)) if blunder.word(k) in _OPENING), i)
    inside = _verbatim(blunder, i + 1, end)
    instead = ""
    if inside.strip() and end > i:
        text = inside.replace("\\", "\\\\").replace('"', '\\"')
        instead = blunder.mended(i, end + 1, f'"{text}"', f"`{inside.strip()}`")
    return say.other_quotes(mark, instead), blunder.place


def text_for_name(blunder: Blunder) -> Advice | None:
    """`"DeepSeek R1" beats …`."""
    for i in (blunder.index, blunder.index - 1):
        text = blunder.word(i)
        if blunder.at(i).shape is Shape.STRING and len(text) > 2 and "`" not in text:
            name = name_text(s.Name(text[1:-1].strip()))
            if blunder.mends(i, i + 1, name):
                return say.text_for_name(text, name), blunder.at(i).span
    return None


def bad_number(blunder: Blunder) -> Advice | None:
    """`90 %`, `1 234`, `97,3%`, and `4 s` where `s` is a name."""
    i = blunder.index
    number, word = blunder.at(i - 1), blunder.word(i)
    if number.shape is Shape.NUMBER and word == "%":
        return say.spaced_percent(number.text), blunder.place
    if number.shape is Shape.NUMBER and blunder.at(i).shape is Shape.NUMBER:
        joined = f"{number.text}_{word}"
        if re.match(r"[0-9]{3}(?![0-9])", word) and blunder.mends(i - 1, i + 1, joined):
            return say.grouped_digits(f"{number.text} {word}", joined), blunder.span(i - 1, i + 1)
    for k in (i, i - 1, i - 2):
        if blunder.word(k) == "," and blunder.touches(k) and blunder.touches(k + 1):
            joined = f"{blunder.word(k - 1)}.{blunder.word(k + 1)}"
            if joined[0].isdigit() and blunder.mends(k - 1, k + 2, joined):
                return say.decimal_comma(blunder.text(k - 1, k + 2), joined), blunder.at(k).span
    return None


def unit_as_name(blunder: Blunder) -> Advice | None:
    """`at least 4 s beat …`."""
    i = blunder.index - 1
    word = blunder.word(i)
    if KEYWORDS.get(word) == "UNIT" and blunder.mends(i, i + 1, f"`{word}`"):
        return say.unit_as_name(word), blunder.at(i).span
    return None


def unknown_unit(blunder: Blunder) -> Advice | None:
    """`412 msec`, `3 percent`, `3 percentage points`."""
    for i in (blunder.index, blunder.index - 1):
        number, word = blunder.at(i - 1), blunder.word(i)
        if number.shape is not Shape.NUMBER or blunder.at(i).shape is not Shape.WORD:
            continue
        unit = _UNITS.get(word.lower(), "")
        end = i + 1 + (blunder.word(i + 1) in ("points", "point", "cent"))
        instead = _with_unit(number.text, unit)
        if unit and blunder.mends(i - 1, end, instead):
            return say.unknown_unit(blunder.text(i, end), instead, ""), blunder.span(i, end)
        if i == blunder.index and "UNIT" in blunder.accepted and "EVERY" not in blunder.accepted:
            return _other_unit(blunder, word)
    return None


def _with_unit(number: str, unit: str) -> str:
    return f"{number}{unit}" if unit in ("%", "x", "k", "M", "B", "T") else f"{number} {unit}"


def _other_unit(blunder: Blunder, word: str) -> Advice | None:
    i = blunder.index
    if word in KEYWORDS or not blunder.mends(i, i + 1, "points"):
        return None
    units = [unit for unit, terminal in KEYWORDS.items() if terminal == "UNIT" and len(unit) > 1]
    return say.unknown_unit(word, "", did_you_mean(word, units, 1)), blunder.place


def name_in_pieces(blunder: Blunder) -> Advice | None:
    """`7B-model`, `pass@1`: pieces without a space between them that only backticks make a name."""
    for i in (blunder.index, blunder.index - 1):
        advice = _pieces_around(blunder, min(i, len(blunder.part) - 1))
        if advice is not None:
            return advice
    return None


def _pieces_around(blunder: Blunder, i: int) -> Advice | None:
    a = i
    while blunder.touches(a) and _is_piece(blunder, a - 1):
        a -= 1
    b = i + 1 if _is_piece(blunder, i) else i
    while b > i and blunder.touches(b) and _is_piece(blunder, b):
        b += 1
    while b > a and blunder.word(b - 1) in tuple(".;:!?,"):
        b -= 1
    if b - a < 2 or not any(blunder.at(k).shape is Shape.WORD for k in range(a, b)):
        return None
    found = blunder.text(a, b)
    if "`" in found or '"' in found:
        return None
    fits = blunder.is_read if found[0].isdigit() else blunder.mends
    if not fits(a, b, f"`{found}`"):
        return None
    say_so = say.name_with_digit if found[0].isdigit() else say.name_in_pieces
    return say_so(found), blunder.span(a, b)


def _is_piece(blunder: Blunder, i: int) -> bool:
    token = blunder.at(i)
    return token.shape in (Shape.WORD, Shape.NUMBER) or token.text in tuple("-+/*@&:.'!?|#~^$%;\\")


def number_as_name(blunder: Blunder) -> Advice | None:
    """`beats 5 on A`, `claim 1 …`."""
    for i in range(blunder.index, blunder.index - 3, -1):
        number = blunder.at(i)
        if number.shape is Shape.NUMBER and blunder.mends(i, i + 1, f"`{number.text}`"):
            return say.name_with_digit(number.text), number.span
    return None


def name_with_spaces(blunder: Blunder) -> Advice | None:
    """`AIME 2024` without backticks."""
    i = blunder.index
    for a in (i - 1, i - 2, i):
        if blunder.at(a).shape is Shape.NUMBER:
            continue
        for b in range(max(i, a + 1) + 1, a + _LONGEST_NAME + 1):
            if b > len(blunder.part) or not all(_is_plain(blunder, k) for k in range(a, b)):
                break
            found = blunder.text(a, b)
            if "`" not in found and blunder.mends(a, b, f"`{found}`"):
                return say.name_in_pieces(found), blunder.span(a, b)
    return None


def _is_plain(blunder: Blunder, i: int) -> bool:
    """Whether a token could be a part of a name: no word of the language."""
    token = blunder.at(i)
    return token.shape is Shape.NUMBER or (
        token.shape is Shape.WORD and token.text.lower() not in KEYWORDS
    )


def capital(blunder: Blunder) -> Advice | None:
    """`Every`, `AND`."""
    for i in range(blunder.index, blunder.index - 4, -1):
        word = blunder.word(i)
        lower = word.lower()
        if lower != word and lower in KEYWORDS and blunder.mends(i, i + 1, lower):
            return say.capital(word), blunder.at(i).span
    return None


def word_as_name(blunder: Blunder) -> Advice | None:
    """`best beats …`: a row that is called like a word of the language."""
    for i in range(blunder.index - 1, blunder.index - 4, -1):
        word = blunder.word(i)
        if word in KEYWORDS and word not in _NEVER_NAMES and _is_mended_as_name(blunder, i):
            return say.word_as_name(word), blunder.at(i).span
    return None


def _is_mended_as_name(blunder: Blunder, i: int) -> bool:
    return "NAME" in blunder.accepted_at(i) and blunder.mends(i, i + 1, f"`{blunder.word(i)}`")


def misspelt(blunder: Blunder) -> Advice | None:
    """`beets`."""
    for i in (blunder.index, blunder.index - 1):
        word = blunder.word(i)
        if blunder.at(i).shape is not Shape.WORD or len(word) < 3 or word in KEYWORDS:
            continue
        could = blunder.accepted_at(i)
        known = [one for one, terminal in KEYWORDS.items() if terminal in could and len(one) > 1]
        for near in nearest(word, known):
            if blunder.mends(i, i + 1, near):
                return say.misspelt(word, near), blunder.at(i).span
    return None


def _verbatim(blunder: Blunder, a: int, b: int) -> str:
    """Tokens with the spaces that stood between them."""
    words: list[str] = []
    for i in range(a, b):
        gap = blunder.at(i).start - blunder.at(i - 1).end if i > a else 0
        words.append(" " * min(gap, 1) + blunder.word(i))
    return "".join(words)


SLIPS: tuple[Detector, ...] = (
    unclosed_text,
    other_quotes,
    bad_number,
    unknown_unit,
    unit_as_name,
    capital,
)
"""Slips that are certain when they are seen."""

GUESSES: tuple[Detector, ...] = (
    text_for_name,
    name_in_pieces,
    number_as_name,
    word_as_name,
    misspelt,
    name_with_spaces,
)
"""Slips that are likely when nothing else explains the mistake."""
