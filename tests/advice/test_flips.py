"""What made a verdict flip: every kind of difference, and that no part of a cause is too much."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from typing import NamedTuple

import pytest

from claimcheck.advice import flips
from claimcheck.advice import states as d
from claimcheck.advice.contrasts import contrast, of_tables
from claimcheck.advice.flips import Blame, Budget, blame, minimal
from claimcheck.advice.mixing import outcome, with_differences
from claimcheck.advice.wordwise import Words, mixed, words
from claimcheck.language import syntax as s
from claimcheck.pipeline import in_memory
from claimcheck.semantics.environment import Library, environment
from claimcheck.tables.table import Table

DATA = """\
tables:
  models:
    columns:
      AIME: {unit: "%", better: higher}
      MATH: {unit: "%", better: higher, items: 500}
      time: {unit: s, better: lower}
    rows:
      R1: {aliases: [first], AIME: 79.8, MATH: 97.3, time: 40}
      o1: {AIME: 79.2, MATH: 96.4, time: 30}
      V3: {AIME: 39.2, MATH: 90.2, time: 20}
      Q7: {AIME: 55.5, MATH: 92.8, time: 10}
  others:
    columns:
      AIME: {unit: "%", better: higher}
    rows:
      X: {AIME: 10}
"""


class Case(NamedTuple):
    """Two states of one claim, and what differs."""

    old: d.State
    new: d.State
    shared: d.Contrast

    @property
    def joined(self) -> list[d.Joined]:
        return [table.joined for table in self.shared.tables]

    def makes_it(self, some: Sequence[d.Difference]) -> bool:
        made = with_differences(self.old, self.new, self.joined, some)
        return outcome(made).said == outcome(self.new).said

    def blame(self) -> Blame:
        return blame(self.old, self.new, self.shared, Budget())


def state(check: str, data: str = DATA, before: str = "", file: str = "m.yaml") -> d.State:
    text = f'data "{file}"\n{before}\nclaim c check {check}\n'
    read = in_memory({"a.claims": text, file: data})
    found = environment(read("a.claims", ""), Library(read))
    claim = found.claims[0]
    assert isinstance(claim, s.Claim)
    return d.State(check, found.scope.lets, found.scope.meanings, found.scope.dataset.tables)


def case(old: d.State, new: d.State) -> Case:
    return Case(old, new, contrast(old, new, of_tables(old.tables, new.tables)))


def edited(old: str, new: str) -> str:
    assert DATA.count(old) == 1, old
    return DATA.replace(old, new)


def named(one: d.Difference, found: Case) -> str:
    """A difference in short, for a test to compare."""
    match one:
        case Words(_, _, _, _, old, new):
            return f"{old} > {new}"
        case d.SetChanged(key):
            return f"let {key}"
        case d.MeaningChanged(word):
            return f"define {word}"
        case d.TableChanged(table):
            joined = found.joined[table]
            return f"table {(joined.old or joined.new).name}"  # type: ignore[union-attr]
        case d.RowChanged(_, _, before, now):
            return f"row {(before or now).name}"  # type: ignore[union-attr]
        case d.ColumnChanged(_, _, before, now, what):
            return f"column {(before or now).name} {what}".strip()  # type: ignore[union-attr]
        case d.FigureChanged(table, row, column):
            old = found.joined[table].old
            assert old is not None
            name = old.rows[row[0]].name or str(row[0])
            return f"{old.columns[column[0]].name} of {name}"


def causes(found: Case) -> list[str]:
    return [named(one, found) for one in found.blame().causes]


def is_minimal(found: Case) -> None:
    """The causes are enough, none is too much, and each of the others is enough alone."""
    said = found.blame()
    assert said.is_found
    assert found.makes_it(said.causes)
    for at in range(len(said.causes)):
        assert not found.makes_it([*said.causes[:at], *said.causes[at + 1 :]])
    assert all(found.makes_it([one]) for one in said.also)


# --- every kind of difference ---------------------------------------------------------------------

DATA_EDITS = [
    ("a figure", "R1 beats o1 on AIME", ("79.8", "71.0"), ["AIME of R1"]),
    ("a gap", "R1 beats o1 on AIME", ("79.2", "null"), ["AIME of o1"]),
    ("a filter", "count of {models where time < 25} = 2", ("time: 20", "time: 26"), ["time of V3"]),
    (
        "a direction",
        "R1 beats o1 on time",
        ("better: lower", "better: higher"),
        ["column time better"],
    ),
    ("no direction", "o1 beats R1 on time", (", better: lower", ""), ["column time better"]),
    ("a unit", "time of R1 < 50 s", ("unit: s", "unit: min"), ["column time unit"]),
    (
        "items",
        "R1 significantly beats V3 on MATH",
        ("items: 500", "items: 20"),
        ["column MATH items"],
    ),
    ("a row less", "count of models = 4", ("      V3:", "      # V3:"), ["row V3"]),
    (
        "a row more",
        "R1 is best on AIME",
        ("      Q7:", "      new: {AIME: 99.9}\n      Q7:"),
        ["row new"],
    ),
    ("an alias", "first beats o1 on AIME", ("aliases: [first]", "aliases: [last]"), ["row R1"]),
    ("a table less", "count of others = 1", ("  others:", "  those:"), ["table others"]),
]


@pytest.mark.parametrize(("check", "edit", "expected"), [row[1:] for row in DATA_EDITS])
def test_what_in_the_data_made_it(check: str, edit: tuple[str, str], expected: list[str]) -> None:
    found = case(state(check), state(check, edited(*edit)))
    assert causes(found) == expected
    is_minimal(found)
    back = case(found.new, found.old)
    is_minimal(back)


def test_a_column_that_is_gone() -> None:
    check = "o1 beats R1 on time"
    found = case(state(check), state(check, re.sub(r", time: \d+|      time: .*\n", "", DATA)))
    assert causes(found) == ["column time"]
    back = case(found.new, found.old)
    assert causes(back) == ["column time"]


def test_a_word_of_the_check() -> None:
    found = case(state("some models has AIME > 60%"), state("every models has AIME > 60%"))
    assert causes(found) == ["some > every"]
    is_minimal(found)


def test_one_word_of_several() -> None:
    old = "at least 2 of models have AIME > 60%"
    found = case(state(old), state("at least 2 of models has AIME > 79.5%"))
    assert causes(found) == ["> 60% > > 79.5%"]


def test_a_meaning_and_a_set() -> None:
    check = "good often beat V3 on AIME, MATH"
    old = state(check, before="let good = R1, V3")
    new = state(check, before="let good = R1, V3\ndefine often as at least 99%")
    assert outcome(old).said == outcome(new).said  # no figure of V3 is compared with itself
    check = "good often beat o1 on AIME"
    old = state(check, before="let good = R1, V3")
    found = case(old, state(check, before="let good = R1, V3\ndefine often as at least 99%"))
    assert causes(found) == ["define often"]
    found = case(old, state(check, before="let good = Q7, V3"))
    assert causes(found) == ["let good"]


def test_a_set_in_a_set() -> None:
    check = "every all-good has AIME > 70%"
    text = "let good = R1, o1\nlet all-good = good"
    old, new = state(check, before=text), state(check, before=text.replace("o1", "V3"))
    assert causes(case(old, new)) == ["let good"]


def test_words_and_a_figure_that_need_each_other() -> None:
    old = state("R1 beats o1 on AIME")
    new = state("R1 beats V3 on AIME", edited("AIME: 39.2", "AIME: 81.0"))
    found = case(old, new)
    assert causes(found) == ["o1 > V3", "AIME of V3"]
    is_minimal(found)


def test_two_figures_that_need_each_other() -> None:
    check = "some models has AIME > 79%"
    data = edited("79.8", "70.0").replace("79.2", "70.1").replace("97.3", "98.0")
    found = case(state(check), state(check, data))
    assert causes(found) == ["AIME of R1", "AIME of o1"]
    assert found.blame().also == ()
    is_minimal(found)


def test_that_every_difference_that_would_do_is_named() -> None:
    check = "every models has AIME > 39%"
    data = edited("39.2", "38.0").replace("55.5", "12.0").replace("79.8", "79.9")
    found = case(state(check), state(check, data))
    said = found.blame()
    assert causes(found) == ["AIME of V3"]
    assert [named(one, found) for one in said.also] == ["AIME of Q7"]
    is_minimal(found)


def test_a_name_that_is_gone() -> None:
    check = "R1 beats V3 on AIME"
    found = case(state(check), state(check, edited("      V3:", "      V4:")))
    assert outcome(found.new).rule == "unknown-name"
    assert causes(found) == ["row V3"]
    back = case(found.new, found.old)
    assert causes(back) == ["row V3"]


def test_rows_that_moved() -> None:
    old = "name,wins\na,3\nb,5\nc,9\n"
    new = "name,wins\nx,1\nc,2\nb,5\na,3\n"
    check = "count of {games where wins > 4} = 2"
    found = case(state(check, old, file="games.csv"), state(check, new, file="games.csv"))
    assert causes(found) == ["wins of c"]


def test_nothing_to_blame() -> None:
    found = case(state("R1 beats o1 on AIME"), state("R1 beats o1 on AIME", edited("97.3", "97.4")))
    assert found.blame() == Blame((), (), False)


def test_that_a_run_gives_up_in_the_end() -> None:
    check = "R1 beats o1 on AIME"
    found = case(state(check), state(check, edited("79.8", "71.0")))
    budget = Budget(1)
    said = blame(found.old, found.new, found.shared, budget)
    assert (said.is_found, said.gave_up) == (False, True)
    assert [named(one, found) for one in said.causes] == ["AIME of R1"]
    assert blame(found.old, found.new, found.shared, budget) == Blame((), (), False, True)


def test_that_one_claim_gives_up(monkeypatch: pytest.MonkeyPatch) -> None:
    check = "some models has AIME > 79%"
    data = edited("79.8", "70.0").replace("79.2", "70.1")
    found = case(state(check), state(check, data))
    monkeypatch.setattr(flips, "MAX_JUDGINGS", 2)
    said = found.blame()
    assert (said.is_found, said.gave_up, len(said.causes)) == (False, True, 2)


# --- laws -----------------------------------------------------------------------------------------

CHECKS = (
    "R1 beats o1 on AIME",
    "most models beat V3 on AIME, MATH",
    "good often beat Q7 on every AIME, MATH",
    "every good has AIME > 50%",
    "R1 is best on AIME among models",
    "average AIME of good > 60%",
    "count of {models where time < 35} = 3",
    "AIME rises with MATH among models",
    "R1 beats o1 on AIME and V3 trails Q7 on MATH",
    "some {models where AIME > 60%} is comparable to o1 on MATH",
)
EDITS = (
    ("79.8", "71.1"),
    ("79.2", "null"),
    ("39.2", "88.0"),
    ("55.5", "41.5"),
    ("97.3", "91.0"),
    ("92.8", "98.9"),
    ("time: 20", "time: 50"),
    ("better: lower", "better: higher"),
    ("      Q7:", "      Q8: {AIME: 99, MATH: 99, time: 1}\n      Q7:"),
    ("      V3: {AIME: 39.2, MATH: 90.2, time: 20}\n", ""),
    ("items: 500", "items: 50"),
)
BEFORE = ("let good = R1, o1", "let good = R1, Q7", "let good = {models where AIME > 45%}")
DEFINES = ("", "define often as at least 90%", "define comparable as within 0.1%")


def drawn(chance: random.Random) -> d.State:
    data = DATA
    for old, new in chance.sample(EDITS, chance.randrange(6)):
        data = data.replace(old, new)
    before = f"{chance.choice(BEFORE)}\n{chance.choice(DEFINES)}"
    return state(chance.choice(CHECKS), data, before)


def shown(tables: Sequence[Table]) -> dict[tuple[str, str, str], object]:
    """All that tables say, whatever the order of rows and columns."""
    return {
        (table.name, row.name, column.name): (cell[:2], column[:1], column[3:8], row.aliases)
        for table in tables
        for row, cells in zip(table.rows, table.cells, strict=True)
        for column, cell in zip(table.columns, cells, strict=True)
    }


@pytest.mark.parametrize("seed", range(60))
def test_that_causes_are_minimal(seed: int) -> None:
    chance = random.Random(seed)
    found = case(drawn(chance), drawn(chance))
    if outcome(found.old).said != outcome(found.new).said:
        is_minimal(found)


@pytest.mark.parametrize("seed", range(60))
def test_that_all_differences_together_are_the_new_state(seed: int) -> None:
    chance = random.Random(1000 + seed)
    found = case(drawn(chance), drawn(chance))
    everything = [*words(found.old.check, found.new.check), *found.shared.everything()]
    none = with_differences(found.old, found.new, found.joined, ())
    made = with_differences(found.old, found.new, found.joined, everything)
    assert none == found.old
    assert shown(made.tables) == shown(found.new.tables)
    assert "".join(made.check.split()) == "".join(found.new.check.split())
    assert made.meanings == found.new.meanings
    assert {k: v.value for k, v in made.lets.items()} == {
        k: v.value for k, v in found.new.lets.items()
    }
    assert outcome(made).said == outcome(found.new).said


@pytest.mark.parametrize("seed", range(30))
def test_the_search_for_a_minimal_set(seed: int) -> None:
    chance = random.Random(seed)
    items = [Words(at, at, 0, 0, "", str(at)) for at in range(chance.randrange(1, 40))]
    needed = [set(chance.sample(items, min(len(items), chance.randrange(1, 6)))) for _ in range(2)]
    found = minimal(items, lambda some: any(each <= set(some) for each in needed))
    assert set(found) in needed


def test_words_of_two_checks() -> None:
    old, new = "most distilled beat  R1 # so\n on AIME", "every distilled clearly beat R1 on AIME"
    found = words(old, new)
    assert [(one.old, one.new) for one in found] == [("most", "every"), ("", "clearly")]
    assert mixed(old, new, found[:1]).split()[:2] == ["every", "distilled"]
    assert "clearly" in mixed(old, new, found[1:]).split()
    assert words(new, new) == ()
    assert words("a  beats b on c", "a beats b on c # why") == ()


def test_words_of_a_very_long_check() -> None:
    old = " and ".join(["a beats b on c"] * 200)
    (one,) = words(old, old.replace("beats", "trails"))
    assert (one.start, one.end) == (0, len(old))
