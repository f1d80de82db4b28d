"""What an undecided claim needs: each kind of reason in its words."""

from __future__ import annotations

import pytest

from claimcheck.account.lacks import kinds, needs
from tests.semantics.world import checked

UNREPORTED = "the MMLU of Cleo, Eve and Fay, which are not reported"


@pytest.mark.parametrize(
    ("check", "kind", "texts"),
    [
        (
            "Ada beats Cleo on MMLU",
            "missing figure",
            ("the MMLU of Cleo, which is not reported",),
        ),
        ("every small trails Ada on MMLU", "missing figure", (UNREPORTED,)),
        (
            "Ada beats Fay on every {MMLU, price}",
            "missing figure",
            ("the MMLU and the price of Fay, which are not reported",),
        ),
        (
            "Ada is best on MMLU",
            "missing figure",
            (
                UNREPORTED,
                "or `among reported …` in the claim, which leaves out the rows without a figure",
            ),
        ),
        (
            "average MATH of distilled = 92.69%",
            "printed too coarsely",
            (
                "finer figures: the average MATH of the distilled models, as printed, neither "
                "rounds to 92.69% nor excludes it",
            ),
        ),
        (
            "Ada beats Dan on AIME by 7.45 points",
            "printed too coarsely",
            ("finer figures on AIME: as printed they neither give that margin nor exclude it",),
        ),
        (
            "every {Ben, Fay} trails its teacher on AIME",
            "no such row",
            ("a row called Gus: the teacher of Fay",),
        ),
        (
            "Ada trails its teacher on AIME",
            "no such row",
            ("the teacher of Ada, which is empty",),
        ),
        (
            "every {models where parameters > 900B} has AIME > 1%",
            "empty set",
            ("a member of the models where parameters are more than 900B: there is none",),
        ),
        (
            "birch beats ash of the same stars on AIME",
            "empty set",
            ("something to compare with: none of the 3 has a partner",),
        ),
        (
            "AIME rises with parameters among {Ada, Ben}",
            "too few rows",
            ("at least three rows; there are 2",),
        ),
        (
            "Ada significantly beats Ben on AIME",
            "not significant",
            (
                "per-item results or more items: with 30 items the difference on AIME is not "
                "significant at 95%; `substantially` asks for size alone",
            ),
        ),
        (
            "Ada significantly beats Ben on rating",
            "no sample size",
            ("the number of items of rating; `substantially` asks for size alone",),
        ),
        (
            "Ada beats Ben on AIME and MMLU of Eve > 50%",
            "missing figure",
            ("the MMLU of Eve, which is not reported",),
        ),
    ],
)
def test_that_a_claim_needs(check: str, kind: str, texts: tuple[str, ...]) -> None:
    found = checked(check)
    assert needs(found.judgement, found.dataset) == texts
    assert kinds(found.judgement) == (kind,)


@pytest.mark.parametrize("check", ["Ada beats Ben on AIME", "Ben beats Ada on AIME"])
def test_that_a_decided_claim_needs_nothing(check: str) -> None:
    found = checked(check)
    assert needs(found.judgement, found.dataset) == ()
    assert kinds(found.judgement) == ()


def test_that_a_long_list_of_figures_stays_short() -> None:
    rows = "\n".join(f"      R{number}: {{x: '-'}}" for number in range(1, 13))
    data = f"tables:\n  others:\n    columns:\n      x: {{}}\n    rows:\n{rows}\n"
    found = checked("total x of others > 5", data=_both(data))
    assert needs(found.judgement, found.dataset) == (
        "the x of R1, R2, R3, R4 and 8 more, which are not reported",
    )


def test_that_an_unreadable_cell_is_shown() -> None:
    data = _both("tables:\n  others:\n    columns: {x: {unit: s}}\n    rows: {A: {x: soon}}\n")
    found = checked("x of A > 5", data=data, with_warnings=True)
    assert needs(found.judgement, found.dataset) == (
        "the x of A: `soon` cannot be read as a figure",
    )


def _both(table: str) -> str:
    """The table of a test after those of the world."""
    from tests.semantics.world import DATA

    return DATA + table.partition("tables:\n")[2]
