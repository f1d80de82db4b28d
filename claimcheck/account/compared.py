"""Two reports side by side: the facts that a renderer draws. Nothing is computed beyond counting.

Not here: what made a verdict flip in words (`flips`), pairing the claims (`differing`).
"""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.consistency import ClaimResult, Verdict
from claimcheck.diagnostics.diagnostic import Diagnostic
from claimcheck.source import Place


class Cause(NamedTuple):
    """One difference that made a verdict flip, in words, and where it stands now.

    `kind` is `words`, `set`, `meaning`, `figure`, `row`, `column`, `table` or `claim`; `before` and
    `now` are what was and is written there, empty where there is nothing. A figure has its names.
    """

    kind: str
    text: str
    place: Place | None = None
    before: str = ""
    now: str = ""
    table: str = ""
    row: str = ""
    measure: str = ""


class Flip(NamedTuple):
    """A claim then and now, with another verdict, and what made it so.

    All of `causes` are needed and together they are enough; each of `also` would have been enough
    without them. Unless `is_found`: then the causes are only what differs. Of many the first are
    listed, and `more` and `more_also` are how many are not.
    """

    before: ClaimResult
    now: ClaimResult
    causes: tuple[Cause, ...]
    also: tuple[Cause, ...] = ()
    is_found: bool = True
    more: int = 0
    more_also: int = 0

    @property
    def is_worse(self) -> bool:
        """Whether the report stands on less than before."""
        return _STANDING[self.now.verdict] < _STANDING[self.before.verdict]


_STANDING = {
    Verdict.ERROR: 0,
    Verdict.CONTRADICTED: 1,
    Verdict.UNDECIDED: 2,
    Verdict.SKIPPED: 2,
    Verdict.SUPPORTED: 3,
}


class Compared(NamedTuple):
    """Two states of a project: their names, and what became of the claims.

    `wrong_before` and `wrong` are what kept something of each state from being checked.
    """

    old: str
    new: str
    flips: tuple[Flip, ...]
    added: tuple[ClaimResult, ...]
    removed: tuple[ClaimResult, ...]
    unchanged: int
    wrong_before: tuple[Diagnostic, ...] = ()
    wrong: tuple[Diagnostic, ...] = ()

    @property
    def worse(self) -> int:
        """How many claims stand worse than before, new ones that are contradicted among them."""
        return sum(flip.is_worse for flip in self.flips) + sum(map(is_bad, self.added))


def is_bad(claim: ClaimResult) -> bool:
    """Whether a new claim is for the worse: contradicted, and not as its `expect` says."""
    return claim.verdict is Verdict.CONTRADICTED and not claim.is_as_expected
