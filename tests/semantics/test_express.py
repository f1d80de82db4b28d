"""What claims are read back as: every form of the language with its exact sentence."""

from __future__ import annotations

import pytest

from tests.semantics.world import checked

# After a bar stands a `define`.

COMPARISONS = (
    (
        "Ben beats Cleo on AIME",
        "Ben beats Cleo on AIME",
    ),
    (
        "some distilled beats Ada on AIME",
        "at least one of the 4 distilled models beats Ada on AIME",
    ),
    (
        "every distilled beats Ada on AIME",
        "every one of the 4 distilled models beats Ada on AIME",
    ),
    (
        "no distilled beats Ada on AIME",
        "none of the 4 distilled models beats Ada on AIME",
    ),
    (
        "most distilled trail Ada on AIME",
        "more than half of the 4 distilled models trail Ada on AIME",
    ),
    (
        "half of distilled have AIME > 60%",
        "AIME is more than 60% for exactly half of the 4 distilled models",
    ),
    (
        "2 of distilled beat Ben on AIME",
        "exactly 2 of the 3 other distilled models beat Ben on AIME",
    ),
    (
        "exactly 1 of distilled beats Ben on AIME",
        "exactly 1 of the 3 other distilled models beats Ben on AIME",
    ),
    (
        "at least 1 of distilled beats Ben on AIME",
        "at least one of the 3 other distilled models beats Ben on AIME",
    ),
    (
        "at most 2 of distilled beat Ben on AIME",
        "at most 2 of the 3 other distilled models beat Ben on AIME",
    ),
    (
        "more than 1 of distilled beat Ben on AIME",
        "more than 1 of the 3 other distilled models beat Ben on AIME",
    ),
    (
        "fewer than 3 of distilled beat Ben on AIME",
        "fewer than 3 of the 3 other distilled models beat Ben on AIME",
    ),
    (
        "at least 75% of distilled beat Fay on AIME",
        "at least 75% of the 4 distilled models beat Fay on AIME",
    ),
    (
        "67% of distilled beat Fay on AIME",
        "67% (as rounded) of the 4 distilled models beat Fay on AIME",
    ),
    (
        "all but 1 of distilled beat Cleo on AIME",
        "all but exactly 1 of the 3 other distilled models beat Cleo on AIME",
    ),
    (
        "less than half of distilled beat Ben on AIME",
        "less than half of the 3 other distilled models beat Ben on AIME",
    ),
    (
        "only Dan beats Ben on AIME among distilled",
        "Dan, and no other of the 4 distilled models, beats Ben on AIME",
    ),
    (
        "only Ada has AIME > 75%",
        "AIME is more than 75% for Ada, and for no other of the 6 models",
    ),
    (
        "only Ada has MMLU > 85% among reported models",
        "MMLU is more than 85% for Ada, and for no other of the models that have a figure",
    ),
    (
        "{Ben, Dan} beat Cleo on AIME",
        "each of Ben and Dan beats Cleo on AIME",
    ),
    (
        "some {Ben, Dan} beats Ada on AIME",
        "at least one of Ben and Dan beats Ada on AIME",
    ),
    (
        "best of ash beats best of birch on average over maths",
        "the best of the 2 ash models beats the best of the 3 birch models on the "
        "average over AIME and MATH",
    ),
    (
        "average of ash beats median of birch on AIME",
        "the average of the 2 ash models beats the median of the 3 birch models on AIME",
    ),
    (
        "Ada beats every small on maths",
        "Ada beats every one of the 5 small models on each of AIME and MATH",
    ),
    (
        "Ada beats Ben on at least 1 of maths",
        "Ada beats Ben on at least one of AIME and MATH",
    ),
    (
        "Ada beats small on every reported AIME, MMLU",
        "Ada beats every one of the 5 small models on each of AIME and MMLU, where both "
        "have a figure",
    ),
    (
        "small match Ben on stars",
        "every one of the 4 other small models equals Ben on stars",
    ),
    (
        "small often beat Ben on maths",
        "in at least 40% of the 8 comparisons, the 4 other small models beat Ben on AIME and MATH",
    ),
    (
        "small never beat Ada on maths",
        "the 5 small models beat Ada on AIME and MATH in none of the 10 comparisons",
    ),
    (
        "small always trail Ada on maths",
        "in every one of the 10 comparisons, the 5 small models trail Ada on AIME and MATH",
    ),
    (
        "small sometimes beat Ada on MMLU",
        "in at least one of the 5 comparisons, the 5 small models beat Ada on MMLU",
    ),
    (
        "small rarely beat Ben on AIME | define rarely as at most 10%",
        "in at most 10% of the 4 comparisons, the 4 other small models beat Ben on AIME",
    ),
    (
        "every ash often beats birch on maths",
        "every one of the 2 ash models beats the 3 birch models on AIME and MATH in at "
        "least 40% of its comparisons",
    ),
    (
        "Ada often beats Ben on AIME",
        "in at least 40% of the comparisons (there is one), Ada beats Ben on AIME",
    ),
    (
        "Dan is often comparable to Ben on maths",
        "in at least 40% of the 2 comparisons, Dan is within 5% (of the larger figure) "
        "of Ben on AIME and MATH",
    ),
    (
        "small often beat {Ben, Dan} on AIME",
        "in at least 40% of the 8 comparisons, the 5 small models beat Ben and Dan on AIME",
    ),
    (
        "Ada clearly beats Ben on AIME",
        "Ada beats Ben on AIME by at least 10% of the other figure",
    ),
    (
        "Ben slightly trails Dan on AIME",
        "Ben trails Dan on AIME by at most 5% of the other figure",
    ),
    (
        "Ada clearly beats Ben on AIME | define clearly as by at least 20 points",
        "Ada beats Ben on AIME by at least 20 points",
    ),
    (
        "Ada beats Ben on rating by 25%",
        "Ada beats Ben on rating by 25% (as rounded)",
    ),
    (
        "Ada beats Ben on AIME by 10 points",
        "Ada beats Ben on AIME by 10 points (as rounded)",
    ),
    (
        "Ada beats Ben on AIME by between 5 points and 15 points",
        "Ada beats Ben on AIME by between 5 points and 15 points",
    ),
    (
        "Ben beats Ada on price by 5x",
        "Ben beats Ada on price (lower is better) by 5x (within 5%)",
    ),
    (
        "Ben beats Ada on latency by about 300 ms",
        "Ben beats Ada on latency (lower is better) by about 300 ms (within 5% of it, "
        "or rounding to it)",
    ),
    (
        "Ben beats Ada on latency by nearly 300 ms",
        "Ben beats Ada on latency (lower is better) by nearly 300 ms (at most 5% below "
        "it, and not above)",
    ),
    (
        "Ada beats distilled on AIME by up to 30 points",
        "Ada beats every one of the 4 distilled models on AIME, with a largest margin "
        "of 30 points (as rounded)",
    ),
    (
        "some distilled beats Fay on AIME by up to 40 points",
        "at least one of the 4 distilled models beats Fay on AIME, with a largest "
        "margin of 40 points (as rounded)",
    ),
    (
        "Ada beats distilled on AIME by 18 points on average",
        "on average over all comparisons, Ada beats the 4 distilled models on AIME by "
        "18 points (as rounded)",
    ),
    (
        "most distilled beat Fay on AIME by 30 points on average",
        "more than half of the 4 distilled models beat Fay on AIME, and on average over "
        "all comparisons, the 4 distilled models beat Fay on AIME by 30 points (as "
        "rounded)",
    ),
    (
        "Ada significantly beats Ben on AIME",
        "Ada beats Ben on AIME, significantly at 95% confidence (Newcombe–Wilson, unpaired)",
    ),
    (
        "Ada significantly beats small on MATH",
        "Ada beats every one of the 5 small models on MATH, significantly at 95% "
        "confidence (Newcombe–Wilson, unpaired)",
    ),
    (
        "Ada significantly beats Ben on rating",
        "Ada beats Ben on rating, significantly at 95% confidence (Newcombe–Wilson, unpaired)",
    ),
    (
        "Eve is comparable to Cleo on AIME",
        "Eve is within 5% (of the larger figure) of Cleo on AIME",
    ),
    (
        "Eve is comparable to Cleo on AIME | define comparable as within 1 points",
        "Eve is within 1 point of Cleo on AIME",
    ),
    (
        "Dan is competitive with Ben on MATH",
        "Dan is at most 5% (of the larger figure) worse than Ben on MATH",
    ),
    (
        "Dan is within 1 points of Ben on MATH",
        "Dan is within 1 point of Ben on MATH",
    ),
    (
        "Dan is within 5% of Ben on MATH",
        "Dan is within 5% of Ben on MATH",
    ),
    (
        "Dan is higher than Ben on price",
        "Dan is higher than Ben on price",
    ),
    (
        "Ben exceeds Dan on parameters by at least 2x",
        "Ben is higher than Dan on parameters by at least 2x",
    ),
    (
        "every birch trails ash of similar parameters on AIME",
        "every one of the 3 birch models trails every one of the 2 ash models of "
        "similar parameters (within 25%) on AIME",
    ),
    (
        "birch beats ash of the same stars on AIME",
        "every one of the 3 birch models beats every one of the 2 ash models of the "
        "same stars on AIME",
    ),
    (
        "distilled trail its teacher on AIME",
        "every one of the 4 distilled models trails its teacher on AIME",
    ),
    (
        "every {Ben, Fay} trails its teacher on AIME",
        "each of Ben and Fay trails its teacher on AIME",
    ),
    (
        "every distilled beats {small with the lowest parameters} on AIME",
        "every one of the 4 distilled models beats the small model with the lowest "
        "parameters on AIME",
    ),
)

