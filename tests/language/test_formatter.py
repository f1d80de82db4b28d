"""The formatter: same meaning, all comments, and nothing left to do a second time."""

import glob
import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.language import syntax as s
from claimcheck.language.formatter import (
    expression_text,
    file_text,
    format_file,
    proposition_text,
    set_text,
)
from claimcheck.language.lexer import comments
from claimcheck.language.parser import parse
from claimcheck.source import Source
from tests.language import strategies
from tests.language.strategies import same

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CONFORMANCE = os.path.join(os.path.dirname(ROOT), "shared", "conformance")
thorough = settings(
    max_examples=300,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def read(text):
    file, diagnostics = parse(Source("x.claims", text))
    assert not diagnostics, f"{diagnostics[0].message}\n{text}"
    return file


def formatted(text):
    return format_file(Source("x.claims", text), read(text))


def remarks(text):
    return sorted(text[span.start : span.end] for span in comments(text))


def check_laws(text):
    once = formatted(text)
    assert same(read(once), read(text))
    assert formatted(once) == once
    assert remarks(once) == remarks(text)
    assert " \n" not in once
    return once


# --- laws -----------------------------------------------------------------------------------------


@thorough
@given(st.lists(strategies.statements, max_size=4).map(tuple))
def test_a_tree_is_written_so_that_it_is_read_back(statements):
    file = s.ClaimsFile(statements)
    text = file_text(file)
    assert same(read(text), file)
    assert formatted(text) == text


@thorough
@given(strategies.propositions)
def test_a_proposition_is_read_back(proposition):
    (claim,) = read(f"claim c check {proposition_text(proposition)}").statements
    assert same(claim.fields[0].proposition, proposition)


@thorough
@given(strategies.sets)
def test_a_set_is_read_back(members):
    (let,) = read(f"let c = {set_text(members)}").statements
    assert same(let.value, members)


@thorough
@given(strategies.bare_expressions)
def test_an_expression_is_read_back(expression):
    (let,) = read(f"let c = s where {expression_text(expression)} > 1").statements
    assert same(let.value.condition.left, expression)


GAPS = st.sampled_from(
    ["\n", " ", "\n\n\n", " # one\n", "\n  # two\n", "\n# three\n\n# four\n", "\r\n"]
)


@thorough
@given(st.lists(strategies.statements, min_size=1, max_size=3).map(tuple), st.data())
def test_comments_and_blank_lines_anywhere_are_kept(statements, data):
    from claimcheck.language.lexer import tokens

    written = [token.text for token in tokens(file_text(s.ClaimsFile(statements)))]
    text = data.draw(GAPS) + "".join(word + data.draw(GAPS) for word in written)
    check_laws(text)


@pytest.mark.parametrize("folder", [CONFORMANCE, os.path.join(ROOT, "claims")])
def test_whole_files(folder):
    names = sorted(glob.glob(os.path.join(folder, "**", "*.claims"), recursive=True))
    if not names:
        pytest.skip(f"there are no claims files in {os.path.relpath(folder, ROOT)}")
    for name in names:
        with open(name, encoding="utf-8", newline="") as file:
            check_laws(file.read())


# --- layout ---------------------------------------------------------------------------------------


def test_layout():
    text = """# about the file
report "r.md"   # the report
let   a = b,c
let longer={ x where (y>3) }
claim first "Title"
 quote "one"
   "two"
 # why
 check   every a beats {c}on `d` , e by 3   points # trailing
claim second skip because "no"



# the end"""
    assert (
        check_laws(text)
        == """# about the file
report "r.md"  # the report
let a      = b, c
let longer = x where y > 3

claim first "Title"
  quote "one two"
  # why
  check every a beats c on d, e by 3 points  # trailing

claim second
  skip because "no"

# the end
"""
    )


def test_a_comment_inside_a_statement_moves_above_it():
    text = "let a = b, # first\n  c, # second\n  d # third\n"
    assert check_laws(text) == "# first\n# second\nlet a = b, c, d  # third\n"


def test_a_comment_keeps_to_its_claim():
    text = 'claim a skip because "x"\n  # of a\n# of b\nclaim b skip because "y"\n  # of b too\n'
    assert check_laws(text) == (
        'claim a\n  skip because "x"\n  # of a\n\n'
        '# of b\nclaim b\n  skip because "y"\n  # of b too\n'
    )


def test_at_most_one_blank_line_is_kept_and_a_claim_has_one_around_it():
    text = 'let a = b\n\n\n\nlet c = d\nuse "x"\nclaim e skip because "f"\nlet g = h\n'
    assert check_laws(text) == (
        'let a = b\n\nlet c = d\nuse "x"\n\nclaim e\n  skip because "f"\n\nlet g = h\n'
    )


def test_a_long_text_becomes_adjacent_strings():
    words = " ".join(["word"] * 40)
    once = check_laws(f'claim a quote "{words}" skip because "{words}"')
    assert all(len(line) <= 100 for line in once.split("\n"))
    assert once.split("\n")[2].startswith('        "word')


def test_a_long_check_has_a_line_for_each_part():
    part = "AIME-2024 of DeepSeek-R1 > 79.8%"
    once = check_laws(f"claim a check {part} and {part} and {part}")
    assert once == f"claim a\n  check {part}\n    and {part}\n    and {part}\n"


def test_a_long_list_is_broken_between_words():
    once = check_laws("let a = " + ", ".join(f"`member {i}`" for i in range(30)))
    assert max(map(len, once.split("\n"))) <= 100
    assert once.split("\n")[1].startswith("    `member")


def test_line_ends_are_kept():
    assert check_laws("let a = b\r\nlet c = d # e\r\n") == "let a = b\r\nlet c = d  # e\r\n"


def test_nothing_but_comments():
    assert check_laws("\n\n# a\n\n\n# b") == "# a\n\n# b\n"
    assert check_laws("") == ""


def test_a_broken_claim_is_refused():
    file, _ = parse(Source("x.claims", "claim a check"))
    with pytest.raises(ValueError, match="broken"):
        format_file(Source("x.claims", "claim a check"), file)


# --- phrases --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("((every s beats t on m))", "every s beats t on m"),
        ("`every` beats `t u` on `m`", "`every` beats `t u` on m"),
        ("all of the s beat {t} on {m}", "all s beat t on m"),
        ("4 d beat t on m", "4 of d beat t on m"),
        ("at least half s are comparable to t on m", "at least half of s are comparable to t on m"),
        ("s are comparable to t on m", "s are comparable to t on m"),
        ("s rank 2nd on m", "s rank 2nd on m"),
        ("s is the 2nd on m", "s ranks 2nd on m"),
        ("s is in the top 3 on m", "s is in the top 3 on m"),
        ("s is within 1 points of t on m", "s is within 1 points of t on m"),
        ("s has (m > 3)", "s has m > 3"),
        ("s has (m > 3 and (n < 2 or k = 1))", "s has (m > 3 and (n < 2 or k = 1))"),
        ("s has m is reported", "s has m reported"),
        ("most s have every m reported", "most s have every m reported"),
        ("not (not (m of s = 1))", "not not m of s = 1"),
        ("(a of s = 1 and b of s = 2) or c of s = 3", "a of s = 1 and b of s = 2 or c of s = 3"),
        ("a of s = 1 and (b of s = 2 or c of s = 3)", "a of s = 1 and (b of s = 2 or c of s = 3)"),
        ("(a of s) + ((b of s) * (c of s)) > (1)", "a of s + b of s * c of s > 1"),
        ("(a of s + b of s) * -c of s > 1", "(a of s + b of s) * -c of s > 1"),
        ("a of s - (b of s - c of s) > 1", "a of s - (b of s - c of s) > 1"),
        ("a of {s where b > 1} is between 1 and -2", "a of {s where b > 1} is between 1 and -2"),
        ('a of s in {"x", y}', 'a of s in {"x", y}'),
        ("m strictly   rise with n", "m strictly rise with n"),
        ("if (a of s = 1) then (b of s = 2)", "if a of s = 1 then b of s = 2"),
    ],
)
def test_phrases(written, canonical):
    assert check_laws(f"claim c check {written}") == f"claim c\n  check {canonical}\n"
