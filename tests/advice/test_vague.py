"""The ranges of vague words, confirmed by writing other definitions into the claims file.

Every range is left just beside both of its ends and kept everywhere inside, for the claims of this
project's report, of the shared claims and for random ones.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from posixpath import normpath
from random import Random

import pytest

from claimcheck.advice.vague import VagueRange, vague_ranges
from claimcheck.evaluation.judge import judge
from claimcheck.language import syntax as s
from claimcheck.language.formatter import proposition_text
from claimcheck.language.parser import parse
from claimcheck.semantics.environment import Environment, Library, environment
from claimcheck.semantics.problem import Problem
from claimcheck.semantics.resolve import resolve
from claimcheck.source import Source
from claimcheck.vocabulary.vague import VAGUE_WORDS, VagueKind
from tests.evaluation.asking import verdict_of
from tests.oracle.author import Author, ImpossibleError
from tests.oracle.drawing import FORMS
from tests.oracle.scene import draw_scene

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared" / "conformance"
ASIDE = Fraction(1, 10**9)


class Desk:
    """A claims file whose claims are asked one by one, with other definitions if need be."""

    def __init__(self, path: str, text_of: Callable[[str], str]) -> None:
        self._text_of = text_of
        self._library = Library(self._read)
        self.found = environment(self._read(path, ""), self._library)
        self._path = path
        self._head = list(self._statements())

    def _statements(self) -> Iterator[str]:
        """The data and the sets of the file."""
        whole = self.found.source
        for one in parse(whole)[0].statements:
            if isinstance(one, s.DataPath | s.UsePath | s.Let):
                yield whole.text[slice(*one.span)]

    def _read(self, wanted: str, base: str) -> Source:
        name = normpath(f"{base.rpartition('/')[0] or '.'}/{wanted}")
        return Source(name, self._text_of(name))

    def asked(self) -> Iterator[tuple[s.Proposition, tuple[VagueRange, ...], str]]:
        """Every check with a vague word, its ranges and its verdict."""
        for check in _checks(self.found):
            try:
                meaning, _ = resolve(check, self.found.scope)
            except Problem:
                continue
            if meaning.vague:
                judgement = judge(meaning.proposition, self.found.figures)
                found = vague_ranges(
                    check, self.found.scope, self.found.figures, meaning, judgement
                )
                yield check, found, verdict_of(judgement)

    def verdict(self, check: s.Proposition, found: VagueRange, value: Fraction) -> str:
        """The verdict in a file that defines the word so."""
        lines = list(self._head)
        for define in self.found.defines:
            if define.word.text != found.word:
                meaning = self.found.scope.meanings[define.word.text]
                lines.append(f"define {define.word.text} as {meaning.text}")
        lines.append(f"define {found.word} as {_defined(found, value)}")
        lines.append(f"claim c check {proposition_text(check)}")
        there = environment(Source(self._path, "\n".join(lines)), self._library)
        assert not there.diagnostics, there.diagnostics
        (moved,) = _checks(there)
        try:
            return verdict_of(judge(resolve(moved, there.scope)[0].proposition, there.figures))
        except Problem:
            return "error"


def _checks(found: Environment) -> Iterator[s.Proposition]:
    for claim in found.claims:
        if isinstance(claim, s.Claim):
            yield from (f.proposition for f in claim.fields if isinstance(f, s.Check))


def _defined(found: VagueRange, value: Fraction) -> str:
    """A meaning of the same kind with another number."""
    words = re.sub(r"\$?[\d._]+.*$", "", found.meaning_text)
    number = f"{value.numerator * 10**15 // value.denominator:016d}"
    written = f"{number[:-15]}.{number[-15:]}".rstrip("0").rstrip(".")
    unit = found.unit if found.unit in ("%", "x", "") else f" {found.unit}"
    return f"{words}{written}{unit}"


def confirm(desk: Desk, random: Random) -> int:
    """Check the ranges of all claims of a file; how many there are."""
    ranges = 0
    for check, found, verdict in desk.asked():
        for one in found:
            ranges += 1
            text = f"{proposition_text(check)}: {one}"
            for value in _inside(one, random):
                assert desk.verdict(check, one, value) == verdict, (value, text)
            for value in _outside(one):
                assert desk.verdict(check, one, value) != verdict, (value, text)
    return ranges


def _top(found: VagueRange) -> Fraction:
    is_share = VAGUE_WORDS[found.word].kind is VagueKind.FREQUENCY
    return Fraction(100) if is_share else 1000 + 10 * (found.low or 0)


def _inside(found: VagueRange, random: Random) -> Iterator[Fraction]:
    if found.is_confidence:
        every = [Fraction(text) for text in ("90", "95", "99", "99.9")]
        low, high = found.low or every[0], found.high or every[-1]
        yield from (each for each in every if low <= each <= high)
        return
    low = Fraction(0) if found.low is None else found.low + ASIDE
    high = _top(found) if found.high is None else found.high - ASIDE
    yield from (each for each in (low, high) if found.low != found.high)
    for _ in range(4):
        near = max(found.value, min(high, 2 * found.value + 10))
        yield random.choice((low, found.value)) + Fraction(random.random()) * (near - found.value)
    yield from _ends(found, included=True)


def _outside(found: VagueRange) -> Iterator[Fraction]:
    if found.is_confidence:
        every = [Fraction(text) for text in ("90", "95", "99", "99.9")]
        if found.low is not None:
            yield every[every.index(found.low) - 1]
        if found.high is not None:
            yield every[every.index(found.high) + 1]
        return
    if found.low is not None and found.low > 0:
        yield found.low - min(ASIDE, found.low)
    if found.high is not None and found.high < _top(found):
        yield found.high + ASIDE
    yield from _ends(found, included=False)


def _ends(found: VagueRange, included: bool) -> Iterator[Fraction]:
    """The ends that belong to the range, or do not, as far as they can be written as decimals."""
    for end, belongs in ((found.low, found.low_included), (found.high, found.high_included)):
        if end is not None and belongs is included and (end * 10**15).denominator == 1:
            yield end


# --- many claims ----------------------------------------------------------------------------------


def test_every_range_of_the_report() -> None:
    assert confirm(Desk("claims/report.claims", _on_disk(ROOT)), Random(1)) >= 15


def _on_disk(folder: Path) -> Callable[[str], str]:
    return lambda name: (folder / name).read_text(encoding="utf-8")


VAGUE = re.compile(rf"\b({'|'.join(VAGUE_WORDS)})\b")


@pytest.mark.skipif(not SHARED.exists(), reason="the shared claims are not there")
def test_every_range_of_the_shared_claims() -> None:
    ranges = 0
    for path in sorted(SHARED.glob("*/*.claims")):
        if VAGUE.search(path.read_text(encoding="utf-8")) is not None:
            name = path.relative_to(SHARED).as_posix()
            ranges += confirm(Desk(name, _on_disk(SHARED)), Random(1))
    assert ranges


def test_every_range_of_random_claims() -> None:
    random = Random(5)
    ranges = sum(confirm(Desk("x.claims", drawn(random)), random) for _ in range(40))
    assert ranges > 200


def drawn(random: Random) -> Callable[[str], str]:
    """The texts of a table and of claims about it, a few of each form."""
    scene = draw_scene(random)
    author = Author(random, scene)
    checks = []
    for form in [*FORMS.values()] * 3:
        try:
            checks.append(form(author, False).text())
        except ImpossibleError:
            continue
    claims = [f"claim c{place} check {check}" for place, check in enumerate(checks)]
    head = scene.head()
    return {"x.claims": "\n".join([head, *claims]), "t.yaml": scene.table.yaml()}.__getitem__


# --- ranges that follow from a few figures by hand ------------------------------------------------

TABLE = """
tables:
  runs:
    key: run
    columns:
      gain: {better: higher}
      size: {}
      pass: {unit: "%", better: higher, items: 100}
    rows:
      ada: {gain: 100, size: 100, pass: 80}
      bob: {gain: 90, size: 80, pass: 60}
      cyd: {gain: 75, size: 50, pass: 50}
      dan: {gain: 60, size: 40, pass: 45}
      eva: {gain: "-", size: 10, pass: "-"}
