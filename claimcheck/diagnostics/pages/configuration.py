"""The page of the rule `configuration`."""

PAGE = """\
A configuration or the command line is not understood: a setting that does not
exist, a value of the wrong kind, a rule that is not one, or a text that is not
TOML. A project that ignores one of its own errors, or sets its own root, is
refused as well.

Why it matters: a setting that is misspelt and passed over leaves the check weaker
than its authors believe. The exit status is 2.

Example, in `pyproject.toml`:

    [tool.claimcheck]
    fail_on = "warning"

Fix: correct what the message points at; the setting is called `fail-on`. Settings
stand in the table `[tool.claimcheck]` of `pyproject.toml` or in `claimcheck.toml`.
What the project may not set for itself is given on the command line, or in a file
named with `--config`.
"""
