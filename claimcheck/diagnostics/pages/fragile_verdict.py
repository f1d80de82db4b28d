"""The page of the rule `fragile-verdict`."""

PAGE = """\
A verdict rests on rounding: figures that merely round to the printed ones could
change it.

Why it matters: a table prints rounded figures. If the claim holds only because
of how the last digit fell, the unrounded results may say the opposite.

Example:

    check AIME-2024 of DeepSeek-R1 > 79.8%

The table prints 79.8, so the claim is contradicted; but a result of 79.83 is
printed as 79.8 too, and would support it.

Fix: give the data file more digits, if they are known; or let the report say
less: `is about 79.8%`, or `is comparable to` another row. This is a note and
never fails a check.
"""
