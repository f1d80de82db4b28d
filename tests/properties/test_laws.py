"""Laws that hold of every table and every claim, whatever the figures say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.consistency import ClaimResult
from claimcheck.pipeline import check_texts

from .strategies import GAP, Claims, Scene, claims_file, costly_laws, laws, renamed, scenes, stories

MIRRORED = {"supported": "contradicted", "contradicted": "supported"}
ORDER = {"contradicted": 0, "undecided": 1, "supported": 2}


def checked(
    files: dict[str, str], claims: Sequence[str], head: str = "", data: str = "t.yaml"
) -> list[ClaimResult]:
    """The results of some claims, in their order."""
    report = check_texts("x.claims", {**files, "x.claims": claims_file(claims, head, data)})
    assert [d for d in report.diagnostics if d.claim is None and d.rule != "unused-name"] == []
    return list(report.claims)


def outcomes(scene: Scene, claims: Sequence[str], head: str = "") -> list[str]:
    """The verdicts of some claims about a scene, in their order."""
    return [each.verdict.value for each in checked({"t.yaml": scene.yaml()}, claims, head)]


def pairs(found: Sequence[str]) -> list[tuple[str, str]]:
    """Verdicts two by two."""
    return list(zip(found[::2], found[1::2], strict=True))


# --- the claims themselves ------------------------------------------------------------------------


def test_that_the_stories_come_out_in_every_way() -> None:
    seen: Counter[str] = Counter()
    forms: set[str] = set()

    @laws
    @given(stories())
    def tell(story: tuple[Scene, list[str]]) -> None:
        scene, claims = story
        seen.update(outcomes(scene, claims))
        forms.update(re.sub(r"[rm][0-9]|[0-9.]+|[{}(),]", "", claim) for claim in claims)

    tell()
    assert all(seen[verdict] > seen.total() / 10 for verdict in ORDER), seen
    assert seen["error"] < seen.total() / 10, seen
    assert len(forms) > 100


@laws
@given(stories())
def test_what_is_undecided_says_what_would_decide_it(story: tuple[Scene, list[str]]) -> None:
    scene, claims = story
    for each in checked({"t.yaml": scene.yaml()}, claims):
        is_open = each.verdict.value == "undecided"
        assert bool(each.lacks) is bool(each.undecided) is is_open, each.check
        assert each.reads or each.verdict.value == "error", each.check


# --- order, names, repetition ---------------------------------------------------------------------


@laws
@given(stories(), st.randoms(use_true_random=False))
def test_the_order_of_rows_and_columns_changes_nothing(
    story: tuple[Scene, list[str]], random: object
) -> None:
    scene, claims = story
    rows, measures = list(scene.rows), list(scene.measures)
    random.shuffle(rows)  # type: ignore[attr-defined]
    random.shuffle(measures)  # type: ignore[attr-defined]
    other = Scene(tuple(rows), tuple(measures), scene.figures, scene.kinds)
    assert outcomes(other, claims) == outcomes(scene, claims)


NEW_NAMES = {
    **{
        f"r{at}": name
        for at, name in enumerate(("DeepSeek-R1", "o1", "Qwen2.5_72B", "ä", "R.1", "x+y"), 1)
    },
    **{f"m{at}": name for at, name in enumerate(("MATH-500", "AIME", "latency", "N50"), 1)},
}


@laws
@given(stories())
def test_names_change_nothing(story: tuple[Scene, list[str]]) -> None:
    scene, claims = story
    other = [renamed(claim, NEW_NAMES) for claim in claims]
    assert outcomes(scene.renamed(NEW_NAMES), other) == outcomes(scene, claims)


@laws
@given(stories())
def test_repeating_and_reordering_claims_changes_nothing(story: tuple[Scene, list[str]]) -> None:
    scene, claims = story
    once = outcomes(scene, claims)
    assert outcomes(scene, [*claims, *reversed(claims)]) == [*once, *reversed(once)]


@st.composite
def alias_stories(draw: st.DrawFn) -> tuple[Scene, str, list[str]]:
    """A scene, a set, and claims about it in which it is `SET`."""
    scene = draw(scenes())
    author = Claims(draw, scene)
    rows = author.rows()
    claims = [
        f"{author.pick('every', 'some', 'no', 'most')} SET has {author.condition(1)}",
        f"{author.row()} beats {author.pick('every', 'some')} SET on {author.measure()}",
        f"best of SET beats {author.row()} on {author.measure()}",
        f"{author.row()} is best on {author.measure()} among SET",
        f"average {author.measure()} of SET > {author.number()}",
        f"count of {{SET where {author.condition(1)}}} >= 2",
        "count of {t except SET} < 3",
        f"{author.row()} often beats SET on {author.measure()}",
    ]
    return scene, rows, claims


@laws
@given(alias_stories())
def test_a_name_for_a_set_changes_nothing(story: tuple[Scene, str, list[str]]) -> None:
    scene, rows, claims = story
    written = outcomes(scene, [claim.replace("SET", rows) for claim in claims])
    head = f"let s = {rows.removeprefix('{').removesuffix('}')}\nlet s2 = {{s}}"
    for name in ("s", "s2"):
        assert outcomes(scene, [claim.replace("SET", name) for claim in claims], head) == written


@laws
@given(stories())
def test_the_format_of_the_data_changes_nothing(story: tuple[Scene, list[str]]) -> None:
    scene, claims = story
    by_hand = outcomes(scene, claims)
    files = {
        "csv.yaml": f"tables:\n  t: {{rows: figures.csv, {scene.declared()}}}\n",
        "md.yaml": f'tables:\n  t: {{rows: "report.md#T", {scene.declared()}}}\n',
        "figures.csv": scene.csv(),
        "report.md": scene.markdown(),
    }
    for data in ("csv.yaml", "md.yaml"):
        found = [each.verdict.value for each in checked(files, claims, data=data)]
        assert found == by_hand, data


# --- logic ----------------------------------------------------------------------------------------


@laws
@given(stories())
def test_not_mirrors_a_claim(story: tuple[Scene, list[str]]) -> None:
    scene, claims = story
    found = outcomes(scene, [*claims, *(f"not ({claim})" for claim in claims)])
    plain, denied = found[: len(claims)], found[len(claims) :]
    assert denied == [MIRRORED.get(verdict, verdict) for verdict in plain]


@laws
@given(stories(size=4))
def test_and_or_and_if_are_those_of_kleene(story: tuple[Scene, list[str]]) -> None:
    scene, claims = story
    alone = dict(zip(claims, outcomes(scene, claims), strict=True))
    couples = list(combinations(claims, 2))
    both = outcomes(scene, [f"{a} and {b}" for a, b in couples])
    either = outcomes(scene, [f"{a} or {b}" for a, b in couples])
    denied = outcomes(scene, [f"not (not ({a}) and not ({b}))" for a, b in couples])
    implied = outcomes(scene, [f"if {a} then {b}" for a, b in couples])
    assert denied == either
    for (a, b), one, other, then in zip(couples, both, either, implied, strict=True):
        if "error" in (alone[a], alone[b]):
            assert one == other == then == "error"
            continue
        first, second = ORDER[alone[a]], ORDER[alone[b]]
        assert ORDER[one] == min(first, second)
        assert ORDER[other] == max(first, second)
        assert ORDER[then] == max(2 - first, second)


# --- gaps -----------------------------------------------------------------------------------------


@laws
@given(stories(facts_only=True), st.data())
def test_removing_a_figure_only_leaves_more_open(
    story: tuple[Scene, list[str]], data: st.DataObject
) -> None:
    scene, claims = story
    before = outcomes(scene, claims)
    figures = [cell for cell, printed in scene.figures.items() if printed != GAP]
    if not figures:
        return
    for cell in data.draw(st.lists(st.sampled_from(figures), min_size=1, max_size=3)):
        scene = scene.without(*cell)
        after = outcomes(scene, claims)
        for claim, first, then in zip(claims, before, after, strict=True):
            assert then in (first, "undecided") or first == "error", (claim, cell, first, then)
        before = after


# --- quantifiers ----------------------------------------------------------------------------------


@st.composite
def predicates(draw: st.DrawFn) -> tuple[Scene, list[str]]:
    """A scene and claims that begin with a quantifier in the place of `Q`."""
    scene = draw(scenes())
    author = Claims(draw, scene)
    claims = [
        f"Q {author.rows(1)} has {author.condition(1)}",
        f"Q t has {author.condition(0)}",
        f"Q {author.rows(1)} beats {author.row()} on {author.measure()}",
        f"Q t trails {author.pick('every', 'some')} {author.rows(1)} on {author.measure()}",
        f"Q {author.rows(1)} is in the top 2 on {author.measure()}",
        f"{author.row()} beats Q {author.rows(1)} on {author.measure()}",
        f"{author.row()} has Q {{{', '.join(scene.columns)}}} > 2",
        f"Q t have the highest {author.measure()}",
    ]
    return scene, claims


@laws
@given(predicates())
def test_all_is_most_is_some(story: tuple[Scene, list[str]]) -> None:
    scene, claims = story
    for stronger, weaker in (("every", "most"), ("most", "some"), ("all", "at least 67% of")):
        asked = [claim.replace("Q", word) for claim in claims for word in (stronger, weaker)]
        for claim, (strong, weak) in zip(claims, pairs(outcomes(scene, asked)), strict=True):
            assert ORDER[strong] <= ORDER[weak], (claim, stronger)


@costly_laws
@given(predicates())
def test_quantifiers_that_say_the_same(story: tuple[Scene, list[str]]) -> None:
    scene, claims = story
    for one, other in (
        ("every", "all of the"),
        ("every", "at least 100% of"),
        ("every", "all but 0 of"),
        ("some", "at least 1 of"),
        ("some", "more than 0 of"),
        ("no", "at most 0 of"),
        ("no", "fewer than 1 of"),
        ("most", "more than 50% of"),
        ("half of", "exactly 50% of"),
        ("less than half of", "less than 50% of"),
    ):
        asked = [claim.replace("Q", word) for claim in claims for word in (one, other)]
        for claim, (first, second) in zip(claims, pairs(outcomes(scene, asked)), strict=True):
            assert first == second, (claim, one, other)


@costly_laws
@given(predicates())
def test_quantifiers_that_say_the_opposite(story: tuple[Scene, list[str]]) -> None:
    scene, claims = story
    for one, other in (
        ("no", "some"),
        ("at most 2 of", "at least 3 of"),
        ("at least half of", "less than half of"),
    ):
        asked = [claim.replace("Q", word) for claim in claims for word in (one, other)]
        for claim, (first, second) in zip(claims, pairs(outcomes(scene, asked)), strict=True):
            assert MIRRORED.get(first, first) == second, (claim, one, other)


# --- margins --------------------------------------------------------------------------------------


@st.composite
def contests(draw: st.DrawFn) -> tuple[Scene, list[str]]:
    """A scene and comparisons with quantifiers that more can only make true."""
    scene = draw(scenes())
    author = Claims(draw, scene)

    def several(*words: str) -> str:
        return f"{author.pick(*words)} {author.rows(1)}"

    words = ("every", "some", "most", "at least 2 of")
    found = []
    for _ in range(6):
        row = author.row()
        subject = author.pick(row, several(*words), f"best of {author.rows(1)}")
        other = author.pick(author.row(row), several(*words))
        on = author.pick(author.measure(), f"every {{{', '.join(scene.columns)}}}")
        relation = author.pick("beats", "trails", "is higher than", "is lower than")
        found.append(f"{subject} {relation} {other} on {on}")
    return scene, found


@costly_laws
@given(contests())
def test_a_bigger_margin_is_harder(story: tuple[Scene, list[str]]) -> None:
    scene, claims = story
    for margins in (
        ("by at least 3", "by at least 2", "by more than 1", "by at least 1", ""),
        ("by at least 300%", "by at least 100%", "by at least 50%", "by over 0%", ""),
        ("by at least 3x", "by at least 2x", "by over 1.5x"),
        ("by at most 1", "by at most 2", "by less than 4", "by at most 9"),
        ("by between 2 and 3", "by between 1 and 3", "by between 0 and 4"),
        ("by exactly 2", "by between 2 and 2", "by between 1 and 2"),
    ):
        for stronger, weaker in pairwise(margins):
            asked = [f"{claim} {by}" for claim in claims for by in (stronger, weaker)]
            for claim, (strong, weak) in zip(claims, pairs(outcomes(scene, asked)), strict=True):
                if "error" not in (strong, weak):
                    assert ORDER[strong] <= ORDER[weak], (claim, stronger, weaker)


@costly_laws
@given(scenes())
def test_beats_and_trails_are_mirror_images(scene: Scene) -> None:
    asked = []
    for one, other in combinations(scene.rows, 2):
        for column in scene.columns:
            for by in ("", " by 1", " by at least 2", " by 2x", " by at most 3x", " by up to 2"):
                asked += [f"{one} beats {other} on {column}{by}"]
                asked += [f"{other} trails {one} on {column}{by}"]
            for words in ("matches", "is comparable to", "is within 1 of"):
                asked += [
                    f"{one} {words} {other} on {column}",
                    f"{other} {words} {one} on {column}",
                ]
            asked += [f"{one} is higher than {other} on {column}"]
            asked += [f"{other} is lower than {one} on {column}"]
    found = pairs(outcomes(scene, asked))
    assert [(a, b) for a, b in found if a != b] == []


@costly_laws
@given(contests())
def test_better_is_higher_where_higher_is_better(story: tuple[Scene, list[str]]) -> None:
    scene, _ = story
    raw = {"higher": "is higher than", "lower": "is lower than"}
    worse = {"higher": "is lower than", "lower": "is higher than"}
    asked = []
    for measure in scene.measures:
        for one, other in (("r1", "every t"), ("some t", "r2"), ("most t", "some t")):
            for by in ("", " by 1", " by at least 50%", " by 2x", " by at most 2"):
                on = f"{other} on {measure.name}{by}"
                asked += [f"{one} beats {on}", f"{one} {raw[measure.better]} {on}"]
                asked += [f"{one} trails {on}", f"{one} {worse[measure.better]} {on}"]
    found = pairs(outcomes(scene, asked))
    assert [(a, b) for a, b in found if a != b] == []


# --- ranks and aggregates -------------------------------------------------------------------------


@laws
@given(scenes(gaps=False))
def test_the_best_rows_are_those_that_no_row_beats(scene: Scene) -> None:
    for measure in scene.measures:
        values = {row: float(scene.figures[row, measure.name]) for row in scene.rows}
        best = (max if measure.better == "higher" else min)(values.values())
        worst = (min if measure.better == "higher" else max)(values.values())
        name = measure.name
        for words, expected in (
            (f"is best on {name}", best),
            (f"ranks 1st on {name}", best),
            (f"is in the top 1 on {name}", best),
            (f"is best on {name} among reported t", best),
            (f"has the {'highest' if best >= worst else 'lowest'} {name}", best),
            (f"is worst on {name}", worst),
        ):
            found = outcomes(scene, [f"{row} {words}" for row in scene.rows])
            first = [
                row
                for row, verdict in zip(scene.rows, found, strict=True)
                if verdict == "supported"
            ]
            assert first == [row for row in scene.rows if values[row] == expected]
            assert set(found) <= {"supported", "contradicted"}


@costly_laws
@given(scenes())
def test_each_row_has_one_rank(scene: Scene) -> None:
    ranks = [
        f"{at}{'st' if at == 1 else 'nd' if at == 2 else 'rd' if at == 3 else 'th'}"
        for at in range(1, 7)
    ]
    for column in scene.columns:
        for row in scene.rows:
            exact = outcomes(scene, [f"{row} is {rank} on {column}" for rank in ranks])
            top = outcomes(scene, [f"{row} is in the top {at} on {column}" for at in range(1, 7)])
            assert exact.count("supported") <= 1
            assert [ORDER[verdict] for verdict in top] == sorted(ORDER[verdict] for verdict in top)
            if "supported" in exact:
                assert set(exact) == {"supported", "contradicted"}
                assert top.index("supported") == exact.index("supported")


@laws
@given(scenes(), st.data())
def test_an_aggregate_of_one_row_is_that_row(scene: Scene, data: st.DataObject) -> None:
    author = Claims(data.draw, scene)
    row = author.row()
    other = author.row(row)
    claims = [
        f"ROW {author.pick('beats', 'trails', 'matches', 'rivals')} {other} on {author.measures()}",
        f"ROW beats every {{t except {row}}} on {author.measure()} {author.pick('', 'by 1')}",
        f"{other} is lower than ROW on {author.measure()}",
        f"ROW has {author.measure()} {author.pick('>', '=', '!=', '<')} {author.number()}",
        f"ROW has some {{{', '.join(scene.columns)}}} > 2",
        f"ROW is in the top 2 on {author.measure()}",
        f"ROW is best on {author.measure()} among {author.rows(1)}",
    ]
    alone = outcomes(scene, [claim.replace("ROW", row) for claim in claims])
    for word in ("best", "worst", "average", "median"):
        found = outcomes(scene, [claim.replace("ROW", f"{word} of {{{row}}}") for claim in claims])
        assert found == alone, word
    for column in scene.columns:
        words = ("highest", "lowest", "average", "median", "total", "best", "worst")
        asked = [f"{word} {column} of {row} = 2.5" for word in words]
        assert set(outcomes(scene, [*asked, f"{column} of {row} = 2.5"])) <= set(
            outcomes(scene, [f"{column} of {row} = 2.5"])
        )
