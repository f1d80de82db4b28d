"""What lets more pass than before is an error; what does not, is not a word."""

from __future__ import annotations

import re

import pytest

from claimcheck.consistency import (
    ConsistencyReport,
    Cover,
    Definition,
    Ignore,
    ReadSentence,
    Verdict,
)
from claimcheck.diagnostics.diagnostic import Diagnostic
from claimcheck.diagnostics.rules import Severity
from claimcheck.gate.allowances import Rules, settings
from claimcheck.gate.weakened import weakened
from claimcheck.source import Source
from claimcheck.workspace.settings import FAIL_LEVELS
from tests.gate.states import CLAIMS, DATA, TEXT, state, verdicts, with_quotes

V3_FIRST = '  quote "V3 is ahead of R1"\n  check V3 beats R1 on AIME\n'
EMPTY = ConsistencyReport((), ())


def messages(before: ConsistencyReport, now: ConsistencyReport) -> list[str]:
    found = weakened(before, now)
    assert {(item.rule, item.severity) for item in found} <= {("gate-weakened", Severity.ERROR)}
    assert all(item.subject and item.help for item in found)
    return [item.message for item in found]


def after(old: str, new: str, data: str = DATA) -> list[str]:
    """What is said when a text of the claims file is replaced."""
    assert TEXT.count(old) == 1
    return messages(state(), state(TEXT.replace(old, new), data))


# --- harmless changes -----------------------------------------------------------------------------


def shuffled() -> str:
    data, *claims = re.split(r"(?m)^(?=claim )", TEXT)
    return "".join([data, *reversed(claims)])


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        shuffled(),
        TEXT + 'claim more quote "x" check R1 beats V3 on MATH\n',
        TEXT + 'claim more quote "x" skip because "y"\n',
        TEXT + 'claim more check V3 beats R1 on MATH expect contradicted because "y"\n',
        "# a comment\n\n"
        + TEXT.replace("check V3 beats R1 on AIME\n", "check V3  beats\n R1 on AIME"),
        TEXT.replace('"R1 comes first"', '"Another title"'),
        TEXT.replace('"a cause"', '"another reason"'),
        TEXT.replace('"the next version"', '"the version after"'),
        TEXT.replace("claim r1-first", "claim first-of-all"),
        TEXT.replace("claim reason", "claim the-reason"),
        TEXT.replace("  check R1 beats", '  note "n"\n  check R1 beats'),
        TEXT.replace("of o1", "of  o1"),
        TEXT.replace("check R1 beats o1 on AIME", "check R1 beats o1 on every AIME"),
        TEXT.replace('skip because "a cause"', "check R1 beats V3 on AIME"),
        TEXT.replace('\n  expect contradicted because "the next version"', ""),
        TEXT.replace("expect contradicted", "expect supported"),
        TEXT.replace("o1 on AIME\n", 'o1 on AIME\n  expect supported because "it is"\n'),
        TEXT.replace('quote "in both disciplines"', 'quote "in both of the disciplines"'),
        TEXT.replace('\n  quote "in both disciplines"', ' "in both disciplines"'),
    ],
)
def test_that_a_harmless_change_is_not_a_word(text: str) -> None:
    assert messages(state(), state(text)) == []


def test_that_a_check_may_change_with_its_sentence() -> None:
    assert after(V3_FIRST, '  quote "R1 is ahead of V3"\n  check R1 beats V3 on AIME\n') == []


def test_that_a_check_may_change_with_the_words_of_the_report() -> None:
    now = state(TEXT.replace("check V3 beats R1 on AIME\n", "check R1 beats V3 on AIME\n"))
    assert messages(with_quotes(state()), with_quotes(now, "R1 is ahead of V3")) == []


def test_that_a_check_may_change_with_the_figures() -> None:
    data = DATA.replace("AIME: 39.2", "AIME: 89.2")
    assert (
        after("check V3 beats R1 on AIME\n", "check V3 beats R1 on AIME by 9 points\n", data) == []
    )


