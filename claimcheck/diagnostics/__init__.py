"""What is said about a mistake: findings, the catalogue of rules, and the words of every message.

Not here: who finds a mistake (each stage does) and how it is drawn (`render`).
"""
