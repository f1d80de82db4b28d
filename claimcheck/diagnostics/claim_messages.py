"""The words of every message about what a claim means: names, kinds, units, scope.

One function a mistake. Messages about how a text is written are in `messages`.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.diagnostics.diagnostic import Finding
from claimcheck.wording import joined


def _finding(rule: str, message: str, hint: str = "") -> Finding:
    return Finding(rule, message, hint)


# --- names ----------------------------------------------------------------------------------------


def unknown_name(
    name: str, wanted: str, near: Sequence[tuple[str, str]], other_kind: str
) -> Finding:
    """A name that nothing of the wanted kind has; `near` are the nearest, with what they are."""
    if near:
        options = [f"`{found}`, {what}" for found, what in near]
        hint = f"did you mean {joined(options, 'or')}?"
    elif other_kind:
        hint = f"`{name}` is {other_kind}"
    else:
        hint = "`claimcheck names` lists the names that a claim may use"
    from claimcheck.diagnostics.lookalikes import describe

    look = describe(name)
    return _finding(
        "unknown-name", f"there is no {wanted} called `{name}`", f"{hint}; {look}" if look else hint
    )


def set_or_row(name: str, line: int) -> Finding:
    """A `let` and a row, or a table, that match."""
    return _finding(
        "ambiguous-name",
        f"`{name}` is both the set of line {line} and a row or a table of the data",
        "give the set another name",
    )


def set_or_column(name: str, line: int) -> Finding:
    """A `let` and a column that match."""
    return _finding(
        "ambiguous-name",
        f"`{name}` is both the set of line {line} and a column of the data",
        "give the set another name",
    )


def ambiguous_column(name: str, tables: Sequence[str]) -> Finding:
    """A column that several tables have."""
    return _finding(
        "ambiguous-name",
        f"`{name}` is a column of {joined([f'`{t}`' for t in tables])}",
        f"say which: `{tables[0]}.{name}`",
    )


def let_in_circle(name: str) -> Finding:
    """`let a = b` and `let b = a`."""
    return _finding("claim-error", f"the set `{name}` is defined by itself", "")


def let_too_large(name: str) -> Finding:
    """A `let` that rests on too many others, or uses them too often."""
    return _finding(
        "too-large",
        f"the set `{name}` is too large, or rests on too many other sets",
        "name its members, or fewer sets",
    )


def let_has_error(name: str, cause: Finding) -> Finding:
    """A claim that uses a `let` with a mistake in it."""
    if cause.rule == "claim-error":
        return cause
    return _finding("claim-error", f"the set `{name}` has an error: {cause.message}", cause.help)


def text_as_column(text: str) -> Finding:
    """A string where a column belongs."""
    return _finding(
        "type-mismatch", f'"{text}" is a text, and a column belongs here', f"write `` `{text}` ``"
    )


def text_as_row(text: str) -> Finding:
    """A string where a row belongs."""
    return _finding(
        "type-mismatch", f'"{text}" is a text, and a row belongs here', f"write `` `{text}` ``"
    )


def rows_as_columns() -> Finding:
    """`on {models where …}`."""
    return _finding("type-mismatch", "this is a set of rows, and columns belong here")


def several_columns(name: str) -> Finding:
    """A set of columns where one belongs."""
    return _finding(
        "type-mismatch", f"`{name}` is a set of columns, and one column belongs here", "name one"
    )


def no_columns() -> Finding:
    """`math except math`."""
    return _finding("type-mismatch", "this set of columns has no column")


# --- kinds ----------------------------------------------------------------------------------------


def not_a_condition() -> Finding:
    """A claim inside a condition."""
    return _finding("type-mismatch", "this is not a condition of a row")


def text_column(name: str) -> Finding:
    """A text column where figures are needed."""
    return _finding("type-mismatch", f"`{name}` is a text column, and figures are needed here")


def column_without_row(name: str) -> Finding:
    """`MATH-500 > 90` outside a condition."""
    return _finding(
        "type-mismatch",
        f"`{name}` needs a row here",
        f"write `{name} of ROW`, or `ROW has {name} …`",
    )


def sum_of_dates(word: str, name: str) -> Finding:
    """`average launched of models`."""
    return _finding("type-mismatch", f"there is no {word} of dates such as `{name}`")


def missing_of_what(word: str) -> Finding:
    """`3 is missing`."""
    return _finding(
        "type-mismatch", f"only a column of rows can be {word}", "write `COLUMN of ROW`"
    )


def not_fixed_texts() -> Finding:
    """`in {models where …}`."""
    return _finding("type-mismatch", "the texts of `in` cannot depend on figures", "list them")


def number_in_texts(name: str) -> Finding:
    """`wins in {"a"}`."""
    return _finding("type-mismatch", f"`in` asks a text, and {_named(name)} is a number")


def number_contains(name: str) -> Finding:
    """`wins contains "a"`."""
    return _finding("type-mismatch", f"`contains` asks a text, and {_named(name)} is a number")


def text_in_arithmetic(name: str, text: str | None) -> Finding:
    """A text where a number belongs."""
    what = f'"{text}"' if text is not None else _named(name)
    return _finding("type-mismatch", f"{what} is a text, and a number belongs here")


def text_and_number(name: str, text: str | None, number: str) -> Finding:
    """`base = 3`."""
    what = f'"{text}"' if text is not None else _named(name)
    hint = "write the number without quotes" if text and text[:1].isdigit() else ""
    return _finding(
        "type-mismatch", f"{what} is a text and {_named(number)} a number: they never compare", hint
    )


def order_of_texts(operator: str) -> Finding:
    """`base < "x"`."""
    return _finding("type-mismatch", f"`{operator}` does not order texts", "use `=` or `!=`")


def not_a_date(text: str) -> Finding:
    """A text beside a date column that is no date."""
    return _finding("type-mismatch", f'"{text}" is not a date', "write it as 2025-01-31")


def number_beside_date(printed: str, name: str) -> Finding:
    """`launched > 2024`."""
    return _finding(
        "type-mismatch",
        f"`{printed}` is a number, and {_named(name)} holds dates",
        'write a date in quotes, such as "2025-01-31" or "2025"',
    )


def close_to_what(word: str) -> Finding:
    """`is about MMLU of X`."""
    return _finding(
        "type-mismatch", f"`{word}` needs a written number", "or say `is comparable to … on …`"
    )


def number_wanted() -> Finding:
    """An expression where only a written number fits."""
    return _finding("type-mismatch", "a written number belongs here")


def its_number(name: str) -> Finding:
    """`its parameters`."""
    return _finding(
        "type-mismatch", f"`its {name}` needs a text column that names rows, and it holds numbers"
    )


def no_direction(name: str, word: str, columns: int) -> Finding:
    """A measure of which no one said what is better."""
    if columns > 1:
        return _finding(
            "no-direction",
            f"`{word}` needs to know what is better, and the measures of {name} differ in it",
            "name measures of one direction",
        )
    return _finding(
        "no-direction",
        f"`{word}` needs to know which figures of `{name}` are better",
        f"declare it in the data, `{name}: {{better: higher}}` or `lower`, or say `is higher than`",
    )


# --- units and numbers ----------------------------------------------------------------------------


def unit_mismatch(printed: str, name: str, unit: str, written: str) -> Finding:
    """A written number whose unit does not fit what it stands beside."""
    if written == "%" and not unit and _named(name) != name:
        return _finding(
            "unit-mismatch",
            f"`{printed}` is compared with {_named(name)}, which has no unit",
            f'declare it in the data: `{name}: {{unit: "%"}}`, or leave out the `%`',
        )
    has = f"is in {unit}" if unit and unit != "x" else "is a ratio" if unit else "has no unit"
    return _finding(
        "unit-mismatch", f"`{printed}` is compared with {_named(name)}, which {has}", ""
    )


def units_differ(first: str, first_unit: str, second: str, second_unit: str) -> Finding:
    """Two figures of different units side by side."""
    return _finding(
        "unit-mismatch",
        f"{_named(first)} ({first_unit or 'no unit'}) and {_named(second)} "
        f"({second_unit or 'no unit'}) never compare",
    )


def mean_of_units(measures: Sequence[tuple[str, str]]) -> Finding:
    """A mean over measures of different units."""
    named = joined([f"`{name}` ({unit or 'no unit'})" for name, unit in measures])
    return _finding(
        "unit-mismatch", f"there is no average over {named}", "name measures of one unit"
    )


def mixed_scales(printed: str, name: str) -> Finding:
    """A bare number beside a column printed at several scales."""
    return _finding(
        "unit-mismatch",
        f"{_named(name)} is printed at several scales, so `{printed}` is not clear",
        "give the number a unit",
    )


def percent_or_points(printed: str, name: str) -> Finding:
    """`by 3%` on a measure in percent."""
    points = printed.removesuffix("%")
    return _finding(
        "percent-or-points",
        f"`by {printed}` is relative to the other figure of `{name}`, which is itself in %",
        f"for a difference of figures write `by {points} points`",
    )


def empty_range(low: str, high: str) -> Finding:
    """`between 5 and 3`."""
    return _finding("syntax", f"nothing is between {low} and {high}", "the smaller number is first")


def two_scales(first: str, second: str) -> Finding:
    """`by between 3 points and 2x`."""
    return _finding("unit-mismatch", f"`{first}` and `{second}` measure different things")


def wrong_meaning(word: str, example: str) -> Finding:
    """`define often as within 5%`."""
    return _finding("type-mismatch", f"this is no meaning for `{word}`", f"it takes {example}")


def not_a_share(printed: str) -> Finding:
    """`120% of`."""
    return _finding("type-mismatch", f"`{printed}` is not a share of something")


def all_but_share(printed: str) -> Finding:
    """`all but 10% of`."""
    return _finding("syntax", f"`all but {printed}` is not a quantifier", "write `at least …% of`")


def not_a_count(printed: str) -> Finding:
    """`2.5 of`."""
    return _finding(
        "type-mismatch", f"`{printed}` does not count rows", "use a whole number, or a share in %"
    )


def division_by_zero() -> Finding:
    """A quotient whose divisor is zero."""
    return _finding("claim-error", "this divides by zero", "no figure can make it a number")


def number_too_large() -> Finding:
    """`1e60 * 1e60 * …`."""
    return _finding("too-large", "this calculation comes to a number of over a thousand digits")


def several_values(name: str, rows: int) -> Finding:
    """`COLUMN of SEVERAL` where the rows differ."""
    return _finding(
        "claim-error",
        f"the {rows} rows of this set have different values of `{name}`, and one is needed here",
        f"say `every … has {name} …`, or take their `lowest`, `highest` or `average {name}`",
    )


def no_ratio(scale: str, name: str, printed: str) -> Finding:
    """`by 3%` of a figure that is zero or negative."""
    return _finding(
        "claim-error",
        f"{scale} of {printed} ({name}) means nothing: the figure is not above zero",
        "ask for an absolute difference",
    )


def not_a_proportion(name: str) -> Finding:
    """`significantly` on a share outside 0 to 100 %."""
    return _finding("claim-error", f"a figure of `{name}` is not between 0 and 100 %")


def unpaired(compared: int, total: int) -> Finding:
    """Fewer than half of the subject's rows have a partner."""
    return _finding(
        "unpaired-rows",
        f"only {compared} of {total} rows have a partner to be compared with",
        "the claim says nothing about the others",
    )


