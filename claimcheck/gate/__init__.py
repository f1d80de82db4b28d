"""What a gate needs besides verdicts: by what a finding is known again in a later run.

Not here: where a finding points and how it is drawn (`render`), files (`workspace`).
"""
