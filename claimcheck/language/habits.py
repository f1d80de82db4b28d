"""Habits of English in verbs and conditions: `is not`, `is better than`, a missing `has` or row.

Each detector takes a blunder and gives advice or nothing. Not here: single words (`slips`,
`synonyms`), how parts are joined (`joints`), statements and fields (`outlines`), and the wording.
"""

from __future__ import annotations

from claimcheck.diagnostics import habit_messages as say
from claimcheck.diagnostics.slip_messages import other_words
from claimcheck.language.blunder import QUANTIFIERS, Advice, Blunder, Detector
from claimcheck.language.lexer import KEYWORDS, Shape

_NEGATED = frozenset(
    {"does", "do", "did", "doesn", "don", "didn", "cannot", "can", "isn", "aren", "hasn"}
)
_COMPARING = frozenset({"is", "are", "in", "contains", "missing", "reported"})
_COMPARED_WITH = frozenset(
    {"_AT", "MORE", "LESS", "OVER", "UNDER", "EXACTLY", "APPROX", "MISSING", "REPORTED", "_BETWEEN"}
)
_OPPOSITE = {"missing": "reported", "reported": "missing"}
_BETTER = frozenset({"better", "stronger", "faster", "cheaper", "quicker", "superior", "ahead"})
_WORSE = frozenset({"worse", "weaker", "slower", "inferior", "behind"})
_LARGER = frozenset({"higher", "greater", "larger", "bigger", "more"})
_SMALLER = frozenset({"lower", "smaller", "less", "fewer"})
_LONG = 70
_DEGREES = {
    **dict.fromkeys(("much", "far", "considerably", "a lot", "notably", "vastly"), "substantially"),
    **dict.fromkeys(("marginally", "a little", "a bit", "barely", "narrowly"), "slightly"),
    "even": "",
}


def comparative(blunder: Blunder) -> Advice | None:
    """`is much better than B`, `is 3 points better than B on A`."""
    than = next(
        (k for k in range(blunder.index, blunder.index + 6) if blunder.word(k) == "than"), 0
    )
    relation = _relation(blunder.word(than - 1))
    verb = _verb_before(blunder, min(than, blunder.index))
    if not than or not relation or verb is None:
        return None
    between = blunder.text(verb + 1, than - 1)
    found = blunder.text(verb, than + 1)
    degree = _DEGREES.get(between, between)
    for words in (f"{degree} {relation}", _with_is(blunder.word(verb), degree, relation)):
        if blunder.mends(verb, than + 1, words):
            return other_words(found, words.strip()), blunder.span(than - 1, than + 1)
    return _measured(blunder, verb, than, relation, between)


def _measured(blunder: Blunder, verb: int, than: int, relation: str, margin: str) -> Advice | None:
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
    verb = next((k - 1 for k in (i, i - 1) if blunder.word(k) == "not"), i)
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
    return (
        verb + 3 if blunder.word(verb + 1) in ("'", "’") and blunder.word(verb + 2) == "t" else None
    )


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
    start = blunder.clause(verb)
    subject = blunder.text(start, verb)
    kept = _kept(blunder.word(verb))
    instead = f"not {subject}{kept}"
    place = blunder.span(verb, end)
    if not blunder.mends(start, end, instead):
        return None
    rest = blunder.text(end + 1, max(end + 1, blunder.clause_end(end + 1)))
    full = _cut(f"{instead} {_singular(blunder.word(end))} {rest}")
    if blunder.word(start) in ("every", "all", "each", "any"):
        return say.negated_verb(
            found, full, f"no{full.removeprefix(f'not {blunder.word(start)}')}"
        ), place
    if blunder.word(start) == "some":
        return say.negated_verb(found, full.replace("not some", "not every", 1)), place
    return say.negated_verb(found, full), place


def _cut(text: str) -> str:
    """The beginning of a long claim."""
    return text if len(text) <= _LONG else f"{text[:_LONG].rpartition(' ')[0]} …"


def _singular(verb: str) -> str:
    """`beats` for `beat`, `has` for `have`; other words as they are."""
    forms = (f"{verb}s", f"{verb}es", "has" if verb == "have" else "")
    return next((form for form in forms if form in KEYWORDS and verb in KEYWORDS), verb)


def _kept(verb: str) -> str:
    """What is left of a verb without its `not`."""
    kept = {"isn": "is", "aren": "are", "hasn": "has"}.get(verb, verb)
    return f" {kept}" if kept in ("is", "are", "has", "have") else ""


def missing_has(blunder: Blunder) -> Advice | None:
    """`every distilled MATH-500 > 80%`."""
    i = blunder.index
    if "_HAS" not in blunder.accepted:
        return None
    start = blunder.clause()
    subject = blunder.text(start, i)
    is_compared = blunder.at(i + 1).shape is Shape.SIGN or blunder.word(i + 1) in _COMPARING
    if is_compared and blunder.is_name(i) and blunder.mends(i, i, "has"):
        rest = blunder.text(i, blunder.clause_end())
        return say.has_missing(f"{subject} has {rest}"), blunder.place
    return None


