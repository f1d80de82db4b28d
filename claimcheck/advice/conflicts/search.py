"""Which claims of a file clash, and which follow from others.

All claims together are asked once; only when they cannot all hold are the clashing ones looked for.
Whether a claim follows from the others is asked of each, with the others added half by half, so
that they are added few times. A search that needs too many steps finds nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from claimcheck.advice.conflicts import seed
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
from claimcheck.advice.conflicts.solver import Budget, ExhaustedError, Model, Need, Solver
from claimcheck.advice.conflicts.terms import Setting
from claimcheck.semantics.meaning import Proposition
from claimcheck.tables.figures import Figures

MAX_STEPS = 300_000
MAX_STEPS_OF_ONE = 300
MAX_SIZE_TOGETHER = 16
"""Claims with more leaves than this are premises of another one only by themselves."""
MAX_PREMISES = 3
"""From how many claims another one may follow to be called redundant."""


class Conflict(NamedTuple):
    """Claims, by their places, that cannot all hold; each of them is needed for that.

    `needs` are the bounds that single claims ask for and that leave no way for all to hold.
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
    search = _Search(setting.atoms, formulas, figures)
    return search.found()


def _formula(setting: Setting, proposition: Proposition) -> Formula:
    setting.start()
    try:
        return formula_of(setting, proposition)
    except (TooLargeError, RecursionError):
        return TRUE  # says nothing


