"""A diagnostic as a person sees it: a line that says where and what, and a frame of the code.

Not here: which diagnostics are shown, and in what order (`findings`).
"""

from __future__ import annotations

from claimcheck.diagnostics.diagnostic import Diagnostic
from claimcheck.diagnostics.rules import Severity
from claimcheck.render.segments import Line, Segment, Style
from claimcheck.render.visible import visible
from claimcheck.render.width import clip, clip_left, width, wrap

_STYLES: dict[Severity, Style] = {
    Severity.BROKEN: "error",
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTE: "note",
}
_INDENT = "    "
_NUMBER = 5  # columns of a line number in a frame


def style_of(severity: Severity) -> Style:
    """The style of the name of a rule."""
    return _STYLES[severity]


def framed(diagnostic: Diagnostic, columns: int) -> list[Line]:
    """The diagnostic with the line of code it is about, the help below the place."""
    if not diagnostic.line_text:
        return [*brief(diagnostic, columns), *_related(diagnostic)]
    return [*_head(diagnostic, columns), *_frame(diagnostic, columns), *_related(diagnostic)]


def brief(diagnostic: Diagnostic, columns: int) -> list[Line]:
    """The diagnostic and its help, without code."""
    lines = _head(diagnostic, columns)
    return lines + [(("plain", _INDENT + line),) for line in _help(diagnostic, columns - 4)]


def _head(diagnostic: Diagnostic, columns: int) -> list[Line]:
    place = f"{visible(diagnostic.file)}:{diagnostic.line}:{diagnostic.column}"
    start: list[Segment] = [
        ("place", place),
        ("plain", "  "),
        (style_of(diagnostic.severity), diagnostic.rule),
        ("plain", "  "),
    ]
    room = columns - sum(width(text) for _, text in start)
    first, *others = wrap(visible(diagnostic.message), columns - len(_INDENT), room)
    return [(*start, ("plain", first)), *[(("plain", _INDENT + line),) for line in others]]


def _frame(diagnostic: Diagnostic, columns: int) -> list[Line]:
    number = str(diagnostic.line).rjust(_NUMBER)
    gutter = " " * len(number) + " | "
    room = columns - len(gutter)
    before, marked, after = _cut(diagnostic, room)
    code: Line = (("faint", f"{number} | "), ("plain", f"{before}{marked}{after}"))
    carets = "^" * max(1, width(marked))
    start: Line = (("faint", gutter), ("plain", " " * width(before)), ("marked", carets))
    lines = _help(diagnostic, room)
    if len(lines) == 1 and width(before) + len(carets) + 1 + width(lines[0]) <= room:
        return [code, (*start, ("marked", f" {lines[0]}"))]
    return [code, start, *[(("faint", gutter), ("marked", line)) for line in lines]]


def _cut(diagnostic: Diagnostic, room: int) -> tuple[str, str, str]:
    """The line of code before, in and after the marked stretch, cut to what a line can hold."""
    text, start = diagnostic.line_text, diagnostic.column - 1
    end = diagnostic.end_column - 1 if diagnostic.end_line == diagnostic.line else len(text)
    end = max(start, end)
    before, marked, after = _code(text[:start]), _code(text[start:end]), _code(text[end:])
    if width(before) + width(marked) + width(after) > room:
        before = clip_left(before, max(room // 2, room - width(marked) - width(after)))
        marked = clip(marked, room - width(before))
        left = room - width(before) - width(marked)
        after = clip(after, left) if left else ""
    return before, marked, after


def _code(text: str) -> str:
    return visible(text.replace("\t", "    "))


def _help(diagnostic: Diagnostic, room: int) -> list[str]:
    """The help in lines; its own line breaks, in an example to copy, are kept."""
    texts = diagnostic.help.split("\n") if diagnostic.help else []
    return [line for text in texts for line in wrap(visible(text), room)]


def _related(diagnostic: Diagnostic) -> list[Line]:
    return [
        (
            ("plain", f"{_INDENT}see "),
            ("place", f"{visible(place.file)}:{place.line}:{place.column}"),
            ("plain", f"  {visible(word)}"),
        )
        for place, word in diagnostic.related
    ]
