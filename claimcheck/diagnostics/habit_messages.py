"""The words about what authors write by habit and the claims language says in another way.

One function a habit: facts in, a `Finding` out. `instead` is a text that has been tried on the
parser, or empty when none is known. Not here: slips in single words and signs (`slip_messages`).
"""

from __future__ import annotations

from claimcheck.diagnostics.diagnostic import Finding

# --- order and structure --------------------------------------------------------------------------


def measures_joined(word: str, instead: str) -> Finding:
    """`on A and B`."""
    how = "several are a set in braces" if word == "or" else "measures are separated by commas"
    return _syntax(f"`{word}` joins claims; {how}", instead)


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


def row_missing(column: str, instead: str) -> Finding:
    """`MATH-500 > 80%`."""
    return _syntax(f"`{column}` of which row?", instead)


def condition_apart(instead: str) -> Finding:
    """`X has A > 5 and B > 4`."""
    return _syntax("a condition of several parts is in parentheses", instead)


def braces_missing(word: str, instead: str) -> Finding:
    """`every model except A beats …`."""
    return _syntax(f"a set with `{word}` is in braces", instead)


def chained() -> Finding:
    """`1 < A < 3`."""
    return _syntax(
        "a comparison has two sides", otherwise="write `is between 1 and 3`, or join two with `and`"
    )


def the_missing(instead: str) -> Finding:
    """`X has highest A`."""
    return _syntax("`the` is missing", instead)


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
    return _syntax("a reason is missing", instead, 'add `because` and the reason: `because "…"`')


def word_missing(word: str, instead: str) -> Finding:
    """`let x a, b`, `if … …`."""
    return _syntax(f"`{word}` is missing", instead)


def text_missing(before: str, instead: str) -> Finding:
    """`report report.md`."""
    return _syntax(f"a text in double quotes follows `{before}`", instead, f'write `{before} "…"`')


def not_vague(word: str, near: str) -> Finding:
    """`define fast as …`."""
    return _syntax(
        f"`{word}` is not one of the vague words",
        otherwise=near
        or "vague words are `often`, `clearly`, `similar`, `about` and others; "
        "a set gets its name with `let`",
    )


def field_outside(word: str) -> Finding:
    """A `check` before any claim."""
    return _syntax(
        f"`{word}` belongs to a claim",
        otherwise=f"begin with the claim's name: `claim NAME {word} …`",
    )


def no_statement(found: str, is_check: bool) -> Finding:
    """Text before any keyword."""
    check = "write `claim NAME check` before it"
    statements = "a statement begins with `claim`, `let`, `define`, `data`, `report` or `use`"
    return _syntax(f"`{found}` begins no statement", otherwise=check if is_check else statements)


def _syntax(message: str, instead: str = "", otherwise: str = "") -> Finding:
    return Finding("syntax", message, f"write `{instead}`" if instead else otherwise)
