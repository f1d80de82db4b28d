"""Harmless edits of marks: punctuation, quotation marks, emphasis, links."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.edits.edit import Change, Edit
from tests.edits.finding import flexible, replacing
from tests.edits.harmful_numbers import NUMBER
from tests.edits.names import BENCHMARKS, MISTAKEN, any_of
from tests.edits.prose import Prose, Sentence
from tests.edits.texts import REPORT
from tests.edits.words import Substitutes

ADDRESS = "https://example.org/model"

PUNCTUATION: Substitutes = (
    (r", (and|but|for|which|where|above)\b", (r" \1",)),
    (r"(?<=[a-z]{3}) (and) (?=they|it\b|settles|it gives|both|half|most|remain)", (r", \1 ",)),
    (r"(\w+), (\w+) and (\w+)", (r"\1, \2, and \3",)),
    (r"; (?=[a-z])", (" — ",)),
    (r": (?=[a-z])", (" – ", "; ")),
    (r"'s\b", ("’s",)),
    (r" \((the six distilled ones, [^)]*)\) ", (r" – \1 – ",)),
    (r"(In reasoning|Among the distilled models|By reasoning|On Amazon Bedrock), ", (r"\1 ",)),
    (r"(In reasoning and coding|In coding|Along the Qwen line), ", (r"\1 ",)),
    (r"(?<=\d)%", (" %", "\N{NO-BREAK SPACE}%")),
    (r"(?<=\d) (?=billion|points)", ("\N{NO-BREAK SPACE}",)),
    (r"general-purpose", ("general\N{NON-BREAKING HYPHEN}purpose",)),
)
"""Marks and the marks that may as well stand there."""


def punctuation(found: Prose) -> Iterator[Edit]:
    """Each mark of `PUNCTUATION`, changed."""
    for sentence in found.sentences:
        for pattern, news in PUNCTUATION:
            compiled = re.compile(flexible(pattern))
            for match in compiled.finditer(found.text, sentence.start, sentence.end):
                for new in news:
                    yield replacing(found, "punctuation", match.span(), match.expand(new))


def stops(found: Prose) -> Iterator[Edit]:
    """Each semicolon changed to a full stop, and each full stop before a small word the reverse."""
    semicolon = re.compile(r";(\s+)([a-z])")
    stop = re.compile(r"\.(\s+)(It|They|All|These|Every|One|Some|Anyone)\b")
    for block in {sentence.block: None for sentence in found.sentences}:
        for match in semicolon.finditer(found.text, block.start, block.end):
            new = f".{match[1]}{match[2].upper()}"
            yield replacing(found, "punctuation", match.span(), new)
        for match in stop.finditer(found.text, block.start, block.end):
            new = f";{match[1]}{match[2].lower()}"
            yield replacing(found, "punctuation", match.span(), new)


def quotation_marks(found: Prose) -> Iterator[Edit]:
    """One word of each sentence in quotation marks."""
    for number, sentence in enumerate(found.sentences):
        span = _long_word(found, sentence)
        one, two = ("“", "”") if number % 2 else ('"', '"')
        yield _around(found, "quotation-marks", span, one, two)


def emphasis(found: Prose) -> Iterator[Edit]:
    """One word, each number and all of each sentence emphasised."""
    for number, sentence in enumerate(found.sentences):
        mark = ("**", "*", "_", "__")[number % 4]
        yield _around(found, "emphasis", _long_word(found, sentence), mark, mark)
        for match in NUMBER.finditer(found.text, sentence.start, sentence.end):
            yield _around(found, "emphasis", match.span(), "**", "**")


def names(found: Prose) -> Iterator[Edit]:
    """Each name of a model or benchmark as code, or in bold, or as a link."""
    pattern = re.compile(any_of([*MISTAKEN, *BENCHMARKS]))
    marks = (("`", "`"), ("[", f"]({ADDRESS})"), ("**", "**"), ("<b>", "</b>"))
    number = 0
    for sentence in found.sentences:
        for match in pattern.finditer(found.text, sentence.start, sentence.end):
            yield _around(found, "emphasis", match.span(), *marks[number % len(marks)])
            number += 1


def _long_word(found: Prose, sentence: Sentence) -> tuple[int, int]:
    """The longest word of a sentence, the first of several."""
    words = re.finditer(r"(?<![\w-])[A-Za-z]+(?![\w-])", found.text[: sentence.end])
    inside = [word for word in words if word.start() >= sentence.start]
    return max(inside, key=lambda word: word.end() - word.start()).span()


def _around(found: Prose, kind: str, span: tuple[int, int], before: str, after: str) -> Edit:
    text = " ".join(found.text[slice(*span)].split())
    changes = Change(span[0], span[0], before), Change(span[1], span[1], after)
    return Edit(kind, f"{before}{text}{after}", REPORT, changes, found.is_quoted(*span))
