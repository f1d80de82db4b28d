"""Conflicts and redundancies beside brute force; `python -m tests.advice.conflicts` for more."""

from __future__ import annotations

from tests.advice.conflicts.brute import contest


def test_nothing_false_is_found_and_most_is() -> None:
    counts, false = contest(seed=4, pairs=1_200)
    assert not false, false[0]
    for what in ("conflicts", "redundancies"):
        assert counts[f"{what} found"] > 2 * counts[f"{what} overlooked"]
        assert counts[f"{what} found"] > 10
