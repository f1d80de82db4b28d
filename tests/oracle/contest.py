"""Asks the checker about every case and compares its verdicts with the expected ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from tests.oracle.completions import Filling, Verdict, can_fail
from tests.oracle.generate import Batch, Case, batches


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A verdict of the checker that is not right."""

    batch: Batch
    case: Case
    got: str

    def text(self) -> str:
        """Table, statements, claim, both verdicts, and the completions that show it."""
        expected = self.case.expected
        lines = [
            f"{self.case.form}: got {self.got}, expected {expected.verdict.value}"
            + ("" if expected.insisted else " (or undecided)"),
            self.batch.scene.table.yaml() + self.batch.scene.head(),
            f"check {self.case.question.claim.text()}",
        ]
        lines += [
            f"  {held.value} when {_filling_text(filling)}"
            for held, filling in expected.witnesses.items()
            if held.value != self.got
        ]
        return "\n".join(lines)


@dataclass(slots=True)
class Score:
    """Cases by form and verdict, and what the checker made of them.

    `blunt`: undecided though every completion agrees, which is sound; `failed`: errors where only
    some completions are.
    """

    cases: Counter[tuple[str, Verdict]] = field(default_factory=Counter)
    blunt: Counter[str] = field(default_factory=Counter)
    failed: Counter[str] = field(default_factory=Counter)
    mismatches: list[Mismatch] = field(default_factory=list)

    @property
    def total(self) -> int:
        """How many cases there were."""
        return self.cases.total()

    def share(self, verdict: Verdict) -> float:
        """The part of all cases that has the verdict."""
        return sum(count for (_, each), count in self.cases.items() if each is verdict) / self.total

    def add(self, other: Score) -> None:
        """Joins another score to this one."""
        self.cases.update(other.cases)
        self.blunt.update(other.blunt)
        self.failed.update(other.failed)
        self.mismatches += other.mismatches

    def text(self) -> str:
        """The counts as a table."""
        rows = [("", *(verdict.value for verdict in Verdict), "blunt", "failed")]
        for form in sorted({form for form, _ in self.cases}):
            counts = (str(self.cases[form, verdict]) for verdict in Verdict)
            rows.append((form, *counts, str(self.blunt[form]), str(self.failed[form])))
        totals = (f"{self.share(verdict):.1%}" for verdict in Verdict)
        rows.append(
            (f"{self.total} cases", *totals, str(self.blunt.total()), str(self.failed.total()))
        )
        return "\n".join(
            f"{row[0]:26}" + "".join(f"{each:>13}" for each in row[1:]) for row in rows
        )


def contest(seed: int, cases: int) -> Iterator[Score]:
    """The score of each batch in turn."""
    for batch in batches(seed, cases):
        yield judged(batch, answers_to(batch))


def answers_to(batch: Batch) -> dict[str, str]:
    """The checker's verdicts; when it breaks down it is asked about every claim alone."""
    try:
        return verdicts(batch.files())
    except Exception:  # whatever it is, the claim that does it is to be named
        answers: dict[str, str] = {}
        for place in range(len(batch.cases)):
            try:
                answers |= verdicts(batch.files([place]))
            except Exception as error:
                answers[f"c{place}"] = f"a breakdown ({error!r})"
        return answers


def judged(batch: Batch, answers: Mapping[str, str]) -> Score:
    """The batch's score, given the checker's verdict on each claim by name."""
    score = Score()
    for place, case in enumerate(batch.cases):
        got = answers.get(f"c{place}", "no verdict")
        score.cases[case.form, case.expected.verdict] += 1
        if got == case.expected.verdict.value:
            continue
        if case.expected.allows(got):
            score.blunt[case.form] += 1
        elif got == Verdict.ERROR.value and can_fail(case.question):
            score.failed[case.form] += 1
        else:
            score.mismatches.append(Mismatch(batch, case, got))
    return score


def verdicts(files: Mapping[str, str]) -> dict[str, str]:
    """The checker's verdicts by the claims' names."""
    from claimcheck.pipeline import check_texts  # the rest of the oracle runs without the checker

    report = check_texts("x.claims", files)
    return {claim.name: claim.verdict.value for claim in report.claims}


def _filling_text(filling: Filling) -> str:
    if not filling:
        return "nothing is missing"
    return ", ".join(f"{column} of {row} is {value}" for (row, column), value in filling.items())
