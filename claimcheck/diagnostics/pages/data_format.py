"""The page of the rule `data-format`."""

PAGE = """\
A data file is not in the data format: a key that is not known, a `better` that is
neither `higher` nor `lower`, a value that is not a number in a number column, an
anchor or an alias of YAML, or a text that is not YAML at all.

Why it matters: a misspelt key, read as if it were not there, would change what
the figures mean. The rest of the file is read, but the exit status is 2.

Example:

    AIME 2024: {unit: "%", beter: higher}

Fix: correct what the message points at. A table looks like this:

    tables:
      models:
        columns:
          AIME 2024: {unit: "%", better: higher}
        rows:
          DeepSeek-R1: {AIME 2024: 79.8}

A figure that is missing is left out, empty, `null`, `-` or `n/a`.
"""
