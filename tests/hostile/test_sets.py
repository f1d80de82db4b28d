"""`let`, `use` and `data` that fan out, run in circles or rest on each other without end."""

from __future__ import annotations

import pytest

from claimcheck.semantics import environment

from .conftest import DATA, SOUND, Files, Verify

MANY = 2000


def chain(first: str, step: str, last: int) -> str:
    """`let s0 = FIRST`, and each next one by a step in which `%` is the one before."""
    steps = "".join(f"let s{at} = {step.replace('%', f's{at - 1}')}\n" for at in range(1, last + 1))
    return f"let s0 = {first}\n{steps}"


def backwards(text: str) -> str:
    return "".join(reversed(text.splitlines(keepends=True)))


TOO_LARGE = [
    ("names", chain("m", "%", MANY), "every s2000 has A > 0"),
    ("names, backwards", backwards(chain("m", "%", MANY)), "every s2000 has A > 0"),
    ("conditions", chain("m", "% where A > 0", MANY), "every s2000 has A > 0"),
    ("columns", chain("A, B", "%", MANY), "X beats Z on s2000"),
    ("columns, backwards", backwards(chain("A, B", "%", MANY)), "X beats Z on s2000"),
    ("texts", chain('"x", "y"', "%", MANY), "T of X in s2000"),
    ("doubled rows", chain("m", "%, %", 40), "every s40 has A > 0"),
    ("doubled columns", chain("A, B", "%, %", 40), "X beats Z on s40"),
    ("doubled texts", chain('"x", "y"', "%, %", 40), "T of X in s40"),
    ("doubled exceptions", chain("m", "% except %", 40), "every s40 has A > 0"),
    ("doubled parts", chain("m", "%, {% except Z}", 40), "every s40 has A > 0"),
    (
        "doubled conditions",
        chain("m", "% where count of % > 0 and count of % > 0", 40),
        "every s40 has A >= 0",
    ),
    (
        "a long circle",
        "".join(f"let s{at} = s{(at + 1) % MANY}\n" for at in range(MANY)),
        "every s0 has A > 0",
    ),
    (
        "many circles",
        "".join(f"let s{at} = {', '.join(f's{to}' for to in range(30))}\n" for at in range(30)),
        "every s0 has A > 0",
    ),
]


@pytest.mark.parametrize(
    ("lets", "check"), [row[1:] for row in TOO_LARGE], ids=[row[0] for row in TOO_LARGE]
)
def test_sets_that_are_too_large(verify: Verify, lets: str, check: str) -> None:
    outcome = verify({"a.claims": f"{SOUND}claim a check {check}\n{lets}", "d.yaml": DATA})
    assert outcome.status == 2
    assert outcome.verdicts == {"sound": "supported", "a": "error"}
    blamed = [each for each in outcome.findings if each.startswith("too-large")]
    assert 1 <= len(blamed) <= 12


CIRCLES = [
    ("itself", "let p = p\n", "every p has A > 0"),
    ("another", "let p = q\nlet q = p\n", "every p has A > 0"),
    (
        "conditions",
        "let p = m where A > average A of q\nlet q = m where A > average A of p\n",
        "every p has A > 0",
    ),
    ("columns", "let p = q\nlet q = p\n", "X beats Z on p"),
    ("texts", 'let p = "x", q\nlet q = "y", p\n', "T of X in p"),
    ("a circle further on", "let p = q\nlet q = r\nlet r = q\n", "every p has A > 0"),
]


@pytest.mark.parametrize(
    ("lets", "check"), [row[1:] for row in CIRCLES], ids=[row[0] for row in CIRCLES]
)
def test_sets_in_a_circle(verify: Verify, lets: str, check: str) -> None:
    outcome = verify({"a.claims": f"{SOUND}claim a check {check}\n{lets}", "d.yaml": DATA})
    assert outcome.status == 2
    assert outcome.verdicts == {"sound": "supported", "a": "error"}
    assert outcome.first.split()[0] in ("claim-error", "type-mismatch")


