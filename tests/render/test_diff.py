"""`diff` as text, JSON and Markdown: what stands where, and that no stranger's text does harm."""

from __future__ import annotations

import json
import re

import pytest
from markdown_it import MarkdownIt

from claimcheck.account.compared import Cause, Compared, Flip
from claimcheck.consistency import ClaimResult, Verdict
from claimcheck.render.diff import render_diff
from claimcheck.render.diff_markdown import LIMIT
from claimcheck.source import Place

from .reports import CLAIMS, DATA, finding

HOSTILE = "\x1b[31m\u202e::error::x ##[group] <img src=x> @all #1 | `a` \n## b"


def claim(name: str, verdict: Verdict, **rest: object) -> ClaimResult:
    return ClaimResult(name, CLAIMS, 12, 7, verdict, **rest)  # type: ignore[arg-type]


def figure(text: str = "AIME of R1 is now 71.5 (was 79.8)") -> Cause:
    return Cause("figure", text, Place(DATA, 40, 12), "79.8", "71.5", "models", "R1", "AIME")


def flip(name: str = "a", before: Verdict = Verdict.SUPPORTED, **rest: object) -> Flip:
    old = claim(name, before, check="x", reads="R1 beats o1 on most")
    now = claim(name, Verdict.CONTRADICTED, check="x", reads="R1 beats o1", because=("71 to 79",))
    return Flip(old, now, (figure(),), **rest)  # type: ignore[arg-type]


def compared(*flips: Flip, **rest: object) -> Compared:
    facts: dict[str, object] = {"added": (), "removed": (), "unchanged": 67, **rest}
    return Compared("HEAD", "now", flips, **facts)  # type: ignore[arg-type]


def test_text() -> None:
    also = figure("AIME of V3 is now 1 (was 2)")
    found = compared(
        flip(also=(also,), more_also=3),
        flip("b", Verdict.UNDECIDED, is_found=False, more=1),
        added=(claim("c", Verdict.CONTRADICTED), claim("e", Verdict.SUPPORTED)),
        removed=(claim("d", Verdict.SKIPPED),),
        wrong=(finding("unknown-name", "there is no row `x`", 3, 4),),
    )
    assert render_diff(found, "text") == (
        "claims/report.claims:12:7  supported → contradicted  a\n"
        "  because   AIME of R1 is now 71.5 (was 79.8), data/benchmarks.yaml:40:12\n"
        "  also      AIME of V3 is now 1 (was 2), data/benchmarks.yaml:40:12\n"
        "            and 3 more differences\n"
        "  checked   R1 beats o1\n"
        "  before    R1 beats o1 on most\n"
        "  figures   71 to 79\n"
        "\n"
        "claims/report.claims:12:7  undecided → contradicted  b\n"
        "  differs   AIME of R1 is now 71.5 (was 79.8), data/benchmarks.yaml:40:12\n"
        "            and 1 more difference\n"
        "  checked   R1 beats o1\n"
        "  before    R1 beats o1 on most\n"
        "  figures   71 to 79\n"
        "\n"
        "claims/report.claims:12:7  added  contradicted  c\n"
        "claims/report.claims:12:7  added  supported  e\n"
        "claims/report.claims:12:7  removed  skipped  d\n"
        "claims/report.claims:3:4  unknown-name  now\n"
        "            there is no row `x`\n"
        "\n"
        "HEAD → now: 2 flipped (2 for the worse) · 2 added (1 contradicted) · 1 removed"
        " · 67 unchanged · 1 error\n"
    )


def test_nothing() -> None:
    assert render_diff(compared(), "text") == "HEAD → now: 67 unchanged\n"
    assert render_diff(compared(unchanged=0), "text") == "HEAD → now: no claims\n"
    assert render_diff(compared(), "markdown") == "## claimcheck: HEAD → now\n\n67 unchanged\n"


