"""What a supported claim could say on top: of how many more it is true, how much more often.

Only where it says noticeably more: all in the place of most, a word of frequency that leaves less
room, the rank in the place of a top few. A threshold could always be sharper, so none is.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.advice.alternatives import counts, places, relations
from claimcheck.advice.alternatives.attempts import Attempt, Attempts, Kind, Proposal
from claimcheck.language import syntax as s

_WEAK = ("some", "at least")
_MORE = (*_WEAK, "most", "half", "at least half", "more than half", "more than", "over")


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
        yield from _more_often(node, tries)
    elif isinstance(node, s.Rank) and node.word == "top" and node.place > 1:
        yield from (p for p in places.proposals(attempt, tries) if _is_a_rank(p))
    else:
        yield from _of_more(attempt, tries)


def _is_a_rank(proposal: Proposal) -> bool:
    node = proposal.node
    return proposal.kind is Kind.RANK and isinstance(node, s.Rank) and node.word != "top"


def _more_often(node: s.Comparison, tries: Attempts) -> Iterator[Proposal]:
    """The words of frequency that leave less room than the claim's own, on its side."""
    own = node.relation.frequency
    assert own is not None
    meanings = tries.scope.meanings
    words = relations.frequencies(meanings)
    for word in words[: words.index(own.text)]:
        if meanings[word].bound is meanings[own.text].bound or meanings[word].value == 100:
            changed = node.relation._replace(frequency=s.Word(word))
            yield Proposal(Kind.FREQUENCY, node._replace(relation=changed), 1)


def _of_more(attempt: Attempt, tries: Attempts) -> Iterator[Proposal]:
    """All of them; in the place of a few, as many as it is true of."""
    for slot in counts.slots(attempt, tries):
        quantifier = slot.part.quantifier
        if quantifier is None or quantifier.word not in _MORE:
            continue
        for more in counts.true_quantifiers(attempt, slot, tries):
            is_all = more.word == "every"
            if is_all or (quantifier.word in _WEAK and more.number != quantifier.number):
                for node in counts.put(attempt, slot, more, tries):
                    yield Proposal(Kind.QUANTIFIER, node, 1)
