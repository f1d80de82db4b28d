"""The page of the rule `unused-ignore`."""

PAGE = """\
A comment of the report ignores a rule that finds nothing there.

Why it matters: the next mistake at that place would be ignored with a reason that
was given for another one.

Example, where the sentence has been corrected since:

    <!-- claimcheck: ignore wrong-number because this is the score of the preview -->
    DeepSeek-R1 reaches 79.8% on AIME 2024.

Fix: remove the comment. If it is meant for another place, move it: it applies to
the paragraph, list or table that follows it, or at whose end it stands. If it names
the wrong rule, the message of the finding has the right one.
"""
