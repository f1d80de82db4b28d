"""The page of the rule `type-mismatch`."""

PAGE = """\
Things of two kinds meet that never fit: text is compared with a number, or a row
stands where a column belongs.

Why it matters: text has no size, and a comparison of it with a number would be
false whatever the data says.

Example:

    check every distilled has base > 80%
    check DeepSeek-R1 beats o1 on o1-mini

`base` is a text column, and `o1-mini` is a row.

Fix: name the column that is meant. Compare text with text, in double quotes
(`base = "Qwen"`). If a column of numbers was read as text, because one of its cells
is no number, declare it in the data file: `type: number`.
"""
