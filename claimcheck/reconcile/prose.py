"""A sentence beside the checks of its claims: what they leave out, and what they contradict.

What is quoted of a sentence is compared with all checks that stand for it together, and so is what
stands right beside a quote. Not here: the comparisons (`contrasts`), sentences that have changed
(`quotes`), what the figures say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.diagnostics import prose_messages as messages
from claimcheck.diagnostics.diagnostic import Diagnostic, at_span
from claimcheck.reading.atoms import keys
from claimcheck.reading.mentions import Amount, Mention
from claimcheck.reading.reader import read
from claimcheck.reconcile.alike import are_alike
from claimcheck.reconcile.contrasts import Contrast, contrasts
from claimcheck.reconcile.desk import Desk
from claimcheck.reconcile.quotations import Quotation
from claimcheck.reconcile.report import Sentence
from claimcheck.reconcile.sides import Side, Sides
from claimcheck.source import Span
from claimcheck.tables.names import name_key
from claimcheck.vocabulary.prose import Kind
from claimcheck.wording import joined

_HEDGES = (Kind.DEGREE, Kind.FREQUENCY)
_TURNING = frozenset(("not", "fails to", "barely", "false", "only", "if", "unless"))
_CONDITIONS = frozenset(("if", "unless", "except"))
_RESTRICTIONS = _CONDITIONS | {"without"}
_NEVER = ((Kind.FREQUENCY, "never"), (Kind.FREQUENCY, "rarely"), (Kind.QUANTIFIER, "no"))
_STRICT = (
    (Kind.BOUND, "more than"),
    (Kind.BOUND, "less than"),
    (Kind.CLOSENESS, "just over"),
    (Kind.CLOSENESS, "nearly"),
)
_STOPS = ".;:!?"
_MAX_NAME = 4
"""Of how many words the name of a set is known in a check."""

_REACH = 3
"""Within how many words before or after a quote a word turns it."""


def prose_findings(
    desk: Desk, sentence: Sentence, quotations: Sequence[Quotation]
) -> list[Diagnostic]:
    """What the checks of a sentence leave out of it, or say otherwise."""
    if not quotations:
        return []
    sides = _sides(desk, sentence, quotations)
    found = [*contrasts(sides), *_turned(sides, sentence, quotations)]
    text = sentence.passage.text
    return [
        at_span(
            finding,
            desk.report.source,
            sentence.passage.origin_span(Span(mention.start, mention.end)),
            subject=f"{text[mention.start : mention.end]} in: {sentence.text}",
        )
        for mention, finding in found
    ]


def _sides(desk: Desk, sentence: Sentence, quotations: Sequence[Quotation]) -> Sides:
    text = sentence.passage.text
    inside = [one for one in sentence.read.mentions if _is_said(one, text, quotations)]
    words = frozenset(
        atom.key
        for atom in sentence.read.atoms
        if any(q.span.start <= atom.start < q.span.end for q in quotations)
    )
    checks = list(dict.fromkeys(quotation.check for quotation in quotations))
    check = " ; ".join(checks)
    checked = read(check, desk.names.lexicon)
    return Sides(
        Side(text, inside, words),
        Side(check, checked.mentions, frozenset(atom.key for atom in checked.atoms)),
        joined(f"`{name}`" for name in dict.fromkeys(q.claim for q in quotations)),
        desk.names.dataset,
        desk.names.lexicon.nouns,
        tuple(_defined(desk, checks)) if any(_is_number(one) for one in inside) else (),
    )


def _is_number(mention: Mention) -> bool:
    return isinstance(mention.value, Amount)


def _defined(desk: Desk, checks: Sequence[str]) -> Iterator[Amount]:
    """The numbers that choose the sets of some checks: `laptops where price < $1000`."""
    source, lets = desk.found.source, desk.names.lets
    runs = dict.fromkeys(run for check in checks for run in _runs(keys(check)) if run in lets)
    for name in runs:
        let = desk.found.scope.lets.get(name_key(lets[name]))
        if let is not None and let.file == source.name:
            text = source.text[let.value.span.start : let.value.span.end]
            values = (one.value for one in read(text, desk.names.lexicon).mentions)
            yield from (value for value in values if isinstance(value, Amount))


def _runs(words: Sequence[str]) -> Iterator[str]:
    """All runs of a few words, each of which may be the name of a set."""
    for at in range(len(words)):
        for size in range(1, _MAX_NAME + 1):
            yield " ".join(words[at : at + size])


def _is_said(mention: Mention, text: str, quotations: Sequence[Quotation]) -> bool:
    """Whether a mention is quoted, or is a hedge right before what is quoted."""
    return any(
        q.span.start <= mention.start < q.span.end
        or (
            mention.kind in _HEDGES
            and mention.end < q.span.start
            and not text[mention.end : q.span.start].strip()
        )
        for q in quotations
    )


def _turned(
    sides: Sides, sentence: Sentence, quotations: Sequence[Quotation]
) -> Iterator[Contrast]:
    """`not` or `never` just before a quote, `except` just after it, `more than` before a number."""
    if sides.checked.denials() or _is_restricted(sides.checked):
        return
    text = sentence.passage.text
    for mention in sentence.read.mentions:
        if any(q.span.start <= mention.start < q.span.end for q in quotations):
            continue
        for q in quotations:
            if _turns(mention, sentence, q.span) or _bounds(mention, sides, sentence, q.span):
                word, quote = sides.said.word(mention), text[q.span.start : q.span.end]
                yield mention, messages.turned(word, quote, sides.claims)
                break


def _is_restricted(checked: Side) -> bool:
    """Whether a check restricts what it says in another way than by `only` one of its sets."""
    return checked._replace(
        mentions=[m for m in checked.mentions if m.value != "only"]
    ).is_unclear()


def _turns(mention: Mention, sentence: Sentence, quote: Span) -> bool:
    """Whether a word that stands outside a quote turns what it says."""
    text = sentence.passage.text
    before, after = text[mention.end : quote.start], text[quote.end : mention.start]
    value = mention.value if mention.kind is Kind.TURN else ""
    if (value in _TURNING or (mention.kind, mention.value) in _NEVER) and _is_near(before):
        return True
    opens = not text[sentence.span.start : mention.start].strip()
    if value in _CONDITIONS and opens and _is_clause(before):
        return True
    return value in _RESTRICTIONS and _is_near(after.removeprefix(","))


def _is_near(between: str) -> bool:
    """Whether few words of one clause, and no stop, lie between a word and a quote."""
    is_stopped = any(mark in between for mark in f"{_STOPS},")
    return bool(between) and len(between.split()) < _REACH and not is_stopped


def _is_clause(between: str) -> bool:
    """Whether one clause, and the comma that ends it, lie between a word and a quote."""
    ends = between.rstrip().endswith(",") and between.count(",") == 1
    return ends and not any(mark in between for mark in _STOPS)


def _bounds(mention: Mention, sides: Sides, sentence: Sentence, quote: Span) -> bool:
    """Whether a bound that shuts out the number that a quote starts with is in no check."""
    if (mention.kind, mention.value) not in _STRICT or mention.end >= quote.start:
        return False
    starts = any(one.start == quote.start for one, _ in sides.said.amounts())
    is_beside = not sentence.passage.text[mention.end : quote.start].strip()
    is_known = any(are_alike(one, mention) for one in sides.checked.mentions)
    return starts and is_beside and not is_known
