"""The page of the rule `ambiguous-quote`."""

PAGE = """\
The words of a quote stand more than once in the report.

Why it matters: one of the places may be edited while the claim stays with the
other. A claim has to stand for one sentence.

Example:

    claim r1-is-ahead
      quote "ahead of V3"
      check DeepSeek-R1 beats DeepSeek-V3 on every math

The report says "R1 is clearly ahead of V3" in its introduction and "ahead of V3
on AIME 2024" below a table.

Fix: add words of the surroundings until only one place has them; the message
lists the places:

    quote "where R1 is clearly ahead of V3"
"""
