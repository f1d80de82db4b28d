"""What the report says of the models themselves, of costs and of the benchmarks."""

from __future__ import annotations

from tests.edits.slots import Statement, statement

OF_MODELS: tuple[Statement, ...] = (
    statement(
        r"<count n> <bound d> ones that had learned from it",
        'count of {{models where teacher = "DeepSeek-R1" and parameters {d} 671B}} = {n}',
    ),
    statement(
        r"costs of <quantifier q> <set s> models against those of <row a> itself",
        "{q} {s} has price-per-minute reported and price-per-minute of {a} is reported",
    ),
    statement(
        r"<row a> is a Mixture-of-Experts model", 'architecture of {a} = "Mixture-of-Experts"'
    ),
    statement(r"<row a> was built on <row b>", 'base-model of {a} = "{b}"'),
    statement(
        r"trained further with reinforcement learning",
        'training of DeepSeek-R1 contains "reinforcement learning"',
    ),
    statement(
        r"in mathematics, where <row a> is <degree h> <side d> <row b>", "{a} {h} {d} {b} on math"
    ),
    statement(
        r"<count m> built on <base x> and <count n> on <base y>",
        'count of {{distilled where base = "{x}"}} = {m}'
        ' and count of {{distilled where base = "{y}"}} = {n}',
    ),
    statement(
        r"The difference in size is <degree h>",
        "every distilled is {h} lower than DeepSeek-R1 on parameters",
    ),
    statement(r"<row a> has <number n> billion parameters", "parameters of {a} = {n}B"),
    statement(r"Its <number n> billion parameters", "parameters of DeepSeek-R1 = {n}B"),
    statement(
        r"<number n> billion of which are active",
        "activated-parameters of DeepSeek-R1 = {n}B",
    ),
    statement(
        r"<quantifier q> <set s> models? (?:is|are) <size d> than <row a>",
        "{q} {s} is {d} than {a} on parameters",
    ),
    statement(
        r"the <end e> has <number m> billion parameters and the <end f> <number n> billion",
        "{e} parameters of distilled = {m}B and {f} parameters of distilled = {n}B",
    ),
    statement(
        r"With their <number m> billion to <number n> billion parameters",
        "lowest parameters of distilled = {m}B and highest parameters of distilled = {n}B",
    ),
    statement(
        r"The two kinds of model also differ in how they were trained",
        "no distilled has training = training of DeepSeek-R1",
    ),
    statement(
        r"<row a> passed through several stages that combine supervised fine-tuning with",
        'training of {a} contains "multi-stage" and training of {a} contains "supervised"'
        ' and training of {a} contains "reinforcement learning"',
    ),
    statement(
        r"The <set s> models took a shorter route: base models from the <base x> and <base y>"
        r" families, <quantifier q> <degree h> <size d> than <row a>, were fine-tuned",
        'every {s} has (base in {{"{x}", "{y}"}} and training = "supervised fine-tuning")'
        " and {q} {s} is {h} {d} than {a} on parameters",
    ),
    statement(
        r"<row a> itself wrote the examples they learned from",
        'every distilled has teacher = "{a}"',
    ),
    statement(
        r"In reasoning, the <set s> models score (?:only )?<degree h> <side d> <row a>",
        "every {s} {h} {d} {a} on every reasoning",
    ),
    statement(
        r"<quantifier q> of them costs? <size d> per minute than <row a>",
        "{q} distilled is {d} than {a} on price-per-minute",
    ),
    statement(
        r"they all need <size d> computation than the original",
        "every distilled is {d} than DeepSeek-R1 on activated-parameters",
        (
            r"<quantifier q> of them need less computation than the original",
            "{q} distilled is lower than DeepSeek-R1 on activated-parameters",
        ),
    ),
    statement(
        r"<row a> costs <closeness h> \$<number n> per minute",
        "price-per-minute of {a} {h} ${n}",
    ),
    statement(
        r"keeping the model in storage costs <closeness h> \$<number n> per month",
        "storage-per-month of DeepSeek-R1-Distill-Llama-70B {h} ${n}",
    ),
    statement(
        r"This is <degree h> <size d> than <row a> costs",
        "DeepSeek-R1-Distill-Llama-70B is {h} {d} than {a} on price-per-minute",
        (
            r"This is not substantially less than R1 costs",
            "not DeepSeek-R1-Distill-Llama-70B is substantially lower than DeepSeek-R1"
            " on price-per-minute",
        ),
    ),
    statement(
        r"The savings are <degree h>",
        "every distilled is {h} lower than DeepSeek-R1 on price-per-minute",
        (
            r"The savings are not substantial",
            "not every distilled is substantially lower than DeepSeek-R1 on price-per-minute",
        ),
    ),
    statement(
        r"<quantifier q> of the models can even be had for nothing",
        "{q} distilled has free-access reported",
    ),
    statement(
        r"serves <row a> from a serverless endpoint free of charge",
        'free-access of {a} = "Together AI"',
    ),
    statement(
        r"<row a> has its place where quality is all that counts, for it <relation r>"
        r" <quantifier q> <set s> models? on <quantifier p> benchmarks?\b(?! except)",
        "{a} {r} {q} {s} on {p} benchmark",
    ),
    statement(
        r"For <quantifier q> models? \(the <count n> distilled ones, <row a> and <row b>\) we"
        r" collected performance figures on <quantifier p> (?:of )?the selected",
        "{q} {{distilled, {a}, {b}}} has {p} benchmark reported and count of distilled = {n}",
        (
            r"we never collected performance figures on every one",
            "no candidate has every benchmark reported",
        ),
    ),
    statement(
        r"<count n> benchmarks enter the comparison, <count m> each for",
        "count of benchmarks = {n}"
        ' and count of {{benchmarks where kind = "mathematics"}} = {m}'
        ' and count of {{benchmarks where kind = "coding"}} = {m}'
        ' and count of {{benchmarks where kind = "knowledge"}} = {m}',
    ),
    statement(r"<benchmark b>: the <number n> problems of a demanding", "items of {b} = {n}"),
    statement(
        r"<benchmark b>: <number n> mathematics problems of",
        'items of {b} = {n} and kind of {b} = "mathematics"',
    ),
    statement(
        r"<benchmark b>: contests in competitive programming",
        'kind of {b} = "coding" and score of {b} = "rating"',
    ),
    statement(
        r"<benchmark b>: <number n> issues from real software",
        'items of {b} = {n} and kind of {b} = "coding"',
    ),
    statement(
        r"<benchmark b>: <number n> science questions",
        'items of {b} = {n} and kind of {b} = "knowledge"',
    ),
    statement(
        r"<benchmark b>: <number n> questions from all over the curriculum",
        'items of {b} = {n} and kind of {b} = "knowledge"',
    ),
)
