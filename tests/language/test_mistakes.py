"""What is said about the habits of authors: the place between « and », the message, the help."""

import pytest

from claimcheck.language.automaton import accepted
from claimcheck.language.choices import MAX_CHOICES, choices
from claimcheck.language.lexer import KEYWORDS, tokens
from claimcheck.language.parser import TABLES, parse
from claimcheck.source import Source

MEASURES_AND_ROWS = [
    (
        "X beats Y on A «and» B",
        "`and` joins claims; measures are separated by commas",
        "write `on A, B`",
    ),
    (
        "X beats Y on A «and» B and C by 3 points",
        "`and` joins claims; measures are separated by commas",
        "write `on A, B, C`",
    ),
    (
        "X beats Y on both A «and» B",
        "`and` joins claims; measures are separated by commas",
        "write `on A, B`",
    ),
    (
        "X beats Y on A «and» on B",
        "`and` joins claims; measures are separated by commas",
        "write `on A, B`",
    ),
    (
        "no X beats Y on A «or» B",
        "`or` joins claims; several are a set in braces",
        "write `on some {A, B}`",
    ),
    (
        "X beats B «and» C on A",
        "`and` joins claims; several rows are a set in braces",
        "write `{B, C}`",
    ),
    (
        "X beats B«,» C on A",
        "a comma joins the members of a set; several rows are a set in braces",
        "write `{B, C}`",
    ),
    (
        "A «and» B beat C on M",
        "`and` joins claims; several rows are a set in braces",
        "write `{A, B}`",
    ),
    (
        "every A «and» every B beats C on M",
        "`and` joins claims; several rows are a set in braces",
        "write `{A, B}`",
    ),
    (
        "A «or» B beats C on M",
        "`or` joins claims; several rows are a set in braces",
        "write `some {A, B}`",
    ),
    (
        "X beats Y «on average» A",
        "`on average` needs the measures it is taken over",
        "write `on average over A`",
    ),
    (
        "X beats Y «on average» on A, B",
        "`on average` needs the measures it is taken over",
        "write `on average over {A, B}`",
    ),
    (
        "X beats Y on A, B «on average»",
        "`on average` needs the measures it is taken over",
        "write `on average over {A, B}`",
    ),
    (
        "X beats Y «on average»",
        "`on average` needs the measures it is taken over",
        "write `on average over` and the measures",
    ),
    (
        "X beats Y on average over A«,» B",
        "`over` is followed by one set of measures",
        "write `over {A, B}`",
    ),
    (
        "X beats Y «by» 3 points on A",
        "the margin comes after the measures",
        "write `on A by 3 points`",
    ),
    (
        "X beats Y «by» between 3 points and 4 points on A, B",
        "the margin comes after the measures",
        "write `on A, B by between 3 points and 4 points`",
    ),
    (
        "X beats «by» 3 points Y on A",
        "the margin comes after the measures",
        "write `Y on A by 3 points`",
    ),
    (
        "X beats «Y»",
        "the claim does not say on which measures",
        "add `on` and one or more columns",
    ),
    (
        "X beats Y «and» Z beats W on A",
        "the claim does not say on which measures",
        "add `on` and one or more columns",
    ),
    (
        "X beats Y «on»",
        "something is missing after `on`",
        "here could stand a column or a set of columns, or a quantifier such as `every`",
    ),
    (
        "every model «except» X beats Y on A",
        "a set with `except` is in braces",
        "write `{model except X}`",
    ),
    (
        'a of X in «(»"a", "b")',
        "the members of a set are in braces",
        'write `{"a", "b"}`',
    ),
]

