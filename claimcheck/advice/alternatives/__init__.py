"""What is true instead: the nearest supported claims, found by search over a claim's own grammar.

Each module proposes changes of one kind (a quantifier, a number, a rank, …); `search` tries them,
cheapest first, and two or three together where one is not enough. What is offered has been judged.
"""
