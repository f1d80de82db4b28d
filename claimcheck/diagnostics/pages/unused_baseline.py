"""The page of the rule `unused-baseline`."""

PAGE = """\
The baseline has an entry for a finding that no longer occurs.

Why it matters: a baseline is a list of debts and is meant to shrink. An entry that
stays after its finding is gone would let the same mistake come back unseen.

Example: `claims/baseline.json` has an entry for the claim `often-surpass-r1`, and the
sentence has been corrected since.

Fix: write the baseline anew, and look at the difference: it should only lose
entries. New findings would be added, so correct those first:

    claimcheck verify --baseline claims/baseline.json --write-baseline
"""
