"""The words of messages about the gate: the baseline, an older revision, and what became weaker."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.diagnostics.diagnostic import Finding
from claimcheck.wording import joined, plural

# --- the baseline ---------------------------------------------------------------------------------


def baseline_wrong(file: str, message: str, hint: str = "") -> Finding:
    """A baseline that cannot be used."""
    return Finding("configuration", f"{file}: {message}", hint or _WRITE_IT)


def not_json(file: str, why: str) -> Finding:
    """A baseline that is no JSON."""
    return baseline_wrong(file, f"not valid JSON: {why}")


def baseline_too_large(file: str, limit: int) -> Finding:
    """A baseline that nobody can review."""
    message = f"`{file}` has more than {limit:,} characters, the limit for a baseline"
    return Finding("too-large", message, "mend some of what it knows")


def key_twice(file: str, key: str) -> Finding:
    """A key of JSON that is given twice, of which most readers keep the last."""
    return baseline_wrong(file, f"the key `{key}` is given twice in one object")


def no_such_shape(file: str, keys: Sequence[str]) -> Finding:
    """A text of JSON that is no baseline."""
    names = joined(f"`{key}`" for key in keys)
    return baseline_wrong(file, f"a baseline is an object with {names}, and nothing else")


def not_a_schema(file: str, number: int) -> Finding:
    """A baseline of another version."""
    message = f"its `schema` is not {number}, the only one that is known"
    return baseline_wrong(file, message, "write it anew, or use the claimcheck that wrote it")


def no_such_entry(file: str, number: int, keys: Sequence[str]) -> Finding:
    """An entry with other fields, or with fields that are no texts."""
    names = joined(f"`{key}`" for key in keys)
    return baseline_wrong(file, f"entry {number} is not an object of the texts {names}")


def entry_twice(file: str, line: int, first: int) -> Finding:
    """One finding that two entries know."""
    hint = f"the first is on line {first}; remove one"
    return baseline_wrong(file, f"the entry on line {line} is there twice", hint)


def never_known(file: str, line: int, rule: str) -> Finding:
    """An entry for what no baseline may hold."""
    message = f"the entry on line {line} is about `{rule}`, which no baseline can hold"
    return baseline_wrong(file, message, "what cannot be checked never passes; mend or remove it")


def unused_entry(rule: str, claim: str, text: str) -> Finding:
    """An entry whose finding is gone."""
    whose = f" of the claim `{claim}`" if claim else ""
    message = f"the known `{rule}`{whose} no longer occurs: {text}"
    return Finding("unused-baseline", message, "remove the entry, or write the baseline anew")


def needs_baseline() -> Finding:
    """`--write-baseline` without saying where."""
    hint = "for example `--baseline claims/baseline.json --write-baseline`"
    return Finding("configuration", "`--write-baseline` needs `--baseline FILE`", hint)


def no_baseline(path: str) -> Finding:
    """A baseline that is not there yet."""
    hint = "`--write-baseline` writes it; it knows all that is found now"
    return Finding("unreadable-file", f"there is no baseline `{path}`", hint)


def baseline_not_written(path: str) -> Finding:
    """Findings that hide others."""
    hint = "mend what cannot be checked first: it hides what a baseline would have to know"
    return Finding("configuration", f"the baseline `{path}` is not written", hint)


def known_findings(count: int, file: str) -> str:
    """The line below the summary: what was found and is not shown."""
    return f"{plural(count, 'known finding')} in {file}, not shown"


_WRITE_IT = "`--write-baseline` writes a baseline; a person only removes entries"

# --- a revision -----------------------------------------------------------------------------------


def no_git() -> Finding:
    """There is no `git` to ask."""
    hint = "install Git, or leave `--against` out"
    return Finding("configuration", "`--against` needs the program `git`", hint)


def not_a_repository(said: str) -> Finding:
    """A root that Git does not know."""
    message = "`--against`: the project's root is not in a Git repository that can be read"
    return Finding("configuration", message, said)


def not_a_revision(rev: str) -> Finding:
    """A word that no revision can have as its name."""
    hint = "for example `--against origin/main`"
    return Finding("configuration", f"`{rev}` is not the name of a revision", hint)


def unknown_revision(rev: str, is_shallow: bool) -> Finding:
    """A revision that is not in this clone."""
    message = f"there is no revision `{rev}` in this repository"
    if is_shallow:
        hint = "this clone is shallow: fetch the whole history (in a workflow `fetch-depth: 0`)"
    else:
        hint = "fetch it first; a branch of the remote is `origin/NAME`"
    return Finding("configuration", message, hint)


def git_failed(rev: str, said: str) -> Finding:
    """Git answered with a mistake."""
    return Finding("configuration", f"`git` cannot read the files of `{rev}`", said)


def git_too_slow(rev: str, seconds: int) -> Finding:
    """Git did not answer."""
    message = f"`git` did not answer within {seconds} seconds when asked for files of `{rev}`"
    return Finding("configuration", message)


def not_at_revision(path: str, rev: str) -> Finding:
    """A file that was not there then."""
    return Finding("unreadable-file", f"there is no file `{path}` in `{rev}`")


def link_at_revision(path: str, rev: str) -> Finding:
    """A symbolic link, which has a meaning on a disk only."""
    hint = "replace it by the file that it leads to"
    message = f"`{path}` is, or goes through, a symbolic link in `{rev}`"
    return Finding("unreadable-file", message, hint)


def not_a_file_at_revision(path: str, rev: str) -> Finding:
    """A folder or a submodule."""
    return Finding("unreadable-file", f"`{path}` is no file in `{rev}`")


def too_large_at_revision(path: str, rev: str, limit: int) -> Finding:
    """A file over the limit of its kind."""
    message = f"`{path}` is larger in `{rev}` than {limit // 1_000_000} MB, the limit for it"
    return Finding("too-large", message)


# --- what became weaker ---------------------------------------------------------------------------


def claim_removed(name: str, check: str) -> Finding:
    """A claim that is no longer there."""
    what = f"; it was checked by `{check}`" if check else ""
    return _weakened(f"the claim `{name}` was removed{what}")


def file_removed(file: str, names: Sequence[str]) -> Finding:
    """A claims file that is no longer checked."""
    listed = joined((f"`{name}`" for name in names), limit=5)
    return _weakened(
        f"`{file}` is no longer checked; it had {plural(len(names), 'claim')}: {listed}"
    )


def newly_skipped(name: str, check: str) -> Finding:
    """A check that gave way to a `skip`."""
    return _weakened(f"the claim `{name}` is now skipped; it was checked by `{check}`")


def newly_expected(name: str, now: str, before: str) -> Finding:
    """An `expect` that lets another verdict pass."""
    was = f"; before, it was expected to be {before}" if before else ""
    return _weakened(f"the claim `{name}` is now expected to be {now}{was}")


def no_longer_expected(name: str) -> Finding:
    """An `expect supported` that is gone: undecided would pass."""
    return _weakened(f"the claim `{name}` is no longer expected to be supported")


def quote_dropped(name: str, text: str) -> Finding:
    """A sentence that the claim no longer stands for."""
    return _weakened(f"the claim `{name}` no longer stands for “{text}”")


def sentence_abandoned(text: str) -> Finding:
    """A sentence that is as it was, and whose claim has another quote now."""
    return _weakened(f"no claim stands any more for “{text}”")


def check_changed(name: str, check: str, before: str, verdict: str) -> Finding:
    """A contradicted sentence that stayed while its check was made to fit."""
    return _weakened(
        f"the check of `{name}` changed, its sentence did not: contradicted as `{before}`, "
        f"{verdict} as `{check}`"
    )


def set_changed(name: str, reads: str, before: str, verdict: str) -> Finding:
    """A contradicted sentence that stayed while a set, or a table, lost what contradicted it."""
    return _weakened(
        f"`{name}` rests on fewer figures, its sentence did not change: contradicted as "
        f"“{before}”, {verdict} as “{reads}”"
    )


def newly_ignored(rule: str, words: str) -> Finding:
    """An ignore that was not there."""
    where = f" at “{words}”" if words else ""
    return _weakened(f"`{rule}` is now ignored{where}")


def newly_defined(word: str, meaning: str) -> Finding:
    """A vague word that gets a meaning of the file's own."""
    return _weakened(f"`{word}` is now defined as {meaning}")


