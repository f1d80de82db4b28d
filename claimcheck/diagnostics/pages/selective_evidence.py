"""The page of the rule `selective-evidence`."""

PAGE = """\
A supported comparison speaks of some measures, or of some rows, and fares
otherwise on the others that the data has.

Why it matters: each sentence may be true and the choice of measures still
mislead. A reviewer asks first what was left out.

Example:

    check Q32 beats L70 on AIME-2024

holds, and of the 3 other benchmarks that have both figures it holds on 1.

Fix: name the other measures too, or say in the report why these were chosen.
This is a note and never a verdict.
"""