RANKS_AND_TRENDS = (
    (
        "Ada is best on AIME",
        "Ada is best on AIME among the 6 models",
    ),
    (
        "Dan is best on AIME among distilled",
        "Dan is best on AIME among the 4 distilled models",
    ),
    (
        "Ben ranks 2nd on AIME among distilled",
        "Ben ranks 2nd on AIME among the 4 distilled models",
    ),
    (
        "Ben is in the top 2 on AIME among distilled",
        "Ben is in the top 2 on AIME among the 4 distilled models",
    ),
    (
        "every {Ben, Dan} is in the top 2 on AIME among distilled",
        "each of Ben and Dan is in the top 2 on AIME among the 4 distilled models",
    ),
    (
        "Fay is worst on AIME among small",
        "Fay is worst on AIME among the 5 small models",
    ),
    (
        "Ben is worst on price",
        "Ben is worst on price (lower is better) among the 6 models",
    ),
    (
        "Ben has the highest stars",
        "Ben has the highest stars among the 6 models",
    ),
    (
        "Ben has the highest stars among distilled",
        "Ben has the highest stars among the 4 distilled models",
    ),
    (
        "Cleo has the 2nd lowest parameters among small",
        "Cleo has the 2nd lowest parameters among the 5 small models",
    ),
    (
        "Ada is best on every maths",
        "Ada is best on each of AIME and MATH among the 6 models",
    ),
    (
        "Ada is best on MMLU among reported models",
        "Ada is best on MMLU among the models that have a figure",
    ),
    (
        "Ada is best on MMLU among models",
        "Ada is best on MMLU among the 6 models",
    ),
    (
        "best of ash is 2nd on AIME among birch",
        "the best of the 2 ash models ranks 2nd on AIME among the 3 birch models",
    ),
    (
        "only Ada is in the top 1 on AIME",
        "Ada, and no other of the 6 models, is in the top 1 on AIME",
    ),
    (
        "Ben is best on latency among {Ben, Dan}",
        "Ben is best on latency (lower is better) among Ben and Dan",
    ),
    (
        "AIME rises with parameters",
        "AIME rises with parameters among the 6 models (never lower, and somewhere "
        "higher, where parameters are higher)",
    ),
    (
        "AIME strictly rises with parameters among birch",
        "AIME strictly rises with parameters among the 3 birch models (higher wherever "
        "parameters are higher)",
    ),
    (
        "latency falls with parameters among birch",
        "latency falls with parameters among the 3 birch models (never higher, and "
        "somewhere lower, where parameters are higher)",
    ),
    (
        "stars rises with AIME",
        "stars rises with AIME among the 6 models (never lower, and somewhere higher, "
        "where AIME is higher)",
    ),
    (
        "rating rises with parameters among small",
        "rating rises with parameters among the 5 small models (never lower, and "
        "somewhere higher, where parameters are higher)",
    ),
)

