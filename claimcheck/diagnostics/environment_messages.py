"""The words of messages about what the claims of a file share: data, `use`, `let`, `define`."""

from __future__ import annotations

from claimcheck.diagnostics.diagnostic import Finding


def unused_let(name: str) -> Finding:
    """A `let` that no claim uses."""
    return Finding("unused-name", f"no claim uses `{name}`", "remove it, or use it")


def name_twice(what: str, name: str, file: str, line: int) -> Finding:
    """A name that stands for two sets, or two claims."""
    return Finding(
        "duplicate-name",
        f"there is already a {what} called `{name}`",
        f"the first one is at {file}:{line}; give this one another name",
    )


def word_twice(word: str) -> Finding:
    """A vague word that is defined twice in one file."""
    return Finding("duplicate-name", f"`{word}` is defined twice in this file", "keep one of them")


def two_tables(name: str) -> Finding:
    """Two data files with tables of one name."""
    return Finding(
        "duplicate-name",
        f"there is already a table called `{name}`",
        'name one of them: `data NAME = "…"`',
    )


def two_reports(path: str) -> Finding:
    """Claims about two documents in one file."""
    return Finding(
        "duplicate-name",
        f"these claims are already about `{path}`",
        "claims about another report stand in a file of their own",
    )


def use_in_circle(path: str) -> Finding:
    """A file that uses itself, perhaps through others."""
    return Finding("claim-error", f"{path} uses itself", "break the circle of `use`")


def too_many_files(limit: int) -> Finding:
    """A `use` that fans out."""
    return Finding("too-large", f"these claims use more than {limit} files", "use fewer files")


def too_long(path: str, limit: int) -> Finding:
    """A claims file that is no claims file."""
    message = f"`{path}` has more than {limit:,} characters, the limit for a claims file"
    return Finding("too-large", message, "split it")


def too_much_data(files: int, figures: int) -> Finding:
    """Data that fans out."""
    message = f"these claims rest on more than {files} data files or {figures:,} figures"
    return Finding("too-large", message, "keep only what the claims need, or split the claims")


def no_claims() -> Finding:
    """Files without a single claim."""
    return Finding(
        "no-claims",
        "there is not a single claim to check",
        "an empty gate passes nothing; `--allow-empty` accepts it",
    )
