"""Habits of English and of other languages in the order and the joints of a claim.

Each detector takes a blunder and gives advice or nothing. Not here: single words (`slips`,
`synonyms`), statements and fields (`outlines`), and the wording (`diagnostics.habits`).
"""

from __future__ import annotations

from claimcheck.diagnostics import habits as say
from claimcheck.language.blunder import Advice, Blunder, Detector
from claimcheck.language.lexer import KEYWORDS, Shape
from claimcheck.source import Span

_NEGATED = frozenset({"does", "do", "did", "doesn", "don", "didn", "cannot", "can", "isn", "aren", "hasn"})
_OPPOSITE = {"missing": "reported", "reported": "missing"}
_BETTER = frozenset("better stronger faster cheaper quicker superior ahead".split())
_WORSE = frozenset("worse weaker slower inferior behind".split())
_LARGER = frozenset("higher greater larger bigger more".split())
_SMALLER = frozenset("lower smaller less fewer".split())
_QUANTIFIERS = frozenset({"EVERY", "ALL", "SOME", "NO", "MOST", "ONLY", "HALF"})


def joined_measures(blunder: Blunder) -> Advice | None:
    """`on A and B`, `on both A and B`, `on A and on B`."""
    for on in range(min(blunder.index, len(blunder.part)) - 1, blunder.clause() - 20, -1):
        if blunder.word(on) != "on":
            continue
        first = on + 1 + (blunder.word(on + 1) == "both")
        sets, end = blunder.listed(first, "and", "on", "&")
        joint = next((k for k in range(first, end) if blunder.word(k) in ("and", "&")), 0)
        instead = ", ".join(sets)
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
    if len(sets) < 2 or not blunder.is_name(a) and blunder.word(a) != "{":
        return None
    rows = f"{{{', '.join(sets)}}}"
    before = blunder.word(a - 1)
    is_some = joint == "or" and KEYWORDS.get(before) not in _QUANTIFIERS
    instead = f"some {rows}" if is_some else rows
    if not blunder.mends(a, end, instead):
        return None
    return say.rows_joined(joint, instead), blunder.place


def early_margin(blunder: Blunder) -> Advice | None:
    """`by 3 points on A`, `beats by 3 points B on A`."""
    i = blunder.index
    if blunder.word(i) != "by":
        return None
    after = _margin_end(blunder, i + 1)
    on = next((k for k in range(after, blunder.clause_end()) if blunder.word(k) == "on"), 0)
    if not on:
        return say.margin_before_measures(""), blunder.place
    _, end = blunder.listed(on + 1)
    instead = f"{blunder.text(after, end)} {blunder.text(i, after)}"
    if not blunder.mends(i, end, instead):
        return None
    return say.margin_before_measures(instead), blunder.place


def _margin_end(blunder: Blunder, i: int) -> int:
    """The index after a margin without its `by`."""
    while i < len(blunder.part) and blunder.at(i).shape is not Shape.NUMBER:
        i += 1
    i += 1 + (KEYWORDS.get(blunder.word(i + 1)) == "UNIT")
    return _margin_end(blunder, i) if blunder.at(i + 1).shape is Shape.NUMBER else i


def comparative(blunder: Blunder) -> Advice | None:
    """`is much better than B`, `is significantly better than B`, `is 3 points better than B on A`."""
    than = next((k for k in range(blunder.index, blunder.index + 6) if blunder.word(k) == "than"), 0)
    relation = _relation(blunder.word(than - 1))
    verb = _verb_before(blunder, min(than, blunder.index))
    if not than or not relation or verb is None:
        return None
    between = blunder.text(verb + 1, than - 1)
    found = blunder.text(verb, than + 1)
    for words in (f"{between} {relation}", _with_is(blunder.word(verb), between, relation)):
        if blunder.mends(verb, than + 1, words):
            return say.other_words(found, words), blunder.span(than - 1, than + 1)
    return _measured(blunder, verb, than, relation, between)


def _measured(
    blunder: Blunder, verb: int, than: int, relation: str, margin: str
) -> Advice | None:
    """`is at least 3 points better than B on A`."""
    on = next((k for k in range(than, blunder.clause_end()) if blunder.word(k) == "on"), 0)
    _, end = blunder.listed(on + 1)
    rest = blunder.text(than + 1, end)
    instead = f"{relation} {rest} by {margin}"
    if not on or not blunder.mends(verb, end, instead):
        return None
    return say.margin_first(blunder.text(verb, than + 1), instead), blunder.span(verb + 1, than + 1)


def _relation(word: str) -> str:
    for words, relation in (
        (_BETTER, "beats"),
        (_WORSE, "trails"),
        (_LARGER, "is higher than"),
        (_SMALLER, "is lower than"),
    ):
        if word in words:
            return relation
    return ""


def _with_is(verb: str, between: str, relation: str) -> str:
    return f"{verb} {between} {relation.removeprefix('is ')}"


def _verb_before(blunder: Blunder, i: int) -> int | None:
    """The nearest `is` or `are` before an index, in the same clause."""
    places = range(i, max(blunder.clause(), 0) - 1, -1)
    return next((k for k in places if blunder.word(k) in ("is", "are")), None)


def denied(blunder: Blunder) -> Advice | None:
    """`does not beat`, `is not comparable to`, `isn't`, `is not 5`."""
    i = blunder.index
    verb = i - 1 if blunder.word(i) == "not" and i else i
    word = blunder.word(verb)
    end = _after_not(blunder, verb)
    if end is None or not (word in _NEGATED or word in ("is", "are", "has", "have", "was", "can")):
        return None
    found = blunder.text(verb, end)
    return _opposite(blunder, verb, end, found) or _negation(blunder, verb, end, found)


