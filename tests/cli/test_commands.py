"""The commands beside `verify`, help, and mistyped commands."""

from __future__ import annotations

import io
import re
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from claimcheck.cli import COMMANDS, HELP
from claimcheck.cli.arguments import Options
from claimcheck.consistency import ConsistencyReport, Verdict
from claimcheck.diagnostics.rules import RULES
from claimcheck.version import VERSION
from tests.cli.conftest import Run, claim

# --- help -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", COMMANDS)
def test_help_fits_one_screen_and_has_examples(run: Run, command: str) -> None:
    ran = run(command, "--help")
    assert (ran.status, ran.err) == (0, "")
    assert ran == run(command, "-h") == run("help", command)
    assert f"examples\n  claimcheck {command}" in ran.out
    assert len(ran.out.splitlines()) <= 24
    assert max(map(len, ran.out.splitlines())) <= 80


@pytest.mark.parametrize("command", COMMANDS)
def test_help_names_every_option(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    monkeypatch.setattr(Options, "read", lambda self, _: seen.extend(self.known) or 1 / 0)
    module: ModuleType = import_module(COMMANDS[command])
    with pytest.raises(ZeroDivisionError):
        module.run([])
    described = set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", module.HELP.split("examples")[0]))
    assert described | {"-h", "--help"} == set(seen)


def test_general_help(run: Run) -> None:
    assert run("--help") == run("-h") == run("help") == (0, HELP, "")
    assert run() == (2, "", HELP)
    assert len(HELP.splitlines()) <= 24
    assert max(map(len, HELP.splitlines())) <= 80
    assert all(f"\n  {command} " in HELP for command in COMMANDS)


def test_version(run: Run) -> None:
    assert run("--version") == run("-V") == (0, f"claimcheck {VERSION}\n", "")


@pytest.mark.parametrize(
    ("word", "words"),
    [
        ("verfy", "did you mean `verify`?"),
        ("zzz", f"the commands are {', '.join([*COMMANDS][:-1])} and {[*COMMANDS][-1]}"),
        ("a.claims", "did you mean `claimcheck verify a.claims`?"),
        ("--quiet", "the command is the first word"),
        ("a\x1b[31m", r"there is no command `a\x1b[31m`"),
    ],
)
def test_mistyped_commands(run: Run, word: str, words: str) -> None:
    ran = run(word)
    assert (ran.status, ran.out) == (2, "")
    assert words in ran.err


# --- try ------------------------------------------------------------------------------------------


def test_try(run: Run, here: Path, pipeline: SimpleNamespace) -> None:
    assert run("try", "x beats y on z").status == 0
    pipeline.report = ConsistencyReport((claim("a", Verdict.CONTRADICTED),), ())
    assert run("try", "x beats y on z", "claims/a.claims").status == 1


def test_try_without_a_claim(run: Run, here: Path, pipeline: SimpleNamespace) -> None:
    assert "needs a claim" in run("try").err
    ran = run("try", "x", "beats", "y")
    assert ran.status == 2 and 'in quotes: "x beats y"' in ran.err


# --- explain --------------------------------------------------------------------------------------


def test_explain_lists_rules(run: Run) -> None:
    ran = run("explain")
    assert ran.status == 0
    assert all(rule in ran.out for rule in RULES)
    assert max(map(len, ran.out.splitlines())) <= 100


@pytest.mark.parametrize("rule", RULES)
def test_explain_a_rule(run: Run, rule: str) -> None:
    ran = run("explain", rule)
    assert ran.status == 0 and len(ran.out) > 100


def test_explain_a_claim(run: Run, here: Path, pipeline: SimpleNamespace) -> None:
    pipeline.report = ConsistencyReport((claim("first", Verdict.CONTRADICTED), claim("b")), ())
    ran = run("explain", "first")
    assert ran.status == 0 and "first" in ran.out
    assert pipeline.asked[0].only == ("first",)


def test_explain_what_is_not_there(run: Run, here: Path, pipeline: SimpleNamespace) -> None:
    pipeline.report = ConsistencyReport((claim("first"),), ())
    assert "did you mean `first`?" in run("explain", "frst").err
    assert "did you mean `unknown-name`?" in run("explain", "unknwn-name").err
    assert run("explain", "frst").status == 2


# --- fmt ------------------------------------------------------------------------------------------


def test_fmt(run: Run, here: Path, pipeline: SimpleNamespace) -> None:
    file = here / "claims/a.claims"
    assert run("fmt") == run("fmt", "--check") == run("fmt", "--diff") == (0, "", "")
    file.write_text("x\n\n")
    assert run("fmt", "--check") == (1, "claims/a.claims would change\n", "")
    ran = run("fmt", "--diff")
    assert ran.status == 1 and "--- claims/a.claims\n" in ran.out and "\n-\n" in ran.out
    assert file.read_text() == "x\n\n"
    assert run("fmt", "claims/a.claims") == (0, "claims/a.claims changed\n", "")
    assert file.read_text() == "x\n"


def test_fmt_of_standard_input(
    run: Run, here: Path, pipeline: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stdin(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))

    stdin("é\n\n".encode())
    assert run("fmt", "-") == (0, "é\n", "")
    stdin(b"x")
    assert run("fmt", "--check", "-").status == 1
    stdin(b"\xff")
    ran = run("fmt", "-")
    assert ran.status == 2 and "byte 0xff at line 1" in ran.err


def test_fmt_goes_on_after_a_bad_file(run: Run, here: Path, pipeline: SimpleNamespace) -> None:
    (here / "claims/b.claims").write_text("x\n\n")
    (here / "claims/a.claims").write_bytes(b"\xff")
    ran = run("fmt", "--check")
    assert ran.status == 2
    assert "not UTF-8" in ran.err and "claims/b.claims would change" in ran.out
