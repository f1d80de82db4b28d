"""`pytest --claims`, tried with pytest itself."""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from xml.etree import ElementTree

import pytest

import claimcheck.pipeline
from claimcheck.cli import main
from claimcheck.consistency import ClaimResult, ConsistencyReport, Evidence, Quote, Verdict
from claimcheck.diagnostics.diagnostic import Diagnostic, Finding, at_place
from claimcheck.pytest_plugin import LEVELS
from claimcheck.pytest_plugin.outcomes import Checked, Outcome, outcomes_of
from claimcheck.source import Place
from claimcheck.workspace.settings import FAIL_LEVELS

pytest_plugins = ["pytester"]

ROOT = Path(__file__).parents[1]
DATA = """\
tables:
  models:
    columns:
      score: {better: higher}
    rows:
      A: {score: 3.5}
      B: {score: 2.5}
      C: {score: "-"}
"""
CLAIMS = """\
data "../data/models.yaml"
let unused = A, B
claim ahead check A beats B on score
claim behind check B beats A on score
claim known check B beats A on score expect contradicted because "it is being mended"
claim open check A beats C on score
claim why skip because "a cause"
"""
GOOD = 'data "../data/models.yaml"\nclaim fine check A beats B on score\n'
FILE = "claims/report.claims"

Run = Callable[..., pytest.RunResult]


