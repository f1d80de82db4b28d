"""Why verdicts are what they are: every form of the language with what its figures say."""

from __future__ import annotations

import pytest

from claimcheck.account.because import because
from tests.semantics.world import checked

# After a bar stands a `define`.

COMPARISONS = (
    (
        "Ben beats Cleo on AIME",
        "true",
        ("70.0 against 50.4, 19.6 points ahead",),
    ),
    (
        "some distilled beats Ada on AIME",
        "false",
        ("none of the 4 does; the nearest is Dan with 72.6 against 80.0, 7.4 points behind",),
    ),
    (
        "every distilled beats Ada on AIME",
        "false",
        ("none of the 4 does; the nearest is Dan with 72.6 against 80.0, 7.4 points behind",),
    ),
    (
        "no distilled beats Ada on AIME",
        "true",
        ("none of the 4 does; the nearest is Dan with 72.6 against 80.0, 7.4 points behind",),
    ),
    (
        "most distilled trail Ada on AIME",
        "true",
        ("all 4 do; the closest is Dan with 72.6 against 80.0, 7.4 points behind",),
    ),
    (
        "half of distilled have AIME > 60%",
        "true",
        ("2 of 4 do: Ben (70.0) and Dan (72.6)",),
    ),
    (
        "2 of distilled beat Ben on AIME",
        "false",
        ("1 of 3 does: Dan (72.6 against 70.0)",),
    ),
    (
        "exactly 1 of distilled beats Ben on AIME",
        "true",
        ("1 of 3 does: Dan (72.6 against 70.0)",),
    ),
    (
        "at least 1 of distilled beats Ben on AIME",
        "true",
        ("1 of 3 does: Dan (72.6 against 70.0)",),
    ),
    (
        "at most 2 of distilled beat Ben on AIME",
        "true",
        ("1 of 3 does: Dan (72.6 against 70.0)",),
    ),
    (
        "more than 1 of distilled beat Ben on AIME",
        "false",
        ("1 of 3 does: Dan (72.6 against 70.0)",),
    ),
    (
        "fewer than 3 of distilled beat Ben on AIME",
        "true",
        ("1 of 3 does: Dan (72.6 against 70.0)",),
    ),
    (
        "at least 75% of distilled beat Fay on AIME",
        "true",
        ("all 4 do; the closest is Cleo with 50.4 against 28.9, 21.5 points ahead",),
    ),
    (
        "67% of distilled beat Fay on AIME",
        "false",
        ("all 4 do; the closest is Cleo with 50.4 against 28.9, 21.5 points ahead",),
    ),
    (
        "all but 1 of distilled beat Cleo on AIME",
        "false",
        ("all 3 do; the closest is Eve with 55.5 against 50.4, 5.1 points ahead",),
    ),
    (
        "less than half of distilled beat Ben on AIME",
        "true",
        ("1 of 3 does: Dan (72.6 against 70.0)",),
    ),
    (
        "only Dan beats Ben on AIME among distilled",
        "true",
        ("72.6 against 70.0, 2.6 points ahead",),
    ),
    (
        "only Ada has AIME > 75%",
        "true",
        ("it is 80.0",),
    ),
    (
        "{Ben, Dan} beat Cleo on AIME",
        "true",
        ("both do; the closest is Ben with 70.0 against 50.4, 19.6 points ahead",),
    ),
    (
        "some {Ben, Dan} beats Ada on AIME",
        "false",
        ("neither of the 2 does; the nearest is Dan with 72.6 against 80.0, 7.4 points behind",),
    ),
    (
        "best of ash beats best of birch on average over maths",
        "false",
        ("82.25 against 83.45, 1.2 points behind",),
    ),
    (
        "average of ash beats median of birch on AIME",
        "true",
        ("60.2 against 55.5 (Eve), 4.7 points ahead",),
    ),
    (
        "Ada beats every small on maths",
        "true",
        (
            (
                "all 10 comparisons hold; the closest is 97.0 against 94.5 of Ben on "
                "MATH, 2.5 points ahead"
            ),
        ),
    ),
    (
        "Ada beats Ben on at least 1 of maths",
        "true",
        ("both comparisons hold; the closest is 97.0 against 94.5 on MATH, 2.5 points ahead",),
    ),
    (
        "Ada beats small on every reported AIME, MMLU",
        "true",
        (
            (
                "all 7 comparisons hold; the closest is 80.0 against 72.6 of Dan on "
                "AIME, 7.4 points ahead"
            ),
            "on 7 of 10 comparisons; 3 have no figure",
        ),
    ),
    (
        "small match Ben on stars",
        "false",
        ("none of the 4 does; the nearest is Cleo with 12 against 40, 28 apart",),
    ),
    (
        "small often beat Ben on maths",
        "false",
        ("1 of 8 comparisons holds (12.5%)",),
    ),
    (
        "small never beat Ada on maths",
        "true",
        (
            (
                "none of the 10 comparisons holds; the nearest is Ben with 94.5 against "
                "97.0 on MATH, 2.5 points behind"
            ),
        ),
    ),
    (
        "small always trail Ada on maths",
        "true",
        (
            (
                "all 10 comparisons hold (100%); the closest is Ben with 94.5 against "
                "97.0 on MATH, 2.5 points behind"
            ),
        ),
    ),
    (
        "small sometimes beat Ada on MMLU",
        "unknown",
        ("of 5 comparisons 2 do not and 3 cannot be told",),
    ),
    (
        "small rarely beat Ben on AIME | define rarely as at most 10%",
        "false",
        ("1 of 4 comparisons holds (25%)",),
    ),
    (
        "every ash often beats birch on maths",
        "false",
        ("1 of 2 does; Cleo does not (50.4 against 72.6 of Dan on AIME)",),
    ),
    (
        "Ada often beats Ben on AIME",
        "true",
        ("80.0 against 70.0, 10 points ahead",),
    ),
    (
        "Dan is often comparable to Ben on maths",
        "true",
        (
            (
                "both comparisons hold (100%); the closest is 72.6 against 70.0 on "
                "AIME, 3.581…% apart"
            ),
        ),
    ),
    (
        "small often beat {Ben, Dan} on AIME",
        "false",
        ("1 of 8 comparisons holds (12.5%)",),
    ),
    (
        "Ada clearly beats Ben on AIME",
        "true",
        ("80.0 against 70.0, 14.28…% ahead",),
    ),
    (
        "Ben slightly trails Dan on AIME",
        "true",
        ("70.0 against 72.6, 3.581…% behind",),
    ),
    (
        "Ada clearly beats Ben on AIME | define clearly as by at least 20 points",
        "false",
        ("80.0 against 70.0, 10 points ahead",),
    ),
    (
        "Ada beats Ben on rating by 25%",
        "true",
        ("2000 against 1600, 25% ahead",),
    ),
    (
        "Ada beats Ben on AIME by 10 points",
        "true",
        ("80.0 against 70.0, 10 points ahead",),
    ),
    (
        "Ada beats Ben on AIME by between 5 points and 15 points",
        "true",
        ("80.0 against 70.0, 10 points ahead",),
    ),
    (
        "Ben beats Ada on price by 5x",
        "true",
        ("$0.50 against $2.50, 5x ahead",),
    ),
    (
        "Ben beats Ada on latency by about 300 ms",
        "true",
        ("200 against 500, 300 ms ahead",),
    ),
    (
        "Ben beats Ada on latency by nearly 300 ms",
        "true",
        ("200 against 500, 300 ms ahead",),
    ),
    (
        "Ada beats distilled on AIME by up to 30 points",
        "true",
        ("the largest margin is 29.6 points",),
    ),
    (
        "some distilled beats Fay on AIME by up to 40 points",
        "false",
        ("none of the 4 does",),
    ),
    (
        "Ada beats distilled on AIME by 18 points on average",
        "true",
        ("the mean margin is 17.875 points",),
    ),
    (
        "most distilled beat Fay on AIME by 30 points on average",
        "false",
        ("the mean margin is 33.225 points, and 30 points (as rounded) is asked",),
    ),
    (
        "Ada significantly beats Ben on AIME",
        "unknown",
        ("80.0 against 70.0 with 30 items each, 10 points ahead",),
    ),
    (
        "Ada significantly beats small on MATH",
        "unknown",
        ("of 5 comparisons 4 hold and 1 cannot be told",),
    ),
    (
        "Ada significantly beats Ben on rating",
        "unknown",
        ("2000 against 1600, 400 ahead",),
    ),
    (
        "Eve is comparable to Cleo on AIME",
        "false",
        ("55.5 against 50.4, 9.189…% apart",),
    ),
    (
        "Eve is comparable to Cleo on AIME | define comparable as within 1 points",
        "false",
        ("55.5 against 50.4, 5.1 points apart",),
    ),
    (
        "Dan is competitive with Ben on MATH",
        "true",
        ("94.3 against 94.5, 0.2116…% behind",),
    ),
    (
        "Dan is within 1 points of Ben on MATH",
        "true",
        ("94.3 against 94.5, 0.2 points apart",),
    ),
    (
        "Dan is within 5% of Ben on MATH",
        "true",
        ("94.3 against 94.5, 0.2116…% apart",),
    ),
    (
        "Dan is higher than Ben on price",
        "false",
        ("$0.40 against $0.50, $0.1 lower",),
    ),
    (
        "Ben exceeds Dan on parameters by at least 2x",
        "true",
        ("70B against 32B, 2.187…x higher",),
    ),
    (
        "every birch trails ash of similar parameters on AIME",
        "false",
        (
            (
                "Eve has 55.5 against 50.4 of Cleo, 5.1 points ahead (2 rows without a "
                "partner left out)"
            ),
        ),
    ),
    (
        "birch beats ash of the same stars on AIME",
        "unknown",
        ("none of the 3 has a partner",),
    ),
    (
        "distilled trail its teacher on AIME",
        "true",
        ("all 4 do; the closest is Dan with 72.6 against 80.0 of Ada, 7.4 points behind",),
    ),
    (
        "every {Ben, Fay} trails its teacher on AIME",
        "unknown",
        ("1 of 2 does; of Fay it cannot be told",),
    ),
    (
        "every distilled beats {small with the lowest parameters} on AIME",
        "true",
        ("all 4 do; the closest is Cleo with 50.4 against 28.9, 21.5 points ahead",),
    ),
)

