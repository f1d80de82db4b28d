"""The baseline: what is known does not count, what is new does, what is gone is said."""

from __future__ import annotations

import json
import random

import pytest

from claimcheck.diagnostics.diagnostic import Diagnostic, Finding, Unreadable, at_place
from claimcheck.gate.baseline import Baseline, Entry, added, baseline_of, unused, without_known
from claimcheck.gate.baseline_text import LIMIT, read, text_of
from claimcheck.source import Place, Source
from tests.gate.states import CLAIMS, TEXT, state

FILE = "claims/baseline.json"
LINE = (
    '{"file": "claims/a.claims", "claim": "v3-first", "rule": "contradicted",'
    ' "text": "V3 beats R1 on AIME", "fingerprint": "abc"}'
)


def written(text: str) -> Baseline:
    return read(Source(FILE, text))


def entries(*lines: str) -> str:
    return f'{{"schema": 1, "entries": [{",".join(lines)}]}}'


def finding(rule: str, text: str = "words") -> Diagnostic:
    return at_place(Finding(rule, text), Place(CLAIMS, 1, 1))


def rules(items: list[Diagnostic] | tuple[Diagnostic, ...]) -> list[str]:
    return [item.rule for item in items]


# --- what it knows --------------------------------------------------------------------------------


def test_that_what_is_known_is_taken_out_and_the_rest_stays() -> None:
    before = state()
    shown, known = without_known(before, baseline_of(FILE, before))
    assert (shown.diagnostics, rules(known)) == ((), ["contradicted"])
    assert shown.claims == before.claims
    more = state(TEXT + "claim new check V3 beats o1 on MATH\n")
    shown, known = without_known(more, baseline_of(FILE, before))
    assert [item.claim for item in shown.diagnostics] == ["new"]
    assert [item.claim for item in known] == ["v3-first"]


def test_that_entries_are_known_again_when_lines_move() -> None:
    moved = state("# a comment\n\n" + TEXT.replace("check V3", 'note "n"\n  check   V3'))
    assert without_known(moved, baseline_of(FILE, state())).report.diagnostics == ()


def test_that_another_check_is_another_finding() -> None:
    changed = state(TEXT.replace("V3 beats R1 on AIME\n", "V3 beats o1 on AIME\n"))
    shown, known = without_known(changed, baseline_of(FILE, state()))
    assert (rules(shown.diagnostics), known) == (["contradicted"], ())


def test_that_the_second_of_two_equal_findings_is_new() -> None:
    once = state()._replace(diagnostics=(finding("unused-name"),))
    twice = once._replace(diagnostics=once.diagnostics * 2)
    shown, known = without_known(twice, baseline_of(FILE, once))
    assert (len(shown.diagnostics), len(known)) == (1, 1)


@pytest.mark.parametrize("field", ["file", "claim", "rule", "fingerprint"])
def test_that_an_entry_that_says_something_else_knows_nothing(field: str) -> None:
    report = state()
    (entry,) = baseline_of(FILE, report).entries
    other = entry._replace(**{field: "undecided" if field == "rule" else "other"})
    baseline = Baseline(FILE, (other,))
    assert without_known(report, baseline).known == ()
    assert rules(unused(report, baseline, lambda _: True)) == ["unused-baseline"]


def test_that_the_words_of_an_entry_may_be_older_than_ours() -> None:
    report = state()
    (entry,) = baseline_of(FILE, report).entries
    older = Baseline(FILE, (entry._replace(text="older words"),))
    assert len(without_known(report, older).known) == 1


@pytest.mark.parametrize(
    "rule", ["syntax", "claim-error", "unreadable-file", "gate-weakened", "fragile-verdict"]
)
def test_what_no_baseline_holds(rule: str) -> None:
    report = state()._replace(diagnostics=(finding(rule), finding("unused-name")))
    baseline = baseline_of(FILE, report)
    assert [entry.rule for entry in baseline.entries] == ["unused-name"]
    assert rules(without_known(report, baseline).report.diagnostics) == [rule]


def test_that_not_even_a_forged_entry_knows_what_cannot_be_checked() -> None:
    from claimcheck.gate.fingerprints import fingerprints

    report = state()._replace(diagnostics=(finding("syntax"),))
    (name,) = fingerprints(report.diagnostics)
    for rule in ("syntax", "contradicted"):
        forged = Baseline(FILE, (Entry(CLAIMS, "", rule, "words", name),))
        assert without_known(report, forged).known == ()


# --- what is gone, what is new --------------------------------------------------------------------


def test_that_an_entry_without_a_finding_is_said_at_its_line() -> None:
    baseline = written(text_of(baseline_of(FILE, state())))
    clean = state(TEXT.replace("check V3 beats R1 on AIME\n", "check R1 beats V3 on AIME\n"))
    (item,) = unused(clean, baseline, lambda _: True)
    assert (item.rule, item.file, item.line, item.claim) == (
        "unused-baseline",
        FILE,
        2,
        "v3-first",
    )
    assert "V3 beats R1 on AIME" in item.message
    assert unused(state(), baseline, lambda _: True) == []


def test_that_what_was_not_checked_is_not_said() -> None:
    baseline = baseline_of(FILE, state())
    clean = state("claim c check 1 = 1\n")
    assert unused(clean, baseline, lambda entry: entry.claim == "c") == []
    assert len(unused(clean, baseline, lambda entry: entry.claim == "v3-first")) == 1


def test_that_nothing_is_called_gone_while_something_cannot_be_checked() -> None:
    broken = state("claim v3-first check nobody beats\n")
    assert unused(broken, baseline_of(FILE, state()), lambda _: True) == []


