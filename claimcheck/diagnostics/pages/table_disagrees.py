"""The page of the rule `table-disagrees`."""

PAGE = """\
A cell of a table in the report differs from the figure of the same row and column in
the data, or one of the two has a figure where the other has none.

Why it matters: the claims are checked against the data, and readers check them
against the table. Both must show the same figures.

Example, a table of the report, where the data file has 72.6:

    | Model                        | AIME 2024 |
    |------------------------------|-----------|
    | DeepSeek-R1-Distill-Qwen-32B | 76.2      |

Fix: correct the wrong one; the message shows both places. More or fewer digits are
no difference as long as one rounds to the other. If row and column only happen to
have the names of others, rename them, or say so above the table:

    <!-- claimcheck: ignore table-disagrees because these are zero-shot results -->
"""