RANKS_AND_TRENDS = (
    (
        "Ada is best on AIME",
        "true",
        ("it ranks 1st with 80.0; next is Dan with 72.6",),
    ),
    (
        "Dan is best on AIME among distilled",
        "true",
        ("it ranks 1st with 72.6; next is Ben with 70.0",),
    ),
    (
        "Ben ranks 2nd on AIME among distilled",
        "true",
        ("it ranks 2nd with 70.0; ahead is Dan (72.6)",),
    ),
    (
        "Ben is in the top 2 on AIME among distilled",
        "true",
        ("it ranks 2nd with 70.0; ahead is Dan (72.6)",),
    ),
    (
        "every {Ben, Dan} is in the top 2 on AIME among distilled",
        "true",
        ("both do",),
    ),
    (
        "Fay is worst on AIME among small",
        "true",
        ("it ranks last with 28.9; next is Cleo with 50.4",),
    ),
    (
        "Ben is worst on price",
        "false",
        (
            (
                "it ranks between 2nd and 3rd from the bottom with $0.50, as 1 of the "
                "others has no figure; below is Ada ($2.50)"
            ),
        ),
    ),
    (
        "Ben has the highest stars",
        "true",
        ("it ranks 1st with 40, level with Ada",),
    ),
    (
        "Ben has the highest stars among distilled",
        "true",
        ("it ranks 1st with 40; next is Cleo with 12",),
    ),
    (
        "Cleo has the 2nd lowest parameters among small",
        "false",
        ("it ranks 3rd with 8B; ahead are Fay (1B) and Eve (7B)",),
    ),
    (
        "Ada is best on every maths",
        "true",
        (
            "on AIME it ranks 1st with 80.0; next is Dan with 72.6",
            "on MATH it ranks 1st with 97.0; next is Ben with 94.5",
        ),
    ),
    (
        "Ada is best on MMLU among reported models",
        "true",
        ("it ranks 1st with 90.8; next is Ben with 80.1",),
    ),
    (
        "Ada is best on MMLU among models",
        "unknown",
        (
            (
                "it ranks between 1st and 4th with 90.8, as 3 of the others have no "
                "figure; next is Ben with 80.1"
            ),
        ),
    ),
    (
        "best of ash is 2nd on AIME among birch",
        "true",
        ("it ranks 2nd with 70.0 (Ben); ahead is Dan (72.6)",),
    ),
    (
        "only Ada is in the top 1 on AIME",
        "true",
        ("it ranks 1st with 80.0; next is Dan with 72.6",),
    ),
    (
        "Ben is best on latency among {Ben, Dan}",
        "false",
        ("it ranks 2nd with 200; ahead is Dan (160)",),
    ),
    (
        "AIME rises with parameters",
        "false",
        ("it turns back between Eve (parameters 7B: 55.5) and Cleo (parameters 8B: 50.4)",),
    ),
    (
        "AIME strictly rises with parameters among birch",
        "true",
        ("it never turns back or stands still over 3 rows",),
    ),
    (
        "latency falls with parameters among birch",
        "false",
        ("it turns back between Fay (parameters 1B: 40) and Eve (parameters 7B: 80)",),
    ),
    (
        "stars rises with AIME",
        "false",
        ("it turns back between Cleo (AIME 50.4: 12) and Eve (AIME 55.5: 0)",),
    ),
    (
        "rating rises with parameters among small",
        "false",
        ("it turns back between Dan (parameters 32B: 1700) and Ben (parameters 70B: 1600)",),
    ),
)

