"""Two states in memory side by side: which claim is which, and where what made it flip stands."""

from __future__ import annotations

from claimcheck.account.compared import Compared, Flip
from claimcheck.differing import Side, compared
from claimcheck.pipeline import check, in_memory
from claimcheck.source import Place

DATA = "name,AIME\nR1,79.8\no1,79.2\nV3,39.2\n"
SHARED = "let good = R1, o1\ndefine often as at least 60%\n"
CLAIMS = """\
use "shared.claims"
data "m.csv"
claim a
  # a remark
  check every
    good has AIME > 70
claim b check R1 is about 80% more than 100
"""
FILES = {"a.claims": CLAIMS, "shared.claims": SHARED, "m.csv": DATA}


def side(name: str, files: dict[str, str]) -> Side:
    read = in_memory(files)
    names = [file for file in files if file.endswith(".claims")]
    return Side(name, check(names, read), read)


def compare(**changed: str) -> Compared:
    now = FILES | {name.replace("_", "."): text for name, text in changed.items()}
    return compared(side("then", FILES), side("now", now))


def only(found: Compared) -> Flip:
    (one,) = found.flips
    return one


def test_a_set_of_a_used_file() -> None:
    one = only(compare(shared_claims=SHARED.replace("o1", "V3")))
    (cause,) = one.causes
    assert cause.text == "in the set `good`, `o1` became `V3`"
    assert cause.place == Place("shared.claims", 1, 5)
    assert (cause.before, cause.now) == ("R1, o1", "R1, V3")


def test_a_set_that_is_quite_another() -> None:
    new = SHARED.replace("R1, o1", "{m where AIME < 50}, {m where AIME > 70 and AIME < 79.5}")
    (cause,) = only(compare(shared_claims=new)).causes
    assert cause.text == (
        "in the set `good`, `R1` became `{m where AIME < 50}` and"
        " `o1` became `{m where AIME > 70 and AIME < 79.5}`"
    )
    new = SHARED.replace("R1, o1", "V3")
    (cause,) = only(compare(shared_claims=new)).causes
    assert cause.text == "in the set `good`, `R1, o1` became `V3`"


def test_a_claim_that_moved_to_another_file() -> None:
    moved = CLAIMS.replace("claim b", "claim c").replace("70", "79.5")
    now = {name: text for name, text in FILES.items() if name != "a.claims"}
    found = compared(side("then", FILES), side("now", now | {"b.claims": moved}))
    assert not [flip for flip in found.flips if flip.now.name == "a"]  # another check elsewhere
    moved = CLAIMS.replace("claim b", "claim c")
    data = DATA.replace("79.2", "60")
    found = compared(side("then", FILES), side("now", now | {"b.claims": moved, "m.csv": data}))
    one = next(flip for flip in found.flips if flip.now.name == "a")
    assert (one.before.file, one.now.file) == ("a.claims", "b.claims")
    assert one.causes[0].text == "AIME of o1 is now 60 (was 79.2)"


def test_words_on_the_line_where_they_stand() -> None:
    (cause,) = only(compare(a_claims=CLAIMS.replace("> 70", "> 79.5"))).causes
    assert cause.text == "`> 70` became `> 79.5` in the check"
    assert cause.place == Place("a.claims", 6, 21)


def test_a_claim_with_a_mistake_on_both_sides_is_no_flip() -> None:
    found = compare(m_csv=DATA.replace("39.2", "39.3"))
    assert (found.flips, found.unchanged) == ((), 2)
    assert [item.claim for item in found.wrong] == [item.claim for item in found.wrong_before]


def test_claims_with_one_name() -> None:
    twice = CLAIMS + "claim a check V3 beats R1 on AIME\n"
    found = compared(side("then", FILES), side("now", FILES | {"a.claims": twice}))
    assert [claim.check for claim in found.added] == ["V3 beats R1 on AIME"]
    assert not found.flips


def test_that_the_same_comes_out_each_time() -> None:
    changed = {"m_csv": DATA.replace("79.2", "60").replace("79.8", "61")}
    assert compare(**changed) == compare(**changed)
    causes = [cause.text for cause in only(compare(**changed)).causes]
    assert causes == ["AIME of R1 is now 61 (was 79.8)"]
