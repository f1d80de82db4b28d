"""What libyaml says of a text that is no YAML, in plain words.

Not here: what claimcheck itself refuses (`yaml_text`).
"""

from __future__ import annotations

from typing import Any, NamedTuple

from claimcheck.source import Source


class Words(NamedTuple):
    """A message and its fix; `at_start` when it belongs where the broken thing starts."""

    message: str
    fix: str = ""
    at_start: bool = False


_INDENT = "lines of one list or mapping start in the same column"
_WORDS = {
    "found unexpected end of stream": Words("a quoted text that is not closed", "", True),
    "mapping values are not allowed in this context": Words(
        "`:` cannot stand here", "put a text that holds `: ` in quotes; check the indent"
    ),
    "could not find expected ':'": Words("a `:` is missing after this key", "", True),
    "did not find expected ',' or '}'": Words("`,` or `}` is missing before this"),
    "did not find expected ',' or ']'": Words("`,` or `]` is missing before this"),
    "did not find expected key": Words("this is no key of the mapping around it", _INDENT),
    "did not find expected '-' indicator": Words("this is no item of the list around it", _INDENT),
    "did not find expected node content": Words("a value is missing before this"),
    "block sequence entries are not allowed in this context": Words(
        "`-` cannot stand here", _INDENT
    ),
    "found unknown escape character": Words(
        "`\\` in double quotes starts an escape, and this is none", "use single quotes"
    ),
    "found a tab character that violates indentation": Words(
        "a tab cannot indent YAML", "indent with spaces"
    ),
}


def in_plain_words(error: Any, source: Source) -> Words:
    """The words for a `yaml.MarkedYAMLError` in a text."""
    problem = str(error.problem or error.context or "the text cannot be read")
    words = _WORDS.get(problem)
    if words:
        return words
    if "cannot start any token" in problem:
        letter = source.text[error.problem_mark.index : error.problem_mark.index + 1]
        if letter == "\t":
            return Words("a tab cannot indent YAML", "indent with spaces")
        return Words(f"`{letter}` cannot start a value", "put the value in quotes")
    return Words(f"this is not YAML: {problem}")
