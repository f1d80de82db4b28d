"""The claims of a file as formulas that a solver is asked about: all, some, one beside another.

A claim is known by its place. Not here: which questions are asked, and in what order (`search`).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from claimcheck.advice.conflicts import seed
from claimcheck.advice.conflicts.atoms import ZERO, Atoms
from claimcheck.advice.conflicts.budget import Budget, ExhaustedError
from claimcheck.advice.conflicts.differences import Need
from claimcheck.advice.conflicts.formula import AtLeast, Formula, leaves, negation
from claimcheck.advice.conflicts.solver import Mark, Model, Solver
from claimcheck.tables.figures import Figures

MAX_STEPS = 300_000
MAX_STEPS_OF_ONE = 600


class Claim(NamedTuple):
    """What a claim says, the laws of the numbers it speaks of, and all unknowns of both."""

    formula: Formula
    laws: tuple[Formula, ...]
    unknowns: frozenset[int]

    @property
    def size(self) -> int:
        """How many leaves its formula has."""
        return self.formula.size if isinstance(self.formula, AtLeast) else 1


class Asking:
    """Claims and a solver; `start` is a model near the figures, in which few claims may hold."""

    def __init__(self, atoms: Atoms, formulas: dict[int, Formula], figures: Figures) -> None:
        self.claims = {place: _claim(formula, atoms) for place, formula in formulas.items()}
        self._budget = Budget(MAX_STEPS, MAX_STEPS_OF_ONE)
        every = [*formulas.values(), *(law for laws in atoms.laws.values() for law in laws)]
        self._solver = Solver(len(atoms.subjects), every, self._budget)
        self._first_guess = max(formulas, default=0) + 1
        self.start = self._solver.model_of(seed.numbers(atoms, figures), seed.flags(atoms, figures))

    # --- what is asked ----------------------------------------------------------------------------

    def mark(self) -> Mark:
        """What is asked to hold now, to come back to."""
        return self._solver.mark()

    def undo(self, mark: Mark) -> None:
        """Ask no more for what was added since."""
        self._solver.undo(mark)

    def add(self, place: int, denied: bool = False) -> int | None:
        """Ask a claim, or that it does not hold, with the laws of its numbers; why it cannot."""
        claim = self.claims[place]
        for law in claim.laws:
            clash = self._solver.add(law, 0)
            if clash is not None:
                return clash
        formula = negation(claim.formula) if denied else claim.formula
        return self._solver.add(formula, 1 << place)

    def solve(self) -> int | None:
        """The reasons why all that is asked cannot hold; `None` when it does in the model."""
        return self._solver.solve(self._first_guess)

    def can_hold(self, place: int, denied: bool = False) -> bool | None:
        """Add a claim, or its opposite: can all hold then? `None` when that is too hard to say."""
        try:
            return self.add(place, denied) is None and self.solve() is None
        except ExhaustedError:
            self.go_on()
            return None

    def clash(self, places: Iterable[int]) -> list[int] | None:
        """Those of some claims that cannot all hold; `None` when they can, or it is not known."""
        mark = self.mark()
        try:
            reason = next((x for x in map(self.add, places) if x is not None), None)
            if reason is None:
                reason = self.solve()
        except ExhaustedError:
            self.go_on()
            return None
        finally:
            self.undo(mark)
        return None if reason is None else self.places(reason)

    def go_on(self) -> None:
        """Go on after a search that was too hard, unless nothing is left for another."""
        if self._budget.left <= 0:
            raise ExhaustedError

    def places(self, reason: int) -> list[int]:
        """The claims among reasons."""
        return [place for place in self.claims if reason >> place & 1]

    def needs(self, places: list[int]) -> tuple[Need, ...]:
        """The bounds that single claims ask for and that stand in the way when all are asked."""
        self._solver.needs.clear()
        self.clash(places)
        own = [need for need in self._solver.needs if need.reason.bit_count() == 1]
        return tuple(need for need in own if not need.reason >> self._first_guess)

    # --- the model --------------------------------------------------------------------------------

    def model(self) -> Model:
        """The model there is."""
        return self._solver.model()

    def restore(self, model: Model) -> None:
        """Take up a model again, while nothing is asked that does not hold in it."""
        self._solver.restore(model)

    def differs(self, model: Model) -> set[int]:
        """The unknowns that are not as they are in a model."""
        return self._solver.differs(model)

    def holds(self, place: int) -> bool:
        """Whether a claim holds in the model there is, and the laws of its numbers do."""
        claim = self.claims[place]
        self._budget.spend(1 + claim.size // 16)
        return all(map(self._solver.holds, (claim.formula, *claim.laws)))

    def components(self) -> list[list[int]]:
        """The claims, put together where they share unknowns."""
        return _components({place: claim.unknowns for place, claim in self.claims.items()})

    def is_near(self, one: int, other: int) -> bool:
        """Whether two claims share an unknown."""
        return not self.claims[one].unknowns.isdisjoint(self.claims[other].unknowns)


def _claim(formula: Formula, atoms: Atoms) -> Claim:
    """A formula with what is always so of its numbers, and of those that they are made of."""
    laws: list[Formula] = []
    unknowns: set[int] = set()
    stack = [formula]
    while stack:
        for leaf in sorted(leaves(stack.pop()) - unknowns):
            unknowns.add(leaf)
            laws += atoms.laws.get(leaf, [])
            stack += atoms.laws.get(leaf, [])
    return Claim(formula, tuple(laws), frozenset(unknowns - {ZERO}))


def _components(unknowns: dict[int, frozenset[int]]) -> list[list[int]]:
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
