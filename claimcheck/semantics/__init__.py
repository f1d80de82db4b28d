"""What a claim means: names resolved, types and units checked, vague words replaced by meanings.

`resolve` turns syntax into meaning, `express` turns meaning into English. Not here: figures and
verdicts (`evaluation`).
"""
