"""What the rows of a table, and the members of a set, are called."""

from __future__ import annotations

import pytest

from claimcheck.semantics.express_nouns import is_plural, of_table, singular


@pytest.mark.parametrize("name", ["models", "race_results", "Players", "race winners", "costs"])
def test_that_a_name_is_a_plural_noun(name: str) -> None:
    assert is_plural(name)


@pytest.mark.parametrize("name", ["t", "ts", "us", "class", "status", "table1", "gas", "analysis"])
def test_that_a_name_is_none(name: str) -> None:
    assert not is_plural(name)


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("models", "model"),
        ("races", "race"),
        ("countries", "country"),
        ("matches", "match"),
        ("classes", "class"),
        ("boxes", "box"),
        ("movies", "movie"),
        ("series", "series"),
        ("race results", "race result"),
    ],
)
def test_that_one_of_several_is(many: str, one: str) -> None:
    assert singular(many) == one


@pytest.mark.parametrize(
    ("table", "one", "many"),
    [
        ("models", "model", "models"),
        ("Race_Results", "race result", "race results"),
        ("t", "row of t", "rows of t"),
        ("results 2024", "row of results 2024", "rows of results 2024"),
    ],
)
def test_that_rows_are_called(table: str, one: str, many: str) -> None:
    noun = of_table(table)
    assert (noun.singular, noun.plural) == (one, many)
