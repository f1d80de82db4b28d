"""A sentence beside the checks of its claims: weaker, contradicted, or fine."""

from __future__ import annotations

import pytest

from tests.reconcile.world import World, found, rules, world

PROSE_RULES = frozenset(("weaker-than-prose", "prose-mismatch", "stale-quote", "ambiguous-quote"))

# The sentence, its check; the sentence says more.
WEAKER = (
    ("Ada significantly beats Ben on Alpha.", "Ada beats Ben on Alpha"),
    ("Ada clearly beats Ben on Alpha.", "Ada beats Ben on Alpha"),
    ("Ada's lead over Ben is substantial.", "Ada beats Ben on Alpha"),
    ("All students trail Ada on Alpha.", "some student trails Ada on Alpha"),
    ("Most students trail Ada on Alpha.", "some student trails Ada on Alpha"),
    ("Each student exceeds 60% on Alpha.", "most student have Alpha > 60%"),
    ("Every student exceeds 60% on Alpha.", "half of student have Alpha > 60%"),
    ("The students often trail Ada on Alpha.", "some student trails Ada on Alpha"),
    ("The students consistently trail Ada.", "most student trail Ada on Alpha"),
    ("Ada reaches 92.5% on Alpha and 81.0% on Beta-500.", "Alpha of Ada = 92.5%"),
    ("Ada beats Ben by 7.3 points on Alpha.", "Ada beats Ben on Alpha"),
    ("Ada is 1.6 times as dear as Cleo, at $4.00.", "price of Ada = $4.00"),
    ("Ada has a rating of 2029 on the ladder.", "Ada is best on rating among models"),
    ("Ada reaches 92.5% on Alpha.", "Alpha of Ada > 90%"),
    ("Ada has 70 billion parameters.", "Ada has the highest parameters among models"),
)

# The sentence, its check; the two contradict each other.
MISMATCH = (
    ("Ada trails Ben on Alpha.", "Ada beats Ben on Alpha"),
    ("Ada scores below Ben on Alpha.", "Ada beats Ben on Alpha"),
    ("Ada has a higher latency than Ben.", "latency of Ada < latency of Ben"),
    ("Ada has a higher latency than Ben.", "Ada beats Ben on latency"),
    ("Ben beats Ada on Alpha.", "Ada beats Ben on Alpha"),
    ("Ada reaches 92.5% on Alpha.", "Alpha of Ada = 91.5%"),
    ("Ada reaches 92.5% on Alpha.", "Alpha of Ben = 92.5%"),
    ("Ada reaches 92.5% on Alpha.", "Beta-500 of Ada = 92.5%"),
    ("Ada costs $4.00 a month.", "price of Ada = $5.00"),
    ("Ada slightly beats Ben on Alpha.", "Ada significantly beats Ben on Alpha"),
    ("The students rarely trail Ada on Alpha.", "student often trail Ada on Alpha"),
    ("The students never trail Ada on Alpha.", "student always trail Ada on Alpha"),
    ("Most students stay below 80% on Alpha.", "most student have Alpha > 80%"),
    ("Most students exceed 80% on Alpha.", "most student have Alpha < 80%"),
    ("Ada costs at most $4.00.", "price of Ada >= $4.00"),
    ("No student trails Ada on Alpha.", "every student trails Ada on Alpha"),
    ("Ada never beats Ben on Alpha.", "Ada beats Ben on Alpha"),
    ("Ada does not beat Ben on Alpha.", "Ada beats Ben on Alpha"),
    ("Ada is worst on Alpha.", "Ada is best on Alpha among models"),
    ("Ada ranks second on Alpha.", "Ada is best on Alpha among models"),
    ("Ada has the lowest rating.", "Ada has the highest rating among models"),
    ("The rating falls with size.", "rating rises with parameters among {Ada, Ben, Dan}"),
    ("The median Alpha of the students is 78.1%.", "average Alpha of student = 78.1%"),
)