EXPRESSIONS = (
    (
        "MATH of Ada = 97.0%",
        "the MATH of Ada is 97.0% (as rounded)",
    ),
    (
        "MATH of Ada == 97%",
        "the MATH of Ada is exactly 97%",
    ),
    (
        "MATH of Ada != 97%",
        "the MATH of Ada is not 97% (as rounded)",
    ),
    (
        "stars of Ada = 40",
        "the stars of Ada are 40",
    ),
    (
        "stars of {Ada, Ben} = 40",
        "the stars that Ada and Ben share are 40",
    ),
    (
        "MATH of Ada > 96%",
        "the MATH of Ada is more than 96%",
    ),
    (
        "MATH of Ada is between 96% and 98%",
        "the MATH of Ada is between 96% and 98%",
    ),
    (
        "parameters of Ada is about 590B",
        "the parameters of Ada are about 590B (within 5% of it, or rounding to it)",
    ),
    (
        "parameters of Ada is about 590B | define about as within 20B",
        "the parameters of Ada are about 590B (from 570B to 610B, or rounding to it)",
    ),
    (
        "MATH of Ada is nearly 98%",
        "the MATH of Ada is nearly 98% (at most 5% below it, and not above)",
    ),
    (
        "AIME of Ada - AIME of Ben = 10 points",
        "the AIME of Ada minus the AIME of Ben is 10 points (as rounded)",
    ),
    (
        "AIME of Ada / AIME of Cleo is at least 2x",
        "the AIME of Ada divided by the AIME of Cleo is at least 2x",
    ),
    (
        "(AIME of Ada + AIME of Ben) / 2 > 70%",
        "(the AIME of Ada plus the AIME of Ben) divided by 2 is more than 70%",
    ),
    (
        "- stars of Dan = -7",
        "minus the stars of Dan is -7",
    ),
    (
        "average MATH of distilled = 92.7%",
        "the average MATH of the 4 distilled models is 92.7% (as rounded)",
    ),
    (
        "average MATH of distilled = 92.68%",
        "the average MATH of the 4 distilled models is 92.68% (as rounded)",
    ),
    (
        "median MATH of distilled > 93%",
        "the median MATH of the 4 distilled models is more than 93%",
    ),
    (
        "total stars of models = 102",
        "the total stars of the 6 models is 102",
    ),
    (
        "highest AIME of small = 72.6%",
        "the highest AIME of the 5 small models is 72.6% (as rounded)",
    ),
    (
        "best price of distilled = $0.20",
        "the best price of the 4 distilled models is $0.20 (as rounded)",
    ),
    (
        "spread AIME of distilled = 22.2 points",
        "the spread of AIME (highest minus lowest) among the 4 distilled models is 22.2 "
        "points (as rounded)",
    ),
    (
        "average over maths of Ada = 88.5%",
        "the average of Ada over AIME and MATH is 88.5% (as rounded)",
    ),
    (
        "average over maths of {Ada, Ben} > 80%",
        "the average of Ada and Ben over AIME and MATH is more than 80%",
    ),
    (
        "count of small = 5",
        "the number of small models is exactly 5",
    ),
    (
        'count of {t where style = "jive" and total > 30} = 1',
        'the number of rows of t where style is "jive" and total is more than 30 is exactly 1',
    ),
    (
        "count of {models where MMLU is reported} >= 4",
        "the number of models where MMLU is reported is at least 4",
    ),
    (
        "count of winners = 2",
        "the number of winners is exactly 2",
    ),
    (
        "count of different family of models = 2",
        "the number of different values of family among the 6 models is exactly 2",
    ),
    (
        "count of {Ada, Ben} = 2",
        "the number of rows among Ada and Ben is exactly 2",
    ),
    (
        'teacher of Ben = "Ada"',
        'the teacher of Ben is "Ada"',
    ),
    (
        'family of {models with the highest AIME} = "ash"',
        'the family of the model with the highest AIME is "ash"',
    ),
    (
        "family of Ada = family of Ben",
        "the family of Ada is the same as the family of Ben",
    ),
    (
        'family of Ada in {"Ash", "Elm"}',
        'the family of Ada is one of "Ash", "Elm"',
    ),
    (
        'family of Ada contains "as"',
        'the family of Ada contains "as"',
    ),
    (
        'released of Ada < "2024-06-01"',
        "the released of Ada is before 2024-06-01",
    ),
    (
        "released of Ada < released of Ben",
        "the released of Ada is before the released of Ben",
    ),
    (
        "MMLU of Eve is missing",
        "the MMLU of Eve is missing",
    ),
    (
        "MMLU of Ada is missing",
        "the MMLU of Ada is missing",
    ),
    (
        "MMLU of small is missing",
        "the MMLU of every one of the 5 small models is missing",
    ),
    (
        "MMLU of distilled is reported",
        "the MMLU of every one of the 4 distilled models is reported",
    ),
    (
        "total of {winners with the lowest total} = 34",
        "the total of the winner with the lowest total is 34",
    ),
    (
        "MMLU of Eve > 50%",
        "the MMLU of Eve is more than 50%",
    ),
)

