"""The page of the rule `unreadable-file`."""

PAGE = """\
A file that is named on the command line or in a claims file cannot be read: it is
not there, it is a folder, access is refused, or it is not UTF-8 text.

Why it matters: a check that cannot read its figures has checked nothing. The
exit status is 2.

Example, in claims/report.claims:

    data "data/benchmarks.yaml"

Paths are relative to the file that names them, so this is
`claims/data/benchmarks.yaml`.

Fix: correct the path, here `"../data/benchmarks.yaml"`, or add the file. Save text
as UTF-8.
"""
