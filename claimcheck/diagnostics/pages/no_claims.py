"""The page of the rule `no-claims`."""

PAGE = """\
The files that were given hold no claim at all.

Why it matters: a check of nothing passes always. A pattern that matches
the wrong files, or a claims file that was emptied, would look like a report whose
claims are all supported; so the exit status is 2.

Example:

    $ claimcheck verify drafts/*.claims

where the claims are in `claims/`.

Fix: name the right files, or write a claim:

    claim r1-ahead
      check DeepSeek-R1 beats o1-mini on MATH-500

Where no claim is fine, `--allow-empty` makes it status 0.
"""
