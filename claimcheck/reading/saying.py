"""What a sentence can say as a whole: a closed set of statements about rows and measures.

Lives here: the statements and their parts, with names as the reader found them. Not here: how a
sentence is read as one (`statements`), what the figures say to it (`reconcile`).
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from claimcheck.reading.mentions import Amount, Named


class Who(NamedTuple):
    """Rows that something is said of: names of rows and sets, or all rows of a table by its noun.

    `quantifier` is as claims write it, empty where none is written, and `any` for "any";
    `aggregate` is `best` or `worst` of them; `size` is how many the sentence says there are;
    `is_other` says "all other models".
    """

    names: tuple[Named, ...] = ()
    quantifier: str = ""
    aggregate: str = ""
    noun: str = ""
    size: int | None = None
    is_other: bool = False

    @property
    def is_one(self) -> bool:
        """Whether it is a single row."""
        return len(self.names) == 1 and self.names[0].row is not None

    @property
    def is_each(self) -> bool:
        """Whether what is said of it is said of each of its rows by itself."""
        return not self.aggregate and self.quantifier in ("", "every")


class On(NamedTuple):
    """The measures of a statement; none where the sentence leaves them to its surroundings.

    `nouns` are the words that stand beside them: `accuracy`, `score`, `pass@1`.
    """

    names: tuple[Named, ...] = ()
    quantifier: str = ""
    is_average: bool = False
    nouns: tuple[str, ...] = ()


class Size(NamedTuple):
    """A number as it is asked for: `=`, `about`, `nearly`, a comparison sign, or `up to`."""

    how: str
    amount: Amount


class Compares(NamedTuple):
    """A subject beside an object: `relation` is the sense of the word that compares them."""

    subject: Who
    relation: str
    object: Who
    on: On
    frequency: str = ""
    degree: str = ""
    by: Size | None = None


class Gives(NamedTuple):
    """A figure of a row, or of each of some rows."""

    subject: Who
    on: On
    size: Size


class Sums(NamedTuple):
    """One figure made of those of several rows: their `average`, `median` or `spread`."""

    aggregate: str
    subject: Who
    on: On
    size: Size


class Ranks(NamedTuple):
    """A place among some rows, or in the whole table.

    `place` is a number, `last` or `top 3`; `extreme` is what is ranked by: `best` for what is
    better, `highest`, `fastest`, …; `is_reported` leaves out the rows that have no figure.
    """

    subject: Who
    place: str
    extreme: str
    on: On
    among: Who | None = None
    is_reported: bool = False


class Moves(NamedTuple):
    """A measure that rises, or falls, with another."""

    on: On
    rises: bool
    by: On
    among: Who | None = None


class Counts(NamedTuple):
    """How many rows there are."""

    subject: Who
    number: int


Statement: TypeAlias = Compares | Gives | Sums | Ranks | Moves | Counts
