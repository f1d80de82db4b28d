"""The page of the rule `gate-weakened`."""

PAGE = """\
Compared with an older revision (`--against`), something that was checked is no longer
checked, or may now fail: a claim was removed or turned into `skip`, an `expect`
or an ignore was added, a vague word was redefined, the baseline has a new entry.

Why it matters: the same pull request can make a sentence wrong and switch off its
check. Everything is green then, and a reviewer has to see why.

Example, a line of a pull request:

    -  check distilled often surpass DeepSeek-R1 on math
    +  skip because "hard to say"

Fix: take the change back, if it was not meant. If it was, it is for a person to
approve: where the gate runs, ignore the rule for this one run
(`--ignore gate-weakened`); after the merge it is part of the new revision.
"""
