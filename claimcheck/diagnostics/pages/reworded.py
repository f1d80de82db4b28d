"""The page of the rule `reworded`."""

PAGE = """\
A sentence has changed in words that its claim does not depend on. The claim has
followed it, was checked for what the sentence says now, and holds.

Why it matters: the quote in the claims file is out of date. It is still found,
but every further edit makes it harder to follow.

Example:

    quote "Every distilled model is smaller than R1"

The report now says "Each of the distilled models is smaller than R1", or says
"at least 92%" where it said "at least 90%" and the figures support that too.

Fix: read the difference that the message shows. If the claim still says what the
sentence says, let claimcheck write the new words into the claims file:

    claimcheck verify --update-quotes
"""