def test_that_claims_may_move_to_another_file() -> None:
    assert messages(state(), state("claim c check 1 = 1\n", b=TEXT)) == []
    moved = state().claims[0]._replace(file="claims/c.claims")
    now = state()._replace(claims=(moved, *state().claims[1:]))
    assert messages(state(), now) == []


def test_that_there_is_nothing_to_weaken_in_a_new_project() -> None:
    assert messages(EMPTY, state()) == []


# --- claims ---------------------------------------------------------------------------------------


def test_a_claim_removed() -> None:
    now = state(TEXT.replace("claim v3-first\n" + V3_FIRST, ""))
    (item,) = weakened(state(), now)
    assert (
        item.message == "the claim `v3-first` was removed; it was checked by `V3 beats R1 on AIME`"
    )
    first = now.claims[0]
    assert (item.file, item.line, item.column) == (CLAIMS, first.line, first.column)
    text = TEXT[: TEXT.index("claim")] + TEXT[TEXT.index("claim v3") :]
    (item,) = weakened(state(), state(text))
    assert "`r1-first` was removed" in item.message
    assert (item.file, item.line) == (CLAIMS, 1)


def test_that_the_name_of_a_removed_claim_does_not_hide_it_in_another_file() -> None:
    other = 'data "m.yaml" claim v3-first quote "else" check R1 beats V3 on MATH\n'
    now = state(TEXT.replace("claim v3-first\n" + V3_FIRST, ""), b=other)
    assert ["`v3-first` was removed" in message for message in messages(state(), now)] == [True]


def test_that_a_removed_skip_is_a_removed_claim() -> None:
    now = state(TEXT[: TEXT.index("claim reason")])
    assert messages(state(), now) == ["the claim `reason` was removed"]


def test_a_claims_file_removed() -> None:
    rest = "claim c check 1 = 1\n"
    (item,) = weakened(state(rest, b=TEXT), state(rest))
    assert item.message.startswith(
        "`claims/b.claims` is no longer checked; it had 4 claims: `r1-fi"
    )
    assert (item.file, item.line) == (CLAIMS, 1)
    (item,) = weakened(state(), EMPTY)
    assert (item.file, item.line) == (CLAIMS, 1)


def test_a_check_turned_into_skip() -> None:
    assert after("check R1 beats o1 on AIME", 'skip because "hard to say"') == [
        "the claim `r1-first` is now skipped; it was checked by `R1 beats o1 on AIME`"
    ]


def test_that_a_broken_claim_is_no_way_to_skip() -> None:
    before = state(TEXT.replace("R1 beats o1", "nobody beats o1"))
    now = state(TEXT.replace("check R1 beats o1 on AIME", 'skip because "x"'))
    assert messages(before, now) == [
        "the claim `r1-first` is now skipped; it was checked by `nobody beats o1 on AIME`"
    ]


def test_that_of_a_claim_that_is_broken_now_only_that_is_said() -> None:
    assert after("check R1 beats o1 on AIME", "check R1 beats") == []


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (
            "check V3 beats R1 on AIME\n",
            'check V3 beats R1 on AIME\n  expect contradicted because "x"\n',
            "the claim `v3-first` is now expected to be contradicted",
        ),
        (
            "check R1 beats o1 on AIME\n",
            'check R1 beats o1 on AIME\n  expect undecided because "x"\n',
            "the claim `r1-first` is now expected to be undecided",
        ),
        (
            "expect contradicted",
            "expect undecided",
            "the claim `known` is now expected to be undecided; before, it was expected to be"
            " contradicted",
        ),
    ],
)
def test_newly_expected(old: str, new: str, words: str) -> None:
    assert after(old, new) == [words]


def test_that_undecided_would_pass_without_an_expect_of_supported() -> None:
    strict = state(TEXT.replace("o1 on AIME\n", 'o1 on AIME\n  expect supported because "x"\n'))
    assert messages(strict, state()) == [
        "the claim `r1-first` is no longer expected to be supported"
    ]


