"""Advice: margins, fragility, alternatives and the rest, beside brute force."""
