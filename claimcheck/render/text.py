"""The format `text`: what a person reads in a terminal (OUTPUTS.md pictures it).

This is the page as a whole; a claim is drawn in `block`, a diagnostic in `frame`, the last line in
`summary`.
"""

from __future__ import annotations

from claimcheck.consistency import ConsistencyReport
from claimcheck.render import Options
from claimcheck.render.block import blocks
from claimcheck.render.findings import listing_of
from claimcheck.render.frame import brief, framed
from claimcheck.render.lines import paint
from claimcheck.render.segments import EMPTY, Line
from claimcheck.render.summary import summary_line


def render(report: ConsistencyReport, options: Options) -> str:
    """The whole page: contradicted, undecided, errors, warnings and notes, and the summary."""
    return paint(_page(report, options), options.color)


def _page(report: ConsistencyReport, options: Options) -> list[Line]:
    listing = listing_of(report, verbose=options.verbose, quiet=options.quiet)
    claims = blocks([*listing.failing, *listing.others], options.width, figures=options.verbose)
    failing = len(listing.failing)
    paragraphs = [
        *claims[:failing],
        *[framed(item, options.width) for item in listing.serious],
        [line for item in listing.minor for line in brief(item, options.width)],
        *claims[failing:],
    ]
    lines: list[Line] = []
    for paragraph in filter(None, paragraphs):
        lines += [*paragraph, EMPTY]
    return [*lines, summary_line(report)]