@pytest.mark.parametrize(
    ("old", "new", "dropped"),
    [
        ('  quote "R1 is ahead of o1"\n', "", ["R1 is ahead of o1"]),
        ('  quote "in both disciplines"\n', "", ["in both disciplines"]),
        (
            '  quote "V3 is ahead everywhere"\n  quote "in both disciplines"\n',
            '  quote "V3 is everywhere"\n',
            ["V3 is ahead everywhere", "in both disciplines"],
        ),
    ],
)
def test_a_quote_dropped(old: str, new: str, dropped: list[str]) -> None:
    found = after(old, new)
    assert [re.search("“(.*)”", message)[1] for message in found] == dropped  # type: ignore[index]
    assert all("no longer stands for" in message for message in found)


@pytest.mark.parametrize(
    ("check", "verdict"),
    [("R1 beats V3 on AIME", "supported"), ("V3 trails R1 on MATH", "supported")],
)
def test_a_check_made_to_fit(check: str, verdict: str) -> None:
    assert after("check V3 beats R1 on AIME\n", f"check {check}\n") == [
        "the check of `v3-first` changed, its sentence did not: contradicted as"
        f" `V3 beats R1 on AIME`, {verdict} as `{check}`"
    ]


def test_a_check_made_undecided() -> None:
    data = DATA.replace("MATH: 90.2", "MATH: null")
    before, now = state(data=data), state(TEXT.replace("R1 on AIME\n", "R1 on MATH\n"), data)
    assert verdicts(now)["v3-first"] is Verdict.UNDECIDED
    (message,) = messages(before, now)
    assert "undecided as `V3 beats R1 on MATH`" in message


ALL = """\
data "m.yaml"
let all = {}
claim c quote "R1 is ahead of all others" check R1 beats every all on AIME
"""


def test_a_set_made_to_fit() -> None:
    ahead = DATA.replace("AIME: 39.2", "AIME: 89.2")
    before, now = state(ALL.format("o1, V3"), ahead), state(ALL.format("o1"), ahead)
    assert messages(before, now) == [
        "`c` rests on fewer figures, its sentence did not change: contradicted as"
        f" “{before.claims[0].reads}”, supported as “{now.claims[0].reads}”"
    ]
    assert messages(before, state(ALL.format("o1, V3"))) == []
    assert messages(now, before) == []


def test_that_a_row_more_is_no_set_made_to_fit() -> None:
    text = ALL.format("models except R1").replace("R1 beats every all", "some all beats R1")
    more = DATA.replace("    rows:\n", "    rows:\n      o3: {AIME: 90.1, MATH: 98.0}\n")
    before, now = state(text), state(text, more)
    assert (verdicts(before), verdicts(now)) == (
        {"c": Verdict.CONTRADICTED},
        {"c": Verdict.SUPPORTED},
    )
    assert messages(before, now) == []


def test_that_a_check_without_a_sentence_may_change() -> None:
    before = TEXT.replace('  quote "V3 is ahead of R1"\n', "")
    now = before.replace("check V3 beats R1 on AIME\n", "check R1 beats V3 on AIME\n")
    assert messages(state(before), state(now)) == []


# --- sentences ------------------------------------------------------------------------------------


def sentence(text: str, cover: Cover, *claims: str, line: int = 4) -> ReadSentence:
    return ReadSentence(text, "claims/r.md", line, 1, line, 20, cover, claims)


def test_a_sentence_that_lost_its_claim_to_another_sentence() -> None:
    now = state(TEXT.replace('"V3 is ahead of R1"', '"R1 is ahead of o1"'))
    then = (sentence("V3 is ahead of R1.", Cover.COVERED, "v3-first"),)
    for cover in (Cover.UNCOVERED, Cover.SILENT):
        left = (sentence("V3 is ahead  of R1.", cover, line=9),)
        (item,) = weakened(state()._replace(sentences=then), now._replace(sentences=left))
        assert item.message == "no claim stands any more for “V3 is ahead of R1.”"
        assert (item.file, item.line, item.end_column) == ("claims/r.md", 9, 20)


