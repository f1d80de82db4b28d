"""A claims file and its report side by side: what all checks of the report work with.

Lives here: bringing the two together. Not here: what is found there (`quotes`, `prose`, `tables`,
`sentences`), and putting it all together (`review`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from claimcheck.reading.atoms import keys
from claimcheck.reading.lexicon import SetName, lexicon_of
from claimcheck.reconcile.quotes import Quoted, Status, found_quotes
from claimcheck.reconcile.report import Report
from claimcheck.reconcile.spelling import Names
from claimcheck.semantics.environment import Environment
from claimcheck.source import Source

Reader = Callable[[str, str], Source]


class Desk(NamedTuple):
    """What a claims file knows, its report, and what became of the quotes of each of its claims."""

    found: Environment
    report: Report
    names: Names
    quoted: dict[int, Quoted]


def desk(found: Environment, read: Reader, others: Sequence[Desk] = ()) -> Desk | None:
    """The desk of a claims file; `None` when it names no report. Raises `Unreadable`.

    `others` are those of other files of the run, which may be about the same report.
    """
    if found.report is None:
        return None
    scope = found.scope
    sets = [SetName(let.name, not scope.can_be_columns(let.value)) for let in scope.lets.values()]
    names = Names(
        lexicon_of(scope.dataset, sets),
        scope.dataset,
        {" ".join(keys(one.name)): one.name for one in sets},
    )
    source = read(found.report.value, found.source.name)
    same = next((one.report for one in others if one.report.source.name == source.name), None)
    report = Report(source, names.lexicon, same)
    states = found_quotes(report, found.claims)
    if all(one.status is not Status.STALE for group in states for one in group):
        quoted = [Quoted(tuple(group)) for group in states]
    else:
        from claimcheck.reconcile.pursuit import pursued  # only a report that has changed pays

        quoted = pursued(report, names, found.source, found.claims, states)
    return Desk(found, report, names, {at: one for at, one in enumerate(quoted) if one.quotes})
