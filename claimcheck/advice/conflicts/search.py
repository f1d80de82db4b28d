"""Which claims of a file clash, and which follow from others.

All claims together are asked once; only when they cannot all hold are the clashing ones looked for.
Whether a claim follows from the others is asked of each, with the others added half by half, so
that they are added few times. A search that needs too many steps finds nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.advice.conflicts.atoms import ZERO, Atoms
from claimcheck.advice.conflicts.forms import formula_of
from claimcheck.advice.conflicts.formula import (
    TRUE,
    AtLeast,
    Formula,
    TooLargeError,
    leaves,
    negation,
)
from claimcheck.advice.conflicts.solver import Budget, ExhaustedError, Need, Solver
from claimcheck.advice.conflicts.terms import Setting
from claimcheck.semantics.meaning import Proposition
from claimcheck.tables.figures import Figures

MAX_STEPS = 300_000
MAX_STEPS_OF_ONE = 3_000
MAX_PREMISES = 3
"""From how many claims another one may follow to be called redundant."""


class Conflict(NamedTuple):
    """Claims, by their places, that cannot all hold; each of them is needed for that.

    `needs` are bounds that clash, where the conflict is one of a few bounds and not of many cases.
    """

    claims: tuple[int, ...]
    needs: tuple[Need, ...]


class Redundancy(NamedTuple):
    """A claim that follows from others, all by their places."""

    claim: int
    premises: tuple[int, ...]


class Relations(NamedTuple):
    """What was found, and the unknowns that the needs of conflicts speak of."""

    conflicts: tuple[Conflict, ...]
    redundancies: tuple[Redundancy, ...]
    atoms: Atoms


def relations(propositions: Sequence[Proposition], figures: Figures) -> Relations:
    """How the claims of a file, each asserted, stand to each other whatever the figures are."""
    setting = Setting(figures)
    formulas = {}
    for place, proposition in enumerate(propositions):
        formula = _formula(setting, proposition)
        if formula is not TRUE:
            formulas[place] = formula
    search = _Search(setting.atoms, formulas)
    return search.found()


def _formula(setting: Setting, proposition: Proposition) -> Formula:
    setting.start()
    try:
        return formula_of(setting, proposition)
    except (TooLargeError, RecursionError):
        return TRUE  # says nothing


class _Search:
    def __init__(self, atoms: Atoms, formulas: dict[int, Formula]) -> None:
        self._atoms = atoms
        self._formulas = formulas
        self._budget = Budget(MAX_STEPS, MAX_STEPS_OF_ONE)
        self._first_guess = max(formulas, default=0) + 1
        every = [*formulas.values(), *atoms.laws]
        self._solver = Solver(len(atoms.subjects), every, self._budget)
        self._is_too_hard = False
        self._conflicts: dict[tuple[int, ...], Conflict] = {}
        self._redundancies: list[Redundancy] = []

    def found(self) -> Relations:
        """All that is found within the budget."""
        try:
            for law in self._atoms.laws:
                self._solver.add(law, 0)
            for claims in _components(self._formulas, self._atoms.laws):
                consistent = self._find_conflicts(claims)
                if len(consistent) > 1:
                    self._find_redundancies(consistent)
        except ExhaustedError:
            pass
        conflicts = sorted(self._conflicts.values(), key=lambda c: (len(c.claims), c.claims))
        return Relations(tuple(conflicts), tuple(sorted(self._redundancies)), self._atoms)

    # --- conflicts --------------------------------------------------------------------------------

    def _find_conflicts(self, claims: list[int]) -> list[int]:
        """Add claim after claim and record what clashes; the claims that could be added.

        What clashes with those before it, or is too hard to ask beside them, is left out, and asked
        beside each of them alone.
        """
        start = self._solver.mark()
        left, out = [], []
        try:
            for place in sorted(claims, key=self._size):
                mark = self._solver.mark()
                core = self._added(place)
                if core == []:
                    left.append(place)
                    continue
                self._solver.undo(mark)
                out.append((place, core))
        finally:
            self._solver.undo(start)
        for place, core in out:
            least = self._record(core) if core else []
            for other in left if least != [place] else ():
                pair = self._clash([other, place])
                if pair is not None:
                    self._record(pair)
        return sorted(left)

    def _added(self, place: int) -> list[int] | None:
        """Add a claim to those before it: which then clash, `None` when that is too hard to say."""
        self._budget.begin()
        try:
            reason = self._solver.add(self._formulas[place], 1 << place)
            mark = self._solver.mark()
            if reason is None:
                reason = self._solver.solve(self._first_guess)
            self._solver.undo(mark)
        except ExhaustedError:
            if self._budget.left <= 0:
                raise
            return None
        return [] if reason is None else self._places(reason)

    def _record(self, core: list[int]) -> list[int]:
        """Leave out of clashing claims what is not needed, and remember the rest."""
        least = self._least(core, None)
        if tuple(least) not in self._conflicts:
            self._solver.guesses, self._solver.needs = 0, ()
            self._clash(least)
            needs = () if self._solver.guesses else self._solver.needs
            self._conflicts[tuple(least)] = Conflict(tuple(least), needs)
        return least

    # --- redundancies -----------------------------------------------------------------------------

    def _find_redundancies(self, claims: list[int]) -> None:
        """From the last to the first, so that of two that say the same the later one follows."""
        following: dict[int, list[int]] = {}
        self._ask_each(claims, following)
        left = list(claims)
        for place in sorted(following, reverse=True):
            left.remove(place)
            premises = self._premises(place, following[place], left)
            if 0 < len(premises) <= MAX_PREMISES:
                self._redundancies.append(Redundancy(place, tuple(premises)))
            else:
                left.append(place)

    def _ask_each(self, claims: list[int], following: dict[int, list[int]]) -> None:
        """For each claim, from which of the others (and those already added) it follows.

        Where that is too hard to say it is left to be asked of each of the others.
        """
        if len(claims) == 1:
            self._is_too_hard = False
            premises = self._clash([], claims[0])
            if premises or self._is_too_hard:
                following[claims[0]] = premises or []
            return
        half = len(claims) // 2
        for asked, others in ((claims[:half], claims[half:]), (claims[half:], claims[:half])):
            mark = self._solver.mark()
            try:
                for other in others:
                    self._solver.add(self._formulas[other], 1 << other)
                self._ask_each(asked, following)
            finally:
                self._solver.undo(mark)

    def _premises(self, place: int, known: list[int], left: list[int]) -> list[int]:
        """As few claims as possible from which one follows; none when it does not, or always."""
        if not set(known) <= set(left):
            known = self._clash(left, place) or []
        if len(known) != 1:
            singles = (self._clash([other], place) for other in sorted(left))
            known = next((one for one in singles if one), []) or self._least(known, place)
        return known

    # --- asking -----------------------------------------------------------------------------------

    def _least(self, claims: list[int], denied: int | None) -> list[int]:
        """Some of the claims that still clash, none of which can be left out."""
        for claim in reversed(claims):
            if claim in claims:
                fewer = self._clash([other for other in claims if other != claim], denied)
                claims = claims if fewer is None else fewer
        return claims

    def _clash(self, claims: list[int], denied: int | None = None) -> list[int] | None:
        """Those of some claims that cannot all hold, while another one does not, if it is so."""
        mark = self._solver.mark()
        try:
            reason = self._asked(claims, denied)
        except ExhaustedError:
            if self._budget.left <= 0:
                raise
            self._is_too_hard = True
            return None
        finally:
            self._solver.undo(mark)
        if reason is None:
            return None
        return [place for place in self._places(reason) if place != denied]

    def _places(self, reason: int) -> list[int]:
        """The claims among reasons."""
        return [place for place in self._formulas if reason >> place & 1]

    def _size(self, place: int) -> tuple[int, int]:
        formula = self._formulas[place]
        return (formula.size if isinstance(formula, AtLeast) else 1), place

    def _asked(self, claims: list[int], denied: int | None) -> int | None:
        self._budget.begin()
        for place in claims:
            clash = self._solver.add(self._formulas[place], 1 << place)
            if clash is not None:
                return clash
        if denied is not None:
            clash = self._solver.add(negation(self._formulas[denied]), 1 << denied)
            if clash is not None:
                return clash
        return self._solver.solve(self._first_guess)


def _components(formulas: dict[int, Formula], laws: Sequence[Formula]) -> list[list[int]]:
    """The claims, put together where they share unknowns, by themselves or through laws."""
    root: dict[int, int] = {}

    def find(leaf: int) -> int:
        while root.setdefault(leaf, leaf) != leaf:
            root[leaf] = leaf = root[root[leaf]]
        return leaf

    unknowns = {place: sorted(leaves(formula) - {ZERO}) for place, formula in formulas.items()}
    for group in [*unknowns.values(), *(sorted(leaves(law) - {ZERO}) for law in laws)]:
        for leaf in group[1:]:
            root[find(leaf)] = find(group[0])
    found: dict[int, list[int]] = {}
    for place, group in unknowns.items():
        found.setdefault(find(group[0]) if group else ZERO, []).append(place)
    return list(found.values())
