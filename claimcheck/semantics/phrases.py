"""Quantifiers, words of frequency and degree, and `by` phrases, turned into requirements."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.diagnostics import claim_messages as messages
from claimcheck.language import syntax as s
from claimcheck.semantics import meaning as m
from claimcheck.semantics import quantities
from claimcheck.semantics.context import Context
from claimcheck.semantics.problem import Problem
from claimcheck.values.interval import Interval, point
from claimcheck.values.units import RATIO
from claimcheck.vocabulary.relations import BOUND_WORDS
from claimcheck.vocabulary.vague import CONFIDENCES, VAGUE_WORDS, Meaning, VagueKind

_HALF = Fraction(1, 2)
_ALL = point(Fraction(1))
_WORDS: dict[str, tuple[m.Counting, Interval]] = {
    "every": (m.Counting.SHARE, _ALL),
    "all": (m.Counting.SHARE, _ALL),
    "some": (m.Counting.TRUE, Interval(Fraction(1), None)),
    "no": (m.Counting.TRUE, point(Fraction(0))),
    "most": (m.Counting.SHARE, Interval(_HALF, None, low_open=True)),
    "half": (m.Counting.SHARE, point(_HALF)),
    "only": (m.Counting.SHARE, point(Fraction(1))),
}
EVERY = m.Quantifier(*_WORDS["every"], "every")
"""What a set of several means without a quantifier."""


def quantifier(node: s.Quantifier | None) -> m.Quantifier | None:
    """The bounds that a quantifier sets; `None` for none."""
    if node is None:
        return None
    if node.number is None:
        return _in_words(node)
    phrase = f"{node.word} {node.number.printed}".strip()
    if node.number.unit == "%":
        return m.Quantifier(m.Counting.SHARE, _share(node, node.number), phrase)
    count = _count(node.number)
    if node.word == "all but":
        return m.Quantifier(m.Counting.FALSE, point(count.value), phrase)
    accepts = quantities.bounded(BOUND_WORDS[node.word or "exactly"], count)
    return m.Quantifier(m.Counting.TRUE, accepts, phrase)


def turning_word(found: m.Quantifier | None) -> str:
    """The phrase of a quantifier that more can make false, so that `every` would surprise."""
    if found is None:
        return ""
    is_every = found.counting is m.Counting.SHARE and found.accepts == EVERY.accepts
    has_floor_only = found.counting is not m.Counting.FALSE and found.accepts.high is None
    return "" if (is_every or has_floor_only) and not found.only else found.text


def frequency(context: Context, word: s.Word | None) -> m.Quantifier | None:
    """How often, as a share of comparisons."""
    if word is None:
        return None
    meaning = context.meaning_of(word.text)
    assert meaning.bound is not None
    share = m.Constant(meaning.value / 100, point(meaning.value / 100), f"{meaning.text}")
    return m.Quantifier(m.Counting.SHARE, quantities.bounded(meaning.bound, share), word.text)


def degree_margin(context: Context, word: s.Word, measure: m.Measure) -> m.Margin:
    """`clearly`, `slightly`: how much, on one measure."""
    meaning = context.meaning_of(word.text)
    assert meaning.bound is not None
    if meaning.unit in ("%", "x"):
        value = meaning.value / 100 if meaning.unit == "%" else meaning.value
        scale = m.Scale.RELATIVE if meaning.unit == "%" else m.Scale.RATIO
    else:
        value = quantities.meaning_in(meaning, measure.unit, measure.name, word.span)
        scale = m.Scale.ABSOLUTE
    inside = quantities.bounded(meaning.bound, m.Constant(value, point(value), meaning.text))
    return m.Margin(scale, m.Requirement(inside, None, f"{word.text} ({meaning.text})"))


def by_margin(context: Context, by: s.By, measure: m.Measure) -> m.Margin:
    """What a `by` phrase asks of a margin on one measure."""
    scale = _scale(by.number)
    if by.high is not None and _scale(by.high) is not scale:
        raise Problem(messages.two_scales(by.number.printed, by.high.printed), by.high.span)
    if scale is m.Scale.RELATIVE and measure.unit.is_percent:
        context.warn(messages.percent_or_points(by.number.printed, measure.name), by.number.span)
    unit = measure.unit if scale is m.Scale.ABSOLUTE else RATIO
    number = quantities.constant(by.number, unit, measure.name)
    if by.word in VAGUE_WORDS:
        below = VAGUE_WORDS[by.word].kind is VagueKind.BELOW_NUMBER
        meaning = context.meaning_of(by.word)
        requirement = quantities.close_to(
            by.word, meaning, number, unit, measure.name, below, by.span
        )
    elif by.high is not None:
        high = quantities.constant(by.high, unit, measure.name)
        if number.value > high.value:
            raise Problem(messages.empty_range(number.printed, high.printed), by.number.span)
        text = f"between {number.printed} and {high.printed}"
        requirement = m.Requirement(Interval(number.value, high.value), None, text)
    elif by.word in BOUND_WORDS:
        requirement = quantities.bounds(by.word, number)
    else:
        requirement = quantities.rounds_to(number)
    return m.Margin(scale, requirement)


def defined(node: s.Define) -> Meaning:
    """The meaning that a `define` gives to its word; its kind must fit the word's."""
    kind = VAGUE_WORDS[node.word.text].kind
    number = node.number
    is_statistical = VAGUE_WORDS[node.word.text].meaning.is_confidence
    if not _kind_fits(kind, is_statistical, node.bound, number):
        raise Problem(
            messages.wrong_meaning(node.word.text, _EXAMPLES[_example(kind, is_statistical)]),
            number.span,
        )
    text = f"{node.bound} {number.printed}"
    bound = BOUND_WORDS.get(node.bound)
    return Meaning(bound, number.value, number.unit, text, node.bound == "confidence")


