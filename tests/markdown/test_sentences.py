"""Where sentences end, and where they only seem to. A bar marks the ends."""

from __future__ import annotations

import pytest

from claimcheck.markdown import sentences as module
from claimcheck.markdown.prose import passages
from claimcheck.markdown.sentences import sentences

CUT = [
    "R1 sets the mark with 79.8%. | V3 has 39.2%. | All others trail.",
    "It costs $0.1570. | The rest is free. | It takes 2.1x. | We use v1.5. | Then v2.",
    "GPT-4.1 beats Qwen2.5-72B. | Llama3-70B does not. | 7B models trail. | 5 of 6 do.",
    "We use it, e.g. R1, i.e. V3 (cf. Table 2), vs. GPT-4. | Next. | See Fig. 3 and Sec. 4.",
    "R1 et al. We show that approx. 5 models have resp. 6 points. | No. 1 is R1. | Eq. 5 says so.",
    "It is No. 5, pp. 3. | Dr. Smith and J. Doe of Meta Inc. agree. | The U.S. Army is big.",
    "He (R1 is best. No doubt.) said so. | Then. | (It is so. | We think.)",
    "The motto “Think. Then act.” guides it. | “R1 is best.” | Others agree.",
    'He said "R1 wins. V3 loses." | Then he left. | "It is best." he said. | Yes.',
    "Is it better? | Yes! | R1 wins... | And then it fell. | It exceeds 90 %. | It is.",
    "It takes 5 min. | R1 takes 6 s. | V3 takes 7. | In code. | Whoever needs it.",
    "It was alike. | With R1 it is so. | (By default it is not.) | He did.",
    "A sentence.[1] | Another one.[2, 3] | A third [4]. | End.",
    "1. First. | 2. Second. | Table 1. Results of all. | Figure 2. More.",
    "Yahoo! in 1995. | What? no. | The avg. of 5. | The max. 5 of it. | The params. of it.",
    "R1 is the faster library. | ripgrep is slower. | o1 is good. | R1 has 5%. | uv has 6.",
    "It is a LLM. | The next is plan A. | Then plan B. | We reason by RL. | R1 does.",
    "最好的模型。 | 第二个模型！ | 好",
    "no end",
    "R1 wins. ✅ and more. | Next.",
]


@pytest.mark.parametrize("marked", CUT)
def test_sentences(marked: str) -> None:
    wanted = marked.split(" | ")
    joined = "" if "。" in marked else " "
    text = joined.join(wanted)
    assert [text[start:end] for start, end in sentences(text)] == wanted


def test_that_inline_code_is_never_cut() -> None:
    (passage,) = passages("Run `that. This` or *that. This* now.")
    assert [passage.text[a:b] for a, b in passage.sentences] == [
        "Run that. This or that.",
        "This now.",
    ]


def test_that_headings_and_cells_are_one_sentence() -> None:
    read = passages("# One. Two\n\n| A. B |\n|---|\n| Yes. No |\n")
    assert [len(each.sentences) for each in read] == [1, 1, 1]


@pytest.mark.parametrize("limit", ["MAX_LENGTH", "MAX_WORD"])
def test_that_long_texts_are_cut_much_the_same(limit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "R1 (cf. Table 2) has 79.8%. V3 of J. Doe trails by 5.3, e.g. here. Is it? Yes."
    before = sentences(text)
    monkeypatch.setattr(module, limit, 1)
    assert sentences(text) == before
    assert len(before) == 4
