"""The page of the rule `redundant-claim`."""

PAGE = """\
A claim follows from others of its file: where they hold, it holds.

Why it matters: it guards nothing that the others leave open, and counts as one
more claim that is supported. Often a check says less than its sentence does.

Example:

    claim all-ahead    check every distilled beats Qwen2.5-72B on MATH-500
    claim some-ahead   check some distilled beats Qwen2.5-72B on MATH-500

Fix: see whether the check says all that its sentence does; if it does, let it
stand, since it stands for another sentence, or leave it out. This is a note and
never fails a check.
"""
