"""The page of the rule `unexpected-verdict`."""

PAGE = """\
A claim has an `expect`, and its verdict is now another one.

Why it matters: `expect` records a known outcome. When the outcome changes,
a figure or a definition has changed, and the reason that was given for it is no
longer true, even if the news is good.

Example:

    claim ahead-on-aime
      check some distilled beats DeepSeek-R1 on AIME-2024
      expect contradicted because "the sentence is corrected in the next version"

The figures have been updated, and the claim is now supported.

Fix: if the new verdict is right, remove the `expect` or name the new verdict in
it with a new reason. If it is not, look for what changed in the data.
"""
