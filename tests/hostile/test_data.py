"""Data files that are made to hurt, named by a claims file whose other data is sound."""

from __future__ import annotations

import pytest

from claimcheck.loaders import csv_text, loading, markdown_tables, yaml_text

from .conftest import DATA, SOUND, Verify

ALIASES = "a: &a [x, x]\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n"
    for old, new in zip("abcdefghijkl", "bcdefghijklm", strict=True)
)
MERGES = ALIASES.replace("[", "{<<: [").replace("]", "]}")
ROWS = "tables:\n  n:\n    rows: "

YAML = [
    ("aliases", ALIASES, "data-format 1:4"),
    ("merge keys", MERGES, "data-format 1:4"),
    ("brackets", "tables: " + "[" * 30_000, "too-large 1:48"),
    ("closed brackets", f"{'[' * 30_000}{']' * 30_000}", "too-large 1:41"),
    ("a tab", "tables:\n\tn: {}\n", "data-format 2:1"),
    ("an escape", "tables:\n  '\x1b[31m': {}\n", "data-format 2:4"),
    ("a surrogate", 'tables: {"\\uD800": {}}', "data-format 1:13"),
    ("nothing", "", "data-format 1:1"),
    ("a comment", "# x\n", "data-format 1:1"),
    ("a byte order mark", "\ufeff", "data-format 1:1"),
    ("a list", "- a\n", "data-format 1:1"),
    ("a number", "1\n", "data-format 1:1"),
    ("two documents", "tables: {}\n---\ntables: {}\n", "data-format 2:1"),
    ("a tag", "tables: !!python/object/apply:os.system ['id']\n", "data-format 1:9"),
    ("a key twice", "tables: {}\ntables: {}\n", "duplicate-key 2:1"),
    ("a list as key", "tables:\n  [a]: {}\n", "data-format 2:3"),
    ("no figure", ROWS + "{R: {c: .nan, d: 1e999999999}}\n", "data-format 3:19"),
    ("a large exponent", ROWS + "{R: {c: 1e999999999}}\n", "too-large 3:19"),
    ("itself as rows", ROWS + "n.yaml\n", "data-format 3:11"),
    ("claims as rows", ROWS + "a.claims\n", "data-format 3:11"),
    ("rows outside", ROWS + "../../etc/passwd\n", "data-format 3:11"),
    ("rows beside the root", ROWS + "../root-evil/secret.csv\n", "outside-root 3:11"),
    ("rows by an absolute path", ROWS + "/etc/passwd.csv\n", "outside-root 3:11"),
    ("rows by an address", ROWS + "http://x/y.csv\n", "outside-root 3:11"),
    ("names that clash", ROWS + "{R a: {c: 1}, r_A: {c: 2}}\n", "duplicate-name 3:25"),
    ("names that look alike", ROWS + "{X: {c: 1}, Х: {c: 2}}\n", "duplicate-name 3:23"),
    (
        "dates that are none",
        "tables:\n  n:\n    columns: {d: {type: date}}\n    rows: {R: {d: 9999-99-99}}\n",
        "data-format 4:19",
    ),
    (
        "items without end",
        f"tables:\n  n:\n    columns: {{c: {{unit: '%', items: {'9' * 5000}}}}}\n    rows: {{}}\n",
        "data-format 3:37",
    ),
]


@pytest.mark.parametrize(("text", "found"), [row[1:] for row in YAML], ids=[x[0] for x in YAML])
def test_yaml(verify: Verify, text: str, found: str) -> None:
    rule, place = found.split()
    outcome = verify({"a.claims": f'{SOUND}data "n.yaml"\n', "n.yaml": text, "d.yaml": DATA})
    assert (outcome.status, outcome.first) == (2, f"{rule} n.yaml:{place}")
    assert outcome.verdicts == {"sound": "supported"}


CSV = [
    ("nothing", "", "data-format 1:1"),
    ("blank lines", "\n" * 1000, "data-format 1:1"),
    ("an open quote", 'n,c\n"R,1\n', "data-format 2:1"),
    ("text after a quote", 'n,c\n"R"x,1\n', "data-format 2:4"),
    ("ragged lines", "n,c\nR\n", "data-format 2:1"),
    ("a column twice", "n,c,c\nR,1,2\n", "duplicate-name 1:5"),
    ("columns that look alike", "n,c,с\nR,1,2\n", "duplicate-name 1:5"),
    ("semicolons", "n;c\nR;1\n", "data-format 1:1"),
    ("a large exponent", "n,c\nR,1e999999999\n", "too-large 2:3"),
    ("a long number", f"n,c\nR,{'9' * 300_000}\n", "too-large 2:3"),
    ("no number", "n,c\nR,1\nS,nan\n", "data-format 3:3"),
]


