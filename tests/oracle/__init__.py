"""A brute-force oracle for verdicts, written from the language's page alone.

It knows nothing of the checker's evaluator. A claim judges itself on a table without gaps,
naively (`comparison`, `properties`, `ranks`, `equations`, `logic`); `completions` fills the
gaps in every way that could matter; `generate` draws tables and claims from a seed; `contest`
asks the checker and compares. Run more than the test does with

    python -m tests.oracle --cases 200000 --seed 1
"""
