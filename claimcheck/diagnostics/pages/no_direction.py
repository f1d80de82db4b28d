"""The page of the rule `no-direction`."""

PAGE = """\
A claim says "better" or "worse" of a measure, and the data does not say whether
higher or lower figures are better.

Why it matters: 412 ms is better than 500 ms, and 79.8 % is better than 72.6 %.
A guess would turn verdicts round.

Example:

    check uv beats pip on install-time

Fix: declare the direction in the data file,

    install-time: {unit: s, better: lower}

or, where neither is better, compare the raw size:

    check uv is lower than pip on install-time
"""
