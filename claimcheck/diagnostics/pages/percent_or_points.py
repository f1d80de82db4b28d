"""The page of the rule `percent-or-points`."""

PAGE = """\
A claim says `by 3%` on a measure whose own unit is `%`.

Why it matters: `%` after `by` is relative to the other figure. From 50 % to 53 %
is 6 % more, but 3 points more; people who write "by 3%" mostly mean points.

Example:

    check DeepSeek-R1 beats o1-mini on AIME-2024 by at least 3%

Fix: write `points` for a difference in the measure's own unit:

    check DeepSeek-R1 beats o1-mini on AIME-2024 by at least 3 points

If the relative difference is meant, the claim is right as it stands, and this
is only a warning; the reading says what was computed.
"""
