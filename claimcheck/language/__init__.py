"""The claims language: grammar, lexer, parser, syntax tree, formatter, mistakes.

Text in, syntax tree and diagnostics out. Not here: what names stand for (`semantics`).
"""
