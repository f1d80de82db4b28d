"""The page of the rule `conflicting-figures`."""

PAGE = """\
One figure is given twice with different values: tables with the same row names
join into one table, and a cell of it stands in two places.

Why it matters: the report contradicts itself before any claim is made, and a
verdict would depend on which table is read first.

Example, two tables of one Markdown document:

    | Model       | AIME 2024 |        | Model       | AIME 2024 |
    |-------------|-----------|        |-------------|-----------|
    | DeepSeek-R1 | 79.8      |        | DeepSeek-R1 | 79.2      |

Fix: correct the wrong one; the message shows both places. If they are two
different measurements, give their columns two names.
"""