# The sentence, its check; both say the same, or the difference is not certain.
SILENT = (
    ("Ada beats Ben on Alpha.", "Ada beats Ben on Alpha"),
    ("Ben trails Ada on Alpha.", "Ada beats Ben on Alpha"),
    ("Ben is outperformed by Ada on Alpha.", "Ada beats Ben on Alpha"),
    ("Ben was surpassed on Alpha by Ada.", "Ada beats Ben on Alpha"),
    ("Compared with Ben, Ada is better on Alpha.", "Ada beats Ben on Alpha"),
    ("Against Ben on Alpha, Ada comes out ahead.", "Ada beats Ben on Alpha"),
    ("Unlike Ben, it is ahead on Alpha.", "Ada beats Ben on Alpha"),
    ("Ahead of Cleo, it reaches 92.5% on Alpha.", "Alpha of Ada = 92.5%"),
    ("Ada beats Cleo and Ben on Alpha.", "Ada beats every {Ben, Cleo} on Alpha"),
    ("Cleo and Ben trail Ada on Alpha.", "Ada beats every {Ben, Cleo} on Alpha"),
    ("Every student trails Ada on Alpha.", "Ada beats every student on Alpha"),
    ("Each student trails Ada on Alpha.", "every student trails Ada on Alpha"),
    ("None of the students beats Ada on Alpha.", "no student beats Ada on Alpha"),
    ("None of the students beats Ada on Alpha.", "every student trails Ada on Alpha"),
    ("No student reaches 90% on Alpha.", "highest Alpha of student < 90%"),
    ("Ada does not trail Ben on Alpha.", "not Ada trails Ben on Alpha"),
    ("Ada does not trail Ben on Alpha.", "Ada beats Ben on Alpha"),
    ("Not every student exceeds 70%.", "not every student has Alpha > 70%"),
    ("Not every student exceeds 70%.", "some student has Alpha <= 70%"),
    ("Ada reaches 92.5% on Alpha.", "Alpha of Ada-70B = 92.50%"),
    ("Ada has 70 billion parameters.", "parameters of Ada = 70B"),
    ("Two of the three students exceed 70%.", "2 of student have Alpha > 70%"),
    ("Ada costs less than $5 per month.", "price of Ada < $5"),
    ("Ada reaches almost 93% on Alpha.", "Alpha of Ada is almost 93%"),
    ("Ada is the only model above 90%.", "only Ada has Alpha > 90% among models"),
    ("Ada beats its rivals on Alpha.", "Ada is best on Alpha among models"),
    ("The students consistently trail Ada.", "student always trail Ada on Alpha"),
    ("The students always trail Ada.", "every student trails Ada on Alpha"),
    ("Ada is clearly ahead of Ben.", "Ada beats Ben on Alpha by at least 7 points"),
    ("The 7B model Ben reaches 85.2% on Alpha.", "Alpha of Ben = 85.2%"),
    ("In 2024, Ada reached 92.5% on Alpha.", "Alpha of Ada = 92.5%"),
    ("On Beta-500, Ada reaches 81.0%.", "Beta-500 of Ada = 81.0%"),
    ("Ada is ahead of Ben.", "Alpha of Ada > Alpha of Ben"),
    ("Ben is cheaper than Ada.", "Ben is lower than Ada on price"),
    ("Ben costs less than Ada.", "Ben beats Ada on price"),
    ("Ben has a lower latency than Ada.", "Ben beats Ada on latency"),
    ("Ada is slower than Ben.", "Ada trails Ben on latency"),
    ("Every student learned from Ada.", 'every student has teacher = "Ada-70B"'),
    ("All but one of the students exceed 70%.", "all but 1 of student have Alpha > 70%"),
    ("The models lie 32.2 points apart.", "spread Alpha of models = 32.2 points"),
    ("Ada, at 92.5%, leads Ben, at 85.2%.",
     "Alpha of Ada = 92.5% and Alpha of Ben = 85.2% and Ada beats Ben on Alpha"),
)  # fmt: skip

# What stands around the quote, the quote, the check, and whether the sentence turns it.
BESIDE = (
    ("It is not so that ", "Ada beats Ben", "", True),
    ("It is not at all the case that ", "Ada beats Ben", "", False),
    ("Nor is it false that ", "Ada beats Ben", "", True),
    ("Rarely, ", "Ada beats Ben", "", False),
    ("Ada does not ", "beat Ben on Alpha", "", True),
    ("Ada never ", "beats Ben on Alpha", "", True),
    ("Ada barely ", "beats Ben on Alpha", "", True),
    ("Ada fails to ", "beat Ben on Alpha", "", True),
    ("Only ", "Ada beats Ben", "", True),
    ("If asked, ", "Ada beats Ben", "", True),
    ("Unless it rains, ", "Ada beats Ben", "", True),
    ("When it rains, ", "Ada beats Ben", "", False),
    ("If it rains, it pours; ", "Ada beats Ben", "", False),
    ("", "Ada beats Ben", " except on Mondays", True),
    ("", "Ada beats Ben", ", except on Mondays", True),
    ("", "Ada beats Ben", " unless it rains", True),
    ("", "Ada beats Ben", " if it rains", True),
    ("", "Ada beats Ben", " and does not rest", False),
    ("", "Ada beats Ben", ", which is no surprise", False),
    ("There is no doubt: ", "Ada beats Ben", "", False),
)


