"""A sentence beside the checks of its claims: what they leave out, and what they contradict.

The mentions of what is quoted are compared with those of all checks that stand for the sentence
together. A difference is only reported where both sides are certain. Not here: sentences that have
changed (`quotes`), what the figures say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from claimcheck.diagnostics import prose_messages as messages
from claimcheck.diagnostics.diagnostic import Diagnostic, Finding, at_span
from claimcheck.reading.mentions import Amount, Mention, Named
from claimcheck.reading.reader import read
from claimcheck.reconcile.desk import Desk
from claimcheck.reconcile.report import Sentence
from claimcheck.source import Span
from claimcheck.tables.table import Direction
from claimcheck.vocabulary.prose import OPPOSITES, Kind
from claimcheck.wording import joined

_STRENGTH = {"some": 1, "half": 2, "most": 3, "every": 4}
_SIGN = {"better": 1, "higher": 1, "more": 1, "worse": -1, "lower": -1, "less": -1}
_RAW = frozenset(("higher", "lower", "more", "less"))
_TURNING_BEFORE = frozenset(("not", "fails to", "barely", "false", "unless", "if", "only"))
_TURNING_AFTER = frozenset(("except", "unless", "without", "if"))
_REACH = 3
"""Within how many words before or after a quote a word turns it."""


class Quotation(NamedTuple):
    """A stretch of a sentence's passage that a claim with a check quotes; `check` is its text."""

    span: Span
    claim: str
    check: str


class _Sides(NamedTuple):
    """What is quoted of a sentence, and what its checks say, mention by mention."""

    said: list[Mention]
    checked: list[Mention]
    text: str
    check: str
    names: str
    desk: Desk


_Found = tuple[Mention, Finding]


def prose_findings(
    desk: Desk, sentence: Sentence, quotations: Sequence[Quotation]
) -> list[Diagnostic]:
    """What the checks of a sentence leave out of it, or say otherwise."""
    if not quotations:
        return []
    inside = [
        mention
        for mention in sentence.read.mentions
        if any(q.span.start <= mention.start and mention.end <= q.span.end for q in quotations)
    ]
    check = " ; ".join(dict.fromkeys(quotation.check for quotation in quotations))
    names = joined(f"`{name}`" for name in dict.fromkeys(q.claim for q in quotations))
    checked = read(check, desk.names.lexicon).mentions
    sides = _Sides(inside, checked, sentence.passage.text, check, names, desk)
    found = [one for compare in _COMPARISONS for one in compare(sides)]
    found += _turned(sides, sentence, quotations)
    return [
        at_span(
            finding,
            desk.report.source,
            sentence.passage.origin_span(Span(mention.start, mention.end)),
            subject=f"{sides.text[mention.start : mention.end]} in: {sentence.text}",
        )
        for mention, finding in found
    ]


# --- single comparisons ---------------------------------------------------------------------------


def _hedges(sides: _Sides) -> Iterator[_Found]:
    """`significantly`, `often`: a degree or a frequency that the check does not have."""
    if _denies(sides.said):
        return
    for kind, what in ((Kind.DEGREE, "the degree"), (Kind.FREQUENCY, "the frequency")):
        said, checked = _of(kind, sides.said), _of(kind, sides.checked)
        known = {mention.value for mention in checked}
        for mention in said:
            if mention.value in known:
                continue
            word = _word(sides.text, mention)
            if len(said) == len(checked) == 1:
                yield mention, messages.other(word, _word(sides.check, checked[0]), sides.names)
            else:
                yield mention, messages.not_checked(what, word, sides.names)


def _quantifiers(sides: _Sides) -> Iterator[_Found]:
    """`all` in the sentence, `some` in the check."""
    said = [m for m in _of(Kind.QUANTIFIER, sides.said) if m.value in _STRENGTH]
    checked = [m for m in _of(Kind.QUANTIFIER, sides.checked) if m.value in _STRENGTH]
    if not said or not checked:
        return
    strongest = max(checked, key=_strength)
    most = max(said, key=_strength)
    if _strength(most) > _strength(strongest):
        checked_word = _word(sides.check, strongest)
        yield most, messages.weaker(_word(sides.text, most), checked_word, sides.names)


def _numbers(sides: _Sides) -> Iterator[_Found]:
    """A number with a unit that no check has; another one there in its place is a mismatch."""
    said, checked = _amounts(sides.said), _amounts(sides.checked)
    more = [
        (mention, amount)
        for mention, amount in said
        if _is_telling(amount) and not _has(checked, amount) and not _is_label(sides.text, mention)
    ]
    others = [one for one in checked if not _has(said, one[1])]
    for mention, amount in more:
        word = _word(sides.text, mention)
        instead = [other for other, value in others if value.unit == amount.unit]
        if instead:
            yield mention, messages.other(word, _word(sides.check, instead[0]), sides.names)
        else:
            yield mention, messages.not_checked("the number", word, sides.names)


def _names(sides: _Sides) -> Iterator[_Found]:
    """A row or a measure that no check has, while the check has another in its place."""
    for part in (_row_of, _columns_of):
        said, checked = _parts(sides.said, part), _parts(sides.checked, part)
        if _names_sets(sides.checked, part) or _names_sets(sides.said, part):
            continue
        known, shown = {one for _, one in checked}, {one for _, one in said}
        others = [mention for mention, one in checked if one not in shown]
        for mention, one in said:
            if one not in known and others and "its" not in sides.check.split():
                word = _word(sides.text, mention)
                yield mention, messages.other(word, _word(sides.check, others[0]), sides.names)