VERBS_AND_CONDITIONS = [
    (
        "X «does not» beat Y on A",
        "`does not` cannot stand here; `not` comes before the whole claim",
        "write `not X beats Y on A`",
    ),
    (
        "every X «does not» beat Y on A",
        "`does not` cannot stand here; `not` comes before the whole claim",
        "write `not every X beats Y on A`, or `no X beats Y on A`",
    ),
    (
        "some X «does not» beat Y on A",
        "`does not` cannot stand here; `not` comes before the whole claim",
        "write `not every X beats Y on A`",
    ),
    (
        "X «doesn't» beat Y on A",
        "`doesn't` cannot stand here; `not` comes before the whole claim",
        "write `not X beats Y on A`",
    ),
    (
        "X «does not» have MATH > 5",
        "`does not` cannot stand here; `not` comes before the whole claim",
        "write `not X has MATH > 5`",
    ),
    (
        "X «is not» comparable to Y on A",
        "`is not` cannot stand here; `not` comes before the whole claim",
        "write `not X is comparable to Y on A`",
    ),
    (
        "X «is not» best on A",
        "`is not` cannot stand here; `not` comes before the whole claim",
        "write `not X is best on A`",
    ),
    (
        "MATH of X «is not» 5 points",
        "`is not` cannot stand here",
        "write `!= 5 points`",
    ),
    (
        "MATH of X «is not» missing",
        "`is not missing` cannot stand here",
        "write `is reported`",
    ),
    (
        "MATH of X «is not» at least 5",
        "`is not` cannot stand here; `not` comes before the whole claim",
        "write `not MATH of X is at least 5`",
    ),
    (
        "every distilled «MATH-500» > 80%",
        "`has` is missing between the rows and the condition",
        "write `every distilled has MATH-500 > 80%`",
    ),
    (
        "every distilled «>» 80%",
        "a row is no number; a column of it is missing",
        "write `every distilled has COLUMN > 80%`",
    ),
    (
        "every distilled is «at» least 5",
        "a row is no number; a column of it is missing",
        "write `every distilled has COLUMN is at least 5`",
    ),
    (
        "«MATH-500» > 80%",
        "`MATH-500` of which row?",
        "write `MATH-500 of ROW > 80%`",
    ),
    (
        "MATH-500 of «every» distilled > 80%",
        "`every` cannot stand after `of`; the rows come first",
        "write `every distilled has MATH-500 > 80%`",
    ),
    (
        "X has a > 5 and b «>» 4",
        "a condition of several parts is in parentheses",
        "write `has (a > 5 and b > 4)`",
    ),
    (
        "X has «highest» A",
        "`the` is missing",
        "write `has the highest`",
    ),
    (
        "1 < A of X «<» 3",
        "a comparison has two sides",
        "write `is between 1 and 3`, or join two with `and`",
    ),
    (
        "R1«'s» MATH-500 > 80%",
        "a column of a row is written with `of`",
        "write `MATH-500 of R1`",
    ),
    (
        "X is «better than» Y on A",
        "`is better than` cannot stand here",
        "write `beats`",
    ),
    (
        "X «better than» Y on A",
        "`better than` cannot stand here",
        "write `beats`",
    ),
    (
        "X is significantly «better than» Y on A",
        "`is significantly better than` cannot stand here",
        "write `significantly beats`",
    ),
    (
        "X is much «better than» Y on A",
        "`is much better than` cannot stand here",
        "write `substantially beats`",
    ),
    (
        "X is «at least 3 points better than» Y on A",
        "`is at least 3 points better than` cannot stand here; the margin comes last",
        "write `beats Y on A by at least 3 points`",
    ),
    (
        "X is «2x faster than» Y on A",
        "`is 2x faster than` cannot stand here; the margin comes last",
        "write `beats Y on A by 2x`",
    ),
    (
        "X is «worse than» Y on A",
        "`is worse than` cannot stand here",
        "write `trails`",
    ),
    (
        "MATH of X «is higher than» 90%",
        "`is higher than` cannot stand here",
        "write `is more than`",
    ),
    (
        "MATH of X «greater than» 90%",
        "`greater than` cannot stand here",
        "write `>`",
    ),
    (
        "MATH of X is «greater than or equal to» 90%",
        "`greater than or equal to` cannot stand here",
        "write `at least`",
    ),
    (
        "X has MATH «at least» 90%",
        "`at least` cannot stand here",
        "write `>=`",
    ),
    (
        "X is the 2nd «best» on A",
        "`2nd best` cannot stand here",
        "write `2nd`",
    ),
    (
        "if a of X > 5 «b» of X > 4",
        "`then` is missing",
        "write `then b …`",
    ),
]

