"""Draws properties, ranks, trends and equations."""

from __future__ import annotations

from tests.oracle.author import Author, ImpossibleError
from tests.oracle.conditions import Atom, Compares, Gap
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
from tests.oracle.logic import Claim, Equation
from tests.oracle.measures import Measures
from tests.oracle.model import Written
from tests.oracle.properties import AggregateHas, Has, Subject
from tests.oracle.quantifiers import Quantifier
from tests.oracle.ranks import Among, HasExtreme, Place, Rank, Trend
from tests.oracle.scene import TABLE
from tests.oracle.sets import AllRows, Columns

MIRRORED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=", "is": "=", "==": "==", "!=": "!="}


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
    measures = Measures(author.columns(directed=True))
    if author.chance(0.3):
        measures = Measures(measures.columns, author.quantifier())
    elif author.chance(0.15):
        measures = Measures(author.alike(), averaged=True)
    elif explicit or (subject.quantifier and subject.quantifier.surprises):
        measures = Measures(Columns((author.directed().name,)))
    return Rank(subject, place, measures, _among(author))


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


def _equation(left: Expression, comparator: Compares) -> Claim:
    return Equation(Atom(left, comparator))


def _among(author: Author) -> Among | None:
    if author.chance(0.4):
        return None
    rows = AllRows(TABLE) if author.chance(0.3) else author.rows()
    return Among(rows, reported=author.chance(0.25))
