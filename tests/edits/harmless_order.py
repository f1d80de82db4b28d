"""Harmless edits of order: items, names, rows, paragraphs and sections that change places.

And paragraphs that come, with nothing in them that compares.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from tests.edits.edit import Change, Edit
from tests.edits.finding import replacing, substituted
from tests.edits.prose import Block, Kind, Prose
from tests.edits.texts import REPORT
from tests.edits.words import Substitutes

LISTS: Substitutes = (
    (r"(Qwen2\.5-72B) and (Llama3-70B)(?!,)", (r"\2 and \1",)),
    (r"(DeepSeek-V3) and (DeepSeek-R1)", (r"\2 and \1",)),
    (r"(the Qwen) and (Llama) families", (r"the Llama and Qwen families",)),
    (r"(AIME 2024) and (MATH-500)", (r"\2 and \1",)),
    (r"(Codeforces) and (SWE-bench Verified)", (r"\2 and \1",)),
    (r"(mathematics), (coding) and (knowledge)", (r"\2, \1 and \3", r"\3, \2 and \1")),
    (r"(drafting), (translation) and", (r"\2, \1 and",)),
    (r"fast and economical", ("economical and fast",)),
    (r"thrift and convenience", ("convenience and thrift",)),
    (r"powerful and specialized", ("specialized and powerful",)),
    (r"sturdier and dearer", ("dearer and sturdier",)),
    (r"companies and private users", ("private users and companies",)),
    (r"strengths and weaknesses", ("weaknesses and strengths",)),
    (r"accurate and impartial", ("impartial and accurate",)),
    (r"reasoning and coding", ("coding and reasoning",)),
    (r"economy and quality", ("quality and economy",)),
    (r"architecture and training data", ("training data and architecture",)),
    (r"thrift, access and responsibility", ("access, responsibility and thrift",)),
    (
        r"supervised fine-tuning with reinforcement learning",
        ("reinforcement learning with supervised fine-tuning",),
    ),
    (r"knowledge and the habits of thought", ("habits of thought and the knowledge",)),
    (r"(The 7B Qwen model) and (the 8B Llama model) are comparable(?=, at)", ()),
)
"""Names and words of one kind side by side, where no list of numbers follows."""

PARAGRAPHS = (
    "We thank the authors of the papers for making their figures public.",
    "Readers who know the models may want to skip this section.",
    "The names of the models are those that their authors use.",
    "A glossary of the terms is planned.",
    "> The figures were copied from the papers by hand.",
    "<!-- a remark for the editors of this page -->",
    "This page was written in February and is kept in a repository.",
    "```\npip install transformers\n```",
)
"""Paragraphs that compare nothing and give no figure."""

_LEANS = re.compile(
    r"(?:They|It|This|These|But|There|The first|The second|The third|A new|Whoever|And)\b"
)


def lists(found: Prose) -> Iterator[Edit]:
    """Names in another order."""
    return substituted(found, "list-order", LISTS)


def items(found: Prose) -> Iterator[Edit]:
    """Each two neighbours of a list changed, the numbers staying in their order."""
    for one, two in pairwise(found.blocks):
        if one.kind is two.kind is Kind.ITEM:
            (mark, words), (next_mark, next_words) = _item(found, one), _item(found, two)
            first = f"{mark}{next_words}"
            second = f"{next_mark}{words}"
            yield _swapped(found, "item-order", one, two, first, second)


def rows(found: Prose) -> Iterator[Edit]:
    """Each two neighbouring rows of a table changed."""
    for block in found.blocks:
        if block.kind is Kind.TABLE:
            lines = [
                m.span()
                for m in re.finditer(r".+", found.text[: block.end])
                if m.start() >= block.start
            ]
            for one, two in pairwise(lines[2:]):
                first, second = found.text[slice(*two)], found.text[slice(*one)]
                about = f"{block.subsection}: rows {second[2:32].strip()} ↔ {first[2:32].strip()}"
                changes = Change(*one, first), Change(*two, second)
                yield Edit("row-order", about, REPORT, changes)


def paragraphs(found: Prose) -> Iterator[Edit]:
    """Each two neighbouring paragraphs changed, where neither begins by leaning on the other."""
    for one, two in pairwise(found.blocks):
        texts = [found.text[block.start : block.end] for block in (one, two)]
        if one.kind is two.kind is Kind.PARAGRAPH and not any(map(_LEANS.match, texts)):
            yield _swapped(found, "paragraph-order", one, two, texts[1], texts[0])


def sections(found: Prose) -> Iterator[Edit]:
    """Each two neighbouring sections of one level changed."""
    for mark in ("##", "###"):
        starts = [b.start for b in found.blocks if found.text.startswith(f"{mark} ", b.start)]
        for one, two in pairwise(starts):
            if "\n## " in found.text[one + 2 : two - 1] and mark == "###":
                continue
            end = _section_end(found, two, mark)
            first, second = found.text[one:two], found.text[two:end]
            about = " ↔ ".join(part.partition("\n")[0] for part in (first, second))
            change = Change(one, end, f"{second.rstrip()}\n\n{first.rstrip()}\n\n")
            yield Edit("section-order", about, REPORT, (change,))


def new_paragraphs(found: Prose) -> Iterator[Edit]:
    """A paragraph after every paragraph."""
    blocks = [block for block in found.blocks if block.kind is Kind.PARAGRAPH]
    for number, block in enumerate(blocks):
        new = PARAGRAPHS[number % len(PARAGRAPHS)]
        yield replacing(found, "new-paragraph", (block.end, block.end), f"\n\n{new}", new)


def _item(found: Prose, block: Block) -> tuple[str, str]:
    mark = re.match(r"(?:-|\d+\.) +", found.text[block.start : block.end])
    length = mark.end() if mark else 0
    text = found.text[block.start : block.end]
    return text[:length], text[length:]


def _swapped(found: Prose, kind: str, one: Block, two: Block, first: str, second: str) -> Edit:
    names = [" ".join(found.text[b.start : b.start + 30].split()) for b in (one, two)]
    changes = Change(one.start, one.end, first), Change(two.start, two.end, second)
    return Edit(kind, " ↔ ".join(names), REPORT, changes)


def _section_end(found: Prose, start: int, mark: str) -> int:
    following = re.compile(rf"^#{{2,{len(mark)}}} ", re.MULTILINE).search(found.text, start + 1)
    return following.start() if following else len(found.text)
