"""Why a statement could not be read, in the author's words.

What authors write by habit has a message of its own, and the detectors of those stand in flat
tuples: the certain ones first, then the likely ones. Where none speaks, the message says what
stands there and what could. Not here: the detectors, and the wording (`diagnostics`).
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.diagnostics import messages
from claimcheck.diagnostics.diagnostic import Finding
from claimcheck.language.automaton import ParseFailure
from claimcheck.language.blunder import Advice, Blunder, Detector
from claimcheck.language.choices import choices
from claimcheck.language.habits import HABITS, missing_has, possessive
from claimcheck.language.joints import JOINTS
from claimcheck.language.lexer import Shape, Token
from claimcheck.language.outlines import GAPS, OUTLINES
from claimcheck.language.slips import GUESSES, SLIPS, name_in_pieces
from claimcheck.language.synonyms import synonym
from claimcheck.source import Span

MAX_TOKENS = 2000
"""How far into a statement a mistake is still looked at closely: each detector reads it again."""

MAX_LENGTH = 240
"""How long a message may get, whatever it quotes."""

DETECTORS: tuple[Detector, ...] = (
    possessive,
    *SLIPS,
    *OUTLINES,
    *JOINTS,
    *HABITS,
    synonym,
    missing_has,
    *GUESSES,
    *GAPS,
)
"""Every detector, in the order in which they are asked."""


def explain(part: Sequence[Token], failure: ParseFailure) -> tuple[Finding, Span]:
    """What is wrong with a statement, and where."""
    blunder = Blunder(part, failure.index)
    if failure.too_deep:
        return messages.too_deep(), blunder.place
    finding, place = _reason(blunder)
    return Finding(finding.rule, _cut(finding.message), _cut(finding.help)), place


def _reason(blunder: Blunder) -> Advice:
    if blunder.index <= MAX_TOKENS:
        for detect in DETECTORS:
            advice = detect(blunder)
            if advice is not None:
                return advice
    return _unexpected(blunder)


def _cut(text: str) -> str:
    return text if len(text) <= MAX_LENGTH else f"{text[:MAX_LENGTH]}…"


def refine(part: Sequence[Token], index: int, finding: Finding, span: Span) -> Advice:
    """A better reason for a token that is no number: it may be a piece of a name."""
    finding = Finding(finding.rule, _cut(finding.message), _cut(finding.help))
    token = part[index] if index < len(part) else None
    if token is None or token.shape is not Shape.NUMBER or "," in token.text:
        return finding, span
    return name_in_pieces(Blunder(part, index)) or (finding, span)


def _unexpected(blunder: Blunder) -> Advice:
    before = blunder.at(blunder.index - 1) if blunder.index else None
    could = choices(blunder.accepted, before)
    if blunder.is_at_end:
        return messages.too_soon(blunder.part[-1].text, could), blunder.place
    return messages.unexpected(f"`{blunder.wrong.text}`", could), blunder.place
