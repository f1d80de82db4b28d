"""The missing figures that claims wait for, in a format: one module each, as for reports.

Lives here: `text` and `json`. Not here: stubs to fill in (`stub_yaml`, `stub_csv`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from claimcheck.render.lines import paint
from claimcheck.render.segments import EMPTY, Line
from claimcheck.render.visible import visible
from claimcheck.render.width import wrap

if TYPE_CHECKING:
    from claimcheck.account.missing import MissingFigure, MissingFigures

FORMATS = ("text", "yaml", "csv", "json")
SCHEMA = 1
_INDENT = 4


def render_missing(found: MissingFigures, form: str, color: bool, width: int) -> str:
    """The figures in one of `FORMATS`; `color` and `width` are for text."""
    match form:
        case "text":
            return paint(_lines(found, width), color)
        case "json":
            return _json(found)
        case _:
            text = import_module(f"claimcheck.render.stub_{form}").render(found)
            assert isinstance(text, str)
            return text


def _lines(found: MissingFigures, width: int) -> Iterator[Line]:
    """Each figure with the claims that wait for it, then what no figure would decide."""
    for figures in _alike(found.figures):
        yield from _block(figures, width)
        yield EMPTY
    yield (("label", found.summary),)
    for text in found.others:
        yield from _wrapped(text, width)


def _alike(figures: Sequence[MissingFigure]) -> Iterable[list[MissingFigure]]:
    """Figures of one column for which the same claims wait in the same way, together."""
    groups: dict[object, list[MissingFigure]] = {}
    for figure in figures:
        key = figure.place.file, figure.table, figure.column, figure.claims
        groups.setdefault(key, []).append(figure)
    return groups.values()


def _block(figures: Sequence[MissingFigure], width: int) -> Iterator[Line]:
    for figure in figures:
        place = f"{figure.place.file}:{figure.place.line}:{figure.place.column}"
        yield (("place", visible(place)), ("plain", "  "), ("object", visible(figure.label)))
    each = "each " if len(figures) > 1 else ""
    yield (("plain", f"  {each}{figures[0].said}"),)
    for claim in figures[0].claims:
        yield from _wrapped(f"{claim.name}: {claim.effect}" if claim.effect else claim.name, width)


def _wrapped(text: str, width: int) -> Iterator[Line]:
    for at, line in enumerate(wrap(visible(text), width - _INDENT - 2)):
        yield (("plain", " " * (_INDENT + 2 * bool(at)) + line),)


def _json(found: MissingFigures) -> str:
    from claimcheck.render.dumping import dumped, listed
    from claimcheck.version import VERSION

    tool = {"name": "claimcheck", "version": VERSION}
    figures = [_object(figure) for figure in found.figures]
    stuck = [{"name": one.name, "needs": list(one.needs)} for one in found.stuck]
    return (
        f'{{"schema": {SCHEMA}, "tool": {dumped(tool)},\n'
        f' "undecided": {found.undecided},\n'
        f' "figures": {listed(figures)},\n'
        f' "others": {listed(stuck)}}}\n'
    )


def _object(figure: MissingFigure) -> dict[str, object]:
    return {
        "table": figure.table,
        "row": figure.row,
        "measure": figure.column,
        "printed": figure.printed,
        "file": figure.place.file,
        "line": figure.place.line,
        "column": figure.place.column,
        "decides": figure.decides,
        "claims": [
            {
                "name": one.name,
                "file": one.file,
                "line": one.line,
                "effect": one.effect,
                "alone": [limits._asdict() for limits in one.alone],
            }
            for one in figure.claims
        ],
    }
