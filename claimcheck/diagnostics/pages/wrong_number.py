"""The page of the rule `wrong-number`."""

PAGE = """\
A sentence gives a number for a measure of a row, and the figure is another one.

Why it matters: a number in the prose is what gets quoted. It is often copied once
and not updated when the table is.

Example, where the data file has 79.8:

    DeepSeek-R1 reaches 78.9% on AIME 2024.

Fix: correct the sentence, or the figure if the data has it wrong; the message
shows both places. A number counts as printed: "80%" and "about 80%" agree with
79.8. If the sentence is about something else than the figure, say what, or:

    <!-- claimcheck: ignore wrong-number because this is the score of the preview -->
"""
