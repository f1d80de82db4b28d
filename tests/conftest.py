"""Shared by all tests: fresh parse tables, and the flag that regenerates expected outputs."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--regenerate",
        action="store_true",
        help="write what came out into the specification documents, to be reviewed as a diff",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Make the parse tables anew when the grammar has changed since the package was built."""
    from claimcheck.language import tables

    if tables.load().checksum != tables.checksum():
        tables.write()
        raise pytest.UsageError(
            "the parse tables were stale and are made anew: run the tests again"
        )
