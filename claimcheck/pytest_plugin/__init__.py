"""The pytest plugin: `pytest --claims claims/report.claims` runs one test a claim.

pytest imports this module in every run wherever claimcheck is installed, so it holds the options
and nothing else. Without `--claims` the rest is never imported. Not here: the check (`checking`),
which tests there are (`outcomes`) and how pytest collects and shows them (`collecting`).
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    import pytest

LEVELS = ("error", "undecided", "warning")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options."""
    group = parser.getgroup("claimcheck", "the claims of reports")

    def option(name: str, **keywords: object) -> None:
        group.addoption(name, dest=name.lstrip("-").replace("-", "_"), **keywords)

    option(
        "--claims",
        action="append",
        default=[],
        metavar="FILE",
        help="test the claims of this file or folder; may be repeated",
    )
    option("--claims-fail-on", choices=LEVELS, help="what fails a test; default error")
    option("--claims-root", metavar="DIR", help="read nothing outside this folder")
    option(
        "--claims-config",
        metavar="FILE",
        help="trusted settings instead of those of the project",
    )
    option("--claims-baseline", metavar="FILE", help="what FILE knows does not fail a test")


def pytest_configure(config: pytest.Config) -> None:
    """Take part in the run if there are claims to test."""
    if config.getoption("claims"):
        from claimcheck.pytest_plugin.collecting import register

        register(config)
