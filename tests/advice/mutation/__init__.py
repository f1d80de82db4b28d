"""Mutation: changes of figures and words, and who notices them."""
