"""Mistakes in the outline of a file: statements, fields, brackets and punctuation between them.

Each detector takes a blunder and gives advice or nothing. Not here: what a check says (`habits`).
"""

from __future__ import annotations

import re

from claimcheck.diagnostics import habit_messages as say
from claimcheck.diagnostics import slip_messages as slips
from claimcheck.diagnostics.nearest import did_you_mean
from claimcheck.language.blunder import Advice, Blunder, Detector
from claimcheck.language.lexer import FIELDS, STATEMENTS, Shape
from claimcheck.vocabulary.vague import VAGUE_WORDS

_TEXT_FOLLOWS = frozenset({"report", "data", "use", "quote", "note", "because"})
_PARTNERS = {"(": ")", "{": "}"}


def claim_without_name(blunder: Blunder) -> Advice | None:
    """`claim "Title" …`, `claim check …`."""
    if blunder.word(0) != "claim":
        return None
    if blunder.index == 1 and blunder.wrong.shape is Shape.STRING:
        words = re.findall(r"[^\W_]+", blunder.wrong.text.lower())[:4]
        name = "-".join(words)
        instead = f"claim {name} {blunder.wrong.text}"
        fits = name[:1].isalpha() and blunder.mends(1, 1, name)
        return say.claim_without_name(instead if fits else "claim NAME …"), blunder.place
    word = blunder.word(1)
    if blunder.index >= 2 and word in FIELDS and blunder.mends(1, 1, "NAME"):
        return say.claim_without_name(f"claim NAME {word} …"), blunder.at(1).span
    return None


def missing_word(blunder: Blunder) -> Advice | None:
    """A `check`, `because` or `=` that was left out."""
    i, could = blunder.index, blunder.accepted
    has_check = any(blunder.word(k) == "check" for k in range(2, i))
    if "_CHECK" in could and not has_check and blunder.mends(i, i, "check"):
        return say.check_missing(f"check {blunder.text(i, i + 3)} …"), blunder.place
    if "_BECAUSE" in could:
        instead = f"because {blunder.word(i)}" if blunder.mends(i, i, "because") else ""
        return say.because_missing(instead), blunder.place
    if "_EQUAL" in could and blunder.mends(i, i, "="):
        return say.word_missing("=", f"{blunder.text(0, 2)} = {blunder.word(i)}"), blunder.place
    if "_THEN" in could and blunder.mends(i, i, "then"):
        return say.word_missing("then", f"then {blunder.word(i)} …"), blunder.place
    return None


def missing_text(blunder: Blunder) -> Advice | None:
    """`report report.md`, `quote some words`."""
    i = blunder.index
    if blunder.at(i).shape is Shape.STRING:
        return None
    for a in (i, i - 1):
        b = a + 1
        while blunder.touches(b):
            b += 1
        text = f'"{blunder.text(a, b)}"'
        if "STRING" in blunder.accepted_at(a) and "_OF" not in blunder.accepted:
            before = blunder.word(a - 1)
            if before in _TEXT_FOLLOWS and '"' not in text[1:-1] and blunder.mends(a, b, text):
                return say.text_missing(before, f"{before} {text}"), blunder.span(a, b)
    before = blunder.word(i - 1)
    return (say.text_missing(before, ""), blunder.place) if before in _TEXT_FOLLOWS else None


def no_vague_word(blunder: Blunder) -> Advice | None:
    """`define fast as …`."""
    if blunder.word(0) != "define" or blunder.index != 1 or blunder.is_at_end:
        return None
    word = blunder.word(1)
    alike = [one for one in VAGUE_WORDS if one[0] == word[0]]
    return say.not_vague(word, did_you_mean(word, alike, 1)), blunder.place


def no_statement(blunder: Blunder) -> Advice | None:
    """Text before any keyword, a field outside a claim."""
    if blunder.index != 0:
        return None
    word = blunder.word(0)
    if word in FIELDS:
        return say.field_outside(word), blunder.place
    return say.no_statement(word, blunder.mends(0, 0, "claim NAME check")), blunder.place


def bracket(blunder: Blunder) -> Advice | None:
    """A parenthesis or brace without its partner."""
    i = blunder.index
    if blunder.word(i) in (")", "}"):
        return (slips.unopened(blunder.word(i)), blunder.place) if not _open(blunder) else None
    opened = _open(blunder)
    if not opened:
        return None
    sign = blunder.word(opened[-1])
    closing = _PARTNERS[sign]
    is_over = blunder.is_at_end or blunder.word(i) in FIELDS | {"on", "among"}
    if not is_over and not blunder.mends(i, i, closing):
        return None
    token = "_RPAR" if sign == "(" else "_RBRACE"
    if token not in blunder.accepted:
        return None
    return slips.unclosed(sign, closing), blunder.at(opened[-1]).span


def _open(blunder: Blunder) -> list[int]:
    """The brackets that are open at the mistake."""
    opened: list[int] = []
    for i in range(min(blunder.index, len(blunder.part))):
        word = blunder.word(i)
        if word in _PARTNERS:
            opened.append(i)
        elif word in (")", "}") and opened:
            opened.pop()
    return opened


def punctuation(blunder: Blunder) -> Advice | None:
    """`;` or `.` at the end of a statement, `//` before a comment."""
    i = blunder.index
    sign = blunder.word(i)
    pair = sign + blunder.word(i + 1) if blunder.touches(i + 1) else sign
    if pair in ("//", "/*", "--"):
        return slips.comment_sign(pair), blunder.span(i, i + 2)
    if sign not in tuple(".;:!?,"):
        return None
    is_last = i + 1 == len(blunder.part) or blunder.word(i + 1) in FIELDS | STATEMENTS
    if (is_last and "$END" in blunder.accepted) or blunder.mends(i, i + 1, ""):
        return slips.punctuation(sign), blunder.place
    return None


OUTLINES: tuple[Detector, ...] = (
    claim_without_name,
    no_vague_word,
    bracket,
)
"""Mistakes of outline that are certain when they are seen."""

GAPS: tuple[Detector, ...] = (punctuation, missing_text, missing_word, no_statement)
"""Mistakes of outline that are likely when no other word explains them."""
