"""Why a comparison came out as it did: the figures side by side, and the nearest of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.account import counts, shown
from claimcheck.account.columns import holders
from claimcheck.account.margins import gap, is_asked_exactly, is_asked_small, is_known, lead
from claimcheck.account.margins import overall as overall_margin
from claimcheck.evaluation.judgement import Counted, Form, Measured, Pair, Side
from claimcheck.semantics import express_amounts as amounts
from claimcheck.semantics import meaning as m
from claimcheck.semantics.express_speech import is_single
from claimcheck.tables.dataset import Dataset
from claimcheck.values.truth import FALSE, TRUE, UNKNOWN
from claimcheck.wording import plural


class Seen(NamedTuple):
    """A comparison with its facts, sorted by what they are of."""

    dataset: Dataset
    claim: m.Comparison
    form: Form
    pairs: tuple[Pair, ...]
    counted: Counted | None
    others: Counted | None
    overall: Measured | None
    alone: bool


def explain_comparison(
    dataset: Dataset, claim: m.Comparison, form: Form, alone: bool
) -> Iterator[str]:
    """What the figures say, most useful first; `alone` a plain subject and object are not named."""
    seen = _seen(dataset, claim, form, alone)
    counted = seen.counted
    if seen.overall is not None:
        yield from _overall(seen, seen.overall)
    elif counted is not None and counted.what == "comparisons" and len(seen.pairs) != 1:
        words = counts.of_comparisons(counted.truths, counted.quantifier)
        yield _with_nearest(seen, f"{words}{_only_on(seen)}")
    elif counted is not None and len(counted.labels) != 1:
        yield _of_rows(seen, counted)
    else:
        yield f"{_of_pairs(seen)}{_left_out(seen, counted)}"
    if seen.others is not None and (more := counts.of_others(seen.others)):
        yield more


def _seen(dataset: Dataset, claim: m.Comparison, form: Form, alone: bool) -> Seen:
    """Sorts the facts; pairs after a count are those of rows outside an `only`, or repeated."""
    pairs: list[Pair] = []
    found: dict[str, Counted] = {}
    overall = None
    for fact in form.facts:
        if isinstance(fact, Pair) and not found and overall is None:
            pairs.append(fact)
        elif isinstance(fact, Counted):
            found["others" if fact.what == "others" else "these"] = fact
        elif isinstance(fact, Measured) and overall is None:
            overall = fact
    counted = found.get("these")
    return Seen(dataset, claim, form, tuple(pairs), counted, found.get("others"), overall, alone)


# --- rows and pairs -------------------------------------------------------------------------------


def _of_rows(seen: Seen, counted: Counted) -> str:
    """Several subjects: how many do, and which do not."""
    grouped: dict[str, list[Pair]] = {}
    for pair in seen.pairs:
        grouped.setdefault(pair.subject.label, []).append(pair)

    def detail(index: int) -> str:
        wanted = counted.truths[index]
        pairs = grouped.get(counted.labels[index], [])
        telling = [pair for pair in pairs if pair.truth is wanted] or pairs
        return _side_by_side(seen, telling[0]) if telling else ""

    if not counted.labels and counted.left_out:
        return f"none of the {counted.left_out} has a partner"
    words = f"{counts.of_rows(counted, seen.form.truth, detail)}{_left_out(seen, counted)}"
    if not counts.are_uniform(counted):
        return words
    truths = [pair.truth for pair in seen.pairs]
    if len(set(truths)) > 1:
        return f"{words}; {counts.of_comparisons(truths)}{_only_on(seen)}"
    return _with_nearest(seen, words)


def _only_on(seen: Seen) -> str:
    """On which measure all hold that do, where others are compared as well."""
    names = {_name(pair.measure) for pair in seen.pairs if pair.truth is TRUE}
    held = sum(pair.truth is TRUE for pair in seen.pairs)
    if len(names) != 1 or held < 2 or len(seen.claim.measures.measures) == 1:
        return ""
    return f", {'both' if held == 2 else 'all'} on {names.pop()}"


def _left_out(seen: Seen, counted: Counted | None) -> str:
    """How many subjects have nothing to be compared with; an object itself is not counted."""
    if counted is None or not counted.left_out or seen.claim.object.partners is None:
        return ""
    return f" ({plural(counted.left_out, 'row')} without a partner left out)"


def _of_pairs(seen: Seen) -> str:
    """One subject: its one comparison, or how many of them hold."""
    named = not (seen.alone and _is_plain(seen.claim.subject))
    if len(seen.pairs) == 1:
        pair = seen.pairs[0]
        who = f"{pair.subject.label} has " if named else ""
        words = [_side_by_side(seen, pair), gap(seen.claim, pair)]
        return who + ", ".join(word for word in words if word)
    who = f"{_subject(seen)}: " if named else ""
    truths = [pair.truth for pair in seen.pairs]
    words_of_count = counts.of_comparisons(truths)
    failing = [pair for pair in seen.pairs if pair.truth is FALSE]
    if TRUE in truths and failing:
        return f"{who}{words_of_count}; not so is {_side_by_side(seen, failing[0])}"
    return who + _with_nearest(seen, words_of_count)


def _is_plain(group: m.Group) -> bool:
    """Whether the claim itself says which one row, or which aggregate, the subject is."""
    return group.aggregate is not None or (group.rows is not None and is_single(group.rows))


def _subject(seen: Seen) -> str:
    return seen.pairs[0].subject.label if seen.pairs else "none"


def _side_by_side(seen: Seen, pair: Pair) -> str:
    """`72.6 against 79.8`, with the object and the measure where they are not plain."""
    a, b = _figure(seen, pair.subject, pair.measure), _figure(seen, pair.object, pair.measure)
    whom = f" of {pair.object.label}" if _is_object_named(seen) else ""
    on = f" on {_name(pair.measure)}" if len(seen.claim.measures.measures) > 1 else ""
    return f"{a} against {b}{whom}{on}{_items(seen, pair)}"


def _is_object_named(seen: Seen) -> bool:
    if seen.claim.object.partners is not None or (not seen.alone and len(seen.pairs) == 1):
        return True
    return len({pair.object.label for pair in seen.pairs}) > 1


def _figure(seen: Seen, side: Side, measure: m.Measure) -> str:
    """A side's figure; with an extreme of several rows the row that has it."""
    printed = shown.side(seen.dataset, side, measure)
    if side.row is not None or len(measure.columns) != 1 or not side.value.printed.is_point:
        return printed
    rows = holders(seen.dataset, seen.form, measure.columns[0], side.value.printed.point)
    if side.value.computed or len(rows) != 1:
        return printed
    return f"{shown.cell(seen.dataset, rows[0], measure.columns[0])} ({_row(seen, rows[0])})"


