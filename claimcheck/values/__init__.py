"""Exact numbers as printed, intervals, units and Kleene truth.

Nothing here knows tables, claims or files; everything here is pure and immutable.
"""
