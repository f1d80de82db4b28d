"""`python -m tests.oracle --cases 200000 --seed 1`: a longer contest than the test's."""

from __future__ import annotations

import argparse
import sys
from concurrent.futures import ProcessPoolExecutor

from tests.oracle.completions import Verdict
from tests.oracle.contest import Score, contest

FAIR = (Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.UNDECIDED)


def main() -> int:
    """Runs the contest in `--jobs` processes, one seed each; 1 when a verdict is wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.oracle", description=__doc__)
    parser.add_argument("--cases", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--show", type=int, default=20, help="how many mismatches to print")
    options = parser.parse_args()
    score = Score()
    with ProcessPoolExecutor(options.jobs) as pool:
        seeds = range(options.seed, options.seed + options.jobs)
        for part in pool.map(_whole, seeds, [options.cases // options.jobs] * options.jobs):
            score.add(part)
    for mismatch in score.mismatches[: options.show]:
        print(mismatch.text(), end="\n\n")
    print(score.text())
    print(f"{len(score.mismatches)} mismatches")
    balanced = all(score.share(verdict) >= 0.2 for verdict in FAIR)
    return 1 if score.mismatches or not balanced else 0


def _whole(seed: int, cases: int) -> Score:
    score = Score()
    for part in contest(seed, cases):
        score.add(part)
    return score


if __name__ == "__main__":
    sys.exit(main())
