"""Sentences of a report that no claim stands for: what they compare, and the numbers in them."""

from __future__ import annotations

import pytest

from claimcheck.diagnostics.diagnostic import Diagnostic
from tests.reconcile.world import HEAD, World, found, rules, world

RULES = frozenset(
    ("wrong-number", "unbacked-number", "uncovered-sentence", "contradicted-sentence")
)

# A sentence under the heading `Alpha`, and the rules that it breaks.
SENTENCES = (
    # figures of a row
    ("Ada reaches 92.5%.", []),
    ("Ada reaches 92.50%.", []),
    ("Ada reaches 93%.", []),
    ("Ada reaches about 90%.", []),
    ("Ada reaches almost 93%.", []),
    ("Ada reaches 95.2%.", ["wrong-number"]),
    ("Ada reaches 92.6%.", ["wrong-number"]),
    ("Ada reaches 92%.", []),
    ("Ada reaches 92.53%.", []),
    ("Ada reaches 92.57%.", ["wrong-number"]),
    ("Ada reaches 91%.", ["wrong-number"]),
    ("Ada reaches about 70%.", ["wrong-number"]),
    ("Ada reaches 81.0% on Beta-500.", []),
    ("Ada reaches 92.5% on Beta-500.", ["wrong-number"]),
    ("Ada scores 92.5% and 81.0% in all.", []),
    ("Ada has 70 billion parameters.", []),
    ("Ada has 71 billion parameters.", ["wrong-number"]),
    ("Ada takes 412 ms on latency.", []),
    ("Ada takes 0.412 seconds on latency.", []),
    ("Ada takes 0.5 seconds on latency.", ["wrong-number"]),
    ("Ben and Cleo score 85.2% and 78.1%.", []),
    ("Ben and Cleo score 78.1% and 85.2%.", ["wrong-number", "wrong-number"]),
    ("Dan reaches 50.0% on Beta-500.", ["unbacked-number"]),
    # numbers of nothing that is known
    ("Nobody expected 33% of this.", ["unbacked-number"]),
    ("This took 3 hours.", ["unbacked-number"]),
    ("The budget was $1,500.", ["unbacked-number"]),
    ("Over 33% of Ada is unknown.", []),
    ("Ada is 7.3 points better, all told.", ["uncovered-sentence"]),
    ("Ada is 9.9 points better, all told.", ["uncovered-sentence", "unbacked-number"]),
    ("Their mean is 79.0%.", []),
    ("It began in 2024, in Section 3.2, with top-1% and the 1990s.", []),
    # whole sentences
    ("Ada beats Ben.", ["uncovered-sentence"]),
    ("Ben beats Ada.", ["contradicted-sentence"]),
    ("Ada beats Ben on Beta-500.", ["uncovered-sentence"]),
    ("Ben beats Ada on Beta-500.", ["contradicted-sentence"]),
    ("Ada beats Dan on Beta-500.", ["uncovered-sentence"]),
    ("Every student trails Ada.", ["uncovered-sentence"]),
    ("Two of the three students exceed 70%.", ["uncovered-sentence"]),
    ("Two of the four students exceed 70%.", ["contradicted-sentence"]),
    ("All three students exceed 70%.", ["contradicted-sentence"]),
    ("The students average 74.5%.", ["uncovered-sentence"]),
    ("The students average 84.5%.", ["contradicted-sentence"]),
    ("Ada leads with 92.5%.", ["uncovered-sentence"]),
    ("Ben is best.", ["contradicted-sentence"]),
    ("Ben is second best.", ["uncovered-sentence"]),
    ("Ben is the best student.", ["uncovered-sentence"]),
    ("Cleo is the best student.", ["contradicted-sentence"]),
    ("Ada clearly beats Ben.", ["uncovered-sentence"]),
    ("Ben clearly beats Ada.", ["contradicted-sentence"]),
    ("Ben may well beat Ada.", ["uncovered-sentence"]),
    ("There is more to say.", []),
)


def reporting(*sentences: str, heading: str = "Alpha") -> World:
    """A world whose report says some sentences, and a claim about another."""
    text = " ".join(sentences)
    report = f"# {heading}\n\nAll begins here.\n\n{text}\n"
    return world(report, 'quote "All begins here."\n  skip because "it does"')


def one(of: World, rule: str) -> Diagnostic:
    """The one finding by a rule."""
    (only,) = [finding for finding in found(of) if finding.rule == rule]
    return only


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_what_a_sentence_breaks(sentence: str, expected: list[str]) -> None:
    assert rules(reporting(sentence), RULES) == expected


# --- where findings point and what they say -------------------------------------------------------


def test_a_wrong_number_shows_both_places() -> None:
    finding = one(reporting("So it is. Ada reaches **95.2%**, and more."), "wrong-number")
    assert (finding.file, finding.line, finding.column) == ("report.md", 5, 25)
    assert finding.end_column - finding.column == len("95.2%")
    assert finding.message == "the sentence gives 95.2% for Alpha of Ada-70B; the figure is 92.5"
    assert [(place.file, place.line) for place, _ in finding.related] == [("data.yaml", 14)]
    assert finding.help == "mend the sentence, or data.yaml:14 if the report is right"
    assert "95.2%" in finding.subject and "Ada reaches" in finding.subject


