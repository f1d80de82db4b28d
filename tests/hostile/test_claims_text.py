"""Claims files that are made to hurt: a message with a place, status 2, and the rest is checked."""

from __future__ import annotations

import pytest

from claimcheck.consistency import Verdict
from claimcheck.evaluation import case
from claimcheck.pipeline import check_texts
from claimcheck.semantics import environment

from .conftest import DATA, SOUND, Verify

LONG = 300_000

BROKEN = [  # the second statement of a file, the rule of its mistake, line and column
    ("an open text", 'claim a "x\n check X beats Y on A', "syntax 3:9"),
    ("an open text at the end", 'claim a check T of X = "x', "syntax 3:24"),
    ("an open name", "claim a check `T of X = 1", "syntax 3:15"),
    ("open parentheses", f"claim a check {'(' * 10_000}", "too-large 3:131"),
    (
        "closed parentheses",
        f"claim a check {'(' * 10_000}A of X{')' * 10_000} > 1",
        "too-large 3:131",
    ),
    ("many a not", f"claim a check {'not ' * 10_000}X beats Y on A", "too-large 3:479"),
    ("many a minus", f"claim a check A of X = {'- ' * 10_000}1", "too-large 3:252"),
    ("braces", f"claim a check X beats {'{' * 10_000}Y{'}' * 10_000} on A", "too-large 3:137"),
    ("a large exponent", "claim a check A of X = 1e999999999", "too-large 3:24"),
    ("a long number", f"claim a check A of X = {'9' * LONG}", "too-large 3:24"),
    ("a long fraction", f"claim a check A of X = 0.{'0' * LONG}1", "too-large 3:24"),
    ("a division by zero", "claim a check A of X / 0 > 1", "claim-error 3:15"),
    ("by a figure of zero", "claim a check A of X / A of Z > 1", "claim-error 3:15"),
    ("a percentage of zero", "claim a check X beats Z on A by 10%", "claim-error 3:15"),
    (
        "a product of a thousand digits",
        f"claim a check A of X < {' * '.join(['1e60'] * 2000)}",
        "too-large 3:15",
    ),
    (
        "a quotient of a thousand digits",
        f"claim a check A of X < 1{' / 1e60' * 2000}",
        "too-large 3:15",
    ),
    ("a look-alike letter", "claim a check Х beats Y on A", "unknown-name 3:15"),
    ("a long name", f"claim a check `{'x' * LONG}` beats Y on A", "unknown-name 3:15"),
    ("an escape", "claim a check \x1b[31m beats Y on A", "syntax 3:15"),
    ("a command of a CI log", "claim a check\n::error::x", "syntax 4:1"),
]


@pytest.mark.parametrize(
    ("text", "found"), [row[1:] for row in BROKEN], ids=[row[0] for row in BROKEN]
)
def test_one_broken_claim(verify: Verify, text: str, found: str) -> None:
    outcome = verify({"a.claims": f"{SOUND}{text}\n", "d.yaml": DATA})
    rule, place = found.split()
    assert outcome.status == 2
    assert outcome.first == f"{rule} a.claims:{place}"
    assert outcome.verdicts["sound"] == "supported"
    assert outcome.verdicts["a"] == "error"


def test_a_look_alike_letter_is_named(verify: Verify) -> None:
    outcome = verify({"a.claims": f"{SOUND}claim a check Х beats Y on A\n", "d.yaml": DATA})
    assert "CYRILLIC CAPITAL LETTER HA" in outcome.out


