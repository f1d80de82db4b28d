"""What a sentence says, as far as it can be read: names, numbers and the words that compare.

One deterministic reader for the prose of a report and for the checks of its claims. What it cannot
read it leaves out. Not here: where sentences are (`markdown`), what the figures say to them
(`reconcile`).
"""
