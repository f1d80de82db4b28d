"""What the report says in the sections on results and analysis."""

from __future__ import annotations

from tests.edits.slots import Statement, statement

_TRENDS = " and ".join(
    f"{measure} strictly {{v}} with parameters among {{{{distilled where base = \"{{x}}\"}}}}"
    for measure in ("AIME-2024", "MATH-500", "Codeforces", "GPQA-Diamond")
)  # fmt: skip

OF_RESULTS: tuple[Statement, ...] = (
    statement(
        r"<row a> sets the mark with <number n>%",
        "{a} is best on AIME-2024 among reported models and AIME-2024 of {a} = {n}%",
    ),
    statement(
        r"its lead over <quantifier q> <set s> models? (?:is|are) statistically significant",
        "DeepSeek-R1 significantly beats {q} {s} on AIME-2024",
    ),
    statement(
        r"Among the <set s> models, <row a> is <place e> with <number n>%",
        "{a} {e} on AIME-2024 among {s} and AIME-2024 of {a} = {n}%",
    ),
    statement(
        r"<row a> ranks <rank e> with <number n>%",
        "{a} ranks {e} on AIME-2024 among distilled and AIME-2024 of {a} = {n}%",
    ),
    statement(
        r"All of them but the <end e> solve <bound d> than <share n> of the problems",
        "all but 1 of distilled have AIME-2024 {d} {n}%"
        " and not AIME-2024 of {{distilled with the {e} parameters}} {d} {n}%",
    ),
    statement(
        r"<row a> reaches <number n>%, <degree h> <side d> than <quantifier q> of the <set s>",
        "{a} {h} {d} {q} {s} on MATH-500 and MATH-500 of {a} = {n}%",
    ),
    statement(r"These average <number n>%", "average MATH-500 of distilled = {n}%"),
    statement(
        r"with <row a> in front at <number n>%",
        "{a} has the highest MATH-500 among distilled and MATH-500 of {a} = {n}%",
    ),
    statement(
        r"<count m> of the <count n> come within <number p> points of <row a>",
        "{m} of distilled are within {p} points of {a} on MATH-500 and count of distilled = {n}",
    ),
    statement(
        r"as many combine a score <bound d> <number m>% here with one <bound e> <number n>% on"
        r" <benchmark b>",
        "4 of distilled have (MATH-500 {d} {m}% and {b} {e} {n}%)",
        (
            r"<quantifier q> of them combine a score above 90% here with one above 50%",
            "{q} distilled has (MATH-500 > 90% and AIME-2024 > 50%)",
        ),
    ),
    statement(
        r"With a rating of <number n>, <row a> is <margin e> than <number p> points <side d>"
        r" <quantifier q> <set s> models?\b(?! except)",
        "Codeforces of {a} = {n} and {a} {d} {q} {s} on Codeforces by {e} {p} points",
    ),
    statement(
        r"has <bound d> than <times n> the rating of the <end e>",
        "Codeforces of DeepSeek-R1 / Codeforces of {{distilled with the {e} parameters}} {d} {n}",
    ),
    statement(
        r"<row a> and <row b> lead the <set s> field with <number m> and <number n>",
        "Codeforces of {a} = {m} and Codeforces of {b} = {n}"
        " and every {{{a}, {b}}} is in the top 2 on Codeforces among {s}",
    ),
    statement(
        r"<quantifier q> of the <count n> <bound d> <number m>\.",
        "{q} distilled has Codeforces {d} {m} and count of distilled = {n}",
    ),
    statement(
        r"<row a> resolves <closeness h> half of the issues, <number n>%",
        "SWE-bench-Verified of {a} {h} 50% and SWE-bench-Verified of {a} = {n}%",
    ),
    statement(
        r"It is the only model with a figure here",
        "only DeepSeek-R1 has SWE-bench-Verified reported among models",
    ),
    statement(
        r"<row a>, the <place e> of the <set s> models at <number n>%, falls <number m> points"
        r" <side d> <row b>'s <number p>%",
        "{a} {e} on GPQA-Diamond among {s} and GPQA-Diamond of {a} = {n}%"
        " and {a} {d} {b} on GPQA-Diamond by {m} points and GPQA-Diamond of {b} = {p}%",
    ),
    statement(
        r"The <number m>B <base x> model and the <number n>B <base y> model are comparable, at"
        r" <number p>% and <number r>%",
        "DeepSeek-R1-Distill-{x}-{m}B is comparable to DeepSeek-R1-Distill-{y}-{n}B on GPQA-Diamond"
        " and GPQA-Diamond of DeepSeek-R1-Distill-{x}-{m}B = {p}%"
        " and GPQA-Diamond of DeepSeek-R1-Distill-{y}-{n}B = {r}%",
    ),
    statement(
        r"From best to worst, the <set s> models lie <number n> points apart",
        "spread GPQA-Diamond of {s} = {n} points",
    ),
    statement(
        r"<quantifier q> of them stay <bound d> <number n>%",
        "{q} distilled has GPQA-Diamond {d} {n}%",
    ),
    statement(
        r"We have figures for <count n> models",
        "count of {{models where MMLU is reported}} = {n}",
    ),
    statement(
        r"<quantifier q> of them distilled",
        '{q} {{models where MMLU is reported}} has family = "DeepSeek-R1-Distill"',
        (
            r"none of them general-purpose",
            "no generalist has MMLU reported",
        ),
    ),
    statement(
        r"<row a>'s <number n>% puts it <number m> points <side d> <row b> and <number p>"
        r" points <side e> <row c>, and",
        "MMLU of {a} = {n}% and {a} {d} {b} on MMLU by {m} points"
        " and {a} {e} {c} on MMLU by {p} points",
    ),
    statement(
        r"<quantifier q> (?:of the )?leads? (?:are|is) statistically significant",
        "DeepSeek-R1 significantly beats {q} generalist on MMLU",
    ),
    statement(
        r"They <often f> <relation r> the original <row a> on these two benchmarks",
        "distilled {f} {r} {a} on math",
    ),
    statement(
        r"they <degree h> <relation r> <row a> there",
        "every distilled {h} {r} {a} on math",
    ),
    statement(r"there, and <row a> as well", "every distilled significantly beats {a} on math"),
    statement(
        r"In reasoning and coding, the <set s> models <relation r> <quantifier q>"
        r" (?:of the )?<set t> model",
        "every {s} {r} {q} {t} on every {{reasoning, coding}}",
    ),
    statement(
        r"Reinforcement learning was used to train the <set s> models(?! except)",
        'every {s} has training contains "reinforcement learning"',
        (
            r"Reinforcement learning was not used to train the distilled models",
            'no distilled has training contains "reinforcement learning"',
        ),
    ),
    statement(
        r"that they take over from <row a>, the <set s> models",
        'every {s} has teacher = "{a}"',
    ),
    statement(
        r"the <set s> models achieve results <match d> <row a>'s",
        "every {s} {d} {a} on every reported benchmark",
    ),
    statement(
        r"<quantifier q> of them do so with <size d> computation per token",
        "{q} distilled is {d} than DeepSeek-R1 on activated-parameters",
        (
            r"All of them except one do so with less computation per token",
            "all but 1 of distilled are lower than DeepSeek-R1 on activated-parameters",
        ),
    ),
    statement(
        r"Along the <base x> line, every score <trend v> with the number of parameters",
        _TRENDS,
        (r"Along the <base x> line, most scores <trend v> with the number of", _TRENDS),
    ),
    statement(
        r"on <benchmark b>, a larger model does not always have the higher rating",
        "not {b} rises with parameters among distilled",
        (
            r"on <benchmark b>, a (?:smaller|larger) model does not always have the"
            r" (?:higher|lower) rating",
            "not {b} falls with parameters among distilled",
        ),
        (
            r"on <benchmark b>, a larger model always has the higher rating",
            "{b} rises with parameters among distilled",
        ),
    ),
    statement(
        r"The <set s> models <often f> <relation r> the <set t> ones in reasoning",
        "{s} {f} {r} {t} on reasoning",
    ),
    statement(
        r"in mathematics in particular they are <often f> <side d>",
        "qwen-based {f} {d} llama-based on math",
        (
            r"in mathematics in particular they are not generally ahead",
            "not qwen-based generally beat llama-based on math",
        ),
    ),
    statement(
        r"at a similar size, the <set s> model <relation r> on <quantifier q>"
        r" (?:of the )?mathematics benchmark",
        "every {s} {r} distilled of similar parameters on {q} math",
    ),
    statement(
        r"on average over the two the <top e> <set s> model <relation r> the <top f> <set t>",
        "{e} of {s} {r} {f} of {t} on average over math",
    ),
    statement(
        r"the <set s> models hold their own: the <top e> of the two is competitive with the"
        r" <top f> <set t> model on <benchmark b>",
        "{e} of {s} is competitive with {f} of {t} on {b}",
    ),
)
