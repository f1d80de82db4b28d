"""The line of dots: scales, gaps, missing figures, narrow room."""

from __future__ import annotations

from claimcheck.consistency import Chart
from claimcheck.render.chart import chart_lines
from claimcheck.render.width import width

from .reports import AIME, chart_of


def drawn(chart: Chart, room: int = 88) -> list[str]:
    return ["".join(text for _, text in line).rstrip() for line in chart_lines(chart, room)]


def lengths(*printed: str) -> list[int]:
    """The columns that each figure's line takes, the dot included."""
    chart = chart_of(*((f"row {index}", figure) for index, figure in enumerate(printed)))
    return [sum(map(line.count, "─┄○●")) for line in drawn(chart)]


def test_lines_start_at_zero() -> None:
    assert lengths("80", "40", "20", "0") == [30, 15, 8, 1]


def test_figures_that_lie_closely_together_are_spread() -> None:
    assert drawn(chart_of(("a", "97.3"), ("b", "97.2"), ("c", "97.1"))) == [
        "a 97.3 ┄┄───────────────────────────○",
        "b 97.2 ┄┄───────────────○",
        "c 97.1 ┄┄───○",
    ]


def test_all_equal() -> None:
    assert lengths("5", "5", "5") == [30, 30, 30]
    assert lengths("-5", "-5") == [30, 30]
    assert lengths("0", "0") == [1, 1]


def test_one_row() -> None:
    assert drawn(chart_of(("a", "97.3"), objects=("a",))) == ["a 97.3 " + "─" * 29 + "●"]


def test_negative_figures_have_their_dots_in_order() -> None:
    assert lengths("10", "0", "-10") == [30, 18, 6]
    assert lengths("-1", "-3", "-2") == [30, 6, 18]


def test_lower_is_better_starts_at_zero_too() -> None:
    assert lengths("1", "2", "4") == [8, 15, 30]


def test_extreme_figures_cost_nothing() -> None:
    assert lengths("1e300", "1", "1e-300") == [30, 1, 1]


def test_missing_figures() -> None:
    chart = chart_of(("a", "40"), ("long", ""), ("c", "dnf"), ("d", "100"))
    assert drawn(chart) == [
        f"a     40 {'─' * 11}○",
        "long not reported",
        "c    dnf",
        f"d    100 {'─' * 29}○",
    ]
    assert drawn(chart_of(("a", ""), ("b", ""))) == ["a not reported", "b not reported"]


def test_nothing() -> None:
    assert drawn(Chart("m", ())) == []


def test_up_to_six_rows_are_all_drawn() -> None:
    assert len(drawn(chart_of(*AIME[:6]))) == 6
    assert not any("more" in line for line in drawn(chart_of(*AIME[:6])))


def test_a_reference_further_down_is_drawn_between_gaps() -> None:
    rows = [(f"r{index}", str(90 - index)) for index in range(10)]
    lines = drawn(chart_of(*rows, objects=("r6",)))
    assert [line.split(" ─")[0] for line in lines] == [
        *("r0 90", "r1 89", "r2 88", "… 3 more", "r6 84", "… 3 more, down to 81")
    ]


def test_a_gap_of_one_row_is_drawn_instead() -> None:
    rows = [(f"r{index}", str(90 - index)) for index in range(7)]
    lines = drawn(chart_of(*rows, objects=("r4",)))
    assert [line.split()[0] for line in lines] == ["r0", "r1", "r2", "r3", "r4", "…"]


def test_the_rest_may_go_up_and_may_be_missing() -> None:
    rows = [(f"r{index}", str(10 + index)) for index in range(7)]
    assert drawn(chart_of(*rows))[-1] == "… 4 more, up to 16"
    assert drawn(chart_of(*rows[:6], ("r6", "")))[-1] == "… 4 more, up to 15, 1 not reported"
    missing = [(f"r{index}", "") for index in range(3, 8)]
    assert drawn(chart_of(*rows[:3], *missing))[-1] == "… 5 more, not reported"


def test_labels_of_double_width_line_up() -> None:
    assert drawn(chart_of(("日本語モデル", "9"), ("o1", "10"))) == [
        f"日本語モデル  9 {'─' * 26}○",
        f"o1           10 {'─' * 29}○",
    ]


def test_a_narrow_room_takes_from_lines_first_and_then_from_labels() -> None:
    for room in (88, 60, 48, 40):
        lines = drawn(chart_of(("x" * 30, "97.3"), ("日" * 30, "50.1")), room)
        assert max(map(width, lines)) <= room
        assert all("○" in line for line in lines)
    assert lines[0].startswith("xxxxxxxxxxxxxxxxxxxxxxx… 97.3 ─")


def test_hidden_characters_of_labels_are_shown() -> None:
    assert drawn(chart_of(("a\x1b[1m", "1")))[0].startswith("a\\x1b[1m 1 ")


def test_a_figure_of_many_digits_does_not_push_out_the_line() -> None:
    lines = drawn(chart_of(("x" * 50, "9" * 60), ("b", "1")), 48)
    assert max(map(width, lines)) <= 48
    assert "9… ─" in lines[0]