PROPERTIES = (
    (
        "Ada has AIME > 75%",
        "the AIME of Ada is more than 75%",
    ),
    (
        "every distilled has AIME > 50%",
        "AIME is more than 50% for every one of the 4 distilled models",
    ),
    (
        "no distilled has AIME > 75%",
        "AIME is more than 75% for none of the 4 distilled models",
    ),
    (
        'every t has style = "jive"',
        'style is "jive" for every one of the 3 rows of t',
    ),
    (
        "at least 2 of distilled have (AIME > 60% and MATH > 94%)",
        "for at least 2 of the 4 distilled models, AIME is more than 60% and MATH is more than 94%",
    ),
    (
        "no distilled has (AIME > 60% and MATH < 94%)",
        "it holds for none of the 4 distilled models that AIME is more than 60% and "
        "MATH is less than 94%",
    ),
    (
        "Ben has (AIME > 60% and (MATH < 90% or MMLU is reported))",
        "for Ben, AIME is more than 60% and (MATH is less than 90% or MMLU is reported)",
    ),
    (
        "best of ash has AIME > 60%",
        "the best AIME of the 2 ash models is more than 60%",
    ),
    (
        "Ada has every maths reported",
        "for Ada, each of AIME and MATH is reported",
    ),
    (
        "every small has every {AIME, MMLU} reported",
        "for every one of the 5 small models, each of AIME and MMLU is reported",
    ),
    (
        "every small has at least 1 of {AIME, MMLU} > 75%",
        "for every one of the 5 small models, at least one of AIME and MMLU is more than 75%",
    ),
    (
        "only {Ada, Ben} has stars = 40",
        "stars are 40 for each of Ada and Ben, and for no other of the 6 models",
    ),
    (
        "Ada has (not AIME > 90%)",
        "the AIME of Ada is not more than 90%",
    ),
    (
        "Ada has AIME < MATH",
        "AIME is less than MATH for Ada",
    ),
    (
        "every {small except {Ben, Dan}} has MATH < 93%",
        "MATH is less than 93% for every one of the 3 small models other than Ben and Dan",
    ),
    (
        "every {{small where AIME > 30%} where MATH > 93%} has AIME > 60%",
        "AIME is more than 60% for every one of the 2 small models where AIME is more "
        "than 30% and also where MATH is more than 93%",
    ),
    (
        "every winners has total > 30",
        "total is more than 30 for every one of the 2 winners",
    ),
    (
        "every {models where parameters > 900B} has AIME > 1%",
        "AIME is more than 1% for every one of the models where parameters are more "
        "than 900B (of which there are none)",
    ),
)

