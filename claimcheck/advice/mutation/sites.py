"""Where a check has words that could be others, and which way a change of each would tell.

A claim with a stronger word that holds does hold with a weaker one, so that a weaker word in a
supported claim tells nothing. Lives here: the forms inside a claim's logic, and whether a stronger
word at a place makes the claim stronger too. Not here: which words there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import IntEnum
from typing import NamedTuple

from claimcheck.advice.alternatives.attempts import Attempt, Attempts
from claimcheck.advice.mutation.choice import Chooser
from claimcheck.advice.tree import Path, walk
from claimcheck.language import syntax as s
from claimcheck.tables.dataset import ColumnId, Dataset, RowId
from claimcheck.vocabulary.relations import Bound
from claimcheck.vocabulary.vague import Meaning

Meanings = Mapping[str, Meaning]


class Strength(IntEnum):
    """What a change makes of a claim: it follows from it, is other, or says it as well."""

    WEAKER = -1
    OTHER = 0
    STRONGER = 1

    def turned(self, sign: int) -> Strength:
        """The same seen from outside, where a stronger part may make a weaker whole."""
        return Strength(self * sign)


class Mutation(NamedTuple):
    """A part of a check, by its path, and what stands there instead.

    `old` and `new` are the words of both where the part alone tells what differs.
    """

    path: Path
    part: object
    strength: Strength = Strength.OTHER
    old: str = ""
    new: str = ""


class Form(NamedTuple):
    """A form inside a claim's logic; `sign` is -1 under `not`, where strong and weak change."""

    path: Path
    node: s.Proposition
    sign: int


Thing = tuple[RowId | None, tuple[ColumnId, ...]]


class Around(NamedTuple):
    """What changes of a check are made from: the claim, and all rows and columns that it names."""

    whole: Attempt
    tries: Attempts
    chooser: Chooser
    named: frozenset[Thing]


def around(whole: Attempt, tries: Attempts, chooser: Chooser) -> Around:
    """The surroundings of a claim's words."""
    dataset = tries.figures.dataset
    names = {part.text for _, part in walk(whole.node) if isinstance(part, s.Name)}
    return Around(whole, tries, chooser, frozenset(thing(name, dataset) for name in names))


def thing(name: str, dataset: Dataset) -> Thing:
    """The row and the columns that a name may stand for, the same for all names of them."""
    return dataset.row_named(name), dataset.columns_named(name)


def forms(node: s.Proposition, path: Path = (), sign: int = 1) -> Iterator[Form]:
    """All forms that a claim's logic joins, and the logic itself."""
    yield Form(path, node, sign)
    match node:
        case s.Logic(_, parts):
            for index, part in enumerate(parts):
                yield from forms(part, (*path, 1, index), sign)
        case s.Not(part):
            yield from forms(part, (*path, 0), -sign)
        case s.Implication(condition, consequence):
            yield from forms(condition, (*path, 0), -sign)
            yield from forms(consequence, (*path, 1), sign)


def inner_sign(node: s.Proposition, meanings: Meanings) -> int:
    """Whether what is said of single rows and measures, made stronger, makes the form stronger.

    0 where that cannot be said.
    """
    sign = 1
    for quantifier in quantifiers(node):
        sign *= quantifier_sign(quantifier)
    if isinstance(node, s.Comparison) and node.relation.frequency is not None:
        bound = meanings[node.relation.frequency.text].bound
        sign *= 1 if bound in (Bound.AT_LEAST, Bound.MORE_THAN) else -1
    return sign


def quantifiers(node: s.Proposition) -> Iterator[s.Quantifier]:
    """The quantifiers of a form."""
    parts: tuple[s.Operand | s.Measures | None, ...] = ()
    match node:
        case s.Comparison():
            parts = node.subject, node.object, node.measures
        case s.Property() | s.Rank():
            parts = node.subject, node.measures
        case s.Extreme():
            parts = (node.subject,)
    for part in parts:
        if part is not None and part.quantifier is not None:
            yield part.quantifier


def quantifier_sign(quantifier: s.Quantifier) -> int:
    """Whether it is true of more when what it counts is: 1, -1, or 0 for neither."""
    word = quantifier.word
    if word in _UPWARD or word.startswith(("at least", "more than", "over")):
        return 1
    if word == "no" or word.startswith(("at most", "less than", "fewer than", "under")):
        return -1
    return 0


def sign_at(node: object, path: Path, sign: int) -> int:
    """The sign of a place in a form whose inner sign is given; 0 inside a set with a condition."""
    for index in path:
        if isinstance(node, (s.SetWhere, s.SetExcept, s.SetExtreme, s.SetList)):
            return 0
        if isinstance(node, s.Not):
            sign = -sign
        assert isinstance(node, tuple)
        node = node[index]
    return sign


_UPWARD = ("every", "all", "some", "most")
