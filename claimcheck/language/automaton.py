"""Drives the parse tables over tokens: the LALR(1) loop, and nothing about what the rules mean.

A. Aho, R. Sethi, J. Ullman, Compilers (1986), §4.7. The stack's depth is bounded, so that nesting
beyond any reader's patience is an error with a place and never exhausts Python's own stack.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from typing import Any

from claimcheck.language.lexer import Token, terminal
from claimcheck.language.tables import Rule, Tables
from claimcheck.source import Mark

MAX_DEPTH = 120

Action = Callable[..., Any]


class ParseFailure(Exception):
    """The tokens are not of the grammar.

    `index` is that of the first wrong token (one past the last when the text ends too soon);
    `too_deep` says that it is nested too deeply.
    """

    def __init__(self, index: int, too_deep: bool = False) -> None:
        super().__init__(index)
        self.index = index
        self.too_deep = too_deep


def run(
    tables: Tables,
    actions: Mapping[str, Action],
    tokens: Sequence[Token],
    start: int = 0,
    ends: Container[str] = (),
) -> tuple[Any, int]:
    """The value that the actions make of the statement at `start`, and the index after it.

    The statement reaches to the end of the tokens, or to one of the words `ends` that it cannot
    take in. An action gets the span of what it makes and then the values of its rule. Raises
    `ParseFailure`.
    """
    machine = _Machine(tables, actions)
    for index in range(start, len(tokens)):
        token = tokens[index]
        if not machine.take(token):
            if token.text in ends and _shifts(tables, list(machine.stack), "$END"):
                return machine.finish(index), index
            raise ParseFailure(index)
        if len(machine.stack) > MAX_DEPTH:
            raise ParseFailure(index, too_deep=True)
    return machine.finish(len(tokens)), len(tokens)


def accepted(tables: Tables, tokens: Sequence[Token]) -> frozenset[str]:
    """The terminals that could really follow these tokens.

    A state alone would name some that fail later. Empty when the tokens do not begin a statement.
    """
    machine = _Machine(tables, _Nothing())
    if not all(machine.take(token) for token in tokens):
        return frozenset()
    names = (name for name in tables.states[machine.stack[-1]] if name.isupper() or name == "$END")
    return frozenset(name for name in names if _shifts(tables, list(machine.stack), name))


def reach(tables: Tables, tokens: Sequence[Token]) -> int:
    """How many tokens a statement could begin with; one more when they are a whole statement."""
    try:
        return run(tables, _Nothing(), tokens)[1] + 1
    except ParseFailure as failure:
        return failure.index


class _Nothing(dict[str, Action]):
    """Actions that make nothing, for reading without a tree."""

    def __missing__(self, key: str) -> Action:
        return lambda *_: None


class _Machine:
    """The stack of the automaton, with the value and the span of each symbol on it."""

    __slots__ = ("actions", "spans", "stack", "tables", "values")

    def __init__(self, tables: Tables, actions: Mapping[str, Action]) -> None:
        self.tables = tables
        self.actions = actions
        self.stack = [tables.start]
        self.values: list[Any] = []
        self.spans: list[Mark] = []

    def take(self, token: Token) -> bool:
        """Shift a token; false when it cannot stand here."""
        name = terminal(token, self.tables.states[self.stack[-1]])
        code = self._settle(name)
        if code is None:
            return False
        self.stack.append(code)
        self.values.append(token)
        self.spans.append(token.span)
        return True

    def finish(self, index: int) -> Any:
        """The value of the whole, which must be complete."""
        states, rules = self.tables.states, self.tables.rules
        while self.stack[-1] != self.tables.end:
            code = states[self.stack[-1]].get("$END")
            if code is None or code >= 0:
                raise ParseFailure(index)
            self._reduce(rules[-1 - code])
        return self.values[-1]

    def _settle(self, name: str) -> int | None:
        """Reduce while a terminal asks for it; the state that it then leads to."""
        states, rules = self.tables.states, self.tables.rules
        while True:
            code = states[self.stack[-1]].get(name)
            if code is None or code >= 0:
                return code
            self._reduce(rules[-1 - code])

    def _reduce(self, rule: Rule) -> None:
        """Replace the values of a rule's symbols by the one it makes; no rule is empty."""
        size = rule.size
        if size == 1 and not rule.action:  # most rules: another name for the same value
            self.stack[-1] = self.tables.states[self.stack[-2]][rule.origin]
            return
        taken = self.values[-size:]
        first, last = self.spans[-size], self.spans[-1]
        del self.stack[-size:], self.values[-size:], self.spans[-size:]
        span = first if size == 1 else Mark(first.start, last.end)
        self.values.append(_value(rule, self.actions, taken, span))
        self.spans.append(span)
        self.stack.append(self.tables.states[self.stack[-1]][rule.origin])


def _value(rule: Rule, actions: Mapping[str, Action], taken: list[Any], span: Mark) -> Any:
    action, shape = rule.action, rule.shape
    if not action:
        return taken[shape[0]]
    if action == "*" and shape and shape[0] == -2:
        kept = taken[0]  # a growing chain: extend it in place, or long chains cost quadratic time
        rest = shape[1:]
    else:
        kept, rest = [], shape
    for index in rest:
        if index >= 0:
            kept.append(taken[index])
        elif index == -1:
            kept.append(None)
        else:
            kept.extend(taken[-2 - index])
    return kept if action == "*" else actions[action](span, *kept)


def _shifts(tables: Tables, stack: list[int], name: str) -> bool:
    """Whether a terminal could be taken, after the reductions that it asks for."""
    states, rules = tables.states, tables.rules
    while True:
        code = states[stack[-1]].get(name)
        if code is None:
            return False
        if code >= 0:
            return True
        rule = rules[-1 - code]
        del stack[-rule.size :]
        goto = states[stack[-1]].get(rule.origin)
        if goto is None:
            return False
        stack.append(goto)
        if name == "$END" and rule.origin == "start":
            return True
