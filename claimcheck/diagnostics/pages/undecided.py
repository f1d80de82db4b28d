"""The page of the rule `undecided`."""

PAGE = """\
The figures cannot decide a claim. The message says what is needed: a figure
that is not reported, a row that a table does not have, finer figures ("printed
too coarsely"), a set that has members, more rows, or a sample size.

Why it matters: nobody has shown the claim to be false, but nobody can check it
either. A missing figure is unknown, never zero, and it is never left out of an
average in silence.

Example:

    check every distilled beats Qwen2.5-72B on MMLU

    needs     the MMLU of DeepSeek-R1-Distill-Qwen-7B, which is not reported

Fix: add the figure to the data; or claim only what is reported, with
`on every reported math`, `among reported models` or `where MMLU is reported`; or
accept it with `expect undecided because "…"`. This is a warning; with
`--fail-on undecided` it fails the check.
"""