def saying(sentence: str, check: str) -> World:
    return world(f"# T\n\nStart here. {sentence} Then end.\n", f'quote "{sentence}" check {check}')


@pytest.mark.parametrize(("sentence", "check"), WEAKER)
def test_the_check_leaves_something_out(sentence: str, check: str) -> None:
    assert rules(saying(sentence, check), PROSE_RULES) == ["weaker-than-prose"]


@pytest.mark.parametrize(("sentence", "check"), MISMATCH)
def test_the_check_says_something_else(sentence: str, check: str) -> None:
    assert "prose-mismatch" in rules(saying(sentence, check), PROSE_RULES)


@pytest.mark.parametrize(("sentence", "check"), SILENT)
def test_what_is_the_same_or_not_certain_is_silent(sentence: str, check: str) -> None:
    assert rules(saying(sentence, check), PROSE_RULES) == []


@pytest.mark.parametrize(("before", "quote", "after", "is_turned"), BESIDE)
def test_a_word_beside_a_quote_turns_it(
    before: str, quote: str, after: str, is_turned: bool
) -> None:
    report = f"{before}{quote}{after}.\n"
    there = world(report, f'quote "{quote}" check Ada beats Ben on Alpha')
    assert rules(there, PROSE_RULES) == ["prose-mismatch"] * is_turned


@pytest.mark.parametrize(
    ("before", "check", "wanted"),
    (
        ("more than", "count of student = 3", ["prose-mismatch"]),
        ("nearly", "count of student = 3", ["prose-mismatch"]),
        ("at least", "count of student = 3", []),
        ("exactly", "count of student = 3", []),
        ("more than", "count of student > 3", []),
        ("more than", "count of student is over 3", []),
    ),
)
def test_a_bound_beside_a_quoted_number(before: str, check: str, wanted: list[str]) -> None:
    there = world(f"There are {before} three students.\n", f'quote "three students" check {check}')
    assert rules(there, PROSE_RULES) == wanted


def test_a_hedge_beside_a_quote_belongs_to_it() -> None:
    there = world("Ada often beats Ben.\n", 'quote "beats Ben" check Ada beats Ben on Alpha')
    assert rules(there, PROSE_RULES) == ["weaker-than-prose"]


def test_the_claims_of_a_sentence_are_taken_together() -> None:
    report = "Ada reaches 92.5% on Alpha and clearly beats Ben, at 85.2%.\n"
    first = 'quote "Ada reaches 92.5% on Alpha" check Alpha of Ada = 92.5%'
    whole = f'quote "{report.strip()}" check Ada clearly beats Ben on Alpha'
    alone = world(report, whole)
    assert rules(alone, PROSE_RULES) == ["weaker-than-prose"] * 2
    both = world(report, whole, first, 'quote "at 85.2%" check Alpha of Ben = 85.2%')
    assert rules(both, PROSE_RULES) == []


def test_a_part_that_nobody_quotes_is_not_compared() -> None:
    report = "Ada beats Ben, and Cleo is 3.5 points short of the usual 99.9%.\n"
    assert (
        rules(world(report, 'quote "Ada beats Ben" check Ada beats Ben on Alpha'), PROSE_RULES)
        == []
    )


def test_a_skipped_claim_says_nothing_of_its_sentence() -> None:
    report = "Ada never significantly beats Ben by 99.9%.\n"
    assert rules(world(report, f'quote "{report.strip()}" skip because "no"'), PROSE_RULES) == []


def test_the_finding_stands_on_the_word() -> None:
    (found_one,) = found(saying("Ada significantly beats Ben on Alpha.", "Ada beats Ben on Alpha"))
    place = (found_one.file, found_one.line, found_one.column, found_one.end_column)
    assert place == ("report.md", 3, 17, 30)
    assert "“significantly”" in found_one.message
    assert "`c1`" in found_one.message
