"""`python -m tests.oracle --cases 200000 --seed 1`: a longer contest than the test's."""

from __future__ import annotations

import argparse
import sys
from concurrent.futures import ProcessPoolExecutor

from tests.oracle.completions import Verdict
from tests.oracle.contest import Score, contest

CASES_PER_SEED = 4_000
FAIR = (Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.UNDECIDED)


def main() -> int:
    """Runs the contest in `--jobs` processes; 1 when a verdict is wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.oracle", description=__doc__)
    parser.add_argument("--cases", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--show", type=int, default=20, help="how many mismatches to print")
    options = parser.parse_args()
    score = Score()
    parts = -(-options.cases // CASES_PER_SEED)
    seeds = range(options.seed * 10_000, options.seed * 10_000 + parts)
    with ProcessPoolExecutor(options.jobs) as pool:
        for part in pool.map(_whole, seeds):
            for mismatch in part.mismatches[: max(0, options.show - len(score.mismatches))]:
                print(mismatch.text(), end="\n\n", flush=True)
            score.add(part)
            print(f"{score.total} cases, {len(score.mismatches)} mismatches", file=sys.stderr)
    print(score.text())
    print(f"{len(score.mismatches)} mismatches")
    balanced = all(score.share(verdict) >= 0.2 for verdict in FAIR)
    return 1 if score.mismatches or not balanced else 0


def _whole(seed: int) -> Score:
    score = Score()
    for part in contest(seed, CASES_PER_SEED):
        score.add(part)
    return score


if __name__ == "__main__":
    sys.exit(main())
