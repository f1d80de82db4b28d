"""What to make of a verdict: how firmly it stands, what would decide it, what is true instead.

Everything here is a search over `judge`: the same claim before other figures, with other meanings
of its vague words, or in other words. Nothing here has an evaluator of its own, writes English or
draws; `account` puts what is found into words.
"""
