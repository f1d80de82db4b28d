"""The page of the rule `empty-set`."""

PAGE = """\
A claim is about a set that has no members.

Why it matters: a statement about every member of nothing is not evidence of
anything, and most often a condition is misspelt or a threshold is out of reach.
No quantifier, rank or aggregate is supported by a set that may be empty: the
claim is undecided.

Example:

    let huge = models where parameters > 10T
    claim huge-models-lead
      check every huge beats o1-mini on MATH-500

Fix: correct the condition of the set (`claimcheck names` lists the sets with their
members), or, if the point is that there are none, say that:

    check count of huge = 0
"""
