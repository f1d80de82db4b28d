"""What a supported claim could say on top: of how many more it is true, how much more often.

Only where it says noticeably more: all in the place of most, a word of frequency that leaves less
room, the rank in the place of a top few. A threshold could always be sharper, so none is. What is
said of more says more only where nothing before it turns that round (`no`, `at most 2 of`).
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.advice.alternatives import counts, places, relations
from claimcheck.advice.alternatives.attempts import Attempt, Attempts, Kind, Proposal
from claimcheck.advice.alternatives.rising import FEW, SHARES, is_floor, is_rising
from claimcheck.advice.alternatives.slots import Slot, slots
from claimcheck.language import syntax as s


def stronger(attempt: Attempt, tries: Attempts) -> tuple[Proposal, Attempt] | None:
    """A claim that holds as well and says more; `None` when the claim says what there is to say."""
    for proposal in _proposals(attempt, tries):
        tried = tries.of(proposal.node)
        if tried is not None and tried.holds:
            return proposal, tried
    return None


def _proposals(attempt: Attempt, tries: Attempts) -> Iterator[Proposal]:
    node = attempt.node
    if isinstance(node, s.Comparison) and node.relation.frequency is not None:
        if is_rising(node.subject.quantifier):
            yield from _more_often(node, tries)
    elif isinstance(node, s.Rank) and node.word == "top" and node.place > 1:
        if is_rising(node.subject.quantifier) and is_rising(node.measures.quantifier):
            yield from (p for p in places.proposals(attempt, tries) if _is_a_rank(p))
    else:
        yield from _of_more(attempt, tries)


def _is_a_rank(proposal: Proposal) -> bool:
    node = proposal.node
    is_ahead = isinstance(node, s.Rank) and node.word in ("best", "ordinal")
    return proposal.kind is Kind.RANK and is_ahead


def _more_often(node: s.Comparison, tries: Attempts) -> Iterator[Proposal]:
    """The words of frequency that leave less room than the claim's own, on its side."""
    own = node.relation.frequency
    assert own is not None
    meanings = tries.scope.meanings
    mine = meanings[own.text]
    for word in relations.frequencies(meanings):
        other = meanings[word]
        is_alike = is_floor(other) is is_floor(mine)
        if is_alike and relations.room(other) < relations.room(mine):
            changed = node.relation._replace(frequency=s.Word(word))
            yield Proposal(Kind.FREQUENCY, node._replace(relation=changed), 1)


def _of_more(attempt: Attempt, tries: Attempts) -> Iterator[Proposal]:
    """All of them; in the place of a few most of them, where that is more than was said."""
    for slot in slots(attempt, tries):
        quantifier = slot.part.quantifier
        if not is_rising(quantifier):
            return  # what stands behind it is turned round
        if quantifier is None or quantifier.word not in (*FEW, *SHARES):
            continue
        for more, _ in counts.true_steps(attempt, slot, tries):
            if more is not None and _says_more(more, slot):
                for node in counts.put(attempt, slot, more, tries):
                    yield Proposal(Kind.QUANTIFIER, node, 1)


def _says_more(more: s.Quantifier, slot: Slot) -> bool:
    """Whether a quantifier of at least so many is noticeably more than the claim's own."""
    own = slot.part.quantifier
    assert own is not None
    said = _least_said(own, slot.size)
    if more.word == "every":
        return said < slot.size
    if more.number is None or more.word not in ("", "at least") or own.word not in FEW:
        return False
    return more.number.value > said and 2 * more.number.value > slot.size


def _least_said(own: s.Quantifier, size: int) -> int:
    """Of how many things a claim with a quantifier speaks at least."""
    if own.word == "some":
        return 1
    if own.number is None:
        return -(-size // 2) if own.word == "at least half" else size // 2 + 1
    bound = own.number.value
    if own.number.unit == "%":
        bound = bound * size / 100
    return int(bound) + 1 if own.word in ("more than", "over") else -int(-bound // 1)
