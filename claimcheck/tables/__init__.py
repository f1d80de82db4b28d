"""Tables of figures: their shape, the matching of names, and `Figures`, what a judge knows of data.

Not here: reading files (`loaders`), what a claim means (`semantics`).
"""
