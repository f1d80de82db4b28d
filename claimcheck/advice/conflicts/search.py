"""Which claims of a file clash, and which follow from others.

Claims are added one after another to a model in which all before them hold, and the model is
mended; only where that fails are the clashing ones looked for. Whether a claim follows from others
is asked by mending that model for its opposite: what still holds then is no premise. A search that
needs too many steps finds nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.advice.conflicts.asking import Asking
from claimcheck.advice.conflicts.atoms import Atoms
from claimcheck.advice.conflicts.budget import ExhaustedError
from claimcheck.advice.conflicts.differences import Need
from claimcheck.advice.conflicts.forms import formula_of
from claimcheck.advice.conflicts.formula import TRUE, Formula, TooLargeError
from claimcheck.advice.conflicts.held import Held
from claimcheck.advice.conflicts.terms import Setting
from claimcheck.semantics.meaning import Proposition
from claimcheck.tables.figures import Figures

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
    """How the claims of a file, each asserted, stand to each other whatever the figures are.

    The figures are looked at only to begin a search near them. Nothing is raised.
    """
    setting = Setting(figures)
    formulas = {}
    for place, proposition in enumerate(propositions):
        formula = _formula(setting, proposition)
        if formula is not TRUE:
            formulas[place] = formula
    conflicts: dict[tuple[int, ...], Conflict] = {}
    redundancies: list[Redundancy] = []
    try:
        asking = Asking(setting.atoms, formulas, figures)
        for claims in asking.components():
            _Search(asking, conflicts, redundancies).find(claims)
    except (ExhaustedError, RecursionError):
        pass  # what was found until then is so
    order = sorted(conflicts.values(), key=lambda conflict: (len(conflict.claims), conflict.claims))
    return Relations(tuple(order), tuple(sorted(redundancies)), setting.atoms)


def _formula(setting: Setting, proposition: Proposition) -> Formula:
    setting.start()
    try:
        return formula_of(setting, proposition)
    except (TooLargeError, RecursionError):
        return TRUE  # says nothing


class _Search:
    """The claims of one component."""

    def __init__(
        self,
        asking: Asking,
        conflicts: dict[tuple[int, ...], Conflict],
        redundancies: list[Redundancy],
    ) -> None:
        self._asking = asking
        self._conflicts = conflicts
        self._redundancies = redundancies
        self._held = Held(asking)

    def find(self, claims: list[int]) -> None:
        """Find what clashes; of what does not, find what follows."""
        left_out = self._held.hold(claims)
        sound = list(self._held.claims)
        for at, (place, core) in enumerate(left_out):
            before = [other for other, _ in left_out[:at]]
            if not self._find_conflicts(place, core, before):
                sound.append(place)
        if len(sound) > 1:
            self._find_redundancies(sorted(sound))

    # --- conflicts --------------------------------------------------------------------------------

    def _find_conflicts(self, place: int, core: list[int], before: list[int]) -> bool:
        """Record what a claim that was left out clashes with; whether it does, or may."""
        if not core:
            can_hold = self._held.keep_model(place)
            if can_hold is not True:
                if can_hold is False:
                    self._record([place])
                return True
        elif self._record(core) == [place]:
            return True
        others = self._held.one_by_one(place, self._held.claims + before)
        for other in others:
            self._record([other, place])
        return bool(core or others)

    def _record(self, core: list[int]) -> list[int]:
        """Leave out of clashing claims what is not needed, and remember the rest."""
        for place in reversed(core):
            if place in core:
                fewer = self._asking.clash([other for other in core if other != place])
                core = core if fewer is None else fewer
        least = tuple(sorted(core))
        if least and least not in self._conflicts:
            self._conflicts[least] = Conflict(least, self._asking.needs(list(least)))
        return list(least)

    # --- redundancies -----------------------------------------------------------------------------

    def _find_redundancies(self, claims: list[int]) -> None:
        """From the last to the first, so that of two that say the same the later one follows."""
        left = list(claims)
        for place in reversed(claims):
            left.remove(place)
            premises = self._premises(place, left)
            if 0 < len(premises) <= MAX_PREMISES:
                self._redundancies.append(Redundancy(place, tuple(sorted(premises))))
            else:
                left.append(place)

    def _premises(self, place: int, others: list[int]) -> list[int]:
        """As few claims as possible from which one follows; none when it does not, or always."""
        together = self._followed(place, others)
        if len(together) == 1:
            return together
        single = self._held.one_by_one(place, sorted(others), denied=True)
        return single[:1] or self._least_premises(place, together)

    def _followed(self, place: int, others: list[int]) -> list[int]:
        """Some of the others from which a claim follows, of those that do not say too much.

        The model of all is mended for its opposite; of the others only those that then fail are
        asked to hold, until none fails.
        """
        asking = self._asking
        held = [other for other in others if other in self._held.claims]
        small = [other for other in held if asking.claims[other].size <= MAX_SIZE_TOGETHER]
        mark = asking.mark()
        asking.restore(self._held.model)
        try:
            reason = asking.add(place, denied=True)
            while reason is None:
                reason = asking.solve()
                if reason is None:
                    failing = self._held.failing(small)
                    if not failing:
                        return []
                    clashes = [asking.add(other) for other in failing]
                    reason = next((clash for clash in clashes if clash is not None), None)
        except ExhaustedError:
            asking.go_on()
            return []
        finally:
            asking.undo(mark)
        return [other for other in asking.places(reason) if other != place]

    def _least_premises(self, place: int, premises: list[int]) -> list[int]:
        """Some of the premises of a claim, none of which can be left out."""
        for other in reversed(premises):
            if other in premises:
                fewer = self._followed(place, [x for x in premises if x != other])
                premises = fewer or premises
        return premises