class _Search:
    def __init__(self, atoms: Atoms, formulas: dict[int, Formula], figures: Figures) -> None:
        self._atoms = atoms
        self._formulas = formulas
        self._budget = Budget(MAX_STEPS, MAX_STEPS_OF_ONE)
        self._first_guess = max(formulas, default=0) + 1
        self._laws = {place: _laws_of(formula, atoms) for place, formula in formulas.items()}
        every = [*formulas.values(), *(law for laws in atoms.laws.values() for law in laws)]
        self._solver = Solver(len(atoms.subjects), every, self._budget)
        self._leaves = {
            place: set().union(*map(leaves, (formula, *self._laws[place]))) - {ZERO}
            for place, formula in formulas.items()
        }
        start = self._solver.model_of(seed.numbers(atoms, figures), seed.flags(atoms, figures))
        self._model = self._start = start
        self._models: dict[int, Model] = {}
        self._seen: list[frozenset[int]] = []
        self._held: frozenset[int] = frozenset()
        self._conflicts: dict[tuple[int, ...], Conflict] = {}
        self._redundancies: list[Redundancy] = []

    def found(self) -> Relations:
        """All that is found within the budget."""
        try:
            for claims in _components(self._leaves):
                single = self._find_conflicts(claims)
                if len(single) > 1:
                    self._find_redundancies(single)
        except ExhaustedError:
            pass
        conflicts = sorted(self._conflicts.values(), key=lambda c: (len(c.claims), c.claims))
        return Relations(tuple(conflicts), tuple(sorted(self._redundancies)), self._atoms)

    # --- conflicts --------------------------------------------------------------------------------

    def _find_conflicts(self, claims: list[int]) -> list[int]:
        """Add claim after claim and record what clashes; the claims that clash with none.

        What clashes with those before it, or is too hard to ask beside them, is left out, and asked
        beside each of them alone.
        """
        start = self._solver.mark()
        self._solver.restore(self._start)
        left: list[int] = []
        out = []
        try:
            for place in sorted(claims, key=self._size):
                mark = self._solver.mark()
                core = self._added(place)
                if core == []:
                    left.append(place)
                    self._model = self._solver.model()
                else:
                    self._solver.undo(mark)
                    out.append((place, core))
        finally:
            self._solver.undo(start)
        self._held = frozenset(left)
        single = []
        for at, (place, core) in enumerate(out):
            alone = [] if core else self._alone(place)
            least = self._record(core or alone)
            if least != [place]:
                others = self._one_by_one(place, left + [one for one, _ in out[:at]])
                for other in others:
                    self._record([other, place])
                if not core and not others:
                    single.append(place)
        return sorted(left + single)

    def _added(self, place: int) -> list[int] | None:
        """Add a claim to those before it: which then clash, `None` when that is too hard to say."""
        try:
            reason = self._add(place)
            if reason is None:
                reason = self._solver.solve(self._first_guess)
        except ExhaustedError:
            self._check_budget()
            return None
        return [] if reason is None else self._places(reason)

    def _alone(self, place: int) -> list[int]:
        """A claim that clashes with itself; else a model of it is kept, if one is found."""
        mark = self._solver.mark()
        self._solver.restore(self._start)
        try:
            if self._added(place):
                return [place]
            self._models[place] = self._solver.model()
            self._seen.append(frozenset(self._formulas).difference(self._failing(self._formulas)))
        finally:
            self._solver.undo(mark)
        return []

    def _record(self, core: list[int]) -> list[int]:
        """Leave out of clashing claims what is not needed, and remember the rest."""
        least = sorted(self._least(core, None))
        if least and tuple(least) not in self._conflicts:
            self._solver.needs.clear()
            self._clash(least)
            own = [need for need in self._solver.needs if need.reason.bit_count() == 1]
            needs = tuple(need for need in own if not need.reason >> self._first_guess)
            self._conflicts[tuple(least)] = Conflict(tuple(least), needs)
        return least

    # --- redundancies -----------------------------------------------------------------------------

    def _find_redundancies(self, claims: list[int]) -> None:
        """From the last to the first, so that of two that say the same the later one follows."""
        left = list(claims)
        for place in sorted(claims, reverse=True):
            left.remove(place)
            premises = self._premises(place, left)
            if 0 < len(premises) <= MAX_PREMISES:
                self._redundancies.append(Redundancy(place, tuple(premises)))
            else:
                left.append(place)

    def _premises(self, place: int, others: list[int]) -> list[int]:
        """As few claims as possible from which one follows; none when it does not, or always."""
        together = self._followed(place, others)
        if len(together) == 1:
            return together
        return self._one_by_one(place, sorted(others), True)[:1] or self._least(together, place)

    def _followed(self, place: int, others: list[int]) -> list[int]:
        """Some of the others from which a claim follows, of those that do not say too much.

        It is denied, in a model of all claims that is mended; of the others only those that then
        fail are asked to hold, until none fails.
        """
        mark = self._solver.mark()
        self._solver.restore(self._model)
        small = [x for x in others if x in self._held and self._size(x)[0] <= MAX_SIZE_TOGETHER]
        try:
            reason = self._add(place, denied=True)
            while reason is None:
                reason = self._solver.solve(self._first_guess)
                if reason is None:
                    failing = self._failing(small)
                    if not failing:
                        return []
                    for other in failing:
                        clash = self._add(other)
                        reason = clash if reason is None else reason
        except ExhaustedError:
            self._check_budget()
            return []
        finally:
            self._solver.undo(mark)
        return [other for other in self._places(reason) if other != place]

    def _one_by_one(self, place: int, others: list[int], denied: bool = False) -> list[int]:
        """The others that clash, each by itself, with a claim or, if `denied`, with its opposite.

        A model that is found for one shows at once that all which hold in it do not clash; of a
        claim that is denied one is enough.
        """
        near = [other for other in others if self._is_near(other, place)]
        start = self._solver.mark()
        self._solver.restore(self._models.get(place, self._model) if not denied else self._model)
        found: list[int] = []
        try:
            if self._add(place, denied) is None and self._solves() is not False:
                left = [x for x in self._failing(near) if not self._was_seen(x, place, denied)]
                apart = [other for other in left if denied and other in self._models]
                left = [other for other in left if other not in apart]
                while left and not (denied and found):
                    other, left = left[0], left[1:]
                    mark = self._solver.mark()
                    outcome = self._add(other) is None and self._solves()
                    if outcome is False:
                        found.append(other)
                    elif outcome:
                        left = self._failing(left)
                    self._solver.undo(mark)
            else:
                apart = []
        finally:
            self._solver.undo(start)
        return found or [other for other in apart if self._is_implied(other, place)][:1]

    def _is_implied(self, other: int, place: int) -> bool:
        """Whether a claim, of which a model is kept, has no model in which another one is false."""
        mark = self._solver.mark()
        self._solver.restore(self._models[other])
        try:
            fits = self._add(other) is None and self._add(place, denied=True) is None
            return not fits or self._solves() is False
        finally:
            self._solver.undo(mark)

    def _solves(self) -> bool | None:
        """Whether all that was added can hold together; `None` when that is too hard to say."""
        try:
            return self._solver.solve(self._first_guess) is None
        except ExhaustedError:
            self._check_budget()
            return None

    def _was_seen(self, other: int, place: int, denied: bool) -> bool:
        """Whether in some model a claim held beside another one, or beside its opposite."""
        return any(other in true and (place in true) is not denied for true in self._seen)

    def _failing(self, claims: Iterable[int]) -> list[int]:
        """The claims that do not hold in the model there is now."""
        changed = self._solver.differs(self._model)
        return [
            place
            for place in claims
            if not (place in self._held and self._leaves[place].isdisjoint(changed))
            and not all(map(self._solver.holds, (self._formulas[place], *self._laws[place])))
        ]

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
            self._check_budget()
            return None
        finally:
            self._solver.undo(mark)
        if reason is None:
            return None
        return [place for place in self._places(reason) if place != denied]

    def _add(self, place: int, denied: bool = False) -> int | None:
        """Ask a claim, or that it does not hold, with the laws of its numbers."""
        for law in self._laws[place]:
            clash = self._solver.add(law, 0)
            if clash is not None:
                return clash
        formula = self._formulas[place]
        return self._solver.add(negation(formula) if denied else formula, 1 << place)

    def _check_budget(self) -> None:
        """Go on after a search that was too hard, unless nothing is left for another."""
        if self._budget.left <= 0:
            raise ExhaustedError

    def _places(self, reason: int) -> list[int]:
        """The claims among reasons."""
        return [place for place in self._formulas if reason >> place & 1]

    def _is_near(self, one: int, other: int) -> bool:
        """Whether two claims share an unknown."""
        return not self._leaves[one].isdisjoint(self._leaves[other])

    def _size(self, place: int) -> tuple[int, int]:
        formula = self._formulas[place]
        return (formula.size if isinstance(formula, AtLeast) else 1), place

    def _asked(self, claims: list[int], denied: int | None) -> int | None:
        for place in claims:
            clash = self._add(place)
            if clash is not None:
                return clash
        if denied is not None:
            clash = self._add(denied, denied=True)
            if clash is not None:
                return clash
        return self._solver.solve(self._first_guess)


def _laws_of(formula: Formula, atoms: Atoms) -> list[Formula]:
    """What is always so of the numbers that a formula speaks of, and of those they are made of."""
    found: list[Formula] = []
    seen: set[int] = set()
    stack = [formula]
    while stack:
        for leaf in sorted(leaves(stack.pop()) - seen):
            seen.add(leaf)
            laws = atoms.laws.get(leaf, [])
            found += laws
            stack += laws
    return found


def _components(unknowns: dict[int, set[int]]) -> list[list[int]]:
    """The claims, put together where they share unknowns."""
    root: dict[int, int] = {}

    def find(leaf: int) -> int:
        while root.setdefault(leaf, leaf) != leaf:
            root[leaf] = leaf = root[root[leaf]]
        return leaf

    for group in unknowns.values():
        first = min(group, default=ZERO)
        for leaf in group:
            root[find(leaf)] = find(first)
    found: dict[int, list[int]] = {}
    for place, group in unknowns.items():
        found.setdefault(find(min(group, default=ZERO)), []).append(place)
    return list(found.values())