@pytest.mark.parametrize(
    "left",
    [
        sentence("V3 is ahead of R1.", Cover.COVERED, "r1-first"),
        sentence("V3 is ahead of R1.", Cover.SKIPPED, "reason"),
        sentence("R1 is ahead of V3.", Cover.UNCOVERED),
    ],
)
def test_that_a_sentence_may_change_its_claim_or_its_words(left: ReadSentence) -> None:
    then = (sentence("V3 is ahead of R1.", Cover.COVERED, "v3-first"),)
    assert messages(state()._replace(sentences=then), state()._replace(sentences=(left,))) == []


def test_that_a_sentence_that_stands_twice_is_two() -> None:
    covered = sentence("V3 is ahead of R1.", Cover.COVERED, "v3-first")
    other = sentence("V3 is ahead of R1.", Cover.UNCOVERED, line=9)
    then = state()._replace(sentences=(covered, other))
    assert messages(then, state()._replace(sentences=(covered, other))) == []
    assert messages(then, state()._replace(sentences=(other,))) == []
    both = state()._replace(sentences=(other, other._replace(line=4)))
    assert len(messages(then, both)) == 1


def test_that_one_removal_is_said_once() -> None:
    then = (sentence("V3 is ahead of R1.", Cover.COVERED, "v3-first"),)
    left = (sentence("V3 is ahead of R1.", Cover.UNCOVERED),)
    for text in ("claim v3-first\n" + V3_FIRST, '  quote "V3 is ahead of R1"\n'):
        now = state(TEXT.replace(text, ""))._replace(sentences=left)
        assert len(messages(state()._replace(sentences=then), now)) == 1


# --- vague words ----------------------------------------------------------------------------------

OFTEN = TEXT + "claim vague check R1 often beats o1 on AIME, MATH\n"


def defining(meaning: str, file: str = CLAIMS) -> ConsistencyReport:
    """A state whose claim uses `often` with a meaning that a file defines."""
    report = state(f"define often as {meaning}\n" + OFTEN)
    return report._replace(definitions=(Definition(file, "often", meaning),))


def plain(**others: str) -> ConsistencyReport:
    return state(OFTEN, **others)._replace(definitions=())


def test_a_word_defined_and_redefined_and_no_longer_defined() -> None:
    forty, sixty = "at least 40%", "at least 60%"
    assert messages(plain(), defining(sixty)) == [f"`often` is now defined as {sixty}"]
    assert messages(defining(sixty), defining("at  least 30%")) == [
        f"`often` is now defined as at least 30%; before, as {sixty}"
    ]
    assert messages(defining(sixty), plain()) == [
        f"`often` in the claim `vague` now means {forty}; before, {sixty}"
    ]


def test_that_a_word_that_follows_another_is_said_with_it() -> None:
    text = TEXT + "claim vague check R1 is comparable to o1 on AIME and R1 rivals o1 on AIME\n"
    now = state("define comparable as within 60%\n" + text)
    meant = [vague.meaning for claim in now.claims for vague in claim.vague]
    assert meant == ["within 60%", "within 60%"]
    words = (Definition(CLAIMS, "comparable", "within 60%"),)
    assert messages(state(text), now._replace(definitions=words)) == [
        "`comparable` is now defined as within 60%"
    ]


def test_where_a_word_is_defined() -> None:
    text = "# define often as x\nlet a = models\n  define\n often as at least 60%\n"
    (item,) = weakened(plain(), defining("at least 60%"), lambda file: Source(file, text))
    assert (item.file, item.line, item.column) == (CLAIMS, 3, 3)
    (item,) = weakened(plain(), defining("at least 60%"))
    assert (item.file, item.line, item.column) == (CLAIMS, 1, 1)


def test_definitions_that_change_no_meaning() -> None:
    sixty = "at least 60%"
    assert messages(defining(sixty), defining("at least  60%")) == []
    assert messages(plain(), defining("at least 40%")) == []  # what it meant anyway
    assert messages(defining(sixty), defining(sixty, "claims/words.claims")) == []
    unused = state()._replace(definitions=(Definition(CLAIMS, "rarely", "at most 5%"),))
    assert messages(unused, state()) == []


