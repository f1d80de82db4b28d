"""Numbers as people print them: their exact value and the unit in their last place.

Lives here: `Numeral`, and the reader of a number's text in a table's cell. Not here: the numbers of
the claims language, which its lexer delimits and which share `exact` below; what a unit means
(`units`).

`Decimal` and `int` would accept `1e999999999` or Arabic-Indic digits, and then run for minutes or
be wrong, so texts are matched against a pattern of ASCII digits and bounded before they become
numbers.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

MAX_DIGITS = 60
MAX_EXPONENT = 60

SCALES = {"k": 3, "K": 3, "M": 6, "B": 9, "T": 12}
"""Powers of ten of the scale letters; thousands, never 1024."""


class Numeral(NamedTuple):
    """A printed number.

    `value` and `step` (one unit in the last printed place) are in the printed `unit`, which is
    `""`, `%`, `x`, `$` or a unit's name; `error` is a printed `±`, `note` a footnote mark.
    """

    value: Fraction
    step: Fraction
    unit: str = ""
    digits: int = 0
    error: str = ""
    note: str = ""


class NumeralTooLong(ValueError):
    """A number with more digits or a larger exponent than any figure has."""

    def __str__(self) -> str:
        return f"a number has at most {MAX_DIGITS} digits and an exponent of at most {MAX_EXPONENT}"


def exact(digits: str, scale: str = "", exponent: str = "") -> tuple[Fraction, Fraction, int]:
    """Value, unit in the last place and count of digits of a plain ASCII number.

    `digits` may hold `_`, `,` and one `.`; `scale` is a letter of `SCALES`. Raises
    `NumeralTooLong`.
    """
    whole, _, part = digits.replace("_", "").replace(",", "").partition(".")
    if len(whole) + len(part) > MAX_DIGITS or len(exponent) > 4:
        raise NumeralTooLong
    power = int(exponent or 0)
    if abs(power) > MAX_EXPONENT:
        raise NumeralTooLong
    power += SCALES.get(scale, 0) - len(part)
    number = int((whole + part) or "0")
    written = len(whole) + len(part)
    if power >= 0:
        return Fraction(number * 10**power), Fraction(10**power), written
    return Fraction(number, 10**-power), Fraction(1, 10**-power), written


_NUMBER = (
    r"(?P<digits>(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9][0-9_]*)(?:\.[0-9]+)?|\.[0-9]+)"
    r"(?:[eE](?P<exponent>[+-]?[0-9]+))?"
)
_FIGURE = re.compile(
    r"(?![+-]\s*\$?[+-])(?P<sign>[+-]?)\s*(?P<dollar>\$?)(?P<sign2>[+-]?)"
    + _NUMBER
    + r"(?P<scale>[kKMBT](?![A-Za-z]))?"
    r"(?:\s*(?P<unit>%|x|×|ns|us|µs|μs|ms|s|min|h|KiB|MiB|GiB|TiB|[KMGT]B|(?<=\s)B|pp|points))?"
    r"(?:\s*(?:±|\+/-)\s*(?P<error>[0-9.]+)\s*%?)?"
    r"(?P<note>(?:\s*(?:\[[^\]]{1,20}\]|[*†‡§¶]|\^[0-9a-z]{1,3}))*)"
)
_DURATION = re.compile(
    r"(?:([0-9]{1,6})h)?\s*(?:([0-9]{1,6})m)?\s*(?:([0-9]{1,6}(?:\.[0-9]{1,9})?)s)?"
)
_PLAIN = re.compile(r"-?[0-9]{1,30}(?:\.[0-9]{1,30})?%?")
_EMPHASIS = re.compile(r"(\*{1,3}|_{1,3}|`|~~)([^*_`~]+)\1(.*)")
_MINUS = str.maketrans({"\u2212": "-", "\u00a0": " ", "\u202f": " "})


def is_figure(text: str) -> bool:
    """Whether a cell's text reads as a number; `NumeralTooLong` is left to `read_figure`."""
    if _PLAIN.fullmatch(text) or _match(text):
        return True
    return _duration(_bare(text)) is not None


def is_whole(text: str) -> bool:
    """Whether a cell's text is a whole number printed in full, without scale, unit or error."""
    match = _match(text)
    return (
        match is not None
        and not any(match[part] for part in ("scale", "unit", "error", "dollar", "exponent"))
        and "." not in match["digits"]
    )


def figure_unit(text: str) -> str:
    """The unit printed in a cell that `is_figure`: `""`, `%`, `x`, `$`, `s` or `MB`."""
    match = _match(text)
    if match is None:
        return "s"
    return "$" if match["dollar"] else _unit(match["unit"])


def figure_scale(text: str) -> str:
    """The scale letter printed in a cell that `is_figure`: `k`, `M`, `B`, `T` or none."""
    match = _match(text)
    return (match["scale"] or "").replace("K", "k") if match else ""


@lru_cache(maxsize=4096)
def read_figure(text: str) -> Numeral | None:
    """The number that a table's cell prints, or `None` when it is none.

    Understands `1,234`, `79.8%`, `$0.16`, `671B`, `−5`, `**72.6**`, `72.6 [3]`, `72.6†`, `412 ms`,
    `2m23s` and `94.1 ± 0.3`. Raises `NumeralTooLong`.
    """
    match = _match(text)
    if match is None:
        return _duration(_bare(text))
    value, step, digits = exact(match["digits"], match["scale"] or "", match["exponent"] or "")
    if "-" in (match["sign"], match["sign2"]):
        value = -value
    unit = "$" if match["dollar"] else _unit(match["unit"])
    return Numeral(value, step, unit, digits, match["error"] or "", match["note"].strip())


def _match(text: str) -> re.Match[str] | None:
    return _FIGURE.fullmatch(_bare(text))


def _bare(text: str) -> str:
    """The text without Markdown emphasis and with an ASCII minus."""
    text = text.translate(_MINUS).strip()
    emphasis = _EMPHASIS.fullmatch(text)
    return f"{emphasis[2].strip()}{emphasis[3]}" if emphasis else text


def _unit(printed: str | None) -> str:
    if printed is None:
        return ""
    return {"×": "x", "μs": "us", "µs": "us", "pp": "points"}.get(printed, printed)


def _duration(text: str) -> Numeral | None:
    """`2m23s`, `1h 5m`: a duration in seconds, printed to its smallest part."""
    match = _DURATION.fullmatch(text)
    if match is None or not any(match.groups()):
        return None
    hours, minutes, seconds = match.groups()
    total = Fraction(3600 * int(hours or 0) + 60 * int(minutes or 0))
    step = Fraction(60 if minutes else 3600)
    if seconds is not None:
        rest, step, _ = exact(seconds)
        total += rest
    return Numeral(total, step, "s", 3)
