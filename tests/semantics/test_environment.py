"""What the claims of a file share: data, sets and meanings, also those of files it uses."""

from __future__ import annotations

import pytest

from claimcheck.diagnostics.diagnostic import Finding, Unreadable
from claimcheck.loaders.loading import MAX_FIGURES
from claimcheck.semantics.environment import (
    MAX_CHARACTERS,
    MAX_DATA_FILES,
    MAX_USED_FILES,
    Environment,
    Library,
    environment,
    unused_lets,
)
from claimcheck.source import Source
from tests.evaluation.asking import gathered

DATA = "tables: {t: {columns: {x: {}}, rows: {a: {x: 1}, b: {x: 2}}}}"


def share(claims: str, **files: str) -> Environment:
    """What `x.claims` shares; other files are `y_claims="…"`; `t.yaml` is always there."""
    named = {key.replace("_", "."): text for key, text in files.items()}
    return gathered({"t.yaml": DATA, "x.claims": claims, **named})


def told(found: Environment) -> list[tuple[str, str, int, int, int, str, str]]:
    """Where something is wrong, and what."""
    return [
        (d.rule, d.file, d.line, d.column, d.end_column, d.message, d.help)
        for d in found.diagnostics
    ]


def tables(found: Environment) -> list[str]:
    return [table.name for table in found.figures.dataset.tables]


# --- data -----------------------------------------------------------------------------------------


def test_data_read_twice_is_there_once() -> None:
    found = share('data "t.yaml"\ndata "t.yaml"\nclaim c check x of a = 1')
    assert told(found) == []
    assert tables(found) == ["t"]
    assert found.is_whole
    assert [claim.name.text for claim in found.claims] == ["c"]


def test_two_tables_of_one_name() -> None:
    found = share('data "t.yaml"\ndata "u.yaml"', u_yaml=DATA.replace("{t:", "{T:"))
    assert told(found) == [
        (
            *("duplicate-name", "x.claims", 2, 6, 14, "there is already a table called `T`"),
            'name one of them: `data NAME = "…"`',
        )
    ]
    assert tables(found) == ["t"]
    assert not found.is_whole


def test_data_under_another_name() -> None:
    found = share('data "t.yaml"\ndata other = "u.yaml"', u_yaml=DATA)
    assert told(found) == []
    assert tables(found) == ["t", "other"]


def test_data_that_cannot_be_read() -> None:
    found = share('data "no.yaml"\ndata "t.yaml"')
    message = "there is no file `no.yaml`"
    assert told(found) == [("unreadable-file", "x.claims", 1, 6, 15, message, "")]
    assert found.is_whole is False
    assert tables(found) == ["t"]


def test_what_is_wrong_with_data_is_told_once() -> None:
    bad = DATA.replace("x: 2", "x: two")
    found = share('use "y.claims"\ndata "u.yaml"', u_yaml=bad, y_claims='data "u.yaml"')
    assert [(d.rule, d.file) for d in found.diagnostics] == [("data-format", "u.yaml")]
    assert found.is_whole


# --- use ------------------------------------------------------------------------------------------


def test_a_used_file_gives_its_data_sets_and_meanings_but_no_claims() -> None:
    used = 'data "t.yaml"\nlet p = a\ndefine often as at least 60%\nclaim u check x of a = 1'
    found = share('use "y.claims"\nlet q = b\nclaim c check x of a = 1', y_claims=used)
    assert told(found) == []
    assert tables(found) == ["t"]
    assert {key: (let.line, let.file) for key, let in found.scope.lets.items()} == {
        "p": (2, "y.claims"),
        "q": (2, "x.claims"),
    }
    assert found.scope.meanings["often"].text == "at least 60%"
    assert found.scope.meanings["rarely"].text == "at most 20%"
    assert [claim.name.text for claim in found.claims] == ["c"]


def test_a_meaning_of_the_file_itself_goes_first_wherever_it_stands() -> None:
    used = "define often as at least 60%\ndefine rarely as at most 10%"
    for order in (
        'define often as over 70%\nuse "y.claims"',
        'use "y.claims"\ndefine often as over 70%',
    ):
        found = share(order, y_claims=used)
        assert found.scope.meanings["often"].text == "over 70%"
        assert found.scope.meanings["rarely"].text == "at most 10%"


def test_a_meaning_that_does_not_fit_leaves_the_one_before() -> None:
    found = share("define often as within 5%\ndefine often as at least 90%")
    assert [(d.rule, d.line) for d in found.diagnostics] == [
        ("type-mismatch", 1),
        ("duplicate-name", 2),
    ]
    assert found.scope.meanings["often"].text == "at least 40%"


