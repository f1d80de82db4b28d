"""Harmful edits of the report are found where they stand, and harmless ones pass.

A sample that changes with nothing but the report: every edit is made by `python -m tests.edits`.
"""

from __future__ import annotations

from collections import Counter
from itertools import chain, islice

import pytest

from tests.edits import statements, tally, truth
from tests.edits.edit import Change, Edit, Standing, edited, edited_lines, trimmed
from tests.edits.harmful import ASIDE, harmful_edits
from tests.edits.harmless import harmless_edits
from tests.edits.names import BENCHMARKS
from tests.edits.prose import prose
from tests.edits.reviewed import KNOWN_MISSES, REVIEWS
from tests.edits.running import Outcome, outcomes
from tests.edits.texts import CLAIMS, REPORT, clean

HARMFUL_KINDS = (
    "digit number-word cell-digit cell-dash cell-figure cell-swap row-name header caption direction"
    " quantifier rank hedge model set benchmark negation data"
).split()
HARMLESS_KINDS = (
    "typo synonym same-relation idiom punctuation quotation-marks emphasis more-digits"
    " number-spelling bound rounded new-figure new-fact list-order item-order row-order"
    " paragraph-order section-order new-paragraph wrapping spaces line-ends heading table-layout"
).split()
EACH = 4
"""How many edits of a kind the sample has."""


