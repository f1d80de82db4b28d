"""Draws a claim of each form; `FORMS` names them all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import TypeAlias

from tests.oracle.author import Author, ImpossibleError
from tests.oracle.comparison import (
    AggregateOf,
    Compared,
    Its,
    Kind,
    Measures,
    ObjectSide,
    Relation,
    Side,
    SubjectSide,
)
from tests.oracle.conditions import APPROXIMATIONS, BOUNDS, Atom, Compares, Gap
from tests.oracle.expressions import (
    Aggregate,
    Aggregated,
    Arithmetic,
    AverageOver,
    Count,
    CountDifferent,
    Expression,
    Number,
    Of,
)
from tests.oracle.logic import Claim, Conditional, Equation, Joined, Negated
from tests.oracle.margins import Amount, By, ByBetween, ByOnAverage, ByUpTo
from tests.oracle.model import SUFFIXES, Column, Written
from tests.oracle.properties import AggregateHas, Has, Subject
from tests.oracle.quantifiers import Quantifier
from tests.oracle.ranks import Among, HasExtreme, Place, Rank, Trend
from tests.oracle.scene import TABLE
from tests.oracle.sets import AllRows, Columns

Form: TypeAlias = Callable[[Author, bool], Claim]
"""Draws a claim; `explicit`: where every set of several needs its quantifier."""

BETTER = ("beats", "beat", "outperforms", "outperform", "surpasses", "surpass")
RELATIONS = (
    *(Relation(Kind.BETTER, f"{{}} {verb}") for verb in BETTER),
    Relation(Kind.WORSE, "{} trails"),
    Relation(Kind.WORSE, "{} trail"),
    Relation(Kind.HIGHER, "is {} higher than"),
    Relation(Kind.HIGHER, "{} exceeds"),
    Relation(Kind.LOWER, "is {} lower than"),
)
CLOSE = (
    Relation(Kind.EQUAL, "{} matches"),
    Relation(Kind.EQUAL, "{} equals"),
    Relation(Kind.EQUAL, "{} ties"),
    Relation(Kind.COMPARABLE, "is {} comparable to"),
    Relation(Kind.COMPARABLE, "are {} comparable to"),
    Relation(Kind.COMPETITIVE, "is {} competitive with"),
    Relation(Kind.COMPETITIVE, "{} rivals"),
)
FREQUENCIES = ("always", "consistently", "never", "generally", "often", "sometimes", "rarely")
DEGREES = ("substantially", "clearly", "slightly")
MIRRORED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=", "is": "=", "==": "==", "!=": "!="}
NO_DIRECTION = (Kind.HIGHER, Kind.LOWER, Kind.EQUAL, Kind.COMPARABLE, Kind.WITHIN)


# Comparisons ---------------------------------------------------------------------------------


def plain_comparison(author: Author, explicit: bool) -> Claim:
    """A row, a row, a measure."""
    relation = _relation(author)
    subject, other = author.two_rows()
    return Compared(Side(subject), relation, Side(other), _one_measure(author, relation))


def quantified_comparison(author: Author, explicit: bool) -> Claim:
    """Sets with quantifiers on all three places."""
    relation = _relation(author)
    subject, other, measures = _sides(author, relation, explicit)
    return Compared(subject, relation, other, measures)


def frequency_comparison(author: Author, explicit: bool) -> Claim:
    """`often`, `rarely` …: a count over the grid."""
    relation = author.pick(RELATIONS * 2 + CLOSE)
    subject = Side(author.rows(), author.quantifier() if author.chance(0.3) else None)
    other = Side(author.rows()) if author.chance(0.6) else Side(author.row())
    measures = Measures(author.columns(_needs_direction(relation)), reported=author.chance(0.15))
    return Compared(subject, relation, other, measures, frequency=author.pick(FREQUENCIES))


def degree_comparison(author: Author, explicit: bool) -> Claim:
    """`clearly`, `slightly` …, sometimes beside a frequency."""
    relation = author.pick(RELATIONS)
    degree = author.pick(DEGREES)
    if author.chance(0.3):
        measures = Measures(author.columns(_needs_direction(relation)))
        frequency = author.pick(FREQUENCIES)
        return Compared(
            Side(author.rows()), relation, Side(author.row()), measures, frequency, degree
        )
    subject, other, measures = _sides(author, relation, explicit)
    return Compared(subject, relation, other, measures, degree=degree)


def significant_comparison(author: Author, explicit: bool) -> Claim:
    """`significantly` on proportions."""
    if not author.scene.profile.items:
        raise ImpossibleError
    relation = author.pick(RELATIONS)
    subject = Side(author.row())
    if author.chance(0.4):
        subject = Side(author.rows(), author.quantifier())
    measures = _one_measure(author, relation)
    return Compared(subject, relation, Side(author.row()), measures, degree="significantly")


def by_comparison(author: Author, explicit: bool) -> Claim:
    """`by [bound] AMOUNT`, `by between`."""
    relation = author.pick(RELATIONS)
    subject, other, measures = _sides(author, relation, explicit)
    column = author.scene.table.column(measures.columns.names[0])
    if author.chance(0.2):
        low = _amount(author, column)
        high = _amount(author, column, low)
        low, high = sorted((low, high), key=lambda each: each.value)
        return Compared(subject, relation, other, measures, by=ByBetween(low, high))
    amount = _amount(author, column)
    return Compared(subject, relation, other, measures, by=By(_by_word(author, amount), amount))


def together_comparison(author: Author, explicit: bool) -> Claim:
    """`by … on average`, `by up to …`: all margins at once."""
    relation = author.pick(RELATIONS)
    measures = Measures(author.columns(_needs_direction(relation)))
    column = author.scene.table.column(measures.columns.names[0])
    other: ObjectSide = Side(author.row())
    if not column.slack and author.chance(0.4):
        other = Side(author.rows())
    if author.scene.has_mates and author.chance(0.2):
        other = Its("mate")
    quantifier = Quantifier("every") if explicit or author.chance(0.3) else None
    subject = Side(author.rows() if author.chance(0.7) else author.row(), quantifier)
    amount = _amount(author, column)
    if author.chance(0.4):
        return Compared(subject, relation, other, measures, by=ByUpTo(amount))
    if amount.suffix == "x":
        raise ImpossibleError
    by = ByOnAverage(_by_word(author, amount), amount)
    return Compared(subject, relation, other, measures, by=by)


def aggregate_comparison(author: Author, explicit: bool) -> Claim:
    """`best of S beats average of T`."""
    relation = _relation(author)
    kinds = (Aggregate.BEST, Aggregate.WORST, Aggregate.AVERAGE, Aggregate.MEDIAN)
    subject: SubjectSide = AggregateOf(author.pick(kinds), author.rows())
    other: ObjectSide = AggregateOf(author.pick(kinds), author.rows())
    match author.random.randrange(3):
        case 0:
            subject = (
                Side(author.rows(), author.quantifier())
                if author.chance(0.5)
                else Side(author.row())
            )
        case 1:
            other = (
                Side(author.rows(), author.quantifier())
                if author.chance(0.5)
                else Side(author.row())
            )
    columns = author.columns(directed=True)
    quantifier = author.quantifier() if explicit or author.chance(0.5) else None
    if isinstance(subject, Side) and subject.quantifier and subject.quantifier.surprises:
        quantifier = author.quantifier()
    if isinstance(other, Side) and other.quantifier and other.quantifier.surprises:
        quantifier = author.quantifier()
    by = None
    if relation in RELATIONS and author.chance(0.3):
        amount = _amount(author, author.scene.table.column(columns.names[0]))
        by = By(_by_word(author, amount), amount)
    return Compared(subject, relation, other, Measures(columns, quantifier), by=by)


def partner_comparison(author: Author, explicit: bool) -> Claim:
    """`of similar COLUMN`, `of the same COLUMN`, `its COLUMN`."""
    relation = _relation(author)
    subject = Side(author.rows(), author.quantifier())
    measures = _measures(author, relation, subject.quantifier, explicit)
    if author.scene.has_mates and author.chance(0.4):
        if measures.quantifier is None and subject.quantifier and subject.quantifier.surprises:
            raise ImpossibleError
        return Compared(subject, relation, Its("mate"), measures)
    word = author.pick(("similar", "the same", "the same"))
    column = author.measure().name
    if word == "the same" and author.scene.has_kinds and author.chance(0.6):
        column = "kind"
    if column in measures.columns.names:
        raise ImpossibleError
    other = Side(author.base(), author.quantifier(), word, column)
    if measures.quantifier is None and other.quantifier and other.quantifier.surprises:
        raise ImpossibleError
    return Compared(subject, relation, other, measures)


def averaged_comparison(author: Author, explicit: bool) -> Claim:
    """`on average over S`."""
    relation = _relation(author)
    subject: SubjectSide = Side(author.row())
    if author.chance(0.5):
        subject = Side(author.rows(), author.quantifier())
    other: ObjectSide = Side(author.row())
    if author.chance(0.3):
        other = Side(author.several(), author.quantifier())
    kinds = (Aggregate.BEST, Aggregate.WORST, Aggregate.AVERAGE, Aggregate.MEDIAN)
    if author.chance(0.2):
        other = AggregateOf(author.pick(kinds), author.several())
    columns = author.alike()
    by = None
    if relation in RELATIONS and author.chance(0.3):
        amount = _amount(author, author.scene.table.column(columns.names[0]))
        by = By(_by_word(author, amount), amount)
    return Compared(subject, relation, other, Measures(columns, averaged=True), by=by)


def reported_comparison(author: Author, explicit: bool) -> Claim:
    """`on [every] reported S`."""
    relation = _relation(author)
    subject = Side(author.rows(), author.quantifier()) if author.chance(0.7) else Side(author.row())
    other = (
        Side(author.row()) if author.chance(0.6) else Side(author.several(), author.quantifier())
    )
    outer = [side.quantifier for side in (subject, other) if side.quantifier]
    bare = not explicit and not any(each.surprises for each in outer) and author.chance(0.5)
    quantifier = None if bare else author.quantifier()
    columns = author.columns(_needs_direction(relation))
    return Compared(subject, relation, other, Measures(columns, quantifier, reported=True))


def only_comparison(author: Author, explicit: bool) -> Claim:
    """`only A beats B … [among S]`."""
    relation = _relation(author)
    subject = Side(author.row() if author.chance(0.6) else author.rows(), Quantifier("only"))
    among = Among(author.rows()) if author.chance(0.5) else None
    measures = _one_measure(author, relation)
    return Compared(subject, relation, Side(author.row()), measures, among=among)


# Properties, ranks, trends -------------------------------------------------------------------


def plain_property(author: Author, explicit: bool) -> Claim:
    """One atom."""
    subject = author.subject(explicit)
    return Has(subject, author.condition(depth=0), verb=author.pick(("has", "have")))


def aggregate_property(author: Author, explicit: bool) -> Claim:
    """`average of S has COLUMN > 3`: the aggregate of the column."""
    column = author.measure()
    kinds = [Aggregate.AVERAGE, Aggregate.MEDIAN]
    kinds += [Aggregate.BEST, Aggregate.WORST] if column.better else []
    value = Aggregated(author.pick(kinds), column.name, author.rows())
    return AggregateHas(value, author.comparator(value))


def compound_property(author: Author, explicit: bool) -> Claim:
    """A condition in parentheses."""
    return Has(author.subject(explicit), author.condition(depth=2))


def only_property(author: Author, explicit: bool) -> Claim:
    """`only A has … [among S]`."""
    rows = author.row() if author.chance(0.5) else author.rows()
    among = author.rows() if author.chance(0.5) else None
    return Has(Subject(Quantifier("only"), rows), author.condition(depth=0), among)


def columns_property(author: Author, explicit: bool) -> Claim:
    """A quantified set of columns."""
    return Has(author.subject(explicit), author.over_columns())


def rank(author: Author, explicit: bool) -> Claim:
    """`is best`, `ranks 2nd`, `is in the top 3`."""
    subject = Subject(None, author.row()) if author.chance(0.6) else author.subject(explicit)
    words = ("is best", "is worst", "is the best", "is", "ranks", "is the", "is top")
    place = Place(author.pick(words), author.pick((1, 2, 2, 3)))
    if place.word.endswith(("best", "worst")):
        place = Place(place.word)
    columns = author.columns(directed=True)
    quantifier = author.quantifier() if author.chance(0.3) else None
    if explicit or (subject.quantifier and subject.quantifier.surprises):
        columns = Columns((author.directed().name,))
    return Rank(subject, place, columns, quantifier, _among(author))


def extreme(author: Author, explicit: bool) -> Claim:
    """`has the 2nd highest COLUMN`."""
    subject = Subject(None, author.row()) if author.chance(0.6) else author.subject(explicit)
    place = author.pick((1, 1, 2, 3))
    return HasExtreme(subject, place, author.chance(0.5), author.measure().name, _among(author))


def trend(author: Author, explicit: bool) -> Claim:
    """`COLUMN rises with COLUMN`."""
    if len(author.scene.measures) < 2:
        raise ImpossibleError
    first, second = author.random.sample(author.scene.measures, 2)
    among = (
        None if author.chance(0.4) else author.rows() if author.chance(0.5) else author.several(3)
    )
    strictly = author.chance(0.3)
    return Trend(first.name, author.chance(0.5), second.name, strictly, among)


# Equations -----------------------------------------------------------------------------------


def cell_equation(author: Author, explicit: bool) -> Claim:
    """A figure of a row against a number, or against another figure."""
    left = Of(author.measure().name, author.row() if author.chance(0.8) else author.rows())
    if author.chance(0.3):
        right = Of(author.measure().name, author.row())
        return _equation(
            left, Compares(author.pick(("=", "==", "!=", "<", "<=", ">", ">=")), right)
        )
    comparator = author.comparator(left)
    if isinstance(comparator, Compares) and author.chance(0.15):
        return _equation(comparator.right, Compares(MIRRORED[comparator.operator], left))
    return Equation(Atom(left, comparator))


def arithmetic_equation(author: Author, explicit: bool) -> Claim:
    """Sums, differences, products and quotients of figures."""
    column = author.measure()
    other = author.measure()
    operator = author.pick(("+", "-", "-", "/", "/"))
    if not column.slack and not column.unit and author.chance(0.2):
        operator = "*"
    left: Expression = Arithmetic(
        Of(column.name, author.row()), operator, Of(other.name, author.row())
    )
    if author.chance(0.15) and operator in "+-":
        left = Arithmetic(left, author.pick(("+", "-")), Of(column.name, author.row()))
    if not column.slack and author.chance(0.2) and operator in "+-":
        right = author.figure_elsewhere(column.name)
        return _equation(left, Compares(author.pick(("=", "<", "<=", ">", ">=", "!=")), right))
    return Equation(Atom(left, author.comparator(left)))


def aggregate_equation(author: Author, explicit: bool) -> Claim:
    """`average COLUMN of SET` and its like, or `average over MEASURES of ROW`."""
    column = author.measure()
    kinds = list(Aggregate) if column.better else [*[*Aggregate][:5], Aggregate.SPREAD]
    left: Expression = Aggregated(author.pick(kinds), column.name, author.rows())
    if author.chance(0.15):
        left = AverageOver(author.columns(several=True), author.row())
    if author.chance(0.2):
        operator = author.pick(("<", "<=", ">", ">="))
        if not column.slack:
            operator = author.pick((operator, "=", "==", "!="))
        right = Aggregated(author.pick(kinds), column.name, author.rows())
        return _equation(left, Compares(operator, right))
    return Equation(Atom(left, author.comparator(left)))


def count_equation(author: Author, explicit: bool) -> Claim:
    """`count of SET`, `count of different COLUMN of SET`."""
    left: Expression = Count(author.rows())
    if author.chance(0.3):
        columns = [column.name for column in author.scene.measures]
        left = CountDifferent(author.pick(columns), author.rows())
    if author.chance(0.15):
        operator = author.pick(("=", "<", "<=", ">", ">="))
        return _equation(left, Compares(operator, Count(author.rows())))
    written = Number(Written(str(author.random.randint(0, len(author.scene.table.rows)))))
    operator = author.pick(("=", "=", "==", "!=", "<", "<=", ">", ">="))
    return Equation(Atom(left, Compares(operator, written)))


def text_equation(author: Author, explicit: bool) -> Claim:
    """`kind of SET = "red"`."""
    if not author.scene.has_kinds:
        raise ImpossibleError
    left = Of("kind", author.row() if author.chance(0.5) else author.rows())
    if author.chance(0.2):
        return _equation(left, Compares(author.pick(("=", "!=")), Of("kind", author.row())))
    comparator = author.text_comparator()
    if isinstance(comparator, Gap):
        raise ImpossibleError
    return Equation(Atom(left, comparator))


def gap_equation(author: Author, explicit: bool) -> Claim:
    """`COLUMN of S is missing`."""
    names = [column.name for column in author.scene.table.columns]
    rows = author.row() if author.chance(0.7) or explicit else author.rows()
    return Equation(Atom(Of(author.pick(names), rows), Gap(author.chance(0.5))))


# Logic ---------------------------------------------------------------------------------------


def logic(author: Author, explicit: bool) -> Claim:
    """Claims of the other forms, joined."""
    return _logic(author, explicit, depth=1)


def _logic(author: Author, explicit: bool, depth: int) -> Claim:
    match author.random.randrange(5):
        case 0:
            return Negated(_part(author, True, depth))
        case 1:
            return Conditional(_part(author, True, depth), _part(author, explicit, depth))
    word = author.pick(("and", "or"))
    count = author.pick((2, 2, 3))
    return Joined(word, tuple(_part(author, explicit, depth) for _ in range(count)))


def _part(author: Author, explicit: bool, depth: int) -> Claim:
    if depth and author.chance(0.25):
        return _logic(author, explicit, depth - 1)
    simple: tuple[Form, ...] = (
        plain_comparison,
        quantified_comparison,
        plain_property,
        cell_equation,
        count_equation,
    )
    further: tuple[Form, ...] = (
        aggregate_equation,
        text_equation,
        extreme,
        rank,
        trend,
        arithmetic_equation,
        degree_comparison,
    )
    return author.pick(simple * 2 + further)(author, explicit)


# Parts ---------------------------------------------------------------------------------------


def _equation(left: Expression, comparator: Compares) -> Claim:
    return Equation(Atom(left, comparator))


def _relation(author: Author) -> Relation:
    if author.chance(0.15):
        decimals = author.scene.profile.decimals
        points = author.written(Fraction(author.pick((1, 1, 2))), decimals, unit="points")
        amount = author.pick((points, Written(author.pick(("5", "10", "50")), "%")))
        return Relation(Kind.WITHIN, f"is {{}} within {amount.text()} of", amount)
    return author.pick(RELATIONS * 2 + CLOSE)


def _needs_direction(relation: Relation) -> bool:
    return relation.kind not in NO_DIRECTION


def _one_measure(author: Author, relation: Relation) -> Measures:
    column = author.directed() if _needs_direction(relation) else author.measure()
    return Measures(Columns((column.name,)))


def _measures(
    author: Author, relation: Relation, outer: Quantifier | None, explicit: bool
) -> Measures:
    if author.chance(0.5):
        return _one_measure(author, relation)
    columns = author.columns(_needs_direction(relation))
    return Measures(columns, author.inner(outer, explicit))


def _sides(author: Author, relation: Relation, explicit: bool) -> tuple[Side, Side, Measures]:
    if author.chance(0.25):
        row, other_row = author.two_rows()
        return Side(row), Side(other_row), _measures(author, relation, None, explicit)
    bare = not explicit and author.chance(0.2)
    subject = Side(author.rows(), None if bare else author.quantifier())
    other = Side(author.row())
    if author.chance(0.4):
        other = Side(author.rows(), author.inner(subject.quantifier, explicit))
    surprising = any(each.quantifier and each.quantifier.surprises for each in (subject, other))
    return subject, other, _measures(author, relation, None, explicit or surprising)


def _by_word(author: Author, amount: Amount) -> str:
    words = ["", "", *BOUNDS, "at least", "at most"]
    if not (amount.suffix == "x" and len(amount.digits) == 1):
        words += APPROXIMATIONS
    return author.pick(words)


def _amount(author: Author, column: Column, like: Amount | None = None) -> Amount:
    """A margin near one of the table's."""
    figures = [
        author.scene.table.figures.get((row, column.name)) for row in author.scene.table.rows
    ]
    known = sorted({figure for figure in figures if figure is not None})
    if len(known) < 2:
        raise ImpossibleError
    low, high = sorted(author.random.sample(known, 2))
    way = author.pick(("points", "%", "x") if column.suffix == "" else ("%", "x"))
    if like is not None:
        way = like.unit or like.suffix
    if way != "points" and low <= 0:
        if like is not None:
            raise ImpossibleError
        way = "points"
    scale = SUFFIXES[column.suffix]
    match way:
        case "%":
            base = author.pick((low, high))
            amount = author.written((high - low) / base * 100, author.pick((0, 0, 1)), "%")
        case "x":
            amount = author.written(high / low, author.pick((0, 1, 1)), "x")
        case _:
            decimals = author.random.randint(
                0, column.decimals if column.slack else column.decimals + 1
            )
            amount = author.written((high - low) / scale, decimals, unit=way)
    if amount.value <= 0:
        raise ImpossibleError
    return amount


def _among(author: Author) -> Among | None:
    if author.chance(0.4):
        return None
    rows = AllRows(TABLE) if author.chance(0.3) else author.rows()
    return Among(rows, reported=author.chance(0.25))


FORMS: Mapping[str, Form] = {
    "comparison": plain_comparison,
    "comparison, quantified": quantified_comparison,
    "comparison, frequency": frequency_comparison,
    "comparison, degree": degree_comparison,
    "comparison, significantly": significant_comparison,
    "comparison, by": by_comparison,
    "comparison, by together": together_comparison,
    "comparison, aggregates": aggregate_comparison,
    "comparison, partners": partner_comparison,
    "comparison, average over": averaged_comparison,
    "comparison, reported": reported_comparison,
    "comparison, only": only_comparison,
    "property": plain_property,
    "property, aggregate": aggregate_property,
    "property, compound": compound_property,
    "property, only": only_property,
    "property, columns": columns_property,
    "rank": rank,
    "extreme": extreme,
    "trend": trend,
    "equation, cell": cell_equation,
    "equation, arithmetic": arithmetic_equation,
    "equation, aggregate": aggregate_equation,
    "equation, count": count_equation,
    "equation, text": text_equation,
    "equation, gap": gap_equation,
    "logic": logic,
}