EXPRESSIONS = (
    (
        "MATH of Ada = 97.0%",
        "true",
        ("it is 97.0",),
    ),
    (
        "MATH of Ada == 97%",
        "true",
        ("it is 97.0",),
    ),
    (
        "MATH of Ada != 97%",
        "false",
        ("it is 97.0, and anything but 97% is asked",),
    ),
    (
        "stars of Ada = 40",
        "true",
        ("it is 40",),
    ),
    (
        "stars of {Ada, Ben} = 40",
        "true",
        ("it is 40",),
    ),
    (
        "MATH of Ada > 96%",
        "true",
        ("it is 97.0",),
    ),
    (
        "MATH of Ada is between 96% and 98%",
        "true",
        ("it is 97.0",),
    ),
    (
        "parameters of Ada is about 590B",
        "true",
        ("it is 600B",),
    ),
    (
        "parameters of Ada is about 590B | define about as within 20B",
        "true",
        ("it is 600B",),
    ),
    (
        "MATH of Ada is nearly 98%",
        "true",
        ("it is 97.0",),
    ),
    (
        "AIME of Ada - AIME of Ben = 10 points",
        "true",
        ("it is 10",),
    ),
    (
        "AIME of Ada / AIME of Cleo is at least 2x",
        "false",
        ("it is 1.58730…x, and at least 2x is asked",),
    ),
    (
        "(AIME of Ada + AIME of Ben) / 2 > 70%",
        "true",
        ("it is 75",),
    ),
    (
        "- stars of Dan = -7",
        "true",
        ("it is -7",),
    ),
    (
        "average MATH of distilled = 92.7%",
        "true",
        ("it is 92.675, which rounds to 92.7%",),
    ),
    (
        "average MATH of distilled = 92.68%",
        "true",
        ("it is 92.675, which rounds to 92.68%",),
    ),
    (
        "median MATH of distilled > 93%",
        "true",
        ("it is 93.55",),
    ),
    (
        "total stars of models = 102",
        "true",
        ("it is 102",),
    ),
    (
        "highest AIME of small = 72.6%",
        "true",
        ("it is 72.6 (Dan)",),
    ),
    (
        "best price of distilled = $0.20",
        "true",
        ("it is $0.20 (Eve)",),
    ),
    (
        "spread AIME of distilled = 22.2 points",
        "true",
        ("it is 22.2",),
    ),
    (
        "average over maths of Ada = 88.5%",
        "true",
        ("it is 88.5",),
    ),
    (
        "count of small = 5",
        "true",
        ("it is 5",),
    ),
    (
        'count of {t where style = "jive" and total > 30} = 1',
        "true",
        ("it is 1 (one)",),
    ),
    (
        "count of {models where MMLU is reported} >= 4",
        "false",
        ("it is 3 (Ada, Ben and Dan), and at least 4 is asked",),
    ),
    (
        "count of winners = 2",
        "true",
        ("it is 2 (one and two)",),
    ),
    (
        "count of different family of models = 2",
        "true",
        ("it is 2",),
    ),
    (
        "count of {Ada, Ben} = 2",
        "true",
        ("it is 2 (Ada and Ben)",),
    ),
    (
        'teacher of Ben = "Ada"',
        "true",
        ('it is "Ada"',),
    ),
    (
        'family of {models with the highest AIME} = "ash"',
        "true",
        ('it is "Ash"',),
    ),
    (
        "family of Ada = family of Ben",
        "true",
        ('it is "Ash"',),
    ),
    (
        'family of Ada in {"Ash", "Elm"}',
        "true",
        ('it is "Ash"',),
    ),
    (
        'family of Ada contains "as"',
        "true",
        ('it is "Ash"',),
    ),
    (
        'released of Ada < "2024-06-01"',
        "true",
        ("2024-05-01 against 2024-06-01",),
    ),
    (
        "released of Ada < released of Ben",
        "true",
        ("2024-05-01 against 2024-09-01",),
    ),
    (
        "MMLU of Eve is missing",
        "true",
        ("Eve has no figure",),
    ),
    (
        "MMLU of Ada is missing",
        "false",
        ("Ada has 90.8",),
    ),
    (
        "MMLU of small is missing",
        "false",
        ("Ben and Dan have a figure, 3 others have none",),
    ),
    (
        "MMLU of distilled is reported",
        "false",
        ("Ben and Dan have a figure, 2 others have none",),
    ),
    (
        "total of {winners with the lowest total} = 34",
        "true",
        ("it is 34",),
    ),
    (
        "MMLU of Eve > 50%",
        "unknown",
        ("it is not reported",),
    ),
)

