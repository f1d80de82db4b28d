"""A report beside its claims: its sentences, what stands for each, and all findings once."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.consistency import Cover, ReadSentence
from tests.reconcile.world import HEAD, World, found, rules, world

REPORT = """\
# Ada is best

It begins. Ada reaches 92.5% on Alpha, and Ben 85.2%. All in all, a fine result.

- Ada beats Ben on Alpha.

| model | Alpha |
|-------|------:|
| Ada   | 92.5% |
"""
FIRST = 'quote "Ada reaches 92.5% on Alpha" check Alpha of Ada = 92.5%'
SECOND = 'quote "and Ben 85.2%" check Alpha of Ben = 85.2%'
FINE = 'quote "a fine result" skip because "a judgment"'


def sentences(of: World, **options: object) -> list[ReadSentence]:
    return list(of.check(**options).sentences)


def covers(of: World) -> dict[str, tuple[Cover, tuple[str, ...]]]:
    return {one.text: (one.cover, one.claims) for one in sentences(of)}


def test_each_sentence_has_its_claims() -> None:
    assert covers(world(REPORT, FIRST, SECOND, FINE)) == {
        "It begins.": (Cover.SILENT, ()),
        "Ada reaches 92.5% on Alpha, and Ben 85.2%.": (Cover.COVERED, ("c1", "c2")),
        "All in all, a fine result.": (Cover.SKIPPED, ("c3",)),
        "Ada beats Ben on Alpha.": (Cover.UNCOVERED, ()),
    }


def test_one_check_is_enough_to_cover_a_sentence() -> None:
    skipped = 'quote "and Ben 85.2%" skip because "so"'
    found_covers = covers(world(REPORT, skipped, FIRST))
    assert found_covers["Ada reaches 92.5% on Alpha, and Ben 85.2%."] == (
        Cover.COVERED, ("c1", "c2"),
    )  # fmt: skip


def test_a_quote_over_two_sentences_stands_for_both() -> None:
    both = 'quote "and Ben 85.2%. All in all, a fine result" skip because "so"'
    found_covers = covers(world(REPORT, both))
    assert [cover for cover, claims in found_covers.values() if claims] == [Cover.SKIPPED] * 2


def test_headings_and_cells_count_where_they_are_quoted() -> None:
    heading = 'quote "Ada is best" check Ada is best on Alpha among models'
    texts = covers(world(REPORT, heading))
    assert texts["Ada is best"] == (Cover.COVERED, ("c1",))
    assert "Alpha" not in texts


def test_a_stale_or_ambiguous_quote_still_stands_for_its_sentence() -> None:
    there = world(REPORT, FIRST).edited("Ada reaches", "Ada never reaches")
    assert rules(there) == ["stale-quote"]
    assert ("c1",) in [claims for _, claims in covers(there).values()]


def test_a_followed_quote_stands_for_its_sentence() -> None:
    there = world(REPORT, FIRST).edited("reaches 92.5%", "reaches 93%")
    assert ("c1",) in [claims for _, claims in covers(there).values()]


def test_the_places_of_sentences() -> None:
    (_, one, *_) = sentences(world(REPORT, FIRST))
    assert (one.file, one.line, one.column, one.end_line, one.end_column) == (
        "report.md", 3, 12, 3, 54,
    )  # fmt: skip


def test_without_a_report_there_are_no_sentences() -> None:
    assert sentences(world(REPORT, "check Ada beats Ben on Alpha", head='data "data.yaml"\n')) == []


def test_chosen_claims_are_checked_without_their_report() -> None:
    assert sentences(world(REPORT, FIRST, SECOND), only=("c1",)) == []


def shared(first: str, second: str) -> World:
    there = world(REPORT, first)
    return World({**there.files, "b.claims": f"{HEAD}claim d1 {second}\n"})


def test_a_report_that_two_files_share_is_read_once() -> None:
    there = shared(FIRST, SECOND)
    texts = [one.text for one in sentences(there)]
    assert len(texts) == len(set(texts))
    assert covers(there)["Ada reaches 92.5% on Alpha, and Ben 85.2%."] == (
        Cover.COVERED, ("c1", "d1"),
    )  # fmt: skip


def test_the_claims_of_two_files_are_taken_together() -> None:
    whole = 'quote "Ada reaches 92.5% on Alpha, and Ben 85.2%." '
    prose = {"weaker-than-prose", "prose-mismatch"}
    first = f"{whole} check Alpha of Ada = 92.5%"
    assert rules(shared(first, FINE), prose) == ["weaker-than-prose"]
    assert rules(shared(first, f"{whole} check Alpha of Ben = 85.2%"), prose) == []


def test_a_finding_of_two_files_is_told_once() -> None:
    there = shared(FIRST, SECOND).edited("| Ada   | 92.5% |", "| Ada   | 91.5% |")
    assert rules(there, {"table-disagrees"}) == ["table-disagrees"]


def test_two_reports_are_reviewed_apart() -> None:
    there = world(REPORT, FIRST)
    files = {**there.files, "other.md": "Ben reaches 85.2% on Alpha.\n"}
    files["b.claims"] = HEAD.replace("report.md", "other.md") + (
        'claim d1 quote "Ben reaches 85.2% on Alpha." check Alpha of Ben = 85.2%\n'
    )
    found_sentences = sentences(World(files))
    assert {one.file for one in found_sentences} == {"report.md", "other.md"}
    assert [one.file for one in found_sentences] == sorted(one.file for one in found_sentences)


@pytest.mark.parametrize("ignored", ("weaker-than-prose", "uncovered-sentence"))
def test_a_rule_may_be_left_out_of_a_run(ignored: str) -> None:
    there = world(REPORT, 'quote "Ada reaches 92.5% on Alpha, and Ben 85.2%." '
                  "check Alpha of Ada = 92.5%")  # fmt: skip
    assert ignored in [one.rule for one in found(there)]
    assert ignored not in [one.rule for one in found(there, ignore=(ignored,))]


@given(st.text(max_size=60), st.text(max_size=20))
@settings(max_examples=60)
def test_no_report_and_no_quote_is_too_odd(text: str, quote: str) -> None:
    written = quote.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    for name in ("report.md", "report.txt"):
        head = HEAD.replace("report.md", name)
        there = world("", f'quote "{written}" check Alpha of Ada = 92.5%', head=head)
        there.files[name] = f"{text} Ada reaches 92.5% on Alpha {quote}\n"
        assert there.check().claims


def test_the_same_texts_give_the_same_findings() -> None:
    there = world(REPORT, FIRST, SECOND, FINE).edited("92.5% on", "95.2% on")
    assert there.check() == there.check()
