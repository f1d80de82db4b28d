"""`python -m tests.edits --jobs 2`: every edit, the two rates, and every miss."""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterable

from tests.edits import tally
from tests.edits.edit import Edit, Standing
from tests.edits.harmful import harmful_edits
from tests.edits.harmless import harmless_edits
from tests.edits.running import Outcome, is_report_read, outcomes


def main() -> int:
    """Prints the rates; 1 when a rate misses what the test asks for."""
    options = _options()
    harmful = _run(_chosen(harmful_edits(), options), options, are_harmful=True)
    harmless = _run(_chosen(harmless_edits(), options), options, are_harmful=False)
    if options.list:
        print(*tally.listing([*harmful, *harmless], verbose=True), sep="\n")
        print()
    if not is_report_read():
        print("the checker does not read the report yet\n")
    print(*tally.listing(tally.missed(harmful)), sep="\n")
    print(*tally.listing(tally.alarming(harmless)), sep="\n")
    if options.apart:
        apart = [o for o in harmful if o.standing is not Standing.HARMFUL]
        print(*tally.listing(apart, verbose=True), sep="\n")
    print(tally.summary(harmful, harmless))
    return 0 if tally.is_good_enough(harmful, harmless) else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.edits", description=__doc__)
    parser.add_argument("--kind", action="append", help="only edits of this kind; repeatable")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--list", action="store_true", help="list every edit with what it did")
    parser.add_argument("--apart", action="store_true", help="list the edits of no rate as well")
    parser.add_argument("--sample", type=int, help="only so many of each side")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def _chosen(edits: Iterable[Edit], options: argparse.Namespace) -> list[Edit]:
    kept = [edit for edit in edits if not options.kind or edit.kind in options.kind]
    if options.sample is None or options.sample >= len(kept):
        return kept
    places = random.Random(options.seed).sample(range(len(kept)), options.sample)
    return [kept[place] for place in sorted(places)]


def _run(edits: list[Edit], options: argparse.Namespace, *, are_harmful: bool) -> list[Outcome]:
    done = []
    for outcome in outcomes(edits, are_harmful=are_harmful, jobs=options.jobs):
        done.append(outcome)
        if len(done) % 100 == 0:
            print(f"{len(done)} of {len(edits)}", file=sys.stderr, flush=True)
    return done


if __name__ == "__main__":
    sys.exit(main())
