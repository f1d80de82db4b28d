"""Reports made by hand, for the tests of renderers."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.consistency import (
    Chart,
    ChartRow,
    ClaimResult,
    ConsistencyReport,
    Evidence,
    Part,
    Quote,
    VagueWord,
    Verdict,
)
from claimcheck.diagnostics.diagnostic import Diagnostic
from claimcheck.diagnostics.rules import severity_of

CLAIMS, REPORT, DATA = "claims/report.claims", "claims/report.md", "data/benchmarks.yaml"

AIME = (
    ("DeepSeek-R1", "79.8"),
    ("DeepSeek-R1-Distill-Qwen-32B", "72.6"),
    ("DeepSeek-R1-Distill-Llama-70B", "70.0"),
    ("DeepSeek-R1-Distill-Qwen-14B", "69.7"),
    ("DeepSeek-R1-Distill-Qwen-7B", "55.5"),
    ("DeepSeek-R1-Distill-Llama-8B", "50.4"),
    ("DeepSeek-R1-Distill-Qwen-1.5B", "28.9"),
)


def chart_of(*rows: tuple[str, str], objects: tuple[str, ...] = ()) -> Chart:
    """A chart of labels and figures as printed; what is no number is missing."""
    return Chart(
        "AIME 2024",
        tuple(
            ChartRow(label, printed, _value(printed), label in objects) for label, printed in rows
        ),
    )


def finding(
    rule: str, message: str, line: int, column: int, length: int = 1, **others: object
) -> Diagnostic:
    """A diagnostic of the claims file, unless `file` says otherwise."""
    facts = {"help": "", "file": CLAIMS, **others}
    return Diagnostic(
        rule=rule,
        severity=severity_of(rule),
        message=message,
        line=line,
        column=column,
        end_line=line,
        end_column=column + length,
        **facts,  # type: ignore[arg-type]
    )


def _value(printed: str) -> Fraction | None:
    try:
        return Fraction(printed)
    except ValueError:
        return None


SURPASS = ClaimResult(
    name="distilled-surpass-r1",
    file=CLAIMS,
    line=12,
    column=1,
    verdict=Verdict.CONTRADICTED,
    title="Distilled models surpass R1 on AIME",
    check="some distilled beats DeepSeek-R1 on AIME-2024",
    check_line=14,
    check_column=9,
    reads="at least one of the 6 distilled models beats DeepSeek-R1 on AIME 2024",
    because=("none of the 6 does; the nearest trails by 7.2 points",),
    evidence=(
        Evidence(
            "models", "DeepSeek-R1", "AIME 2024", "79.8", "compared", DATA, 21, 34, "r1-paper"
        ),
        Evidence(
            "models",
            "DeepSeek-R1-Distill-Qwen-32B",
            "AIME 2024",
            "72.6",
            "counterexample",
            DATA,
            25,
            52,
            "r1-paper",
        ),
    ),
    chart=chart_of(*AIME, objects=("DeepSeek-R1",)),
    quotes=(Quote("frequently ahead of the original R1", "found", REPORT, 57, 14),),
)
AHEAD = ClaimResult(
    name="ahead-of-qwen",
    file=CLAIMS,
    line=20,
    column=1,
    verdict=Verdict.UNDECIDED,
    title="Ahead of Qwen",
    check="distilled often beat Qwen2.5-72B on MMLU",
    check_line=21,
    check_column=9,
    reads="in at least 40 % of 6 comparisons, a distilled model beats Qwen2.5-72B on MMLU",
    because=("2 of 6 do, and 1 is not known",),
    undecided=("the MMLU of DeepSeek-R1-Distill-Qwen-7B, which is not reported",),
    parts=(
        Part("distilled often beat Qwen2.5-72B", Verdict.UNDECIDED),
        Part("R1 beats Qwen2.5-72B", Verdict.SUPPORTED),
    ),
    vague=(VagueWord("often", "at least 40%"),),
)
SUPPORTED = ClaimResult(
    name="r1-math",
    file=CLAIMS,
    line=30,
    column=1,
    verdict=Verdict.SUPPORTED,
    check="MATH-500 of DeepSeek-R1 = 97.3%",
    check_line=31,
    check_column=9,
    reads="the MATH-500 of DeepSeek-R1 is 97.3 %",
    because=("it is 97.3",),
    evidence=(
        Evidence("models", "DeepSeek-R1", "MATH-500", "97.3", "compared", DATA, 21, 50, "r1-paper"),
    ),
)
KNOWN = ClaimResult(
    name="known",
    file=CLAIMS,
    line=40,
    column=1,
    verdict=Verdict.CONTRADICTED,
    check="MATH-500 of DeepSeek-R1 > 98%",
    check_line=41,
    check_column=9,
    expected=Verdict.CONTRADICTED,
    expected_because="the sentence goes with the next version",
    reads="the MATH-500 of DeepSeek-R1 is above 98 %",
)
SKIPPED = ClaimResult(
    name="rl-is-the-reason",
    file=CLAIMS,
    line=50,
    column=1,
    verdict=Verdict.SKIPPED,
    skip_because="a cause; no figure in the tables can decide it",
    quotes=(Quote("thanks to reinforcement learning"),),
)
BROKEN = ClaimResult(
    name="misspelt",
    file=CLAIMS,
    line=60,
    column=1,
    verdict=Verdict.ERROR,
    check="some distiled beats DeepSeek-R1 on AIME-2024",
    check_line=61,
    check_column=9,
)
FINDINGS = (
    finding("contradicted", SURPASS.because[0], 14, 9, 45, claim=SURPASS.name),
    finding("undecided", AHEAD.undecided[0], 21, 9, 40, claim=AHEAD.name),
    finding(
        "unknown-name",
        "there is no row or set called `distiled`",
        61,
        14,
        8,
        help="did you mean `distilled`, the set of line 6?",
        line_text="  check some distiled beats DeepSeek-R1 on AIME-2024",
        claim=BROKEN.name,
    ),
    finding("unused-name", "no claim uses `llama`", 8, 5, 5, help="remove it, or use it"),
)
EVERYTHING = ConsistencyReport((SURPASS, AHEAD, SUPPORTED, KNOWN, SKIPPED, BROKEN), FINDINGS)
