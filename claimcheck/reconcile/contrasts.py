"""Where a sentence and its checks differ, kind of mention by kind of mention.

Each comparison finds something only where both sides are certain: one that cannot tell is silent.
Not here: the order of what is compared (`polarity`), what the sides have (`sides`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from claimcheck.diagnostics import prose_messages as messages
from claimcheck.diagnostics.diagnostic import Finding
from claimcheck.reading.mentions import Amount, Mention, Named
from claimcheck.reconcile.polarity import contrary_direction
from claimcheck.reconcile.sides import Side, Sides
from claimcheck.vocabulary.prose import Kind

_STRENGTH = {"some": 1, "half": 2, "most": 3, "every": 4}
_AS_QUANTIFIER = {"always": "every", "generally": "most", "sometimes": "some", "never": "no"}
_LOWEST_AND_HIGHEST = frozenset(("lowest", "highest"))
_PRONOUNS = frozenset("it its they their them he she this that these those which both".split())
_BEFORE_YEARS = frozenset("in since until till during before after by from early late mid".split())

Contrast = tuple[Mention, Finding]


def contrasts(sides: Sides) -> Iterator[Contrast]:
    """All differences: the mention of the sentence, and what is wrong."""
    for compare in _COMPARISONS:
        yield from compare(sides)


# --- hedges ---------------------------------------------------------------------------------------


def _hedges(sides: Sides) -> Iterator[Contrast]:
    """`significantly`, `often`: a degree or a frequency that the check does not have."""
    if _is_turned(sides.said) or _is_turned(sides.checked):
        return
    for kind, what in ((Kind.DEGREE, "the degree"), (Kind.FREQUENCY, "the frequency")):
        said, checked = sides.said.of(kind), sides.checked.of(kind)
        known = {mention.value for mention in checked}
        for mention in said:
            if mention.value in known or _is_said_otherwise(mention, sides.checked):
                continue
            word = sides.said.word(mention)
            if len(said) == len(checked) == 1:
                yield mention, _other(sides, mention, checked[0])
            elif mention.value != "never":  # that is a denial, no hedge
                yield mention, messages.not_checked(what, word, sides.claims)


def _is_turned(side: Side) -> bool:
    """Whether something but a frequency (`never`, `rarely`) denies what is said."""
    return side._replace(
        mentions=[one for one in side.mentions if one.kind is not Kind.FREQUENCY]
    ).is_denying()


def _is_said_otherwise(hedge: Mention, checked: Side) -> bool:
    """Whether a check says `every` for "always", or gives the size of a difference itself."""
    if hedge.kind is Kind.DEGREE:
        return hedge.value != "significantly" and "by" in checked.words
    quantifier = _AS_QUANTIFIER.get(str(hedge.value))
    return any(one.value == quantifier for one in checked.of(Kind.QUANTIFIER))


# --- quantifiers ----------------------------------------------------------------------------------


def _quantifiers(sides: Sides) -> Iterator[Contrast]:
    """`all` in the sentence, `some` in the check."""
    if sides.said.is_denying() or sides.checked.is_denying():
        return
    said, checked = _strengths(sides.said), _strengths(sides.checked)
    if not said or not checked:
        return
    most, strongest = max(said, key=_strength), max(checked, key=_strength)
    if _strength(most) > _strength(strongest):
        word = sides.checked.word(strongest)
        yield most, messages.weaker(sides.said.word(most), word, sides.claims)


def _strengths(side: Side) -> list[Mention]:
    return [mention for mention in side.of(Kind.QUANTIFIER) if mention.value in _STRENGTH]


def _strength(mention: Mention) -> int:
    return _STRENGTH[str(mention.value)]


# --- numbers --------------------------------------------------------------------------------------


def _numbers(sides: Sides) -> Iterator[Contrast]:
    """A number with a unit that no check has; another one there in its place is a mismatch."""
    said, checked = sides.said.amounts(), sides.checked.amounts()
    others = [one for one in checked if not _has(said, one[1])]
    for mention, amount in said:
        if _has(checked, amount) or any(one.is_same_as(amount) for one in sides.defined):
            continue
        if not _is_telling(sides, mention, amount):
            continue
        instead = [other for other, value in others if value.unit == amount.unit]
        if instead and not _is_looser(sides, mention, instead[0]):
            yield mention, _other(sides, mention, instead[0])
        else:
            word = sides.said.word(mention)
            yield mention, messages.not_checked("the number", word, sides.claims)


def _has(amounts: Sequence[tuple[Mention, Amount]], amount: Amount) -> bool:
    return any(other.is_same_as(amount) for _, other in amounts)


def _is_telling(sides: Sides, mention: Mention, amount: Amount) -> bool:
    """Whether a number is more than a small count, a year, or a part of what something is called.

    A check may say a small count in other ways.
    """
    said = sides.said
    following = said.text[mention.end : mention.end + 40].split(maxsplit=1)[:1]
    is_label = (
        bool(following)
        and said.text[mention.end] == " "
        and (following[0][:1].isupper() or following[0].strip(".,;:").lower() in sides.nouns)
    )
    if is_label or _is_year(said, mention, amount):
        return False
    return bool(amount.unit) or amount.value >= 1000 or amount.step < 1


def _is_year(said: Side, mention: Mention, amount: Amount) -> bool:
    word = said.word(mention)
    before = said.text[max(0, mention.start - 20) : mention.start].lower().split()[-1:]
    is_four_digits = len(word) == 4 and word.isdigit() and not amount.unit
    return is_four_digits and bool(before) and before[0] in _BEFORE_YEARS


def _is_looser(sides: Sides, said: Mention, checked: Mention) -> bool:
    """Whether a check sets a bound where the sentence gives the number itself."""
    return not _is_bounded(sides.said, said) and _is_bounded(sides.checked, checked)


def _is_bounded(side: Side, number: Mention) -> bool:
    before = side.right_before(number)
    return before is not None and before.kind in (Kind.BOUND, Kind.DIRECTION)


# --- names ----------------------------------------------------------------------------------------


def _names(sides: Sides) -> Iterator[Contrast]:
    """A row or a measure that no check has, while the check has another in its place."""
    if "its" in sides.checked.words or sides.said.words & _PRONOUNS:
        return
    for part, is_set in ((_row_of, _is_row_set), (_columns_of, _is_column_set)):
        said, checked = sides.said.names(), sides.checked.names()
        if any(is_set(named) for _, named in [*said, *checked]):
            continue
        known = {part(named) for _, named in checked}
        shown = {part(named) for _, named in said}
        others = [one for one, named in checked if part(named) and part(named) not in shown]
        for mention, named in said:
            if _is_whole_of_share(sides.said, mention):
                continue
            if part(named) and part(named) not in known and others:
                yield mention, _other(sides, mention, others[0])


def _is_whole_of_share(said: Side, name: Mention) -> bool:
    """Whether a name only says what a share is of: "15% of the patients"."""
    before = said.text[: name.start].removesuffix("the ").removesuffix("all ")
    shares = (one for one, amount in said.amounts() if amount.unit == "%")
    return before.endswith(" of ") and any(one.end == len(before) - len(" of ") for one in shares)


def _row_of(named: Named) -> tuple[object, ...]:
    return () if named.row is None or named.columns else (named.row,)


def _columns_of(named: Named) -> tuple[object, ...]:
    return named.columns


def _is_row_set(named: Named) -> bool:
    return bool(named.rows_set)


def _is_column_set(named: Named) -> bool:
    return bool(named.columns_set)


# --- words that exclude each other ----------------------------------------------------------------


def _contraries(sides: Sides) -> Iterator[Contrast]:
    """`worst` in the sentence, `best` in the check: where each side has one of a kind."""
    if sides.said.is_denying() or sides.checked.is_denying():
        return
    for kind in (Kind.PLACE, Kind.EXTREME, Kind.TREND, Kind.AGGREGATE):
        said, checked = sides.said.of(kind), sides.checked.of(kind)
        if len(said) != 1 or len(checked) != 1 or said[0].value == checked[0].value:
            continue
        pair = {said[0].value, checked[0].value}
        if kind is not Kind.EXTREME or pair == _LOWEST_AND_HIGHEST:
            yield said[0], _other(sides, said[0], checked[0])


def _directions(sides: Sides) -> Iterator[Contrast]:
    """`below` in the sentence, `beats` in the check, of the same two things in the same order."""
    found = contrary_direction(sides)
    if found is not None:
        yield found[0], _other(sides, *found)


def _other(sides: Sides, said: Mention, checked: Mention) -> Finding:
    return messages.other(sides.said.word(said), sides.checked.word(checked), sides.claims)


_COMPARISONS: tuple[Callable[[Sides], Iterator[Contrast]], ...] = (
    _hedges,
    _quantifiers,
    _numbers,
    _names,
    _contraries,
    _directions,
)
