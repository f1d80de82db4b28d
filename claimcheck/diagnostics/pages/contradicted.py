"""The page of the rule `contradicted`."""

PAGE = """\
The figures contradict a claim: as they are printed, what the claim says is
false, and no way of filling missing figures in would make it true.

Why it matters: a reader who looks at the table finds that the text says
something else. The report or the table is wrong, and one of them is published.

Example:

    claim distilled-surpass-r1
      quote "frequently ahead of the original R1"
      check some distilled beats DeepSeek-R1 on AIME-2024

    figures   none of the 6 does; the nearest trails by 7.2 points

Fix: change the sentence of the report, and the check with it; or correct the
figure, if the data file has it wrong. A claim that is known to be false and
has to stay says so: `expect contradicted because "…"`.
"""
