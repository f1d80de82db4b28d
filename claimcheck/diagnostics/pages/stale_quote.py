"""The page of the rule `stale-quote`."""

PAGE = """\
A claim quotes a sentence that the report does not have, or that it no longer
says in the same sense.

Why it matters: the claim would go on passing for a sentence that nobody can
read, while the sentence that stands there is checked by nothing.

Example:

    claim savings-are-substantial
      quote "The savings are substantial"
      check every distilled is substantially lower than DeepSeek-R1 on price-per-minute

The report now says "The savings are not substantial". A word that turns the
meaning came in, so the claim cannot follow its sentence.

Fix: the message shows both wordings, word by word. Quote the sentence as it
stands now, and let the check say what it says; or remove the claim, if the report
no longer makes it. What only changes markup, punctuation, spelling or a figure,
a name or a direction that stands once in the check is followed without this error.
"""
