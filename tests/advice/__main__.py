"""`python -m tests.advice [--drawn N] [--steps N] [--completions N]`: claims beside brute force."""

from __future__ import annotations

import argparse
from collections import Counter
from itertools import chain
from random import Random

from claimcheck.advice.fragility import fragility
from claimcheck.advice.margin import NoMargin, margin
from tests.advice.asked import drawn, of_report, of_shared
from tests.advice.brute import wrong_fragility, wrong_margin


def main() -> int:
    """Print what is wrong, and how often margins and fragility were known at all."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--drawn", type=int, default=500)
    parser.add_argument("--steps", type=int, default=200)
    parser.add_argument("--completions", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=4)
    options = parser.parse_args()
    random = Random(options.seed)
    counts: Counter[str] = Counter()
    wrong = 0
    for asked in chain(of_report(), of_shared(), drawn(options.seed, options.drawn)):
        truth = asked.trial.truth.name
        found = margin(asked.trial)
        kind = "unknown" if found is None else type(found).__name__
        kind += " gave up" if isinstance(found, NoMargin) and found.within is not None else ""
        counts[f"{truth} margin {kind}"] += 1
        counts[f"{truth} fragile {fragility(asked.trial).is_fragile}"] += 1
        for problem in (
            wrong_margin(asked.trial, options.steps),
            wrong_fragility(asked.trial, options.completions, random),
        ):
            if problem:
                wrong += 1
                print(f"{asked.label}: {problem}", flush=True)
    print("\n".join(f"{count:6} {what}" for what, count in sorted(counts.items())))
    print(f"{wrong} wrong")
    return int(wrong > 0)


if __name__ == "__main__":
    raise SystemExit(main())
