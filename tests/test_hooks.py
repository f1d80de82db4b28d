"""What other repositories run of this one: the hooks of pre-commit, and the GitHub Action.

Both are installed from a checkout as their users install them, so these tests need a package index;
the real pre-commit runs the hooks, and bash the scripts of the action, as a runner would.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from claimcheck.cli import main
from claimcheck.diagnostics.rules import RULES

ROOT = Path(__file__).parents[1]
SHIPPED = (
    ".pre-commit-hooks.yaml",
    "LICENSE",
    "README.md",
    "action.yml",
    "claimcheck",
    "hatch_build.py",
    "pyproject.toml",
)
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]

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

claim ahead
  check A beats B on score
"""
ROLES = ("AUTHOR", "COMMITTER")
OPEN = "\nclaim open\n  check A beats C on score\n"


def environment(**more: str) -> dict[str, str]:
    """That of these tests, less what would lead an installed claimcheck or git astray."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("GIT_", "GITHUB_", "PYTHON", "PYTEST_", "PRE_COMMIT"))
    }
    who = {f"GIT_{role}_{what}": "x" for role in ROLES for what in ("NAME", "EMAIL")}
    return kept | who | {"GIT_CONFIG_GLOBAL": os.devnull, "NO_COLOR": "1"} | more


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", *arguments],
        cwd=folder,
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def write(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def make_project(folder: Path) -> Path:
    """A repository with one claim that the figures support."""
    write(folder, {"claims/a.claims": CLAIMS, "data/models.yaml": DATA, "notes.rst": "x\n"})
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "a project")
    return folder


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This repository as somebody else gets it."""
    folder = tmp_path_factory.mktemp("checkout")
    for name in SHIPPED:
        if (ROOT / name).is_dir():
            unwanted = shutil.ignore_patterns("__pycache__", "_tables.py")
            shutil.copytree(ROOT / name, folder / name, ignore=unwanted)
        else:
            shutil.copy(ROOT / name, folder / name)
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "a release")
    return folder


# --- pre-commit -----------------------------------------------------------------------------------


class Ran(NamedTuple):
    """What a process left: exit status and output, that of errors included."""

    status: int
    out: str


PreCommit = Callable[..., Ran]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit keeps the environments that it makes."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make_project(tmp_path / "p")