def test_added_entries() -> None:
    before = baseline_of(FILE, state())
    more = state(TEXT + "claim new check V3 beats o1 on MATH\n")
    now = written(text_of(baseline_of(FILE, more)))
    (item,) = added(before, now)
    assert (item.rule, item.file, item.claim) == ("gate-weakened", FILE, "new")
    assert text_of(now).splitlines()[item.line - 1].count('"claim": "new"') == 1
    assert added(now, before) == added(now, now) == []
    renamed = now._replace(file="other.json")
    assert added(now, renamed) == []


# --- the text -------------------------------------------------------------------------------------


def test_round_trip() -> None:
    odd = finding(
        "unused-name", 'a "quote", a \\, \u202e and \x1b, \u2028, 表, é, \udce9' + "x" * 200
    )
    report = state()._replace(diagnostics=(*state().diagnostics, odd))
    baseline = baseline_of(FILE, report)
    text = text_of(baseline)
    again = written(text)
    assert [entry._replace(line=0) for entry in again.entries] == list(baseline.entries)
    assert [entry.line for entry in again.entries] == [2, 3]
    assert text_of(again) == text
    assert "表, é" in text and "\\u202e and \\u001b" in text and "\u2028" not in text
    assert max(map(len, text.splitlines())) < 300
    assert without_known(report, again).report.diagnostics == ()


def test_that_the_text_is_sorted_and_has_an_entry_a_line() -> None:
    items = [finding(rule, text) for rule in ("unused-name", "undecided") for text in "cab"]
    shuffled = items[:]
    random.Random(0).shuffle(shuffled)
    texts = {
        text_of(baseline_of(FILE, state()._replace(diagnostics=tuple(order))))
        for order in (items, shuffled)
    }
    (text,) = texts
    first, *lines, last = text.splitlines()
    assert (first, last) == ('{"schema": 1, "entries": [', "]}")
    assert len(lines) == 6
    read_back = [json.loads(line.strip().rstrip(",")) for line in lines]
    assert [(e["rule"], e["text"]) for e in read_back] == [
        (rule, text) for rule in ("undecided", "unused-name") for text in "abc"
    ]


def test_that_an_empty_baseline_is_one() -> None:
    assert written(text_of(Baseline(FILE))) == Baseline(FILE)


def test_that_kept_entries_are_written_with_those_found() -> None:
    kept = Entry(CLAIMS, "other", "undecided", "text", "def", 7)
    baseline = baseline_of(FILE, state(), [kept])
    assert [entry.claim for entry in baseline.entries] == ["other", "v3-first"]


def test_that_lines_are_those_of_the_fingerprints_in_any_layout() -> None:
    text = json.dumps(json.loads(entries(LINE, LINE.replace("abc", "def"))), indent=2)
    found = [text.splitlines()[entry.line - 1].strip() for entry in written(text).entries]
    assert found == ['"fingerprint": "abc"', '"fingerprint": "def"']
    text = entries(LINE.replace('"abc"', '"\\u0061"'), '\n{"x": 1}')
    with pytest.raises(Unreadable, match="entry 2"):
        written(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "not valid JSON: line 1, column 1"),
        ('{"schema": 1,\n "entries": [}', "line 2, column 14"),
        ("[" * 100_000, "nested too deeply"),
        ('{"schema": 1, "entries": ' + '{"a":' * 100_000, "nested too deeply"),
        ("1" * 5_000, "too long"),
        ("[]", "an object with `schema` and `entries`"),
        ("null", "an object with"),
        ('{"schema": 1}', "an object with"),
        ('{"schema": 1, "entries": [], "more": 1}', "nothing else"),
        ('{"schema": 1, "entries": {}}', "an object with"),
        ('{"schema": 2, "entries": []}', "`schema` is not 1"),
        ('{"schema": true, "entries": []}', "`schema` is not 1"),
        ('{"schema": 1.0, "entries": []}', "`schema` is not 1"),
        ('{"schema": 1, "schema": 1, "entries": []}', "`schema` is given twice"),
        (entries("[]"), "entry 1 is not an object"),
        (entries(LINE, "null"), "entry 2 is not an object"),
        (entries(LINE.replace('"abc"', "7")), "entry 1"),
        (entries(LINE.replace('"abc"', "[]")), "entry 1"),
        (entries(LINE.replace('"claim"', '"clam"')), "entry 1"),
        (entries(LINE.replace('"abc"', '"abc", "line": 3')), "entry 1"),
        (entries(LINE.replace('"abc"', '"\\ud800"')), "entry 1"),
        (entries(LINE.replace('"abc"', '"abc", "rule": "x"')), "`rule` is given twice"),
        (entries("\n" + LINE, "\n" + LINE), "the entry on line 3 is there twice"),
        (entries("\n" + LINE.replace("contradicted", "syntax")), "line 2 is about `syntax`"),
        (entries(LINE.replace("contradicted", "gate-weakened")), "no baseline can hold"),
        (" " * (LIMIT + 1), "the limit for a baseline"),
    ],
)
def test_what_is_no_baseline(text: str, words: str) -> None:
    with pytest.raises(Unreadable) as caught:
        written(text)
    assert FILE in caught.value.finding.message
    assert words in caught.value.finding.message


def test_that_a_rule_that_is_not_known_is_only_never_met() -> None:
    baseline = written(entries(LINE.replace("contradicted", "rule-of-tomorrow")))
    assert rules(unused(state(), baseline, lambda _: True)) == ["unused-baseline"]


def test_that_long_words_of_a_stranger_are_shortened() -> None:
    baseline = written(entries(LINE.replace("contradicted", "r" * 10_000)))
    (item,) = unused(state(), baseline, lambda _: True)
    assert len(item.message) < 400
