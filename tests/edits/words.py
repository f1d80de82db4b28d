"""Words of comparing and counting, and what a careless or dishonest author puts in their place.

Each is a pattern (a space stands for any white space) and its substitutes, in which `\\1` is a
group of the pattern. Where two patterns of a list match at one place the first of them counts.
"""

from __future__ import annotations

Substitutes = tuple[tuple[str, tuple[str, ...]], ...]

NUMBER_WORDS = "two three four five six seven eight nine ten".split()
"""From 2; "one" is a number only before the nouns of `ONE_OF`."""

ONE_OF = ("published", "table")

DIRECTIONS: Substitutes = (
    (r"lead over", ("deficit against",)),
    (r"lead the", ("trail the",)),
    (r"leads are", ("deficits are",)),
    (r"ahead of", ("behind",)),
    (r"ahead", ("behind",)),
    (r"points short of", ("points ahead of",)),
    (r"short of computing", ("rich in computing",)),
    (r"in front", ("at the back",)),
    (r"gives? up there", ("gain there",)),
    (r"speeds up", ("slows down",)),
    (r"better instead", ("worse instead",)),
    (r"instead of better", ("instead of worse",)),
    (r"comparable to", ("superior to", "inferior to")),
    (r"competitive with", ("no match for",)),
    (r"are comparable", ("are worlds apart",)),
    (r"outperforms", ("trails",)),
    (r"outperform", ("trail",)),
    (r"surpass", ("trail",)),
    (r"beats", ("trails",)),
    (r"trails", ("beats",)),
    (r"exceed", ("fall below",)),
    (r"rises", ("falls",)),
    (r"widen", ("narrow",)),
    (r"come within", ("come nowhere within",)),
    (r"lie within", ("lie beyond",)),
    (r"above (\d|one)", (r"below \1",)),
    (r"above", ("below",)),
    (r"below", ("above",)),
    (r"smaller", ("larger",)),
    (r"larger", ("smaller",)),
    (r"less", ("more",)),
    (r"more", ("less",)),
    (r"fewer", ("more",)),
    (r"lower", ("higher",)),
    (r"higher", ("lower",)),
    (r"better", ("worse",)),
    (r"worse", ("better",)),
    (r"cheaper", ("dearer",)),
    (r"dearer", ("cheaper",)),
    (r"sounder", ("shakier",)),
    (r"sturdier", ("flimsier",)),
    (r"shorter", ("longer",)),
    (r"wider", ("narrower",)),
)
"""Each is replaced by its opposite."""

NO_DIRECTION = ("above all",)
"""Set phrases in which a word of `DIRECTIONS` has none."""

QUANTIFIERS: Substitutes = (
    (r"every one of", ("none of", "half of")),
    (r"every (distilled model|benchmark|model) is", (r"no \1 is", r"most \1s are")),
    (r"every (distilled model|benchmark|model)", (r"no \1", r"most \1s")),
    (r"every score rises", ("no score rises", "most scores rise")),
    (r"every processor hour counts", ("no processor hour counts", "some processor hours count")),
    (r"each of them costs", ("none of them costs", "most of them cost")),
    (r"each (distilled model)", (r"no \1", r"most \1s")),
    (r"of each model", ("of no model", "of some models")),
    (r"each other", ("some other",)),
    (r"each has", ("neither has", "one has")),
    (r"two each for", ("two in all for",)),
    (r"they all need", ("none of them need", "most of them need")),
    (r"all much", ("none much", "most much")),
    (r"all of them", ("none of them", "most of them")),
    (r"all from over", ("some from over",)),
    (r"both do well", ("neither does well", "one does well")),
    (
        r"both general-purpose models",
        ("neither general-purpose model", "one of the general-purpose models"),
    ),
    (r"both leads are", ("neither lead is", "one of the leads is")),
    (
        r"both mathematics benchmarks",
        ("neither mathematics benchmark", "one of the mathematics benchmarks"),
    ),
    (r"most of them", ("all of them", "none of them", "half of them")),
    (r"half of the six", ("all of the six", "most of the six", "none of the six")),
    (r"almost half of", ("almost all of", "almost none of")),
    (r"half of the problems", ("a quarter of the problems", "two thirds of the problems")),
    (r"some of the", ("all of the", "none of the")),
    (r"any of the", ("none of the", "most of the", "some of the")),
    (r"none of them", ("all of them", "some of them", "most of them")),
    (r"several distilled", ("no distilled", "all distilled")),
    (r"several stages", ("no stages",)),
    (r"several steps", ("no steps",)),
    (r"several patterns", ("no patterns",)),
    (r"little is", ("nothing is", "much is")),
    (r"anyone can", ("nobody can",)),
    (r"anyone short", ("nobody short",)),
    (r"few have", ("many have", "all have")),
    (r"many programming", ("few programming", "all programming")),
    (r"a few worked", ("many worked", "all worked")),
    (r"as many combine", ("more of them combine", "all of them combine", "none of them combine")),
    (r"twice the", ("three times the", "half the")),
    (r"more hands", ("all hands",)),
)
"""Each is replaced by other quantifiers, the noun and verb after it as they must be then."""