SOUND_BUT_ODD = [
    ("two thousand terms", " or ".join(["X beats Y on A"] * 1999 + ["Y beats X on A"])),
    ("two thousand parts", " and ".join(["Y beats X on A"] * 2000)),
    ("a set of two thousand terms", f"every {{m where {' or '.join(['A > 1'] * 2000)}}} has A > 1"),
    ("a long sum", f"A of X = {' + '.join(['1'] * 2000)} - 1999"),
    ("a hundred parentheses", f"{'(' * 100}Y beats X on A{')' * 100}"),
    ("a hundred nots", f"{'not ' * 100}Y beats X on A"),
    ("ten sets inside each other", f"A of X < {'average A of {m where A >= ' * 8}0{'}' * 8}"),
    ("counts inside each other", f"A of X < {'count of {m where A >= ' * 16}0{'}' * 16} + 9"),
    ("a large number", "A of X < 1e60 * 1e60 * 1e60 * 1e60 * 1e60"),
    ("a small number", "A of X / 1e60 / 1e60 / 1e60 < 1e-60"),
]


@pytest.mark.parametrize("name", [name for name, _ in SOUND_BUT_ODD])
@pytest.mark.parametrize("form", ["json", "text", "concise"])
def test_long_but_legal(verify: Verify, name: str, form: str) -> None:
    check = dict(SOUND_BUT_ODD)[name]
    files = {"a.claims": f'data "d.yaml"\nclaim a check {check}\n', "d.yaml": DATA}
    if form == "json":
        assert verify(files).verdicts == {"a": "supported"}
        return
    from claimcheck.cli import main

    verify(files)
    assert main(["verify", "--verbose", "--format", form, "a.claims"]) == 0


def test_a_long_contradicted_claim_is_drawn_in_short(
    verify: Verify, capsys: pytest.CaptureFixture[str]
) -> None:
    from claimcheck.cli import main

    check = " or ".join(["X beats Y on A"] * 2000)
    verify({"a.claims": f'{SOUND}claim a "{"t" * LONG}" check {check}\n', "d.yaml": DATA})
    for form in ("text", "concise"):
        assert main(["verify", "--format", form, "a.claims"]) == 1
        assert len(capsys.readouterr().out) < 20_000


EMPTY = {"nothing": "", "a mark": "\ufeff", "a comment": "# x", "space": " \n\t\n"}


@pytest.mark.parametrize("name", EMPTY)
def test_a_file_without_claims(verify: Verify, name: str) -> None:
    outcome = verify({"a.claims": EMPTY[name]})
    assert (outcome.status, outcome.findings) == (2, ["no-claims a.claims:1:1"])
    assert verify({}, "--allow-empty", "a.claims").status == 0


@pytest.mark.parametrize("end", ["\r\n", "\r", "\u2028", "\v", "\f", "\x85"])
def test_other_ends_of_lines_are_space(verify: Verify, end: str) -> None:
    text = "\ufeff" + SOUND.replace("\n", end)
    assert verify({"a.claims": text, "d.yaml": DATA}).verdicts == {"sound": "supported"}


def test_many_broken_claims_are_counted(verify: Verify) -> None:
    text = "".join(f"claim c{at} check X beets Y on A\n" for at in range(5000))
    outcome = verify({"a.claims": SOUND + text, "d.yaml": DATA})
    assert outcome.status == 2
    assert outcome.verdicts["sound"] == "supported"
    assert list(outcome.verdicts.values()).count("error") == 5000
    assert len(outcome.findings) <= 101


def test_help_for_unknown_names_has_an_end(verify: Verify) -> None:
    text = "".join(f"claim c{at} check xx beats Y on A\n" for at in range(300))
    outcome = verify({"a.claims": SOUND + text, "d.yaml": f"{DATA}      xxx: {{A: 5}}\n"})
    assert outcome.out.count("did you mean `xxx`") == 100
    assert outcome.findings.count("unknown-name a.claims:302:18") == 1


def test_a_claims_file_of_any_name_has_a_limit(
    verify: Verify, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "MAX_CHARACTERS", 1000)
    long = "# " + "x" * 1000
    outcome = verify({"a.claims": f'use "l.txt"\n{SOUND}', "l.txt": long, "d.yaml": DATA})
    assert (outcome.status, outcome.findings) == (2, ["too-large a.claims:1:5"])
    assert outcome.verdicts == {"sound": "supported"}
    assert verify({}, "l.txt").findings == ["too-large l.txt:1:1"]


