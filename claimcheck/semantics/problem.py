"""How a resolver says that a claim cannot mean anything."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.diagnostics.diagnostic import Finding
from claimcheck.source import Span


class Problem(Exception):
    """A claim that has no meaning: what is wrong, and where.

    `follows` says that it only follows from a mistake in a `let`, which is reported by itself.
    """

    def __init__(self, finding: Finding, span: Span, follows: bool = False) -> None:
        super().__init__(finding.message)
        self.finding = finding
        self.span = span
        self.follows = follows


class Warned(NamedTuple):
    """Something worth saying about a claim that does have a meaning."""

    finding: Finding
    span: Span
