"""Ranges of vague words in words: true as rounded, and with the ends that a reader can use."""

from __future__ import annotations

from fractions import Fraction
from random import Random

import pytest

from claimcheck.account.vague_ranges import worded_range
from claimcheck.advice.vague import VagueRange

NONE = (None, True)


def ranged(
    low: tuple[Fraction | None, bool],
    high: tuple[Fraction | None, bool],
    unit: str = "%",
    value: Fraction = Fraction(5),
) -> VagueRange:
    return VagueRange("often", "at least 5%", value, unit, *low, *high)


@pytest.mark.parametrize(
    ("found", "text"),
    [
        (ranged(NONE, NONE), "undecided whatever `often` means"),
        (ranged((Fraction(0), False), NONE), "above 0%"),
        (ranged((Fraction(1, 5), True), NONE), "from 0.2% up"),
        (ranged((Fraction(100, 491), True), NONE), "from 0.204% up"),
        (ranged((Fraction(100, 491), False), NONE), "from 0.204% up"),
        (ranged(NONE, (Fraction(902250001, 10**8), True)), "up to 9.02%"),
        (ranged(NONE, (Fraction(902250001, 10**8), False)), "up to 9.02%"),
        (ranged(NONE, (Fraction("43.75"), False)), "below 43.75%"),
        (ranged((Fraction(1), True), (Fraction(9), True)), "from 1% up to 9%"),
        (ranged((Fraction(1), False), (Fraction(9), False)), "above 1% and below 9%"),
        (ranged((Fraction(5), True), (Fraction(5), True)), "only if `often` means 5%"),
        (ranged(NONE, (Fraction(10), True), "points"), "up to 10 points"),
        (ranged((Fraction(1), True), NONE, "points"), "from 1 point up"),
        (ranged(NONE, (Fraction(21, 2), True), "x"), "up to 10.5x"),
        (ranged(NONE, (Fraction(12), True), "$"), "up to $12"),
        (ranged(NONE, (Fraction(12), True), "ms"), "up to 12 ms"),
        (ranged(NONE, (Fraction(12), True), ""), "up to 12"),
        # an end that is nearly the present meaning is never rounded to it
        (ranged((Fraction(49999, 10**4) + Fraction(1, 3 * 10**5), True), NONE), "from 4.99991% up"),
    ],
)
def test_the_words(found: VagueRange, text: str) -> None:
    assert worded_range(found, "undecided").text in (
        text,
        f"undecided {text}",
        f"undecided for every meaning of `often` {text}",
    )


def test_confidences() -> None:
    every = VagueRange("significantly", "", Fraction(95), "%", *NONE, *NONE, True)
    up = every._replace(low=Fraction(95))
    down = every._replace(high=Fraction(99))
    words = [worded_range(found, "supported").text for found in (every, up, down)]
    assert words == [
        "supported at every confidence that can be asked (90, 95, 99 and 99.9%)",
        "supported at every confidence from 95% up that can be asked (90, 95, 99 and 99.9%)",
        "supported at every confidence up to 99% that can be asked (90, 95, 99 and 99.9%)",
    ]


def test_the_ends_as_the_language_writes_them() -> None:
    assert worded_range(ranged((Fraction(0), False), NONE), "supported")[1:] == (
        "0%", False, None, True
    )  # fmt: skip
    assert worded_range(ranged(NONE, (Fraction(100, 3), False)), "supported")[1:] == (
        None, True, "33.3%", True
    )  # fmt: skip


def test_what_is_written_is_always_inside() -> None:
    random = Random(3)
    for _ in range(3000):
        scale = Fraction(10) ** random.randint(-4, 5)
        value = Fraction(random.randint(1, 10**6), random.randint(1, 10**6)) * scale
        low = value * Fraction(random.randint(0, 10**6), 10**6 + random.randint(0, 3))
        high = value * (1 + Fraction(random.randint(1, 10**7), 10**6 + random.randint(1, 9)))
        included = random.random() < 0.5
        found = worded_range(ranged((low, included), (high, included), value=value), "supported")
        assert found.holds_from is not None and found.holds_to is not None
        assert low <= _number(found.holds_from) <= value <= _number(found.holds_to) <= high
        assert included or not (found.from_included and _number(found.holds_from) == low)
        assert included or not (found.to_included and _number(found.holds_to) == high)


def _number(written: str) -> Fraction:
    digits = written.removesuffix("%")
    scale = {"M": 10**6, "B": 10**9, "T": 10**12}.get(digits[-1], 1)
    return Fraction(digits.rstrip("MBT")) * scale