def test_a_word_defined_twice() -> None:
    found = share("define often as at least 60%\ndefine often as at least 70%")
    assert told(found) == [
        (
            *("duplicate-name", "x.claims", 2, 8, 13, "`often` is defined twice in this file"),
            "keep one of them",
        )
    ]
    assert found.scope.meanings["often"].text == "at least 60%"


def test_a_file_that_cannot_be_used() -> None:
    found = share('use "no.claims"')
    message = "there is no file `no.claims`"
    assert told(found) == [("unreadable-file", "x.claims", 1, 5, 16, message, "")]
    assert not found.is_whole


def test_files_in_a_circle() -> None:
    found = share('use "y.claims"', y_claims='let p = a\nuse "z.claims"', z_claims='use "y.claims"')
    circle = (
        "claim-error",
        "z.claims",
        1,
        5,
        15,
        "y.claims uses itself",
        "break the circle of `use`",
    )
    assert circle in told(found)
    assert "p" in found.scope.lets
    assert [d.message for d in share('use "x.claims"').diagnostics] == ["x.claims uses itself"]


def test_a_file_used_twice_is_read_once() -> None:
    y, z = 'use "w.claims"', 'use "w.claims"\nlet q = b'
    found = share(
        'use "y.claims"\nuse "z.claims"',
        y_claims=y,
        z_claims=z,
        w_claims='data "t.yaml"\nlet p = a',
    )
    assert told(found) == []
    assert set(found.scope.lets) == {"p", "q"}


def test_mistakes_in_the_claims_of_a_used_file_are_not_told_here() -> None:
    used = 'data "t.yaml"\nclaim broken check\nlet z = '
    found = share('use "y.claims"', y_claims=used)
    assert [(d.rule, d.file, d.line) for d in found.diagnostics] == [("syntax", "y.claims", 3)]
    own = share(used)
    assert [(d.claim, d.line) for d in own.diagnostics] == [("broken", 2), (None, 3)]


def test_too_many_files() -> None:
    def files(count: int) -> dict[str, str]:
        return {f"f{at}.claims": "" for at in range(count)}

    def used(count: int) -> Environment:
        text = "\n".join(f'use "{path}"' for path in files(count))
        return gathered({**files(count), "x.claims": text})

    assert MAX_USED_FILES == 50
    assert told(used(49)) == []
    found = used(50)
    assert told(found) == [
        (
            *("too-large", "x.claims", 50, 5, 17, "these claims use more than 50 files"),
            "use fewer files",
        )
    ]
    assert not found.is_whole
    assert used(49).is_whole


# --- let ------------------------------------------------------------------------------------------


def test_a_set_named_twice() -> None:
    found = share('data "t.yaml"\nlet my-set = a\nuse "y.claims"', y_claims="\nlet My_Set = b")
    assert told(found) == [
        (
            *("duplicate-name", "y.claims", 2, 5, 11, "there is already a set called `My_Set`"),
            "the first one is at x.claims:2; give this one another name",
        )
    ]
    assert found.scope.lets["my set"].name == "my-set"


def test_a_mistake_in_a_set_is_told_where_it_stands_and_once() -> None:
    used = 'data "t.yaml"\nlet p = {a, zz}\nlet q = {p, b}\nlet r = t where y > 1'
    found = share('use "y.claims"\nlet s = q', y_claims=used)
    where = [(d.rule, d.file, d.line, d.column, d.end_column) for d in found.diagnostics]
    assert where == [
        ("unknown-name", "y.claims", 2, 13, 15),
        ("unknown-name", "y.claims", 4, 17, 18),
    ]


def test_sets_of_texts_rows_and_columns_are_all_looked_up() -> None:
    good = 'data "t.yaml"\nlet p = "a", "b"\nlet q = "a"\nlet r = x\nlet s = t except a'
    assert told(share(good)) == []
    bad = share('data "t.yaml"\nlet p = x except zz\nlet q = t except zz\nlet r = "a", zz')
    assert [(d.line, d.message) for d in bad.diagnostics] == [
        (2, "there is no column called `zz`"),
        (3, "there is no row or set called `zz`"),
        (4, '"a" is a text, and a row belongs here'),
    ]


