"""The page of the rule `unpaired-rows`."""

PAGE = """\
A claim compares rows with partners (`of similar COLUMN`, `of the same COLUMN`), and
fewer than half of the rows have one.

Why it matters: a row without a partner is left out. When most are, the claim
sounds as if it were about all of them and rests on a few.

Example:

    check every qwen beats every llama of similar parameters on math

Four qwen models are compared with two llama models; only one has a partner
whose size is within 25 %.

Fix: choose the sets so that most rows have a partner, widen the meaning
(`define similar as within 50%`), or name the rows that are meant:

    check R1-Distill-Qwen-7B beats R1-Distill-Llama-8B on every math
"""
