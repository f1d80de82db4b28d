"""The page of the rule `conflicting-claims`."""

PAGE = """\
Claims of one file that cannot all hold: no figures whatever fulfil them together.

Why it matters: a report that says two things of which one must be wrong is wrong,
and no table has to be looked at to know it. Where a figure is missing, none of
the claims may be contradicted, and the report contradicts itself all the same.

Example:

    claim r1-ahead    check R1 outperforms every distilled on AIME-2024
    claim q32-ahead   check some distilled beats R1 on AIME-2024

Which rows belong to `distilled` is taken from the texts of the tables; the
figures play no part.

Fix: change the sentence that is wrong, and its claim. A claim that is known to
fail has an `expect contradicted` and takes no part in conflicts.
"""
