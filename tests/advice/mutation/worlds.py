"""Small projects in memory, and what mutating them gives."""

from __future__ import annotations

from claimcheck.account.mutation import MutatedClaim, Mutation
from claimcheck.mutating import Wanted, mutate
from claimcheck.pipeline import check_texts, in_memory

DATA = """\
tables:
  models:
    columns:
      score: {better: higher}
      speed: {better: higher}
      size: {}
      maker: {type: text}
    rows:
      A: {score: 90.5, speed: 10.5, size: 7, maker: one}
      B: {score: 80.5, speed: 20.5, size: 5, maker: one}
      C: {score: 70.5, speed: 30.5, size: 3, maker: two}
      E: {score: 60.5, size: 1, maker: two}
"""


def files(*checks: str) -> dict[str, str]:
    """A claims file with a claim for each check, named `c0`, `c1`, …, and its data."""
    claims = [f"claim c{index} check {check}" for index, check in enumerate(checks)]
    return {"a.claims": "\n".join(['data "d.yaml"', *claims, ""]), "d.yaml": DATA}


def mutation(*checks: str, wanted: Wanted | None = None) -> Mutation:
    """What mutating such claims gives."""
    return mutate(["a.claims"], in_memory(files(*checks)), wanted or Wanted())


def claim(check: str) -> MutatedClaim:
    """What mutating one claim gives."""
    return mutation(check).claims[0]


def verdict(check: str) -> str:
    """The verdict of a check over the same data, by the whole tool."""
    return check_texts("a.claims", files(check)).claims[0].verdict.value
