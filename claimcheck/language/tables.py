"""The parse tables of the grammar: made by Lark from `claims.lark`, kept as plain Python values.

Building the grammar costs some fifty interpreter starts, so it is done when the package is built
(`hatch_build.py`) or tested, never when a user runs it: the result is the module `_tables`. No
pickle, no cache in a shared folder. This is the only module that imports Lark.
"""

from __future__ import annotations

import os
from functools import cache
from typing import Any, NamedTuple

HERE = os.path.dirname(os.path.abspath(__file__))
GRAMMAR = os.path.join(HERE, "claims.lark")
GENERATED = os.path.join(HERE, "_tables.py")


class Rule(NamedTuple):
    """How a rule's values become one.

    `origin` is what it makes, `size` how many symbols it takes, `action` the builder's method
    (empty: the single value is passed on; `*`: the values are spliced into the parent's). `shape`
    picks the values: an index, -1 for an absent optional part, or `-2 - index` for a value that is
    spliced.
    """

    origin: str
    size: int
    action: str
    shape: tuple[int, ...]


class Tables(NamedTuple):
    """An LALR(1) automaton: for each state, symbol → state to go to, or `-1 - rule` to reduce."""

    states: tuple[dict[str, int], ...]
    rules: tuple[Rule, ...]
    start: int
    end: int
    checksum: int


def checksum() -> int:
    """A checksum of the grammar's text, which tells whether made tables are stale."""
    import zlib  # users never need it

    with open(GRAMMAR, "rb") as file:
        return zlib.crc32(file.read())


def build() -> Tables:
    """The tables of the grammar; raises Lark's `GrammarError` for any conflict in it.

    States are numbered in the order in which they are reached, so that the same grammar gives the
    same tables in every run.
    """
    automaton = _analyse()
    rules = {id(rule): number for number, rule in enumerate(automaton.rules)}
    order = _reached(automaton)
    numbers = {state: number for number, state in enumerate(order)}
    return Tables(
        tuple(
            {symbol: _code(action, rules, numbers) for symbol, action in _row(automaton, state)}
            for state in order
        ),
        tuple(_rule(rule) for rule in automaton.rules),
        numbers[automaton.start],
        numbers[automaton.end],
        checksum(),
    )


def _row(automaton: _Automaton, state: Any) -> list[tuple[str, Any]]:
    return sorted((str(symbol), action) for symbol, action in automaton.states[state].items())


def _reached(automaton: _Automaton) -> list[Any]:
    """All states, from the start, breadth first."""
    found = {automaton.start: None, automaton.end: None}
    for state in (order := list(found)):
        for _, (kind, target) in _row(automaton, state):
            if str(kind) == "Shift" and target not in found:
                found[target] = None
                order.append(target)
    return order


def source_of(tables: Tables) -> str:
    """The Python text of a module that holds the tables."""
    states = ",\n".join(f"{row!r}" for row in tables.states)
    rules = ",\n".join(f"{tuple(rule)!r}" for rule in tables.rules)
    return (
        '"""Made from claims.lark when the package is built; do not edit."""\n\n'
        f"STATES: tuple[dict[str, int], ...] = (\n{states},\n)\nRULES = (\n{rules},\n)\n"
        f"START, END, CHECKSUM = {tables.start}, {tables.end}, {tables.checksum}\n"
    )


def write() -> None:
    """Make the generated module next to this one, whole or not at all."""
    partial = f"{GENERATED}.{os.getpid()}"
    with open(partial, "w", encoding="utf-8") as file:
        file.write(source_of(build()))
    os.replace(partial, GENERATED)


@cache
def load() -> Tables:
    """The generated tables; in a checkout that was never built they are made in memory."""
    try:
        from claimcheck.language import _tables
    except ImportError:
        return build()
    return Tables(
        _tables.STATES,
        tuple(Rule(*rule) for rule in _tables.RULES),
        _tables.START,
        _tables.END,
        _tables.CHECKSUM,
    )


class _Automaton(NamedTuple):
    states: Any
    rules: list[Any]
    start: Any
    end: Any


def _analyse() -> _Automaton:
    from lark import Lark
    from lark.lexer import Lexer
    from lark.parsers.lalr_analysis import LALR_Analyzer

    class NoLexer(Lexer):
        """The tables need no lexer."""

        def __init__(self, conf: Any) -> None:
            pass

        def lex(self, *_: Any) -> Any:
            return iter(())

    with open(GRAMMAR, encoding="utf-8") as file:
        lark = Lark(file.read(), parser="lalr", lexer=NoLexer, maybe_placeholders=True)
    analyzer = LALR_Analyzer(lark.parser.parser_conf, strict=True)
    analyzer.compute_lalr()  # type: ignore[no-untyped-call]
    table = analyzer.parse_table
    start, end = table.start_states["start"], table.end_states["start"]
    return _Automaton(table.states, lark.rules, start, end)


def _code(action: tuple[Any, Any], rules: dict[int, int], numbers: dict[Any, int]) -> int:
    kind, target = action
    return numbers[target] if str(kind) == "Shift" else -1 - rules[id(target)]


def _rule(rule: Any) -> Rule:
    origin = str(rule.origin.name)
    shape = _shape(rule)
    passes = rule.options.expand1 and not rule.alias and len(shape) == 1
    action = "*" if origin.startswith("_") else "" if passes else rule.alias or origin
    return Rule(origin, len(rule.expansion), action.split("{")[0], shape)


def _shape(rule: Any) -> tuple[int, ...]:
    """Which values a rule keeps: Lark's own convention for `_TERMINALS`, `_rules` and `[x]`."""
    absent = [0] * (len(rule.expansion) + 1)
    if rule.options.empty_indices:
        bits = "".join("1" if empty else "0" for empty in rule.options.empty_indices)
        absent = [len(ones) for ones in bits.split("0")]
    shape: list[int] = []
    for index, symbol in enumerate(rule.expansion):
        shape += [-1] * absent[index]
        if not (symbol.is_term and symbol.filter_out):
            spliced = not symbol.is_term and symbol.name.startswith("_")
            shape.append(-2 - index if spliced else index)
    return tuple(shape + [-1] * absent[-1])