def quantified_column(blunder: Blunder) -> Advice | None:
    """`MATH-500 of every distilled > 80%`."""
    for i in (blunder.index, blunder.index - 1):
        if KEYWORDS.get(blunder.word(i)) in QUANTIFIERS and blunder.word(i - 1) == "of":
            return _quantified_column(blunder, i)
    return None


def _quantified_column(blunder: Blunder, i: int) -> Advice | None:
    word = blunder.word(i)
    column = blunder.word(i - 2)
    after = i + 1 + (blunder.word(i + 1) == "of")
    after += blunder.word(after) == "the"
    end = blunder.set_end(after)
    has = "has" if word in ("every", "some", "no", "only") else "have"
    instead = f"{word} {blunder.text(after, end)} {has} {column}"
    if not blunder.mends(i - 2, end, instead):
        return None
    rest = blunder.text(end, max(end, blunder.clause_end()))
    return say.quantified_column(word, f"{instead} {rest}".strip()), blunder.at(i).span


def row_missing(blunder: Blunder) -> Advice | None:
    """`X has A > 5 and B > 4`, and `A > 5` of nothing."""
    i = blunder.index - (blunder.word(blunder.index - 1) in ("is", "are"))
    start = blunder.clause()
    is_compared = blunder.at(i).shape is Shape.SIGN or blunder.word(i) in _COMPARING
    if i < blunder.index and not _is_value(blunder, blunder.index):
        return None
    if not is_compared or i <= start or "_HAS" not in blunder.accepted_at(i):
        return None
    if i > start + 1:
        return _column_missing(blunder, start, i)
    has = next((k for k in range(start - 1, 0, -1) if blunder.word(k) in ("has", "have")), 0)
    end = blunder.clause_end()
    joined = f"({blunder.text(has + 1, end)})"
    if has and blunder.mends(has + 1, end, joined):
        return say.condition_apart(f"{blunder.word(has)} {joined}"), blunder.place
    column, rest = blunder.word(start), blunder.text(i, end)
    if blunder.mends(start, i, f"{column} of ROW"):
        return say.row_missing(column, f"{column} of ROW {rest}"), blunder.at(start).span
    return None


def _is_value(blunder: Blunder, i: int) -> bool:
    """Whether what stands after `is` belongs to a comparison of figures, not to one of rows."""
    shape = blunder.at(i).shape
    is_plain = shape in (Shape.NUMBER, Shape.STRING, Shape.SIGN)
    return is_plain or KEYWORDS.get(blunder.word(i)) in _COMPARED_WITH


def _column_missing(blunder: Blunder, start: int, i: int) -> Advice | None:
    """`every distilled is 5`, `every distilled > 80%`."""
    if not blunder.mends(i, i, "has COLUMN"):
        return None
    rest = blunder.text(i, blunder.clause_end())
    return say.column_missing(f"{blunder.text(start, i)} has COLUMN {rest}"), blunder.place


def chained(blunder: Blunder) -> Advice | None:
    """`1 < A of X < 3`."""
    signs = [k for k in range(blunder.clause(), blunder.index) if _is_comparison(blunder, k)]
    could = blunder.accepted if signs and _is_comparison(blunder, blunder.index) else ()
    if "_AND" in could and "_RBRACE" not in could and "_RPAR" not in could:
        return say.chained(), blunder.place
    return None


def _is_comparison(blunder: Blunder, i: int) -> bool:
    return blunder.at(i).shape is Shape.SIGN and blunder.word(i)[0] in "<>=!"


def twice_ranked(blunder: Blunder) -> Advice | None:
    """`is 2nd best on A`."""
    i = blunder.index
    place, word = blunder.word(i - 1), blunder.word(i)
    if word in ("best", "highest", "strongest") and blunder.mends(i, i + 1, ""):
        return other_words(f"{place} {word}", place), blunder.place
    return None


def missing_the(blunder: Blunder) -> Advice | None:
    """`X has highest A`."""
    for i in range(blunder.index, max(blunder.index - 4, 0), -1):
        if blunder.word(i - 1) in ("has", "have") and blunder.mends(i, i, "the"):
            return say.the_missing(f"{blunder.word(i - 1)} the {blunder.word(i)}"), blunder.at(
                i
            ).span
    return None


def possessive(blunder: Blunder) -> Advice | None:
    """`R1's MATH-500`."""
    i = blunder.index
    if blunder.word(i) not in ("'", "’") or blunder.word(i + 1) != "s" or not blunder.touches(i):
        return None
    instead = f"{blunder.word(i + 2)} of {blunder.word(i - 1)}"
    if not blunder.mends(i - 1, i + 3, instead):
        return None
    return say.possessive(instead), blunder.span(i, i + 2)


HABITS: tuple[Detector, ...] = (
    denied,
    quantified_column,
    comparative,
    row_missing,
    chained,
    twice_ranked,
    missing_the,
)
"""Habits that are certain when they are seen."""
