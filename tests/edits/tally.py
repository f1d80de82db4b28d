"""The two rates, kind by kind, and every miss."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from tests.edits import truth
from tests.edits.edit import Standing, snippets
from tests.edits.reviewed import why_missed
from tests.edits.running import Outcome
from tests.edits.texts import clean


def rate_of_found(outcomes: Iterable[Outcome]) -> tuple[int, int]:
    """How many harmful edits end in an error at the edited line, and how many there are."""
    harmful = [outcome for outcome in outcomes if outcome.standing is Standing.HARMFUL]
    return sum(bool(outcome.at_line) for outcome in harmful), len(harmful)


def rate_of_alarms(outcomes: Iterable[Outcome]) -> tuple[int, int]:
    """How many harmless edits end in an error, and how many there are."""
    harmless = [outcome for outcome in outcomes if outcome.standing is Standing.HARMLESS]
    return sum(outcome.has_error for outcome in harmless), len(harmless)


def is_good_enough(harmful: Iterable[Outcome], harmless: Iterable[Outcome]) -> bool:
    """At least 95 of 100 harmful edits are found where they stand, and no harmless one is."""
    found, all_harmful = rate_of_found(harmful)
    alarms, _ = rate_of_alarms(harmless)
    return alarms == 0 and 100 * found >= 95 * all_harmful


def missed(outcomes: Iterable[Outcome]) -> list[Outcome]:
    """The harmful edits without an error at the edited line."""
    return [o for o in outcomes if o.standing is Standing.HARMFUL and not o.at_line]


def alarming(outcomes: Iterable[Outcome]) -> list[Outcome]:
    """The harmless edits with an error."""
    return [o for o in outcomes if o.standing is Standing.HARMLESS and o.has_error]


def summary(harmful: list[Outcome], harmless: list[Outcome]) -> str:
    """The two rates with a line for each kind, and what the edits apart from both ended in."""
    lines = [
        *_by_kind("harmful: an error at the edited line", harmful, Standing.HARMFUL, _was_found),
        *_by_kind("harmless: an error anywhere", harmless, Standing.HARMLESS, _is_alarmed),
        *_apart([*harmful, *harmless]),
    ]
    return "\n".join(lines)


def listing(outcomes: Iterable[Outcome], *, verbose: bool = False) -> Iterator[str]:
    """Each outcome in a few lines: what was edited, before and after, and what came of it."""
    for outcome in outcomes:
        edit = outcome.edit
        before, after = snippets(clean()[edit.file], edit)
        where = ", quoted" if edit.is_inside else ""
        yield f"{edit.kind} ({outcome.standing.value}{where}): {edit.about}"
        yield f"  - {before}"
        yield f"  + {after}"
        reason = outcome.reason or why_missed(truth.words_at(edit))
        if reason:
            yield f"  because {reason}"
        found = [*outcome.at_line, *(f"elsewhere: {said}" for said in outcome.elsewhere)]
        found += [f"broken: {said}" for said in outcome.broken]
        shown = found if found and not verbose else [*found, *outcome.minor]
        yield from (f"  ! {said}" for said in shown[:4])


def _was_found(outcome: Outcome) -> bool:
    return bool(outcome.at_line)


def _is_alarmed(outcome: Outcome) -> bool:
    return outcome.has_error


def _by_kind(
    title: str, outcomes: list[Outcome], standing: Standing, counts: Callable[[Outcome], bool]
) -> Iterator[str]:
    mine = [outcome for outcome in outcomes if outcome.standing is standing]
    if not mine:
        return
    yield f"{title}: {_share(sum(map(counts, mine)), len(mine))}"
    totals = Counter(outcome.edit.kind for outcome in mine)
    found = Counter(outcome.edit.kind for outcome in mine if counts(outcome))
    other = Counter(o.edit.kind for o in mine if not o.at_line and (o.elsewhere or o.broken))
    for kind in totals:
        beside = f", {other[kind]} elsewhere or status 2" if other[kind] else ""
        yield f"  {kind:14} {_share(found[kind], totals[kind])}{beside}"
    yield ""


def _apart(outcomes: list[Outcome]) -> Iterator[str]:
    """The edits that belong to no rate."""
    asked = [o for o in outcomes if o.standing in (Standing.HARMFUL, Standing.OPEN)]
    if asked:
        found = sum(bool(outcome.at_line) for outcome in asked)
        yield f"harmful or undecided together: {_share(found, len(asked))}"
    for standing in (Standing.STILL_TRUE, Standing.OPEN, Standing.ASIDE):
        mine = [outcome for outcome in outcomes if outcome.standing is standing]
        if mine:
            errors = sum(outcome.has_error for outcome in mine)
            warned = sum(bool(outcome.minor) and not outcome.has_error for outcome in mine)
            kinds = ", ".join(
                f"{n} {kind}" for kind, n in Counter(o.edit.kind for o in mine).items()
            )
            yield (
                f"apart, {standing.value}: {len(mine)}, of which {errors} end in an error"
                f" and {warned} in a new warning ({kinds})"
            )


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole} ({100 * part / whole:.1f} %)"