def sampled(edits: list[Edit], each: int = EACH) -> list[Edit]:
    """Edits of every kind, spread over the report."""
    kinds: dict[str, list[Edit]] = {}
    for edit in edits:
        kinds.setdefault(edit.kind, []).append(edit)
    strides = ((mine, max(1, len(mine) // each)) for mine in kinds.values())
    return list(
        chain.from_iterable(islice(mine[step // 2 :: step], each) for mine, step in strides)
    )


@pytest.fixture(scope="module")
def harmful() -> list[Outcome]:
    edits = [edit for edit in harmful_edits() if edit.kind not in ASIDE]
    return list(outcomes(sampled(edits), are_harmful=True))


@pytest.fixture(scope="module")
def harmless() -> list[Outcome]:
    return list(outcomes(sampled(list(harmless_edits())), are_harmful=False))


def test_that_harmful_edits_are_found_at_their_lines(harmful: list[Outcome]) -> None:
    found, of = tally.rate_of_found(harmful)
    misses = "\n".join(tally.listing(tally.missed(harmful)))
    assert of >= 40
    assert found >= 0.95 * of, f"{found} of {of}\n{misses}"


def test_that_harmless_edits_end_in_no_error(harmless: list[Outcome]) -> None:
    alarms, of = tally.rate_of_alarms(harmless)
    assert of >= 80
    assert alarms == 0, "\n".join(tally.listing(tally.alarming(harmless)))


# The edits themselves ---------------------------------------------------------------------------


def test_that_there_are_edits_of_every_kind_and_about_as_many_of_either_side() -> None:
    bad, good = (Counter(e.kind for e in make()) for make in (harmful_edits, harmless_edits))
    assert set(bad) == set(HARMFUL_KINDS)
    assert set(good) == set(HARMLESS_KINDS)
    assert 0.8 < bad.total() / good.total() < 1.25


@pytest.mark.parametrize("make", [harmful_edits, harmless_edits])
def test_that_every_edit_changes_its_file_and_is_made_again_the_same(make: object) -> None:
    assert callable(make)
    first, again = list(make()), list(make())
    assert first == again
    for edit in first:
        text = clean()[edit.file]
        assert edited(text, edit.changes) != text, edit.about
        assert edited_lines(text, edit.changes), edit.about


def test_that_every_sentence_of_the_report_is_quoted_by_a_claim() -> None:
    unquoted = [prose().text[s.start : s.end] for s in prose().sentences if not s.quotes]
    assert unquoted == []
    assert len(prose().sentences) > 90


# What is true -----------------------------------------------------------------------------------


def test_that_each_statement_reads_one_place_of_the_clean_report() -> None:
    text = clean()[REPORT]
    for statement in statements.STATEMENTS:
        found = statement[0].find(text, 0, len(text))
        assert found, statement[0].pattern
        assert not statement[0].find(text, found.end(), len(text)), statement[0].pattern


def test_that_statements_have_verdicts_of_the_three_kinds() -> None:
    found = Counter(truth.verdicts(truth.clean_claims(), clean()).values())
    assert {verdict.value for verdict in found} == {"supported", "contradicted", "undecided"}


def test_that_the_clean_tables_agree_with_the_data() -> None:
    assert truth.disagreeing_cells(prose(), clean()) == set()


def test_that_each_review_is_of_one_edit() -> None:
    report = " ".join(clean()[REPORT].split())
    words = [truth.words_at(edit) for edit in harmful_edits() if edit.file == REPORT]
    for reviewed in [review.words for review in REVIEWS] + [miss.words for miss in KNOWN_MISSES]:
        assert reviewed not in report
        assert sum(reviewed in each for each in words) == 1, reviewed


@pytest.mark.parametrize(
    ("old", "new", "standing"),
    [
        ("more than 300 points", "more than 301 points", Standing.STILL_TRUE),
        ("more than 300 points", "more than 400 points", Standing.HARMFUL),
        ("most of them stay below", "all of them stay below", Standing.HARMFUL),
        ("most of them stay below", "half of them stay below", Standing.HARMFUL),
        ("They often surpass", "They never surpass", Standing.STILL_TRUE),
        ("Every distilled model is smaller", "Every distilled model is larger", Standing.HARMFUL),
        ("where R1 is clearly\nahead of V3", "where R1 is clearly\nbehind V3", Standing.OPEN),
        ("six smaller ones", "seven smaller ones", Standing.HARMFUL),
        ("R1 was built on V3", "R1 was built on Qwen2.5-72B", Standing.HARMFUL),
        ("R1 was built on V3", "R1 was never built on V3", Standing.HARMFUL),
    ],
)
def test_that_figures_decide_what_a_sentence_became(old: str, new: str, standing: Standing) -> None:
    start = clean()[REPORT].index(old)
    change = Change(start, start + len(old), new)
    edit = Edit("tried", new, REPORT, (trimmed(clean()[REPORT], change),))
    assert truth.standing(edit)[0] is standing


@pytest.mark.parametrize(
    ("old", "new", "standing"),
    [
        ("MATH-500: 94.3", "MATH-500: 94.4", Standing.HARMFUL),
        ("parameters: 32B", "parameters: 33B", Standing.STILL_TRUE),
        ("parameters: 671B", "parameters: 672B", Standing.HARMFUL),
        ("items: {value: 198,", "items: {value: 197,", Standing.HARMFUL),
    ],
)
def test_that_the_report_decides_what_the_data_became(
    old: str, new: str, standing: Standing
) -> None:
    start = clean()["data/benchmarks.yaml"].index(old)
    edit = Edit("data", new, "data/benchmarks.yaml", (Change(start, start + len(old), new),))
    assert truth.standing(edit)[0] is standing


def test_that_the_benchmarks_are_those_of_the_report() -> None:
    headings = {block.subsection for block in prose().blocks}
    assert headings >= set(BENCHMARKS)


# Edits and their lines --------------------------------------------------------------------------


def test_that_an_edit_knows_the_lines_it_changed() -> None:
    text = "one\ntwo\nthree\nfour\n"
    assert edited_lines(text, (Change(4, 7, "2"),)) == {2}
    assert edited_lines(text, (Change(0, 3, "1\n1"), Change(8, 13, "3"))) == {1, 2, 4}
    assert edited_lines(text, (Change(4, 8, ""),)) == {2}


def test_that_a_claims_file_edit_is_read_from_memory() -> None:
    edits = [edit for edit in harmless_edits() if edit.file == CLAIMS]
    assert [edit.about.partition(": ")[2] for edit in edits][:1] == ["CRLF"]