def _after_not(blunder: Blunder, verb: int) -> int | None:
    """The index after `not` or `n't`, when it follows a verb."""
    if blunder.word(verb) == "cannot":
        return verb + 1
    if blunder.word(verb + 1) == "not":
        return verb + 2
    return verb + 3 if blunder.word(verb + 1) in ("'", "’") and blunder.word(verb + 2) == "t" else None


def _opposite(blunder: Blunder, verb: int, end: int, found: str) -> Advice | None:
    """`is not 5`, `is not missing`: the comparison has an opposite of its own."""
    following = blunder.word(end)
    if following in _OPPOSITE:
        words = f"is {_OPPOSITE[following]}"
        if blunder.mends(verb, end + 1, words):
            return say.denied_value(f"{found} {following}", words), blunder.span(verb, end)
    value = _value_end(blunder, end)
    words = f"!= {blunder.text(end, value)}"
    if value > end and blunder.mends(verb, value, words):
        return say.denied_value(found, words), blunder.span(verb, end)
    return None


def _value_end(blunder: Blunder, i: int) -> int:
    if blunder.at(i).shape is Shape.NUMBER:
        return i + 1 + (KEYWORDS.get(blunder.word(i + 1)) == "UNIT")
    return i + (blunder.at(i).shape is Shape.STRING)


def _negation(blunder: Blunder, verb: int, end: int, found: str) -> Advice | None:
    """`not` goes before the subject, and with a quantifier there are two things to mean."""
    start = blunder.clause()
    subject = blunder.text(start, verb)
    kept = _kept(blunder.word(verb))
    instead = f"not {subject}{kept}"
    place = blunder.span(verb, end)
    if not blunder.mends(start, end, instead):
        return None
    after = blunder.word(end)
    after = after if not kept or after in KEYWORDS else ""
    full = f"{instead} {after} …".replace("  ", " ")
    if blunder.word(start) in ("every", "all", "each", "any"):
        return say.negated_verb(found, full, f"no{full.removeprefix(f'not {blunder.word(start)}')}"), place
    if blunder.word(start) == "some":
        return say.negated_verb(found, full.replace("not some", "not every", 1)), place
    return say.negated_verb(found, full), place


def _kept(verb: str) -> str:
    """What is left of a verb without its `not`."""
    kept = {"isn": "is", "aren": "are", "hasn": "has"}.get(verb, verb)
    return f" {kept}" if kept in ("is", "are", "has", "have") else ""


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


def missing_has(blunder: Blunder) -> Advice | None:
    """`every distilled MATH-500 > 80%`, and `every distilled > 80%`."""
    i = blunder.index
    if "_HAS" not in blunder.accepted:
        return None
    start = blunder.clause()
    subject = blunder.text(start, i)
    if blunder.at(i).shape is Shape.SIGN and KEYWORDS.get(blunder.word(start)) in _QUANTIFIERS:
        end = blunder.clause_end()
        if blunder.mends(i, i, "has COLUMN"):
            return say.column_missing(f"{subject} has COLUMN {blunder.text(i, end)}"), blunder.place
    if blunder.is_name(i) and blunder.mends(i, i, "has"):
        rest = blunder.text(i, blunder.clause_end())
        return say.has_missing(f"{subject} has {rest}"), blunder.place
    return None


def quantified_column(blunder: Blunder) -> Advice | None:
    """`MATH-500 of every distilled > 80%`."""
    i = blunder.index
    word = blunder.word(i)
    if KEYWORDS.get(word) not in _QUANTIFIERS or blunder.word(i - 1) != "of":
        return None
    column = blunder.word(i - 2)
    after = i + 1 + (blunder.word(i + 1) == "of")
    after += blunder.word(after) == "the"
    end = blunder.set_end(after)
    instead = f"{word} {blunder.text(after, end)} has {column}"
    if not blunder.mends(i - 2, end, instead):
        return None
    rest = blunder.text(end, max(end, blunder.clause_end()))
    return say.quantified_column(word, f"{instead} {rest}".strip()), blunder.place


def possessive(blunder: Blunder) -> Advice | None:
    """`R1's MATH-500`."""
    i = blunder.index
    if blunder.word(i) not in ("'", "’") or blunder.word(i + 1) != "s" or not blunder.touches(i):
        return None
    instead = f"{blunder.word(i + 2)} of {blunder.word(i - 1)}"
    if not blunder.mends(i - 1, i + 3, instead):
        return None
    return say.possessive(instead), blunder.span(i, i + 2)


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
    return say.parentheses_for_set(instead), blunder.place


def no_measures(blunder: Blunder) -> Advice | None:
    """`A beats B` and nothing more."""
    is_over = blunder.is_at_end or blunder.word(blunder.index) in ("and", "or", "then", ")", "among")
    if "_ON" in blunder.accepted and "BEATS" not in blunder.accepted and is_over:
        return say.no_measures(), blunder.place
    return None


HABITS: tuple[Detector, ...] = (
    possessive,
    denied,
    joined_measures,
    joined_rows,
    early_margin,
    average_without_over,
    set_in_parentheses,
    quantified_column,
    comparative,
    no_measures,
)
"""Habits that are certain when they are seen."""
