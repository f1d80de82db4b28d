"""The verb of a comparison in the form that goes with its subject."""

from __future__ import annotations

from claimcheck.language import syntax as s

_PLURALS = {
    "beats": "beat",
    "outperforms": "outperform",
    "surpasses": "surpass",
    "trails": "trail",
    "exceeds": "exceed",
    "matches": "match",
    "equals": "equal",
    "ties": "tie",
    "rivals": "rival",
}
_SINGULARS = {plural: singular for singular, plural in _PLURALS.items()}
_SINGULAR = ("every", "some", "no", "only")


def agreed(node: s.Proposition) -> s.Proposition:
    """A claim whose quantifier was changed, with its verb in the singular or plural of that."""
    if not isinstance(node, s.Comparison):
        return node
    word = with_subject(node.relation.word, node.subject)
    return node._replace(relation=node.relation._replace(word=word))


def with_subject(word: str, subject: s.Operand) -> str:
    """A verb in the form for a subject with a quantifier; one without keeps the verb it has."""
    quantifier = subject.quantifier
    if quantifier is None:
        return word
    is_one = quantifier.number is not None and quantifier.number.printed == "1"
    if quantifier.word in _SINGULAR or (is_one and quantifier.word != "all but"):
        return _SINGULARS.get(word, word)
    return _PLURALS.get(word, word)


def like(word: str, model: str) -> str:
    """A verb in the singular, in the form of another verb."""
    return _PLURALS.get(word, word) if model in _SINGULARS else word
