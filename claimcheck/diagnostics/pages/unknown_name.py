"""The page of the rule `unknown-name`."""

PAGE = """\
A claim or a set uses a name that no row, column, table or set has.

Why it matters: a misspelt name must not silently become an empty set, or a
figure that is missing.

Example:

    let distilled = models where teacher = "DeepSeek-R1"
    claim ahead
      check some distiled beats DeepSeek-R1 on AIME-2024

Fix: take one of the names that the message offers. Names match ignoring case,
and a space, `-` and `_` are the same: `aime-2024` is the column `AIME 2024`. A name
with other characters stands in backticks: `` `AIME 2024 (pass@1)` ``. For a name
that the report uses and the data does not, add an alias: `aliases: [AIME]`.
`claimcheck names` lists every name that a claim may use.
"""
