"""The report as it was read, as `claimcheck coverage` prints it: its sentences, and the share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.consistency import Cover, ReadSentence
from claimcheck.render.lines import paint
from claimcheck.render.segments import EMPTY, Line, Style
from claimcheck.render.visible import visible
from claimcheck.render.width import wrap
from claimcheck.wording import plural

_STYLES: dict[Cover, Style] = {
    Cover.COVERED: "supported",
    Cover.SKIPPED: "skipped",
    Cover.UNCOVERED: "warning",
    Cover.SILENT: "faint",
}
_WORD = max(len(cover.value) for cover in Cover)
_PLACE = 8


def render_coverage(
    sentences: Sequence[ReadSentence], columns: int, color: bool = False, only_open: bool = False
) -> str:
    """The sentences of all reports with what stands for them; `only_open`: the uncovered ones."""
    lines: list[Line] = []
    for file in dict.fromkeys(sentence.file for sentence in sentences):
        here = [sentence for sentence in sentences if sentence.file == file]
        lines.append((("place", visible(file)),))
        for sentence in here:
            if not only_open or sentence.cover is Cover.UNCOVERED:
                lines += _sentence(sentence, columns)
        lines += [_summary(here), EMPTY]
    return paint(lines[:-1], color)


def _sentence(sentence: ReadSentence, columns: int) -> Iterator[Line]:
    """The words of a sentence, and below them its claims or what it amounts to."""
    place = f"{sentence.line}:{sentence.column}".rjust(_PLACE)
    cover = sentence.cover.value.ljust(_WORD)
    indent = _PLACE + 2 + _WORD + 2
    first, *others = wrap(visible(sentence.text), columns - indent) or [""]
    style: Style = "faint" if sentence.cover is Cover.SILENT else "plain"
    yield (
        ("place", f"{place}  "),
        (_STYLES[sentence.cover], f"{cover}  "),
        (style, first),
    )
    for line in others:
        yield ((style, " " * indent + line),)
    for remark in filter(None, (", ".join(sentence.claims), sentence.reads)):
        for line in wrap(visible(remark), columns - indent - 2):
            yield (("faint", f"{' ' * indent}  {line}"),)


def _summary(sentences: Sequence[ReadSentence]) -> Line:
    """How many sentences there are of each kind, and which share of those that tell has a claim."""
    counts = {cover: sum(one.cover is cover for one in sentences) for cover in Cover}
    parts = [f"{count} {cover.value}" for cover, count in counts.items() if count]
    cared_for = counts[Cover.COVERED] + counts[Cover.SKIPPED]
    telling = cared_for + counts[Cover.UNCOVERED]
    share = f"; {cared_for * 100 // telling}% of those that say something have a claim"
    total = f"{plural(len(sentences), 'sentence')}: {' · '.join(parts)}"
    return (("label", total), ("plain", share if telling else ""))
