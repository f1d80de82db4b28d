"""`claimcheck coverage`: each sentence with what stands for it, the share, and its exit status."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.conftest import Run

REPORT = """\
# Ada is best

It begins here. Ada reaches 92.5% on Alpha. Ben is a fine model, by all accounts.

- Ada beats Ben on Alpha.
- Ben is much better than we had all hoped when the work began, and better than we had feared.

| model | Alpha |
|-------|------:|
| Ada   | 92.5% |

```
Ada beats Ben by far.
```
"""
DATA = """\
tables:
  models:
    key: model
    columns: {Alpha: {unit: "%", better: higher}}
    rows: {Ada: {Alpha: 92.5}, Ben: {Alpha: 85.2}}
"""
CLAIMS = """\
report "report.md"
data "data.yaml"
claim one quote "Ada reaches 92.5% on Alpha." check Alpha of Ada = 92.5%
claim two quote "Ben is a fine model" skip because "a judgment"
"""


@pytest.fixture
def there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a report, which is the working folder."""
    (tmp_path / "claimcheck.toml").write_text('files = ["*.claims"]\n')
    (tmp_path / "report.md").write_text(REPORT)
    (tmp_path / "data.yaml").write_text(DATA)
    (tmp_path / "a.claims").write_text(CLAIMS)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def rows(text: str) -> list[tuple[str, str]]:
    """Place and cover of each sentence."""
    words = (line.split() for line in text.splitlines() if line[:1] == " " and line[4:8].strip())
    return [(found[0], found[1]) for found in words if ":" in found[0]]


def test_every_sentence_is_shown_with_what_stands_for_it(run: Run, there: Path) -> None:
    ran = run("coverage", "a.claims")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("report.md\n")
    assert rows(ran.out) == [
        ("3:1", "silent"),
        ("3:17", "covered"),
        ("3:45", "skipped"),
        ("5:3", "uncovered"),
        ("6:3", "uncovered"),
    ]
    assert "\n                       one\n" in ran.out
    assert "\n                       two\n" in ran.out
    assert ran == run("coverage")


def test_the_share_of_sentences_that_have_a_claim(run: Run, there: Path) -> None:
    last = run("coverage").out.splitlines()[-1]
    assert last.startswith("5 sentences: 1 covered · 1 skipped · 2 uncovered · 1 silent")
    assert "50%" in last


def test_only_the_uncovered_ones(run: Run, there: Path) -> None:
    ran = run("coverage", "--uncovered")
    assert [cover for _, cover in rows(ran.out)] == ["uncovered", "uncovered"]
    assert ran.out.splitlines()[-1] == run("coverage").out.splitlines()[-1]


def test_headings_and_cells_are_sentences_where_a_claim_stands_for_them(
    run: Run, there: Path
) -> None:
    more = 'claim three quote "Ada is best" check Ada is best on Alpha among models\n'
    (there / "a.claims").write_text(CLAIMS + more)
    assert rows(run("coverage").out)[0] == ("1:3", "covered")


def test_a_long_sentence_is_wrapped(run: Run, there: Path) -> None:
    assert max(map(len, run("coverage").out.splitlines())) <= 110
    assert "feared." in run("coverage").out


def test_colour_changes_no_word(run: Run, there: Path) -> None:
    plain, painted = run("coverage"), run("coverage", "--color", "always")
    assert "\x1b[" in painted.out
    assert re.sub(r"\x1b\[[0-9;]*m", "", painted.out) == plain.out


def test_claims_that_fail_are_no_matter_here(run: Run, there: Path) -> None:
    (there / "data.yaml").write_text(DATA.replace("92.5", "12.5"))
    assert run("coverage").status == 0


def test_two_reports_are_told_apart(run: Run, there: Path) -> None:
    (there / "b.md").write_text("Ben reaches 85.2% on Alpha.\n")
    (there / "b.claims").write_text(
        'report "b.md"\ndata "data.yaml"\n'
        'claim b quote "Ben reaches 85.2% on Alpha." check Alpha of Ben = 85.2%\n'
    )
    out = run("coverage").out
    assert out.index("b.md\n") < out.index("report.md\n")
    assert "1 sentence: 1 covered; 100%" in out


def test_claims_without_a_report_are_a_mistake(run: Run, there: Path) -> None:
    (there / "a.claims").write_text('data "data.yaml"\nclaim a check Ada beats Ben on Alpha\n')
    ran = run("coverage")
    assert (ran.status, ran.out) == (2, "")
    assert "report" in ran.err


@pytest.mark.parametrize("broken", ("claim a check beats\n", 'data "none.yaml"\n'))
def test_what_cannot_be_checked_has_no_coverage(run: Run, there: Path, broken: str) -> None:
    (there / "a.claims").write_text(CLAIMS + broken)
    ran = run("coverage")
    assert ran.status == 2
    assert "sentence" not in ran.out.splitlines()[-1]


def test_control_characters_are_shown(run: Run, there: Path) -> None:
    (there / "report.md").write_text(REPORT.replace("by all accounts", "by \x1b[31mall"))
    out = run("coverage").out
    assert "\x1b" not in out
    assert "\\x1b[31mall" in out
