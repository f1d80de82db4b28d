"""`python -m tests.advice.conflicts --pairs N --seed S`: pairs of claims beside brute force."""

from __future__ import annotations

import argparse
import sys

from tests.advice.conflicts.brute import contest


def main() -> int:
    """Print what was found, overlooked and false; 1 when anything is false."""
    parser = argparse.ArgumentParser(prog="python -m tests.advice.conflicts", description=__doc__)
    parser.add_argument("--pairs", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    counts, false = contest(options.seed, options.pairs)
    for wrong in false[:20]:
        print(wrong)
    for what, count in counts.items():
        print(f"{count:>8,} {what}")
    return 1 if false else 0


if __name__ == "__main__":
    sys.exit(main())
