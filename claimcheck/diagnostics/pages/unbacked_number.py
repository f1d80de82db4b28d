"""The page of the rule `unbacked-number`."""

PAGE = """\
A sentence has a number with a unit that nothing backs: no figure, no difference,
ratio, mean or count of the figures that the sentence names, and no claim.

Why it matters: nobody would notice if the number were wrong, now or after the next
change of the data.

Example:

    Inference with the smallest model is 14 times cheaper.

Fix: add the figure to the data, or write a claim for the sentence: a `check` that
computes the number, or a `skip` that says why it is not checked:

    claim cheaper-inference
      quote "14 times cheaper"
      skip because "a price list of another source, which is not in the data"

Dates, section numbers and names such as MATH-500 are not taken for numbers.
"""
