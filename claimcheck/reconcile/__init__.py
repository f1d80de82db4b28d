"""A report beside its claims and its figures: quotes and edits, prose, tables, numbers, coverage.

Not here: reading a sentence (`reading`), verdicts (`evaluation`), the words of findings
(`diagnostics`).
"""
