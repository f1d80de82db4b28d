"""What a run costs, as ratios to `python -c pass`: `python -m tests.benchmarks.bench`.

Whole processes, with bytecode caching on, the median of 15 taken in turn with the bare interpreter
so that both see the same machine. Nothing here asserts: absolute times say nothing on shared
machines.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared" / "conformance"
RUNS = 15
PASS = [sys.executable, "-c", "pass"]
CLAIMCHECK = [sys.executable, "-m", "claimcheck"]


def main() -> None:
    """Print each measurement beside what it should be."""
    report = ["verify", "claims/report.claims"]
    _ratio("verify claims/report.claims, plain", [*CLAIMCHECK, *report], 20)
    _ratio("the same with colour", [*CLAIMCHECK, *report, "--color", "always"], 24)
    _ratio("the same with --verbose", [*CLAIMCHECK, *report, "--verbose"], 30)
    _ratio("the same with --format json", [*CLAIMCHECK, *report, "--format", "json"], None)
    _line("peak memory of verify", _memory(report), "MiB", "at most 40")
    if SHARED.is_dir():
        files = sorted(str(path) for path in SHARED.glob("*/*.claims"))
        command = [*CLAIMCHECK, "verify", "--root", str(SHARED), *files]
        what = f"{len(files)} conformance files in one run"
        _line(what, _seconds(command), "s", "at most 3")
    with tempfile.TemporaryDirectory() as folder:
        copy = _copy(Path(folder), (ROOT / "claims/report.md").read_text(encoding="utf-8"))
        bare = [*CLAIMCHECK, "verify", "--root", folder, str(copy.with_name("bare.claims"))]
        _ratio("the same claims without their report", bare, 12)
        for size in (2_500_000, 5_000_000):
            _copy(Path(folder), _long(size))
            command = [*CLAIMCHECK, "verify", "--quiet", "--root", folder, str(copy)]
            what = f"a report of {size / 1e6:g} MB"
            _line(what, _seconds(command), "s", "5 MB: at most 10")
        for count in (1_000, 5_000, 10_000):
            _large(Path(folder), count)
            command = [*CLAIMCHECK, "verify", "--quiet", "--root", folder, f"{folder}/large.claims"]
            what = f"{count:,} claims over one table"
            _line(what, _seconds(command), "s", "10,000: at most 6")
        what = "loading 10,000 YAML figures"
        _line(what, _load(Path(folder)), "s", "at most 0.15")


def _copy(folder: Path, report: str) -> Path:
    """The project's claims and data with some report; beside them, the claims without a report."""
    shutil.copytree(ROOT / "claims", folder / "claims", dirs_exist_ok=True)
    shutil.copytree(ROOT / "data", folder / "data", dirs_exist_ok=True)
    (folder / "claims/report.md").write_text(report, encoding="utf-8")
    claims = (folder / "claims/report.claims").read_text(encoding="utf-8")
    bare = claims.replace('report "report.md"', "")
    (folder / "claims/bare.claims").write_text(bare, encoding="utf-8")
    return folder / "claims/report.claims"


def _long(size: int) -> str:
    """The project's report, and after it other sentences with its words, that make up a size."""
    report = (ROOT / "claims/report.md").read_text(encoding="utf-8")
    draw = random.Random(7)
    words = re.findall(r"[A-Za-z][\w.-]*[\w]", report.split("## Sources")[0])
    parts, length = [report], len(report)
    while length < size:
        drawn = draw.choices(words, k=draw.randint(6, 24))
        parts.append(f"\n{' '.join(drawn).capitalize()}.")
        length += len(parts[-1])
    return "".join(parts)


def _line(what: str, value: float, unit: str, asked: str) -> None:
    print(f"{what:50} {value:8.3f} {unit:6} ({asked})")


def _ratio(what: str, command: Sequence[str], limit: int | None) -> None:
    bare, full = [], []
    for _ in range(RUNS + 1):
        bare.append(_once(PASS))
        full.append(_once(command))
    ratio = statistics.median(full[1:]) / statistics.median(bare[1:])
    asked = f"(at most {limit})" if limit else ""
    print(f"{what:50} {ratio:8.1f} starts {asked}")


def _seconds(command: Sequence[str], runs: int = 3) -> float:
    return statistics.median(_once(command) for _ in range(runs))


def _once(command: Sequence[str]) -> float:
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)
    return time.perf_counter() - start


def _memory(arguments: Sequence[str]) -> float:
    """The peak resident size of one run, in MiB."""
    program = (
        "import resource, subprocess, sys\n"
        "subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)\n"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)\n"
    )
    command = [sys.executable, "-c", program, *CLAIMCHECK, *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return float(done.stdout)


def _load(folder: Path) -> float:
    """Seconds of loading a YAML file of 10,000 figures, once the loader is imported."""
    lines = ["tables:", "  t:", "    columns:"]
    lines += [f'      c{column}: {{unit: "%"}}' for column in range(10)]
    lines.append("    rows:")
    numbers = random.Random(1)
    for row in range(1_000):
        cells = ", ".join(f"c{column}: {numbers.randint(0, 999) / 10}" for column in range(10))
        lines.append(f"      r{row}: {{{cells}}}")
    (folder / "figures.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    program = (
        "import sys, time\n"
        "from claimcheck.loaders import load, yaml_tables\n"
        "from claimcheck.source import Source\n"
        "text = open(sys.argv[1], encoding='utf-8').read()\n"
        "start = time.perf_counter()\n"
        "load(lambda path, base: Source(path, text), 'figures.yaml', '')\n"
        "print(time.perf_counter() - start)\n"
    )
    return statistics.median(_printed(program, str(folder / "figures.yaml")) for _ in range(5))


def _printed(program: str, argument: str) -> float:
    command = [sys.executable, "-c", program, argument]
    return float(subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout)


FORMS: tuple[Callable[[random.Random], str], ...] = (
    lambda r: f"some qwen beats model-{r.randrange(20)} on AIME",
    lambda r: (
        f"every llama trails model-{r.randrange(20)} on MATH by at least {r.randrange(90)} points"
    ),
    lambda r: f"average AIME of qwen = {r.randrange(90)}%",
    lambda r: f"model-{r.randrange(20)} is in the top {r.randrange(1, 9)} on MATH among models",
    lambda r: f"at least {r.randrange(9)} of models have AIME > {r.randrange(90)}%",
    lambda r: f"AIME of model-{r.randrange(20)} - AIME of model-{r.randrange(20)} > 5 points",
    lambda r: "qwen often beats llama on AIME, MATH",
)


def _large(folder: Path, count: int) -> None:
    numbers = random.Random(1)
    lines = ["tables:", "  models:", "    key: model", "    columns:", "      base: {type: text}"]
    lines += [f'      {name}: {{unit: "%", better: higher}}' for name in ("AIME", "MATH")]
    lines.append("    rows:")
    for row in range(20):
        figures = ", ".join(f"{n}: {numbers.randint(100, 900) / 10}" for n in ("AIME", "MATH"))
        lines.append(f"      model-{row}: {{base: {('Qwen', 'Llama')[row % 2]}, {figures}}}")
    (folder / "large.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    claims = ['data "large.yaml"', 'let qwen = models where base = "Qwen"']
    claims.append('let llama = models where base = "Llama"')
    for number in range(count):
        form = numbers.choice(FORMS)
        claims.append(f"claim c{number}\n  check {form(numbers)}")
    (folder / "large.claims").write_text("\n".join(claims) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
