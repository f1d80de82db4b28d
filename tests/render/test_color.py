"""Colour: asked for or not loaded, and never made from the text of a file."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import get_args

import pytest

from claimcheck.consistency import ConsistencyReport
from claimcheck.render import FORMATS, render
from claimcheck.render.segments import Style
from claimcheck.render.style import _LOOKS

from .reports import EVERYTHING, FINDINGS, SURPASS

ANSI = re.compile(r"\x1b\[[0-9;]*m")


@pytest.mark.parametrize("name", ["text", "concise"])
def test_without_its_codes_coloured_text_is_the_plain_text(name: str) -> None:
    colored = render(EVERYTHING, name, color=True, verbose=True)
    assert ANSI.search(colored)
    plain = "".join(f"{line.rstrip()}\n" for line in ANSI.sub("", colored).split("\n")[:-1])
    assert plain == render(EVERYTHING, name, verbose=True)


def test_a_verdict_has_its_colour() -> None:
    text = render(EVERYTHING, "text", color=True)
    assert "\x1b[1;31mcontradicted\x1b[0m" in text
    assert "\x1b[1;33mundecided   \x1b[0m" in text


def test_texts_of_files_are_not_markup() -> None:
    claim = SURPASS._replace(reads="[bold]x[/bold] [link=y]z[/link] :smile: \x1b[31mred")
    text = render(ConsistencyReport((claim,), FINDINGS[:1]), "text", color=True)
    assert "[bold]x[/bold] [link=y]z[/link] :smile: \\x1b[31mred" in text


def test_the_environment_has_no_say(monkeypatch: pytest.MonkeyPatch) -> None:
    once = render(EVERYTHING, "text", color=True)
    for name, value in (("NO_COLOR", "1"), ("TERM", "dumb"), ("COLUMNS", "20")):
        monkeypatch.setenv(name, value)
    assert render(EVERYTHING, "text", color=True) == once


def test_every_style_has_a_look() -> None:
    assert set(_LOOKS) == set(get_args(Style))


def test_plain_output_imports_no_colours_and_no_json() -> None:
    code = (
        "import sys; from claimcheck.consistency import ConsistencyReport;"
        "from claimcheck.render import render; render(ConsistencyReport((), ()), 'text');"
        "loaded = {name.split('.')[0] for name in sys.modules};"
        "assert not loaded & {'rich', 'json', 'textwrap'}, loaded"
    )
    subprocess.run([sys.executable, "-S", "-c", code], check=True)


def test_every_format_renders_an_empty_report() -> None:
    for name in FORMATS:
        assert isinstance(render(ConsistencyReport((), ()), name), str)


def test_no_such_format() -> None:
    with pytest.raises(ValueError, match="no format is called 'xml'; there are text, concise, js"):
        render(EVERYTHING, "xml")
