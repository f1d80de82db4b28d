"""The words of `claimcheck fix`: what can be done for a claim, what cannot, and what is left."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimcheck.wording import joined, plural

NOTHING = "no claim is contradicted: nothing to fix"


def of_one(verdict: str) -> str:
    """A claim that was named and is not contradicted."""
    return f"the claim is {verdict}: nothing to fix"


def no_alternative() -> str:
    """A claim for which the search found nothing that holds."""
    return "no claim near it was found that holds"


def behind() -> str:
    """A claim whose sentence has changed, so that another check than the written one was judged."""
    return "its sentence was changed since it was quoted; bring the quote up to date first"


def not_written() -> str:
    """A change after which the claim would not be supported."""
    return "left as it is: in its place the check would not be supported"


def is_expected(verdict: str) -> str:
    """A known outcome, which a new check makes wrong."""
    return f"`expect {verdict}` no longer fits the check: take it out as well"


def sentence(places: Sequence[str]) -> str:
    """The report, which says what the check said before."""
    where = f" at {joined(places)}" if places else ""
    if len(places) > 1:
        return f"the sentences{where} still say what the check said: change them too"
    return f"the sentence{where} still says what the check said: change it too"


def summary(fixable: int, stuck: int, expected: int) -> str:
    """How many claims are contradicted, and what may be done."""
    parts = [f"{plural(fixable, 'claim')} can be fixed: `--diff` shows how, `--write` does it"]
    if stuck:
        parts.append(f"{plural(stuck, 'claim')} cannot")
    return "; ".join(parts) + left_alone(expected)


def written(count: int, files: Iterable[str]) -> str:
    """What was written, and where."""
    return f"{plural(count, 'claim')} changed in {joined(files)}"


def left_alone(expected: int) -> str:
    """Claims whose contradiction their author knows of."""
    if not expected:
        return ""
    return f" ({plural(expected, 'claim')} with `expect contradicted` left alone)"


def pick_of_one() -> tuple[str, str]:
    """`--pick` without the name of a claim."""
    return "`--pick` is for one claim", "name it: `claimcheck fix CLAIM --pick 2 --diff`"


def no_pick(given: str, most: int) -> str:
    """`--pick` beyond the alternatives."""
    if most == 1:
        return f"`--pick` can only be 1 here, not `{given}`"
    return f"`--pick` is a number from 1 to {most} here, not `{given}`"
