"""What could stand at a place, in the author's words: never the name of a terminal.

Not here: what is said about what stands there instead (`mistakes`).
"""

from __future__ import annotations

from collections.abc import Collection

from claimcheck.language.lexer import KEYWORDS, Token

MAX_CHOICES = 4

_NAMED_AFTER = {
    "claim": "a name for the claim",
    "let": "a name",
    "data": "a name and `=`",
    "on": "a column or a set of columns",
    "reported": "a column or a set of columns",
    **dict.fromkeys(
        ("highest", "lowest", "similar", "same", "its", "different", "with"), "a column"
    ),
}
_GROUPS: tuple[tuple[str, str], ...] = (
    ("_RBRACE", "`}`"),
    ("_RPAR", "`)`"),
    ("_CLAIM", "`claim`, `let`, `define`, `data`, `report` or `use`"),
    ("_CHECK", "`check`"),
    ("_SKIP", "`skip because`"),
    ("_QUOTE", "`quote`"),
    ("_EXPECT", "`expect`"),
    ("_THEN", "`then` and what follows"),
    ("_CONFIDENCE", "a bound such as `at least 40%`"),
    ("_BECAUSE", "`because` and a reason in double quotes"),
    ("VERDICT", "an outcome such as `supported`"),
    ("_ON", "`on` and the measures"),
    ("BEATS", "a relation such as `beats`"),
    ("_HAS", "`has` and a condition"),
    ("COMPARABLE", "a relation such as `comparable to`"),
    ("OVER", "`over` and the measures"),
    ("OPERATOR", "a comparison such as `>= 90%`"),
    ("NAME", ""),
    ("NUMBER", "a number"),
    ("HALF", "`half`"),
    ("STRING", "a text in double quotes"),
    ("EVERY", "a quantifier such as `every`"),
    ("FREQUENCY", "a vague word such as `often`"),
    ("_BY", "`by` and a margin"),
    ("_AMONG", "`among` and a set"),
    ("_COMMA", "a comma"),
    ("_AND", "`and`"),
    ("_WITHIN", "`within` and a number"),
    ("ORDINAL", "a place such as `2nd`"),
    ("HIGHEST", "`highest` or `lowest`"),
    ("_EQUAL", "`=`"),
    ("_OF", "`of`"),
    ("UNIT", "a unit such as `points`"),
    ("PLUS", "`+` or `-`"),
    ("$END", "the next statement"),
)
_HIDDEN = {
    "OVER": {"UNDER"},  # then it is a bound
    "_BY": {"_CONFIDENCE"},
    "HALF": {"EVERY"},
    "_QUOTE": {"_AND"},  # fields follow a complete check; they are rarely what is meant
    "_EXPECT": {"_AND"},
    "_SKIP": {"_AND"},
    "_CHECK": {"_AND"},
    "FREQUENCY": {"BEATS", "COMPARABLE"},
    "OPERATOR": {"BEATS", "_EQUAL"},
    "_RPAR": {"PLUS"},
    "ORDINAL": {"COMPARABLE", "HIGHEST"},
    "_OF": {"_ON", "EVERY", "NAME"},
    "HIGHEST": {"EVERY", "NUMBER"},
    "NUMBER": {"EVERY"},
    "STRING": {"_CHECK"},
}


def choices(accepted: Collection[str], before: Token | None) -> list[str]:
    """What could stand where these terminals are accepted, after a token; the most useful first."""
    found = [
        words or _name_after(accepted, before)
        for terminal, words in _GROUPS
        if terminal in accepted and not _HIDDEN.get(terminal, set()) & set(accepted)
    ]
    return (
        found[:MAX_CHOICES] or sorted(f"`{_word(terminal)}`" for terminal in accepted)[:MAX_CHOICES]
    )


def _name_after(accepted: Collection[str], before: Token | None) -> str:
    """What a name would stand for."""
    word = before.text if before else ""
    if word in _NAMED_AFTER:
        return _NAMED_AFTER[word]
    if "_LBRACE" in accepted:
        return "a row or a set"
    return "a column" if "NUMBER" in accepted else "a name"


def _word(terminal: str) -> str:
    """A word that is this terminal."""
    return next((word for word, one in KEYWORDS.items() if one == terminal), terminal.lower())