def redefined(word: str, meaning: str, before: str) -> Finding:
    """A vague word whose meaning changed."""
    return _weakened(f"`{word}` is now defined as {meaning}; before, as {before}")


def means_something_else(name: str, word: str, meaning: str, before: str) -> Finding:
    """A meaning that went, or that comes from another file."""
    return _weakened(f"`{word}` in the claim `{name}` now means {meaning}; before, {before}")


def entry_added(rule: str, claim: str, text: str) -> Finding:
    """A finding that the baseline now knows."""
    whose = f" of the claim `{claim}`" if claim else ""
    return _weakened(f"the baseline now knows `{rule}`{whose}: {text}")


def rule_ignored(rule: str) -> Finding:
    """A rule that the project's configuration leaves out."""
    return _weakened(f"the configuration now ignores `{rule}`")


def fails_later(now: str, before: str) -> Finding:
    """A more lenient `fail-on`."""
    return _weakened(f"the configuration now fails on `{now}`; before, on `{before}`")


def _weakened(message: str) -> Finding:
    return Finding("gate-weakened", message, _APPROVE)


_APPROVE = "take it back, or have a person approve it: `claimcheck explain gate-weakened`"

# --- where only data changed ----------------------------------------------------------------------


def figure_changed(row: str, measure: str, now: str, before: str | None) -> str:
    """What changed under a claim whose words did not."""
    if before is None:
        return f"the {measure} of {row} is new: {now or 'not reported'}"
    return f"the {measure} of {row} is {now or 'not reported'}; before, {_reported(before)}"


def _reported(printed: str) -> str:
    return printed or "it was not reported"
