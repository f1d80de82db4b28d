"""The names of the report's models, sets and benchmarks, and what each is taken for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from tests.edits.words import Substitutes

BENCHMARKS = (
    "AIME 2024", "MATH-500", "Codeforces", "SWE-bench Verified", "GPQA Diamond", "MMLU",
)  # fmt: skip

DISTILLED = (
    "DeepSeek-R1-Distill-Qwen-1.5B",
    "DeepSeek-R1-Distill-Qwen-7B",
    "DeepSeek-R1-Distill-Qwen-14B",
    "DeepSeek-R1-Distill-Qwen-32B",
    "DeepSeek-R1-Distill-Llama-8B",
    "DeepSeek-R1-Distill-Llama-70B",
)

MISTAKEN: Mapping[str, Sequence[str]] = {
    **{name: (DISTILLED[(place + 1) % 6], "R1") for place, name in enumerate(DISTILLED)},
    "DeepSeek-R1": ("DeepSeek-V3", "Qwen2.5-72B"),
    "DeepSeek-V3": ("DeepSeek-R1", "Llama3-70B"),
    "R1": ("V3", "DeepSeek-R1-Distill-Qwen-14B"),
    "V3": ("R1", "Qwen2.5-72B"),
    "Qwen2.5-72B": ("Llama3-70B", "R1"),
    "Llama3-70B": ("Qwen2.5-72B", "DeepSeek-R1-Distill-Llama-8B"),
}
"""Each model's name as the report writes it, and two others."""

FULL_NAMES = {"R1": "DeepSeek-R1", "V3": "DeepSeek-V3"}

SETS: Substitutes = (
    (r"Qwen-based", ("Llama-based",)),
    (r"Llama-based", ("Qwen-based",)),
    (r"Qwen", ("Llama",)),
    (r"Llama", ("Qwen",)),
    (r"distilled (models?|family|field|ones)", (r"general-purpose \1",)),
    (r"them distilled", ("them general-purpose",)),
    (r"general-purpose (models?)", (r"distilled \1",)),
    (r"in mathematics", ("in coding",)),
    (r"in coding", ("in mathematics",)),
    (r"in reasoning", ("in coding",)),
    (r"mathematics benchmarks", ("coding benchmarks",)),
)
"""The names of sets of models or benchmarks, and another set's name."""


def any_of(names: Sequence[str]) -> str:
    """A pattern of any of these names where it is not part of a longer one."""
    longest = sorted(names, key=len, reverse=True)
    escaped = "|".join(re.escape(name).replace(r"\ ", " ") for name in longest)
    return rf"(?<![\w.-])(?:{escaped})(?![\w-]|\.\d)"
