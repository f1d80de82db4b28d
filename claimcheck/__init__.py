"""claimcheck: a checker for what a report says about its tables of figures.

`verify` checks claims files and returns a `ConsistencyReport`, whose claims each have a `Verdict`:

    >>> import claimcheck
    >>> report = claimcheck.verify("claims/report.claims")
    >>> [claim.name for claim in report.claims if claim.verdict is claimcheck.Verdict.CONTRADICTED]

Everything else is loaded when it is first used, so that importing this costs nothing.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    import os
    from collections.abc import Iterable

    from claimcheck.consistency import ConsistencyReport, Verdict

    __version__: str

__all__ = ["ConsistencyReport", "Verdict", "__version__", "verify"]


def verify(
    path: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    *,
    root: str | os.PathLike[str] | None = None,
    advice: bool = False,
) -> ConsistencyReport:
    """Check the claims of one file, or of several.

    With `advice` each claim says how firmly its verdict stands and what is true instead, and claims
    that clash, or follow from others, are diagnostics; that takes about twice as long.
    Nothing outside `root` is read; it is found as `claimcheck verify` finds it unless it is given.
    A file that cannot be read and a claim with a mistake are diagnostics of the report; only a
    `root` that is no folder raises (`claimcheck.diagnostics.diagnostic.Unreadable`). Settings of
    the project are not applied.
    """
    import os

    from claimcheck.consistency import Depth
    from claimcheck.pipeline import check
    from claimcheck.workspace.project import named_files, workspace_of

    given = [path] if isinstance(path, (str, os.PathLike)) else path
    files = [os.fspath(file) for file in given]
    workspace = workspace_of(files, None if root is None else os.fspath(root))
    depth = Depth.FULL if advice else Depth.NONE
    return check(named_files(workspace, files), workspace.read, advise=depth, relate=advice)


def __getattr__(name: str) -> object:
    if name == "__version__":
        from claimcheck.version import VERSION

        return VERSION
    if name in __all__:
        from claimcheck import consistency

        return getattr(consistency, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
