"""A claim in which one vague word means something else: what it would mean, and its verdict then.

The check is resolved again in a scope in which only that word differs, and judged. Lives here too:
how much of that a search may do. Not here: which meanings are tried.
"""

from __future__ import annotations

from fractions import Fraction

from claimcheck.advice.vague_turns import turns
from claimcheck.evaluation.judge import judge
from claimcheck.evaluation.judgement import Judgement
from claimcheck.language import syntax as s
from claimcheck.semantics import meaning as m
from claimcheck.semantics.problem import Problem
from claimcheck.semantics.resolve import resolve
from claimcheck.semantics.scope import Scope
from claimcheck.tables.figures import Figures
from claimcheck.vocabulary.vague import CONFIDENCES, VAGUE_WORDS, VagueKind

MAX_JUDGINGS = 250
"""How often a claim is judged at most for one of its words."""
MAX_WORK = 60_000
"""How many facts and figures those judgings may look at together."""


class ExhaustedError(Exception):
    """The search has judged the claim as often as it may."""


class Redefined:
    """A claim of which one word may mean something else than `now`, and its present judgement."""

    def __init__(
        self, check: s.Proposition, scope: Scope, figures: Figures, word: str, judgement: Judgement
    ) -> None:
        self.word = word
        self.now = scope.meanings[word]
        self.judgement = judgement
        self.figures = figures.with_figures({})  # keeps what is worked out for other meanings apart
        self._check = check
        self._scope = scope
        self._known: dict[Fraction, Judgement | None] = {self.now.value: judgement}
        self._turns: dict[Fraction | None, set[Fraction]] = {}
        self._work = 0

    def resolved(self, value: Fraction) -> m.Proposition | None:
        """What the claim means then; `None` when it has no meaning."""
        scope, meaning = self._scope, self.now._replace(value=value)
        if meaning.is_confidence:
            meaning = meaning._replace(text=f"confidence {_written(value)}%")
        changed = scope.with_meaning(self.word, meaning)
        if self.word == "comparable" and scope.meanings["competitive"] is self.now:
            changed = changed.with_meaning("competitive", meaning)  # it is not defined, and follows
        try:
            return resolve(self._check, changed)[0].proposition
        except Problem:
            return None

    def judged(self, value: Fraction) -> Judgement | None:
        """The judgement then; `None` when the claim has no meaning."""
        if value not in self._known:
            proposition = self.resolved(value)
            found = None if proposition is None else judge(proposition, self.figures)
            self._work += 1 if found is None else work_of(found)
            self._known[value] = found
            if len(self._known) > MAX_JUDGINGS or self._work > MAX_WORK:
                raise ExhaustedError
        return self._known[value]

    def is_same(self, value: Fraction) -> bool:
        """Whether the verdict is the same then; an error is another verdict."""
        found = self.judged(value)
        return found is not None and found.error is None and found.truth is self.judgement.truth

    def turns_at(self, value: Fraction) -> set[Fraction]:
        """The meanings at which the judgement says that it could turn, as it is then."""
        found = self.judged(value)
        if found is None:
            return set()
        is_always = VAGUE_WORDS[self.word].kind is VagueKind.COLUMN_CLOSENESS  # the same rows
        key = None if is_always else value
        if key not in self._turns:
            self._turns[key] = turns(found, self.figures, self.word, self.now)
        return self._turns[key]


def work_of(judgement: Judgement) -> int:
    """How much a judging looked at."""
    return 1 + len(judgement.facts) + len(judgement.reads) + len(judgement.conditions)


def _written(confidence: Fraction) -> str:
    return next(text for text in CONFIDENCES if Fraction(text) == confidence)
