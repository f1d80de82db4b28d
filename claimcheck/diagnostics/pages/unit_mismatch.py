"""The page of the rule `unit-mismatch`."""

PAGE = """\
Two figures, or a figure and a number, have units that are never compared.

Why it matters: 5 % and 5 seconds are not equal, larger or smaller. The exit
status is 2, because there is no verdict.

Example:

    check price of uv < install-time of pip
    check AIME-2024 of DeepSeek-R1 = 79.8%

The first compares dollars with seconds. The second is an error if the column
has no unit.

Fix: compare what has one unit, or give the column the unit it is printed in:

    AIME 2024: {unit: "%", better: higher}

`ms` and `s`, `MB` and `GB`, `k` and `M` are one unit at different scales, and a bare
number takes the unit of what it is compared with.
"""
