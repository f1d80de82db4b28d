"""The words of the language that have a meaning to look up: relations, quantifiers, vague words.

One table each, used by the lexer, the resolver, the formatter and the sentences that read a claim
back. Not here: syntax (`language`) and what a verdict makes of a meaning (`evaluation`).
"""
