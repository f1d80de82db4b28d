"""What a reader gets of a judgement: why, what would decide it, evidence, a chart, names.

Judgements and tables in, plain data of `consistency` out. Not here: verdicts (`evaluation`), the
sentence that reads a claim back (`semantics.express`), drawing (`render`).
"""
