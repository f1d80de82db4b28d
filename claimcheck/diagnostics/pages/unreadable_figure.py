"""The page of the rule `unreadable-figure`."""

PAGE = """\
A cell of a column that is declared a number does not read as one.

Why it matters: the cell is something ("dnf"), but not a figure, so what it would
have been is unknown. It is never dropped: claims that depend on it are
undecided.

Example, a CSV file whose column `time` is declared `type: number`:

    runner,time
    Ada,12.4
    Bob,dnf

Fix: write the figure. If there is none, write it as missing (an empty cell, `-` or
`n/a`), which says that it is not reported. If the column is text after all,
declare it so: `type: text`.
"""