def _directions(sides: _Sides) -> Iterator[_Found]:
    """`below` in the sentence, `beats` in the check, of the same two things in the same order."""
    said, checked = _of(Kind.DIRECTION, sides.said), _of(Kind.DIRECTION, sides.checked)
    if len(said) != 1 or len(checked) != 1 or _denies(sides.said) or _denies(sides.checked):
        return
    a, b = str(said[0].value), str(checked[0].value)
    same_order = _in_same_order(sides)
    if same_order is None or (_is_mixed(a, b) and not _is_higher_better(sides)):
        return
    is_contrary = OPPOSITES.get(a) == b or _SIGN.get(a, 0) * _SIGN.get(b, 0) < 0
    is_same = a == b and a in OPPOSITES
    if (is_contrary and same_order) or (is_same and not same_order):
        word, other = _word(sides.text, said[0]), _word(sides.check, checked[0])
        yield said[0], messages.other(word, other, sides.names)


_COMPARISONS: tuple[Callable[[_Sides], Iterator[_Found]], ...] = (
    _hedges,
    _quantifiers,
    _numbers,
    _names,
    _directions,
)


def _turned(sides: _Sides, sentence: Sentence, quotations: Sequence[Quotation]) -> Iterator[_Found]:
    """`not` or `never` just before a quote, `except` just after it."""
    if _denies(sides.checked):
        return
    for mention in sentence.read.mentions:
        if not _can_turn(mention):
            continue
        if any(q.span.start <= mention.start < q.span.end for q in quotations):
            continue
        for quotation in quotations:
            before = sides.text[mention.end : quotation.span.start]
            after = sides.text[quotation.span.end : mention.start]
            if (mention.value not in _TURNING_AFTER and _is_near(before)) or (
                mention.value in _TURNING_AFTER and _is_near(after)
            ):
                quote = sides.text[quotation.span.start : quotation.span.end]
                word = _word(sides.text, mention)
                yield mention, messages.turned(word, quote, sides.names)
                break


def _can_turn(mention: Mention) -> bool:
    if mention.kind is Kind.TURN:
        return mention.value in _TURNING_BEFORE or mention.value in _TURNING_AFTER
    return (mention.kind, mention.value) in (
        (Kind.FREQUENCY, "never"),
        (Kind.FREQUENCY, "rarely"),
        (Kind.QUANTIFIER, "no"),
    )


def _is_near(between: str) -> bool:
    """Whether few words of one clause, and no stop, lie between a word and a quote."""
    words = between.split()
    return bool(between) and len(words) < _REACH and not any(mark in between for mark in ".;:!?,")


# --- what the sides have --------------------------------------------------------------------------


def _of(kind: Kind, mentions: Sequence[Mention]) -> list[Mention]:
    return [mention for mention in mentions if mention.kind is kind]


def _denies(mentions: Sequence[Mention]) -> bool:
    """Whether something is denied somewhere."""
    return any(
        (mention.kind is Kind.TURN and mention.value in ("not", "except", "without"))
        or mention.value in ("no", "never", "rarely")
        for mention in mentions
    )


def _strength(mention: Mention) -> int:
    return _STRENGTH[str(mention.value)]


def _amounts(mentions: Sequence[Mention]) -> list[tuple[Mention, Amount]]:
    return [(one, one.value) for one in mentions if isinstance(one.value, Amount)]


def _has(amounts: Sequence[tuple[Mention, Amount]], amount: Amount) -> bool:
    return any(other.is_same_as(amount) for _, other in amounts)


def _is_telling(amount: Amount) -> bool:
    """Whether a number is more than a small count, which a check may say in other ways."""
    return bool(amount.unit) or amount.value >= 1000 or amount.step < 1


def _is_label(text: str, mention: Mention) -> bool:
    """Whether a number tells one thing from another, as in "the 7B Qwen model"."""
    after = text[mention.end : mention.end + 2]
    return after[:1] == " " and after[1:].isupper()


def _row_of(named: Named) -> object:
    return named.row if not named.columns else None


def _columns_of(named: Named) -> object:
    return named.columns or None


def _parts(
    mentions: Sequence[Mention], part: Callable[[Named], object]
) -> list[tuple[Mention, object]]:
    named = [(mention, mention.value) for mention in mentions if isinstance(mention.value, Named)]
    return [(mention, one) for mention, name in named if (one := part(name)) is not None]


def _names_sets(mentions: Sequence[Mention], part: Callable[[Named], object]) -> bool:
    """Whether a set is named that may hold what the other side names one by one."""
    sets = (m.value for m in mentions if isinstance(m.value, Named))
    return any(named.rows_set if part is _row_of else named.columns_set for named in sets)


def _in_same_order(sides: _Sides) -> bool | None:
    """Whether the sides name the two things compared in one order; `None` when it is not clear."""
    said, checked = _rows(sides.said), _rows(sides.checked)
    shared = [one for one in dict.fromkeys(said) if one in checked]
    if len(shared) < 2:
        return True if len(said) < 2 or len(checked) < 2 else None
    return shared == [one for one in dict.fromkeys(checked) if one in shared]


def _rows(mentions: Sequence[Mention]) -> list[Named]:
    """The rows and the sets of rows that are named, in order."""
    named = [mention.value for mention in mentions if isinstance(mention.value, Named)]
    return [one for one in named if not one.columns and (one.row is not None or one.rows_set)]


def _is_mixed(a: str, b: str) -> bool:
    """Whether one side speaks of raw size and the other of what is better."""
    return (a in _RAW) != (b in _RAW)


def _is_higher_better(sides: _Sides) -> bool:
    columns = [c for m in sides.checked if isinstance(m.value, Named) for c in m.value.columns]
    dataset = sides.desk.names.dataset
    return bool(columns) and all(
        dataset.column(column).better is Direction.HIGHER for column in columns
    )


def _word(text: str, mention: Mention) -> str:
    return text[mention.start : mention.end]