PROPERTIES = (
    (
        "Ada has AIME > 75%",
        "true",
        ("it is 80.0",),
    ),
    (
        "every distilled has AIME > 50%",
        "true",
        ("all 4 do; the lowest is Cleo with 50.4",),
    ),
    (
        "no distilled has AIME > 75%",
        "true",
        ("none of the 4 does; the highest is Dan with 72.6",),
    ),
    (
        'every t has style = "jive"',
        "false",
        ('2 of 3 do; two does not ("tango")',),
    ),
    (
        "at least 2 of distilled have (AIME > 60% and MATH > 94%)",
        "true",
        ("2 of 4 do: Ben (AIME 70.0 and MATH 94.5) and Dan (AIME 72.6 and MATH 94.3)",),
    ),
    (
        "no distilled has (AIME > 60% and MATH < 94%)",
        "true",
        ("none of the 4 does",),
    ),
    (
        "Ben has (AIME > 60% and (MATH < 90% or MMLU is reported))",
        "true",
        ("Ben has AIME 70.0, MATH 94.5 and MMLU 80.1",),
    ),
    (
        "best of ash has AIME > 60%",
        "true",
        ("it is 70.0 (Ben)",),
    ),
    (
        "Ada has every maths reported",
        "true",
        ("Ada has all figures",),
    ),
    (
        "every small has every {AIME, MMLU} reported",
        "false",
        (
            (
                "2 of 5 do; Cleo (no figure on MMLU), Eve (no figure on MMLU) and Fay "
                "(no figure on MMLU) do not"
            ),
        ),
    ),
    (
        "every small has at least 1 of {AIME, MMLU} > 75%",
        "unknown",
        ("2 of 5 do; of Cleo, Eve and Fay it cannot be told",),
    ),
    (
        "only {Ada, Ben} has stars = 40",
        "true",
        ("both do",),
    ),
    (
        "Ada has (not AIME > 90%)",
        "true",
        ("it is 80.0",),
    ),
    (
        "Ada has AIME < MATH",
        "true",
        ("Ada has AIME 80.0 and MATH 97.0",),
    ),
    (
        "every {small except {Ben, Dan}} has MATH < 93%",
        "true",
        ("all 3 do; the highest is Eve with 92.8",),
    ),
    (
        "every {{small where AIME > 30%} where MATH > 93%} has AIME > 60%",
        "true",
        ("both do; the lowest is Ben with 70.0",),
    ),
    (
        "every winners has total > 30",
        "true",
        ("both do; the lowest is one with 34",),
    ),
    (
        "every {models where parameters > 900B} has AIME > 1%",
        "unknown",
        ("there is no such row",),
    ),
)