WORDS = [
    (
        "X «beets» Y on A",
        "`beets` cannot stand here",
        "did you mean `beats`?",
    ),
    (
        "«evry» X beats Y on A",
        "`evry` cannot stand here",
        "did you mean `every`?",
    ),
    (
        "X beats Y «onn» A",
        "`onn` cannot stand here",
        "did you mean `on`?",
    ),
    (
        "«Every» X beats Y on A",
        "`Every` is a name: the words of the language are lower case",
        "write `every`",
    ),
    (
        "X beats Y on A «AND» X beats Z on A",
        "`AND` is a name: the words of the language are lower case",
        "write `and`",
    ),
    (
        "«best» beats R1 on A",
        "`best` is a word of the language",
        "a row or column of that name is written in backticks: `` `best` ``",
    ),
    (
        "4 «s» beat Y on A",
        "`s` after a number is a unit",
        "a name like it is written in backticks: `` `s` ``",
    ),
    (
        "«each» X beats Y on A",
        "`each` cannot stand here",
        "write `every`",
    ),
    (
        "«none of» X beats Y on A",
        "`none of` cannot stand here",
        "write `no`",
    ),
    (
        "X «frequently» beats Y on A",
        "`frequently` cannot stand here",
        "write `often`",
    ),
    (
        "X «vs» Y on A",
        "`vs` cannot stand here",
        "write `beats`",
    ),
    (
        "X «loses to» Y on A",
        "`loses to` cannot stand here",
        "write `trails`",
    ),
    (
        "X «is equal to» Y on A",
        "`is equal to` cannot stand here",
        "write `equals`",
    ),
    (
        "X «is similar to» Y on A",
        "`is similar to` cannot stand here",
        "write `is comparable to`",
    ),
    (
        "X beats Y «in» A",
        "`in` cannot stand here",
        "write `on`",
    ),
    (
        "X «with» a > 5",
        "`with` cannot stand here",
        "write `has`",
    ),
    (
        "a «increases with» b",
        "`increases with` cannot stand here",
        "write `rises with`",
    ),
    (
        "«max» a of X > 5",
        "`max` cannot stand here",
        "write `highest`",
    ),
    (
        "X ranks «second» on A",
        "`second` cannot stand here",
        "write `2nd`",
    ),
    (
        "a of X «is >» 5",
        "`is >` cannot stand here",
        "write `>`",
    ),
    (
        "a of X «= about» 5",
        "`= about` cannot stand here",
        "write `is about`",
    ),
    (
        'a of X «is in» {"x"}',
        "`is in` cannot stand here",
        "write `in`",
    ),
    (
        "more than «X» beat Y on A",
        "`X` cannot stand here",
        "here could stand a number, or `half`",
    ),
    (
        "X «crushes» Y on A",
        "`crushes` cannot stand here",
        "here could stand a relation such as `beats`, `has` and a condition, or `of`",
    ),
    (
        "X beats Y on A by at least «three» points",
        "`three` cannot stand here",
        "write `3`",
    ),
]

