"""The parse tables: no conflict, none stale, and the same trees as Lark's own parser."""

import pytest
from hypothesis import given, settings
from lark import Lark, Token, Tree
from lark.exceptions import UnexpectedInput
from lark.lexer import Lexer

from claimcheck.language import syntax as s
from claimcheck.language import tables
from claimcheck.language.automaton import ParseFailure, run
from claimcheck.language.builder import ACTIONS
from claimcheck.language.formatter import file_text
from claimcheck.language.lexer import KEYWORDS, SIGNS, terminal, tokens
from claimcheck.language.parser import TABLES
from tests.language import strategies


def test_the_grammar_has_no_conflicts_and_the_tables_are_current():
    built = tables.build()  # strict: any conflict is an error
    assert built.checksum == tables.checksum()
    if TABLES.checksum != built.checksum:
        tables.write()
        pytest.fail("the generated tables were stale and have been made again; run the tests again")
    assert numbered(built) == numbered(TABLES)


def numbered(made):
    """The states in the order in which they are reached: Lark numbers them anew in every run."""
    order = {made.start: 0}
    found = []
    queue = [made.start]
    for state in queue:
        row = {}
        for symbol, code in sorted(made.states[state].items()):
            if code >= 0 and code not in order:
                order[code] = len(order)
                queue.append(code)
            row[symbol] = order[code] if code >= 0 else made.rules[-1 - code]
        found.append(row)
    return found


def test_every_rule_has_its_builder():
    actions = {rule.action for rule in TABLES.rules} - {"", "*"}
    assert actions == set(ACTIONS)


def test_every_terminal_can_be_written():
    used = {symbol for row in TABLES.states for symbol in row if symbol.isupper()}
    written = set(KEYWORDS.values()) | {one for signs in SIGNS.values() for one in signs}
    assert used == written | {"NAME", "NUMBER", "ORDINAL", "STRING", "$END"}


class OurLexer(Lexer):
    """Gives Lark's parser our tokens; a word is a keyword where its state accepts it."""

    __future_interface__ = 1

    def __init__(self, _conf):
        pass

    def lex(self, lexer_state, parser_state):
        for token in tokens(lexer_state.text.text):
            row = parser_state.parse_conf.parse_table.states[parser_state.position]
            yield Token(terminal(token, row), token.text)


@pytest.fixture(scope="module")
def lark():
    with open(tables.GRAMMAR, encoding="utf-8") as file:
        return Lark(file.read(), parser="lalr", lexer=OurLexer, maybe_placeholders=True)


def shown(tree):
    """The names of rules and the texts of tokens, without what is only punctuation."""
    if isinstance(tree, Tree):
        return [str(tree.data).split("{")[0], *[shown(child) for child in tree.children]]
    return None if tree is None else str(tree)


class Recorded(dict):
    """Actions that record the rule and its values."""

    def __missing__(self, name):
        return lambda _, *values: [name, *[_recorded(value) for value in values]]


def _recorded(value):
    return value if value is None or isinstance(value, list) else value.text


def ours(text):
    tree, _ = run(TABLES, Recorded(), list(tokens(text)))
    return tree


@settings(max_examples=200, deadline=None)
@given(statement=strategies.statements)
def test_trees_are_those_of_lark(lark, statement):
    text = file_text(s.ClaimsFile((statement,)))
    assert ours(text) == shown(lark.parse(text))


@pytest.mark.parametrize(
    "text", ["claim a", "let a = b c", "claim a check b beats c", "claim a check b of c > 5 6", "x"]
)
def test_both_refuse_the_same_texts(lark, text):
    with pytest.raises(ParseFailure):
        ours(text)
    with pytest.raises(UnexpectedInput):
        lark.parse(text)
