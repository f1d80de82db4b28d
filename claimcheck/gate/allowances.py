"""What a project allows itself, then and now: meanings of vague words, ignores, settings.

Not here: the claims themselves (`weakened`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from claimcheck.consistency import ConsistencyReport, Ignore
from claimcheck.diagnostics import gate_messages as messages
from claimcheck.diagnostics.diagnostic import Diagnostic, Finding, at_place
from claimcheck.gate.pairing import Pair, matched, spaced
from claimcheck.gate.places import place_of_define, places_of_ignores
from claimcheck.source import Place, Source

_Texts: TypeAlias = Callable[[str], Source | None]
_COMPARED = 100  # ignores of one rule whose words changed, so that time stays linear


def meanings(
    before: ConsistencyReport, now: ConsistencyReport, pairs: Sequence[Pair], text_of: _Texts
) -> Iterator[Diagnostic]:
    """Vague words that are newly defined or redefined, and claims in which one changed its meaning.

    A definition that only moved, or that says what the word meant anyway, is none; nor is one in
    a new file that no older claim uses.
    """
    words = _Words.of(pairs)
    old = {(each.file, each.word): spaced(each.meaning) for each in before.definitions}
    files = {*before.files, *(file for file, _ in old)}
    said: set[str] = set()
    for file, word, meaning in now.definitions:
        was = old.get((file, word))
        is_harmless = word in words.same or file not in files
        if was == spaced(meaning) or (was is None and is_harmless and word not in words.changed):
            continue
        said.add(word)
        place = place_of_define(word, file, text_of(file))
        yield _at(_defined(word, spaced(meaning), was), place)
    explained = {words.changed[word][1:] for word in said if word in words.changed}
    for word, (pair, was, meaning) in words.changed.items():
        if (was, meaning) not in explained:  # some words follow others
            finding = messages.means_something_else(pair.now.name, word, meaning, was)
            place = Place(pair.now.file, pair.now.line, pair.now.column)
            yield _at(finding, place)._replace(claim=pair.now.name)


class _Words(NamedTuple):
    """The vague words of claims that are in both states.

    `same` are those that kept their meaning everywhere, `changed` the others, with the first claim
    in which it is another, and what it was and is.
    """

    same: set[str]
    changed: dict[str, tuple[Pair, str, str]]

    @classmethod
    def of(cls, pairs: Sequence[Pair]) -> _Words:
        same: set[str] = set()
        changed: dict[str, tuple[Pair, str, str]] = {}
        for pair in pairs:
            old = {vague.word: vague.meaning for vague in pair.before.vague}
            for word, meaning in ((vague.word, vague.meaning) for vague in pair.now.vague):
                if old.get(word) == meaning:
                    same.add(word)
                elif word in old:
                    changed.setdefault(word, (pair, old[word], meaning))
        return cls(same - set(changed), changed)


def _defined(word: str, meaning: str, was: str | None) -> Finding:
    if was is None:
        return messages.newly_defined(word, meaning)
    return messages.redefined(word, meaning, was)


# --- ignores --------------------------------------------------------------------------------------


def ignores(
    before: Sequence[Ignore], now: Sequence[Ignore], text_of: _Texts
) -> Iterator[Diagnostic]:
    """Rules ignored at a place of the report where they were not.

    An ignore may move with its words, also to another file, and its words may be edited.
    """
    _, left, fresh = matched((_as_it_is, _wherever_it_is), before, now)
    numbers = _numbers(now)
    places: dict[str, dict[str, list[Place]]] = {}
    for ignore in fresh:
        file, rule, words = ignore
        edited = next((old for old in left[:_COMPARED] if _is_edited(old, ignore)), None)
        if edited is not None:
            left.remove(edited)
            continue
        if file not in places:
            places[file] = places_of_ignores(text_of(file) or Source(file, ""))
        found, nth = places[file].get(rule, []), numbers[_as_it_is(ignore)]
        place = found[nth] if nth < len(found) else Place(file, 1, 1)
        yield _at(messages.newly_ignored(rule, spaced(words)), place)


def _numbers(found: Sequence[Ignore]) -> dict[tuple[str, str, str], int]:
    """How many ignores of its rule stand before each in its file."""
    counts: Counter[tuple[str, str]] = Counter()
    numbers: dict[tuple[str, str, str], int] = {}
    for ignore in found:
        numbers.setdefault(_as_it_is(ignore), counts[ignore.file, ignore.rule])
        counts[ignore.file, ignore.rule] += 1
    return numbers


def _as_it_is(ignore: Ignore) -> tuple[str, str, str]:
    return ignore.file, ignore.rule, spaced(ignore.words)


def _wherever_it_is(ignore: Ignore) -> tuple[str, str]:
    return ignore.rule, spaced(ignore.words)


def _is_edited(before: Ignore, now: Ignore) -> bool:
    """Whether two ignores are of one place: at least half of its words are the same."""
    if before[:2] != now[:2]:
        return False
    old, new = set(before.words.casefold().split()), set(now.words.casefold().split())
    return 2 * len(old & new) >= max(len(old), len(new))


# --- settings -------------------------------------------------------------------------------------


class Rules(NamedTuple):
    """What a project's configuration lets pass: rules it ignores, and its level of failing."""

    ignore: Collection[str]
    fail_on: str


def settings(file: str, before: Rules, now: Rules, levels: Sequence[str]) -> list[Diagnostic]:
    """What a configuration lets pass that it did not; `levels` from lenient to strict."""
    found = [messages.rule_ignored(rule) for rule in sorted(set(now.ignore) - set(before.ignore))]
    if levels.index(now.fail_on) < levels.index(before.fail_on):
        found.append(messages.fails_later(now.fail_on, before.fail_on))
    return [_at(finding, Place(file, 1, 1)) for finding in found]


def _at(finding: Finding, place: Place) -> Diagnostic:
    return at_place(finding, place)._replace(subject=finding.message)
