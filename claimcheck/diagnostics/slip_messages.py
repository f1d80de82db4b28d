"""The words about slips in texts, names, numbers, units and signs.

One function a slip: facts in, a `Finding` out. `instead` is a text that has been tried on the
parser, or empty when none is known. Not here: the order of words (`habit_messages`).
"""

from __future__ import annotations

from claimcheck.diagnostics.diagnostic import Finding


def unclosed_text() -> Finding:
    """`"no end`."""
    return _syntax(
        "this text has no closing quote",
        otherwise='a text ends on its line; a long one is several: "first part" "second part"',
    )


def unknown_escape(escape: str) -> Finding:
    r"""`"\n"`."""
    return _syntax(
        f"`{escape}` means nothing in a text", otherwise='only `\\"` and `\\\\` are written so'
    )


def unclosed_name() -> Finding:
    """A backtick without its partner."""
    return _syntax(
        "this name has no closing backtick", otherwise="a name in backticks ends on its line"
    )


def empty_name() -> Finding:
    """Two backticks with nothing between them."""
    return _syntax("there is no name between these backticks", otherwise="put one there")


def other_quotes(mark: str, instead: str) -> Finding:
    """`'text'` or `“text”`."""
    return _syntax(
        f"`{mark}` is no quote of the claims language",
        otherwise=f"write {_shown(instead)}"
        if instead
        else 'texts are in straight double quotes: "…"',
    )


def text_for_name(text: str, name: str) -> Finding:
    """A row or column in double quotes."""
    return _syntax(f"{text} is a text, and here stands a name", otherwise=f"write {_shown(name)}")


def name_in_pieces(found: str) -> Finding:
    """`AIME 2024`, `pass@1`, `7B-model` without backticks."""
    return _syntax(f"`{found}` is not one name", otherwise=f"write {_ticked(found)}")


def name_with_digit(found: str) -> Finding:
    """A name that starts with a digit."""
    return _syntax(
        f"`{found}` starts with a digit, as numbers do",
        otherwise=f"a name like it is written in backticks: {_ticked(found)}",
    )


def word_as_name(word: str) -> Finding:
    """A row called `best`."""
    return _syntax(
        f"`{word}` is a word of the language",
        otherwise=f"a row or column of that name is written in backticks: {_ticked(word)}",
    )


def unit_as_name(unit: str) -> Finding:
    """`4 s beat …`."""
    return _syntax(
        f"`{unit}` after a number is a unit",
        otherwise=f"a name like it is written in backticks: {_ticked(unit)}",
    )


def capital(word: str) -> Finding:
    """`Every`."""
    return _syntax(f"`{word}` is a name: the words of the language are lower case", word.lower())


def misspelt(found: str, word: str) -> Finding:
    """`beets`."""
    return _syntax(f"`{found}` cannot stand here", otherwise=f"did you mean `{word}`?")


def spaced_percent(number: str) -> Finding:
    """`90 %`."""
    return _syntax("`%` stands directly after its number", f"{number}%")


def grouped_digits(found: str, instead: str) -> Finding:
    """`1 234`."""
    return _syntax(f"`{found}` has a space inside the number", instead)


def decimal_comma(found: str, instead: str) -> Finding:
    """`97,3%`."""
    return _syntax(f"`{found}` has a comma for the decimal point", instead)


def unknown_unit(unit: str, instead: str, near: str) -> Finding:
    """`412 msec`."""
    units = "units are `points`, times (`ns` … `h`) and bytes (`B` … `TB`)"
    return _syntax(f"`{unit}` is not a unit", instead, near or units)


def punctuation(sign: str) -> Finding:
    """A `;` or `.` after a statement."""
    return _syntax(f"`{sign}` has no meaning in a claim", otherwise="leave it out")


def comment_sign(sign: str) -> Finding:
    """`// comment`."""
    return _syntax(f"`{sign}` begins no comment", otherwise="comments begin with `#`")


def other_words(found: str, instead: str) -> Finding:
    """Words or signs for which the language has others, or none."""
    return _syntax(f"`{found}` cannot stand here", instead, "leave it out")


def unclosed(bracket: str, closing: str) -> Finding:
    """An opening parenthesis or brace without its partner."""
    return _syntax(f"this `{bracket}` is never closed", otherwise=f"add `{closing}`")


def unopened(bracket: str) -> Finding:
    """A closing parenthesis or brace too many."""
    return _syntax(f"this `{bracket}` closes nothing", otherwise="leave it out, or add its partner")


def parentheses_for_set(instead: str) -> Finding:
    """`in ("a", "b")`."""
    return _syntax("the members of a set are in braces", instead)


def _syntax(message: str, instead: str = "", otherwise: str = "") -> Finding:
    return Finding("syntax", message, f"write `{instead}`" if instead else otherwise)


def _ticked(name: str) -> str:
    """A name in backticks, inside backticks of a message."""
    return f"`` `{name}` ``"


def _shown(text: str) -> str:
    """A stretch of claims text in a message."""
    return f"`` {text} ``" if "`" in text else f"`{text}`"
