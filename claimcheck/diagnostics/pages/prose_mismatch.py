"""The page of the rule `prose-mismatch`."""

PAGE = """\
A check says something else than the sentence it quotes: the other direction, or
another number, row, column or quantifier in the same part.

Why it matters: the verdict belongs to a sentence that the report does not have. A
green claim then hides a wrong sentence.

Example:

    claim below-r1
      quote "DeepSeek-R1-Distill-Qwen-32B stays below R1 in mathematics"
      check DeepSeek-R1-Distill-Qwen-32B beats DeepSeek-R1 on every math

The sentence says "below", the check `beats`.

Fix: make the check say what the sentence says:

    check DeepSeek-R1-Distill-Qwen-32B trails DeepSeek-R1 on every math
"""
