"""What becomes of a command that does not end by itself: messages instead of tracebacks."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence

from claimcheck.cli.streams import complain, explain_finding, prepare
from claimcheck.diagnostics.diagnostic import Unreadable
from claimcheck.workspace.disk import portable


def run_safely(command: Callable[[list[str]], int], argv: Sequence[str] | None) -> int:
    """The exit status of a command: 2 when it cannot be carried out, 3 for a defect of ours."""
    arguments = [portable(word) for word in sys.argv[1:]] if argv is None else list(argv)
    try:
        prepare()
        return command(arguments)
    except Unreadable as problem:
        explain_finding(problem.finding)
        return 2
    except Exception as defect:  # a user never sees a traceback that was not asked for
        complain(_report(defect, "--debug" in arguments))
        return 3


def _report(defect: Exception, debug: bool) -> str:
    from claimcheck.render.visible import visible
    from claimcheck.version import VERSION

    python = ".".join(map(str, sys.version_info[:3]))
    lines = [
        f"claimcheck: a defect of claimcheck itself: {visible(_summary(defect))}",
        f"  in {_innermost(defect)}; claimcheck {VERSION}, Python {python}, {sys.platform}",
        "  Please report these lines to the project, with the command and the files that lead",
        "  to them.",
    ]
    if debug:
        import traceback

        return "".join(traceback.format_exception(defect)) + "\n".join(lines) + "\n"
    return "\n".join([*lines, "  `--debug` shows the traceback."]) + "\n"


def _summary(defect: Exception) -> str:
    text = str(defect)
    return f"{type(defect).__name__}: {text[:200]}" if text else type(defect).__name__


def _innermost(defect: Exception) -> str:
    """The place in claimcheck where it happened: `pipeline.py:12`."""
    package = os.path.dirname(os.path.dirname(__file__)) + os.sep
    place = "an unknown place"
    trace = defect.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file.startswith(package):
            place = f"{file.removeprefix(package)}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place
