"""A part left out: the rows, or the measures, of which the claim does not hold.

Also `only`: that those it names have a property alone, with all that share it.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.advice.alternatives.attempts import Attempt, Attempts, Kind, Proposal
from claimcheck.advice.alternatives.slots import put_in, slots
from claimcheck.advice.alternatives.verbs import agreed
from claimcheck.advice.tree import Path, replaced
from claimcheck.evaluation.judgement import Counted
from claimcheck.language import syntax as s
from claimcheck.language.spelling import easiest_name
from claimcheck.semantics import meaning as m
from claimcheck.tables.dataset import RowId
from claimcheck.values.truth import TRUE

_EVERY = ("every", "all")
_MOST_MEASURES = 12
_MOST_NAMED = 4
"""A list of more rows than this is no way to say which."""
_Asserted = s.Comparison | s.Property | s.Rank | s.Extreme


def proposals(attempt: Attempt, tries: Attempts) -> Iterator[Proposal]:
    """The claim about fewer rows, or on fewer measures."""
    for slot in slots(attempt, tries):
        quantifier = slot.part.quantifier
        if quantifier is not None and quantifier.word not in _EVERY:
            continue
        if isinstance(slot.part, s.Measures):
            yield from _measures(attempt, slot.path, slot.part, tries)
        elif slot.path == (0,):
            yield from _rows(attempt, slot.part, tries)
    yield from _only(attempt, tries)


def without(rows: s.Set, names: list[s.Name]) -> s.Set:
    """A set without some rows, as an author would write it."""
    left_out = {name.text for name in names}
    if isinstance(rows, s.SetList) and left_out <= {_text(one) for one in rows.members}:
        return _listed([one for one in rows.members if _text(one) not in left_out])
    if isinstance(rows, s.SetExcept):
        before = rows.removed.members if isinstance(rows.removed, s.SetList) else (rows.removed,)
        return s.SetExcept(rows.base, _listed([*before, *names]))
    return s.SetExcept(rows, _listed(list(names)))


def named(text: str) -> s.Name:
    """A row or a column by its name, as it is easiest written."""
    return s.Name(easiest_name(text).strip("`"))


def _listed(members: list[s.Set | s.Text]) -> s.Set:
    first = members[0]
    if len(members) == 1 and not isinstance(first, s.Text):
        return first
    return s.SetList(tuple(members))


def _text(one: s.Set | s.Text) -> str | None:
    return one.text if isinstance(one, s.Name) else None


# --- measures -------------------------------------------------------------------------------------


def _measures(
    attempt: Attempt, path: Path, part: s.Measures, tries: Attempts
) -> Iterator[Proposal]:
    """On those measures alone of which the claim holds one by one."""
    meaning = attempt.meaning.proposition
    assert isinstance(meaning, (m.Comparison, m.Property, m.Rank)) and meaning.measures is not None
    every = meaning.measures.measures
    if len(every) > _MOST_MEASURES:
        return
    dataset = tries.figures.dataset
    names = [named(dataset.column(measure.columns[0]).name) for measure in every]

    def on(*some: s.Name) -> s.Proposition:
        quantifier = part.quantifier if len(some) > 1 else None
        return put_in(attempt.node, path, part._replace(sets=some, quantifier=quantifier))

    some = replaced(attempt.node, path, part._replace(quantifier=s.Quantifier("some")))
    if tries.has_failed(some):
        return
    kept = [name for name in names if tries.holds(on(name))]
    if kept and len(kept) < len(every):
        cost = 1 if 2 * len(kept) >= len(every) else 2
        weaker = on(*kept[:-1]) if len(kept) > 1 else None
        yield Proposal(Kind.MEASURES, on(*kept), cost, weaker, path)


# --- rows -----------------------------------------------------------------------------------------


def _rows(attempt: Attempt, part: s.Operand, tries: Attempts) -> Iterator[Proposal]:
    """Of all rows but those of which the claim does not hold, or of the few of which it does."""
    counted = _counted(attempt, "rows")
    if counted is None or part.rows is None:
        return
    holding = _names(counted, tries, is_true=True)
    failing = _names(counted, tries, is_true=False)
    if not holding or not failing:
        return
    if len(failing) <= min(len(holding), _MOST_NAMED):
        yield _of(attempt, part, without(part.rows, failing), 1 + len(failing))
    elif len(holding) <= _MOST_NAMED:
        yield _of(attempt, part, _listed(list(holding)), 3)


def _of(attempt: Attempt, part: s.Operand, rows: s.Set, cost: int) -> Proposal:
    node = attempt.node
    assert isinstance(node, _Asserted)
    is_one = isinstance(rows, s.Name) and not isinstance(part.rows, s.SetExcept)
    quantifier = None if is_one else part.quantifier
    subject = part._replace(rows=rows, quantifier=quantifier)
    return Proposal(Kind.ROWS, node._replace(subject=subject), cost)


# --- only -----------------------------------------------------------------------------------------


def _only(attempt: Attempt, tries: Attempts) -> Iterator[Proposal]:
    """`only` of all that are so; that those named are so, whoever else is; that none is."""
    node = attempt.node
    if not isinstance(node, (s.Comparison, s.Property)) or node.subject.quantifier is None:
        return
    if node.subject.quantifier.word != "only":
        return
    counts = [_counted(attempt, what) for what in ("rows", "others")]
    names = [name for found in counts if found for name in _names(found, tries, is_true=True)]
    subject = node.subject
    if 0 < len(names) <= _MOST_NAMED:
        whole = subject._replace(rows=_listed(list(names)))
        yield Proposal(Kind.ROWS, agreed(node._replace(subject=whole)), 2)
    for quantifier in (None, s.Quantifier("every"), s.Quantifier("no")):
        changed = node._replace(subject=subject._replace(quantifier=quantifier), among=None)
        yield Proposal(Kind.QUANTIFIER, agreed(changed), 2)


def _counted(attempt: Attempt, what: str) -> Counted | None:
    """How the rows of the subject came out one by one."""
    facts = (fact for fact in attempt.judgement.facts if isinstance(fact, Counted))
    return next((fact for fact in facts if fact.what == what), None)


def _names(counted: Counted, tries: Attempts, is_true: bool) -> list[s.Name]:
    names = tries.figures.dataset.row_names
    rows: list[RowId] = [
        row
        for row, truth in zip(counted.rows, counted.truths, strict=True)
        if row is not None and (truth is TRUE) is is_true
    ]
    return [named(names[row]) for row in rows]