def test_a_contradicted_sentence_prints_the_claim_and_the_figures() -> None:
    finding = one(reporting("This is so. Ben beats Ada."), "contradicted-sentence")
    assert (finding.line, finding.column, finding.end_column) == (5, 13, 27)
    assert "`Ben-7B beats Ada-70B on Alpha`" in finding.message
    assert finding.help == "Alpha of Ben-7B is 85.2; Alpha of Ada-70B is 92.5"


def test_an_uncovered_sentence_that_holds_offers_a_claim() -> None:
    sentence = "Ada beats Ben."
    finding = one(reporting(sentence), "uncovered-sentence")
    offered = finding.help.partition("to keep it so: ")[2]
    assert offered.startswith("claim ada-beats-ben quote")
    texts = reporting(sentence)
    covered = World({**texts.files, "a.claims": f"{texts.files['a.claims']}\n{offered}\n"})
    assert rules(covered, RULES) == []
    assert [claim.verdict.value for claim in covered.check().claims] == ["skipped", "supported"]


def test_a_rank_that_gaps_leave_open_is_offered_among_reported_rows() -> None:
    finding = one(reporting("Ada is best on Beta-500."), "uncovered-sentence")
    assert "Ada-70B is best on Beta-500 among reported models" in finding.help


# --- what claims look after -----------------------------------------------------------------------


def covered(sentence: str, fields: str) -> World:
    """A world whose report says a sentence under `Alpha` that a claim quotes."""
    return world(f"# Alpha\n\n{sentence}\n", f'quote "{sentence}"\n  {fields}')


@pytest.mark.parametrize(
    ("sentence", "fields"),
    [
        ("Ben beats Ada.", "check Ben beats Ada on Beta-500"),
        ("Ben beats Ada.", 'skip because "not here"'),
        ("Ada reaches 95.2%.", 'skip because "of the preview"'),
        ("This took 3 hours.", 'skip because "no figure"'),
        ("Ada is 9.9 points better.", "check Ada beats Ben on Alpha by about 9.9 points"),
    ],
)
def test_what_a_claim_speaks_of_is_left_to_it(sentence: str, fields: str) -> None:
    assert rules(covered(sentence, fields), RULES) == []


def test_a_number_that_the_claim_does_not_speak_of_is_looked_at() -> None:
    assert rules(covered("Ada (95.2%) beats Ben.", "check Ada beats Ben on Alpha"), RULES) == [
        "wrong-number"
    ]


# --- surroundings ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "heading", ["Alpha", "3.2 Alpha", "Results on Alpha", "The Alpha scores", "Alpha Exam"]
)
def test_a_heading_names_the_measure(heading: str) -> None:
    assert rules(reporting("Ben beats Ada.", heading=heading), RULES) == ["contradicted-sentence"]


@pytest.mark.parametrize(
    "heading", ["Results", "Alpha and Beta-500", "Alpha, few-shot", "Why Alpha is hard", "Ben"]
)
def test_another_heading_names_none(heading: str) -> None:
    assert rules(reporting("Ben beats Ada.", heading=heading), RULES) == ["uncovered-sentence"]


def test_a_measure_named_before_takes_the_place_of_the_heading() -> None:
    sentences = ("On latency things differ.", "Ben beats Ada.")
    assert rules(reporting(*sentences), RULES) == ["uncovered-sentence"]
    assert rules(reporting(*reversed(sentences)), RULES) == ["contradicted-sentence"]


def test_a_set_named_before_may_be_what_a_rank_is_among() -> None:
    assert rules(reporting("Ben is best."), RULES) == ["contradicted-sentence"]
    assert rules(reporting("Now the students.", "Ben is best."), RULES) == ["uncovered-sentence"]


@pytest.mark.parametrize("heading", ["Sources", "References", "Acknowledgements"])
def test_lists_of_sources_compare_nothing(heading: str) -> None:
    sentence = "Is Ada better than Ben? A comparison, 33% revised."
    assert rules(reporting(sentence, heading=heading), RULES) == []
    assert rules(reporting(sentence), RULES) == ["uncovered-sentence", "unbacked-number"]


def test_headings_and_cells_compare_nothing_unless_they_are_read_as_a_whole() -> None:
    report = (
        "# Alpha\n\n## Is Ada better than Ben?\n\n| a | b |\n|---|---|\n| Ada beats all | 1 |\n"
    )
    skipped = 'quote "Is Ada better than Ben?"\n  skip because "a question"'
    assert rules(world(report, skipped), RULES) == []
    assert rules(
        world(report.replace("Is Ada better than Ben?", "Ben beats Ada on Alpha"), ""), RULES
    )


# --- never too much -------------------------------------------------------------------------------


def test_sets_that_only_sentences_use_stay_unused() -> None:
    report = "# Alpha\n\nEvery student trails Ada.\n"
    texts = world(report, 'quote "trails"\n  check Ada beats Ben on Alpha')
    unused = [one.message for one in texts.check().diagnostics if one.rule == "unused-name"]
    assert len(unused) == HEAD.count("let ")


def test_many_sentences_about_many_rows_are_judged_within_bounds() -> None:
    rows = "\n".join(f"      M{number}: {{Alpha: {number % 100}}}" for number in range(3000))
    data = f"tables:\n  models:\n    columns:\n      Alpha: {{better: higher}}\n    rows:\n{rows}\n"
    sentences = " ".join(f"M{number} is best on Alpha with 33%." for number in range(400))
    texts = world(f"{sentences}\n", 'quote "x"\n  skip because "y"', head=_head(), data=data)
    assert "contradicted-sentence" in rules(texts, RULES)


def _head() -> str:
    return 'report "report.md"\ndata "data.yaml"\n'
