"""Which cells a verdict rests on, their part in it, and where they stand."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from claimcheck.account.evidence import evidence
from claimcheck.consistency import Evidence, Verdict
from claimcheck.values.truth import Truth
from tests.semantics.world import DATA, checked

_VERDICTS = {
    Truth.TRUE: Verdict.SUPPORTED,
    Truth.FALSE: Verdict.CONTRADICTED,
    Truth.UNKNOWN: Verdict.UNDECIDED,
}


def found(check: str) -> tuple[Evidence, ...]:
    claim = checked(check)
    return evidence(claim.judgement, claim.dataset, _VERDICTS[claim.judgement.truth])


def roles(entries: Iterable[Evidence]) -> str:
    return ", ".join(f"{x.row} {x.measure} {x.role}" for x in entries)


@pytest.mark.parametrize(
    ("check", "expected"),
    [
        ("Ada beats Ben on AIME", "Ada AIME compared, Ben AIME compared"),
        (
            "some {Ben, Dan} beats Cleo on AIME",
            "Ben AIME witness, Cleo AIME compared, Dan AIME witness",
        ),
        (
            "every {Dan, Cleo} beats Ben on AIME",
            "Dan AIME compared, Ben AIME compared, Cleo AIME counterexample",
        ),
        (
            "no {Dan, Cleo} beats Ben on AIME",
            "Dan AIME counterexample, Ben AIME compared, Cleo AIME compared",
        ),
        (
            "Ben beats {Dan, Cleo} on AIME",
            "Ben AIME compared, Dan AIME counterexample, Cleo AIME compared",
        ),
        ("some {Ada, Eve} has MMLU > 85%", "Ada MMLU witness, Eve MMLU missing"),
        ("MATH of Ada = 97%", "Ada MATH compared"),
        (
            "MATH of {{Ada, Cleo} with the highest MMLU} > 1%",
            "Ada MATH compared, Cleo MATH compared, Cleo MMLU condition",
        ),
    ],
)
def test_that_cells_have_their_part(check: str, expected: str) -> None:
    assert roles(found(check)) == expected


def test_that_a_cell_has_its_place_and_source() -> None:
    line = next(n for n, text in enumerate(DATA.splitlines(), 1) if "Ada:" in text)
    (entry,) = found("AIME of Ada = 80%")
    assert entry == Evidence(
        "models", "Ada", "AIME", "80.0", "compared", "data.yaml", line, entry.column, "paper"
    )
    assert DATA.splitlines()[line - 1][entry.column - 1 :].startswith("80.0")


def test_that_a_row_absent_from_its_table_has_the_place_of_the_table() -> None:
    entries = found("total of Ada > 3")
    assert [(x.table, x.role, x.printed, x.file) for x in entries] == [
        ("t", "missing", "", "data.yaml")
    ]


def test_that_a_claim_in_error_has_no_parts_and_raises_nothing() -> None:
    claim = checked("stars of models = 3")
    assert claim.judgement.error is not None
    assert all(
        entry.role in ("compared", "missing")
        for entry in evidence(claim.judgement, claim.dataset, Verdict.ERROR)
    )
