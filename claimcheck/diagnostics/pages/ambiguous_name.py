"""The page of the rule `ambiguous-name`."""

PAGE = """\
A name could stand for several things, and nothing in the claim decides which.

Why it matters: two tables may both have a column `total`. Taking the first
would check the claim against figures that it is not about.

Example:

    check total of Ada > 30

The tables `players` and `seasons` both have a column `total`.

Fix: say which table is meant:

    check players.total of Ada > 30

Tables may share row names: there the column decides the table. A name that is
both a row and a column is no problem either: where it stands decides.
"""
