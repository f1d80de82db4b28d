"""The program `git`, asked for objects of a repository that a stranger may have filled.

The only place that starts a program. It is asked which commit a name stands for, what a folder of
that commit holds, and for the bytes of one object. None of that runs a hook, a filter or a pager,
and the settings below keep a repository that somebody else configured from adding anything: no
network, no bare repository hidden in a folder, no environment that points elsewhere. `HOME` stays,
for the user's own `safe.directory`.

Not here: files of a revision (`revision`).
"""

from __future__ import annotations

import os

from claimcheck.diagnostics import gate_messages as messages
from claimcheck.diagnostics.diagnostic import Unreadable
from claimcheck.workspace.disk import native

TIMEOUT = 60
_LONGEST = 1000
_SETTINGS = (
    "--no-pager",
    "--no-replace-objects",
    "--literal-pathspecs",
    *("-c", "core.fsmonitor=false"),
    *("-c", f"core.hooksPath={os.devnull}"),
    *("-c", "protocol.allow=never"),
    *("-c", "safe.bareRepository=explicit"),
)
_VARIABLES = {
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}


def commit_of(root: str, rev: str) -> str:
    """The commit that a name stands for, so that nothing that follows depends on the name.

    Raises `Unreadable` with the reason: no such name, no repository, no `git`.
    """
    if not rev.strip() or rev.startswith("-") or "\0" in rev or len(rev) > _LONGEST:
        raise Unreadable(messages.not_a_revision(rev[:100]))
    wanted = ("--verify", "--quiet", "--end-of-options", f"{rev}^{{commit}}")
    status, out, _ = _run(root, rev, "rev-parse", *wanted)
    commit = text_of(out.strip())
    if status == 0 and commit.isalnum():  # `^main` is a name of all that `main` has not
        return commit
    status, shallow, said = _run(root, rev, "rev-parse", "--is-shallow-repository")
    if status:
        raise Unreadable(messages.not_a_repository(said))
    raise Unreadable(messages.unknown_revision(rev, shallow.strip() == b"true"))


def ask(root: str, rev: str, *arguments: str) -> bytes:
    """The output of `git` run at a root; raises `Unreadable` when it fails. `rev` is for words."""
    status, out, said = _run(root, rev, *arguments)
    if status:
        raise Unreadable(messages.git_failed(rev, said))
    return out


def text_of(data: bytes) -> str:
    """A name as Git prints it, as a path of ours."""
    return data.decode("utf-8", "surrogateescape")


def _run(root: str, rev: str, *arguments: str) -> tuple[int, bytes, str]:
    """Status, output and the first line of complaint of a run; raises `Unreadable`."""
    import subprocess  # only who compares with a revision pays for it

    try:
        command = ["git", *_SETTINGS, "-C", root, *arguments]
        ran = subprocess.run(
            [native(word) for word in command],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=TIMEOUT,
            env=_environment(),
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise Unreadable(messages.git_too_slow(rev, TIMEOUT)) from None
    except FileNotFoundError:
        raise Unreadable(messages.no_git()) from None
    except OSError as error:
        raise Unreadable(messages.git_failed(rev, error.strerror or "")) from None
    except ValueError:  # a word that no command line can hold
        raise Unreadable(messages.not_a_revision(rev)) from None
    return ran.returncode, ran.stdout, _first_line(ran.stderr)


def _environment() -> dict[str, str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("GIT_") or name == "GIT_CEILING_DIRECTORIES"
    }
    return kept | _VARIABLES


def _first_line(complaint: bytes) -> str:
    line = text_of(complaint).strip().partition("\n")[0]
    return line.removeprefix("fatal: ")[:200]