def test_a_claims_file_over_the_size_limit(verify: Verify) -> None:
    outcome = verify({"a.claims": "#" * 5_000_001, "b.claims": SOUND, "d.yaml": DATA}, ".")
    assert (outcome.status, outcome.findings) == (2, ["too-large a.claims:1:1"])
    assert outcome.verdicts == {"sound": "supported"}


# --- the work of one claim ------------------------------------------------------------------------


def table(rows: int, missing: int = 0) -> str:
    figures = "".join(
        f"  r{at}: {{A: {'-' if at < missing else at}, T: t{at % 3}}}\n" for at in range(rows)
    )
    columns = "columns: {A: {better: higher}, T: {type: text}}"
    return f"tables: {{m: {{{columns}, rows: {{\n{figures.replace(chr(10), ',' + chr(10))}}}}}}}\n"


TOO_MUCH = [
    "every m beats every m on A",
    "m often beats m on A",
    "every m beats every m of similar A on A",
    "every m beats every m of the same T on A",
    "every m beats m on A by 3 on average",
    "every m is in the top 3 on A",
    "only r5 is best on A",
    "only r5 beats every m on A",
]


@pytest.mark.parametrize("check", TOO_MUCH)
def test_too_many_comparisons_are_refused_before_they_are_made(
    verify: Verify, monkeypatch: pytest.MonkeyPatch, check: str
) -> None:
    monkeypatch.setattr(case, "MAX_COMPARISONS", 10_000)
    looked_at = _counting(monkeypatch)
    text = f'data "d.yaml"\nclaim a check {check}\nclaim sound check r2 beats r1 on A\n'
    outcome = verify({"a.claims": text, "d.yaml": table(2000)})
    assert outcome.findings == ["too-large a.claims:2:15"]
    assert outcome.verdicts == {"a": "error", "sound": "supported"}
    assert looked_at() < 10_000


ONCE = [
    "every {m where A > average A of m} has A > 3",
    "most m have A >= average A of m",
    "most m have A >= count of {m where A > 5}",
    "every m beats average of m on A",
    "every m beats average of m on reported A",
    "every {m where T = T of {m where A = 3}} has A > 3",
    "every {m where A of m is reported} has A > 3",
    "count of {m with the highest A} = 1",
]


@pytest.mark.parametrize("check", ONCE)
def test_what_depends_on_no_row_is_worked_out_once(
    monkeypatch: pytest.MonkeyPatch, check: str
) -> None:
    looked_at = _counting(monkeypatch)
    text = f'data "d.yaml"\nclaim a check {check}\n'
    (claim,) = check_texts("a.claims", {"a.claims": text, "d.yaml": table(1000)}).claims
    assert claim.verdict is not Verdict.ERROR
    assert looked_at() < 100_000  # and a million if each row asked for all


def test_a_superlative_of_missing_figures_is_work(
    verify: Verify, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(case, "MAX_COMPARISONS", 10_000)
    text = 'data "d.yaml"\nclaim a check count of {m with the highest A} = 1\n'
    outcome = verify({"a.claims": text, "d.yaml": table(500, missing=100)})
    assert outcome.findings == ["too-large a.claims:2:15"]
    assert verify({"d.yaml": table(500, missing=5)}).verdicts == {"a": "undecided"}


def _counting(monkeypatch: pytest.MonkeyPatch):
    """Count how often a judge looks at a cell."""
    from claimcheck.tables.figures import Figures

    looks = 0
    figure = Figures.figure

    def counted(self, row, column):
        nonlocal looks
        looks += 1
        return figure(self, row, column)

    monkeypatch.setattr(Figures, "figure", counted)
    return lambda: looks
