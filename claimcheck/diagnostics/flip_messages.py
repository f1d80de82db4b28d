"""The words for what made a verdict flip, and for two states that cannot be compared."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.diagnostics.diagnostic import Finding
from claimcheck.wording import joined

# --- causes ---------------------------------------------------------------------------------------


def words_changed(old: str, new: str) -> str:
    """Words of the check."""
    if not old:
        return f"{_code(new)} was added to the check"
    if not new:
        return f"{_code(old)} was taken out of the check"
    return f"{_code(old)} became {_code(new)} in the check"


def set_changed(name: str, changes: Sequence[tuple[str, str]]) -> str:
    """Words of a `let`."""
    said = joined(
        (f"{_code(old)} became {_code(new)}" if old and new else _one_sided(old, new))
        for old, new in changes
    )
    return f"in the set {_code(name)}, {said}"


def set_replaced(name: str, old: str, new: str) -> str:
    """A `let` of which little stayed."""
    return f"the set {_code(name)} is now {_code(new)} (was {_code(old)})"


def set_added(name: str) -> str:
    """A new `let`."""
    return f"the set {_code(name)} was added"


def set_removed(name: str) -> str:
    """A `let` that is gone."""
    return f"the set {_code(name)} was removed"


def meaning_changed(word: str, old: str, new: str) -> str:
    """A `define`."""
    return f"{_code(word)} now means {new} (was: {old})"


def figure_changed(figure: str, old: str, new: str) -> str:
    """A cell; a text is empty where nothing is reported."""
    if not new:
        return f"{figure} is now missing (was {old})"
    return f"{figure} is now {new} (was {old or 'missing'})"


def figure_items_changed(figure: str, old: int | None, new: int | None) -> str:
    """A figure that is as it was, measured on another number of items."""
    return f"{figure} is now measured on {_items(new)} (was {_items(old)})"


def row_added(row: str, table: str) -> str:
    """A new row."""
    return f"the row {_code(row)} was added to {table}"


def row_removed(row: str, table: str) -> str:
    """A row that is gone."""
    return f"the row {_code(row)} was removed from {table}"


def row_renamed(row: str, old: str) -> str:
    """A row with another name."""
    return f"the row {_code(row)} has another name (was {_code(old)})"


def row_aliases(row: str, old: Sequence[str], new: Sequence[str]) -> str:
    """A row with the same name and other aliases."""
    return f"the row {_code(row)} has {_names(new)} as other names (was: {_names(old)})"


def column_added(column: str, table: str) -> str:
    """A new column."""
    return f"the column {_code(column)} was added to {table}"


def column_removed(column: str, table: str) -> str:
    """A column that is gone."""
    return f"the column {_code(column)} was removed from {table}"


def column_declares(column: str, what: str, old: str, new: str) -> str:
    """A property of a column, in words; empty where it is not declared."""
    return f"{what} of {column} is now {new or 'not declared'} (was {old or 'not declared'})"


def table_added(table: str) -> str:
    """A new table."""
    return f"the table {_code(table)} was added"


def table_removed(table: str) -> str:
    """A table that is gone."""
    return f"the table {_code(table)} was removed"


def now_skipped(reason: str) -> str:
    """A claim that is not checked any more."""
    return f"its check became `skip because`: {reason}"


def no_longer_skipped(check: str) -> str:
    """A claim that is checked now."""
    return f"it was skipped and now has the check {_code(check)}"


def unreadable_now() -> str:
    """A claim with a mistake in its text."""
    return "its text can no longer be read"


def unreadable_then() -> str:
    """A claim that had a mistake in its text."""
    return "its text could not be read before"


def unexplained() -> str:
    """A flip without a difference in what the claim rests on."""
    return "nothing that the claim reads differs between the two; look at the files it uses"


def gave_up() -> str:
    """More flips than there is time to search for causes of."""
    return "too much changed to search for what made it flip"


def _one_sided(old: str, new: str) -> str:
    return f"{_code(new)} was added" if new else f"{_code(old)} was taken out"


def _items(count: int | None) -> str:
    return "an unknown number of items" if count is None else f"{count} items"


def _names(names: Sequence[str]) -> str:
    return joined(map(_code, names)) or "none"


def _code(text: str) -> str:
    return f"`{text}`"


# --- what cannot be compared ----------------------------------------------------------------------


def too_many_states(operands: Sequence[str]) -> Finding:
    """More revisions than two."""
    named = joined(f"`{word}`" for word in operands)
    hint = "files come after `--`: `claimcheck diff main -- claims/report.claims`"
    return Finding("configuration", f"`diff` compares two revisions, not {named}", hint)


def merge_base(word: str) -> Finding:
    """The three dots of Git."""
    hint = "name two revisions: `git merge-base` says which one two branches share"
    return Finding("configuration", f"`diff` does not know `{word}` with three dots", hint)


def two_data_files() -> Finding:
    """`--data` without both files."""
    hint = "for example `claimcheck diff --data data/old.csv data/new.csv`"
    return Finding("configuration", "`--data` needs two data files, the old and the new", hint)


def data_not_read(old: str, new: str, read: Sequence[str]) -> Finding:
    """Data files of which no claim reads one."""
    hint = f"they read {joined((f'`{name}`' for name in read), limit=5)}" if read else ""
    return Finding("configuration", f"no claim reads `{old}` or `{new}`", hint)


def two_formats(old: str, new: str) -> Finding:
    """Data files of different formats."""
    message = f"`{new}` cannot take the place of `{old}`: they are of different formats"
    return Finding("configuration", message)


def no_files(states: Sequence[str]) -> Finding:
    """Two states without a claims file."""
    hint = "name the files, or set `files` in `claimcheck.toml`"
    return Finding("configuration", f"there are no claims files in {joined(states, 'or')}", hint)


def of_a_revision(found: Finding) -> Finding:
    """What is wrong with a revision, for a command that takes it as an operand."""
    return found._replace(
        message=found.message.replace("`--against`", "`diff`"),
        help=found.help.replace("--against", "diff"),
    )
