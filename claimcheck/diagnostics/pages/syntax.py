"""The page of the rule `syntax`."""

PAGE = """\
A stretch of a claims file is not of the claims language.

Why it matters: what cannot be read cannot be checked. The rest of the file is
read and checked all the same, but the exit status is 2.

Example:

    check DeepSeek-R1 beats o1 and o1-mini on AIME-2024

`and` joins whole statements, not names.

Fix: the message says what could stand at that place, in the words of the
language. Here it is a set in braces, or two comparisons:

    check DeepSeek-R1 beats every {o1, o1-mini} on AIME-2024
    check DeepSeek-R1 beats o1 on AIME-2024 and DeepSeek-R1 beats o1-mini on AIME-2024

Numbers have no commas (`1_234`), and a name with other characters than letters,
digits, `_`, `.`, `-` and `+`, or that is a word of the language, stands in backticks.
"""
