"""The page of the rule `duplicate-key`."""

PAGE = """\
A key of a mapping in a data file is given twice.

Why it matters: YAML readers keep the last one and forget the first without a
word. A row that is pasted twice, with one figure changed, would be checked
against whichever came last.

Example:

    rows:
      DeepSeek-R1: {AIME 2024: 79.8}
      DeepSeek-V3: {AIME 2024: 39.2}
      DeepSeek-R1: {AIME 2024: 71.0}

Fix: remove one of them, or give it the name that was meant. The message shows
where the first one is.
"""
