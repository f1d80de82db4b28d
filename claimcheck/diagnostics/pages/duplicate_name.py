"""The page of the rule `duplicate-name`."""

PAGE = """\
Two things of one kind have the same name: two claims, two sets, two meanings of
one word, or two rows or columns of a table.

Why it matters: one of them would be used and the other silently not. A claim's
name also stands for it in reports, in `--only`, and in baselines.

Example:

    claim r1-ahead
      check DeepSeek-R1 beats o1-mini on MATH-500
    claim R1-Ahead
      check DeepSeek-R1 beats o1-mini on AIME-2024

Names match ignoring case, and a space, `-` and `_` are the same.

Fix: give one of them another name, or remove it. The message shows where the
other one is.
"""
