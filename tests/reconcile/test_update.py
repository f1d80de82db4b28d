"""Claims files brought up to date with a reworded report: what is written, and what stays."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.reconcile.update import updated
from tests.reconcile.sentence_edits import HOLDS, REWORDED, cases, edited
from tests.reconcile.world import HEAD, World, quotes, quoting, rules, world

SAYS = "Ada reaches 92.5% on Alpha."


@pytest.mark.parametrize(("key", "old", "new"), [*cases(REWORDED), *cases(HOLDS)])
def test_after_an_update_nothing_is_reworded(key: str, old: str, new: str) -> None:
    after = edited(key, old, new).updated()
    assert rules(after) == []
    assert after.updated() == after
    assert after.files["report.md"] == edited(key, old, new).files["report.md"]


@pytest.mark.parametrize(
    ("fields", "old", "new", "wanted"),
    (
        (f'quote "{SAYS}"\n  check Alpha of Ada = 92.5%', "reaches", "attains",
         'quote "Ada attains 92.5% on Alpha."\n  check Alpha of Ada = 92.5%'),
        (f'quote "{SAYS}" check Alpha of Ada is over 90%', "reaches", "gets",
         'quote "Ada gets 92.5% on Alpha." check Alpha of Ada is over 90%'),
        (f'quote "{SAYS[:-1]}"\n  check Alpha of Ada = 92.5%', "reaches", "attains",
         'quote "Ada attains 92.5% on Alpha"\n  check Alpha of Ada = 92.5%'),
        (f'quote "{SAYS}"  # why\n\n  check   Alpha  of\n\tAda =  92.5% # so', "92.5%", "93%",
         'quote "Ada reaches 93% on Alpha."  # why\n\n  check   Alpha  of\n\tAda =  93% # so'),
        (f'quote "{SAYS}" check `Alpha` of `Ada` = 92.5%', "92.5%", "92.50%",
         'quote "Ada reaches 92.50% on Alpha." check `Alpha` of `Ada` = 92.50%'),
        (f'quote "{SAYS}" check Alpha of `Ada` = 92.5% or Ben beats Dan on Alpha', "Ada", "Cleo",
         'quote "Cleo reaches 92.5% on Alpha." check Alpha of Cleo-8B = 92.5% '
         'or Ben beats Dan on Alpha'),
        ('note "n"\n  quote "Ada reaches"\n        "92.5% on Alpha."\n  note "m"\n'
         '  check Alpha of Ada = 92.5%', "reaches", "attains",
         'note "n"\n  quote "Ada attains 92.5% on Alpha."\n  note "m"\n'
         '  check Alpha of Ada = 92.5%'),
    ),
)  # fmt: skip
def test_what_is_written_and_what_stays(fields: str, old: str, new: str, wanted: str) -> None:
    after = world(f"Well. {SAYS}\n", fields).edited(old, new).updated()
    assert after.files["a.claims"] == world("", wanted).files["a.claims"]


def test_line_ends_are_kept() -> None:
    there = quoting(SAYS, "Alpha of Ada = 92.5%").edited("reaches", "attains")
    crlf = World({name: text.replace("\n", "\r\n") for name, text in there.files.items()})
    wanted = there.updated().files["a.claims"].replace("\n", "\r\n")
    assert crlf.updated().files["a.claims"] == wanted


def test_a_long_quote_is_broken_in_lines() -> None:
    long = "Ada, " + "so far and so good " * 20 + "reaches 92.5%."
    there = quoting(long, "Alpha of Ada = 92.5%").edited("reaches", "attains")
    lines = there.updated().files["a.claims"].splitlines()
    assert max(map(len, lines)) <= 100
    assert rules(there.updated()) == []


@pytest.mark.parametrize(
    "mark", ("“a”", '"a"', "\\", "`a`", "*a*", "<b>a</b>", "&amp;", "é", "日本")
)
def test_any_words_can_be_written(mark: str) -> None:
    says = "Ada reaches, as they say, 92.5% on Alpha, and so on."
    there = quoting(says, "Alpha of Ada = 92.5%")
    other = World(
        {**there.files, "report.md": f"Ada attains, {mark} they say, 92.5% on Alpha, and so on.\n"}
    )
    assert rules(other) == ["reworded"]
    assert rules(other.updated()) == []
    assert other.updated().updated() == other.updated()


@given(st.text(max_size=12))
@settings(max_examples=60)
def test_whatever_was_reworded_can_be_written(words: str) -> None:
    says = "Ada reaches, as they say, 92.5% on Alpha, and so on."
    there = quoting(says, "Alpha of Ada = 92.5%")
    now = World({**there.files, "report.md": says.replace("reaches, as", f"attains, {words}")})
    if rules(now) == ["reworded"]:
        assert rules(now.updated()) == []
        assert now.updated().updated() == now.updated()


def test_only_what_was_accepted_is_written() -> None:
    there = quoting(SAYS, "Alpha of Ada = 92.5%")
    for old, new in (("92.5%", "95.2%"), ("reaches", "never reaches"), (SAYS, "It is gone.")):
        assert there.edited(old, new).updated() == there.edited(old, new)
    assert there.updated() == there


def test_a_quote_that_stands_is_not_touched() -> None:
    there = quoting(SAYS, "Alpha of Ada = 92.5%").edited("Ada reaches", "**Ada**\nreaches")
    assert there.updated() == there


def test_all_claims_and_files_are_written() -> None:
    there = world(
        f"{SAYS}\n\nBen has 7 billion parameters.\n",
        f'quote "{SAYS}" check Alpha of Ada = 92.5%',
        'quote "Ben has 7 billion parameters" check parameters of Ben = 7B',
    )
    other = f'{HEAD}claim d quote "{SAYS}" check Alpha of Ada = 92.5%\n'
    both = World({**there.files, "b.claims": other}).edited("reaches", "attains")
    after = both.edited("Ben has 7 billion", "Ben comes with 7B").updated()
    assert [quote.text for quote in quotes(after)] == [
        "Ada attains 92.5% on Alpha.",
        "Ben comes with 7B parameters",
        "Ada attains 92.5% on Alpha.",
    ]
    assert rules(after) == []


def test_a_used_file_is_not_written() -> None:
    there = quoting(SAYS, "Alpha of Ada = 92.5%").edited("reaches", "attains")
    files = {**there.files, "lets.claims": HEAD, "a.claims": there.files["a.claims"]}
    files["a.claims"] = (
        'report "report.md"\nuse "lets.claims"\n'
        + files["a.claims"].partition("let tests = Alpha, Beta-500\n")[2]
    )
    after = World(files)
    assert after.updated().files["lets.claims"] == HEAD


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 5), st.text(max_size=3)), max_size=6))
def test_stretches_are_replaced_at_their_places(found: list[tuple[int, int, str]]) -> None:
    text = "".join(map(chr, range(97, 97 + 26)))
    updates, done = [], 0
    for start, length, new in sorted(found):
        if start >= done:
            updates.append((start, start + length, new))
            done = start + length + 1
    wanted = text
    for start, end, new in reversed(updates):
        wanted = wanted[:start] + new + wanted[end:]
    assert updated(text, updates[::-1]) == wanted
