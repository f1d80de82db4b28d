"""The parser: trees, spans, recovery after a mistake, and texts that are out to break it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.language import syntax as s
from claimcheck.language.formatter import file_text
from claimcheck.language.lexer import KEYWORDS, tokens
from claimcheck.language.parser import parse
from claimcheck.language.recovery import MAX_MISTAKES
from claimcheck.source import Source
from tests.language import strategies


def read(text):
    return parse(Source("x.claims", text))


def valid(text):
    file, diagnostics = read(text)
    assert not diagnostics, diagnostics
    return file.statements


def check_of(text):
    (claim,) = valid(f"claim c check {text}")
    return claim.fields[0].proposition


# --- trees ----------------------------------------------------------------------------------------


def test_every_statement():
    statements = valid(
        'report "r.md" data "a.csv" data b = "b" "c.csv" use "x.claims" let s = A, "b"\n'
        'define often as at least 60% claim c "t" quote "q" skip because "r" note "n"'
    )
    assert [type(one).__name__ for one in statements] == [
        "ReportPath",
        "DataPath",
        "DataPath",
        "UsePath",
        "Let",
        "Define",
        "Claim",
    ]
    assert statements[2].path.value == "b c.csv"
    assert [field.word for field in statements[-1].fields] == ["quote", "skip", "note"]


def test_equality_ignores_spans_and_wording_of_space():
    assert check_of("X   often beats\nY on `M`") == check_of("X often beats Y on M")


def test_spans_are_those_of_the_text():
    text = "claim c check every {a, b} beats t on m by 3 points"
    comparison = check_of(text.removeprefix("claim c check "))
    assert text[slice(*comparison.subject.span)] == "every {a, b}"
    assert text[slice(*comparison.by.span)] == "by 3 points"
    assert text[slice(*comparison.span)] == text.removeprefix("claim c check ")


def test_and_binds_tighter_than_or():
    tree = check_of("a of s = 1 or b of s = 2 and not c of s = 3")
    assert tree.word == "or"
    assert tree.parts[1].word == "and"
    assert isinstance(tree.parts[1].parts[1], s.Not)


def test_escapes_and_adjacent_strings():
    (claim,) = valid(r'claim c skip because "a \"b\" \\" "c"')
    assert claim.fields[0].text.value == 'a "b" \\ c'


@pytest.mark.parametrize("word", sorted(KEYWORDS))
def test_every_word_can_be_a_name_in_backticks(word):
    comparison = check_of(f"`{word}` beats `{word}` on `{word}`")
    assert comparison.subject.rows == s.Name(word)


def test_a_statement_word_is_a_name_where_a_name_must_stand():
    comparison = check_of("claim beats report on data")
    assert comparison.object.rows == s.Name("report")
    statements = valid('claim claim check check beats let on use claim data skip because "x"')
    assert [claim.name.text for claim in statements] == ["claim", "data"]


def test_a_statement_word_after_a_bare_column_begins_the_next_statement():
    assert len(valid("claim a check b of c > highest\nclaim d check e of f = 1")) == 2


# --- recovery -------------------------------------------------------------------------------------

BROKEN = {
    "unclosed text": 'claim bad quote "abc\n  check X beats Y on A',
    "unclosed brace": "let bad = {a, b",
    "unclosed brace in a check": "claim bad check {X, Y beats Z on A",
    "unclosed parenthesis": "claim bad check (X beats Y on A",
    "unclosed backtick": "claim bad check `X beats Y on A",
    "missing check": "claim bad\n  X beats Y on A",
    "missing fields": "claim bad",
    "missing name": "claim\n  check X beats Y on A",
    "title for a name": 'claim "My title"\n  check X beats Y on A',
    "ends too soon": "claim bad check X beats Y on",
    "statement words as names": "claim bad check claim beets report on data",
    "let without value": "let bad =",
    "let without anything": "let",
    "define without meaning": "define often as",
    "data without path": "data",
    "misspelt claim": "clam bad check X beats Y on A",
    "capital claim": "Claim bad check X beats Y on A",
    "two checks": "claim bad check X beats Y on A check X beats Z on A",
    "no number": "claim bad check a of X = 1,234",
    "prose": "These are claims.",
    "something before": "= 5",
}


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_a_mistake_hides_no_other_claim(broken):
    good = [f"claim good{i}\n  check X beats Y on A\n" for i in range(3)]
    file, diagnostics = read(f"{good[0]}{broken}\n{good[1]}\n{broken}\n{good[2]}")
    claims = [one.name.text for one in file.statements if isinstance(one, s.Claim)]
    assert claims == ["good0", "good1", "good2"]
    assert len(diagnostics) == 2
    assert all(one.line in (3, 4, 8, 9, 7) and one.line == one.end_line for one in diagnostics)


def test_a_broken_claim_keeps_its_name_and_its_place():
    file, diagnostics = read("claim a check X beets Y on A\nclaim b check X beats Y on A")
    assert file.statements[0] == s.BrokenClaim(s.Name("a"))
    assert diagnostics[0].claim == "a"


def test_mistakes_beyond_a_limit_are_counted():
    _, diagnostics = read("claim a check X beets Y on A\n" * (MAX_MISTAKES + 7))
    assert len(diagnostics) == MAX_MISTAKES + 1
    assert diagnostics[-1].message == "7 more statements of this file cannot be read"


# --- texts that are out to break it ---------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "(" * 10_000,
        "not " * 10_000,
        "-" * 10_000,
        "{" * 10_000,
        f"{'(' * 10_000}A of X{')' * 10_000} > 1",
    ],
    ids=["parentheses", "not", "minus", "braces", "closed"],
)
def test_deep_nesting_is_an_error_with_a_place(text):
    _, (diagnostic,) = read(f"claim c check {text}")
    assert diagnostic.column > 1


@pytest.mark.parametrize("word", ["or", "and"])
def test_long_chains_are_flat(word):
    assert len(check_of(f" {word} ".join(["X beats Y on A"] * 2000)).parts) == 2000
    (let,) = valid(f"let a = b where {f' {word} '.join(['c > 1'] * 2000)}")
    assert len(let.value.condition.parts) == 2000


@pytest.mark.parametrize(
    "garbage",
    [
        "claim\n" * 160_000,
        "let x\n" * 160_000,
        "claim a check x beets y on z\n" * 35_000,
        "claim a check " + "x " * 500_000,
        "claim a check X beats {" + "a, " * 300_000,
        "(" * 1_000_000,
        '"' * 1_000_000,
        "`" * 1_000_000,
        "1," * 500_000,
        "a.-" * 300_000,
        "“" * 300_000,
    ],
    ids=lambda text: text[:20],
)
def test_a_megabyte_of_garbage_ends(garbage):
    _, diagnostics = read(garbage)
    assert diagnostics


def check_diagnostics(text):
    """Parsing never raises, and every diagnostic points into the text."""
    lines = text.split("\n")
    _, diagnostics = read(text)
    for one in diagnostics:
        assert one.message
        assert 1 <= one.line <= len(lines)
        assert 1 <= one.column <= len(lines[one.line - 1]) + 1
        assert (one.line, one.column) < (one.end_line, one.end_column)


@settings(max_examples=300, deadline=None)
@given(st.text())
def test_any_text(text):
    check_diagnostics(text)


FRAGMENTS = st.sampled_from(
    [
        *sorted(KEYWORDS),
        *"(){},=<>+-*/.;'“”%@",
        "X",
        "Y",
        "`a b`",
        '"t"',
        "3",
        "2nd",
        "1,2",
        "\n",
        "5%",
    ]
)


@settings(max_examples=500, deadline=None)
@given(st.lists(FRAGMENTS, max_size=25).map(" ".join))
def test_any_words(text):
    check_diagnostics(text)
    check_diagnostics(f"claim c check {text}")


@settings(max_examples=200, deadline=None)
@given(st.lists(strategies.statements, min_size=1, max_size=2), st.data())
def test_mutated_statements(statements, data):
    text = file_text(s.ClaimsFile(tuple(statements)))
    words = [token.text for token in tokens(text)]
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(words) - 1))
        words[at : at + data.draw(st.integers(0, 1))] = [data.draw(FRAGMENTS)]
    check_diagnostics(" ".join(words))
