"""How a claim fares on what it leaves out, in words."""

from __future__ import annotations

import pytest

from claimcheck.account.selective import elsewhere_text
from claimcheck.advice.bench import Tally
from claimcheck.advice.selective import Elsewhere, Left

ONE = Tally(("AIME",), (), ())
TWO = Tally(("AIME", "MATH"), (), ())


def others(holds: str = "", fails: str = "", undecided: str = "") -> Tally:
    return Tally(*(tuple(names.split()) for names in (holds, fails, undecided)))


@pytest.mark.parametrize(
    ("found", "text"),
    [
        (
            Elsewhere(Left.MEASURES, "models", ONE, others("A", "B C", "D")),
            "it holds on AIME, and on 1 of the 3 others (A; not on B and C); "
            "undecided on 1 more (D)",
        ),
        (
            Elsewhere(Left.MEASURES, "models", TWO, others("", "A B")),
            "it holds on the 2 measures named, but on none of the 2 others (A and B)",
        ),
        (
            Elsewhere(Left.MEASURES, "models", TWO, others("A B C D E F")),
            "it holds on the 2 measures named, and on all 6 others (A, B, C, D and 2 more)",
        ),
        (
            Elsewhere(Left.MEASURES, "models", ONE, others("", "A"), 1),
            "its 2nd part holds on AIME, but not on the 1 other (A)",
        ),
        (
            Elsewhere(Left.MEASURES, "models", Tally(("AIME",), ("MATH",), ()), others("A")),
            "it holds as a whole, alone on AIME and not on MATH, and on the 1 other (A)",
        ),
        (
            Elsewhere(Left.SUBJECTS, "distilled", ONE, others("A", "B")),
            "it holds for AIME, and for 1 of the 2 others in distilled (A; not for B)",
        ),
        (
            Elsewhere(Left.OBJECTS, "distilled", TWO, others("", "A")),
            "it holds against the 2 rows named, but not against the 1 other in distilled (A)",
        ),
    ],
)
def test_the_sentence(found: Elsewhere, text: str) -> None:
    assert elsewhere_text(found) == text
