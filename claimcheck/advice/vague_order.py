"""Whether a verdict can turn only once as the meaning of one of its words grows.

So it is where the word stands in one form of the claim, where more of it only makes (or only
breaks) what is compared, and where every quantifier asks only for more or only for less. Each is
then monotone in Kleene's order from false over unknown to true, and so is their composition.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.semantics import meaning as m
from claimcheck.values.interval import Interval


def turns_once(low: m.Proposition, high: m.Proposition) -> bool:
    """Whether the claim that means these two at two meanings of a word turns at most once.

    False where that is not known. Bounds are linear in the word's meaning, so that what is wider of
    two is wider the further it goes.
    """
    changed = [(a, b) for a, b in _leaves(low, high) if a != b]
    return len(changed) <= 1 and all(_is_ordered(a, b) for a, b in changed)


def _leaves(
    low: m.Proposition, high: m.Proposition
) -> Iterator[tuple[m.Proposition, m.Proposition]]:
    """The forms that the logic of two like claims joins, side by side."""
    match low, high:
        case (m.AllOf(parts), m.AllOf(others)) | (m.AnyOf(parts), m.AnyOf(others)):
            for a, b in zip(parts, others, strict=True):
                yield from _leaves(a, b)
        case m.Denied(part), m.Denied(other):
            yield from _leaves(part, other)
        case m.Implies(), m.Implies():
            yield from _leaves(low.condition, high.condition)
            yield from _leaves(low.consequence, high.consequence)
        case _:
            yield low, high


def _is_ordered(low: m.Proposition, high: m.Proposition) -> bool:
    match low, high:
        case m.Comparison(), m.Comparison():
            return _is_ordered_comparison(low, high)
        case m.Property(), m.Property():
            same = low._replace(condition=high.condition) == high
            asked = low.measures.quantifier if low.measures else None
            return (
                same
                and _is_one_sided(low.subject.quantifier, asked)
                and all(_is_ordered_test(a, b) for a, b in _tests(low.condition, high.condition))
            )
        case _:
            return _is_ordered_test(low, high)


def _is_ordered_comparison(low: m.Comparison, high: m.Comparison) -> bool:
    changed = low._replace(frequency=high.frequency, by=high.by, closeness=high.closeness)
    if changed != high or not _is_one_sided(
        low.subject.quantifier, low.object.quantifier, low.measures.quantifier, low.frequency
    ):
        return False
    before, after = list(_asked(low)), list(_asked(high))
    return len(before) == len(after) and _are_nested(before, after)


def _asked(claim: m.Comparison) -> Iterator[Interval | None]:
    """Every interval that a share or a margin has to lie in; closeness only ever asks for less."""
    yield claim.frequency.accepts if claim.frequency else None
    for margins in claim.by.margins:
        for margin in margins:
            yield margin.requirement.inside
    if claim.by.overall is not None:
        yield claim.by.overall.requirement.inside


def _tests(low: m.Proposition, high: m.Proposition) -> list[tuple[m.Proposition, m.Proposition]]:
    """The tests of a condition that differ: those of its columns, or the whole."""
    if isinstance(low, m.AllOf) and isinstance(high, m.AllOf):
        return [(a, b) for a, b in zip(low.parts, high.parts, strict=True) if a != b]
    return [(low, high)]


def _is_ordered_test(low: m.Proposition, high: m.Proposition) -> bool:
    """A single test, whose bounds only grow; all words of closeness ask for more when they do."""
    if not (isinstance(low, m.Fits) and isinstance(high, m.Fits)) or low.negated:
        return False
    if isinstance(low.left, m.CountOf) and low.left != high.left:
        return low._replace(left=high.left) == high and _is_ordered_count(low, high)
    same = low._replace(requirement=high.requirement) == high
    return same and _are_nested([low.requirement.inside], [high.requirement.inside])


def _is_ordered_count(low: m.Fits, high: m.Fits) -> bool:
    """Whether a count is asked to be large, or small, of rows that only become more, or fewer."""
    inside = low.requirement.inside
    if (
        low.requirement.rounds is not None
        or inside is None
        or None not in (inside.low, inside.high)
    ):
        return False
    before, after = (_chosen(test.left) for test in (low, high))
    if before is None or after is None or before.base != after.base:
        return False
    return _is_ordered_test(before.condition, after.condition)


def _chosen(counted: m.Expression) -> m.Where | None:
    """The set that is counted, if a condition chooses its rows."""
    rows = counted.rows if isinstance(counted, m.CountOf) and counted.measure is None else None
    while isinstance(rows, m.Labelled):
        rows = rows.rows
    return rows if isinstance(rows, m.Where) else None


def _are_nested(before: Sequence[Interval | None], after: Sequence[Interval | None]) -> bool:
    """Whether all intervals grew, or all shrank."""
    pairs = [(a, b) for a, b in zip(before, after, strict=True) if a != b]
    if any(a is None or b is None for a, b in pairs):
        return False
    known = [(a, b) for a, b in pairs if a is not None and b is not None]
    return all(_holds(b, a) for a, b in known) or all(_holds(a, b) for a, b in known)


def _holds(outer: Interval, inner: Interval) -> bool:
    low = outer.low is None or (inner.low is not None and outer.low <= inner.low)
    high = outer.high is None or (inner.high is not None and inner.high <= outer.high)
    return low and high


def _is_one_sided(*quantifiers: m.Quantifier | None) -> bool:
    """Whether each asks only for more, or only for less."""
    return all(one is None or _has_one_side(one) for one in quantifiers)


def _has_one_side(one: m.Quantifier) -> bool:
    low, high = one.accepts.low, one.accepts.high
    is_all = one.counting is m.Counting.SHARE and low is not None and low >= 1
    is_none = high is not None and high <= 0
    return not one.only and (low is None or high is None or is_all or is_none)