def test_what_is_worse() -> None:
    better = Flip(claim("a", Verdict.ERROR), claim("a", Verdict.SUPPORTED), ())
    same = Flip(claim("a", Verdict.SKIPPED), claim("a", Verdict.UNDECIDED), ())
    worse = Flip(claim("a", Verdict.SUPPORTED), claim("a", Verdict.SKIPPED), ())
    assert [one.is_worse for one in (better, same, worse)] == [False, False, True]
    new = claim("c", Verdict.CONTRADICTED)
    assert compared(worse, better, added=(new,)).worse == 2
    known = new._replace(expected=Verdict.CONTRADICTED)
    assert compared(added=(known,)).worse == 0


def test_json() -> None:
    found = compared(flip(), added=(claim("c", Verdict.CONTRADICTED),))
    read = json.loads(render_diff(found, "json"))
    assert (read["schema"], read["before"], read["now"]) == (1, "HEAD", "now")
    assert read["summary"] == {
        "flipped": 1,
        "worse": 2,
        "added": 1,
        "removed": 0,
        "unchanged": 67,
        "errors": 0,
    }
    (one,) = read["flips"]
    assert (one["name"], one["before"], one["now"], one["is_worse"]) == (
        "a",
        "supported",
        "contradicted",
        True,
    )
    assert one["causes"] == [
        {
            "kind": "figure",
            "text": "AIME of R1 is now 71.5 (was 79.8)",
            "before": "79.8",
            "now": "71.5",
            "at": {"file": DATA, "line": 40, "column": 12},
            "table": "models",
            "row": "R1",
            "measure": "AIME",
        }
    ]


def test_markdown() -> None:
    better = Flip(claim("b", Verdict.ERROR), claim("b", Verdict.SUPPORTED), ())
    page = render_diff(compared(better, flip()), "markdown")
    assert page.index("### For the worse") < page.index("### Other verdicts that changed")
    assert (
        "- supported → **contradicted** a (`claims/report.claims:12`)\n"
        "  - **because** AIME of R1 is now 71.5 (was 79.8) (`data/benchmarks.yaml:40`)\n"
        "  - checked: R1 beats o1\n"
        "  - before: R1 beats o1 on most\n"
    ) in page


def hostile() -> Compared:
    old = claim(HOSTILE, Verdict.SUPPORTED, check=HOSTILE, reads=HOSTILE)
    now = claim(f"{HOSTILE}2", Verdict.CONTRADICTED, title=HOSTILE, because=(HOSTILE,))
    bad = Flip(old, now, (Cause("words", HOSTILE, Place(HOSTILE, 1, 1), HOSTILE, HOSTILE),))
    wrong = finding("syntax", HOSTILE, 1, 1, file=HOSTILE)
    parts = {"added": (now,), "removed": (old,), "wrong": (wrong,), "wrong_before": (wrong,)}
    return compared(bad, bad, **parts)._replace(old=HOSTILE, new=HOSTILE)


@pytest.mark.parametrize("form", ["text", "json", "markdown"])
def test_that_hostile_text_is_only_shown(form: str) -> None:
    told = render_diff(hostile(), form)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", told)
    assert "##[" not in told
    assert not any(line.lstrip().startswith("::") for line in told.splitlines())
    if form == "markdown":
        page = MarkdownIt("commonmark").render(told)
        assert set(re.findall(r"<([a-z0-9]+)", page)) <= {
            "h2",
            "h3",
            "p",
            "ul",
            "li",
            "strong",
            "code",
        }
        assert "@all" not in re.sub(r"<code>.*?</code>", "", page)


def test_that_a_comment_has_room() -> None:
    long = flip()._replace(causes=tuple(figure(f"{at} {'x' * 400}") for at in range(12)))
    page = render_diff(compared(*[long] * 100), "markdown")
    assert len(page) <= LIMIT
    left = re.search(r"(\d+) more entries are left out", page)
    assert left is not None
    shown = page.count("→ **contradicted**") + page.count("- 100 flipped because")
    assert int(left[1]) + shown == 105
