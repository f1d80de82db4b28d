"""Making the change of a sentence in the check of its claim.

A check is read as the sentence is, and what the sentence said must stand in exactly one place of
it; the new word, name or number takes that place. Nothing else of the check changes. Not here: what
counts as a change (`changes`), judging the new check (the pipeline).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.reading.mentions import Amount, Mention, Named
from claimcheck.reading.reader import read
from claimcheck.reconcile.changes import Change
from claimcheck.reconcile.spelling import Names, amount_text, named_text, word_text
from claimcheck.vocabulary.prose import OPPOSITES, Kind

_SAME = {
    (Kind.BOUND, "more than"): (Kind.DIRECTION, "higher"),
    (Kind.BOUND, "less than"): (Kind.DIRECTION, "lower"),
}
"""`more than 90%` and `above 90%` say the same."""


class CheckEdit(NamedTuple):
    """A stretch of a check (offsets in its text) and what takes its place."""

    start: int
    end: int
    text: str


def edits(check: str, changes: Sequence[Change], names: Names) -> tuple[CheckEdit, ...] | None:
    """The edits that make the changes in a check; `None` unless each has exactly one place."""
    mentions = read(check, names.lexicon).mentions
    if any(_turns_round(change) for change in changes) and _has_extreme(mentions):
        return None  # `the highest is below` says it of all, `the highest is above` of one
    made: dict[int, CheckEdit] = {}
    for change in dict.fromkeys(changes):
        found = [one for one in mentions if _corresponds(one, change.old)]
        found = found or _other_direction(mentions, change)
        found = [one for one in found if _is_of_number(one, change, mentions)]
        if len(found) != 1:
            return None
        edit = _edit(check, found[0], change, names)
        if edit is None or made.setdefault(edit.start, edit) != edit:
            return None
    return tuple(sorted(made.values()))


def edited(check: str, made: Sequence[CheckEdit]) -> str:
    """The check with its edits."""
    for edit in reversed(made):
        check = check[: edit.start] + edit.text + check[edit.end :]
    return check


def _corresponds(one: Mention, old: Mention) -> bool:
    if isinstance(one.value, Amount) and isinstance(old.value, Amount):
        return one.value.is_same_as(old.value)
    if isinstance(one.value, str) and isinstance(old.value, str):
        return _plain(one) == _plain(old)
    return one.value == old.value


def _is_of_number(one: Mention, change: Change, mentions: Sequence[Mention]) -> bool:
    """Whether a word before a number, such as `above`, does not stand before another one."""
    after = next((other.value for other in mentions if other.first == one.last + 1), None)
    if change.number is None or not isinstance(after, Amount):
        return True
    return after.is_same_as(change.number)


def _plain(mention: Mention) -> tuple[Kind, object]:
    assert isinstance(mention.value, str)
    said = (mention.kind, mention.value)
    return _SAME.get(said, said)


def _turns_round(change: Change) -> bool:
    return change.old.kind in (Kind.DIRECTION, Kind.BOUND)


def _has_extreme(mentions: Sequence[Mention]) -> bool:
    return any(mention.kind in (Kind.EXTREME, Kind.PLACE) for mention in mentions)


def _other_direction(mentions: Sequence[Mention], change: Change) -> list[Mention]:
    """The one direction of a check, when the sentence turned to the contrary of its own."""
    old, new = change.old, change.new
    if new is None or old.kind is not Kind.DIRECTION or not isinstance(old.value, str):
        return []
    found = [one for one in mentions if one.kind is Kind.DIRECTION]
    return found if OPPOSITES.get(old.value) == new.value and len(found) == 1 else []


def _edit(check: str, at: Mention, change: Change, names: Names) -> CheckEdit | None:
    """The edit that puts the new thing in the place of a mention of the check."""
    start, end = at.start, at.end
    if change.new is None:
        while end < len(check) and check[end].isspace():
            end += 1
        return CheckEdit(start, end, "")
    text = _text(check, at, change, names)
    if text is None:
        return None
    if check[start - 1 : start] == "`" and check[end : end + 1] == "`":
        start, end = start - 1, end + 1
    return CheckEdit(start, end, text)


def _text(check: str, at: Mention, change: Change, names: Names) -> str | None:
    new = change.new
    assert new is not None
    if isinstance(new.value, Amount):
        old = at.value
        assert isinstance(old, Amount)
        return amount_text(new.value if new.value.unit else new.value._replace(unit=old.unit))
    if isinstance(new.value, Named):
        return named_text(_like(new.value, at.value), names.dataset, names.lets)
    written = check[at.start : at.end]
    old_word = change.old.value
    if _plain(at) != _plain(change.old) and isinstance(at.value, str):
        opposite = OPPOSITES.get(at.value)  # the check says it in words of its own
        assert isinstance(old_word, str)
        return word_text(new._replace(value=opposite), written) if opposite else None
    return word_text(new, written)


def _like(new: Named, old: object) -> Named:
    """Of a name that stands for several things, that which stands for what the old one does."""
    assert isinstance(old, Named)
    if old.row is None and not old.rows_set:
        return new._replace(row=None, rows_set="")
    return new
