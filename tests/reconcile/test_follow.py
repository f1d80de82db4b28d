"""The change of a sentence made in its check: where it goes, and when it has no place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reconcile.sentence_edits import CONTRADICTED, HOLDS, SENTENCES, cases, edited
from tests.reconcile.world import World, quotes, quoting, world


def check_of(there: World) -> str:
    """The check of the only claim as it was judged, without the layout of the file."""
    (claim,) = there.check().claims
    return " ".join(claim.check.split())


# A sentence, its check, the edit, and the check that was judged.
FOLLOWS = (
    ("Ada reaches 92.5%.", "Alpha of Ada = 92.5%", "92.5%", "95.2%", "Alpha of Ada = 95.2%"),
    ("Ada reaches 92.5%.", "Alpha of Ada = 92.5%", "92.5%", "95.20%", "Alpha of Ada = 95.20%"),
    ("Ada reaches 92.5%.", "Alpha of Ada = 92.5", "92.5%", "95.2%", "Alpha of Ada = 95.2%"),
    ("Ada has 92.5 of it.", "Alpha of Ada = 92.5%", "92.5", "95.2", "Alpha of Ada = 95.2%"),
    ("Ada has 70 billion.", "parameters of Ada = 70B", "70 billion", "71.5 billion",
     "parameters of Ada = 71.5B"),
    ("It costs $4.00.", "price of Ada = $4.00", "$4.00", "$5.10", "price of Ada = $5.10"),
    ("It needs 412 ms.", "latency of Ada = 412 ms", "412 ms", "0.5 s", "latency of Ada = 0.5 s"),
    ("It has 2,029 of it.", "rating of Ada = 2_029", "2,029", "2,031", "rating of Ada = 2031"),
    ("Ada beats Ben.", "Ada beats Ben on Alpha", "Ben", "Cleo", "Ada beats Cleo-8B on Alpha"),
    ("Ada beats Ben.", "`Ada` beats `Ben` on Alpha", "Ben", "Cleo", "`Ada` beats Cleo-8B on Alpha"),
    ("Ada beats Ben.", "Ada beats Ben on Alpha", "beats", "trails", "Ada trails Ben on Alpha"),
    ("Ada beats Ben.", "Ben trails Ada on Alpha", "beats", "trails", "Ben beats Ada on Alpha"),
    ("Ada beats Ben on Alpha.", "Ada beats Ben on Alpha", "Alpha", "Beta-500",
     "Ada beats Ben on Beta-500"),
    ("Every student trails Ada.", "every student trails Ada on Alpha", "Every", "Most",
     "most student trails Ada on Alpha"),
    ("Most of them are below 80%.", "most student have Alpha < 80%", "below", "above",
     "most student have Alpha > 80%"),
    ("Most of them are below 80%.", "most student have Alpha < 80%", "below 80%", "above 90%",
     "most student have Alpha > 90%"),
    ("Ada often beats Ben.", "Ada often beats Ben on tests", "often", "always",
     "Ada always beats Ben on tests"),
    ("Ada often beats Ben.", "Ada often beats Ben on tests", "often ", "",
     "Ada beats Ben on tests"),
    ("Ada clearly beats Ben.", "Ada clearly beats Ben on Alpha", "clearly", "slightly",
     "Ada slightly beats Ben on Alpha"),
    ("Ben ranks second.", "Ben ranks 2nd on Alpha among models", "second", "third",
     "Ben ranks 3rd on Alpha among models"),
    ("Ben ranks second.", "Ben ranks 2nd on Alpha among models", "second", "first",
     "Ben ranks 1st on Alpha among models"),
    ("Ada is best.", "Ada is best on Alpha among models", "best", "worst",
     "Ada is worst on Alpha among models"),
    ("It is almost 93%.", "Alpha of Ada is almost 93%", "almost", "about",
     "Alpha of Ada is about 93%"),
    ("The students win.", "some student beats Ada on Alpha", "students", "models",
     "some student beats Ada on Alpha"),
)  # fmt: skip

# A sentence, its check, and an edit that has no place there, or several.
NO_PLACE = (
    ("Ada reaches 92.5%.", "Alpha of Ada > 90%", "92.5%", "95.2%"),
    ("It is 5% and 5% again.", "Alpha of Ada = 5% or Alpha of Ben = 5%", "5% and", "6% and"),
    ("Ada beats Ben.", "Ada beats Ben on Alpha and Ada beats Cleo on Alpha", "Ada", "Dan"),
    ("Ada beats Ben.", "Ada beats every student on Alpha", "Ben", "Cleo"),
    ("All beat Ben.", "Ada beats Ben on Alpha", "All", "Some"),
    ("Ada is best.", "highest Alpha of models = 92.5%", "best", "worst"),
    ("Ada often wins.", "Ada is best on Alpha among models", "often", "never"),
)


@pytest.mark.parametrize(("sentence", "check", "old", "new", "wanted"), FOLLOWS)
def test_the_change_is_made_in_the_check(
    sentence: str, check: str, old: str, new: str, wanted: str
) -> None:
    assert check_of(quoting(sentence, check).edited(old, new)) == wanted


@pytest.mark.parametrize(("sentence", "check", "old", "new"), NO_PLACE)
def test_what_has_no_one_place_is_not_followed(
    sentence: str, check: str, old: str, new: str
) -> None:
    there = quoting(sentence, check).edited(old, new)
    assert check_of(there) == check
    assert [quote.status for quote in quotes(there)] == ["stale"]


@pytest.mark.parametrize(("key", "old", "new"), [*cases(HOLDS), *cases(CONTRADICTED)])
def test_an_edit_and_its_reverse_give_back_the_check(key: str, old: str, new: str) -> None:
    sentence, _ = SENTENCES[key]
    there = edited(key, old, new)
    (claim,) = there.check().claims
    now = sentence.replace(old, new)
    followed = quoting(now, " ".join(claim.check.split()))
    back = followed.edited(now, sentence).check().claims[0]
    before = quoting(*SENTENCES[key]).check().claims[0]
    assert (back.reads, back.verdict) == (before.reads, before.verdict)


NUMBERS = st.sampled_from("92.5% 90% 95.25% 60% 92.50% 92%".split())
NAMES = st.sampled_from("Ada Ben Cleo Dan".split())


@given(NAMES, NUMBERS, NAMES, NUMBERS)
@settings(max_examples=60)
def test_a_figure_is_followed_wherever_it_leads(a: str, x: str, b: str, y: str) -> None:
    there = world(f"{b} reaches {y} on Alpha.\n", f'quote "{a} reaches {x} on Alpha." '
                  f"check Alpha of {a} = {x}")  # fmt: skip
    told = quoting(f"{b} reaches {y} on Alpha.", f"Alpha of {b} = {y}")
    (followed,), (plain,) = there.check().claims, told.check().claims
    assert (followed.verdict, followed.reads) == (plain.verdict, plain.reads)