SIGNS_NAMES_NUMBERS = [
    (
        "a of X = «1,234»",
        "`1,234` has a comma inside the number",
        "write `1_234`; a comma separates the members of a list",
    ),
    (
        "a of X = «1 234»",
        "`1 234` has a space inside the number",
        "write `1_234`",
    ),
    (
        "a of X = 97«,»3%",
        "`97,3%` has a comma for the decimal point",
        "write `97.3%`",
    ),
    (
        "a of X > 90 «%»",
        "`%` stands directly after its number",
        "write `90%`",
    ),
    (
        "a of X «=>» 90%",
        "`=>` cannot stand here",
        "write `>=`",
    ),
    (
        "a of X «=<» 90%",
        "`=<` cannot stand here",
        "write `<=`",
    ),
    (
        "a of X «<>» 90%",
        "`<>` cannot stand here",
        "write `!=`",
    ),
    (
        "a of X «≥» 5",
        "`≥` cannot stand here",
        "write `>=`",
    ),
    (
        "a of X «≤» 5",
        "`≤` cannot stand here",
        "write `<=`",
    ),
    (
        "a of X «≠» 5",
        "`≠` cannot stand here",
        "write `!=`",
    ),
    (
        "a of X «×» 2 > 5",
        "`×` cannot stand here",
        "write `*`",
    ),
    (
        "a of X «−» b of X > 5",
        "`−` cannot stand here",
        "write `-`",
    ),
    (
        "a of X «≈» 5",
        "`≈` cannot stand here",
        "write `is about`",
    ),
    (
        "X beats Y on A «&&» X beats Z on A",
        "`&&` cannot stand here",
        "write `and`",
    ),
    (
        "X beats Y on A «||» X beats Z on A",
        "`||` cannot stand here",
        "write `or`",
    ),
    (
        "X beats Y on A«;»",
        "`;` cannot stand here",
        "leave it out",
    ),
    (
        "X beats Y on A«.»",
        "`.` has no meaning in a claim",
        "leave it out",
    ),
    (
        "X beats Y on A «//» comment",
        "`//` begins no comment",
        "comments begin with `#`",
    ),
    (
        "X beats «'»Y Z' on A",
        "`'` is no quote of the claims language",
        "write `` `Y Z` ``",
    ),
    (
        "a of X = «'»abc'",
        "`'` is no quote of the claims language",
        'write `"abc"`',
    ),
    (
        "a of X = «“»abc def”",
        "`“` is no quote of the claims language",
        'write `"abc def"`',
    ),
    (
        'X beats «"Y Z"» on A',
        '"Y Z" is a text, and here stands a name',
        "write `` `Y Z` ``",
    ),
    (
        'a of X = «"»abc',
        "this text has no closing quote",
        'a text ends on its line; a long one is several: "first part" "second part"',
    ),
    (
        'a of X = "abc «\\n» def"',
        "`\\n` means nothing in a text",
        'only `\\"` and `\\\\` are written so',
    ),
    (
        "X beats «`»Y on A",
        "this name has no closing backtick",
        "a name in backticks ends on its line",
    ),
    (
        "X beats «`»` on A",
        "there is no name between these backticks",
        "put one there",
    ),
    (
        "«7B-model» beats X on A",
        "`7B-model` starts with a digit, as numbers do",
        "a name like it is written in backticks: `` `7B-model` ``",
    ),
    (
        "«3D» beats X on A",
        "`3D` is not a number",
        "a name that starts with a digit is written in backticks: `` `3D` ``",
    ),
    (
        "«4.5-sonnet» beats X on A",
        "`4.5-sonnet` starts with a digit, as numbers do",
        "a name like it is written in backticks: `` `4.5-sonnet` ``",
    ),
    (
        "X beats Y on «2024»",
        "`2024` starts with a digit, as numbers do",
        "a name like it is written in backticks: `` `2024` ``",
    ),
    (
        "X beats Y on «AIME 2024»",
        "`AIME 2024` is not one name",
        "write `` `AIME 2024` ``",
    ),
    (
        "«DeepSeek R1» beats o1 on A",
        "`DeepSeek R1` is not one name",
        "write `` `DeepSeek R1` ``",
    ),
    (
        "X beats Y on «pass@1»",
        "`pass@1` is not one name",
        "write `` `pass@1` ``",
    ),
    (
        "X beats Y on A by 3 «percent»",
        "`percent` is not a unit",
        "write `3%`",
    ),
    (
        "X beats Y on A by 3 «percentage points»",
        "`percentage points` is not a unit",
        "write `3 points`",
    ),
    (
        "X beats Y on A by 412 «msec»",
        "`msec` is not a unit",
        "write `412 ms`",
    ),
    (
        "X beats Y on A by 412 «foos»",
        "`foos` is not a unit",
        "units are `points`, times (`ns` … `h`) and bytes (`B` … `TB`)",
    ),
    (
        "X beats Y on A by 3% «points»",
        "`3%` already has a unit",
        "leave out either it or `points`",
    ),
    (
        "«(»a of X > 5",
        "this `(` is never closed",
        "add `)`",
    ),
    (
        "count of «{»X where a > 5 = 3",
        "this `{` is never closed",
        "add `}`",
    ),
    (
        "a of X > 5«)»",
        "this `)` closes nothing",
        "leave it out, or add its partner",
    ),
]

