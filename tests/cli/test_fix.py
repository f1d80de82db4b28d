"""`claimcheck fix`: what it lists, shows and writes, what it leaves alone, its exit status."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Ran, Run

DATA = """\
tables:
  models:
    key: model
    columns: {Alpha: {unit: "%", better: higher}, Beta: {unit: "%", better: higher}}
    rows:
      Ada: {Alpha: 92.5, Beta: 70.1}
      Ben: {Alpha: 85.2, Beta: 71.0}
      Cyd: {Alpha: 80.0, Beta: 60.0}
"""
REPORT = "Ada reaches 95% on Alpha. Ben beats Ada everywhere. Cyd is best.\n"
CLAIMS = """\
# The claims.
report "report.md"
data "data.yaml"
let both = Alpha, Beta   # all there is

claim number   # odd   layout stays
    quote "Ada reaches 95% on Alpha."
    check   Alpha of Ada = 95%   # as printed

claim everywhere quote "Ben beats Ada everywhere." check Ben beats Ada
  on # which ones?
  every both

claim known quote "Cyd is best."
  check Cyd is best on Alpha
  expect contradicted because "a joke"

claim fine check Ada beats Ben on Alpha
"""


@pytest.fixture
def there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a report, which is the working folder."""
    (tmp_path / "claimcheck.toml").write_text('files = ["a.claims"]\n')
    (tmp_path / "report.md").write_text(REPORT)
    (tmp_path / "data.yaml").write_text(DATA)
    (tmp_path / "a.claims").write_text(CLAIMS)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def written(there: Path) -> str:
    """The claims file as it is now."""
    return (there / "a.claims").read_bytes().decode()


def verdict(run: Run, name: str) -> str:
    """What `verify` says of a claim, in one word."""
    found = run("verify", "--only", name, "--format", "concise")
    return "contradicted" if "contradicted" in found.out else "supported"


# --- listing --------------------------------------------------------------------------------------


def test_that_each_contradicted_claim_is_listed_with_numbered_alternatives(
    run: Run, there: Path
) -> None:
    found = run("fix")
    assert found.status == 1
    assert "a.claims:8:13  number" in found.out
    assert "1       Alpha of Ada = 93%" in found.out
    assert "2       " in found.out
    assert "known" not in found.out
    assert "2 claims can be fixed" in found.out
    assert "1 claim with `expect contradicted` left alone" in found.out
    assert written(there) == CLAIMS


def test_that_one_claim_is_listed_even_if_its_contradiction_is_expected(
    run: Run, there: Path
) -> None:
    found = run("fix", "known")
    assert found.status == 1
    assert "Cyd ranks 3rd on Alpha" in found.out
    assert "number" not in found.out


@pytest.mark.parametrize("arguments", [("fix", "fine"), ("fix", "fine", "--diff")])
def test_that_there_is_nothing_to_fix_in_a_supported_claim(
    run: Run, there: Path, arguments: tuple[str, ...]
) -> None:
    assert run(*arguments) == Ran(0, "the claim is supported: nothing to fix\n", "")


def test_that_a_file_without_contradictions_needs_no_fix(run: Run, there: Path) -> None:
    (there / "b.claims").write_text('data "data.yaml"\nclaim b check Ada beats Ben on Alpha\n')
    assert run("fix", "b.claims") == Ran(0, "no claim is contradicted: nothing to fix\n", "")


# --- showing --------------------------------------------------------------------------------------


def test_that_a_diff_shows_the_first_alternatives_and_writes_nothing(run: Run, there: Path) -> None:
    found = run("fix", "--diff")
    assert found.status == 1
    assert "-    check   Alpha of Ada = 95%   # as printed\n" in found.out
    assert "+    check   Alpha of Ada = 93%   # as printed\n" in found.out
    assert written(there) == CLAIMS
    assert "number: the sentence at report.md:1:1 still says what the check said" in found.err


def test_that_a_number_picks_another_alternative(run: Run, there: Path) -> None:
    second = run("fix", "everywhere", "--diff", "--pick", "2")
    assert second.status == 1
    assert (
        run("fix", "everywhere", "--diff", "--pick", "1").out
        == run("fix", "everywhere", "--diff").out
    )
    assert second.out != run("fix", "everywhere", "--diff").out


