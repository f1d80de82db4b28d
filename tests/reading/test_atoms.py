"""Atoms: what two texts have in common that differ in punctuation, case and line breaks alone."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.reading.atoms import atoms, keys
from claimcheck.source import Span

SAME = (
    ("R1 leads, by far.", "R1 leads by far"),
    ("R1 leads.", "R1 leads!"),
    ("R1 leads", "r1 LEADS"),
    ("R1\nleads", "R1   leads"),
    ("R1\r\nleads", "R1\tleads"),
    ("“R1” leads", '"R1" leads'),
    ("R1’s lead", "R1's lead"),
    ("it doesn’t", "it doesn't"),
    ("general-purpose models", "general purpose models"),
    ("mathematics — where", "mathematics, where"),
    ("A (see B) wins", "A see B wins"),
    ("14,042 questions", "14042 questions"),
    ("14_042 questions", "14042 questions"),
    ("14\u202f042 questions", "14,042 questions"),
    ("1,234,567", "1234567"),
    ("91.4%", "91.4 %"),
    ("2 ×", "2 x"),
    ("−3.5 points", "-3.5 points"),
    ("café", "cafe\u0301"),
    ("STRASSE", "straße"),
    ("an end …", "an end"),
)
DIFFERENT = (
    ("79.8%", "78.9%"),
    ("79.8%", "79.8"),
    ("1.5", "15"),
    ("-3.5", "3.5"),
    ("3,5", "35"),
    ("14,42", "1442"),
    ("R1", "R2"),
    ("> 80", "< 80"),
    (">= 80", "> 80"),
    ("$5", "€5"),
    ("do", "don't"),
    ("Qwen2.5-72B", "Qwen2-72B"),
    ("2025-02-07", "2025-02-08"),
    ("café", "cafe"),
    ("and", "an d"),
)
ATOMS = (
    ("R1 reaches 97.3%, and more.", ("r1", "reaches", "97.3", "%", "and", "more")),
    ("Qwen2.5-72B's", ("qwen2.5", "72b", "s")),
    ("$0.1570 per minute", ("$", "0.1570", "per", "minute")),
    ("on 2025-02-07", ("on", "2025-02-07")),
    ("2.1x (-3)", ("2.1x", "-", "3")),
    ("up to .5", ("up", "to", ".5")),
    ("x >= 3 != 4", ("x", ">=", "3", "!=", "4")),
    ("14,042.5", ("14042.5",)),
    ("1,2,3", ("1", "2", "3")),
    ("The end. 5 more", ("the", "end", "5", "more")),
    ("snake_case", ("snake", "case")),
    ("", ()),
    ("… — ()", ()),
)


@pytest.mark.parametrize(("a", "b"), SAME)
def test_what_says_the_same_has_the_same_keys(a: str, b: str) -> None:
    assert keys(a) == keys(b) != ()


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_what_says_something_else_has_other_keys(a: str, b: str) -> None:
    assert keys(a) != keys(b)


@pytest.mark.parametrize(("text", "wanted"), ATOMS)
def test_the_atoms_of_a_text(text: str, wanted: tuple[str, ...]) -> None:
    assert keys(text) == wanted


def test_an_atom_knows_its_place() -> None:
    text = "So R1’s 97.3 %."
    assert [text[one.start : one.end] for one in atoms(text)] == ["So", "R1", "s", "97.3", "%"]


def test_a_stretch_is_read_at_its_place() -> None:
    text = "R1 leads. V3 trails. So it is."
    assert [(one.key, one.start) for one in atoms(text, Span(10, 20))] == [
        ("v3", 10),
        ("trails", 13),
    ]


@given(st.text())
def test_no_text_is_too_odd(text: str) -> None:
    found = atoms(text)
    assert all(one.key and one.start < one.end for one in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(st.text(alphabet="ab1.,-' \n’%é"))
def test_the_form_of_composed_letters_does_not_count(text: str) -> None:
    assert keys(unicodedata.normalize("NFD", text)) == keys(unicodedata.normalize("NFC", text))


@given(
    st.lists(st.sampled_from("R1 leads V3 97.3% by 2.1x $5 don't 2025-02-07".split())), st.data()
)
def test_marks_between_words_do_not_count(words: list[str], data: st.DataObject) -> None:
    marks = st.sampled_from([" ", ", ", "; ", "\n", " — ", " (", ") ", " “", "” ", ": "])
    text = "".join(word + data.draw(marks) for word in words)
    assert keys(text) == keys(" ".join(words))
