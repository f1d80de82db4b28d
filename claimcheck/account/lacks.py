"""What would decide an undecided claim, one text for each kind of reason (LANGUAGE.md §6).

Each text reads well after the word "needs". Missing figures are worded in `gaps`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from claimcheck.account import shown
from claimcheck.account.decisive import decisive
from claimcheck.account.gaps import missing
from claimcheck.evaluation.judgement import Counted, Form, Judgement, Lack, Measured, Pair, Reason
from claimcheck.semantics import meaning as m
from claimcheck.semantics.express_speech import Speech
from claimcheck.semantics.express_terms import expression, noun_of, several
from claimcheck.tables.dataset import Dataset
from claimcheck.values.truth import UNKNOWN
from claimcheck.wording import joined, plural

if TYPE_CHECKING:
    from claimcheck.advice.missing import Missing

_LISTED = 4


def needs(
    judgement: Judgement, dataset: Dataset, searched: Missing | None = None
) -> tuple[str, ...]:
    """What would decide a claim; nothing when it is decided.

    With what was `searched` for, of the missing figures those that matter, and which do so alone.
    """
    if judgement.error is not None or judgement.truth is not UNKNOWN:
        return ()
    found: dict[str, None] = {}
    forms = decisive(judgement)
    reasons = _reasons(forms)
    if searched is not None:
        from claimcheck.account.wanted import wanted  # only who searched pays for it

        found.update(dict.fromkeys(wanted(searched, forms, dataset)))
        reasons = [reason for reason in reasons if reason.lack is not Lack.MISSING_FIGURE]
    for lack in dict.fromkeys(reason.lack for reason in reasons):
        same = [reason for reason in reasons if reason.lack is lack]
        found.update(dict.fromkeys(_text(lack, same, forms, dataset)))
    return tuple(found) or ("more than the tables say",)


def kinds(judgement: Judgement) -> tuple[str, ...]:
    """The plain kinds of reason of an undecided claim: `missing figure`, `empty set`, and so on."""
    if judgement.error is not None or judgement.truth is not UNKNOWN:
        return ()
    reasons = _reasons(decisive(judgement))
    return tuple(dict.fromkeys(reason.lack.value for reason in reasons))


def _reasons(forms: Sequence[Form]) -> list[Reason]:
    """The reasons of the undecided forms, each once."""
    open_ones = [form for form in forms if form.truth is UNKNOWN]
    return list(dict.fromkeys(reason for form in open_ones for reason in form.reasons))


def _text(
    lack: Lack, reasons: Sequence[Reason], forms: Sequence[Form], dataset: Dataset
) -> Iterator[str]:
    match lack:
        case Lack.MISSING_FIGURE:
            yield from missing(reasons, forms, dataset)
        case Lack.EMPTY_SET:
            yield from (_member(form, dataset) for form in forms if _is_empty(form))
        case Lack.NO_SUCH_ROW:
            yield from (_no_row(reason, dataset) for reason in reasons)
        case Lack.TOO_FEW_ROWS:
            for reason in reasons:
                are = "is" if reason.about == "1" else "are"
                yield f"at least three rows; there {are} {reason.about}"
        case Lack.TOO_COARSE:
            yield from _coarse(reasons, forms, dataset)
        case Lack.NOT_SIGNIFICANT:
            yield from _insignificant(reasons, forms)
        case Lack.NO_SAMPLE_SIZE:
            names = joined(dict.fromkeys(reason.about for reason in reasons), limit=_LISTED)
            yield f"the number of items of {names}; `substantially` asks for size alone"


# --- sets without a member ------------------------------------------------------------------------


def _is_empty(form: Form) -> bool:
    return any(reason.lack is Lack.EMPTY_SET for reason in form.reasons)


def _member(form: Form, dataset: Dataset) -> str:
    """A member of an empty set, or of one that missing figures may leave empty."""
    counted = next((fact for fact in form.facts if isinstance(fact, Counted)), None)
    if counted is not None and counted.left_out and not counted.labels:
        return f"something to compare with: none of the {counted.left_out} has a partner"
    rows = _rows_of(form.proposition)
    speech = Speech(dataset, lambda _: None)
    named = rows is not None and noun_of(speech, rows) is not None
    what = f"the {several(speech, rows)}" if named and rows is not None else "the set"
    may_be = any(reason.lack is Lack.MISSING_FIGURE for reason in form.reasons)
    return f"a sure member of {what}" if may_be else f"a member of {what}: there is none"


def _rows_of(node: m.Proposition) -> m.RowSet | None:
    """The set that a form is first of all about."""
    match node:
        case m.Comparison() | m.Property() | m.Rank():
            return node.subject.rows
        case m.Trend():
            return node.universe.rows
        case m.IsMissing():
            return node.rows
        case m.Compare(_, left) | m.Fits(left) | m.TextIn(left):
            return left.rows if isinstance(left, m.ColumnOf | m.AggregateOf | m.CountOf) else None
        case _:
            return None


def _no_row(reason: Reason, dataset: Dataset) -> str:
    """The row that a text column names and no table has."""
    if reason.row is None or reason.column is None:
        return f"a row called {reason.about}" if reason.about else "the row that is named"
    name, whose = dataset.column(reason.column).name, dataset.row_names[reason.row]
    if not reason.about:
        return f"the {name} of {whose}, which is empty"
    return f"a row called {shown.cell(dataset, reason.row, reason.column)}: the {name} of {whose}"


# --- figures that are too coarse ------------------------------------------------------------------


def _coarse(reasons: Sequence[Reason], forms: Sequence[Form], dataset: Dataset) -> Iterator[str]:
    """What, as printed, neither gives the asked number nor excludes it."""
    asked = dict.fromkeys(reason.about for reason in reasons)
    for fact in (fact for form in forms for fact in form.facts):
        if not isinstance(fact, Measured) or fact.truth is not UNKNOWN or not fact.requirement:
            continue
        text = fact.requirement.text
        if text in asked:
            del asked[text]
            words = _what(fact, dataset)
            yield f"finer figures: {words}, as printed, neither rounds to {text} nor excludes it"
    for about in asked:
        yield f"finer figures on {about}: as printed they neither give that margin nor exclude it"


def _what(fact: Measured, dataset: Dataset) -> str:
    """What was measured: an expression, or the margin of all comparisons."""
    match fact.what:
        case m.ColumnOf() | m.AggregateOf() | m.Chain() | m.Negative() | m.CountOf() | m.Own():
            return expression(Speech(dataset, lambda _: None), fact.what).text
        case _:
            return "the margin"


# --- significance ---------------------------------------------------------------------------------


def _insignificant(reasons: Sequence[Reason], forms: Sequence[Form]) -> Iterator[str]:
    for reason in reasons:
        name, _, confidence = reason.about.rpartition(" at ")
        items = _items(forms, name)
        with_items = f"with {plural(items, 'item')} " if items else ""
        yield (
            f"per-item results or more items: {with_items}the difference on {name} is not "
            f"significant at {confidence.replace(' ', '')}; `substantially` asks for size alone"
        )


def _items(forms: Sequence[Form], name: str) -> int | None:
    pairs = (fact for form in forms for fact in form.facts if isinstance(fact, Pair))
    return next((pair.measure.items for pair in pairs if pair.measure.name == name), None)
