"""Whether a sentence compares, ranks, counts or generalises about things that are named.

A judgment by words alone: a word that compares beside a name, a noun of the tables or a number with
a unit. Words that compare nothing where they stand ("for more information", "the table above") do
not count. Not here: what exactly is said (`statements`).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from claimcheck.reading.pieces import END, Piece
from claimcheck.vocabulary.prose import Kind

_BEFORE_PLACES = frozenset(
    "ranks rank ranked ranking comes came come places placed finishes finished is are was were in "
    "takes took the".split()
)
_BY_THEMSELVES = frozenset(("best", "worst", "number one", "sets the mark", "runner-up"))
_NEED_NAME = frozenset(
    "leading lead leads led win wins won top match matches matched matching equal equals".split()
)
_NEED_OBJECT = frozenset(("above", "below", "beneath", "behind", "leading"))
_NO_COMPARISON = frozenset(("<", ">", "before", "after", "afterwards", "further", "additional"))
_ON_THE_WAY = frozenset(("of", "the", "these", "those", "other", "our", "its", "and", "a", "an"))
_TO_THINGS = 4
_TO_THAN = 6


def is_comparing(pieces: Sequence[Piece], nouns: Collection[str]) -> bool:
    """Whether a sentence compares, ranks, counts or generalises.

    `nouns` are those of the tables.
    """
    has_name = any(_is_name(piece) for piece in pieces)
    has_noun = has_name or any(piece.key in nouns for piece in pieces)
    if not has_noun and not any(_has_unit(piece) for piece in pieces):
        return False
    return any(
        _compares(pieces, at, has_name, has_noun, nouns)
        for at, piece in enumerate(pieces)
        if piece.mention is not None
    )


def _compares(
    pieces: Sequence[Piece], at: int, has_name: bool, has_noun: bool, nouns: Collection[str]
) -> bool:
    """Whether a word of a sentence compares something there."""
    piece = pieces[at]
    assert piece.mention is not None
    match piece.mention.kind:
        case Kind.DIRECTION:
            return _is_direction(pieces, at, has_name, nouns)
        case Kind.EXTREME:
            is_time = piece.mention.value in ("newest", "oldest")
            return not is_time and (has_name or (has_noun and piece.key not in _NEED_NAME))
        case Kind.PLACE:
            return _is_place(pieces, at, has_name, has_noun)
        case Kind.FREQUENCY | Kind.TREND:
            return any(_is_measure_or_set(one) for one in pieces)
        case Kind.AGGREGATE:
            return has_name and not _is_verb(pieces, at)
        case Kind.CLOSENESS:
            return has_name and piece.mention.value == "similar"
        case Kind.BOUND:
            after = pieces[at + 1] if at + 1 < len(pieces) else END
            return has_name and (piece.mention.value == "within" or _is_name(after))
        case Kind.QUANTIFIER:
            return piece.mention.value not in ("any", "few") and _is_of_things(pieces, at, nouns)
        case Kind.NUMBER:
            return _is_count(piece) and _is_of_things(pieces, at, nouns)
        case Kind.TURN:
            return piece.mention.value == "only" and _is_of_things(pieces, at, nouns)
        case _:
            return False


def _is_direction(pieces: Sequence[Piece], at: int, has_name: bool, nouns: Collection[str]) -> bool:
    piece, after = pieces[at], pieces[at + 1 : at + 1 + _TO_THAN]
    mention = piece.mention
    if piece.key in _NO_COMPARISON or (piece.key in _NEED_NAME and not has_name):
        return False
    if mention is not None and mention.value in ("more", "less", "earlier", "later"):
        following = after[0] if after else END
        is_measured = _is_name(following) and mention.value in ("more", "less")
        return is_measured or any(one.key == "than" for one in after)
    if piece.key == "competitive":
        return not after or after[0].key in ("with", ",", ";", ")", "and", "on", "in")
    if piece.key in _NEED_OBJECT:
        following = next((one for one in after if one.key not in _ON_THE_WAY), END)
        return _is_name(following) or following.amount is not None
    return True


def _is_place(pieces: Sequence[Piece], at: int, has_name: bool, has_noun: bool) -> bool:
    if pieces[at].key in _BY_THEMSELVES:
        return has_noun
    before = pieces[at - 1].key if at else ""
    if before == "the":
        return has_name and pieces[at - 2].key in _BEFORE_PLACES if at > 1 else False
    return has_name and before in _BEFORE_PLACES


def _is_of_things(pieces: Sequence[Piece], at: int, nouns: Collection[str]) -> bool:
    """Whether what a word counts are rows: `most of the distilled models`, `six models`."""
    for piece in pieces[at + 1 : at + 1 + _TO_THINGS]:
        if piece.named is not None:
            return bool(piece.named.rows_set or piece.named.columns_set)
        if piece.key in nouns or piece.key == "them":
            return True
        if piece.key not in _ON_THE_WAY and not _is_count(piece):
            return False
    return False


def _is_verb(pieces: Sequence[Piece], at: int) -> bool:
    """Whether it is the "mean" of "we mean"."""
    return pieces[at].key == "mean" and at > 0 and pieces[at - 1].key in ("we", "i", "you", "they")


def _is_name(piece: Piece) -> bool:
    return piece.named is not None


def _is_measure_or_set(piece: Piece) -> bool:
    named = piece.named
    return named is not None and bool(named.columns or named.columns_set or named.rows_set)


def _has_unit(piece: Piece) -> bool:
    return piece.amount is not None and bool(piece.amount.unit)


def _is_count(piece: Piece) -> bool:
    amount = piece.amount
    return amount is not None and not amount.unit and amount.value.denominator == 1