LOGIC = (
    (
        "Ada beats Ben on AIME and MATH of Ada = 97%",
        "Ada beats Ben on AIME, and the MATH of Ada is 97% (as rounded)",
    ),
    (
        "Ada beats Ben on AIME or MATH of Ada = 90%",
        "Ada beats Ben on AIME, or the MATH of Ada is 90% (as rounded)",
    ),
    (
        "not Ada beats Ben on AIME",
        "it is not so that Ada beats Ben on AIME",
    ),
    (
        "not MATH of Ada = 97%",
        "the MATH of Ada is not 97% (as rounded)",
    ),
    (
        "if Ada beats Ben on AIME then Ben beats Cleo on AIME",
        "if Ada beats Ben on AIME, then Ben beats Cleo on AIME",
    ),
    (
        "(Ada beats Ben on AIME or Ben beats Ada on AIME) and stars of Ada = 40",
        "(Ada beats Ben on AIME, or Ben beats Ada on AIME), and the stars of Ada are 40",
    ),
    (
        "not (Ada beats Ben on AIME and stars of Ada = 40)",
        "it is not so that (Ada beats Ben on AIME, and the stars of Ada are 40)",
    ),
)


@pytest.mark.parametrize(
    ("check", "sentence"), COMPARISONS + PROPERTIES + RANKS_AND_TRENDS + EXPRESSIONS + LOGIC
)
def test_that_a_claim_is_read_back(check: str, sentence: str) -> None:
    claim, _, define = check.partition(" | ")
    assert checked(claim, define).reads == sentence
