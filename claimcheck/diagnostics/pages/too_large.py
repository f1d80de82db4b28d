"""The page of the rule `too-large`."""

PAGE = """\
A file, a number or a nesting is over a limit.

Why it matters: claims, data and reports may come from a stranger. A number of a
million digits or ten thousand brackets would keep the check busy for
minutes, or bring it down.

Example:

    check parameters of DeepSeek-R1 < 1e999999999

Fix: the message says which limit it was. Split a large file into several `data`
statements, leave out tables that no claim is about, write numbers with the digits
and the suffix that people would use (`671B`), and name long conditions with `let`.
"""