LOGIC = (
    (
        "Ada beats Ben on AIME and MATH of Ada = 97%",
        "true",
        (
            "on AIME, Ada has 80.0 against 70.0 of Ben, 10 points ahead",
            "the MATH of Ada is 97.0",
        ),
    ),
    (
        "Ada beats Ben on AIME or MATH of Ada = 90%",
        "true",
        ("on AIME, Ada has 80.0 against 70.0 of Ben, 10 points ahead",),
    ),
    (
        "not Ada beats Ben on AIME",
        "false",
        ("80.0 against 70.0, 10 points ahead",),
    ),
    (
        "not MATH of Ada = 97%",
        "false",
        ("it is 97.0",),
    ),
    (
        "if Ada beats Ben on AIME then Ben beats Cleo on AIME",
        "true",
        ("on AIME, Ben has 70.0 against 50.4 of Cleo, 19.6 points ahead",),
    ),
    (
        "(Ada beats Ben on AIME or Ben beats Ada on AIME) and stars of Ada = 40",
        "true",
        (
            "on AIME, Ada has 80.0 against 70.0 of Ben, 10 points ahead",
            "the stars of Ada are 40",
        ),
    ),
    (
        "not (Ada beats Ben on AIME and stars of Ada = 40)",
        "false",
        (
            "on AIME, Ada has 80.0 against 70.0 of Ben, 10 points ahead",
            "the stars of Ada are 40",
        ),
    ),
)


@pytest.mark.parametrize(
    ("check", "truth", "sentences"),
    COMPARISONS + PROPERTIES + RANKS_AND_TRENDS + EXPRESSIONS + LOGIC,
)
def test_that_the_figures_say(check: str, truth: str, sentences: tuple[str, ...]) -> None:
    claim, _, define = check.partition(" | ")
    found = checked(claim, define)
    assert found.judgement.truth.value == truth
    assert because(found.judgement, found.dataset) == sentences
