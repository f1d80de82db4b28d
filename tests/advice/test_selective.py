"""How claims fare on what they leave out: each count confirmed by a claim written out as text."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest

from claimcheck.advice.bench import Tally
from claimcheck.advice.selective import MAX_OTHERS, Elsewhere, Left, elsewhere
from claimcheck.evaluation.judge import judge
from claimcheck.language import syntax as s
from claimcheck.language.formatter import proposition_text
from claimcheck.language.parser import parse
from claimcheck.semantics.environment import Environment
from claimcheck.semantics.problem import Problem
from claimcheck.semantics.resolve import resolve
from claimcheck.source import Source
from tests.advice.asked import of_report
from tests.advice.test_vague import drawn
from tests.evaluation.asking import gathered, verdict_of

TABLE = """
tables:
  models:
    key: model
    columns:
      team: {type: text}
      AIME: {unit: "%", better: higher}
      MATH: {unit: "%", better: higher}
      MMLU: {unit: "%", better: higher}
      rating: {unit: points, better: higher}
      gaps: {better: higher}
      price: {unit: USD, better: lower}
      delay: {unit: s, better: lower}
      size: {unit: parameters}
    rows:
      a1: {team: a, AIME: 80, MATH: 90, MMLU: 50, rating: 900, price: 5, delay: 3, size: 1}
      a2: {team: a, AIME: 70, MATH: 60, MMLU: 80, rating: 800, price: 6, delay: 2, size: 2}
      a3: {team: a, AIME: 50, MATH: 55, MMLU: 58, rating: 300, price: 7, delay: 1, size: 3}
      b1: {team: b, AIME: 60, MATH: 50, MMLU: 60, rating: 700, price: 8, delay: 4, size: 4}
      b2: {team: b, AIME: 75, MATH: 88, MMLU: 40, rating: 850, price: 9, delay: 5, size: 5}
