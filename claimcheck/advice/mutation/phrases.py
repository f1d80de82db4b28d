"""Another word of a relation, of how often, of how much; another bound, aggregate or rank."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.advice.alternatives.attempts import Attempts
from claimcheck.advice.mutation.sites import (
    Around,
    Form,
    Mutation,
    Strength,
    inner_sign,
    sign_at,
)
from claimcheck.advice.tree import walk
from claimcheck.language import syntax as s
from claimcheck.vocabulary.relations import RELATION_WORDS, Bound, Relation
from claimcheck.vocabulary.vague import VAGUE_WORDS, Meaning, VagueKind
from claimcheck.wording import ordinal

_TURNED = {
    Relation.BETTER: ("trails", "trail"),
    Relation.WORSE: ("beats", "beat"),
    Relation.HIGHER: ("lower", "lower"),
    Relation.LOWER: ("higher", "higher"),
}
_PLURAL = frozenset("beat outperform surpass trail exceed match equal tie rival".split())
_BOUNDS = {
    ">": "<", "<": ">", ">=": "<=", "<=": ">=", "at least": "at most", "at most": "at least",
    "over": "under", "under": "over", "more than": "less than", "less than": "more than",
    "fewer than": "more than", "missing": "reported", "reported": "missing",
}  # fmt: skip
_AGGREGATES = {
    "average": "median", "median": "average", "total": "average", "highest": "lowest",
    "lowest": "highest", "best": "worst", "worst": "best", "spread": "average",
}  # fmt: skip
_CLOSE = frozenset(
    word for word, vague in VAGUE_WORDS.items() if vague.kind is VagueKind.NUMBER_CLOSENESS
)


def mutations(form: Form, around: Around) -> Iterator[Mutation]:
    """A form in which one such word is another."""
    tries = around.tries
    match form.node:
        case s.Logic() | s.Not() | s.Implication():
            return
        case s.Comparison() as node:
            yield from _relation(node, tries)
        case s.Rank() as node:
            yield from _rank(node, inner_sign(node, tries.scope.meanings))
        case s.Extreme() as node:
            yield Mutation((), node._replace(highest=not node.highest))
            yield from (Mutation((), node._replace(place=p)) for p in _places(node.place))
        case s.Trend() as node:
            yield Mutation((), node._replace(rises=not node.rises))
            strictly = Strength.WEAKER if node.strictly else Strength.STRONGER
            if node.strictly:
                yield Mutation((), node._replace(strictly=False), strictly)
    sign = inner_sign(form.node, tries.scope.meanings)
    for path, part in walk(form.node):
        for changed, strength in _elsewhere(part):
            yield Mutation(path, changed, strength.turned(sign_at(form.node, path, sign)))


# --- relations ------------------------------------------------------------------------------------


def _relation(node: s.Comparison, tries: Attempts) -> Iterator[Mutation]:
    relation = node.relation
    sign = inner_sign(node, tries.scope.meanings)
    for word in _turned(relation.word):
        yield Mutation((1,), relation._replace(word=word, distance=None))
    if relation.frequency is not None:
        yield from _how_often(node, relation.frequency, tries)
    if relation.degree is not None:
        yield Mutation((1,), relation._replace(degree=None), Strength.WEAKER.turned(sign))
        other = "clearly" if relation.degree.text == "slightly" else "slightly"
        yield Mutation((1,), relation._replace(degree=s.Word(other)))


def _turned(word: str) -> Iterator[str]:
    """The contrary of a relation; for one of closeness, that one side is ahead."""
    is_plural = word in _PLURAL
    relation = RELATION_WORDS[word][1] if word != "within" else Relation.WITHIN
    if relation in _TURNED:
        yield _TURNED[relation][is_plural]
    else:
        yield "beat" if is_plural else "beats"
        yield "trail" if is_plural else "trails"


def _how_often(node: s.Comparison, own: s.Word, tries: Attempts) -> Iterator[Mutation]:
    """The words of frequency, those of its own meaning left out."""
    meanings = tries.scope.meanings
    is_bare = next((False for part in (node.subject, node.measures) if part.quantifier), True)
    words = [word for word, vague in VAGUE_WORDS.items() if vague.kind is VagueKind.FREQUENCY]
    for word in words:
        if _of(meanings[word]) != _of(meanings[own.text]):
            strength = _compared(meanings[own.text], meanings[word])
            changed = node.relation._replace(frequency=s.Word(word))
            yield Mutation((1,), changed, strength if is_bare else Strength.OTHER)


def _of(meaning: Meaning) -> tuple[Bound | None, object]:
    return meaning.bound, meaning.value


_FLOORS = (Bound.AT_LEAST, Bound.MORE_THAN)


def _compared(own: Meaning, other: Meaning) -> Strength:
    """Whether another share says more; shares bounded on two sides say different things."""
    if (own.bound in _FLOORS) is not (other.bound in _FLOORS):
        return Strength.OTHER
    if own.value == other.value:
        is_open = other.bound in (Bound.MORE_THAN, Bound.LESS_THAN)
        return Strength.STRONGER if is_open else Strength.WEAKER
    is_more = (other.value > own.value) is (own.bound in _FLOORS)
    return Strength.STRONGER if is_more else Strength.WEAKER


# --- ranks, bounds, aggregates --------------------------------------------------------------------


def _rank(node: s.Rank, sign: int) -> Iterator[Mutation]:
    """A place further up, one further down; for the best and the worst the contrary."""
    if node.word == "worst":
        yield Mutation((), node._replace(word="best", place=1), old="worst", new="best")
        return
    for place in _places(node.place):
        word = node.word if node.word == "top" else "best" if place == 1 else "ordinal"
        strength = Strength.OTHER
        if node.word == "top":
            strength = Strength.STRONGER if place < node.place else Strength.WEAKER
        other = node._replace(word=word, place=place)
        words = _place(node), _place(other)
        yield Mutation((), other, strength.turned(sign), *words)
    if node.word == "best":
        yield Mutation((), node._replace(word="worst"), old="best", new="worst")


def _place(node: s.Rank) -> str:
    named = {"ordinal": ordinal(node.place), "top": f"top {node.place}"}
    return named.get(node.word, node.word)


def _places(place: int) -> tuple[int, ...]:
    return (place + 1, place - 1) if place > 1 else (2,)


def _elsewhere(part: object) -> Iterator[tuple[object, Strength]]:
    """The words that may stand anywhere: bounds, aggregates, extremes of sets."""
    match part:
        case s.Comparator(word) if word in _BOUNDS:
            yield part._replace(word=_BOUNDS[word]), Strength.OTHER
        case s.Comparator(word) if word in _CLOSE:
            yield part._replace(word="="), Strength.STRONGER
        case s.By(word) if word in _BOUNDS:
            yield part._replace(word=_BOUNDS[word]), Strength.OTHER
        case s.AggregateOf(word):
            yield part._replace(word=_AGGREGATES[word]), Strength.OTHER
        case s.Operand(aggregate=word) if word is not None:
            yield part._replace(aggregate=_AGGREGATES[word]), Strength.OTHER
        case s.SetExtreme():
            yield part._replace(highest=not part.highest), Strength.OTHER
            for place in _places(part.place):
                yield part._replace(place=place), Strength.OTHER
