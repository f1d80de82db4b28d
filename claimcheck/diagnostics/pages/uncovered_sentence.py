"""The page of the rule `uncovered-sentence`."""

PAGE = """\
A sentence compares, ranks, counts or generalises, and no claim stands for it.

Why it matters: a gate checks what it is told to check. A new sentence that says
something about the figures would pass without anybody having looked.

Example:

    In coding the larger models are generally the stronger ones.

Fix: write a claim for it, or say why none is possible:

    claim larger-is-stronger-in-coding
      quote "In coding the larger models are generally the stronger ones"
      check Codeforces rises with parameters among distilled

    claim larger-is-stronger-in-coding
      quote "In coding the larger models are generally the stronger ones"
      skip because "…"

`claimcheck coverage` shows the whole report as covered, skipped and uncovered.
"""
