"""Claims that are errors on any table: what cannot be computed is never a pass."""

from __future__ import annotations

from tests.oracle.author import Author, ImpossibleError
from tests.oracle.logic import Mistaken
from tests.oracle.scene import TABLE


def mistake(author: Author, explicit: bool = False) -> Mistaken:
    """One of the mistakes, filled in."""
    scene = author.scene
    if len(scene.table.rows) < 3 or len(scene.measures) < 2:
        raise ImpossibleError
    column, second = (
        author.random.sample([each.name for each in scene.measures if each.better] or [""], 1) * 2
    )
    if not column:
        raise ImpossibleError
    second = author.pick([each.name for each in scene.measures if each.name != column])
    a, b, c = author.random.sample(scene.table.rows, 3)
    pair = f"{{{a}, {b}}}"
    texts = [
        f"not {pair} beats {c} on {column}",
        f"no {pair} beats {c} on {column}, {second}"
        if _directed(author, second)
        else f"not {pair} beats {c} on {column}",
        f"exactly 1 of {pair} beats {{{c}, {a}}} on {column}",
        f"{pair} often beats every {{{c}, {a}}} on {column}",
        f"{a} generally beats {b} on every {{{column}, {second}}}",
        f"{a} beats nobody on {column}",
        f"{a} beats {b} on nothing",
        f"{a} matches {b} on {column} by 2 points",
        f"{a} is comparable to {b} on {column} by 2 points",
        f"{a} significantly beats {b} on {column} by 2 points",
        f"best of {TABLE} significantly beats {b} on {column}",
        f"{column} of {a} / (count of {TABLE} - count of {TABLE}) > 1",
        f"{column} of {a} > 1_000 ms + 3 MB",
        f"count of {TABLE} > 1,234",
    ]
    texts += [f"{a} beats {b} on {each.name}" for each in scene.measures if each.better is None]
    texts += [f"best {each.name} of {TABLE} > 1" for each in scene.measures if each.better is None]
    texts += [f"{a} is best on {each.name}" for each in scene.measures if each.better is None]
    if scene.has_kinds:
        texts += [f"kind of {a} > 3", f"average kind of {TABLE} > 3", f"{a} beats {b} on kind"]
    return Mistaken(author.pick(texts))


def _directed(author: Author, name: str) -> bool:
    return author.scene.table.column(name).better is not None
