"""The words of findings about verdicts."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.diagnostics.diagnostic import Finding


def contradicted(reads: str, because: Sequence[str]) -> Finding:
    """The figures contradict a claim."""
    return Finding("contradicted", f"the figures contradict that {reads}", "; ".join(because))


def undecided(reads: str, needs: Sequence[str]) -> Finding:
    """The figures cannot decide a claim."""
    hint = f"it needs {'; '.join(needs)}" if needs else ""
    return Finding("undecided", f"the figures cannot decide that {reads}", hint)


def unexpected(verdict: str, expected: str) -> Finding:
    """A known outcome that no longer holds."""
    return Finding(
        "unexpected-verdict",
        f"this is {verdict}, and it was expected to be {expected}",
        "mend the claim or the report, or change the `expect`",
    )
