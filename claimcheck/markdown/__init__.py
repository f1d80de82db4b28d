"""Blocks, tables and sentences of a Markdown text, with exact places.

Not here: what a table's figures or a sentence mean (`loaders`, `reading`).
"""
