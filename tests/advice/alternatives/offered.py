"""What is wrong with the alternatives of a claim, if anything is: each property by itself.

The same properties are asked of the report's claims, of the shared ones and of drawn ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from random import Random
from typing import NamedTuple

from claimcheck.advice.alternatives import written
from claimcheck.advice.alternatives.attempts import Attempt, Attempts, Kind, Proposal
from claimcheck.advice.alternatives.counts import counted
from claimcheck.advice.alternatives.search import MAX_OFFERED, alternatives
from claimcheck.advice.alternatives.stronger import stronger
from claimcheck.advice.tree import replaced, walk
from claimcheck.evaluation.judge import judge
from claimcheck.language import syntax as s
from claimcheck.language.formatter import proposition_text
from claimcheck.language.parser import parse
from claimcheck.semantics.resolve import resolve
from claimcheck.source import Source
from claimcheck.tables.figures import number_figure
from claimcheck.values.truth import TRUE
from tests.advice.asked import Asked

_FLOORS = (">=", "at least")
_CEILINGS = ("<=", "at most")
_VACUOUS = re.compile(
    r"(at least|at most|>=|<=) 0(\.0+)? of|(at least|>=|>) -?0(\.0+)?(?![.\d])|>=? -\d"
)


class Offer(NamedTuple):
    """A claim, with what was found for it and everything that was tried."""

    asked: Asked
    attempt: Attempt
    tries: Attempts
    found: list[tuple[Proposal, Attempt]]


def offer(asked: Asked) -> Offer:
    """The alternatives of a contradicted claim."""
    attempt = Attempt(asked.check, asked.meaning, asked.trial.judgement)
    tries = Attempts(asked.environment.scope, asked.environment.figures)
    return Offer(asked, attempt, tries, alternatives(attempt, tries))


def text_of(node: s.Proposition) -> str:
    """A claim as it is offered."""
    return proposition_text(node)


def read_back(text: str) -> s.Proposition:
    """A check as the parser reads it; a mistake in it fails."""
    parsed, mistakes = parse(Source("x", f"claim x check {text}\n"))
    assert not mistakes, (text, mistakes)
    (claim,) = parsed.statements
    assert isinstance(claim, s.Claim)
    (check,) = claim.fields
    assert isinstance(check, s.Check)
    return check.proposition


def wrong_with(one: Offer) -> Iterator[str]:
    """What is wrong with what is offered."""
    if not 1 <= len(one.found) <= MAX_OFFERED:
        yield f"{len(one.found)} alternatives"
    costs = [proposal.cost for proposal, _ in one.found]
    if costs != sorted(costs):
        yield f"not the nearest first: {costs}"
    texts = [text_of(proposal.node) for proposal, _ in one.found]
    if len(set(texts)) < len(texts) or text_of(one.asked.check) in texts:
        yield f"one twice: {texts}"
    for proposal, text in zip([found[0] for found in one.found], texts, strict=True):
        for problem in (
            _not_read_back(one, proposal, text),
            _absurd(one, proposal, text),
            _no_step_below(one, proposal),
            _not_strongest(one, proposal),
        ):
            if problem:
                yield f"{text}: {problem}"


def _not_read_back(one: Offer, proposal: Proposal, text: str) -> str:
    """It parses to the same tree, resolves without new warnings, and is supported."""
    read = read_back(text)
    if read != proposal.node:
        return f"is read as {text_of(read)}"
    scope, figures = one.asked.environment.scope, one.asked.environment.figures
    _, before = resolve(one.asked.check, scope)
    meaning, context = resolve(read, scope)
    judged = judge(meaning.proposition, figures)
    if judged.error is not None or judged.truth is not TRUE:
        return f"is {judged.truth}"
    known = {warning.finding.rule for warning in before.warnings}
    known |= {warning.rule for warning in one.attempt.judgement.warnings}
    warned = {warning.finding.rule for warning in context.warnings}
    fresh = (warned | {warning.rule for warning in judged.warnings}) - known
    return f"warns of {fresh}" if fresh else ""


def _absurd(one: Offer, proposal: Proposal, text: str) -> str:
    """No vacuous bound, no number finer than figures are, no count that is not whole."""
    if _VACUOUS.search(text) and not _VACUOUS.search(text_of(one.asked.check)):
        return "says nothing"
    old = list(_numbers(one.asked.check))
    finest = min((number.step for number in old), default=Fraction(1)) / 1000
    for number in _numbers(proposal.node):
        if number.step < min(finest, Fraction(1)):
            return f"{number.printed} is too precise"
        if number.unit not in {"", "%", "points", *(other.unit for other in old)}:
            return f"{number.printed} has another unit"
    for _, part in walk(proposal.node):
        if isinstance(part, s.Equation) and isinstance(part.left, s.CountOf):
            right = written.parts_of(part.comparator.right)
            if right is not None and right[1].denominator != 1:
                return f"{right[0].printed} is no count"
    return ""


def _numbers(node: s.Proposition) -> Iterator[s.Number]:
    return (part for _, part in walk(node) if isinstance(part, s.Number))


# --- ladders --------------------------------------------------------------------------------------


def _no_step_below(one: Offer, proposal: Proposal) -> str:
    """A step below was tried too, and holds: on the ladder, else the contrary of the claim."""
    tried = one.tries.tried
    if proposal.weaker is not None:
        if proposal.weaker not in tried:
            return f"{text_of(proposal.weaker)} was not tried"
        if not one.tries.holds(proposal.weaker):
            return f"{text_of(proposal.weaker)} does not hold"
        return "" if proposal.weaker != proposal.node else "is its own weaker claim"
    contrary = [node for node in tried if isinstance(node, s.Not) and one.tries.holds(node)]
    is_contrary = proposal.kind is Kind.CONTRARY or isinstance(proposal.node, s.Not)
    is_made_of_others = isinstance(one.asked.check, (s.Logic, s.Implication, s.Not))
    words = {"no", "some"}
    turned = [n for n in tried if isinstance(n, _QUANTIFIED) and _word(n) in words]
    return (
        "" if contrary or is_contrary or is_made_of_others or turned else "nothing below was tried"
    )


_QUANTIFIED = (s.Comparison, s.Property, s.Rank, s.Extreme)


def _word(node: s.Comparison | s.Property | s.Rank | s.Extreme) -> str:
    return node.subject.quantifier.word if node.subject.quantifier else ""


def _not_strongest(one: Offer, proposal: Proposal) -> str:
    """The next stronger claim on the same ladder does not hold."""
    for stricter in _stricter(one.asked.check, proposal):
        meaning, _ = resolve(stricter, one.asked.environment.scope)
        judged = judge(meaning.proposition, one.asked.environment.figures)
        if judged.error is None and judged.truth is TRUE:
            return f"{text_of(stricter)} holds as well"
    return ""


def _stricter(before: s.Proposition, proposal: Proposal) -> Iterator[s.Proposition]:
    node = proposal.node
    old = {id(part) for _, part in walk(before)}
    for path, part in walk(node):
        if id(part) in old:
            continue
        if isinstance(part, s.Comparator) and proposal.kind is Kind.NUMBER:
            right = written.parts_of(part.right)
            up = part.word in _FLOORS
            if right is not None and part.high is None and (up or part.word in _CEILINGS):
                assert isinstance(part.right, written.Written)
                moved = written.moved(part.right, 1 if up else -1)
                if moved is not None:
                    yield replaced(node, path, part._replace(right=moved))
        elif isinstance(part, s.Quantifier) and proposal.kind is Kind.QUANTIFIER and path[0] == 0:
            more = _more(part)
            if more is not None:
                yield replaced(node, path, more)


def _more(quantifier: s.Quantifier) -> s.Quantifier | None:
    """One more for `4 of` and `at least 4 of`, one fewer for `at most 4 of`."""
    number = quantifier.number
    if number is None or number.unit or quantifier.word not in ("", "at least", "at most"):
        return None
    if quantifier.word == "at most":
        return counted(int(number.value) - 1, "at most") if number.value > 1 else None
    return counted(int(number.value) + 1, "at least")


# --- what says more -------------------------------------------------------------------------------


def wrong_with_stronger(asked: Asked, random: Random, rounds: int) -> str:
    """What is wrong with the stronger claim beside a supported one; empty without one.

    With other figures the claim must hold wherever the stronger one does.
    """
    attempt = Attempt(asked.check, asked.meaning, asked.trial.judgement)
    found = stronger(attempt, Attempts(asked.environment.scope, asked.environment.figures))
    if found is None:
        return ""
    proposal, tried = found
    text = text_of(proposal.node)
    if read_back(text) != proposal.node:
        return f"{text} is not read back"
    figures = asked.environment.figures
    moving = asked.trial.moving()
    for _ in range(rounds):
        chosen = [one for one in moving if random.random() < 0.6]
        others = [one.value for one in moving]
        changed = {
            one.cell: number_figure(random.choice(others) + random.choice((0, 0, 1, -1)) * one.step)
            for one in chosen
        }
        now = figures.with_figures(changed)
        more, less = judge(tried.meaning.proposition, now), judge(asked.meaning.proposition, now)
        holds = more.error is None and more.truth is TRUE
        if holds and less.error is None and less.truth is not TRUE:
            return f"{text} holds with {changed}, and the claim does not"
    return ""
