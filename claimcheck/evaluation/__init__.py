"""Meaning and figures to a verdict and what it rests on: one file per form of claim.

`judge` is a pure function and the centre of the tool; margins, ranges of vague words and
alternatives are searches over it. Nothing here knows syntax, files or English.
"""
