"""The page of the rule `ambiguous-scope`."""

PAGE = """\
A set of several stands without a quantifier at a place where "some" and "every"
would both be natural, and mean different things. Beside a frequency word, it is
a second quantifier on the objects or the measures.

Why it matters: a set without a quantifier means `every`. Under `not`, `no`,
`at most`, `fewer than`, `exactly` and `only` that surprises: "no model beats X on
math" would then say only that none beats X on all of them.

Example:

    let math = AIME-2024, MATH-500
    claim none-ahead
      check no distilled beats DeepSeek-R1 on math

Fix: write the one that is meant.

    check no distilled beats DeepSeek-R1 on some math
    check no distilled beats DeepSeek-R1 on every math
"""
