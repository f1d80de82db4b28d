"""Arguments: the options that commands share, and what is wrong with a command line.

`argparse` reads the options; its words for mistakes are replaced by ours, and the help of a command
is a text of its own that fits one screen.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Collection, Iterable
from typing import Any, NoReturn

from claimcheck.cli.streams import COLORS
from claimcheck.diagnostics.diagnostic import Finding, Unreadable

_WORDED = (
    (r"expected (one|at least one) argument", "`{}` needs a value"),
    (r"ignored explicit argument", "`{}` takes no value"),
)


class Options(argparse.ArgumentParser):
    """The options of a command; what is no option is an operand (a file, a claim)."""

    def __init__(self, command: str) -> None:
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=_Unused)
        self.command = command
        self.known: list[str] = []
        self.flag("-h", "--help")
        self.flag("--debug")
        self.value("--root")
        self.value("--config")
        self.value("--color", "auto", type=one_of("--color", COLORS))

    def flag(self, *names: str) -> None:
        """Add an option that is given or not."""
        self.known.extend(names)
        self.add_argument(*names, action="store_true")

    def value(self, name: str, default: str | None = None, **keywords: Any) -> None:
        """Add an option with a value."""
        self.known.append(name)
        self.add_argument(name, default=default, **keywords)

    def values(self, name: str) -> None:
        """Add an option that may be given several times; its value is a list."""
        self.known.append(name)
        self.add_argument(name, action="append", default=[])

    def read(self, arguments: list[str]) -> tuple[argparse.Namespace, list[str]]:
        """Split into options and operands; raises `Unreadable` for a mistake."""
        options, rest = self.parse_known_args(arguments)
        if options.help:
            return options, []
        end = rest.index("--") if "--" in rest else len(rest)
        for word in rest[:end]:
            if word.startswith("-") and word != "-":
                raise self._no_option(word)
        return options, rest[:end] + rest[end + 1 :]

    def error(self, message: str) -> NoReturn:
        """Say what `argparse` found in our own words."""
        for pattern, words in _WORDED:
            if found := re.fullmatch(rf"argument (\S+): {pattern}.*", message, re.DOTALL):
                raise usage(words.format(found[1].rsplit("/", 1)[-1]))
        raise usage(message)

    def _no_option(self, word: str) -> Unreadable:
        from claimcheck.diagnostics.nearest import did_you_mean

        option = word.split("=", 1)[0]
        hint = (
            did_you_mean(option, self.known, limit=1) or f"see `claimcheck {self.command} --help`"
        )
        return usage(f"`{self.command}` has no option `{option}`", hint)


class _Unused(argparse.HelpFormatter):
    """Made by `argparse` for every option; with a width it need not ask for the terminal's."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=80)


def usage(message: str, hint: str = "") -> Unreadable:
    """The mistake of a command line."""
    return Unreadable(Finding("configuration", message, hint))


def one_of(name: str, choices: Collection[str]) -> Callable[[str], str]:
    """A reader for an option that has one of some values."""

    def read(value: str) -> str:
        if value in choices:
            return value
        from claimcheck.diagnostics.nearest import did_you_mean
        from claimcheck.wording import joined

        message = f"`{name}` is {joined(choices, 'or')}, not `{value}`"
        raise usage(message, did_you_mean(value, choices, limit=1))

    return read


def no_command(word: str, commands: Iterable[str]) -> Unreadable:
    """The mistake of a first word that is no command."""
    from claimcheck.diagnostics.nearest import did_you_mean
    from claimcheck.wording import joined

    if word.startswith("-"):
        return usage(f"`{word}` comes before the command", "the command is the first word")
    if word.endswith(".claims"):
        return usage(f"`{word}` is no command", f"did you mean `claimcheck verify {word}`?")
    hint = did_you_mean(word, commands, limit=1) or f"the commands are {joined(commands)}"
    return usage(f"there is no command `{word}`", hint)
