"""Draws comparisons of every kind."""

from __future__ import annotations

from fractions import Fraction

from tests.oracle.author import Author, ImpossibleError
from tests.oracle.comparison import Compared
from tests.oracle.conditions import APPROXIMATIONS, BOUNDS
from tests.oracle.expressions import (
    Aggregate,
)
from tests.oracle.logic import Claim
from tests.oracle.margins import Amount, By, ByBetween, ByOnAverage, ByUpTo
from tests.oracle.measures import Measures
from tests.oracle.model import SUFFIXES, Column, Written
from tests.oracle.quantifiers import Quantifier
from tests.oracle.ranks import Among
from tests.oracle.sets import Columns
from tests.oracle.sides import AggregateOf, Its, Kind, ObjectSide, Relation, Side, SubjectSide

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
NO_DIRECTION = (Kind.HIGHER, Kind.LOWER, Kind.EQUAL, Kind.COMPARABLE, Kind.WITHIN)


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
    if amount.value <= (1 if way == "x" else 0):  # whoever is ahead is so by more than 1x
        raise ImpossibleError
    return amount
