"""The words about what authors write by habit and the claims language does not know.

One function a habit: facts in, a `Finding` out. Beside `messages` because only a mistake needs them.
`instead` is a text that has been tried, or empty when none is known.
"""

from __future__ import annotations

from claimcheck.diagnostics.diagnostic import Finding


def _syntax(message: str, instead: str = "", otherwise: str = "") -> Finding:
    return Finding("syntax", message, f"write `{instead}`" if instead else otherwise)


def _ticked(name: str) -> str:
    """A name in backticks, inside backticks of a message."""
    return f"`` `{name}` ``"


# --- texts, names and numbers ---------------------------------------------------------------------


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
    return _syntax("there is no name between these backticks")


def other_quotes(mark: str, instead: str) -> Finding:
    """`'text'` or `“text”`."""
    return _syntax(
        f"`{mark}` is no quote of the claims language",
        otherwise=f"write {_shown(instead)}" if instead else 'texts are in straight double quotes: "…"',
    )


def text_for_name(text: str, name: str) -> Finding:
    """A row or column in double quotes."""
    return _syntax(
        f"{text} is a text, and here stands a name", otherwise=f"write {_shown(name)}"
    )


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


# --- order and structure --------------------------------------------------------------------------


def measures_joined(word: str, instead: str) -> Finding:
    """`on A and B`."""
    return _syntax(f"`{word}` joins claims; measures are separated by commas", instead)


def rows_joined(word: str, instead: str) -> Finding:
    """`A and B beat …`, `beats B and C`."""
    what = "a comma joins the members of a set" if word == "," else f"`{word}` joins claims"
    return _syntax(f"{what}; several rows are a set in braces", instead)


def measures_over(instead: str) -> Finding:
    """`on average over A, B`."""
    return _syntax("`over` is followed by one set of measures", instead)


def margin_before_measures(instead: str) -> Finding:
    """`by 3 points on A`."""
    return _syntax(
        "the margin comes after the measures", instead, "write `on` and the measures before `by`"
    )


def margin_first(found: str, instead: str) -> Finding:
    """`is 3 points better than B on A`."""
    return _syntax(f"`{found}` cannot stand here; the margin comes last", instead)


def negated_verb(found: str, instead: str, or_instead: str = "") -> Finding:
    """`does not beat`, `is not`."""
    both = f"write `{instead}`, or `{or_instead}`" if or_instead else ""
    return Finding(
        "syntax",
        f"`{found}` cannot stand here; `not` comes before the whole claim",
        both or (f"write `{instead}`" if instead else "write `not` before the subject"),
    )


def denied_value(found: str, instead: str) -> Finding:
    """`is not 5`."""
    return _syntax(f"`{found}` cannot stand here", instead)


def average_without_over(instead: str) -> Finding:
    """`on average math`."""
    return _syntax(
        "`on average` needs the measures it is taken over",
        instead,
        "write `on average over` and the measures",
    )


def no_measures() -> Finding:
    """`A beats B`."""
    return _syntax(
        "the claim does not say on which measures",
        otherwise="add `on` and one or more columns",
    )


def has_missing(instead: str) -> Finding:
    """`every distilled MATH-500 > 80%`."""
    return _syntax("`has` is missing between the rows and the condition", instead)


def column_missing(instead: str) -> Finding:
    """`every distilled > 80%`."""
    return _syntax("a row is no number; a column of it is missing", instead)


def quantified_column(word: str, instead: str) -> Finding:
    """`MATH-500 of every distilled > 80%`."""
    return _syntax(f"`{word}` cannot stand after `of`; the rows come first", instead)


def possessive(instead: str) -> Finding:
    """`R1's MATH-500`."""
    return _syntax("a column of a row is written with `of`", instead)


# --- statements -----------------------------------------------------------------------------------


def claim_without_name(instead: str) -> Finding:
    """`claim "Title"`, `claim check …`."""
    return _syntax("a claim needs a name before anything else", instead)


def check_missing(instead: str) -> Finding:
    """`claim a every distilled beats …`."""
    return _syntax("`check` is missing before what the claim says", instead)


def because_missing(instead: str) -> Finding:
    """`skip "reason"`."""
    return _syntax(
        "a reason is missing", instead, 'add `because` and the reason: `because "…"`'
    )


def equal_missing(instead: str) -> Finding:
    """`let x a, b`."""
    return _syntax("a `let` has `=` after its name", instead)


def not_vague(word: str, near: str) -> Finding:
    """`define fast as …`."""
    return _syntax(
        f"`{word}` is not one of the vague words",
        otherwise=near or "vague words are `often`, `clearly`, `comparable`, `similar`, `about`, …; "
        "a set gets a name with `let`",
    )


def field_outside(word: str) -> Finding:
    """A `check` before any claim."""
    return _syntax(
        f"`{word}` belongs to a claim", otherwise=f"begin with the claim's name: `claim NAME {word} …`"
    )


def no_statement(found: str, is_check: bool) -> Finding:
    """Text before any keyword."""
    check = "write `claim NAME check` before it"
    statements = "a statement begins with `claim`, `let`, `define`, `data`, `report` or `use`"
    return _syntax(
        f"{_shown(found)} begins no statement", otherwise=check if is_check else statements
    )


def _shown(text: str) -> str:
    """A stretch of claims text in a message."""
    return f"`` {text} ``" if "`" in text else f"`{text}`"
