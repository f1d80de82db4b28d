"""Whether formulas can hold together: DPLL over "at least so many", bounds on differences beneath.

There is always a model of the bounds; only a formula that it breaks is taken apart, and where one
search ends the next one starts. Every fact has its reasons, a set of bits: which claims and which
guesses it rests on. A guess that a contradiction does not rest on is not tried the other way
(conflict-directed backjumping), and the reasons of the last contradiction are the claims that
clash. Not here: which formulas are asked (`search`).
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

from claimcheck.advice.conflicts.budget import Budget, ExhaustedError
from claimcheck.advice.conflicts.differences import Differences, Need
from claimcheck.advice.conflicts.formula import (
    AtLeast,
    Bound,
    Flag,
    Formula,
    leaves,
    negation,
)

MAX_GUESSES = 200
"""How many guesses may rest on each other."""
MAX_KEPT = 10_000
"""Of how many formulas the unknowns are remembered."""


class Mark(NamedTuple):
    """How much was known at some time."""

    facts: int
    open: int
    closed: int


class Model(NamedTuple):
    """Numbers, in the units of a solver, and propositions, those that are true or were."""

    numbers: tuple[int, ...]
    values: dict[int, bool]


class _Frame(NamedTuple):
    """A guess: what was known before, what was guessed, what else would do, why, and where."""

    mark: Mark
    guess: Formula
    others: AtLeast
    reason: int
    at: int


class Solver:
    """What is asked to hold, and a model: numbers for which all bounds in it do, and propositions.

    What does not hold in the model is among the `_unsure`, unless it is among the `_closed`: those
    that others were put in the place of.
    """

    def __init__(self, variables: int, formulas: Iterable[Formula], budget: Budget) -> None:
        self._bounds = Differences(variables, formulas, budget)
        self._flags: dict[int, tuple[bool, int]] = {}
        self._facts: list[int] = []
        self._open: list[tuple[AtLeast, int, frozenset[int]]] = []
        self._leaves: dict[int, tuple[AtLeast, frozenset[int]]] = {}
        self._closed: dict[int, None] = {}
        self._values: dict[int, bool] = {}
        self._watching: dict[int, list[int]] = {}
        self._unsure: set[int] = set()
        self._budget = budget
        self._first_guess = 0

    @property
    def needs(self) -> dict[Need, None]:
        """The bounds that contradictions were made of, since it was last emptied."""
        return self._bounds.needs

    def mark(self) -> Mark:
        """What is known now, to come back to."""
        return Mark(len(self._facts), len(self._open), len(self._closed))

    def undo(self, mark: Mark) -> None:
        """Forget what was added since; the numbers fit what is left."""
        while len(self._facts) > mark.facts:
            fact = self._facts.pop()
            if fact >= 0:
                self._bounds.drop(fact)
            else:
                del self._flags[-1 - fact]
        while len(self._closed) > mark.closed:
            self._unsure.add(self._closed.popitem()[0])
        while len(self._open) > mark.open:
            for leaf in self._open.pop()[2]:
                self._watching[leaf].pop()

    def add(self, formula: Formula, reason: int) -> int | None:
        """Ask a formula to hold; the reasons why it cannot, where that shows at once."""
        if isinstance(formula, Bound):
            clash = self._bounds.add(formula, reason)
            if clash is None:
                self._facts.append(formula.y)
            return clash
        if isinstance(formula, Flag):
            return self._flag(formula, reason)
        if formula.least > len(formula.parts):
            return reason
        if 0 < formula.least < len(formula.parts):
            self._watch(formula, reason)
        elif formula.least > 0:
            for part in formula.parts:
                clash = self.add(part, reason)
                if clash is not None:
                    return clash
        return None

    def solve(self, first_guess: int) -> int | None:
        """The reasons why all that was added cannot hold together; `None` when it can.

        Guesses are bits from `first_guess` on. When all can hold, it does in the model.
        """
        self._first_guess = first_guess
        mark = self.mark()
        self._budget.begin()
        try:
            return self._search()
        finally:
            self.undo(mark)
            self._budget.end()

    def model(self) -> Model:
        """The numbers and the propositions there are."""
        return Model(tuple(self._bounds.numbers), dict(self._values))

    def model_of(self, numbers: Iterable[Fraction], values: dict[int, bool]) -> Model:
        """A model of numbers in units of one."""
        return Model(tuple(map(self._bounds.whole, numbers)), values)

    def restore(self, model: Model) -> None:
        """Take up a model again; all bounds that are asked to hold must hold in it."""
        self._look_again(self.differs(model))
        self._bounds.numbers[:] = model.numbers
        self._values = dict(model.values)

    def differs(self, model: Model) -> set[int]:
        """The unknowns that are not as they are in a model."""
        known, others = self._values, model.values
        found = set(self._bounds.away_from(model.numbers))
        for flag in known.keys() | others.keys():
            if known.get(flag, False) is not others.get(flag, False):
                found.add(-1 - flag)
        return found

    def holds(self, formula: Formula) -> bool:
        """Whether a formula holds for the numbers there are."""
        if isinstance(formula, Bound):
            return self._bounds.holds(formula)
        if isinstance(formula, Flag):
            return self._values.get(formula.number, False) is formula.positive
        wanted, left = formula.least, len(formula.parts)
        for part in formula.parts:
            if wanted <= 0 or wanted > left:
                break
            wanted -= self.holds(part)
            left -= 1
        return wanted <= 0

    # --- search -----------------------------------------------------------------------------------

    def _search(self) -> int | None:
        frames: list[_Frame] = []
        while (at := self._broken()) is not None:
            if len(frames) > MAX_GUESSES:
                raise ExhaustedError
            clash, is_plain = self._narrowed(at), False
            if clash is None and at not in self._closed:
                clash, is_plain = self._guessed(frames, at)
            while clash is not None:
                if not clash >> self._first_guess:
                    return clash
                clash, is_plain = self._learn(frames, clash, is_plain), False
        return None

    def _narrowed(self, at: int) -> int | None:
        """Put a formula without those of its parts that single facts refute in its place."""
        (least, parts, size), reason, _ = self._open[at]
        self._budget.spend(1 + size // 8)
        rest = []
        for part in parts:
            why = self._refuted(part)
            if why is None:
                rest.append(part)
            else:
                reason |= why
        if len(rest) == len(parts):
            return None
        self._closed[at] = None
        return self.add(AtLeast(least, tuple(rest), size), reason)

    def _guessed(self, frames: list[_Frame], at: int) -> tuple[int | None, bool]:
        """Guess one part of a formula that does not hold; what clashes, and whether plainly so."""
        (least, parts, size), reason, _ = self._open[at]
        guess = next(part for part in parts if not self.holds(part))
        rest = tuple(part for part in parts if part is not guess)
        bit = 1 << (self._first_guess + len(frames))
        frames.append(_Frame(self.mark(), guess, AtLeast(least, rest, size), reason, at))
        self._closed[at] = None
        clash = self.add(guess, bit)
        if clash is not None:
            return clash, True
        return self.add(AtLeast(least - 1, rest, size), reason | bit), False

    def _refuted(self, formula: Formula) -> int | None:
        """Why a formula cannot hold beside single facts that are known, where that shows."""
        if isinstance(formula, Bound):
            return self._bounds.refuted(formula)
        if isinstance(formula, Flag):
            known = self._flags.get(formula.number)
            return None if known is None or known[0] is formula.positive else known[1]
        reason, spare = 0, len(formula.parts) - formula.least
        for part in formula.parts:
            why = self._refuted(part)
            if why is not None:
                reason |= why
                spare -= 1
                if spare < 0:
                    return reason
        return None

    def _learn(self, frames: list[_Frame], clash: int, is_plain: bool) -> int | None:
        """Take back the last guess that a contradiction rests on, and all later ones.

        That it was wrong is noted beside the formula that it was made for, which then has a way
        less, so that no guess is made twice; or, where it is a fact that was not known, as early as
        what shows it, so that it outlives other guesses.
        """
        last = (clash >> self._first_guess).bit_length() - 1
        wrong = frames[last]
        why = clash & ~(1 << (self._first_guess + last))
        is_fact = not is_plain and not isinstance(wrong.guess, AtLeast)
        level = self._level(why if is_fact else why | wrong.reason)
        self.undo(frames[level].mark)
        del frames[level:]
        found = self.add(negation(wrong.guess), why)
        if found is None and self._level(wrong.reason) <= level:
            if wrong.at < len(self._open):
                self._closed[wrong.at] = None
            found = self.add(wrong.others, wrong.reason | why)
        return found

    def _level(self, reason: int) -> int:
        """How many guesses are kept when all of a reason is."""
        return (reason >> self._first_guess).bit_length()

    def _broken(self) -> int | None:
        """The place of a formula that does not hold in the model, the newest.

        One that held is looked at again only when one of its unknowns has changed.
        """
        self._look_again(self._bounds.changed)
        self._bounds.changed.clear()
        for at in sorted(self._unsure, reverse=True):
            if at < len(self._open) and at not in self._closed:
                formula = self._open[at][0]
                self._budget.spend(1 + formula.size // 16)
                if not self.holds(formula):
                    return at
            self._unsure.discard(at)
        return None

    def _watch(self, formula: AtLeast, reason: int) -> None:
        """Keep a formula that is neither facts nor a contradiction."""
        at, unknowns = len(self._open), self._leaves_of(formula)
        self._open.append((formula, reason, unknowns))
        self._unsure.add(at)
        for unknown in unknowns:
            self._watching.setdefault(unknown, []).append(at)

    def _look_again(self, unknowns: Iterable[int]) -> None:
        """Unknowns have changed, and what is about them may not hold any more."""
        for unknown in unknowns:
            self._unsure.update(self._watching.get(unknown, ()))

    def _leaves_of(self, formula: AtLeast) -> frozenset[int]:
        kept = self._leaves.get(id(formula))
        if kept is None:
            if len(self._leaves) > MAX_KEPT:
                self._leaves.clear()
            kept = self._leaves[id(formula)] = formula, frozenset(leaves(formula))
        return kept[1]

    def _flag(self, flag: Flag, reason: int) -> int | None:
        known = self._flags.get(flag.number)
        if known is None:
            self._flags[flag.number] = flag.positive, reason
            self._facts.append(-1 - flag.number)
            if self._values.get(flag.number, False) is not flag.positive:
                self._values[flag.number] = flag.positive
                self._look_again((-1 - flag.number,))
            return None
        return None if known[0] is flag.positive else known[1] | reason
