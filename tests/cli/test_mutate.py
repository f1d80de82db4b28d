"""`claimcheck mutate`: what no claim notices, the score, the exit status, mistakes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

DATA = """\
tables:
  models:
    columns:
      score: {better: higher}
      speed: {better: higher}
    rows:
      A: {score: 90.5, speed: 10.5}
      B: {score: 80.5, speed: 20.5}
      "C\\x1b[31m": {score: 70.5}
"""
CLAIMS = """\
data "d.yaml"
claim always check count of models >= 0
claim ahead check some {A, B} has score > 60
claim exact check score of A = 90.5
claim left skip because "no figures"
"""


@pytest.fixture
def project(here: Path) -> Path:
    (here / "claims/d.yaml").write_text(DATA)
    (here / "claims/a.claims").write_text(CLAIMS)
    return here


def test_the_text(project: Path, run: Run) -> None:
    ran = run("mutate")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("Of each claim: how many of the changes to its words")
    body = ran.out.split("\n\n", 1)[1]
    assert (
        body
        == """\
claims/a.claims
    2 always  words 1/2 · figures 0/0
      nothing makes it fail: it is supported with all figures that were tried
      `0` could be `1`
    3 ahead  words 3/6 · figures 0/16
      no change of a single figure changes it
      `some` could be `every`
      `60` could be `61` or `66`
    4 exact  words 6/6 · figures 8/8

figures that no claim reads
  models
    score  C\\x1b[31m
    speed  all 2

figures that claims read, but of which no value would change a verdict
  models
    score  B

3 claims, 1 of which nothing makes fail
10 of 14 changes of words are noticed
8 of 16 changes of figures are noticed
1 of 5 figures is guarded by a claim
`--verbose` lists all of it
score 60%
"""
    )


def test_that_more_claims_raise_the_score(project: Path, run: Run) -> None:
    before = json.loads(run("mutate", "--format", "json").out)
    claims = project / "claims/a.claims"
    claims.write_text(f"{CLAIMS}claim also check score of B = 80.5\n")
    now = json.loads(run("mutate", "--format", "json").out)
    assert now["summary"]["score"] > before["summary"]["score"]
    assert {(one["measure"], tuple(one["rows"])) for one in before["unguarded"]} - {
        (one["measure"], tuple(one["rows"])) for one in now["unguarded"]
    } == {("score", ("B",))}


def test_the_json(project: Path, run: Run) -> None:
    found = json.loads(run("mutate", "--format", "json").out)
    assert found["schema"] == 1
    assert found["summary"] == {
        "score": 60,
        "claims": 3,
        "vacuous": 1,
        "words": {"tried": 14, "noticed": 10},
        "figures": {"tried": 16, "noticed": 8},
        "figures_guarded": 1,
        "figures_total": 5,
        "left_out": {"words": 0, "figures": 0},
    }
    assert [claim["vacuous"] for claim in found["claims"]] == [True, False, False]
    guards = {(one["row"], one["guard"], one["steps"]) for one in found["figures"]}
    assert guards == {("A", "exact", -1), ("B", None, None)}


def test_fail_under(project: Path, run: Run) -> None:
    assert run("mutate", "--fail-under", "60").status == 0
    assert run("mutate", "--fail-under", "61").status == 1


def test_one_claim(project: Path, run: Run) -> None:
    out = run("mutate", "--only", "exact").out
    assert "exact" in out
    assert "always" not in out
    assert "no claim reads" not in out
    assert "score 100%" in out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--limit", "many"), "`--limit` is a whole number from 0 to 1000000000, not `many`"),
        (("--limit", "-1"), "`--limit` is a whole number"),
        (("--seed", "9" * 5000), "`--seed` is a whole number"),
        (("--seed", "٣"), "`--seed` is a whole number"),
        (("--fail-under", "101"), "`--fail-under` is a whole number from 0 to 100, not `101`"),
        (("--only", "exakt"), "there is no claim `exakt`"),
        (("--format", "xml"), "`--format` is text or json, not `xml`"),
        (("--loud",), "`mutate` has no option `--loud`"),
        (("none.claims",), "none.claims"),
    ],
)
def test_mistakes(project: Path, run: Run, arguments: tuple[str, ...], message: str) -> None:
    ran = run("mutate", *arguments)
    assert ran.status == 2
    assert message in ran.err + ran.out


def test_that_a_broken_claim_is_status_2_and_the_others_are_still_tried(
    project: Path, run: Run
) -> None:
    (project / "claims/a.claims").write_text(f"{CLAIMS}claim bad check score of Z > 1\n")
    ran = run("mutate", "--fail-under", "100")
    assert ran.status == 2
    assert "unknown-name" in ran.out
    assert "4 exact  words" in ran.out


def test_a_limit_says_what_was_left_out(project: Path, run: Run) -> None:
    ran = run("mutate", "--limit", "5")
    assert ran.status == 0
    assert "not tried: " in ran.out


def test_files_without_a_check(project: Path, run: Run) -> None:
    claims = project / "claims/a.claims"
    claims.write_text('claim left skip because "no figures"\n')
    ran = run("mutate")
    assert (ran.status, ran.out) == (
        0,
        "no claim is checked against figures, so there is nothing to change\n",
    )
    assert run("mutate", "--fail-under", "1").status == 1
    claims.write_text("# nothing\n")
    assert run("mutate").status == 2


def test_that_nothing_outside_the_root_is_read(project: Path, run: Run) -> None:
    (project.parent / "out.yaml").write_text(DATA)
    claims = project / "claims/a.claims"
    claims.write_text('data "../../out.yaml"\nclaim a check score of A = 90.5\n')
    ran = run("mutate")
    assert ran.status == 2
    assert "outside-root" in ran.out


def test_that_the_same_seed_gives_the_same_bytes(project: Path, run: Run) -> None:
    for form in ("text", "json"):
        first = run("mutate", "--seed", "3", "--limit", "40", "--format", form)
        assert run("mutate", "--seed", "3", "--limit", "40", "--format", form) == first


def test_help(run: Run) -> None:
    out = run("mutate", "--help").out
    assert out.startswith("usage: claimcheck mutate [OPTIONS] [FILES]")
    assert len(out.splitlines()) <= 28
