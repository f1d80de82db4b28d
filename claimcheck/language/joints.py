"""Habits in how the parts of a comparison are joined: measures, rows, margins, averages, sets.

Each detector takes a blunder and gives advice or nothing. Not here: verbs and conditions
(`habits`), and the wording (`diagnostics.habit_messages`).
"""

from __future__ import annotations

from claimcheck.diagnostics import habit_messages as say
from claimcheck.diagnostics.slip_messages import parentheses_for_set
from claimcheck.language.blunder import QUANTIFIERS, Advice, Blunder, Detector
from claimcheck.language.lexer import KEYWORDS, Shape
from claimcheck.source import Span


def joined_measures(blunder: Blunder) -> Advice | None:
    """`on A and B`, `on both A and B`, `on A and on B`."""
    for on in range(min(blunder.index, len(blunder.part)) - 1, blunder.clause() - 20, -1):
        if blunder.word(on) != "on":
            continue
        first = on + 1 + (blunder.word(on + 1) == "both")
        sets, end = blunder.listed(first, "and", "on", "&", "or")
        joint = next((k for k in range(first, end) if blunder.word(k) in ("and", "&", "or")), 0)
        instead = f"some {{{', '.join(sets)}}}" if blunder.word(joint) == "or" else ", ".join(sets)
        if joint and end >= blunder.index and blunder.mends(on + 1, end, instead):
            said = say.measures_joined(blunder.word(joint), f"on {instead}")
            return said, blunder.at(joint).span
    return None


def joined_rows(blunder: Blunder) -> Advice | None:
    """`A and B beat …`, `beats B and C`, `A, B beat …`."""
    joint = blunder.word(blunder.index)
    if joint not in ("and", "or", ",", "&") or blunder.index == 0:
        return None
    a = blunder.set_start(blunder.index)
    sets, end = blunder.listed(a, joint, "and", "or", "every", "all")
    if len(sets) < 2 or not (blunder.is_name(a) or blunder.word(a) == "{"):
        return None
    rows = f"{{{', '.join(sets)}}}"
    before = blunder.word(a - 1)
    is_some = joint == "or" and KEYWORDS.get(before) not in QUANTIFIERS
    instead = f"some {rows}" if is_some else rows
    if not blunder.mends(a, end, instead):
        return None
    return say.rows_joined(joint, instead), blunder.place


def early_margin(blunder: Blunder) -> Advice | None:
    """`by 3 points on A`, `beats by 3 points B on A`."""
    i = next((k for k in (blunder.index, blunder.index - 1) if blunder.word(k) == "by"), None)
    if i is None or ("_ON" not in blunder.accepted_at(i) and i == blunder.index):
        return None
    after = _margin_end(blunder, i + 1)
    on = next((k for k in range(after, blunder.clause_end(after)) if blunder.word(k) == "on"), 0)
    if not on:
        return (say.margin_before_measures(""), blunder.at(i).span) if i == blunder.index else None
    _, end = blunder.listed(on + 1)
    instead = f"{blunder.text(after, end)} {blunder.text(i, after)}"
    if not blunder.mends(i, end, instead):
        return None
    return say.margin_before_measures(instead), blunder.at(i).span


def _margin_end(blunder: Blunder, i: int) -> int:
    """The index after a margin without its `by`."""
    while i < len(blunder.part) and blunder.at(i).shape is not Shape.NUMBER:
        i += 1
    i += 1 + (KEYWORDS.get(blunder.word(i + 1)) == "UNIT")
    is_range = blunder.word(i) == "and" and blunder.at(i + 1).shape is Shape.NUMBER
    return _margin_end(blunder, i + 1) if is_range else i


def average_without_over(blunder: Blunder) -> Advice | None:
    """`on average math`, `on A on average`, `on average over A, B`."""
    i = blunder.index
    if blunder.word(i - 1) == "average" and "OVER" in blunder.accepted:
        skipped = i + (blunder.word(i) in ("on", "in", "of", "across", "for"))
        return _average(blunder, i - 2, skipped, blunder.span(i - 2, i))
    if blunder.word(i) == "on" and blunder.word(i + 1) == "average":
        on = next((k for k in range(i - 1, blunder.clause(), -1) if blunder.word(k) == "on"), 0)
        sets, end = blunder.listed(on + 1)
        instead = f"on average over {_as_one(sets)}"
        if on and end == i and blunder.mends(on, i + 2, instead):
            return say.average_without_over(instead), blunder.span(i, i + 2)
    if blunder.word(i) == "," and blunder.word(i - 2) == "over":
        sets, end = blunder.listed(i - 1)
        instead = f"over {_as_one(sets)}"
        if blunder.mends(i - 2, end, instead):
            return say.measures_over(instead), blunder.place
    return None


def _average(blunder: Blunder, start: int, i: int, place: Span) -> Advice:
    sets, end = blunder.listed(i, "and")
    instead = f"on average over {_as_one(sets)}" if sets else ""
    fits = instead and blunder.word(start) == "on" and blunder.mends(start, end, instead)
    return say.average_without_over(instead if fits else ""), place


def _as_one(sets: list[str]) -> str:
    return sets[0] if len(sets) == 1 else f"{{{', '.join(sets)}}}"


def set_in_parentheses(blunder: Blunder) -> Advice | None:
    """`in ("a", "b")`."""
    i = blunder.index
    if blunder.word(i) not in ("(", "[") or "_LBRACE" not in blunder.accepted:
        return None
    closing = ")" if blunder.word(i) == "(" else "]"
    end = next((k for k in range(i, len(blunder.part)) if blunder.word(k) == closing), 0)
    instead = f"{{{blunder.text(i + 1, end)}}}"
    if not end or not blunder.mends(i, end + 1, instead):
        return None
    return parentheses_for_set(instead), blunder.place


def no_measures(blunder: Blunder) -> Advice | None:
    """`A beats B` and nothing more."""
    is_over = blunder.is_at_end or blunder.word(blunder.index) in (
        "and",
        "or",
        "then",
        ")",
        "among",
    )
    if "_ON" in blunder.accepted and "BEATS" not in blunder.accepted and is_over:
        return say.no_measures(), blunder.place
    return None


def braces_missing(blunder: Blunder) -> Advice | None:
    """`every model except A beats …`, `models where x > 5 beat …`."""
    i = blunder.index
    word = blunder.word(i)
    if word not in ("except", "where", "with") or i == 0:
        return None
    a = blunder.set_start(i)
    for end in range(i + 2, min(i + 12, len(blunder.part)) + 1):
        words = f"{{{blunder.text(a, end)}}}"
        if blunder.mends(a, end, words):
            return say.braces_missing(word, words), blunder.place
    return None


JOINTS: tuple[Detector, ...] = (
    joined_measures,
    average_without_over,
    joined_rows,
    early_margin,
    set_in_parentheses,
    braces_missing,
    no_measures,
)
"""Habits that are certain when they are seen."""
