"""Text from files in what is printed: escapes are shown, and no line commands a CI log."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from claimcheck.cli import main
from claimcheck.render.visible import HIDDEN

from .conftest import DATA, SOUND, Verify, write

EVIL = "\x1b[31m\u202e[bold]\u200b\x07\x9b"
NAMES = [
    "a b.claims",
    "a[bold].claims",
    "a\nb.claims",
    "::error::x.claims",
    "##[group]x.claims",
    "\x1b[31mx.claims",
    "x\u202e.claims",
]
CLAIMS = f"""data "d.yaml"
claim `c\u202e{EVIL}` "t {EVIL} ::error::" quote "::error:: {EVIL}" note "##[error]{EVIL}"
  check `X\x1b[1m\u202e ::error::` beats `::warning::` on B
claim d "::error::" quote "::set-output name=x::y" check T of Y = "{EVIL}::error::"
  expect supported because "::error::{EVIL}"
claim e quote "##vso[task.setvariable]x" skip because "::error::{EVIL}"
claim f check every m has B > 3
claim g check T of m = "y{EVIL}"
claim h check `{EVIL}` beats Y on B
claim i check Y beets {EVIL} on B
claim `::error::` check Y beats `::warning::` on B
let `{EVIL}` = m
"""
FIGURES = (
    DATA.replace("X:", '"X\\e[1m\\u202e\\n::error::":')
    .replace("T: y", 'T: "::error::\\n##[group]y\\r\\e]0;x"')
    .replace("      Z:", '      "::warning::":')
    .replace("A: ", '"A\\e\\n::debug::": ')
)
COLOR = re.compile(r"\x1b\[[0-9;]*m")
COMMANDS = [
    *(
        ["verify", *more, "--format", form, "--color", color, "a.claims"]
        for form in ("text", "concise", "json")
        for color in ("never", "always")
        for more in ([], ["--verbose"], ["--quiet"])
    ),
    ["verify", "--only", EVIL, "a.claims"],
    ["verify", "--format", f"\n::error::{EVIL}"],
    ["verify", f"{EVIL}.claims", "\n::error::.claims", "::error::.claims"],
    [f"\n::error::{EVIL}"],
    ["names", "a.claims"],
    ["names", "--color", "always", "d.yaml"],
    ["explain", "d", "a.claims"],
    ["explain", f"\n::error::{EVIL}", "a.claims"],
    ["try", "Y beats `::warning::` on B", "a.claims"],
    ["try", f"Y beats {EVIL}\n::error:: on B", "a.claims"],
    ["fmt", "--diff", "a.claims"],
    ["fmt", "--diff", "b.claims"],
    ["fmt", "--check", "b.claims"],
]


@pytest.mark.parametrize("command", COMMANDS, ids=range(len(COMMANDS)))
def test_hostile_texts_are_shown(
    root: Path, capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    ugly = f'data   "d.yaml"\n# {EVIL}\n  # ::error::\nclaim b skip because "##[group]{EVIL}"\n'
    write(root, {"a.claims": CLAIMS, "b.claims": ugly, "d.yaml": FIGURES})
    assert main(command) in (0, 1, 2)
    check_harmless(*capsys.readouterr(), color="always" in command)


@pytest.mark.parametrize("command", [["verify"], ["fmt", "--check"], ["fmt"], ["verify", "-v"]])
def test_hostile_names_of_files(
    root: Path, capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    write(root, {f"c/{name}": SOUND.replace("d.y", "../d.y") for name in NAMES} | {"d.yaml": DATA})
    write(root, {f"c/broken-{name}": "claim x check (\n" for name in NAMES})
    assert main([*command, "c"]) == 2
    check_harmless(*capsys.readouterr())


def test_no_more_than_a_name_in_the_list_of_names(verify: Verify) -> None:
    text = f"{SOUND}let {'a' * 130} = m\nlet {'b' * 100_000} = m\nlet `{'表' * 80}` = m\n"
    verify({"a.claims": text, "d.yaml": DATA})
    assert main(["names", "a.claims"]) == 0


def test_names_says_what_it_could_not_read(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(root, {"a.claims": 'data "n.yaml"\n', "n.yaml": "tables: ["})
    for command in (["names", "a.claims"], ["names", "n.yaml"], ["names", "no.claims"]):
        assert main(command) == 2
        out = capsys.readouterr().out
        assert "no table and no set is in reach" in out
        assert re.search("^(n.yaml|<try>):[0-9]+:[0-9]+  (data-format|unreadable-file)", out, re.M)


def check_harmless(out: str, err: str, color: bool = False) -> None:
    for text in (COLOR.sub("", out) if color else out, err):
        assert not re.search(f"[\x00-\x09\x0b-\x1f{HIDDEN}]", text)
        assert not re.search(r"^\s*::|##\[|##vso\[", text, re.MULTILINE)
        assert "Traceback" not in text and "a defect of claimcheck" not in text
