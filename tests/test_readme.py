"""What the README shows is what the tool prints; a line `…` stands for what is left out."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from claimcheck.cli import main
from claimcheck.language.parser import parse
from claimcheck.source import Source
from claimcheck.vocabulary.vague import VAGUE_WORDS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SESSIONS = re.findall(r"^```\n\$ claimcheck ([^\n]*)\n(.*?)^```$", README, re.M | re.S)
CLAIMS = re.findall(r"^```claims\n(.*?)^```$", README, re.M | re.S)


@pytest.mark.parametrize(("command", "shown"), SESSIONS, ids=[command for command, _ in SESSIONS])
def test_session(
    command: str, shown: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    main(shlex.split(command))
    printed = capsys.readouterr().out
    at = 0
    for part in re.split(r"^ *…\n", shown, flags=re.M):
        found = printed.find(part, at)
        assert found >= 0, f"not printed: {part}"
        at = found + len(part)


def test_that_there_are_sessions() -> None:
    assert len(SESSIONS) >= 4


def test_that_every_claim_of_the_guide_can_be_read() -> None:
    whole, forms = CLAIMS
    assert parse(Source("guide.claims", whole))[1] == ()
    for number, line in enumerate(forms.splitlines()):
        claim = Source("form.claims", f"claim form-{number} check {line}")
        assert parse(claim)[1] == (), line


def test_that_the_table_of_vague_words_is_whole() -> None:
    rows = re.findall(r"^\| (`[^|]*`) \|[^|]*\|([^|]*)\|$", README, re.M)
    shown = {word: meaning.strip() for words, meaning in rows for word in _words(words)}
    assert set(shown) == set(VAGUE_WORDS)
    for word, vague in VAGUE_WORDS.items():
        assert vague.meaning.text in shown[word], word


def _words(cell: str) -> list[str]:
    return re.findall(r"`([^`]*)`", cell)