def test_a_definition_for_claims_that_are_new() -> None:
    file = "claims/new.claims"
    now = plain(b="claim c check 1 = 1\n")
    words = (Definition(file, "rarely", "at most 50%"),)
    assert messages(plain(), now._replace(definitions=words)) == []
    words = (Definition(CLAIMS, "rarely", "at most 50%"),)
    assert messages(plain(), now._replace(definitions=words)) == [
        "`rarely` is now defined as at most 50%"
    ]


def test_a_meaning_that_comes_from_a_new_file() -> None:
    assert messages(plain(), defining("at least 60%", "claims/words.claims")) == [
        "`often` is now defined as at least 60%"
    ]


# --- ignores --------------------------------------------------------------------------------------

REPORT = "claims/r.md"
IGNORED = Ignore(REPORT, "wrong-number", "The preview reached 39.2% on AIME.")


def ignoring(*ignores: Ignore) -> ConsistencyReport:
    return state()._replace(ignores=ignores)


@pytest.mark.parametrize(
    "now",
    [
        (IGNORED,),
        (),
        (IGNORED._replace(words="The  preview reached 39.2% on AIME."),),
        (IGNORED._replace(words="The preview reached 39.2% on the AIME."),),
        (IGNORED._replace(file="claims/paper.md"),),
    ],
)
def test_ignores_that_stay(now: tuple[Ignore, ...]) -> None:
    assert messages(ignoring(IGNORED), ignoring(*now)) == []


@pytest.mark.parametrize(
    "more",
    [
        IGNORED,
        IGNORED._replace(rule="unbacked-number"),
        IGNORED._replace(words="V3 reached 99.2% on MATH."),
    ],
)
def test_newly_ignored(more: Ignore) -> None:
    (message,) = messages(ignoring(IGNORED), ignoring(IGNORED, more))
    assert message == f"`{more.rule}` is now ignored at “{more.words}”"


def test_that_an_ignore_that_goes_elsewhere_is_a_new_one() -> None:
    other = IGNORED._replace(words="V3 reached 99.2% on MATH.")
    assert len(messages(ignoring(IGNORED), ignoring(other))) == 1


def test_where_a_rule_is_ignored() -> None:
    text = (
        "<!-- claimcheck: ignore wrong-number because a -->\nOne.\n"
        "<!-- claimcheck: ignore wrong-number -->\nNo reason.\n"
        "<!-- claimcheck: ignore unbacked-number because b -->\n"
        "x <!-- claimcheck: ignore  wrong-number because c -->\nTwo.\n"
    )
    one, two = (IGNORED._replace(words=words) for words in ("One.", "Two."))
    found = weakened(ignoring(one), ignoring(one, two), lambda file: Source(file, text))
    assert [(item.file, item.line, item.column) for item in found] == [(REPORT, 6, 8)]


def test_many_ignores_whose_words_changed() -> None:
    before = [Ignore(REPORT, "wrong-number", f"old words number {n}") for n in range(3000)]
    now = [Ignore(REPORT, "wrong-number", f"quite another text {n} there") for n in range(3000)]
    assert len(messages(ignoring(*before), ignoring(*now))) == 3000


# --- settings -------------------------------------------------------------------------------------


def said(before: Rules, now: Rules) -> list[tuple[str, str, int]]:
    found: list[Diagnostic] = settings("claimcheck.toml", before, now, FAIL_LEVELS)
    return [(item.message, item.file, item.line) for item in found]


def test_settings() -> None:
    strict = Rules((), "warning")
    lenient = Rules(("unused-name", "undecided"), "error")
    assert said(strict, strict) == said(lenient, strict) == said(lenient, lenient) == []
    assert said(strict, lenient) == [
        ("the configuration now ignores `undecided`", "claimcheck.toml", 1),
        ("the configuration now ignores `unused-name`", "claimcheck.toml", 1),
        (
            "the configuration now fails on `error`; before, on `warning`",
            "claimcheck.toml",
            1,
        ),
    ]
    assert len(said(Rules((), "undecided"), Rules((), "error"))) == 1
    assert said(Rules((), "undecided"), Rules((), "warning")) == []
