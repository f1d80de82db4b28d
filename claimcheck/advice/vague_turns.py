"""At which meanings of a vague word a judgement could turn, read from its own facts.

A comparison turns where the word means exactly its margin, its distance, or the share of the
comparisons that hold. What is found here is a superset: nothing turns between two neighbours as
long as the same figures are compared. Not here: at which of them the verdict does turn.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction

from claimcheck.evaluation.case import Case
from claimcheck.evaluation.judgement import ClaimError, Counted, Form, Judgement, Measured, Pair
from claimcheck.evaluation.quantity import Quantity
from claimcheck.evaluation.relations import FigurePair, is_upward, margin_of
from claimcheck.evaluation.terms import quantity
from claimcheck.semantics import meaning as m
from claimcheck.semantics.context import home_of
from claimcheck.semantics.problem import Problem
from claimcheck.semantics.quantities import meaning_in
from claimcheck.source import Span
from claimcheck.tables.figures import Figures
from claimcheck.values.interval import Interval
from claimcheck.values.units import RATIO, Unit
from claimcheck.vocabulary.vague import VAGUE_WORDS, Meaning, VagueKind

_MOST_TOTALS = 40
_MOST_ROWS = 3_000
"""Beyond these, not every meaning at which a claim could turn is worked out."""


def turns(judgement: Judgement, figures: Figures, word: str, meaning: Meaning) -> set[Fraction]:
    """The meanings, as numbers in the unit of the present one, at which the verdict could turn."""
    kind = VAGUE_WORDS[word].kind
    is_below = kind is VagueKind.BELOW_NUMBER
    match kind:
        case VagueKind.FREQUENCY:
            found = _shares(judgement)
        case VagueKind.DEGREE:
            found = _margins(judgement, meaning)
        case VagueKind.CLOSENESS:
            found = _distances(judgement, meaning)
        case VagueKind.COLUMN_CLOSENESS:
            found = _partner_distances(judgement.proposition, figures, meaning)
        case VagueKind.NUMBER_CLOSENESS | VagueKind.BELOW_NUMBER:
            found = _from_numbers(judgement, figures, meaning, is_below)
    return {turn for turn in found if turn >= 0}


# --- how often, by how much, how close ------------------------------------------------------------


def _shares(judgement: Judgement) -> Iterator[Fraction]:
    """Every share, in percent, that as many comparisons as a word of frequency counts can make."""
    totals: set[int] = set()
    for claim, pairs in _comparisons(judgement):
        totals.update(Counter((pair.subject.row, pair.subject.label) for pair in pairs).values())
        totals |= {len(pairs), len(claim.measures.measures)}
    totals.update(len(f.truths) for f in judgement.facts if isinstance(f, Counted))
    if judgement.conditions and judgement.reasons:  # who is compared may not be known
        totals.update(range(1, min(max(totals, default=0), _MOST_TOTALS)))
    return (Fraction(100 * part, total) for total in totals if total for part in range(total + 1))


def _margins(judgement: Judgement, meaning: Meaning) -> Iterator[Fraction]:
    """How far each subject is ahead, in the unit of a word of degree."""
    scale = {"%": m.Scale.RELATIVE, "x": m.Scale.RATIO}.get(meaning.unit, m.Scale.ABSOLUTE)
    for claim, pairs in _comparisons(judgement):
        for pair in pairs:
            size = _size(meaning, pair.measure.unit)
            if size is not None:
                yield from (end / size for end in _ends(_margin(claim, scale, pair)))


def _distances(judgement: Judgement, meaning: Meaning) -> Iterator[Fraction]:
    """How far the two figures of each comparison are apart."""
    for _, pairs in _comparisons(judgement):
        for pair in pairs:
            yield from _apart(pair.subject.value, pair.object.value, meaning, pair.measure.unit)


def _partner_distances(
    proposition: m.Proposition, figures: Figures, meaning: Meaning
) -> Iterator[Fraction]:
    """How far each subject row is from each row that could be its partner."""
    case = Case(figures)
    for claim in _parts(proposition):
        if isinstance(claim, m.Comparison) and claim.object.partners is not None:
            measure = claim.object.partners.measure
            subjects, objects = (
                [case.value(row, measure) for row in _home(group.rows)]
                for group in (claim.subject, claim.object)
            )
            if len(subjects) * len(objects) <= _MOST_ROWS and not measure.is_text:
                for a in subjects:
                    for b in objects:
                        yield from _apart(a, b, meaning, measure.unit)


def _apart(a: Quantity, b: Quantity, meaning: Meaning, unit: Unit) -> Iterator[Fraction]:
    """The distances of two figures, relative to the larger one where the meaning is."""
    size = _size(meaning, unit)
    if size is None:
        return
    for x in _ends(a):
        for y in _ends(b):
            if meaning.unit != "%":
                yield abs(x - y) / size
            elif max(x, y) > 0:
                yield abs(x - y) / max(x, y) / size


# --- how close to a written number ----------------------------------------------------------------


def _from_numbers(
    judgement: Judgement, figures: Figures, meaning: Meaning, is_below: bool
) -> Iterator[Fraction]:
    """How far quantities are from the numbers that they are asked to be near."""
    for form in judgement.forms:
        unit = form.proposition.unit if isinstance(form.proposition, m.Fits) else None
        for fact in form.facts:
            if isinstance(fact, Measured) and fact.requirement is not None:
                inside, asked = fact.requirement.inside, unit or _asked_unit(form)
                yield from _from_number(fact.value, inside, meaning, asked, is_below)
    for claim, pairs in _comparisons(judgement):
        yield from _from_by(claim, pairs, meaning, is_below)
    case = Case(figures)
    for test, rows in _conditions(judgement.proposition):
        for row in rows:
            try:
                value = quantity(case, test.left, row)
            except ClaimError:
                break
            inside = test.requirement.inside
            yield from _from_number(value, inside, meaning, test.unit, is_below)


def _from_by(
    claim: m.Comparison, pairs: Sequence[Pair], meaning: Meaning, is_below: bool
) -> Iterator[Fraction]:
    """How far the margins of comparisons are from those that a `by` phrase names."""
    asked = dict(zip(claim.measures.measures, claim.by.margins, strict=False))
    for pair in pairs:
        for margin in asked.get(pair.measure, ()):
            unit = pair.measure.unit if margin.scale is m.Scale.ABSOLUTE else RATIO
            value = _margin(claim, margin.scale, pair)
            yield from _from_number(value, margin.requirement.inside, meaning, unit, is_below)


def _from_number(
    value: Quantity | None, inside: Interval | None, meaning: Meaning, unit: Unit, is_below: bool
) -> Iterator[Fraction]:
    if inside is None or inside.low is None or inside.high is None:
        return
    number = inside.high if is_below else (inside.low + inside.high) / 2
    size = abs(number) / 100 if meaning.unit == "%" else _size(meaning, unit)
    if size:
        yield from (abs(end - number) / size for end in _ends(value))


def _asked_unit(form: Form) -> Unit:
    """The unit of a margin over all comparisons, or of a condition."""
    claim = form.proposition
    if isinstance(claim, m.Comparison) and claim.by.overall is not None:
        is_absolute = claim.by.overall.scale is m.Scale.ABSOLUTE
        return claim.measures.measures[0].unit if is_absolute else RATIO
    return next((node.unit for node in _parts(claim) if isinstance(node, m.Fits)), RATIO)


def _conditions(proposition: m.Proposition) -> Iterator[tuple[m.Fits, Sequence[int]]]:
    """The tests asked of rows, with the rows that they may be asked of."""
    for node in _parts(proposition):
        if isinstance(node, m.Where):
            rows: Sequence[int] = _home(node.base)
        elif isinstance(node, m.Property):
            rows = (*_home(node.subject.rows), *_home(node.universe and node.universe.rows))
        else:
            continue
        for test in _parts(node.condition):
            if isinstance(test, m.Fits):
                yield test, rows


# --- helpers --------------------------------------------------------------------------------------


def _comparisons(judgement: Judgement) -> Iterator[tuple[m.Comparison, list[Pair]]]:
    for form in judgement.forms:
        if isinstance(form.proposition, m.Comparison):
            yield form.proposition, [fact for fact in form.facts if isinstance(fact, Pair)]


def _margin(claim: m.Comparison, scale: m.Scale, pair: Pair) -> Quantity | None:
    upward = is_upward(claim.relation, pair.measure)
    figures = FigurePair(pair.subject.value, pair.object.value, pair.measure)
    try:
        return margin_of(scale, upward, figures)
    except ClaimError:
        return None


def _ends(value: Quantity | None) -> list[Fraction]:
    """The number, or the known bounds of it."""
    if value is None or not value.defined:
        return []
    return [end for end in {value.printed.low, value.printed.high} if end is not None]


def _size(meaning: Meaning, unit: Unit) -> Fraction | None:
    """What 1 in the unit of a meaning is in base units of a measure; nothing if it does not fit."""
    if meaning.unit in ("%", "x"):
        return Fraction(1, 100) if meaning.unit == "%" else Fraction(1)
    try:
        return meaning_in(meaning._replace(value=Fraction(1)), unit, "", Span(0, 0))
    except Problem:
        return None


def _home(rows: m.RowSet | None) -> tuple[int, ...]:
    return home_of(rows)[:_MOST_ROWS] if rows is not None else ()


def _parts(tree: object) -> Iterator[object]:
    """Every node of a meaning."""
    stack: list[object] = [tree]
    while stack:
        node = stack.pop()
        if isinstance(node, tuple):
            yield node
            stack.extend(node)
