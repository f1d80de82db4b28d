"""The plain words that a complete reading may pass over or build on, each in its place.

They are no mentions: articles, prepositions, verbs that only join a row with its figure, and the
nouns of tables. A word that stands in none of these lists makes a reading incomplete. Not here: the
words that compare (`vocabulary.prose`).
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ARTICLES = _words("the our")
A = _words("a an the")
BE = _words("is are was were remains remain remained stays stay stayed")
HAVE = _words(
    "has have had achieves achieve achieved reaches reach reached attains attain attained obtains "
    "obtain obtained gets get got delivers deliver delivered shows show showed records record "
    "recorded posts posted registers registered yields yield yielded offers offer offered boasts "
    "provides hits hit manages managed"
)
SCORE = _words("scores score scored")
LINKS = (
    BE
    | SCORE
    | _words(
        "performs perform performed does do did fares fare fared runs run ran lies lie lay sits "
        "sit sat stands stand stood comes come came finishes finish finished falls fall fell "
        "works work"
    )
)
TAKES = _words(
    "takes take took needs need needed requires require required uses use used costs cost"
)
RANKS = _words("ranks rank ranked places placed comes come came finishes finished")
TAKES_PLACE = _words("takes take took holds hold held claims claimed")
QUANTIFIERS = {
    "every": "every",
    "each": "every",
    "all": "every",
    "any": "any",
    "some": "some",
    "most": "most",
    "half": "half of",
    "no": "no",
    "none": "no",
}
"""Words that count rows or measures, as claims write them."""

ADVERBS = _words(
    "also even still now already thus therefore hence however moreover furthermore again"
)
OPENINGS = _words(
    "here however moreover furthermore notably interestingly additionally also thus hence "
    "therefore surprisingly"
)
NOUNS = _words(
    "model models one ones system systems method methods approach approaches variant variants "
    "library libraries framework frameworks engine engines tool tools algorithm algorithms "
    "implementation implementations parser parsers compressor compressors"
)
PLURALS = frozenset(noun for noun in NOUNS if noun.endswith("s"))
"""Nouns that may stand after a row or a set without changing what it names."""

SCORES = _words(
    "score scores result results rating ratings figure figures value values performance accuracy"
)
BENCHMARKS = _words("benchmark benchmarks test tests dataset datasets task tasks")
MEASURED = SCORES | BENCHMARKS
"""Nouns that may stand beside a measure."""

TRANSITIVE = _words(
    "beat beats outperform outperforms outperformed surpass surpasses surpassed outscore "
    "outscores outscored outrank outranks outranked outdo outdoes outdid outclass outclasses "
    "outclassed outstrip outstrips outstripped eclipse eclipses eclipsed exceed exceeds exceeded "
    "match matches matched equal equals rival rivals rivaled rivalled trail trails trailed "
    "underperform underperforms underperformed lead leads led tie ties tied lag lags lagged"
)
TRANSITIVE |= {
    f"{verb} behind"
    for verb in ("trail", "trails", "lag", "lags", "lagged", "falls", "fall", "fell")
}
SHORT = frozenset(("falls short", "fall short", "fell short"))
PARTICIPLES = _words(
    "beating outperforming surpassing outscoring exceeding matching trailing leading "
    "underperforming outclassing eclipsing"
)
PASSIVE = _words(
    "beaten outperformed surpassed outscored outranked outclassed eclipsed matched exceeded "
    "rivaled rivalled"
)
COMPARATIVES = _words(
    "better worse higher lower greater larger bigger smaller faster quicker slower cheaper lighter "
    "heavier longer shorter more fewer less"
) | frozenset(("less expensive", "more expensive"))
SIZES = {"larger": "larger", "bigger": "larger", "smaller": "smaller"}
"""Words that compare a size unless a measure is named; then they compare that."""

EXTREMES = _words("highest lowest fastest quickest slowest cheapest greatest")
"""Superlatives of whatever is measured; the others may be of a size."""

TOWARD = {
    "ahead": ("of",),
    "in front": ("of",),
    "behind": ("",),
    "above": ("",),
    "below": ("",),
    "short of": ("",),
    "superior": ("to",),
    "inferior": ("to",),
    "comparable": ("to", "with"),
    "competitive": ("with",),
    "on par": ("with",),
    "on a par": ("with",),
    "in line": ("with",),
    "identical": ("to",),
    "equal": ("to",),
    "the same as": ("",),
    "tied": ("with",),
}
"""What stands between a word that compares and its object, besides `than`."""

AS = {"fast": "faster", "quick": "faster", "large": "higher", "big": "higher", "high": "higher"}
AS |= {"slow": "slower", "expensive": "dearer", "cheap": "cheaper"}
"""`twice as fast as`."""

KNOWN = frozenset().union(
    A,
    ARTICLES,
    BE,
    HAVE,
    LINKS,
    TAKES,
    RANKS,
    TAKES_PLACE,
    ADVERBS,
    OPENINGS,
    NOUNS,
    MEASURED,
    (",", ";", "(", ")", "&", "@", "'s"),
    "on in at for across over of to by with as and but while whereas among amongst than".split(),
    "that vs versus against respectively place other others out its pass factor terms".split(),
    "respect regard when comes it between gap difference distance there number well".split(),
    "tops topped".split(),
)
"""Every word that can have a part in a statement."""

PRONOUNS = _words("these those they them it this that we")
