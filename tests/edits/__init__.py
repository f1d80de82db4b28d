"""Every single edit of the project's own report, harmful and harmless, and what becomes of it.

The adversary of what reads the report, written from its specification alone, with word lists of
its own. `harmful*` and `harmless*` make the edits; `truth` and `statements` find those that leave
the report true by its figures; `running` checks each edited report against the clean one. Print the
two rates, and every miss, with

    python -m tests.edits --jobs 2
"""