STATEMENTS = [
    (
        'claim «"Distilled models"» check X beats Y on A',
        "a claim needs a name before anything else",
        'write `claim distilled-models "Distilled models"`',
    ),
    (
        "claim «check» X beats Y on A",
        "a claim needs a name before anything else",
        "write `claim NAME check …`",
    ),
    (
        "claim «1» check X beats Y on A",
        "`1` starts with a digit, as numbers do",
        "a name like it is written in backticks: `` `1` ``",
    ),
    (
        "claim a «every» X beats Y on A",
        "`check` is missing before what the claim says",
        "write `check every X beats …`",
    ),
    (
        "claim a «chek» X beats Y on A",
        "`chek` cannot stand here",
        "did you mean `check`?",
    ),
    (
        'claim a skip «"reason"»',
        "a reason is missing",
        'write `because "reason"`',
    ),
    (
        "claim a «skip»",
        "a reason is missing",
        'add `because` and the reason: `because "…"`',
    ),
    (
        "claim a check X beats Y on A expect «supported»",
        "a reason is missing",
        'add `because` and the reason: `because "…"`',
    ),
    (
        'claim a check X beats Y on A expect supported «"x"»',
        "a reason is missing",
        'write `because "x"`',
    ),
    (
        'claim a check X beats Y on A expect «true» because "x"',
        "`true` cannot stand here",
        "write `supported`",
    ),
    (
        "claim «a»",
        "something is missing after `a`",
        "here could stand `check`, `skip because`, `quote`, or `expect`",
    ),
    (
        'claim «a» quote "x"',
        "the claim `a` has neither a `check` nor a `skip`",
        'a claim has exactly one of `check …` and `skip because "…"`',
    ),
    (
        'claim a skip because "x" «skip» because "y"',
        "the claim `a` has more than one `check` or `skip`",
        'a claim has exactly one of `check …` and `skip because "…"`',
    ),
    (
        'claim a skip because "x" «expect» supported because "y"',
        "the claim `a` is skipped, so it has no outcome to expect",
        "leave the `expect` out",
    ),
    (
        "«Claim» a check X beats Y on A",
        "`Claim` is a name: the words of the language are lower case",
        "write `claim`",
    ),
    (
        "«clam» a check X beats Y on A",
        "`clam` cannot stand here",
        "did you mean `claim`?",
    ),
    (
        "let x «a», b",
        "`=` is missing",
        "write `let x = a`",
    ),
    (
        "let x «:=» a",
        "`:=` cannot stand here",
        "write `=`",
    ),
    (
        "let x «=»",
        "something is missing after `=`",
        "here could stand a row or a set, or a text in double quotes",
    ),
    (
        "define «fast» as at least 40%",
        "`fast` is not one of the vague words",
        "vague words are `often`, `clearly`, `similar`, `about` and others; "
        "a set gets its name with `let`",
    ),
    (
        "define «oftn» as at least 40%",
        "`oftn` is not one of the vague words",
        "did you mean `often`?",
    ),
    (
        "define often «at» least 40%",
        "`at` cannot stand here",
        "here could stand `as`",
    ),
    (
        "define often as «40%»",
        "`40%` cannot stand here",
        "here could stand a bound such as `at least 40%`, or `within` and a number",
    ),
    (
        "report «report.md»",
        "a text in double quotes follows `report`",
        'write `report "report.md"`',
    ),
    (
        "data «figures/x.yaml»",
        "a text in double quotes follows `data`",
        'write `data "figures/x.yaml"`',
    ),
    (
        'data bench «"x"»',
        "`=` is missing",
        'write `data bench = "x"`',
    ),
    (
        "claim a quote «some» words check X beats Y on A",
        "a text in double quotes follows `quote`",
        'write `quote "…"`',
    ),
    (
        '«import» "x"',
        "`import` cannot stand here",
        "write `use`",
    ),
    (
        "«check» X beats Y on A",
        "`check` belongs to a claim",
        "begin with the claim's name: `claim NAME check …`",
    ),
    (
        "«every» X beats Y on A",
        "`every` begins no statement",
        "write `claim NAME check` before it",
    ),
    (
        "«=» 5",
        "`=` begins no statement",
        "a statement begins with `claim`, `let`, `define`, `data`, `report` or `use`",
    ),
]

