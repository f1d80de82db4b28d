"""Claims against claims: which cannot all hold, and which follow from others, before any figure.

A claim becomes a formula about unknown figures (`translate`, with `forms`, `terms`, `sets` and
`atoms`); whether formulas can hold together is asked of `solver`; `search` asks it of the claims of
a file. What is not understood stands in a formula as a proposition of its own, which is the same in
every claim that says the same, so what is found here is so whatever the figures are. Not here: the
verdicts, and the words (`diagnostics.conflict_messages`).
"""
