"""Which claim of one state is which of another: by its name, else by what it says.

Not here: what the difference between the two means (`weakened`, `moved`).
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import NamedTuple, TypeVar

from claimcheck.consistency import ClaimResult

_T = TypeVar("_T")


class Pair(NamedTuple):
    """A claim then and now."""

    before: ClaimResult
    now: ClaimResult


class Pairing(NamedTuple):
    """The claims that are there in both states, in the order of now, and those that are gone."""

    pairs: tuple[Pair, ...]
    removed: tuple[ClaimResult, ...]


def paired(before: Sequence[ClaimResult], now: Sequence[ClaimResult]) -> Pairing:
    """Pair the claims of two states; each is paired once.

    A claim that moved to another file keeps its name, and its check or its quotes; one that was
    renamed keeps both. Else it is another claim.
    """
    keys = (_place_and_name, _name_and_check, _name_and_quotes, _check_and_quotes)
    found, left, _ = matched(keys, before, now)
    return Pairing(tuple(Pair(*both) for both in found), tuple(left))


def matched(
    keys: Sequence[Callable[[_T], Hashable]], before: Sequence[_T], now: Sequence[_T]
) -> tuple[list[tuple[_T, _T]], list[_T], list[_T]]:
    """What has a key in common, by the first of the keys that it has, and what is left of both.

    A key that is `None` matches nothing. All three stand in the order of now, or of before.
    """
    left = list(range(len(before)))
    partner: dict[int, int] = {}
    for key in keys:
        waiting: dict[Hashable, list[int]] = {}
        for index in reversed(range(len(now))):
            if index not in partner and (known_by := key(now[index])) is not None:
                waiting.setdefault(known_by, []).append(index)
        for index in left:
            if same := waiting.get(key(before[index])):
                partner[same.pop()] = index
        taken = set(partner.values())
        left = [index for index in left if index not in taken]
    both = [(before[partner[index]], now[index]) for index in sorted(partner)]
    fresh = [each for index, each in enumerate(now) if index not in partner]
    return both, [before[index] for index in left], fresh


def sentences(claim: ClaimResult) -> tuple[tuple[str, str], ...]:
    """What the claim stands for: its quotes, and what the report says in their place."""
    return tuple((spaced(quote.text), spaced(quote.now)) for quote in claim.quotes)


def spaced(text: str) -> str:
    """A text whose layout does not count."""
    return " ".join(text.split())


def _place_and_name(claim: ClaimResult) -> Hashable:
    return claim.file, claim.name


def _name_and_check(claim: ClaimResult) -> Hashable:
    return (claim.name, spaced(claim.check)) if claim.check else None


def _name_and_quotes(claim: ClaimResult) -> Hashable:
    return (claim.name, _quotes(claim)) if claim.quotes else None


def _check_and_quotes(claim: ClaimResult) -> Hashable:
    return (spaced(claim.check), _quotes(claim)) if claim.check or claim.quotes else None


def _quotes(claim: ClaimResult) -> frozenset[str]:
    return frozenset(spaced(quote.text) for quote in claim.quotes)