"""
LOW, HIGH = None, None  # no bound


@pytest.mark.parametrize(
    ("check", "low", "high"),
    [
        ("{bob, cyd, dan} often trail ada on gain", LOW, HIGH),
        ("{ada, cyd, dan} often trail bob on gain", LOW, (Fraction(200, 3), True)),
        ("{ada, cyd, dan} rarely trail bob on gain", LOW, (Fraction(200, 3), False)),
        ("{ada, cyd, dan} never trail bob on gain", LOW, (Fraction(200, 3), False)),
        ("{ada, cyd, eva} sometimes trail bob on gain", LOW, (Fraction(100, 3), False)),
        ("ada clearly beats bob on gain", LOW, (Fraction(100, 9), True)),
        ("every {ada, bob} clearly beats cyd on gain", LOW, (Fraction(20), True)),
        ("exactly 1 of {ada, bob} clearly beats cyd on gain", LOW, (Fraction(20), True)),
        ("ada slightly beats bob on gain", LOW, (Fraction(100, 9), False)),
        ("ada is comparable to bob on gain", LOW, (Fraction(10), False)),
        ("bob is competitive with ada on gain", LOW, (Fraction(10), False)),
        ("gain of bob is about 100", LOW, (Fraction(10), False)),
        ("gain of bob is about 92", (Fraction(200, 92), True), HIGH),
        ("gain of ada is nearly 104", (Fraction(400, 104), True), HIGH),
        ("gain of ada is nearly 96", LOW, HIGH),
        ("not gain of bob is about 92", (Fraction(200, 92), True), HIGH),
        # `bob` is a partner from 20 % on, `cyd` from 50 % on; before, there is none
        ("ada beats every {bob, cyd} of similar size on gain", (Fraction(20), True), HIGH),
        ("bob beats cyd of similar size on gain", LOW, (Fraction(75, 2), False)),
        ("count of {runs where size is about 50} = 1", LOW, (Fraction(20), False)),
        ("count of {runs where size is about 50} < 3", LOW, (Fraction(60), False)),
        ("count of {runs where size is about 50} > 1", LOW, (Fraction(20), False)),
        ("ada significantly beats bob on pass", LOW, (Fraction(99), True)),
        ("bob significantly beats cyd on pass", LOW, HIGH),
    ],
)
def test_a_range(
    check: str, low: tuple[Fraction, bool] | None, high: tuple[Fraction, bool] | None
) -> None:
    (found,) = _ranges(check)
    assert (found.low, found.high) == (low and low[0], high and high[0])
    assert (found.low_included, found.high_included) == (not low or low[1], not high or high[1])


def test_competitive_follows_comparable_unless_it_is_defined() -> None:
    check = "ada is comparable to bob on gain or bob is competitive with ada on gain"
    follows = _ranges(check, "define comparable as within 12%")
    assert [(one.word, one.low) for one in follows] == [("comparable", 10), ("competitive", None)]
    defined = _ranges(check, "define comparable as within 12% define competitive as within 12%")
    assert [(one.word, one.low) for one in defined] == [("comparable", None), ("competitive", None)]


def test_a_word_that_stands_twice_moves_in_both_places() -> None:
    """More rows belong as the margin may be farther off: `cyd` from 37.5 % on, by 25 points."""
    check = "ada beats {runs where size is about 80} on gain by about 9 points"
    (found,) = _ranges(check, "define about as within 15%")
    assert (found.low, found.low_included) == (Fraction(100, 9), True)
    assert (found.high, found.high_included) == (Fraction(75, 2), False)


def test_a_meaning_in_the_units_of_a_measure() -> None:
    (found,) = _ranges("ada clearly beats bob on gain", "define clearly as by at least 2 points")
    assert (found.value, found.unit, found.high) == (2, "points", 10)


def test_a_meaning_at_which_the_claim_cannot_be_computed_ends_the_range() -> None:
    table = TABLE.replace("size: 50, ", "size: 50, debt: -1, ").replace(
        "size: {}", "size: {}\n      debt: {better: lower}"
    )
    check = "no {ada, bob} beats every {bob, cyd} of similar size on debt by 10%"
    (found,) = _ranges(check, "define similar as within 25%", table)
    assert (found.low, found.high, found.high_included) == (None, Fraction(75, 2), False)


def test_a_claim_with_an_error_or_with_too_many_comparisons_has_no_range() -> None:
    assert (
        _ranges("ada clearly beats bob on gain", table=TABLE.replace("gain: 90", "gain: 0")) == ()
    )
    rows = "".join(f"      r{n}: {{gain: {n + 1}, size: 1, pass: 1}}\n" for n in range(120))
    assert _ranges("runs often beat runs on gain", table=TABLE + rows) == ()


def _ranges(check: str, head: str = "", table: str = TABLE) -> tuple[VagueRange, ...]:
    files = {"x.claims": f'data "t.yaml" {head} claim c check {check}', "t.yaml": table}
    ((_, found, _),) = Desk("x.claims", files.__getitem__).asked()
    return found