# --- scope and combinations -----------------------------------------------------------------------


def ambiguous_scope(name: str, turning: str) -> Finding:
    """A set of several without a quantifier under a word that turns the meaning round."""
    return _finding(
        "ambiguous-scope",
        f"under `{turning}` it is not clear whether `{name}` means some of them or every one",
        f"write `some {name}` or `every {name}`",
    )


def quantifier_beside_frequency(quantifier: str, word: str) -> Finding:
    """`often beats every …`."""
    return _finding(
        "ambiguous-scope",
        f"`{word}` already counts all comparisons, so `{quantifier}` cannot stand beside it",
        "leave the quantifier out; only the subject may have one",
    )


def quantifier_beside_overall(quantifier: str) -> Finding:
    """`no … by 3 points on average`."""
    return _finding(
        "ambiguous-scope",
        f"a margin over all comparisons leaves no room for `{quantifier}`",
        "leave the quantifier out",
    )


def by_without_margin(word: str, relation: str) -> Finding:
    """`matches … by 3 points`."""
    return _finding(
        "type-mismatch", f"`{word}` says how much, and `{relation}` has no margin", "leave it out"
    )


def significantly_with(other: str) -> Finding:
    """`significantly … by 3 points`."""
    return _finding(
        "type-mismatch",
        f"`significantly` compares two figures of items, and {other} does not fit it",
        "`substantially` asks for size alone",
    )


def among_without_only() -> Finding:
    """`beats … among S`."""
    return _finding("syntax", "`among` belongs to ranks and to `only`", "leave it out")


def only_of_subject() -> Finding:
    """`beats only …`."""
    return _finding("syntax", "`only` belongs to the subject of a claim")


def only_without_column() -> Finding:
    """`only X has 3 > 2`."""
    return _finding("type-mismatch", "`only` needs a condition on a column", "")


def pairing_of_subject() -> Finding:
    """`A of similar X beats …`."""
    return _finding("syntax", "`of similar` and `its` belong to the object of a comparison")


def partners_of_aggregate() -> Finding:
    """`best of S beats T of similar …`."""
    return _finding(
        "type-mismatch", "an aggregate has no row of its own to pair", "name the rows one by one"
    )


def _named(name: str) -> str:
    return name if name.startswith(("this ", "the ")) else f"`{name}`"
