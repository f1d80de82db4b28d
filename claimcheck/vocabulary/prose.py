"""The words in which prose compares, counts, hedges and denies, and what each of them says.

Two words with one sense say the same ("beats", "surpassed"); a word of another sense in its place
changes what is said. The claims language uses a part of these words, so that its checks can be read
with the same table. Not here: names and numbers (`reading`), the grammar of the language.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class Kind(Enum):
    """What a stretch of prose speaks of; only stretches of one kind can stand for each other."""

    NAME = "a name"
    NUMBER = "a number"
    QUANTIFIER = "a quantifier"
    DIRECTION = "a direction"
    BOUND = "a bound"
    EXTREME = "a superlative"
    PLACE = "a rank"
    AGGREGATE = "an aggregate"
    FREQUENCY = "a frequency"
    DEGREE = "a degree"
    CLOSENESS = "a closeness"
    TREND = "a trend"
    QUALITY = "a quality"
    VALUE = "a text of the tables"
    PLAIN = "nothing of the kind"
    TURN = "a word that can turn the meaning"


class Sense(NamedTuple):
    """What a word or phrase says: equal exactly for words that say the same."""

    kind: Kind
    word: str


def _verb(*stems: str) -> str:
    """The forms of regular verbs: `outperform`, `surpass`, `tie`."""
    return ",".join(form for stem in stems for form in _forms(stem))


def _forms(stem: str) -> tuple[str, ...]:
    bare = stem.removesuffix("e")
    third = f"{stem}es" if stem.endswith(("s", "x", "sh", "ch")) else f"{stem}s"
    if stem.endswith("y"):
        return (stem, f"{stem[:-1]}ies", f"{stem[:-1]}ied", f"{stem}ing")
    return (stem, third, f"{bare}ed", f"{bare}ing")


# Each line: a sense, and the words and phrases that have it, separated by commas.
_DIRECTIONS = {
    "better": "in the lead,beat,beats,"
    "beaten,beating,outdo,outdoes,outdid,outdone,better,superior,ahead,"
    "in front,lead,leads,led,leading,win,wins,won,winning,"
    + _verb("outperform", "surpass", "outstrip", "outscore", "outrank", "outclass", "eclipse"),
    "worse": "trail,trails,trailed,trailing,worse,inferior,behind,lose,loses,lost,losing,"
    "short of,falls short,fall short,fell short,lag,lags,lagged,lagging,"
    "lag behind,lags behind,lagged behind,lagging behind,trails behind,trail behind,falls behind,"
    "fall behind,fell behind," + _verb("underperform"),
    "equal": "match,matches,matched,matching,tie,ties,tied,tying,equal,equals,identical,"
    "the same as,same as",
    "comparable": "comparable,on par,on a par,in line,neck and neck,on the level",
    "competitive": "competitive,competitor,competitors,contender,keep up,keeps up,kept up,"
    "rival,rivals,rivalled,rivaled,hold their own,holds its own",
    "higher": "higher,above,greater,exceed,exceeds,exceeded,exceeding,larger,bigger,in excess of,>",
    "lower": "lower,below,smaller,<,beneath",
    "more": "more",
    "less": "less,fewer",
    "cheaper": "cheaper,less expensive,less costly,more affordable",
    "dearer": "dearer,costlier,pricier,more expensive,more costly",
    "faster": "faster,quicker,speedier,speeds up,speed up,sped up",
    "slower": "slower,slows down,slow down,slowed down,slows",
    "stronger": "stronger,sturdier,more powerful,more capable",
    "weaker": "weaker,flimsier,less powerful,less capable",
    "longer": "longer",
    "shorter": "shorter",
    "easier": "easier,simpler",
    "harder": "harder,tougher,more difficult",
    "earlier": "earlier,sooner,before",
    "later": "later,after,afterwards",
    "wider": "wider,broader,widen,widens,widened,widening",
    "narrower": "narrower,narrow,narrows,narrowed,narrowing",
    "lighter": "lighter",
    "heavier": "heavier",
    "newer": "newer,younger",
    "older": "older",
    "louder": "louder,noisier",
    "quieter": "quieter",
    "thicker": "thicker",
    "thinner": "thinner",
    "warmer": "warmer,hotter",
    "cooler": "cooler,colder",
    "richer": "richer,wealthier",
    "poorer": "poorer",
    "deeper": "deeper",
    "shallower": "shallower",
    "safer": "safer",
    "riskier": "riskier",
}
_BOUNDS = {
    "at least": "at least,no less than,no fewer than,not less than,>=,≥,minimum",
    "at most": "at most,no more than,up to,not more than,<=,≤,maximum",
    "more than": "more than,over,upwards of",
    "less than": "less than,fewer than,under",
    "exactly": "exactly,precisely",
    "within": "within",
    "between": "between",
}
_EXTREMES = {
    "highest": "highest,largest,biggest,greatest,peak,peaks,peaked,peaking,record high",
    "lowest": "lowest,smallest,least,tiniest,fewest,bottomed out,bottoms out,record low,a low of",
    "fastest": "fastest,quickest",
    "slowest": "slowest",
    "cheapest": "cheapest,least expensive,most affordable",
    "dearest": "dearest,costliest,most expensive",
    "longest": "longest",
    "shortest": "shortest",
    "newest": "newest,latest,youngest",
    "oldest": "oldest,earliest",
    "lightest": "lightest",
    "heaviest": "heaviest",
    "loudest": "loudest,noisiest",
    "quietest": "quietest",
    "thickest": "thickest",
    "thinnest": "thinnest",
    "warmest": "warmest,hottest",
    "coolest": "coolest,coldest",
    "richest": "richest,wealthiest",
    "poorest": "poorest",
    "easiest": "easiest,simplest",
    "hardest": "hardest,toughest",
    "widest": "widest,broadest",
    "narrowest": "narrowest",
    "deepest": "deepest",
    "shallowest": "shallowest",
    "safest": "safest",
    "riskiest": "riskiest",
}
_PLACES = {
    "1": "best,first,1st,number one,sets the mark,winner,foremost,strongest,top",
    "2": "second,2nd,runner-up",
    "3": "third,3rd",
    "4": "fourth,4th",
    "5": "fifth,5th",
    "6": "sixth,6th",
    "7": "seventh,7th",
    "8": "eighth,8th",
    "9": "ninth,9th",
    "10": "tenth,10th",
    "last": "worst,last,weakest,bring up the rear,brings up the rear,brought up the rear,"
    "bringing up the rear",
}
_QUANTIFIERS = {
    "every": "every,each,all,everyone,everybody,everything,any,either,anyone,anybody,anything",
    "both": "both",
    "some": "some,several,a few,a number of",
    "no": "no,none,neither,nobody,nothing,not one,not a single,not any",
    "most": "most,majority",
    "half": "half",
    "many": "many,a lot,lots,plenty",
    "few": "few,little",
}
_AGGREGATES = {
    "average": "average,averages,averaged,averaging,mean,on average",
    "median": "median",
    "total": "total,sum,altogether,in total",
    "spread": "spread,apart",
}
_FREQUENCIES = {
    "always": "always,consistently,invariably,every time",
    "never": "never,at no time",
    "generally": "generally,usually,typically,mostly,in general,as a rule",
    "often": "often,frequently,many times,regularly",
    "sometimes": "sometimes,occasionally,at times,now and then,once in a while",
    "rarely": "rarely,seldom,infrequently",
}
_DEGREES = {
    "substantially": "substantially,considerably,substantial,considerable,greatly,by far,markedly,"
    "dramatically,vastly,massively,by a wide margin,strongly",
    "clearly": "clearly,clear,distinctly,decisively",
    "slightly": "slightly,slight,marginally,a little,a bit,by a hair,narrowly",
    "insignificantly": "insignificantly,insignificant,negligibly,negligible",
    "significantly": "significantly,significant,statistically significant,"
    "statistically significantly",
}
_CLOSENESSES = {
    "about": "about,roughly,approximately,around,circa,~,≈",
    "nearly": "nearly,almost,close to,just under,just below,not quite",
    "just over": "just over,just above,slightly over,slightly above,slightly more than",
    "similar": "similar",
}
_TRENDS = {
    "rises": "rise,rises,rose,risen,rising,grow,grows,grew,grown,growing,climb,climbs,climbed,"
    "climbing," + _verb("increase", "improve"),
    "falls": "fall,falls,fell,fallen,falling,drop,drops,dropped,dropping,shrink,shrinks,shrank,"
    "shrunk,sink,sinks,sank,sunk,"
    + _verb("decrease", "decline", "degrade", "worsen", "deteriorate", "reduce"),
}
_QUALITIES = {
    "large": "large,big,huge,sizeable",
    "small": "small,tiny,compact",
    "strong": "strong,powerful",
    "weak": "weak,feeble",
    "good": "good,great,excellent,outstanding,impressive",
    "bad": "bad,poor,poorly,badly,disappointing",
    "expensive": "expensive,costly,dear",
    "cheap": "cheap,inexpensive,affordable,free,free of charge,for free,for nothing",
    "fast": "fast,quick,rapid",
    "slow": "slow",
    "high": "high",
    "low": "low",
    "easy": "easy,simple",
    "difficult": "hard,difficult,tough",
    "possible": "possible,able",
    "impossible": "impossible,unable,incapable",
    "much": "much,far",
    "gain": "gain,gains,gained,gaining,improvement,improvements,benefit,benefits",
    "loss": "loss,losses,drawback,drawbacks",
}
_TURNS = {
    "not": "not,nor,nowhere,far from,anything but,could not,should not,would not,will not,"
    "cannot,can't,don't,doesn't,didn't,isn't,aren't,wasn't,weren't,won't,wouldn't,"
    "couldn't,shouldn't,hasn't,haven't,hadn't,ain't,needn't,mustn't,can’t,don’t,doesn’t,didn’t,"
    "isn’t,aren’t,wasn’t,weren’t,won’t,wouldn’t,couldn’t,shouldn’t,hasn’t,haven’t,hadn’t,ain’t,"
    "needn’t,mustn’t",
    "only": "only,solely,merely,exclusively",
    "except": "except,excepting,apart from,other than,save for,excluding,with the exception",
    "without": "without,lacking,lacks,lack",
    "if": "if,provided,assuming,whether",
    "unless": "unless,until",
    "when": "when,whenever,where,wherever",
    "than": "than",
    "may": "may,might,could,perhaps,possibly,maybe,supposedly,allegedly",
    "can": "can,should",
    "fails to": "fail,fails,failed,failing,failure,refuse,refuses",
    "barely": "barely,hardly,scarcely",
    "all but": "all but",
    "ever": "ever",
    "instead": "instead,rather than,instead of",
    "despite": "despite,notwithstanding",
    "false": "false,untrue,wrong,incorrect,unlikely,doubtful",
    "likely": "likely,probably,presumably,probable,presumable",
}


_PLAIN = {
    "": "each other,one another,all over,above all,after all,first of all,as well,so much,so many,"
    "as many,as much,at first,at last,no matter,not least,led to,leads to,leading to,"
    "in all",
}


def _senses() -> dict[str, Sense]:
    tables = (
        (Kind.QUALITY, _QUALITIES),
        (Kind.TREND, _TRENDS),
        (Kind.DIRECTION, _DIRECTIONS),
        (Kind.BOUND, _BOUNDS),
        (Kind.EXTREME, _EXTREMES),
        (Kind.PLACE, _PLACES),
        (Kind.QUANTIFIER, _QUANTIFIERS),
        (Kind.AGGREGATE, _AGGREGATES),
        (Kind.FREQUENCY, _FREQUENCIES),
        (Kind.DEGREE, _DEGREES),
        (Kind.CLOSENESS, _CLOSENESSES),
        (Kind.TURN, _TURNS),
        (Kind.PLAIN, _PLAIN),
    )
    return {
        phrase: Sense(kind, word)
        for kind, table in tables
        for word, phrases in table.items()
        for phrase in phrases.split(",")
    }


PROSE = _senses()
"""Every word and phrase, in lower case."""

ALIKE = frozenset(
    (
        frozenset((Sense(Kind.PLACE, "1"), Sense(Kind.DIRECTION, "better"))),
        frozenset((Sense(Kind.PLACE, "last"), Sense(Kind.DIRECTION, "worse"))),
        frozenset((Sense(Kind.QUANTIFIER, "both"), Sense(Kind.QUANTIFIER, "every"))),
        frozenset((Sense(Kind.BOUND, "more than"), Sense(Kind.DIRECTION, "higher"))),
        frozenset((Sense(Kind.BOUND, "more than"), Sense(Kind.DIRECTION, "more"))),
        frozenset((Sense(Kind.BOUND, "less than"), Sense(Kind.DIRECTION, "lower"))),
        frozenset((Sense(Kind.BOUND, "less than"), Sense(Kind.DIRECTION, "less"))),
        frozenset((Sense(Kind.DIRECTION, "lower"), Sense(Kind.DIRECTION, "less"))),
        frozenset((Sense(Kind.DIRECTION, "higher"), Sense(Kind.DIRECTION, "more"))),
        *(
            frozenset((Sense(kind, general), Sense(Kind.DIRECTION, word)))
            for more, less in (("longer", "shorter"), ("dearer", "cheaper"), ("heavier", "lighter"))
            for word, general, kind in (
                (more, "more", Kind.DIRECTION),
                (more, "more than", Kind.BOUND),
                (less, "less", Kind.DIRECTION),
                (less, "less than", Kind.BOUND),
            )
        ),
    )
)
"""Senses that stand for each other without turning what is said ("is best", "leads")."""

OPPOSITES = {
    word: other
    for pair in (
        "better worse",
        "higher lower",
        "more less",
        "cheaper dearer",
        "faster slower",
        "stronger weaker",
        "longer shorter",
        "easier harder",
        "earlier later",
        "wider narrower",
        "lighter heavier",
        "newer older",
        "louder quieter",
        "thicker thinner",
        "warmer cooler",
        "richer poorer",
        "deeper shallower",
        "safer riskier",
        "large small",
        "strong weak",
        "good bad",
        "expensive cheap",
        "fast slow",
        "high low",
        "easy difficult",
        "possible impossible",
        "gain loss",
    )
    for word, other in (pair.split(), pair.split()[::-1])
}
"""The direction or quality that says the contrary."""
