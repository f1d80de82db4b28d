"""The page of the rule `stronger-holds`."""

PAGE = """\
A supported claim could say more: with one word changed it says more, and the
figures support that too.

Why it matters: a report that says less than its figures show gives away a
result, and a reader who meets `most` will ask about the others.

Example:

    check most distilled beats Qwen2.5-72B on MATH-500

Where all six do, `every` is supported as well.

Fix: let the sentence and the claim say so, if the report means to; nothing is
wrong with a modest claim. This is a note and never fails a check.
"""
