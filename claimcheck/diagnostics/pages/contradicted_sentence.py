"""The page of the rule `contradicted-sentence`."""

PAGE = """\
A sentence that has no claim says something that can be read as a whole, and the
figures contradict it.

Why it matters: it is an error in the report, found without a claim being written.

Example:

    DeepSeek-R1-Distill-Qwen-32B beats DeepSeek-R1 on AIME 2024.

This amounts to `DeepSeek-R1-Distill-Qwen-32B beats DeepSeek-R1 on AIME-2024`, and
the figures are 72.6 and 79.8.

Fix: correct the sentence, or the figure if the data has it wrong. If the sentence
means something else than the claim that the message prints, write the claim that
it means and quote the sentence in it; then that is checked instead. Or:

    <!-- claimcheck: ignore contradicted-sentence because it quotes an older release -->
"""
