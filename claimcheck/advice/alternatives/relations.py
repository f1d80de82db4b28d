"""Another relation: the other direction, how often, how much, how close.

Not here: by how much (`margins`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from claimcheck.advice.alternatives import written
from claimcheck.advice.alternatives.attempts import Attempt, Attempts, Kind, Proposal
from claimcheck.advice.alternatives.ladders import strictest
from claimcheck.advice.alternatives.measured import units_of
from claimcheck.advice.alternatives.rising import is_floor, is_rising, rises
from claimcheck.advice.alternatives.slots import is_overall, slots
from claimcheck.advice.alternatives.verbs import agreed, like
from claimcheck.evaluation.judgement import Pair
from claimcheck.language import syntax as s
from claimcheck.semantics import meaning as m
from claimcheck.vocabulary.relations import RELATION_WORDS, Relation
from claimcheck.vocabulary.vague import VAGUE_WORDS, Meaning, VagueKind

_TURNED = {
    Relation.BETTER: "trails",
    Relation.WORSE: "beats",
    Relation.HIGHER: "lower",
    Relation.LOWER: "higher",
}
_CLOSE = (Relation.COMPARABLE, Relation.COMPETITIVE, Relation.EQUAL, Relation.WITHIN)
_EVERY = ("every", "all")
_MOST_FACTS = 400
_ONE_POINT = s.Number("1 points", Fraction(1), Fraction(1), 1, "points")
_ONE_PERCENT = s.Number("1%", Fraction(1), Fraction(1), 1, "%")
_FARTHEST = 50
"""Nobody calls close what lies farther apart than so many points or percent."""


def proposals(attempt: Attempt, tries: Attempts) -> Iterator[Proposal]:
    """A comparison that says it otherwise."""
    node, meaning = attempt.node, attempt.meaning.proposition
    if not (isinstance(node, s.Comparison) and isinstance(meaning, m.Comparison)):
        return
    yield from _how_often(node, attempt, tries)
    yield from _how_much(node)
    yield from _turned(node, tries)
    is_close = meaning.relation in (Relation.COMPARABLE, Relation.WITHIN, Relation.EQUAL)
    if is_close and rises(node, tries):
        yield from _how_close(node, meaning, attempt, tries)


def frequencies(meanings: Mapping[str, Meaning]) -> list[str]:
    """The words of frequency, those that leave fewest shares first; one of those that are one."""
    words = [word for word, vague in VAGUE_WORDS.items() if vague.kind is VagueKind.FREQUENCY]
    different = {(meanings[word].bound, meanings[word].value): word for word in reversed(words)}
    return sorted(different.values(), key=lambda word: room(meanings[word]))


# --- direction ------------------------------------------------------------------------------------


def _turned(node: s.Comparison, tries: Attempts) -> Iterator[Proposal]:
    """The contrary relation, or that both are level; for closeness that one side is ahead."""
    word = node.relation.word
    relation = Relation.WITHIN if word == "within" else RELATION_WORDS[word][1]
    if relation in _CLOSE:
        for other in ("beats", "trails"):
            yield from _related(node, other, 2, tries)
    elif relation in _TURNED:
        yield from _related(node, _TURNED[relation], 3, tries)
        # that few are level, or near, says nothing of the others
        if node.by is None and is_rising(node.subject.quantifier):
            yield from _related(node, "equals", 3, tries)
            closer = "competitive" if relation in (Relation.BETTER, Relation.WORSE) else ""
            yield from _related(node, closer, 4, tries) if closer else ()


def _related(node: s.Comparison, word: str, cost: int, tries: Attempts) -> Iterator[Proposal]:
    """The comparison with another relation, as often as it is true."""
    kind = Kind.HEDGE if word == "competitive" else Kind.DIRECTION
    degree = node.relation.degree if word in _TURNED.values() else None
    phrase = node.relation._replace(
        word=like(word, node.relation.word), distance=None, degree=degree
    )
    for frequency in _as_often(node, tries):
        turned = agreed(node._replace(relation=phrase._replace(frequency=frequency)))
        yield Proposal(kind, turned, cost)


def _as_often(node: s.Comparison, tries: Attempts) -> Iterator[s.Word | None]:
    """The words of frequency that say how many at least, those that say most first."""
    if node.relation.frequency is None:
        yield None
        return
    meanings = tries.scope.meanings
    for word in frequencies(meanings):
        if is_floor(meanings[word]) and room(meanings[word]) < 100:  # that it happens says little
            yield s.Word(word)


# --- hedges ---------------------------------------------------------------------------------------


def _how_often(node: s.Comparison, attempt: Attempt, tries: Attempts) -> Iterator[Proposal]:
    """Other words of frequency, those that say most first; one where all of a grid was meant."""
    own = node.relation.frequency
    if node.relation.word == "within":  # which no word of frequency goes with
        return
    if own is None and not _asks_all(node, attempt, tries):
        return
    cost = 1 if own is not None else 2
    meanings = tries.scope.meanings
    # without a word all were meant; and that it happens says less than of how many it is so
    without = (0, 100) if own is None else ()
    words = [word for word in frequencies(meanings) if own is None or word != own.text]
    words = [w for w in words if not is_floor(meanings[w]) or room(meanings[w]) not in without]
    for index, word in enumerate(words):
        looser = [
            w for w in words[index + 1 :] if is_floor(meanings[w]) is is_floor(meanings[word])
        ]
        weaker = _frequent(node, looser[0]) if looser else None
        yield Proposal(Kind.FREQUENCY, _frequent(node, word), cost, weaker)


def _frequent(node: s.Comparison, word: str) -> s.Comparison:
    if node.relation.frequency is None:
        node = node._replace(
            subject=node.subject._replace(quantifier=None),
            object=node.object._replace(quantifier=None),
            measures=node.measures._replace(quantifier=None),
        )
    return node._replace(relation=node.relation._replace(frequency=s.Word(word)))


def _asks_all(node: s.Comparison, attempt: Attempt, tries: Attempts) -> bool:
    """Whether several things are compared with several, or on several measures, and all of each."""
    parts = (node.subject, node.object, node.measures)
    words = [part.quantifier.word if part.quantifier else "every" for part in parts]
    if is_overall(node) or not all(word in _EVERY for word in words):
        return False
    return sum(slot.size > 1 for slot in slots(attempt, tries)) > 1


def room(meaning: Meaning) -> Fraction:
    """How many percent of the comparisons a word of frequency leaves open."""
    return 100 - meaning.value if is_floor(meaning) else meaning.value


def _how_much(node: s.Comparison) -> Iterator[Proposal]:
    """Another word of degree, or none."""
    degree = node.relation.degree
    if degree is None:
        return
    bare = node._replace(relation=node.relation._replace(degree=None))
    if degree.text == "significantly":
        yield _hedged(bare, "substantially", 2)
    elif degree.text != "slightly":
        yield _hedged(bare, "slightly", 1)
    else:
        yield _hedged(bare, "substantially", 1)
    yield Proposal(Kind.HEDGE, bare, 1)


def _hedged(node: s.Comparison, word: str, cost: int) -> Proposal:
    relation = node.relation._replace(degree=s.Word(word))
    return Proposal(Kind.HEDGE, node._replace(relation=relation), cost, node)


# --- closeness ------------------------------------------------------------------------------------


def _how_close(
    node: s.Comparison, meaning: m.Comparison, attempt: Attempt, tries: Attempts
) -> Iterator[Proposal]:
    """`is within 12 points of` in the place of `is comparable to`."""
    measure = meaning.measures.measures[0]
    units = {one.unit for one in meaning.measures.measures}
    own = node.relation.distance
    distance = own or (_ONE_POINT if measure.unit.is_percent and len(units) == 1 else _ONE_PERCENT)
    if own is not None and own.unit != "%" and len(units) > 1:
        return
    phrase = node.relation._replace(word="within", frequency=None, degree=None)

    def within(far: s.Number) -> s.Comparison:
        return node._replace(relation=phrase._replace(distance=far))

    kept = [
        far
        for gap in sorted(_gaps(distance, measure, attempt))
        if isinstance(far := written.at_least(distance, gap), s.Number)
        and (far.value <= _FARTHEST or (own is not None and far.unit != "%"))
    ]
    found = strictest(kept, within, tries)
    if found is not None:
        farther = written.moved(found, 1)
        weaker = within(farther) if isinstance(farther, s.Number) else None
        yield Proposal(Kind.NUMBER, within(found), 2 if own is None else 1, weaker)


def _gaps(distance: s.Number, measure: m.Measure, attempt: Attempt) -> set[Fraction]:
    """How far the two figures of each comparison are apart, in the unit of a distance."""
    found = set()
    unit = None if distance.unit == "%" else units_of(distance, measure.unit, measure.name)
    for fact in attempt.judgement.facts[:_MOST_FACTS]:
        if not isinstance(fact, Pair):
            continue
        a, b = fact.subject.value.printed, fact.object.value.printed
        if a.is_point and b.is_point:
            if unit is not None:
                found.add(abs(a.point - b.point) / unit)
            elif b.point > 0:
                found.add(abs(a.point - b.point) / b.point * 100)
    return found
