"""Workflow commands: their escapes, their order, and that nothing else becomes one."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.consistency import ConsistencyReport, Quote
from claimcheck.diagnostics.diagnostic import Diagnostic
from claimcheck.render import render
from claimcheck.source import Place

from .reports import AHEAD, EVERYTHING, FINDINGS, REPORT, SURPASS, finding

COMMAND = re.compile(r"::(error|warning|notice) ([^:\r\n]*)::([^\r\n]*)\n")


def lines(*found: Diagnostic, **options: bool) -> list[str]:
    return render(ConsistencyReport((SURPASS, AHEAD), found), "github", **options).splitlines()


def decoded(text: str) -> str:
    for code, mark in (("%2C", ","), ("%3A", ":"), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        text = text.replace(code, mark)
    return text


def read(line: str) -> tuple[str, dict[str, str], str]:
    """A command as GitHub reads it."""
    found = COMMAND.fullmatch(f"{line}\n")
    assert found is not None, line
    pairs = [pair.split("=", 1) for pair in found[2].split(",")]
    return found[1], {key: decoded(text) for key, text in pairs}, decoded(found[3])


def test_everything() -> None:
    assert (
        render(EVERYTHING, "github")
        == """\
::error file=claims/report.md,line=57,endLine=57,col=14,endColumn=49,title=contradicted%3A \
distilled-surpass-r1::none of the 6 does; the nearest trails by 7.2 points%0A\
DeepSeek-R1-Distill-Qwen-32B, AIME 2024: 72.6 (data/benchmarks.yaml:25:52)%0A\
DeepSeek-R1, AIME 2024: 79.8 (data/benchmarks.yaml:21:34)%0A\
the claim (claims/report.claims:14:9)
::error file=claims/report.claims,line=61,endLine=61,col=14,endColumn=22,title=unknown-name%3A \
misspelt::there is no row or set called `distiled`%0Adid you mean `distilled`, the set of line 6?
::warning file=claims/report.claims,line=8,endLine=8,col=5,endColumn=10,title=unused-name::\
no claim uses `llama`%0Aremove it, or use it
::warning file=claims/report.claims,line=21,endLine=21,col=9,endColumn=49,title=undecided%3A \
ahead-of-qwen::the MMLU of DeepSeek-R1-Distill-Qwen-7B, which is not reported
6 claims: 1 supported · 2 contradicted (1 expected) · 1 undecided · 1 skipped · 1 error · 1 warning
"""
    )


def test_that_contradicted_come_first_then_errors_warnings_and_notes() -> None:
    found = [
        finding(rule, "m", line, 1)
        for line, rule in enumerate(
            (
                *("fragile-verdict", "undecided", "wrong-number", "syntax", "contradicted"),
                *("stale-quote", "contradicted-sentence", "unused-name"),
            )
        )
    ]
    titles = [read(line)[1]["title"] for line in lines(*found)[:-1]]
    assert titles == [
        *("contradicted", "contradicted-sentence", "wrong-number", "syntax", "stale-quote"),
        *("undecided", "unused-name", "fragile-verdict"),
    ]
    levels = [read(line)[0] for line in lines(*found)[:-1]]
    assert levels == [*["error"] * 5, *["warning"] * 2, "notice"]


def test_quiet_leaves_errors_and_the_summary() -> None:
    text = lines(*FINDINGS, quiet=True)
    assert [read(line)[0] for line in text[:-1]] == ["error", "error"]
    assert text[-1].startswith("2 claims: ")


def test_nothing_found_is_the_summary_alone() -> None:
    assert render(ConsistencyReport((), ()), "github") == "0 claims\n"


def test_a_stretch_of_several_lines_has_no_columns() -> None:
    claim = SURPASS._replace(quotes=(Quote("a b", "found", REPORT, 57, 14, 59, 2),))
    text = render(ConsistencyReport((claim,), FINDINGS[:1]), "github")
    _, facts, _ = read(text.splitlines()[0])
    assert list(facts) == ["file", "line", "endLine", "title"]
    assert (facts["line"], facts["endLine"]) == ("57", "59")


def test_escapes() -> None:
    item = finding(
        "syntax", "50%, a: b\nc", 1, 1, file="a,b:c%2C.md", help="one\n  two", claim="x,y:z::"
    )
    (line, _) = lines(item)
    assert "file=a%2Cb%3Ac%252C.md," in line
    assert ",title=syntax%3A x%2Cy%3Az%3A%3A::" in line
    assert line.endswith("::50%25, a: b\\nc%0Aone%0A  two")
    assert read(line)[1]["file"] == "a,b:c%2C.md"


def test_that_hostile_texts_stay_in_their_commands() -> None:
    evil = "\x1b[0m\r\n::set-env name=A::b\n##[group]x,file=/etc/passwd::y%0A::error::\u202e"
    found = finding("contradicted", evil, 14, 9, file=evil, claim=evil, help=evil)
    claim = SURPASS._replace(
        name=evil,
        file=evil,
        quotes=(),
        evidence=(SURPASS.evidence[0]._replace(row=evil, file=evil),),
    )
    found = found._replace(related=((Place(evil, 1, 1), evil),))
    text = render(ConsistencyReport((claim,), (found,)), "github")
    command, summary = text.splitlines()
    level, facts, message = read(command)
    assert level == "error"
    assert list(facts) == ["file", "line", "endLine", "col", "endColumn", "title"]
    assert "##[" not in text
    assert not re.search("[\x00-\x09\x0b-\x1f\u202e]", text)
    assert not any(line.lstrip().startswith("::") for line in message.split("\n"))
    assert summary == "1 claim: 1 contradicted"


@given(st.text(st.characters()), st.text(st.characters()), st.text(st.characters()))
def test_that_any_text_is_one_command(message: str, path: str, name: str) -> None:
    item = finding("syntax", message, 1, 1, file=path, claim=name, help=message)
    text = render(ConsistencyReport((), (item,)), "github")
    text.encode()
    command, summary = text.split("\n")[:2]
    assert read(command)[1]["line"] == "1"
    assert summary == "0 claims: 1 error in the files"


def test_the_same_report_is_the_same_bytes() -> None:
    once = render(EVERYTHING, "github")
    assert render(EVERYTHING, "github", color=True, verbose=True, width=70) == once