CHECKS = MEASURES_AND_ROWS + VERBS_AND_CONDITIONS + WORDS + SIGNS_NAMES_NUMBERS


def only_mistake(text):
    _, diagnostics = parse(Source("x.claims", text))
    assert len(diagnostics) == 1, diagnostics
    return diagnostics[0]


def check_mistake(marked, message, help_text):
    text = marked.replace("«", "", 1).replace("»", "", 1)
    found = only_mistake(text)
    start, end = found.column - 1, found.end_column - 1
    assert f"{text[:start]}«{text[start:end]}»{text[end:]}" == marked
    assert (found.message, found.help) == (message, help_text)
    assert found.rule == "syntax"


@pytest.mark.parametrize(("marked", "message", "help_text"), CHECKS, ids=lambda text: text)
def test_checks(marked, message, help_text):
    check_mistake(f"claim c check {marked}", message, help_text)


@pytest.mark.parametrize(("marked", "message", "help_text"), STATEMENTS, ids=lambda text: text)
def test_statements(marked, message, help_text):
    check_mistake(marked, message, help_text)


@pytest.mark.parametrize(
    "mended",
    [
        "X beats Y on A, B by between 3 points and 4 points",
        "X beats Y on average over {A, B}",
        "some {A, B} beats C on M",
        "no X beats Y on some {A, B}",
        "not every X beats Y on A",
        "not MATH of X is at least 5",
        "MATH of X != 5 points",
        "every distilled has COLUMN is at least 5",
        "every {model except X} beats Y on A",
        "X substantially beats Y on A",
        "X has (a > 5 and b > 4)",
        "MATH of X is more than 90%",
        "X is 2nd on A",
        "X beats Y on `AIME 2024`",
    ],
)
def test_what_is_proposed_is_a_claim(mended):
    assert not parse(Source("x.claims", f"claim c check {mended}"))[1]


def test_what_is_right_is_no_mistake():
    for text in (
        "X has A == 90%",
        "most of the X beat Y on A",
        "A of X >= 90%",
        "X is in the top 3 on A",
    ):
        assert not parse(Source("x.claims", f"claim c check {text}"))[1]


def test_a_long_text_is_not_repeated_whole():
    found = only_mistake("a" * 100_000)
    assert len(found.message) < 300 > len(found.help)


def test_nested_too_deeply():
    found = only_mistake(f"claim c check {'(' * 1000}")
    assert found.rule == "too-large"
    assert found.column < 200


def test_choices_are_never_names_of_terminals():
    """At every place of a valid text: few choices, in words."""
    text = 'claim c "t" check every {s where a > 1} often beats best of t on m by 3 points among u'
    part = list(tokens(text))
    terminals = set(KEYWORDS.values()) | {"NAME", "NUMBER", "STRING", "OPERATOR"}
    for i in range(1, len(part) + 1):
        could = choices(accepted(TABLES, part[:i]), part[i - 1])
        assert 0 < len(could) <= MAX_CHOICES
        assert not any(word.strip("`") in terminals or word.startswith("_") for word in could)
