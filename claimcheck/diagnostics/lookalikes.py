"""Letters that look like others: what sets two names apart that look the same on a screen.

Lives here: the Cyrillic and Greek letters that look like Latin ones, characters that cannot be
seen, and the words for both. After Unicode TS #39 (confusables), of which this is a small part.
Not here: how names match (`tables.names`); these letters are never made equal.
"""

from __future__ import annotations

_LATIN_FOR = dict(
    zip(
        "АВЕЅІЈКМНОРСТХҮаеѕіјорсухһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧονι",
        "ABESIJKMHOPCTXYaesijopcyxhdqwABEZHIKMNOPTYXovi",
        strict=True,
    )
)


def skeleton(name: str) -> str:
    """What two names have in common when they look the same: Latin letters, nothing unseen."""
    if name.isascii():
        return name
    shown = (_LATIN_FOR.get(letter, letter) for letter in name if not _is_unseen(letter))
    return _halved("".join(shown))


def describe(name: str) -> str | None:
    """What is not as it looks in a name: "`а` is CYRILLIC SMALL LETTER A"; `None` when nothing is.

    A word is suspicious when it mixes Latin letters with look-alikes, or holds nothing else.
    """
    if name.isascii():
        return None
    odd = [letter for letter in name if _is_unseen(letter)]
    for word in name.replace("-", " ").replace("_", " ").split():
        odd += _odd_letters(word)
    parts = [_named(letter) for letter in dict.fromkeys(odd)]
    return ", ".join(parts[:3]) or None


def _odd_letters(word: str) -> list[str]:
    letters = [letter for letter in word if letter.isalpha()]
    alike = [letter for letter in letters if letter in _LATIN_FOR or _halved(letter) != letter]
    if not alike:
        return []
    mixed = any(letter.isascii() for letter in letters)
    return alike if mixed or len(alike) == len(letters) else []


def _named(letter: str) -> str:
    import unicodedata

    name = unicodedata.name(letter, "a character without a name")
    shown = f"U+{ord(letter):04X}" if _is_unseen(letter) else f"`{letter}`"
    return f"{shown} is {name}"


def _is_unseen(letter: str) -> bool:
    """Whether nothing is drawn for a character: zero-width and direction marks, soft hyphens."""
    if letter < "\xad":
        return False
    import unicodedata

    return unicodedata.category(letter) == "Cf"


def _halved(text: str) -> str:
    """The text with full-width letters as ordinary ones."""
    return "".join(
        chr(ord(letter) - 0xFEE0) if "\uff01" <= letter <= "\uff5e" else letter for letter in text
    )
