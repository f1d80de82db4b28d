"""A model in which most claims of a component hold, and what clashes with one claim in it.

The claims that are `held` all hold in `model`; of others, which are hard to ask beside them,
`models` has one each. Not here: what is made of the answers (`search`).
"""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.advice.conflicts.asking import Asking
from claimcheck.advice.conflicts.budget import ExhaustedError
from claimcheck.advice.conflicts.solver import Model


class Held:
    """The claims of a component, as many as can be asked together."""

    def __init__(self, asking: Asking) -> None:
        self._asking = asking
        self.model = asking.start
        self.claims: list[int] = []
        self._models: dict[int, Model] = {}
        self._seen: list[frozenset[int]] = []

    def hold(self, claims: list[int]) -> list[tuple[int, list[int]]]:
        """Ask claim after claim to hold; those that cannot, with what they clash with.

        That is empty for a claim that is too hard to ask beside the others.
        """
        asking = self._asking
        start = asking.mark()
        asking.restore(asking.start)
        left_out = []
        try:
            for place in sorted(claims, key=lambda place: (asking.claims[place].size, place)):
                mark = asking.mark()
                core = self._added(place)
                if core is None:
                    self.claims.append(place)
                    self.model = asking.model()
                else:
                    asking.undo(mark)
                    left_out.append((place, core))
        finally:
            asking.undo(start)
        return left_out

    def keep_model(self, place: int) -> bool | None:
        """Keep a model of one claim; whether there is one."""
        asking = self._asking
        mark = asking.mark()
        asking.restore(asking.start)
        try:
            found = asking.can_hold(place)
            if found:
                self._models[place] = asking.model()
                self._seen.append(frozenset(x for x in asking.claims if asking.holds(x)))
            return found
        finally:
            asking.undo(mark)

    # --- one beside another -----------------------------------------------------------------------

    def one_by_one(self, place: int, others: list[int], denied: bool = False) -> list[int]:
        """The others that clash, each by itself, with a claim or, if `denied`, with its opposite.

        Of a claim that is denied one of them is enough. One that is hard to ask beside the others
        is asked in its own model.
        """
        asking = self._asking
        near = [other for other in others if asking.is_near(other, place)]
        mark = asking.mark()
        asking.restore(self.model if denied else self._models.get(place, self.model))
        try:
            if asking.can_hold(place, denied) is False:
                return []
            left = [x for x in self.failing(near) if not self._was_seen(x, place, denied)]
            apart = [other for other in left if denied and other in self._models]
            found = self._clashing([x for x in left if x not in apart], denied)
        finally:
            asking.undo(mark)
        return found or [other for other in apart if self._implies(other, place)][:1]

    def _clashing(self, others: list[int], is_one_enough: bool) -> list[int]:
        """Those of others that clash, each by itself, with what is asked.

        A model that is found for one shows at once that what holds in it does not clash.
        """
        asking = self._asking
        found: list[int] = []
        while others and not (is_one_enough and found):
            other, *others = others
            mark = asking.mark()
            can_hold = asking.can_hold(other)
            if can_hold is False:
                found.append(other)
            elif can_hold:
                others = self.failing(others)
            asking.undo(mark)
        return found

    def _implies(self, other: int, place: int) -> bool:
        """Whether a claim of which a model is kept has none in which another one is false."""
        asking = self._asking
        mark = asking.mark()
        asking.restore(self._models[other])
        try:
            return asking.add(other) is None and asking.can_hold(place, denied=True) is False
        finally:
            asking.undo(mark)

    def _was_seen(self, other: int, place: int, denied: bool) -> bool:
        """Whether in a model that is kept a claim holds beside another one, or its opposite."""
        return any(other in true and (place in true) is not denied for true in self._seen)

    def failing(self, claims: Iterable[int]) -> list[int]:
        """The claims that do not hold in the model there is now."""
        asking = self._asking
        changed = asking.differs(self.model)
        held = set(self.claims)
        return [
            place
            for place in claims
            if not (place in held and asking.claims[place].unknowns.isdisjoint(changed))
            and not asking.holds(place)
        ]

    def _added(self, place: int) -> list[int] | None:
        """Add a claim to those before it: which then clash; `None` when none do."""
        try:
            reason = self._asking.add(place)
            if reason is None:
                reason = self._asking.solve()
        except ExhaustedError:
            self._asking.go_on()
            return []
        return None if reason is None else self._asking.places(reason)
