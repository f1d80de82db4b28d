"""Small tables, named sets and meanings of words, drawn at random, for claims to be about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from random import Random

from tests.oracle.conditions import Atom, Compares
from tests.oracle.expressions import Own, Quoted
from tests.oracle.model import BUILT_IN, SUFFIXES, Better, Cell, Column, Meaning, Table, Written
from tests.oracle.sets import AllRows, Columns, Except, Named, Rows, RowSet, Where

TABLE = "crew"
ROWS = ("ada", "bob", "cyd", "dan", "eva")
MEASURES = ("gain", "mark", "load")
KINDS = ("red", "blue", "light blue")


@dataclass(frozen=True, slots=True)
class Profile:
    """What a table's measures are like, and the figures (without suffix) they are drawn from."""

    domain: tuple[str, ...]
    unit: str | None = None
    decimals: int = 0
    exact: bool = False
    suffix: str = ""
    items: int | None = None
    lower: bool = False


PROFILES = (
    Profile(("1", "2", "3")),
    Profile(("1", "2", "3")),
    Profile(("0", "1", "2")),
    Profile(("1", "2", "3", "4", "6")),
    Profile(("8", "9", "10", "11", "12")),
    Profile(("18", "19", "20", "21")),
    Profile(("1.0", "1.5", "2.0", "2.5"), decimals=1, exact=True),
    Profile(("40", "50", "60"), unit="%"),
    Profile(("49.5", "50.0", "50.5", "60.0"), unit="%", decimals=1),
    Profile(("19.0", "20.0", "20.9", "22.0"), unit="%", decimals=1, exact=True),
    Profile(("20", "50", "52", "80"), unit="%", exact=True, items=100),
    Profile(("1.0", "1.9", "2.0", "4.0"), unit="s", decimals=1, lower=True),
    Profile(("1", "2", "4"), unit="s", exact=True, lower=True),
    Profile(("7", "8", "14", "32"), unit="parameters", suffix="B", lower=True),
)

DEFINITIONS = (
    ("often", ">=", "60", "%", ""),
    ("often", ">", "50", "%", ""),
    ("generally", ">=", "75", "%", ""),
    ("rarely", "<=", "50", "%", ""),
    ("rarely", "<", "50", "%", ""),
    ("sometimes", ">=", "50", "%", ""),
    ("clearly", ">=", "50", "%", ""),
    ("substantially", ">", "1", "", "points"),
    ("slightly", "<=", "2", "", "points"),
    ("slightly", "<=", "50", "%", ""),
    ("similar", "within", "50", "%", ""),
    ("about", "within", "20", "%", ""),
    ("nearly", "within", "50", "%", ""),
)


@dataclass(frozen=True, slots=True)
class Scene:
    """A table, its profile, sets by name, sets of columns by name, and the meanings of words."""

    table: Table
    profile: Profile
    sets: tuple[Named, ...]
    column_sets: tuple[Columns, ...]
    words: Mapping[str, Meaning]

    @property
    def measures(self) -> tuple[Column, ...]:
        """The columns of figures."""
        return tuple(column for column in self.table.columns if not column.is_text)

    @property
    def has_kinds(self) -> bool:
        """Whether there is the text column `kind`."""
        return any(column.name == "kind" for column in self.table.columns)

    @property
    def has_mates(self) -> bool:
        """Whether there is the text column `mate`, which names rows."""
        return any(column.name == "mate" for column in self.table.columns)

    def head(self) -> str:
        """The statements before the claims."""
        lines = ['data "t.yaml"', ""]
        lines += [f"let {named.name} = {named.meaning.inner()}" for named in self.sets]
        lines += [
            f"let {columns.written} = {', '.join(columns.names)}" for columns in self.column_sets
        ]
        for word, meaning in self.words.items():
            if BUILT_IN[word] != meaning:
                lines.append(f"define {word} as {_meaning_text(meaning)}")
        return "\n".join(lines) + "\n"


def draw_scene(random: Random) -> Scene:
    """A table of 2 to 5 rows and 2 to 4 columns with what stands before claims about it."""
    profile = random.choice(PROFILES)
    rows = tuple(random.sample(ROWS, random.choice((2, 3, 3, 4, 4, 5, 5))))
    columns = _columns(random, profile)
    table = _table(random, profile, rows, columns)
    return Scene(table, profile, _sets(random, table), _column_sets(columns), _words(random))


def _columns(random: Random, profile: Profile) -> tuple[Column, ...]:
    first = Better.LOWER if profile.lower != (random.random() < 0.15) else Better.HIGHER
    other = Better.LOWER if first is Better.HIGHER else Better.HIGHER
    columns = [
        Column(
            name,
            unit=profile.unit,
            better=first if random.random() < 0.8 else random.choice((first, other, None)),
            decimals=profile.decimals,
            declared_exact=profile.exact,
            suffix=profile.suffix,
            items=profile.items if random.random() < 0.7 else None,
        )
        for name in MEASURES[: random.choice((2, 2, 3))]
    ]
    if random.random() < 0.6:
        columns.append(Column("kind", is_text=True))
    if random.random() < 0.4 and len(columns) < 4:
        columns.append(Column("mate", is_text=True))
    return tuple(columns)


def _table(
    random: Random, profile: Profile, rows: Sequence[str], columns: Sequence[Column]
) -> Table:
    gaps = random.choice((0, 0.1, 0.15, 0.2, 0.3))
    figures: dict[Cell, Fraction] = {}
    texts: dict[Cell, str] = {}
    for column in columns:
        for row in rows:
            if random.random() < (gaps if not column.is_text else 0.08):
                continue
            if column.name == "mate":
                texts[row, "mate"] = random.choice((*rows, *rows, "zoe"))
            elif column.is_text:
                texts[row, column.name] = random.choice(KINDS)
            else:
                figures[row, column.name] = (
                    Fraction(random.choice(profile.domain)) * SUFFIXES[profile.suffix]
                )
    return Table(TABLE, tuple(rows), tuple(columns), figures, texts)


def _sets(random: Random, table: Table) -> tuple[Named, ...]:
    everyone = AllRows(TABLE)
    first = Rows(tuple(random.sample(table.rows, random.randint(1, len(table.rows) - 1))))
    named = [Named("team", first), Named("rest", Except(everyone, Named("team", first)))]
    if any(column.name == "kind" for column in table.columns):
        reds: RowSet = Where(everyone, Atom(Own("kind"), Compares("=", Quoted("red"))))
        named.append(Named("reds", reds))
    return tuple(named)


def _column_sets(columns: Sequence[Column]) -> tuple[Columns, ...]:
    names = [column.name for column in columns if not column.is_text]
    return (Columns(tuple(names), "core"),)


def _words(random: Random) -> Mapping[str, Meaning]:
    words = dict(BUILT_IN)
    if random.random() < 0.5:
        return words
    for word, operator, digits, suffix, unit in random.sample(DEFINITIONS, 4):
        words[word] = Meaning(operator, Written(digits, suffix, unit))
    if random.random() < 0.5:
        digits, suffix, unit = random.choice((("10", "%", ""), ("1", "", "points")))
        for word in ("comparable", "competitive"):
            words[word] = Meaning("within", Written(digits, suffix, unit))
    if random.random() < 0.5:
        words["significantly"] = Meaning(
            "confidence", Written(random.choice(("90", "99", "99.9")), "%")
        )
    return words


def _meaning_text(meaning: Meaning) -> str:
    bounds = {">=": "at least", "<=": "at most", ">": "more than", "<": "less than"}
    return f"{bounds.get(meaning.operator, meaning.operator)} {meaning.amount.text()}"
