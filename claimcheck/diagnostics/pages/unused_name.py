"""The page of the rule `unused-name`."""

PAGE = """\
A set or a meaning is defined, and no claim uses it.

Why it matters: often a claim was removed, or meant to use the name and uses
another. A list of definitions that all matter is easier to trust.

Example:

    let qwen  = models where base = "Qwen"
    let llama = models where base = "Llama"

    claim qwen-strong
      check every qwen has MATH-500 > 80%

No claim uses `llama`.

Fix: remove the definition, or use it.
"""