@pytest.mark.parametrize(("text", "found"), [row[1:] for row in CSV], ids=[x[0] for x in CSV])
def test_csv(verify: Verify, text: str, found: str) -> None:
    rule, place = found.split()
    outcome = verify({"a.claims": f'{SOUND}data "n.csv"\n', "n.csv": text, "d.yaml": DATA})
    assert (outcome.status, outcome.first) == (2, f"{rule} n.csv:{place}")
    assert outcome.verdicts == {"sound": "supported"}


TABLE = "|n|c|\n|-|-|\n|R|1|\n|S|0|\n"
ODD = [
    ("n.csv", "n,c" + ",x" * 0 + "\nR,1\nS,0\n"),
    ("n.csv", "\ufeffn,c\r\nR,1\r\nS,0\r\n"),
    ("n.csv", f"n,c,{','.join(f'x{at}' for at in range(10_000))}\nR,1{',1' * 10_000}\n"),
    ("n.csv", '\x1b[31mn,c\n"R\n::error::x",1\nR,1\n'),
    ("n.csv", f"n,c\nR,1\n{'y' * 300_000},1\n"),
    ("n.md", TABLE.replace("\n", "\r\n")),
    ("n.md", f"{'[' * 100_000}\n\n{TABLE}"),
    ("n.md", f"{'`' * 99_999}\n\n{TABLE}".replace("```", "` `")),
    ("n.md", f"{TABLE}|{'[' * 10_000}|1|\n|{'`' * 10_000}|1|\n|{'*' * 10_000}|1|\n"),
    ("n.md", f"# {'x' * 100_000}\n\n{TABLE}"),
]


@pytest.mark.parametrize(("name", "text"), ODD, ids=range(len(ODD)))
def test_odd_but_readable(verify: Verify, name: str, text: str) -> None:
    claims = f'data "{name}"\nclaim a check c of R = 1\n'
    assert verify({"a.claims": claims, name: text}).verdicts == {"a": "supported"}


LARGE = [
    ("n.csv", "n,c\n" + "R,1\n" * 600, "too-large n.csv:1:1"),
    ("n.csv", 'n,c\n"x",1\n' + "R,1\n" * 600, "too-large n.csv:1:1"),
    ("n.csv", "n,c\nR,1" + "\n" * 1200, "too-large a.claims:3:6"),
    ("n.md", "|n|c|\n|-|-|\n" + "|R|1|\n" * 90, "too-large a.claims:3:6"),
    ("n.md", "\n" * 400, "too-large a.claims:3:6"),
    ("n.yaml", ROWS + "[" + "{}, " * 600 + "]", "too-large n.yaml:3:1996"),
    ("n.yaml", ROWS + "[" + "*a, " * 600 + "]", "data-format n.yaml:3:12"),
]


@pytest.mark.parametrize(("name", "text", "found"), LARGE, ids=range(len(LARGE)))
def test_more_than_anyone_needs(
    verify: Verify, monkeypatch: pytest.MonkeyPatch, name: str, text: str, found: str
) -> None:
    for module in (loading, csv_text):
        monkeypatch.setattr(module, "MAX_FIGURES", 500)
    monkeypatch.setattr(yaml_text, "MAX_NODES", 500)
    monkeypatch.setattr(loading, "MAX_LINES", 1000)
    monkeypatch.setattr(markdown_tables, "MAX_LINES", 300)
    monkeypatch.setattr(markdown_tables, "MAX_PIPES", 200)
    outcome = verify({"a.claims": f'{SOUND}data "{name}"\n', name: text, "d.yaml": DATA})
    assert outcome.status == 2
    assert outcome.first.split(":")[0] == found.split(":")[0]
    assert outcome.verdicts == {"sound": "supported"}


def test_figures_are_not_read_from_claims(verify: Verify) -> None:
    outcome = verify({"a.claims": f'{SOUND}data "b.claims"\n', "b.claims": SOUND, "d.yaml": DATA})
    assert (outcome.status, outcome.findings) == (2, ["data-format a.claims:3:6"])


def test_claims_are_not_read_from_figures(verify: Verify) -> None:
    outcome = verify({"d.yaml": DATA}, "d.yaml")
    assert (outcome.status, outcome.findings) == (2, ["syntax d.yaml:1:1"])