@pytest.fixture(scope="module", autouse=True)
def all_of_it() -> None:
    """Import everything before pytester does, which forgets the modules that a run imports.

    Two copies of one class would be two classes. Libraries are imported when they are used.
    """
    for module in walk_packages(claimcheck.__path__, "claimcheck."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    assert claimcheck.verify(ROOT / FILE).claims


@pytest.fixture
def run(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run pytest with this plugin and no other, in a project with some claims."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.delenv("CI", raising=False)  # there pytest shortens nothing
    write(pytester, ".git/config", "")
    write(pytester, "data/models.yaml", DATA)
    write(pytester, FILE, CLAIMS)
    options = ("-p", "claimcheck.pytest_plugin", "-p", "no:cacheprovider")

    def ran(*arguments: str, process: bool = False) -> pytest.RunResult:
        start = pytester.runpytest_subprocess if process else pytester.runpytest_inprocess
        result = start(*options, *arguments)
        assert "Traceback" not in result.stdout.str() + result.stderr.str()
        assert "INTERNALERROR" not in result.stdout.str() + result.stderr.str()
        return result

    return ran


def write(pytester: pytest.Pytester, name: str, text: str | bytes) -> Path:
    path = pytester.path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def collected(result: pytest.RunResult) -> list[str]:
    """The ids that `--collect-only -q` lists."""
    return [line for line in result.outlines if "::" in line]


# --- what a test comes to -------------------------------------------------------------------------


def test_one_test_a_claim(run: Run) -> None:
    result = run("--claims", FILE, "-v")
    result.stdout.fnmatch_lines(
        [
            f"{FILE}::ahead PASSED*",
            f"{FILE}::behind FAILED*",
            f"{FILE}::known PASSED*",
            f"{FILE}::open SKIPPED (undecided: needs the score of C*",
            f"{FILE}::why SKIPPED (a cause)*",
            f"{FILE}::report PASSED*",
        ]
    )
    result.assert_outcomes(passed=3, failed=1, skipped=2)
    assert result.ret == pytest.ExitCode.TESTS_FAILED


def test_a_failure_is_told_as_explain_does(
    run: Run, pytester: pytest.Pytester, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", "behind", FILE]) == 0
    block = capsys.readouterr().out.split("\n\n1 claim: ")[0]
    explained = block.split(f"\n\n{FILE}:")[0].splitlines()  # without what clashes with it
    assert len(explained) > 4
    result = run("--claims", FILE)
    start = result.outlines.index(explained[0])
    assert result.outlines[start - 1].strip("_ ") == "behind"
    assert result.outlines[start : start + len(explained)] == explained
    assert result.outlines[start + len(explained)].startswith("===")


def test_the_summary_says_why(run: Run) -> None:
    result = run("--claims", FILE, "-rfs")
    result.stdout.fnmatch_lines(
        [
            f"FAILED {FILE}::behind - contradicted: 2.5 against 3.5*",
            f"SKIPPED [[]1[]] {FILE}: undecided: needs the score of C*",
            f"SKIPPED [[]1[]] {FILE}: a cause",
        ]
    )
    result = run("--claims", FILE, "--tb=line")
    result.stdout.fnmatch_lines([f"*{FILE}:4: contradicted: *"])


@pytest.mark.parametrize(
    ("level", "failing"),
    [
        ("error", {"behind"}),
        ("undecided", {"behind", "open"}),
        ("warning", {"behind", "open", "report"}),
    ],
)
def test_what_fails_is_chosen(run: Run, level: str, failing: set[str]) -> None:
    result = run("--claims", FILE, "--claims-fail-on", level, "-v")
    failed = {line.split()[0].split("::")[1] for line in result.outlines if " FAILED" in line}
    assert failed == failing


def test_the_project_may_be_stricter(run: Run, pytester: pytest.Pytester) -> None:
    write(pytester, "claimcheck.toml", 'fail-on = "undecided"')
    run("--claims", FILE).assert_outcomes(passed=3, failed=2, skipped=1)
    run("--claims", FILE, "--claims-fail-on=error").assert_outcomes(passed=3, failed=1, skipped=2)


def test_the_levels_are_those_of_verify(run: Run) -> None:
    assert LEVELS == FAIL_LEVELS
    result = run("--claims", FILE, "--claims-fail-on", "never")
    assert result.ret == pytest.ExitCode.USAGE_ERROR


def test_a_claim_that_cannot_be_computed_fails_and_the_rest_is_tested(
    run: Run, pytester: pytest.Pytester
) -> None:
    write(pytester, FILE, CLAIMS + "claim odd check A beats Q on score\nclaim worse check (\n")
    result = run("--claims", FILE, "-v")
    result.stdout.fnmatch_lines([f"{FILE}::odd FAILED*", f"FAILED {FILE}::odd - unknown-name: *"])
    result.stdout.fnmatch_lines([f"{FILE}::worse FAILED*"])
    result.stdout.fnmatch_lines(["*claim odd check A beats Q on score", "*^*"])
    result.assert_outcomes(passed=3, failed=3, skipped=2)


def test_what_belongs_to_no_claim_is_a_test_too(run: Run, pytester: pytest.Pytester) -> None:
    write(pytester, FILE, GOOD + 'data "../data/none.yaml"\n')
    result = run("--claims", FILE, "-v")
    result.stdout.fnmatch_lines([f"{FILE}::fine PASSED*", f"{FILE}::report FAILED*"])
    result.stdout.fnmatch_lines([f"{FILE}:3:*unreadable-file*none.yaml*"])
    result.stdout.fnmatch_lines([f"FAILED {FILE}::report - unreadable-file: *"])


def test_a_warning_is_shown_when_asked_for(run: Run) -> None:
    result = run("--claims", FILE, "-rP", "-k", "report and not ahead")
    result.stdout.fnmatch_lines(["*claimcheck*", f"{FILE}:2:5  unused-name *"])
    assert "unused-name" not in run("--claims", FILE).stdout.str()


def test_what_is_known_to_fail_is_no_pass(run: Run, pytester: pytest.Pytester) -> None:
    write(pytester, "trusted.toml", 'ignore = ["contradicted", "undecided"]')
    result = run("--claims", FILE, "--claims-config", "trusted.toml", "-v")
    result.stdout.fnmatch_lines([f"{FILE}::behind XFAIL (ignored or*"])
    result.assert_outcomes(passed=3, xfailed=1, skipped=2)
    result = run("--claims", FILE, "--claims-config", "trusted.toml", "--runxfail")
    result.stdout.fnmatch_lines(["*figures   2.5 against 3.5*"])
    result.assert_outcomes(passed=3, failed=1, skipped=2)
    stricter = ["--claims-config", "trusted.toml", "--claims-fail-on", "undecided"]
    run("--claims", FILE, *stricter).assert_outcomes(passed=3, xfailed=2, skipped=1)


def test_the_baseline_is_that_of_verify(run: Run, pytester: pytest.Pytester) -> None:
    missing = run("--claims", FILE, "--claims-baseline", "known.json")
    missing.stdout.fnmatch_lines(["there is no baseline `known.json`"])
    missing.assert_outcomes(errors=1)
    main(["verify", FILE, "--baseline", "known.json", "--write-baseline"])
    result = run("--claims", FILE, "--claims-baseline", "known.json", "-v")
    result.stdout.fnmatch_lines([f"{FILE}::behind XFAIL (ignored or in the baseline*"])
    result.assert_outcomes(passed=3, xfailed=1, skipped=2)
    write(pytester, "claimcheck.toml", 'baseline = "known.json"')
    run("--claims", FILE).assert_outcomes(passed=3, xfailed=1, skipped=2)
    write(pytester, FILE, CLAIMS + "claim more check B beats A on score\n")
    run("--claims", FILE).assert_outcomes(passed=3, xfailed=1, skipped=2, failed=1)


def test_an_expectation_that_no_longer_holds(run: Run, pytester: pytest.Pytester) -> None:
    text = GOOD.rstrip() + ' expect contradicted because "x"\n'
    write(pytester, FILE, text)
    result = run("--claims", FILE)
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines([f"FAILED {FILE}::fine - unexpected-verdict: *"])


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize(
    "claims",
    [
        GOOD,
        CLAIMS,
        GOOD + "let unused = A, B\n",
        GOOD + "claim open check A beats C on score\n",
        GOOD + "claim fine check A beats B on score\n",
        GOOD + "claim odd check A beats Q on score\n",
        GOOD + 'data "../data/none.yaml"\n',
        GOOD + 'claim all check no models has score > 9 expect undecided because "x"\n',
        GOOD + 'claim some check some models has score > 9 expect undecided because "x"\n',
        "claim",
        "",
    ],
)
def test_it_fails_exactly_when_verify_does(
    run: Run, pytester: pytest.Pytester, claims: str, level: str
) -> None:
    write(pytester, FILE, claims)
    passes = main(["verify", "--fail-on", level, FILE]) == 0
    assert (run("--claims", FILE, "--claims-fail-on", level).ret == 0) is passes


# --- which test a finding belongs to --------------------------------------------------------------


def claim(file: str, name: str, quoted: str = "", figure: str = "") -> ClaimResult:
    quotes = (Quote("q", "found", quoted, 1, 1),) if quoted else ()
    evidence = (Evidence("t", "r", "m", "1", "compared", figure, 1, 1),) if figure else ()
    return ClaimResult(
        name, file, 1, 1, Verdict.SUPPORTED, check="x", quotes=quotes, evidence=evidence
    )


def finding(file: str, about: str | None) -> Diagnostic:
    return at_place(Finding("stale-quote", "words"), Place(file, 1, 1))._replace(claim=about)


def failing(*found: Diagnostic) -> list[str]:
    """The tests that findings make fail in a project of two claims files."""
    claims = (
        claim("a.claims", "one", quoted="a.md"),
        claim("a.claims", "both", figure="a.yaml"),
        claim("b.claims", "both", quoted="b.md", figure="a.yaml"),
        claim("b.claims", "two", figure="b.yaml"),
    )
    report = ConsistencyReport(claims, found, ("a.claims", "b.claims", "c.claims"))
    tests = outcomes_of(Checked(report), 100)
    assert [len(tests[file]) for file in report.files] == [3, 3, 1]
    return [
        f"{file}::{test.name}"
        for file in report.files
        for test in tests[file]
        if test.outcome is Outcome.FAILED
    ]


@pytest.mark.parametrize(
    ("file", "about", "tests"),
    [
        ("a.claims", "one", ["a.claims::one"]),
        ("b.md", "one", ["a.claims::one"]),
        ("a.claims", "both", ["a.claims::both"]),
        ("b.claims", "both", ["b.claims::both"]),
        ("b.md", "both", ["a.claims::both", "b.claims::both"]),
        ("b.claims", None, ["b.claims::report"]),
        ("c.claims", None, ["c.claims::report"]),
        ("a.md", None, ["a.claims::report"]),
        ("b.md", None, ["b.claims::report"]),
        ("a.yaml", None, ["a.claims::report"]),
        ("b.yaml", None, ["b.claims::report"]),
        ("elsewhere", None, ["a.claims::report"]),
        ("c.claims", "gone", ["c.claims::report"]),
        ("elsewhere", "gone", ["a.claims::report"]),
    ],
)
def test_every_finding_fails_a_test(file: str, about: str | None, tests: list[str]) -> None:
    assert failing(finding(file, about)) == tests


@pytest.mark.parametrize("verdict", [Verdict.CONTRADICTED, Verdict.UNDECIDED, Verdict.ERROR])
def test_a_claim_that_fails_without_a_word_fails(verdict: Verdict) -> None:
    failed = claim("a.claims", "one")._replace(verdict=verdict)
    report = ConsistencyReport((failed,), (), ("a.claims",))

    def outcome(checked: Checked) -> Outcome:
        strict = checked._replace(fail_on="undecided")
        return outcomes_of(strict, 100)["a.claims"][0].outcome

    assert outcome(Checked(report)) is Outcome.FAILED
    known = at_place(Finding("contradicted", "x"), Place("a.claims", 1, 1))._replace(claim="one")
    is_known = Outcome.KNOWN if verdict is Verdict.CONTRADICTED else Outcome.FAILED
    assert outcome(Checked(report, ignored={"contradicted"})) is is_known
    assert outcome(Checked(report, known=[known])) is is_known
    assert outcome(Checked(report, known=[known._replace(claim="two")])) is Outcome.FAILED


# --- what is collected ----------------------------------------------------------------------------


def test_collecting_only(run: Run) -> None:
    result = run("--claims", FILE, "--collect-only", "-q")
    names = ["ahead", "behind", "known", "open", "why", "report"]
    assert collected(result) == [f"{FILE}::{name}" for name in names]


def test_a_choice_by_name(run: Run) -> None:
    run("--claims", FILE, "-k", "ahead").assert_outcomes(passed=1, deselected=5)
    run("--claims", FILE, f"{FILE}::ahead").assert_outcomes(passed=1)
    assert run("--claims", FILE, f"{FILE}::nothing").ret == pytest.ExitCode.USAGE_ERROR


def test_other_tests_run_as_well(run: Run, pytester: pytest.Pytester) -> None:
    pytester.makepyfile(test_it="def test_it(): pass")
    run("--claims", FILE).assert_outcomes(passed=4, failed=1, skipped=2)
    run().assert_outcomes(passed=1)
    run(FILE, "test_it.py", "--claims", FILE).assert_outcomes(passed=4, failed=1, skipped=2)
    run("--claims", FILE, FILE).assert_outcomes(passed=3, failed=1, skipped=2)


def test_several_files_and_folders(run: Run, pytester: pytest.Pytester) -> None:
    write(pytester, "claims/deep/b.claims", GOOD.replace("../", "../../"))
    write(pytester, "claims/notes.txt", "no claims")
    both = ["--claims", FILE, "--claims", "claims/deep/b.claims"]
    listed = collected(run(*both, "--collect-only", "-q"))
    assert len(listed) == 8 and "claims/deep/b.claims::fine" in listed
    assert sorted(collected(run("--claims", "claims", "--collect-only", "-q"))) == sorted(listed)
    twice = ["--claims", "claims", "--claims", FILE, "claims", FILE, "--collect-only", "-q"]
    assert sorted(collected(run(*twice))) == sorted(listed)


def test_the_files_of_a_project_are_checked_together(
    run: Run, pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[str, ...]] = []

    def check(files: tuple[str, ...], *rest: object, **more: object) -> ConsistencyReport:
        seen.append(files)
        return real(files, *rest, **more)  # type: ignore[arg-type]

    real = claimcheck.pipeline.check
    monkeypatch.setattr("claimcheck.pipeline.check", check)
    write(pytester, "claims/b.claims", GOOD)
    write(pytester, "other/.git/config", "")
    write(pytester, "other/claims/c.claims", GOOD)
    write(pytester, "other/data/models.yaml", DATA)
    run("--claims", "claims", "--claims", "other").assert_outcomes(passed=7, failed=1, skipped=2)
    assert seen == [("claims/b.claims", FILE), ("claims/c.claims",)]


def test_claims_that_nobody_asked_for_are_not_collected(
    run: Run, pytester: pytest.Pytester
) -> None:
    write(pytester, "claims/b.claims", GOOD)
    listed = collected(run("--claims", FILE, "claims", "--collect-only", "-q"))
    assert {line.split("::")[0] for line in listed} == {FILE}
    assert run("claims").ret == pytest.ExitCode.NO_TESTS_COLLECTED


def test_a_configured_path_starts_at_the_root(
    run: Run, pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytester.makeini(f"[pytest]\naddopts = --claims {FILE}")
    monkeypatch.chdir(pytester.path / "data")
    run().assert_outcomes(passed=3, failed=1, skipped=2)


def test_a_file_outside_the_root_of_pytest(
    run: Run, pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(pytester, "inside/pytest.ini", "[pytest]\n")
    monkeypatch.chdir(pytester.path / "inside")
    for name in (f"../{FILE}", str(pytester.path / FILE)):
        result = run("--claims", name, "-v")
        result.stdout.fnmatch_lines([f"../{FILE}::ahead PASSED*"])
        result.assert_outcomes(passed=3, failed=1, skipped=2)


def test_the_root_can_be_wider(run: Run, pytester: pytest.Pytester) -> None:
    write(pytester, "claims/.git/config", "")
    result = run("--claims", FILE)
    result.stdout.fnmatch_lines([f"FAILED {FILE}::report - outside-root: *"])
    run("--claims", FILE, "--claims-root", ".").assert_outcomes(passed=3, failed=1, skipped=2)


def test_the_results_as_junit_has_them(run: Run, pytester: pytest.Pytester) -> None:
    run("--claims", FILE, "--junitxml", "out.xml")
    cases = {
        case.attrib["name"]: case
        for case in ElementTree.parse(pytester.path / "out.xml").iter("testcase")
    }
    assert list(cases) == ["ahead", "behind", "known", "open", "why", "report"]
    (failure,) = cases["behind"]
    assert failure.tag == "failure"
    assert failure.attrib["message"].startswith("contradicted: ")
    assert f"{FILE}:4:20  contradicted  behind" in (failure.text or "")
    assert cases["why"][0].attrib["message"] == "a cause"
    assert not list(cases["ahead"])


def test_last_failed_first(run: Run) -> None:
    run("-p", "cacheprovider", "--claims", FILE).assert_outcomes(passed=3, failed=1, skipped=2)
    run("-p", "cacheprovider", "--claims", FILE, "--lf").assert_outcomes(failed=1)


# --- bad files ------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", [b"\xff\xfe", b"\0", b"claim", b"report", b"(" * 5000])
def test_a_file_that_cannot_be_read(run: Run, pytester: pytest.Pytester, text: bytes) -> None:
    write(pytester, FILE, text)
    result = run("--claims", FILE)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines([f"FAILED {FILE}::report - *"])


def test_a_folder_without_claims_passes_nothing(run: Run, pytester: pytest.Pytester) -> None:
    (pytester.path / "empty").mkdir()
    result = run("--claims", "empty")
    result.stdout.fnmatch_lines(["FAILED empty::report - unreadable-file: *"])


@pytest.mark.parametrize("name", ["none.claims", "claims/none", "", " "])
def test_a_file_that_is_not_there(run: Run, name: str) -> None:
    result = run("--claims", name)
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines([f"ERROR: --claims: there is no file or folder `{name}`"])


@pytest.mark.parametrize(
    ("settings", "message"),
    [("fail-on = 3", "`fail-on` is*"), ("= 1", "not valid TOML*"), ('root = "/"', "*own `root`*")],
)
def test_settings_that_are_wrong(
    run: Run, pytester: pytest.Pytester, settings: str, message: str
) -> None:
    write(pytester, "claimcheck.toml", settings)
    result = run("--claims", FILE)
    result.stdout.fnmatch_lines([f"claimcheck.toml: {message}"])
    result.assert_outcomes(errors=1)


def test_a_defect_of_claimcheck(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr("claimcheck.pipeline.check", broken)
    result = run("--claims", FILE)
    result.stdout.fnmatch_lines(["a defect of claimcheck itself: ZeroDivisionError: by zero"])
    assert result.ret != 0


def test_names_that_would_do_something(run: Run, pytester: pytest.Pytester) -> None:
    names = ["a\x1b[31mb", "a::b", "a[1]", "report", "same", "same"]
    lines = [f"claim `{name}` check A beats B on score\n" for name in names]
    write(pytester, FILE, GOOD + "".join(lines))
    result = run("--claims", FILE, "-v", "--junitxml", "out.xml")
    assert "\x1b[31mb" not in result.stdout.str()
    ids = {line.split(" PASSED")[0] for line in result.outlines if " PASSED" in line}
    shown = ["fine", r"a\x1b[31mb", "a::b", "a[1]", "report", "same", "same (2)"]
    assert ids == {f"{FILE}::{name}" for name in shown}
    result.stdout.fnmatch_lines([f"FAILED {FILE}::report (2) - duplicate-name: *"])
    ElementTree.parse(pytester.path / "out.xml")


# --- what it costs --------------------------------------------------------------------------------


def test_that_it_costs_nothing_without_claims(run: Run, pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        """
        import sys
        def test_it():
            ours = {name for name in sys.modules if name.split(".")[0] == "claimcheck"}
            assert ours == {"claimcheck", "claimcheck.pytest_plugin"}
        """
    )
    run(process=True).assert_outcomes(passed=1)


def test_that_it_is_registered() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    plugin = import_module(project["entry-points"]["pytest11"]["claimcheck"])
    assert plugin.__name__ == "claimcheck.pytest_plugin"
    assert "pytest" in sys.modules and callable(plugin.pytest_addoption)
