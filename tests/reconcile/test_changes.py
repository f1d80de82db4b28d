"""What an edit of a quoted sentence comes to: nothing, a warning, a verdict, or a stale quote."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reconcile.sentence_edits import (
    CONTRADICTED,
    HOLDS,
    REWORDED,
    SENTENCES,
    SILENT,
    STALE,
    cases,
    edited,
)
from tests.reconcile.world import QUOTE_RULES, World, quoting, rules


@pytest.mark.parametrize("key", SENTENCES)
def test_a_sentence_as_it_was_quoted_says_nothing(key: str) -> None:
    assert rules(quoting(*SENTENCES[key])) == []


@pytest.mark.parametrize(("key", "old", "new"), cases(SILENT))
def test_marks_and_spelling_are_silent(key: str, old: str, new: str) -> None:
    assert rules(edited(key, old, new)) == []


@pytest.mark.parametrize(("key", "old", "new"), cases(REWORDED))
def test_other_words_are_a_warning(key: str, old: str, new: str) -> None:
    assert rules(edited(key, old, new)) in (["reworded"], [])


@pytest.mark.parametrize(("key", "old", "new"), cases(HOLDS))
def test_a_change_that_still_holds_is_a_warning(key: str, old: str, new: str) -> None:
    assert rules(edited(key, old, new)) == ["reworded"]


@pytest.mark.parametrize(("key", "old", "new"), cases(CONTRADICTED))
def test_a_change_that_is_false_is_contradicted(key: str, old: str, new: str) -> None:
    assert rules(edited(key, old, new)) == ["contradicted"]


@pytest.mark.parametrize(("key", "old", "new"), cases(STALE))
def test_what_turns_the_meaning_is_stale(key: str, old: str, new: str) -> None:
    found = rules(edited(key, old, new), {*QUOTE_RULES, "prose-mismatch"})
    assert found in (["stale-quote"], ["prose-mismatch"])  # the quote, or what stands beside it


@pytest.mark.parametrize(("key", "old", "new"), [*cases(CONTRADICTED), *cases(STALE)])
def test_a_false_sentence_in_other_marks_is_found_as_well(key: str, old: str, new: str) -> None:
    marked = edited(key, old, f"**{new}**")
    assert rules(marked, {"contradicted", "stale-quote", "prose-mismatch"})


@given(st.sampled_from(sorted(SENTENCES)), st.data())
def test_an_error_is_never_left_after_the_edit_is_taken_back(key: str, data: st.DataObject) -> None:
    sentence, check = SENTENCES[key]
    words = sentence.split()
    at = data.draw(st.integers(0, len(words) - 1))
    word = data.draw(st.sampled_from(["not", "the", "Ada", "5%", "every", "worst", "x"]))
    now = " ".join([*words[:at], word, *words[at + 1 :]])
    clean = quoting(sentence, check)
    there = World({**clean.files, "report.md": clean.files["report.md"].replace(sentence, now)})
    rules(there)
    back = World({**there.files, "report.md": there.files["report.md"].replace(now, sentence)})
    assert rules(back) == []