RANKS: Substitutes = (
    (r"smallest", ("largest",)),
    (r"largest", ("smallest",)),
    (r"best", ("worst", "second-best")),
    (r"worst", ("second-worst",)),
    (r"ranks second", ("ranks first", "ranks third", "ranks last")),
    (r"the first", ("the last",)),
    (r"the second", ("the first",)),
    (r"the third", ("the first",)),
    (r"sets the mark", ("comes last",)),
    (r"lead the distilled field", ("close the distilled field",)),
)

HEDGES: Substitutes = (
    (r"statistically significant", ("statistically insignificant",)),
    (r"significantly", ("slightly",)),
    (r"substantially", ("slightly",)),
    (r"substantial", ("slight",)),
    (r"slightly", ("significantly", "substantially")),
    (r"clearly", ("slightly", "always")),
    (r"often", ("always", "rarely", "never")),
    (r"generally", ("always", "rarely")),
    (r"always", ("often", "usually")),
    (r"sometimes", ("always", "never")),
    (r"usually", ("always", "never")),
    (r"almost", ("exactly", "more than")),
    (r"about \$", ("exactly $", "more than $")),
    (r"likely", ("unlikely", "certain")),
    (r"may", ("will",)),
    (r"at most", ("at least",)),
    (r"much smaller", ("slightly smaller",)),
)

AUXILIARIES = r"has been|have been|is|are|was|were|can|may|does|should"
"""After these `not` is put."""

VERBS = (
    r"asks|retain|stand|sets|count|do well|suits|predicts|writes|gives|have|has|call|costs|cost|"
    r"outperforms|outperform|surpass|score|need|run|serves|collected|looked|lie|enter|reaches|"
    r"average|come|combine|exceed|resolves|falls|stay|puts|pays|knows|prepares|make|serves|achieve|"
    r"rises|trails|beats|hold|take|shines|ranks|solve|lead|passed|wrote|differ|owes|learned|matters"
)
"""Before these `never` is put, where they follow what `SUBJECT` matches."""

SUBJECT = (
    r"(?:R1|V3|\d[BM]|they|it|models|model|them|ones|six|score|benchmarks|report|that|which|we|these"
    r"|they all|many|field|learning|scores|size|few|itself|Qwen-based|two)"
)

UNIVERSALS = (
    r"every distilled model|every benchmark|each distilled model|each of them|all of them|"
    r"any of the distilled models|every score|the distilled models|most of them"
)
"""After these an exception is put."""

ONLY: Substitutes = (
    (r"(?<=[.,]\s)the (distilled|Qwen-based|Llama-based) (models?)", (r"only the \1 \2",)),
    (r"(?<=[.\n]\s)R1 (has|reaches|resolves|passed|itself)", (r"Only R1 \1",)),
)
"""A subject that becomes the only one."""

REMOVABLE: Substitutes = (
    (r"not least", ()),
    (r"does not always have", ("always has",)),
    (r"do not have", ("have",)),
    (r"not ", ("",)),
    (r"only ", ("",)),
    (r"without ", ("with ",)),
)
"""Negations and restrictions that are taken away; a set phrase has no substitute."""
