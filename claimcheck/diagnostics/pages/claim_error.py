"""The page of the rule `claim-error`."""

PAGE = """\
A claim can be read but not computed: several different values where one is
needed, a division by zero, or `%` and `x` of a figure that is zero or negative.

Why it matters: there is no verdict at all. That is neither a pass nor something
that more figures could decide, so the exit status is 2.

Example:

    check style of {players where total > 30} = "jive"

Three players have a total above 30, and their styles differ.

Fix: say which rows are meant, so that they agree on one value, or ask about
each of them or about one number made from them all:

    check every {players where total > 30} has style = "jive"
    check highest total of players = 39
"""