# --- writing --------------------------------------------------------------------------------------


def test_that_what_is_written_is_supported_and_all_else_stays(run: Run, there: Path) -> None:
    found = run("fix", "--write")
    assert found.status == 0
    assert found.out == ""
    assert "2 claims changed in a.claims" in found.err
    before, after = CLAIMS.split("claim everywhere"), written(there).split("claim everywhere")
    assert after[0] == before[0].replace("= 95%", "= 93%")
    assert after[1].split("claim known")[1] == before[1].split("claim known")[1]
    assert "# which ones?" in after[1]
    assert verdict(run, "number") == verdict(run, "everywhere") == "supported"
    again = run("fix", "--write")
    assert (again.status, again.err) == (0, "")


@pytest.mark.parametrize("pick", ["1", "2"])
def test_that_each_alternative_is_supported_once_it_is_written(
    run: Run, there: Path, pick: str
) -> None:
    assert run("fix", "everywhere", "--write", "--pick", pick).status == 0
    assert verdict(run, "everywhere") == "supported"
    assert verdict(run, "number") == "contradicted"


def test_that_a_named_claim_is_told_to_lose_its_expectation(run: Run, there: Path) -> None:
    found = run("fix", "known", "--write")
    assert found.status == 0
    assert "`expect contradicted` no longer fits the check" in found.err
    assert "Cyd ranks 3rd on Alpha" in written(there)


def test_that_lines_keep_their_ends(run: Run, there: Path) -> None:
    (there / "a.claims").write_bytes(CLAIMS.replace("\n", "\r\n").encode())
    assert run("fix", "--write").status == 0
    text = written(there)
    assert text.count("\n") == text.count("\r\n")
    assert "= 93%" in text


def test_that_a_used_file_is_not_touched(run: Run, there: Path) -> None:
    (there / "b.claims").write_text('use "a.claims"\nclaim b check Cyd beats Ben on both\n')
    found = run("fix", "b.claims", "--write")
    assert found.status == 0
    assert written(there) == CLAIMS
    assert "Cyd beats Ben" not in (there / "b.claims").read_text()


def test_that_a_claim_whose_sentence_changed_waits_for_its_quote(run: Run, there: Path) -> None:
    (there / "report.md").write_text(REPORT.replace("95%", "96%"))
    found = run("fix", "--write")
    assert found.status == 1
    assert "number: its sentence was changed since it was quoted" in found.err
    assert "= 95%" in written(there)
    assert verdict(run, "everywhere") == "supported"


# --- mistakes -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("nonsuch",), "there is no claim `nonsuch`"),
        (("evrywhere",), "did you mean `everywhere`?"),
        (("--pick", "1", "--diff"), "`--pick` is for one claim"),
        (("everywhere", "--pick", "9", "--diff"), "`--pick` is a number from 1 to "),
        (("everywhere", "--pick", "x", "--diff"), "not `x`"),
        (("everywhere", "--pick", "0", "--write"), "not `0`"),
        (("gone.claims",), "gone.claims"),
        (("\0",), "there is no claim"),
    ],
)
def test_that_mistakes_are_said_and_nothing_is_written(
    run: Run, there: Path, arguments: tuple[str, ...], message: str
) -> None:
    found = run("fix", *arguments)
    assert found.status == 2
    assert message in found.err
    assert written(there) == CLAIMS


def test_that_other_claims_are_fixed_beside_a_broken_one(run: Run, there: Path) -> None:
    (there / "a.claims").write_text(CLAIMS + "\nclaim broken check Zed beats Ben on Alpha\n")
    found = run("fix", "--write")
    assert found.status == 2
    assert "Zed" in found.err
    assert "= 93%" in written(there)
    assert written(there).endswith("claim broken check Zed beats Ben on Alpha\n")


def test_that_the_help_says_how_it_exits(run: Run) -> None:
    found = run("fix", "--help")
    assert found.status == 0
    assert "exit status: 0 no claim is left to fix; 1 one is" in found.out
    assert "fix " in run("--help").out
