"""Settings from `claimcheck.toml` or the table `[tool.claimcheck]` of `pyproject.toml`.

A configuration found at the root may come from a stranger's pull request: it chooses files and may
make the gate stricter, never more lenient. A file given with `--config` is trusted, replaces the
found one, and may set everything.

`baseline` is no exception although a baseline lets findings pass: whoever can name one here can as
well add entries to one that is named elsewhere, since it comes with the repository like the claims
and their `expect`s. What guards all three is `--against`, which reports every entry that is new.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.diagnostics.diagnostic import Finding, Unreadable
from claimcheck.render import FORMATS
from claimcheck.wording import joined
from claimcheck.workspace.files import Workspace, read_trusted
from claimcheck.workspace.root import absolute
from claimcheck.workspace.settings import FAIL_LEVELS, Settings, not_ignorable

if TYPE_CHECKING:
    from claimcheck.workspace.revision import Revision

_PROJECT_FILE = "pyproject.toml"


def found_settings(workspace: Workspace | Revision) -> Settings:
    """The settings of the project at the root, now or then; the defaults when it has none.

    Raises `Unreadable` with the rule `configuration`, or that of a file that cannot be read.
    """
    for name in ("claimcheck.toml", _PROJECT_FILE):
        if workspace.has(name):
            table = _table(workspace.read(name).text, name)
            if table is not None:
                return _settings(table, _Origin(name, trusted=False))
    return Settings()


def trusted_settings(path: str) -> Settings:
    """The settings of a file named on the command line, wherever it is; raises `Unreadable`."""
    origin = _Origin(path, trusted=True)
    table = _table(read_trusted(path), path)
    if table is None:
        raise origin.wrong("there is no table `[tool.claimcheck]`")
    return _settings(table, origin)


_MANY_PARTS = re.compile(
    r"""(?<![\w-])(?:(?:[\w-]++|"[^"\n]{0,200}+"|'[^'\n]{0,200}+')[ \t]*+\.[ \t]*+){50}"""
)
"""More parts than the dotted key of any setting has."""

_MAY_CONFIGURE = re.compile(r"tool\W{1,12}claimcheck|^[ \t]*\[\W*tool\W*\][ \t]*(?:#|$)", re.M)
"""`[tool.claimcheck]` in any spelling, or a table `[tool]` that may hold it."""


class _Origin(NamedTuple):
    """The file that settings come from."""

    path: str
    trusted: bool

    def wrong(self, message: str, hint: str = "") -> Unreadable:
        return Unreadable(Finding("configuration", f"{self.path}: {message}", hint))


def _table(text: str, path: str) -> dict[str, object] | None:
    """The settings as TOML has them; `None` when a `pyproject.toml` has none."""
    if os.path.basename(path) != _PROJECT_FILE:
        return _parse(text, path)
    if not _MAY_CONFIGURE.search(text):
        return None  # most projects: importing a TOML reader costs nearly a start of Python
    tool = _parse(text, path).get("tool")
    table = tool.get("claimcheck") if isinstance(tool, dict) else None
    return table if isinstance(table, dict) else None


def _parse(text: str, path: str) -> dict[str, object]:
    import tomllib  # only a project with a configuration pays for it

    if _MANY_PARTS.search(text):  # its time and memory are quadratic in the parts of a key
        raise _Origin(path, trusted=False).wrong("nested too deeply")
    try:
        return tomllib.loads(text)
    except ValueError as error:
        raise _Origin(path, trusted=False).wrong(f"not valid TOML: {error}") from None
    except RecursionError:
        raise _Origin(path, trusted=False).wrong("nested too deeply") from None


def _settings(table: dict[str, object], origin: _Origin) -> Settings:
    values: dict[str, object] = {}
    for key, value in table.items():
        reader = _READERS.get(key)
        if reader is None:
            from claimcheck.diagnostics.nearest import did_you_mean  # only a mistake pays for it

            hint = did_you_mean(key, _READERS, limit=1) or f"the keys are {joined(_READERS)}"
            raise origin.wrong(f"there is no setting `{key}`", hint)
        values[key.replace("-", "_")] = reader(key, value, origin)
    return Settings(**values)  # type: ignore[arg-type]


def _strings(key: str, value: object, origin: _Origin) -> tuple[str, ...]:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    raise origin.wrong(f"`{key}` is a list of texts", f'for example `{key} = ["…"]`')


def _rules(key: str, value: object, origin: _Origin) -> tuple[str, ...]:
    names = _strings(key, value, origin)
    for name in names:
        if wrong := not_ignorable(name, origin.trusted):
            raise origin.wrong(wrong.message, wrong.help)
    return names


def _one_of(choices: Collection[str]) -> Callable[[str, object, _Origin], str]:
    def read(key: str, value: object, origin: _Origin) -> str:
        if value in choices:
            return str(value)
        raise origin.wrong(f"`{key}` is {joined(choices, 'or')}")

    return read


def _baseline(key: str, value: object, origin: _Origin) -> str:
    if isinstance(value, str):
        return value
    raise origin.wrong(f"`{key}` is a text, the path of a file below the root")


def _root(key: str, value: object, origin: _Origin) -> str:
    if not origin.trusted:
        hint = "give it on the command line, or in a file given with `--config`"
        raise origin.wrong(f"the project cannot set its own `{key}`", hint)
    if not isinstance(value, str):
        raise origin.wrong(f"`{key}` is a text, the path of a folder")
    return os.path.join(os.path.dirname(absolute(origin.path)), value)


_READERS: dict[str, Callable[[str, object, _Origin], object]] = {
    "files": _strings,
    "fail-on": _one_of(FAIL_LEVELS),
    "ignore": _rules,
    "format": _one_of(FORMATS),
    "baseline": _baseline,
    "root": _root,
}