@pytest.fixture
def pre_commit(checkout: Path, home: Path, project: Path) -> PreCommit:
    """Run pre-commit in a project that uses both hooks."""
    hooks = [{"id": "claimcheck"}, {"id": "claimcheck-fmt"}]
    revision = git(checkout, "rev-parse", "HEAD")
    config = {"repos": [{"repo": str(checkout), "rev": revision, "hooks": hooks}]}
    write(project, {".pre-commit-config.yaml": yaml.safe_dump(config)})
    git(project, "add", "-A")

    def run(*arguments: str) -> Ran:
        done = subprocess.run(
            [sys.executable, "-m", "pre_commit", *arguments],
            cwd=project,
            env=environment(PRE_COMMIT_HOME=str(home)),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        return Ran(done.returncode, done.stdout)

    return run


def outcomes(ran: Ran) -> dict[str, str]:
    """What became of each hook."""
    return dict(re.findall(r"^(claimcheck(?: fmt)?)\.+(?:\(.*\))?(\w+)$", ran.out, re.M))


def test_hooks_of_a_project_that_is_right(pre_commit: PreCommit) -> None:
    ran = pre_commit("run", "--all-files")
    assert ran.status == 0, ran.out
    assert outcomes(ran) == {"claimcheck": "Passed", "claimcheck fmt": "Passed"}


def test_a_hook_that_fails_says_why(pre_commit: PreCommit, project: Path) -> None:
    write(project, {"data/models.yaml": DATA.replace("2.5", "4.5")})
    ran = pre_commit("run", "--files", "data/models.yaml")
    assert ran.status == 1
    assert outcomes(ran) == {"claimcheck": "Failed", "claimcheck fmt": "Skipped"}
    assert "claims/a.claims:4:9  contradicted  ahead" in ran.out
    assert "1 claim: 1 contradicted" in ran.out


def test_hooks_run_when_what_they_read_has_changed(pre_commit: PreCommit, project: Path) -> None:
    assert set(outcomes(pre_commit("run", "--files", "notes.rst")).values()) == {"Skipped"}
    names = ["report.md", "data/a.csv", "data/a.tsv", "data/a.yml", "claimcheck.toml"]
    write(project, dict.fromkeys(names, ""))
    for name in names:
        ran = pre_commit("run", "--files", name)
        assert outcomes(ran) == {"claimcheck": "Passed", "claimcheck fmt": "Skipped"}, name


def test_the_formatter_changes_the_file(pre_commit: PreCommit, project: Path) -> None:
    write(project, {"claims/a.claims": " ".join(CLAIMS.split())})
    ran = pre_commit("run", "--all-files")
    assert outcomes(ran) == {"claimcheck": "Passed", "claimcheck fmt": "Failed"}
    assert (project / "claims/a.claims").read_text(encoding="utf-8") == CLAIMS
    assert pre_commit("run", "--all-files").status == 0


def test_a_commit_that_contradicts_the_figures_is_not_made(
    pre_commit: PreCommit, project: Path, home: Path
) -> None:
    assert pre_commit("install").status == 0
    before = git(project, "rev-parse", "HEAD")
    write(project, {"data/models.yaml": DATA.replace("2.5", "4.5")})
    commit = ["git", "commit", "-qam", "a new figure"]
    surroundings = environment(PRE_COMMIT_HOME=str(home))
    done = subprocess.run(commit, cwd=project, env=surroundings, capture_output=True, text=True)
    assert done.returncode == 1
    assert "contradicted  ahead" in done.stdout + done.stderr
    assert git(project, "rev-parse", "HEAD") == before


# --- the action -----------------------------------------------------------------------------------


class Stepped(NamedTuple):
    """What a step left: exit status, output, outputs and the job's summary."""

    status: int
    out: str
    outputs: dict[str, str]
    summary: str


Action = Callable[..., Stepped]


def evaluated(text: str, known: Mapping[str, str]) -> str:
    """A text of the action with its expressions replaced by what they stand for."""
    return re.sub(r"\$\{\{ *([\w.-]+) *\}\}", lambda found: known.get(found[1], ""), text)


def run_step(
    step: Mapping[str, Any], known: Mapping[str, str], workspace: Path, checkout: Path, temp: Path
) -> Stepped:
    """Run a step of the action as a runner does: a file with its script, given to bash."""
    script, output, summary = temp / "script.sh", temp / "output", temp / "summary"
    write(temp, {"script.sh": step["run"], "output": "", "summary": ""})
    assert step["shell"] == "bash"
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
        cwd=workspace / evaluated(step.get("working-directory", "."), known),
        env=environment(
            GITHUB_ACTION_PATH=str(checkout),
            GITHUB_OUTPUT=str(output),
            GITHUB_STEP_SUMMARY=str(summary),
            RUNNER_TEMP=str(temp),
            **{name: evaluated(value, known) for name, value in step.get("env", {}).items()},
        ),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    lines = output.read_text(encoding="utf-8").splitlines()
    outputs = dict(line.split("=", 1) for line in lines)
    return Stepped(done.returncode, done.stdout, outputs, summary.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def installed(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The outputs of the first step, run where a stranger's modules lie about."""
    workspace = tmp_path_factory.mktemp("stranger")
    write_traps(workspace)
    step = run_step(STEPS[0], {}, workspace, checkout, tmp_path_factory.mktemp("temp"))
    assert step.status == 0, step.out
    assert not (workspace / "trapped").exists()
    return {f"steps.install.outputs.{name}": value for name, value in step.outputs.items()}


def write_traps(workspace: Path) -> None:
    """Modules that leave a trace when Python imports them instead of its own or ours."""
    trap = "open('trapped', 'w').close()\n"
    for name in ("claimcheck/__init__", "claimcheck/__main__", "ensurepip", "pip", "sitecustomize"):
        write(workspace, {f"{name}.py": trap})
    for name in ("usercustomize", "venv", "yaml"):
        write(workspace, {f"{name}.py": trap})


@pytest.fixture
def action(checkout: Path, installed: dict[str, str], project: Path, tmp_path: Path) -> Action:
    """Run the action's second step in the project, with some inputs."""

    def run(**given: str) -> Stepped:
        inputs = {name: value["default"] for name, value in ACTION["inputs"].items()}
        inputs |= {name.replace("_", "-"): value for name, value in given.items()}
        known = installed | {f"inputs.{name}": value for name, value in inputs.items()}
        temp = tmp_path / "temp"
        temp.mkdir(exist_ok=True)
        return run_step(STEPS[1], known, project, checkout, temp)

    return run


def sarif(step: Stepped) -> list[dict[str, Any]]:
    """The results of the SARIF file of a step."""
    log = json.loads(Path(step.outputs["sarif"]).read_text(encoding="utf-8"))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    return list(run["results"])


def test_the_action_passes(action: Action) -> None:
    step = action()
    assert (step.status, step.outputs["status"]) == (0, "0"), step.out
    assert "1 claim: 1 supported" in step.out
    assert step.summary.strip()
    assert sarif(step) == []


def test_the_action_fails(action: Action, project: Path) -> None:
    write(project, {"data/models.yaml": DATA.replace("2.5", "4.5")})
    step = action()
    assert (step.status, step.outputs["status"]) == (1, "1")
    assert "claims/a.claims:4:9  contradicted  ahead" in step.out
    assert re.search(r"^::error .*file=claims/a\.claims,.*line=4", step.out, re.M)
    assert "ahead" in step.summary
    (result,) = sarif(step)
    assert result["ruleId"] == "contradicted"


def test_the_action_does_not_pass_what_cannot_be_checked(action: Action, project: Path) -> None:
    write(project, {"claims/a.claims": CLAIMS + "claim ("})
    step = action()
    assert (step.status, step.outputs["status"]) == (2, "2")
    assert sarif(step)
    (project / "claims/a.claims").unlink()
    step = action()
    assert (step.status, step.outputs["status"]) == (2, "2")
    assert step.out.count("there are no claims files") == 1


def test_the_files_of_the_action(action: Action, project: Path) -> None:
    wrong = CLAIMS.replace("A beats B", "B beats A")
    write(
        project, {"claims/a.claims": wrong, "claims/b c.claims": CLAIMS, "more/-d.claims": CLAIMS}
    )
    assert action().status == 1
    step = action(files="\n  claims/b c.claims\n\n more\n")
    assert step.status == 0 and "2 claims: 2 supported" in step.out
    assert action(files="-d.claims", working_directory="more").status == 0


def test_the_options_of_the_action(action: Action, project: Path) -> None:
    write(project, {"claims/a.claims": CLAIMS + OPEN, "trusted.toml": 'fail-on = "undecided"'})
    assert action().status == 0
    assert action(fail_on="undecided").status == 1
    assert action(config="trusted.toml").status == 1
    step = action(fail_on="undecided", args="--ignore=undecided\n--allow-empty\n--format=json")
    assert step.status == 0 and sarif(step) == [] and "1 supported" in step.out
    assert action(fail_on="never").status == 2


def test_the_baseline_of_the_action(action: Action, project: Path) -> None:
    write(project, {"claims/a.claims": CLAIMS.replace("A beats B", "B beats A")})
    assert action().status == 1
    assert action(baseline="baseline.json", args="--write-baseline").status == 0
    assert action(baseline="baseline.json").status == 0


def test_the_action_against_a_revision(action: Action, project: Path) -> None:
    assert action(against="HEAD").status == 0
    skipped = CLAIMS.replace("check A beats B on score", 'skip because "hard to say"')
    write(project, {"claims/a.claims": skipped})
    assert action().status == 0
    step = action(against="HEAD")
    assert step.status == 1 and "gate-weakened" in step.out


@pytest.mark.parametrize("name", [name for name in ACTION["inputs"] if name != "working-directory"])
def test_no_input_is_run(action: Action, project: Path, name: str) -> None:
    step = action(**{name: "$(touch trapped)`touch trapped`'\"; touch trapped; #"})
    assert step.status == 2, step.out
    assert not (project / "trapped").exists()


def test_nothing_of_the_working_folder_is_imported(action: Action, project: Path) -> None:
    write_traps(project)
    assert action().status == 0
    assert not (project / "trapped").exists()


def test_the_scripts_hold_no_expressions_and_use_every_input() -> None:
    uses = " ".join(value for step in STEPS for value in [*step.get("env", {}).values()])
    folders = " ".join(step.get("working-directory", "") for step in STEPS)
    for name in ACTION["inputs"]:
        assert f"${{{{ inputs.{name} }}}}" in uses + folders
    for step in STEPS:
        assert "${{" not in step["run"]
        assert all(f"${name}" in step["run"] for name in step.get("env", {}))


def test_the_outputs_are_those_of_the_step(action: Action) -> None:
    known = {f"steps.verify.outputs.{name}": value for name, value in action().outputs.items()}
    values = {name: evaluated(output["value"], known) for name, output in ACTION["outputs"].items()}
    assert values["status"] == "0" and values["sarif"].endswith(".sarif")


def test_shellcheck_has_nothing_to_say(tmp_path: Path) -> None:
    folders = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    shellcheck = shutil.which("shellcheck", path=folders)
    assert shellcheck is not None
    for number, step in enumerate(STEPS):
        script = tmp_path / f"{number}.sh"
        script.write_text(step["run"], encoding="utf-8")
        done = subprocess.run([shellcheck, "-s", "bash", str(script)], capture_output=True)
        assert done.stdout == b""


# --- the guide ------------------------------------------------------------------------------------


def examples(language: str) -> list[str]:
    """The blocks of the guide in a language."""
    guide = (ROOT / "docs/gate.md").read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", guide, re.M | re.S)


def test_the_guide_uses_what_there_is() -> None:
    config, workflow = (yaml.safe_load(text) for text in examples("yaml"))
    manifest = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    used = {hook["id"] for hook in config["repos"][0]["hooks"]}
    assert used == {hook["id"] for hook in manifest}
    (step,) = [s for s in workflow["jobs"]["claims"]["steps"] if "/claimcheck@" in s["uses"]]
    assert set(step["with"]) < set(ACTION["inputs"])
    guide = (ROOT / "docs/gate.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `([a-z-]+)` \|", guide, re.M)) == set(ACTION["inputs"])


def test_the_commands_of_the_guide(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project)
    commands = [line for text in examples("sh") for line in text.splitlines()]
    (comment,) = examples("markdown")
    ignored = re.findall(r"ignore ([a-z-]+) because", comment)
    assert ignored and all(rule in RULES for rule in ignored)
    git(project, "branch", "-f", "origin/main")
    for command in commands:
        program, *words = command.split()
        if program == "claimcheck":
            assert main(words) == 0, command


def test_the_settings_of_the_guide(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings, _ = examples("toml")
    write(project, {"claimcheck.toml": settings})
    monkeypatch.chdir(project)
    assert main(["verify", "--write-baseline"]) == 0
    assert main(["verify"]) == 0
