"""Labels of a report's table and the remarks in them: `AIME 2024 (pass@1) ↑`, `Latency, ms`.

Lives here: the parts of a label, from the whole to what is left without remarks. Not here: what
they name (`table_names`), which words are units and metrics (`table_units`).
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.reconcile.table_text import remarked, unmarked
from claimcheck.reconcile.table_units import is_metric, is_unit


def label_parts(label: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """A label, and what is left of it as remarks are taken off its end, one after the other."""
    base = label
    remarks: tuple[str, ...] = ()
    yield base, remarks
    for _ in range(4):
        shorter = _shorter(base)
        if shorter is None:
            return
        base, remarks = shorter[0], (*shorter[1], *remarks)
        yield base, remarks


def _shorter(label: str) -> tuple[str, tuple[str, ...]] | None:
    """A label without its marks, its parenthesis or its last word, and what that said."""
    bare = unmarked(label)
    if bare != label:
        return bare, ()
    parts = remarked(label)
    if parts:
        remarks = parts.remark.replace(";", ",").split(",")
        return parts.text, tuple(remark.strip() for remark in remarks if remark.strip())
    words = label.rsplit(None, 1)
    if len(words) < 2:
        return None
    base, is_apart = _without_joint(words[0])
    is_word = is_metric(words[1]) or (is_unit(words[1]) and (is_apart or not _is_letter(words[1])))
    return (base, (words[1],)) if base and is_word else None


def _without_joint(text: str) -> tuple[str, bool]:
    """A text without the comma, the stroke or the `in` at its end, and whether there was one."""
    bare = text.rstrip(" ,:/")
    bare = bare.removesuffix(" in").rstrip() if bare == text else bare
    return bare, bare != text


def _is_letter(word: str) -> bool:
    """Whether a word is a letter: of a unit only where it is set apart ("Vitamin B")."""
    return len(word) == 1 and word.isalpha()
