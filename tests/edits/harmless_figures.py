"""Harmless edits of figures: a number otherwise written, a bound that still holds, a new truth.

Each is true by the data. Bounds and rounded numbers are kept only where `truth` finds that what the
sentence then says is supported.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tests.edits import truth
from tests.edits.edit import Edit, Standing
from tests.edits.finding import cased, covered, replacing, substituted
from tests.edits.harmful_tables import Cell, figure_cells
from tests.edits.prose import Block, Kind, Prose
from tests.edits.words import NUMBER_WORDS, Substitutes

MEASURED = (r"79\.8% 72\.6% 70\.0% 97\.3% 94\.5% 49\.2% 65\.2% 71\.5% 49\.1% 49\.0% 90\.8%").split()
EXACT_DIFFERENCES = r"(6\.3|31\.4|4\.7|11\.3) points"

SPELLINGS: Substitutes = (
    (r"(\d[\d.]*) billion", (r"\1B", r"\1bn")),
    (r"(\d+)B (Qwen|Llama) model", (r"\1-billion \2 model",)),
    (r"14,042", ("14042", "14\N{NO-BREAK SPACE}042", "14\N{NARROW NO-BREAK SPACE}042")),
    (r"2029", ("2,029",)),
    (r"1691", ("1,691",)),
    (r"1633", ("1,633",)),
    (r"1400", ("1,400",)),
    (r"twice", ("two times", "2x", "2×")),
    (r"ranks second", ("ranks 2nd",)),
    (r"\$3\.90", ("3.90 USD",)),
    (r"within (\d) points", (r"within \1 percentage points",)),
    (r"by (at most) (\d)%", (r"by \1 \2 percent",)),
    (r"(\d+)% (?=here|on)", (r"\1 percent ",)),
)
"""Numbers and other ways to write them."""

BOUNDS: Substitutes = (
    (r"(?<=above\s)90%", ("85%", "89%", "91.5%", "92.5%")),
    (r"(?<=above\s)50%", ("45%", "49%", "52%", "55%")),
    (r"(?<=more\sthan\s)300", ("250", "290", "320", "335")),
    (r"(?<=exceed\s)1400", ("1300", "1350", "1450", "1480")),
    (r"(?<=below\s)60%", ("59.5%", "61%", "62%", "65%")),
    (r"(?<=within\s)5(?= points of)", ("4.5", "4.8", "6", "8")),
    (r"(?<=more\sthan\s)twice", ("2.1 times", "1.9 times")),
    (r"half(?= of the problems)", ("40%", "30%", "45%")),
    (r"(?<=about\s)\$0\.1570", ("$0.157", "$0.16", "$0.155", "$0.1575")),
    (r"(?<=about\s)\$3\.90", ("$3.9", "$4", "$3.95")),
)
"""Bounds, and others that may hold as well."""

ROUNDED: Substitutes = (
    (r"79\.8%", ("80%",)),
    (r"72\.6%", ("73%",)),
    (r"70\.0%", ("70%",)),
    (r"97\.3%", ("97%",)),
    (r"91\.4%", ("91%",)),
    (r"94\.5%", ("95%",)),
    (r"49\.2%", ("49%",)),
    (r"65\.2%", ("65%",)),
    (r"90\.8%", ("91%",)),
    (r"49\.1%", ("49%",)),
    (r"49\.0%", ("49%",)),
    (r"31\.4 points", ("31 points",)),
    (r"4\.7 points", ("5 points",)),
    (r"11\.3 points", ("11 points",)),
)
"""Figures and what they round to."""


def more_digits(found: Prose) -> Iterator[Edit]:
    """A figure with a zero more, in prose and in tables, where that is exact."""
    for match in covered(found, rf"(?:{'|'.join(MEASURED)})"):
        new = match.group().replace("%", "0%")
        yield replacing(found, "more-digits", match.span(), new)
    for match in covered(found, EXACT_DIFFERENCES):
        yield replacing(found, "more-digits", match.span(1), f"{match[1]}0")
    for cell in _figures(found):
        new = cell.text.replace("%", "0%") if "%" in cell.text else f"{int(cell.text):,}"
        span = cell.start, cell.end
        if new != cell.text:
            yield replacing(found, "more-digits", span, new, f"{cell.row} {cell.text} → {new}")
        else:
            yield replacing(found, "more-digits", span, f"{cell.text}.0")


def spellings(found: Prose) -> Iterator[Edit]:
    """A number otherwise written: words as digits, digits as words, B for billion."""
    yield from substituted(found, "number-spelling", SPELLINGS)
    for match in covered(found, rf"(?:{'|'.join(NUMBER_WORDS)})\b"):
        new = str(NUMBER_WORDS.index(match.group().lower()) + 2)
        yield replacing(found, "number-spelling", match.span(), new)
    for match in covered(found, r"5(?= points of)"):
        yield replacing(found, "number-spelling", match.span(), cased("five", match.group()))


def bounds(found: Prose) -> Iterator[Edit]:
    """A bound moved to where it still holds."""
    yield from filter(_holds, substituted(found, "bound", BOUNDS))


def rounded(found: Prose) -> Iterator[Edit]:
    """A figure given less precisely."""
    yield from filter(_holds, substituted(found, "rounded", ROUNDED))


def new_sentences(found: Prose) -> Iterator[Edit]:
    """A sentence with a figure of the table above it, at the end of the paragraph below."""
    for cell in _figures(found):
        paragraph = _last_paragraph(found, cell.measure)
        sentence = f" {_sentence(cell)}"
        yield replacing(found, "new-figure", (paragraph.end,) * 2, sentence, sentence.strip())


def new_parentheses(found: Prose) -> Iterator[Edit]:
    """A figure in parentheses at the end of every other sentence that claims quote."""
    cells = list(_figures(found))
    sentences = [sentence for sentence in found.sentences if sentence.quotes][::2]
    for number, sentence in enumerate(sentences):
        cell = cells[number * 5 % len(cells)]
        place = sentence.end - 1
        if found.text[place] == ".":
            said = f" ({cell.row} has {cell.text} on {cell.measure})"
            yield replacing(found, "new-figure", (place, place), said, f"parenthesis:{said}")


def new_facts(found: Prose) -> Iterator[Edit]:
    """A sentence that compares or computes, true by the data, at the end of a paragraph."""
    paragraphs = [block for block in found.blocks if block.kind is Kind.PARAGRAPH]
    ends = [block for block in paragraphs if block.section in ("Analysis", "Results")]
    for number, fact in enumerate(FACTS):
        place = ends[number % len(ends)].end
        yield replacing(found, "new-fact", (place, place), f" {fact}", fact)


FACTS = (
    "On AIME 2024, DeepSeek-R1-Distill-Qwen-32B beats DeepSeek-R1-Distill-Llama-70B.",
    "DeepSeek-R1-Distill-Qwen-32B outperforms DeepSeek-R1-Distill-Qwen-14B on GPQA Diamond.",
    "DeepSeek-R1-Distill-Llama-8B trails R1 on MATH-500.",
    "On MMLU, Qwen2.5-72B beats Llama3-70B by 6.6 points.",
    "DeepSeek-R1-Distill-Qwen-1.5B has the lowest rating on Codeforces.",
    "On MATH-500, every distilled model scores below R1.",
    "Most of the distilled models score above 90% on MATH-500.",
    "R1 is 7.2 points ahead of DeepSeek-R1-Distill-Qwen-32B on AIME 2024.",
    "DeepSeek-R1-Distill-Qwen-14B has 14 billion parameters.",
    "Llama3-70B has 70 billion parameters, and Qwen2.5-72B has 72 billion.",
    "On GPQA Diamond, R1 reaches 71.5% and DeepSeek-R1-Distill-Qwen-7B reaches 49.1%.",
    "None of the distilled models beats R1 on AIME 2024.",
    "All six distilled models score above 80% on MATH-500.",
    "The best distilled model on GPQA Diamond is DeepSeek-R1-Distill-Llama-70B.",
    "On Codeforces, DeepSeek-R1-Distill-Qwen-7B is behind DeepSeek-R1-Distill-Llama-8B.",
    "Three of the distilled models score above 60% on AIME 2024.",
)
"""Sentences that a reader finds true in the tables or the data."""


@cache
def _holds(edit: Edit) -> bool:
    return truth.standing(edit)[0] is Standing.STILL_TRUE


def _figures(found: Prose) -> Iterator[Cell]:
    for cells in figure_cells(found):
        yield from (cell for cell in cells if cell.text != "-")


def _last_paragraph(found: Prose, measure: str) -> Block:
    paragraphs = [b for b in found.blocks if b.kind is Kind.PARAGRAPH and b.subsection == measure]
    return paragraphs[-1]


def _sentence(cell: Cell) -> str:
    if cell.measure == "Codeforces":
        return f"{cell.row} has a rating of {cell.text} on Codeforces."
    return f"{cell.row} scores {cell.text} on {cell.measure}."