"""
HEAD = """
data "t.yaml"
let as = models where team = "a"
let bs = models where team = "b"
let few = a1, a2
let both = AIME, MATH
let holes = models where gaps > 1
"""


def asked(check: str, head: str = HEAD, table: str = TABLE) -> tuple[Elsewhere, ...]:
    found = gathered({"x.claims": head, "t.yaml": table})
    node = _parsed(check)
    judgement = judge(resolve(node, found.scope)[0].proposition, found.figures)
    return elsewhere(node, found.scope, found.figures, judgement)


def _parsed(check: str) -> s.Proposition:
    parsed, mistakes = parse(Source("c", f"claim c check {check}"))
    assert not mistakes, (check, mistakes)
    (claim,) = parsed.statements
    assert isinstance(claim, s.Claim)
    (field,) = claim.fields
    assert isinstance(field, s.Check)
    return field.proposition


def tallied(found: Tally) -> tuple[str, str, str]:
    return ", ".join(found.holds), ", ".join(found.fails), ", ".join(found.undecided)


@pytest.mark.parametrize(
    ("check", "named", "others"),
    [
        ("a1 beats a2 on AIME", "AIME", ("MATH, rating", "MMLU", "gaps")),
        ("a1 beats a2 on both", "AIME, MATH", ("rating", "MMLU", "gaps")),
        ("a1 beats a2 on average over both", "AIME, MATH", ("rating", "MMLU", "gaps")),
        ("a1 beats a2 on at least 1 of {AIME, MMLU}", "AIME", ("MATH, rating", "", "gaps")),
        ("every as beats b1 on MATH", "MATH", ("", "AIME, MMLU, rating", "gaps")),
        ("no bs beats a1 on AIME", "AIME", ("MATH, rating", "MMLU", "gaps")),
        ("as often beat b1 on AIME", "AIME", ("MATH, rating", "MMLU", "gaps")),
        ("a1 is lower than a2 on price", "price", ("", "delay", "")),
        ("a1 beats a2 on price", "price", ("", "delay", "")),
        ("a1 beats b1 on AIME by more than 15 points", "AIME", ("MATH", "MMLU", "")),
        ("a1 is comparable to b2 on MATH", "MATH", ("", "AIME, MMLU, rating", "gaps")),
        ("a1 is best on AIME", "AIME", ("MATH, rating", "MMLU", "gaps")),
        ("a2 is in the top 3 on AIME among models", "AIME", ("MATH, MMLU, rating", "", "gaps")),
        ("a1 has the highest AIME", "AIME", ("MATH, rating", "MMLU", "gaps")),
        ("every as has every both > 45%", "AIME, MATH", ("MMLU", "", "")),
    ],
)
def test_other_measures(check: str, named: str, others: tuple[str, str, str]) -> None:
    found = [one for one in asked(check) if one.left is Left.MEASURES]
    assert [one.named.holds for one in found] == [tuple(named.split(", "))]
    assert tallied(found[0].others) == others
    assert found[0].population == "models"


@pytest.mark.parametrize(
    ("check", "left", "population", "named", "others"),
    [
        ("a1 beats b1 on AIME", Left.SUBJECTS, "few", "a1", ("a2", "", "")),
        ("{a1, a2} beat b1 on MATH", Left.SUBJECTS, "as", "a1, a2", ("a3", "", "")),
        ("b2 beats {a2, a3} on AIME", Left.OBJECTS, "as", "a2, a3", ("", "a1", "")),
        ("few often beat bs on MATH", Left.SUBJECTS, "as", "a1, a2", ("a3", "", "")),
    ],
)
def test_other_rows(
    check: str, left: Left, population: str, named: str, others: tuple[str, str, str]
) -> None:
    found = [one for one in asked(check) if one.left is left]
    assert [(one.population, ", ".join(one.named.holds)) for one in found] == [(population, named)]
    assert tallied(found[0].others) == others


@pytest.mark.parametrize(
    "check",
    [
        "a2 beats a1 on AIME",  # contradicted
        "a1 beats a2 on gaps",  # undecided
        "a1 beats a2 on AIME, MATH, MMLU, rating, gaps or a1 beats a2 on AIME",
        "not a2 beats a1 on AIME",
        "if a1 beats a2 on AIME then a1 beats a2 on MATH",
        "as beat b1 on AIME or a1 beats a2 on AIME",
        "a1 matches a1 on AIME or a1 beats a2 on AIME",
        "a1 is lower than a2 on size",  # without a direction
        "a1 beats b1 on AIME by 20 points",
        "2 of as beat b1 on AIME",
        "a2 ranks 3rd on AIME",
        "a1 is best on AIME, price",  # two directions
        "size of a1 = 1",
        "every as has AIME > 45%",
        "rating rises with AIME among as",
    ],
)
def test_nothing_is_said(check: str) -> None:
    assert not [one for one in asked(check) if one.left is Left.MEASURES]


def test_each_part_of_a_conjunction_and_no_measure_that_another_part_names() -> None:
    found = asked("a1 beats b2 on AIME and AIME of a1 = 80% and a1 beats b2 on MATH")
    seen = [(one.part, tallied(one.others)) for one in found if one.left is Left.MEASURES]
    assert seen == [(0, ("MMLU, rating", "", "gaps")), (2, ("MMLU, rating", "", "gaps"))]


def test_a_set_of_which_it_is_not_known_who_belongs_is_no_population() -> None:
    head = HEAD.replace('let as = models where team = "a"\n', "").replace("let few = a1, a2\n", "")
    assert not [one for one in asked("a1 beats b1 on AIME", head) if one.left is Left.SUBJECTS]


def test_no_use_of_a_name_is_counted() -> None:
    found = gathered({"x.claims": HEAD, "t.yaml": TABLE})
    node = _parsed("a1 beats b1 on AIME")
    judgement = judge(resolve(node, found.scope)[0].proposition, found.figures)
    before = set(found.scope.used)
    assert elsewhere(node, found.scope, found.figures, judgement)
    assert found.scope.used == before


def test_of_very_many_others_none_is_judged() -> None:
    names = [f"c{n}" for n in range(MAX_OTHERS + 2)]
    columns = "".join(f"      {name}: {{better: higher}}\n" for name in names)
    cells = [", ".join(f"{name}: {value}" for name in names) for value in (2, 1)]
    table = (
        f"tables:\n  t:\n    key: k\n    columns:\n{columns}"
        f"    rows:\n      x: {{{cells[0]}}}\n      y: {{{cells[1]}}}\n"
    )
    assert asked("x beats y on c0", 'data "t.yaml"', table) == ()
    named = ", ".join(names[:3])
    assert asked(f"x beats y on {named}", 'data "t.yaml"', table)


# --- each count, by a claim that is written out ---------------------------------------------------


def test_the_report() -> None:
    counts = 0
    for asking in of_report():
        judgement = asking.trial.judgement
        scope, figures = asking.environment.scope, asking.environment.figures
        for found in elsewhere(asking.check, scope, figures, judgement):
            counts += confirm(asking.environment, asking.check, found)
    assert counts > 30


def test_random_claims() -> None:
    random, counts = Random(9), 0
    for _ in range(40):
        files = drawn(random)
        found = gathered({path: files(path) for path in ("x.claims", "t.yaml")})
        for check in _checks(found):
            try:
                meaning, _ = resolve(check, found.scope)
            except Problem:
                continue
            judgement = judge(meaning.proposition, found.figures)
            for one in elsewhere(check, found.scope, found.figures, judgement):
                counts += confirm(found, check, one)
    assert counts > 100


def _checks(found: Environment) -> Iterator[s.Proposition]:
    for claim in found.claims:
        if isinstance(claim, s.Claim):
            yield from (f.proposition for f in claim.fields if isinstance(f, s.Check))


def confirm(environment: Environment, check: s.Proposition, found: Elsewhere) -> int:
    """Write each claim that was counted as text and judge it; how many there are."""
    node = check
    if found.part is not None:
        assert isinstance(check, s.Logic)
        node = check.parts[found.part]
    count = 0
    for tally in (found.named, found.others):
        for verdict, names in zip(("supported", "contradicted", "undecided"), tally, strict=True):
            for name in names:
                text = _written(node, found.left, name)
                meaning, _ = resolve(_parsed(text), environment.scope)
                judgement = judge(meaning.proposition, environment.figures)
                assert verdict_of(judgement) == verdict, text
                count += 1
    return count


def _written(node: s.Proposition, left: Left, name: str) -> str:
    """The claim with one measure, or one row, in the place of those that it names."""
    if left is Left.SUBJECTS or left is Left.OBJECTS:
        assert isinstance(node, s.Comparison)
        side = s.Operand(s.Name(name))
        is_subject = left is Left.SUBJECTS
        return proposition_text(
            node._replace(subject=side) if is_subject else node._replace(object=side)
        )
    if isinstance(node, s.Extreme):
        return proposition_text(node._replace(column=s.Name(name)))
    assert isinstance(node, s.Comparison | s.Rank | s.Property) and node.measures is not None
    every = s.Quantifier("every") if isinstance(node, s.Property) else None
    one = s.Measures((s.Name(name),), every, node.measures.reported)
    return proposition_text(node._replace(measures=one))
