"""Batches of cases from a seed, balanced over the forms and over the verdicts of each form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from random import Random

from tests.oracle.author import Author, ImpossibleError
from tests.oracle.completions import Expectation, Question, Verdict, expectation
from tests.oracle.drawing import FORMS
from tests.oracle.mistakes import mistake
from tests.oracle.model import SilentError
from tests.oracle.scene import Scene, draw_scene

CLAIMS_PER_TABLE = 50
TRIES = 6
"""So often a claim is drawn again whose verdict its form has too many of."""

ERROR = "error"
FAIR_SHARE = 0.36
"""A verdict that has more than this of its form is drawn again if possible."""


@dataclass(frozen=True, slots=True)
class Case:
    """A claim, its form and what is expected of it."""

    form: str
    question: Question
    expected: Expectation


@dataclass(frozen=True, slots=True)
class Batch:
    """A scene and claims about it: one claims file."""

    number: int
    scene: Scene
    cases: tuple[Case, ...]

    def files(self, places: Sequence[int] | None = None) -> dict[str, str]:
        """The texts of `x.claims`, with all its claims or those of some places, and `t.yaml`."""
        claims = [
            f"claim c{place}\n  check {self.cases[place].question.claim.text()}\n"
            for place in (range(len(self.cases)) if places is None else places)
        ]
        head = self.scene.head()
        return {"x.claims": head + "\n" + "\n".join(claims), "t.yaml": self.scene.table.yaml()}


@dataclass(slots=True)
class Balance:
    """How many cases of each form and verdict there are."""

    cases: Counter[tuple[str, Verdict]] = field(default_factory=Counter)

    def wants(self, form: str, verdict: Verdict) -> bool:
        """Whether the form does not have too many of the verdict already."""
        total = sum(self.cases[form, each] for each in Verdict)
        limit = 0.03 if verdict is Verdict.ERROR else FAIR_SHARE
        return self.cases[form, verdict] <= limit * total + 1

    def add(self, form: str, verdict: Verdict) -> None:
        self.cases[form, verdict] += 1


def batches(seed: int, cases: int) -> Iterator[Batch]:
    """As many batches as hold `cases` cases."""
    random = Random(seed)
    balance = Balance()
    forms = list(FORMS)
    number = drawn = 0
    while drawn < cases:
        batch = _batch(Random(random.getrandbits(64)), number, balance, forms)
        drawn += len(batch.cases)
        number += 1
        yield batch


def _batch(random: Random, number: int, balance: Balance, forms: list[str]) -> Batch:
    scene = draw_scene(random)
    author = Author(random, scene)
    order = [*forms, *forms]
    random.shuffle(order)
    cases: list[Case] = []
    for form in [ERROR, *order][:CLAIMS_PER_TABLE]:
        case = _case(author, form, balance)
        if case is not None:
            balance.add(form, case.expected.verdict)
            cases.append(case)
    return Batch(number, scene, tuple(cases))


def _case(author: Author, form: str, balance: Balance) -> Case | None:
    """A case of the form whose verdict is wanted, or none after some tries."""
    for _ in range(TRIES):
        try:
            claim = mistake(author) if form == ERROR else FORMS[form](author, False)
            question = Question(author.scene.table, claim, author.scene.words)
            expected = expectation(question)
        except (ImpossibleError, SilentError):
            continue
        if form == ERROR or balance.wants(form, expected.verdict):
            return Case(form, question, expected)
    return None
