"""How well claims guard their figures and their words: small changes, and who notices them.

A change that no claim notices is one that a mistake in the report or its data could make. `run` has
the whole; what can be changed is in `figures` and in the modules on words. Nothing here is random:
what is chosen from many is chosen by a hash of what it is (`choice`).
"""
