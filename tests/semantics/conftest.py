"""Every test reads its tables anew."""

from __future__ import annotations

import pytest

from tests.evaluation.asking import World


@pytest.fixture(autouse=True)
def _anew() -> None:
    World.generation += 1