DEEP = [
    ("forty names", chain("m", "%", 40), "every s40 has A >= 0"),
    ("twenty-five conditions", chain("m", "% where A >= 0", 25), "every s25 has A >= 0"),
    ("eight doublings", chain("m", "%, {% except Z}", 8), "every s8 has A >= 0"),
    ("a let named as its column", 'let t = m where t = "x"\n', "every t has A = 1"),
    (
        "nested in nested",
        f"let p = m where {'not ' * 60}(A >= 0)\n"
        f"let q = p where {'not ' * 40}(A >= average A of {{p where A < 1}})\n",
        f"{'not ' * 60}every q has A >= 0",
    ),
]


@pytest.mark.parametrize(("lets", "check"), [row[1:] for row in DEEP], ids=[row[0] for row in DEEP])
def test_sets_that_are_deep_enough(verify: Verify, lets: str, check: str) -> None:
    text = f'data "d.yaml"\nclaim a check {check}\n{lets}'
    assert verify({"a.claims": text, "d.yaml": DATA}).verdicts == {"a": "supported"}


# --- files ----------------------------------------------------------------------------------------

USES: list[tuple[str, Files, str]] = [
    ("itself", {"a.claims": f'use "a.claims"\n{SOUND}'}, "claim-error a.claims:1:5"),
    (
        "a circle",
        {
            "a.claims": f'use "b.claims"\n{SOUND}',
            "b.claims": 'use "c.claims"',
            "c.claims": 'use "b.claims"',
        },
        "claim-error c.claims:1:5",
    ),
    (
        "a fan",
        {"a.claims": "".join(f'use "u{at}.claims"\n' for at in range(60)) + SOUND}
        | {f"u{at}.claims": f"let s{at} = m\n" for at in range(60)},
        "too-large a.claims:50:5",
    ),
    (
        "a chain",
        {"a.claims": f'use "u0.claims"\n{SOUND}'}
        | {f"u{at}.claims": f'use "u{at + 1}.claims"\n' for at in range(60)},
        "too-large u48.claims:1:5",
    ),
    ("data", {"a.claims": f'use "d.yaml"\n{SOUND}'}, "syntax d.yaml:1:1"),
    (
        "no file",
        {"a.claims": f'use "no.claims"\n{SOUND}'},
        "unreadable-file a.claims:1:5",
    ),
]


@pytest.mark.parametrize(("files", "found"), [row[1:] for row in USES], ids=[x[0] for x in USES])
def test_use(verify: Verify, files: Files, found: str) -> None:
    outcome = verify({**files, "d.yaml": DATA})
    assert (outcome.status, outcome.first) == (2, found)
    assert outcome.verdicts["sound"] == "supported"


def test_data_named_again_and_again(verify: Verify, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "MAX_DATA_FILES", 5)
    same = 'data "d.yaml"\n' * 300
    assert verify({"a.claims": same + SOUND, "d.yaml": DATA}).status == 0
    other = "".join(f'data t{at} = "e.csv"\n' for at in range(9))
    outcome = verify({"a.claims": SOUND + other, "e.csv": "e\n"})
    assert (outcome.status, outcome.first) == (2, "too-large a.claims:7:11")


def test_figures_of_all_data_together(verify: Verify, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "MAX_FIGURES", 20)
    other = "".join(f'data t{at} = "e.csv"\n' for at in range(4))
    outcome = verify({"a.claims": SOUND + other, "d.yaml": DATA, "e.csv": "e,f\n1,2\n2,3\n3,4\n"})
    assert (outcome.status, outcome.first) == (2, "too-large a.claims:5:11")


def test_twice_the_same_names(verify: Verify) -> None:
    text = f"{SOUND}{'let s = m' + chr(10)}" * 3
    outcome = verify({"a.claims": text, "d.yaml": DATA})
    assert outcome.status == 2
    assert [each for each in outcome.findings if each.startswith("duplicate-name")] == [
        "duplicate-name a.claims:5:7",
        "duplicate-name a.claims:6:5",
        "duplicate-name a.claims:8:7",
        "duplicate-name a.claims:9:5",
    ]