def _row(seen: Seen, row: int) -> str:
    return seen.dataset.row_names[row]


def _name(measure: m.Measure) -> str:
    return measure.name if len(measure.columns) == 1 else "average"


def _items(seen: Seen, pair: Pair) -> str:
    """The sample size, where significance was asked for and it is the same on both sides."""
    if not seen.claim.by.confidence or pair.measure.items is None:
        return ""
    return f" with {plural(pair.measure.items, 'item')} each"


# --- the nearest ----------------------------------------------------------------------------------


def _with_nearest(seen: Seen, words: str) -> str:
    """Adds the comparison that comes closest to being otherwise, where all are alike."""
    truths = {pair.truth for pair in seen.pairs}
    if len(truths) != 1 or UNKNOWN in truths or is_asked_exactly(seen.claim):
        return words
    known = [(lead(seen.claim, pair), pair) for pair in seen.pairs if is_known(pair)]
    if len(known) < 2:
        return words
    holds = TRUE in truths
    if is_asked_small(seen.claim):
        known = [(abs(found), pair) for found, pair in known]
    takes_largest = is_asked_small(seen.claim) is holds
    pair = (max if takes_largest else min)(known, key=lambda found: found[0])[1]
    return f"{words}; the {'closest' if holds else 'nearest'} is {_as_nearest(seen, pair)}"


def _as_nearest(seen: Seen, pair: Pair) -> str:
    figures = f"{_side_by_side(seen, pair)}, {gap(seen.claim, pair)}"
    several = len({other.subject.label for other in seen.pairs}) > 1
    return f"{pair.subject.label} with {figures}" if several else figures


# --- margins over all -----------------------------------------------------------------------------


def _overall(seen: Seen, fact: Measured) -> Iterator[str]:
    """The mean or the largest margin beside what is asked, and who is not better."""
    margin = seen.claim.by.overall
    assert margin is not None
    is_mean = seen.claim.by.spread is m.Spread.MEAN
    if seen.counted is not None and not is_mean:
        yield counts.of_rows(seen.counted, seen.form.truth, lambda _: "")
    else:
        value = overall_margin(fact, margin.scale, seen.claim.measures.measures[0])
        words = f"the {'mean' if is_mean else 'largest'} margin is {value}"
        asked = f", and {amounts.asked(margin.requirement)} is asked"
        yield f"{words}{asked if fact.truth is FALSE else ''}"
    yield from () if is_mean else _failing(seen)


def _failing(seen: Seen) -> Iterator[str]:
    behind: Sequence[Pair] = [pair for pair in seen.pairs if pair.truth is FALSE]
    if behind:
        yield f"{behind[0].subject.label} is not better: {_side_by_side(seen, behind[0])}"
