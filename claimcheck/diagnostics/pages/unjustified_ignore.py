"""The page of the rule `unjustified-ignore`."""

PAGE = """\
A comment of the report ignores a rule and does not say why; or it names a rule that
does not exist, that is about the verdict of a claim, or that guards the gate itself.

Why it matters: an ignore is a decision. Without its reason nobody can tell later
whether it still applies. Such a comment ignores nothing.

Example:

    <!-- claimcheck: ignore wrong-number -->
    DeepSeek-R1 reaches 78.9% on AIME 2024.

Fix: add the reason, or correct what is reported and remove the comment:

    <!-- claimcheck: ignore wrong-number because this is the score of the preview -->
    DeepSeek-R1 reaches 78.9% on AIME 2024.

The comment stands on a line of its own above the paragraph, list or table that it
is about, or at its end. The known verdict of a claim is no ignore but a part of the
claim: `expect contradicted because "…"`.
"""
