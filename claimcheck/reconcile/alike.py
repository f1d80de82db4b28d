"""Mentions of different senses that stand for each other: `is best`, `leads`; `both`, `two`.

Not here: words of one sense, which are equal (`vocabulary.prose`).
"""

from __future__ import annotations

from fractions import Fraction

from claimcheck.reading.mentions import Amount, Mention, Named
from claimcheck.vocabulary.prose import ALIKE, OPPOSITES, Kind, Sense

_HALF = Amount(Fraction(50), Fraction(1), "%")


def are_alike(old: Mention, new: Mention) -> bool:
    """Whether one can take the place of the other and what is said stays as it was."""
    if isinstance(old.value, str) and isinstance(new.value, str):
        senses = frozenset((Sense(old.kind, old.value), Sense(new.kind, new.value)))
        return senses in ALIKE or len(senses) == 1
    if isinstance(old.value, Amount) and isinstance(new.value, Amount):
        return old.value.is_same_as(new.value) and old.value.step == new.value.step
    return _count(old) == _count(new) == 2


def are_comparable(old: Mention, new: Mention) -> bool:
    """Whether both are of one kind; a row stands for a row and a measure for a measure."""
    if isinstance(old.value, Named) and isinstance(new.value, Named):
        return any(map(all, zip(_sides(old.value), _sides(new.value), strict=True)))
    return old.kind is new.kind


def are_opposite(old: Mention, new: Mention) -> bool:
    """Whether one says the contrary of the other."""
    return isinstance(new.value, str) and OPPOSITES.get(str(old.value)) == new.value


def as_numbers(old: Mention, new: Mention) -> tuple[Mention, Mention]:
    """Both as numbers where one is `half` and the other a share in percent."""
    if _is_half(old) and isinstance(new.value, Amount) and new.value.unit == "%":
        return old._replace(kind=Kind.NUMBER, value=_HALF), new
    if _is_half(new) and isinstance(old.value, Amount) and old.value.unit == "%":
        return old, new._replace(kind=Kind.NUMBER, value=_HALF)
    return old, new


def _is_half(mention: Mention) -> bool:
    return mention.kind is Kind.QUANTIFIER and mention.value == "half"


def _count(mention: Mention) -> object:
    """How many a number or `both` counts."""
    if isinstance(mention.value, Amount):
        return mention.value.value if not mention.value.unit else None
    return 2 if mention.value == "both" else None


def _sides(named: Named) -> tuple[bool, bool]:
    """Whether a name can stand for rows, and for columns."""
    return (
        named.row is not None or bool(named.rows_set),
        bool(named.columns or named.columns_set),
    )
