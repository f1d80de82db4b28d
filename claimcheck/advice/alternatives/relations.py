"""Another relation: the other direction, how often, how much, by how much, how close."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from claimcheck.advice.alternatives import written
from claimcheck.advice.alternatives.attempts import Attempt, Attempts, Kind, Proposal
from claimcheck.advice.alternatives.numbers import units_of
from claimcheck.evaluation.judgement import ClaimError, Measured, Pair
from claimcheck.evaluation.relations import FigurePair, is_upward, margin_of
from claimcheck.language import syntax as s
from claimcheck.semantics import meaning as m
from claimcheck.values.units import RATIO
from claimcheck.vocabulary.relations import BOUND_WORDS, RELATION_WORDS, Bound, Relation
from claimcheck.vocabulary.vague import VAGUE_WORDS, Meaning, VagueKind

_TURNED = {
    Relation.BETTER: ("trails", "trail"),
    Relation.WORSE: ("beats", "beat"),
    Relation.HIGHER: ("lower", "lower"),
    Relation.LOWER: ("higher", "higher"),
}
_CLOSE = ("comparable", "competitive", "matches", "match", "equals", "equal", "ties", "tie",
          "rivals", "rival", "within")  # fmt: skip
_PLURAL = ("beat", "outperform", "surpass", "trail", "exceed")
_MOST_PAIRS = 200


def proposals(attempt: Attempt, tries: Attempts) -> Iterator[Proposal]:
    """A comparison that says it otherwise."""
    node, meaning = attempt.node, attempt.meaning.proposition
    if not (isinstance(node, s.Comparison) and isinstance(meaning, m.Comparison)):
        return
    yield from _how_often(node, tries)
    yield from _how_much(node)
    yield from _by_how_much(node, meaning, attempt, tries)
    yield from _how_close(node, meaning, attempt, tries)
    yield from _turned(node)


# --- direction ------------------------------------------------------------------------------------


def _turned(node: s.Comparison) -> Iterator[Proposal]:
    """The contrary relation; for one of closeness that the subject is ahead, or behind."""
    word = node.relation.word
    if word in _CLOSE:
        for other in ("beats", "trails"):
            yield Proposal(Kind.DIRECTION, _related(node, _agreeing(node, other)), 2)
        return
    relation = RELATION_WORDS[word][1]
    if relation in _TURNED:
        turned = _TURNED[relation][word in _PLURAL]
        yield Proposal(Kind.DIRECTION, _related(node, turned), 3)


def _agreeing(node: s.Comparison, word: str) -> str:
    quantifier = node.subject.quantifier
    is_plural = quantifier is not None and quantifier.word not in ("every", "some", "no", "only")
    return word[:-1] if is_plural else word


def _related(node: s.Comparison, word: str) -> s.Comparison:
    relation = node.relation._replace(word=word, distance=None)
    return node._replace(relation=relation)


# --- hedges ---------------------------------------------------------------------------------------


def _how_often(node: s.Comparison, tries: Attempts) -> Iterator[Proposal]:
    """Other words of frequency, those that say most first."""
    frequency = node.relation.frequency
    if frequency is None:
        return
    for word in frequencies(tries.scope.meanings):
        if word != frequency.text:
            changed = node.relation._replace(frequency=s.Word(word))
            yield Proposal(Kind.FREQUENCY, node._replace(relation=changed), 1)


def frequencies(meanings: Mapping[str, Meaning]) -> list[str]:
    """The words of frequency, those that leave fewest shares first."""
    words = [word for word, vague in VAGUE_WORDS.items() if vague.kind is VagueKind.FREQUENCY]
    return sorted(words, key=lambda word: _room(meanings[word]))


def _room(meaning: Meaning) -> Fraction:
    is_floor = meaning.bound in (Bound.AT_LEAST, Bound.MORE_THAN)
    return 100 - meaning.value if is_floor else meaning.value


def _how_much(node: s.Comparison) -> Iterator[Proposal]:
    """Another word of degree, or none."""
    degree = node.relation.degree
    if degree is None:
        return
    if degree.text == "significantly":
        yield _hedged(node, s.Word("substantially"), 2)
    elif degree.text != "slightly":
        yield _hedged(node, s.Word("slightly"), 1)
    yield _hedged(node, None, 1)


def _hedged(node: s.Comparison, word: s.Word | None, cost: int) -> Proposal:
    return Proposal(Kind.HEDGE, node._replace(relation=node.relation._replace(degree=word)), cost)


# --- margins --------------------------------------------------------------------------------------


def _by_how_much(
    node: s.Comparison, meaning: m.Comparison, attempt: Attempt, tries: Attempts
) -> Iterator[Proposal]:
    """The margin that is true, or none."""
    by = node.by
    if by is None:
        return
    margins = _margins(meaning, attempt)
    values = sorted({value / unit for value in margins if (unit := _by_unit(by, meaning))})
    for changed in _other_margins(node, by, values, tries):
        yield Proposal(Kind.NUMBER, node._replace(by=changed), 1)
    yield Proposal(Kind.HEDGE, node._replace(by=None), 2)


def _by_unit(by: s.By, meaning: m.Comparison) -> Fraction | None:
    measure = meaning.measures.measures[0]
    is_relative = by.number.unit in ("%", "x")
    return units_of(by.number, RATIO if is_relative else measure.unit, measure.name)


def _margins(meaning: m.Comparison, attempt: Attempt) -> list[Fraction]:
    """The margins of all comparisons, or the one of all together."""
    facts = attempt.judgement.facts
    if meaning.by.overall is not None:
        overall = [f.value for f in facts if isinstance(f, Measured)]
        return [x.printed.point for x in overall if x.defined and x.printed.is_point]
    scale = meaning.by.margins[0][-1].scale
    found = []
    for fact in [fact for fact in facts if isinstance(fact, Pair)][:_MOST_PAIRS]:
        pair = FigurePair(fact.subject.value, fact.object.value, fact.measure)
        try:
            value = margin_of(scale, is_upward(meaning.relation, fact.measure), pair)
        except (ClaimError, ZeroDivisionError):
            continue
        if value.defined and value.printed.is_point:
            found.append(value.printed.point)
    return found


def _other_margins(
    node: s.Comparison, by: s.By, values: Sequence[Fraction], tries: Attempts
) -> Iterator[s.By]:
    bound = BOUND_WORDS.get(by.word)
    if by.high is not None:
        if values:
            low, high = written.at_most(by.number, values[0]), written.at_least(by.high, values[-1])
            if low is not None and high is not None:
                yield by._replace(number=low, high=high)
    elif bound in (Bound.AT_LEAST, Bound.MORE_THAN):
        bounds = [written.at_most(by.number, value) for value in reversed(values)]
        yield from _strictest(node, by._replace(word="at least"), bounds, tries)
    elif bound in (Bound.AT_MOST, Bound.LESS_THAN):
        bounds = [written.at_least(by.number, value) for value in values]
        yield from _strictest(node, by._replace(word="at most"), bounds, tries)
    else:
        for value in values[:1] if len(values) == 1 else values[-1:] if by.word == "up to" else ():
            number = written.rounded(by.number, value)
            if number is not None:
                yield by._replace(number=number)


def _strictest(
    node: s.Comparison, by: s.By, bounds: Sequence[s.Number | None], tries: Attempts
) -> Iterator[s.By]:
    """Of bounds from the strictest to the loosest the first that holds, by halving."""
    kept = [bound for bound in dict.fromkeys(bounds) if bound is not None and bound.value > 0]
    low, high = 0, len(kept)
    while low < high:
        middle = (low + high) // 2
        if tries.holds(node._replace(by=by._replace(number=kept[middle]))):
            high = middle
        else:
            low = middle + 1
    if low < len(kept):
        yield by._replace(number=kept[low])


# --- closeness ------------------------------------------------------------------------------------


_ONE_POINT = s.Number("1 points", Fraction(1), Fraction(1), 1, "points")
_ONE_PERCENT = s.Number("1%", Fraction(1), Fraction(1), 1, "%")


def _how_close(
    node: s.Comparison, meaning: m.Comparison, attempt: Attempt, tries: Attempts
) -> Iterator[Proposal]:
    """`is within 12 points of` in the place of `is comparable to`."""
    if meaning.relation not in (Relation.COMPARABLE, Relation.WITHIN, Relation.EQUAL):
        return
    measure = meaning.measures.measures[0]
    units = {one.unit for one in meaning.measures.measures}
    distance = node.relation.distance
    if distance is None:
        is_points = measure.unit.is_percent and len(units) == 1
        distance = _ONE_POINT if is_points else _ONE_PERCENT
    elif distance.unit != "%" and len(units) > 1:
        return
    gaps = sorted(_gaps(distance, measure, attempt))
    phrase = node.relation._replace(word="within", degree=None)
    kept = [n for gap in gaps if (n := written.at_least(distance, gap)) is not None]
    low, high = 0, len(kept)
    while low < high:
        middle = (low + high) // 2
        if tries.holds(node._replace(relation=phrase._replace(distance=kept[middle]))):
            high = middle
        else:
            low = middle + 1
    if low < len(kept):
        changed = node._replace(relation=phrase._replace(distance=kept[low]))
        yield Proposal(Kind.NUMBER, changed, 2 if node.relation.distance is None else 1)


def _gaps(distance: s.Number, measure: m.Measure, attempt: Attempt) -> set[Fraction]:
    """How far the two figures of each comparison are apart, in the unit of a distance."""
    found = set()
    unit = None if distance.unit == "%" else units_of(distance, measure.unit, measure.name)
    for fact in attempt.judgement.facts[: 2 * _MOST_PAIRS]:
        if not isinstance(fact, Pair):
            continue
        a, b = fact.subject.value.printed, fact.object.value.printed
        if a.is_point and b.is_point:
            if unit is not None:
                found.add(abs(a.point - b.point) / unit)
            elif b.point > 0:
                found.add(abs(a.point - b.point) / b.point * 100)
    return found
