"""Ignores: where they hold, what they may name, and that they give a reason and are used."""

from __future__ import annotations

import pytest

from claimcheck.diagnostics.rules import RULES, Severity
from tests.reconcile.world import World, found, rules, world

AMONG = frozenset(
    ("weaker-than-prose", "table-disagrees", "unjustified-ignore", "unused-ignore", "contradicted")
)
SAYS = "Ada significantly beats Ben on Alpha."
CLAIM = f'quote "{SAYS}" check Ada beats Ben on Alpha'
TABLE = "| model | Alpha |\n|---|---|\n| Ada | 91.5% |\n"


def ignore(rule: str = "weaker-than-prose", because: str = "because the author says so") -> str:
    return f"<!-- claimcheck: ignore {rule} {because} -->"


def report(text: str) -> World:
    return world(text, CLAIM)


HOLDS = {
    "alone above": f"T\n\n{ignore()}\n\n{SAYS}\n",
    "far above": f"T\n\n{ignore()}\n\n\n\n{SAYS}\n",
    "right above": f"T\n\n{ignore()}\n{SAYS}\n",
    "behind": f"T\n\n{SAYS} {ignore()}\n",
    "before": f"T\n\n{ignore()} {SAYS}\n",
    "below": f"T\n\n{SAYS}\n{ignore()}\n",
    "in lines": f"<!--\nclaimcheck: ignore\n weaker-than-prose\n because so\n-->\n\n{SAYS}\n",
    "in the item": f"- a\n- {SAYS} {ignore()}\n- b\n",
    "in the block quote": f"> {SAYS}\n> {ignore()}\n",
    "far down in a paragraph": f"One.\nTwo.\n{SAYS}\nThree.\n{ignore()}\n",
    "with CRLF": f"T\r\n\r\n{ignore()}\r\n\r\n{SAYS}\r\n",
    "without a space": f"T\n\n<!--claimcheck:ignore weaker-than-prose because so-->\n\n{SAYS}\n",
}
ELSEWHERE = {
    "a block further up": f"{ignore()}\n\nT\n\n{SAYS}\n",
    "a block further down": f"{SAYS}\n\n{ignore()}\n\nT\n",
    "at the end": f"{SAYS}\n\n{ignore()}\n",
}
NO_IGNORE = {
    "no reason": ignore(because=""),
    "an empty reason": ignore(because="because"),
    "an unknown rule": ignore("weaker-than-prosa"),
    "no rule": ignore("", ""),
    "no ignore": "<!-- claimcheck: be quiet -->",
    "ignore all": "<!-- claimcheck: ignore because so -->",
    "two rules": ignore("weaker-than-prose, reworded"),
}
OTHERS = {
    "a comment of others": f"<!-- todo: claimcheck ignore -->\n\n{SAYS}\n",
    "in code": f"```\n{ignore()}\n```\n\n{SAYS}\n",
    "in a code span": f"`{ignore()}`\n\n{SAYS}\n",
}


def test_without_an_ignore_there_is_a_finding() -> None:
    assert rules(report(f"{SAYS}\n"), AMONG) == ["weaker-than-prose"]


@pytest.mark.parametrize("text", HOLDS.values(), ids=HOLDS)
def test_an_ignore_holds_for_its_block(text: str) -> None:
    there = report(text)
    assert rules(there, AMONG) == []
    (one,) = there.check().ignores
    assert (one.file, one.rule) == ("report.md", "weaker-than-prose")


@pytest.mark.parametrize("text", ELSEWHERE.values(), ids=ELSEWHERE)
def test_an_ignore_of_nothing_is_reported(text: str) -> None:
    assert sorted(rules(report(text), AMONG)) == ["unused-ignore", "weaker-than-prose"]


@pytest.mark.parametrize("comment", NO_IGNORE.values(), ids=NO_IGNORE)
def test_an_ignore_that_is_wrong_ignores_nothing(comment: str) -> None:
    there = report(f"T\n\n{comment}\n\n{SAYS}\n")
    assert rules(there, AMONG) == ["unjustified-ignore", "weaker-than-prose"]
    assert there.check().ignores == ()
    (one,) = [one for one in found(there) if one.rule == "unjustified-ignore"]
    assert (one.file, one.line, one.column) == ("report.md", 3, 1)
    assert one.help


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_other_comments_are_left_alone(text: str) -> None:
    assert rules(report(text), AMONG) == ["weaker-than-prose"]


VERDICTS = ("contradicted", "undecided", "unexpected-verdict", "fragile-verdict", "empty-set")
GUARDS = ("gate-weakened", "unjustified-ignore", "unused-ignore", "unused-baseline")
BROKEN = tuple(name for name, rule in RULES.items() if rule.severity is Severity.BROKEN)


@pytest.mark.parametrize("rule", [*VERDICTS, *GUARDS, *BROKEN])
def test_some_rules_are_never_ignored(rule: str) -> None:
    there = report(f"T\n\n{ignore(rule)}\n\n{SAYS}\n")
    assert rules(there, AMONG) == ["unjustified-ignore", "weaker-than-prose"]


def test_a_verdict_is_ignored_by_its_expect() -> None:
    says = "Ben beats Ada on Alpha."
    there = world(
        f"{ignore('contradicted')}\n\n{says}\n", f'quote "{says}" check Ben beats Ada on Alpha'
    )
    assert rules(there, AMONG) == ["unjustified-ignore", "contradicted"]
    (one, *_) = found(there)
    assert "expect contradicted" in one.help


def test_a_rule_that_is_misspelt_is_proposed() -> None:
    (one, *_) = found(report(f"{ignore('weaker-then-prose')}\n\n{SAYS}\n"))
    assert "`weaker-than-prose`" in one.help


@pytest.mark.parametrize(
    ("text", "wanted"),
    (
        (TABLE, ["table-disagrees"]),
        (f"{ignore('table-disagrees')}\n\n{TABLE}", []),
        (f"{ignore('table-disagrees')}\n{TABLE}", []),
        (f"{ignore('table-disagrees')}\n\nText.\n\n{TABLE}", ["unused-ignore", "table-disagrees"]),
        (f"{ignore('reworded')}\n\n{TABLE}", ["unused-ignore", "table-disagrees"]),
    ),
)
def test_an_ignore_above_a_table(text: str, wanted: list[str]) -> None:
    assert rules(world(text, "check Ada beats Ben on Alpha"), AMONG) == wanted


def test_each_rule_needs_an_ignore_of_its_own() -> None:
    one, other = ignore(), ignore("stale-quote", "because it moved")
    assert rules(report(f"{one} {other}\n\n{SAYS}\n"), AMONG) == ["unused-ignore"]


def test_an_ignore_said_twice_is_used_once() -> None:
    assert rules(report(f"{ignore()}\n{ignore()}\n{SAYS}\n"), AMONG) == ["unused-ignore"]


def test_a_stale_quote_may_be_ignored_where_it_changed() -> None:
    there = report(f"{ignore('stale-quote')}\n\n{SAYS}\n").edited("Ada sig", "Ada never sig")
    assert rules(there, {"stale-quote", "unused-ignore"}) == []


def test_plain_text_has_no_comments() -> None:
    head = 'report "report.txt"\ndata "data.yaml"\n'
    there = world("", CLAIM, head=head)
    there.files["report.txt"] = f"{ignore()}\n\n{SAYS}\n"
    assert rules(there, AMONG) == ["weaker-than-prose"]


def test_thousands_of_ignores_in_one_block() -> None:
    lines = "\n".join([*[ignore("reworded")] * 3000, SAYS])
    assert rules(report(lines), AMONG).count("unused-ignore") == 3000
