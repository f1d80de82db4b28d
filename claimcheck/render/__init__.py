"""Renderers: a `ConsistencyReport` becomes a text, one module a format.

A format is a module of this package with a function `render(report, options) -> str` and its line
in `FORMATS`; only the module asked for is imported. No renderer knows a rule's words, computes a
verdict or writes to a file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from claimcheck.consistency import ConsistencyReport

FORMATS: dict[str, str] = {
    "text": "claimcheck.render.text",
    "concise": "claimcheck.render.concise",
    "json": "claimcheck.render.json",
    "sarif": "claimcheck.render.sarif",
    "github": "claimcheck.render.github",
    "markdown": "claimcheck.render.markdown",
}

_NARROWEST, _WIDEST = 60, 120


class Options(NamedTuple):
    """How a person wants to read a report; `width` is in columns of the terminal."""

    color: bool = False
    verbose: bool = False
    quiet: bool = False
    width: int = 100


def render(
    report: ConsistencyReport,
    format: str,  # noqa: A002 (the word of the command line)
    *,
    color: bool = False,
    verbose: bool = False,
    quiet: bool = False,
    width: int = 100,
) -> str:
    """The report in one of `FORMATS`, ending with a newline unless it is empty.

    `verbose` lists every claim with its evidence, `quiet` only what is an error. Raises
    `ValueError` for a format that does not exist.
    """
    if format not in FORMATS:
        raise ValueError(f"no format is called {format!r}; there are {', '.join(FORMATS)}")
    from importlib import import_module

    options = Options(color, verbose, quiet, min(max(width, _NARROWEST), _WIDEST))
    text = import_module(FORMATS[format]).render(report, options)
    assert isinstance(text, str)
    return text
