"""Names of one kind that match each other, or look as if they did.

Lives here: `unclashed`, for the names and aliases of columns, rows and tables. Not here: how names
match (`tables.names`), letters that look alike (`diagnostics.lookalikes`).
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.loaders.grid import Alias, Named
from claimcheck.loaders.loading import Loading, quoted
from claimcheck.tables.names import name_key


def unclashed(names: Sequence[Named], what: str, loading: Loading) -> list[Named | None]:
    """The names, with `None` for one that another had before and without aliases that clash.

    `what` is the kind in the singular: "column". Empty names clash with nothing.
    """
    seen: dict[str, Alias] = {}
    kept: list[Named | None] = [
        named if _is_free(Alias(named.text, named.place), seen, what, loading) else None
        for named in names
    ]
    for at, named in enumerate(kept):
        if named is not None and named.aliases:
            kept[at] = named._replace(aliases=_free_aliases(named, seen, what, loading))
    _note_lookalikes(seen, what, loading)
    return kept


def _free_aliases(
    named: Named, seen: dict[str, Alias], what: str, loading: Loading
) -> tuple[Alias, ...]:
    own = {name_key(named.text)}
    free = []
    for alias in named.aliases:
        key = name_key(alias.text)
        if key in own:
            continue
        own.add(key)
        if _is_free(alias, seen, what, loading):
            free.append(alias)
    return tuple(free)


def _is_free(alias: Alias, seen: dict[str, Alias], what: str, loading: Loading) -> bool:
    """Whether nothing had the name before; it is taken now."""
    key = name_key(alias.text) or alias.text
    if not key:
        return True
    first = seen.setdefault(key, alias)
    if first is alias:
        return True
    if first.text == alias.text:
        message, fix = f"two {what}s are called {quoted(alias.text)}", ""
    else:
        message = f"{quoted(alias.text)} and {quoted(first.text)} are one name for two {what}s"
        fix = "case does not count, and a space, `-` and `_` are the same"
    related = ((first.place, f"{quoted(first.text)} is here"),)
    loading.error("duplicate-name", message, alias.place, fix, related, len(alias.text))
    return False


def _note_lookalikes(seen: dict[str, Alias], what: str, loading: Loading) -> None:
    """Two names that differ only in letters that look the same are as good as one."""
    foreign = [alias for alias in seen.values() if not alias.text.isascii()]
    if not foreign:
        return
    from claimcheck.diagnostics.lookalikes import describe, skeleton

    shapes = {key: alias for key, alias in seen.items() if alias.text.isascii()}
    for alias in foreign:
        odd = describe(alias.text)
        twin = shapes.setdefault(name_key(skeleton(alias.text)), alias)
        if odd and twin is not alias:
            message = f"the {what} {quoted(alias.text)} only looks like {quoted(twin.text)}: {odd}"
            related = ((twin.place, f"{quoted(twin.text)} is here"),)
            loading.error("duplicate-name", message, alias.place, "", related, len(alias.text))