def test_sets_that_no_claim_uses() -> None:
    found = share(
        'data "t.yaml"\nuse "y.claims"\nlet p = a\nlet q = b\nclaim c check x of p = 1',
        y_claims="let r = b",
    )
    assert [(d.rule, d.line, d.column, d.message, d.help) for d in unused_lets(found)] == [
        ("unused-name", 3, 5, "no claim uses `p`", "remove it, or use it"),
        ("unused-name", 4, 5, "no claim uses `q`", "remove it, or use it"),
    ]
    found.scope.used.add("p")
    assert [d.message for d in unused_lets(found)] == ["no claim uses `q`"]


# --- the files of a run ---------------------------------------------------------------------------


def test_data_shared_by_several_claims_files_is_read_once() -> None:
    texts = {"a/t.yaml": DATA, "b/t.yaml": DATA.replace("{t:", "{u:")}
    read: list[str] = []

    def reader(path: str, base: str) -> Source:
        name = f"{base.rpartition('/')[0]}/{path}"
        read.append(name)
        if name not in texts:
            raise Unreadable(Finding("unreadable-file", "none"))
        return Source(name, texts[name])

    library = Library(reader)
    one, two, other = (
        environment(Source(name, 'data "t.yaml"'), library)
        for name in ("a/x.claims", "a/y.claims", "b/x.claims")
    )
    assert read == ["a/t.yaml", "b/t.yaml"]
    assert one.figures is two.figures
    assert tables(one) == ["t"]
    assert tables(other) == ["u"]
    named = environment(Source("a/z.claims", 'data v = "t.yaml"'), library)
    assert tables(named) == ["v"]


def test_a_used_file_is_found_beside_the_file_that_names_it() -> None:
    asked: list[tuple[str, str]] = []
    texts = {
        "sub/y.claims": 'use "z.claims"\ndata "t.yaml"',
        "sub/z.claims": "let p = a",
        "sub/t.yaml": DATA,
    }

    def reader(path: str, base: str) -> Source:
        asked.append((path, base))
        folder = base.rpartition("/")[0]
        name = f"{folder}/{path}" if folder else path
        return Source(name, texts[name])

    found = environment(Source("x.claims", 'use "sub/y.claims"'), Library(reader))
    assert asked == [
        ("sub/y.claims", "x.claims"),
        ("z.claims", "sub/y.claims"),
        ("t.yaml", "sub/y.claims"),
    ]
    assert found.diagnostics == ()
    assert found.is_whole is True


# --- limits ---------------------------------------------------------------------------------------


def test_a_file_that_is_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    assert MAX_CHARACTERS == 5_000_000
    monkeypatch.setattr("claimcheck.semantics.environment.MAX_CHARACTERS", 40)
    assert told(share("# " + "x" * 38)) == []
    with pytest.raises(Unreadable) as raised:
        share("# " + "x" * 39)
    assert raised.value.finding == (
        "too-large",
        "`x.claims` has more than 40 characters, the limit for a claims file",
        "split it",
    )
    used = share('use "y.claims"', y_claims="# " + "x" * 39)
    assert [(d.rule, d.line, d.column, d.end_column) for d in used.diagnostics] == [
        ("too-large", 1, 5, 15)
    ]
    assert used.is_whole is False


def test_too_many_data_files(monkeypatch: pytest.MonkeyPatch) -> None:
    assert MAX_DATA_FILES == 100
    monkeypatch.setattr("claimcheck.semantics.environment.MAX_DATA_FILES", 2)
    names = [f'data n{at} = "d{at}.yaml"' for at in range(3)]
    files = {f"d{at}_yaml": DATA for at in range(3)}
    assert told(share("\n".join(names[:2]), **files)) == []
    found = share("\n".join(names), **files)
    assert tables(found) == ["n0", "n1"]
    assert [(d.rule, d.line, d.message, d.help) for d in found.diagnostics] == [
        (
            "too-large",
            3,
            f"these claims rest on more than 2 data files or {MAX_FIGURES:,} figures",
            "keep only what the claims need, or split the claims",
        )
    ]
    assert found.is_whole is False


def test_too_many_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimcheck.semantics.environment.MAX_FIGURES", 3)
    names = [f'data n{at} = "d{at}.yaml"' for at in range(4)]
    files = {f"d{at}_yaml": DATA for at in range(4)}  # of two figures each
    assert told(share("\n".join(names[:2]), **files)) == []
    found = share("\n".join(names), **files)
    assert [d.line for d in found.diagnostics] == [3, 4]
    assert tables(found) == ["n0", "n1"]