def _kind_fits(kind: VagueKind, is_statistical: bool, bound: str, number: s.Number) -> bool:
    if is_statistical:
        written = number.printed.removesuffix("%")
        return bound == "confidence" and number.unit == "%" and written in CONFIDENCES
    if kind is VagueKind.FREQUENCY:
        return bound in BOUND_WORDS and number.unit == "%" and 0 <= number.value <= 100
    if kind is VagueKind.DEGREE:
        return bound in BOUND_WORDS
    return bound == "within" and number.unit != "x"


def _example(kind: VagueKind, is_statistical: bool) -> str:
    if is_statistical:
        return "confidence"
    if kind in (VagueKind.FREQUENCY, VagueKind.DEGREE):
        return str(kind.value)
    return "closeness"


_EXAMPLES = {
    "confidence": "`confidence 90%`, `95%`, `99%` or `99.9%`",
    "frequency": "a bound of a share, such as `at least 60%`",
    "degree": "a bound, such as `by at least 10%` or `by at most 2 points`",
    "closeness": "a distance, such as `within 5%` or `within 1 points`",
}


def _in_words(node: s.Quantifier) -> m.Quantifier:
    *bound, word = node.word.rsplit(" ", 1)
    counting, accepts = _WORDS[word]
    if bound:
        half = m.Constant(_HALF, accepts, "half")
        accepts = quantities.bounded(BOUND_WORDS[bound[0]], half)
    return m.Quantifier(counting, accepts, node.word, word == "only")


def _share(node: s.Quantifier, number: s.Number) -> Interval:
    share = quantities.ratio(number)
    if not 0 <= share.value <= 1:
        raise Problem(messages.not_a_share(number.printed), number.span)
    if node.word == "all but":
        raise Problem(messages.all_but_share(number.printed), number.span)
    return quantities.bounded(BOUND_WORDS[node.word], share) if node.word else share.rounds


def _count(number: s.Number) -> m.Constant:
    if number.unit or number.value.denominator != 1:
        raise Problem(messages.not_a_count(number.printed), number.span)
    return m.Constant(number.value, point(number.value), number.printed)


def _scale(number: s.Number) -> m.Scale:
    scales = {"%": m.Scale.RELATIVE, "x": m.Scale.RATIO}
    return scales.get(number.unit, m.Scale.ABSOLUTE)
