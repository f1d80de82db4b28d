"""The page of the rule `weaker-than-prose`."""

PAGE = """\
A check does not speak of something that its sentence says: a number, a row, a
column, a quantifier, or a word such as "significantly".

Why it matters: the claim is supported, and the sentence may be wrong all the same.
The reader is told more than was checked.

Example:

    claim ahead-of-qwen
      quote "all distilled models significantly outperform Qwen2.5-72B"
      check some distilled beats Qwen2.5-72B on GPQA-Diamond

The sentence says "all" and "significantly", the check neither.

Fix: let the check say as much as the sentence, or the sentence as little as the
check. Several claims may quote one sentence and are taken together:

    check every distilled significantly beats Qwen2.5-72B on GPQA-Diamond
"""
