"""Words and signs that authors bring from elsewhere, and what stands for them here.

A flat table; an entry is offered only where it makes the claim readable. Not here: mistakes of
order (`habits`, `joints`) and of spelling (`slips`).
"""

from __future__ import annotations

from claimcheck.diagnostics import slip_messages as say
from claimcheck.language.blunder import Advice, Blunder
from claimcheck.language.lexer import tokens

_TABLE: tuple[tuple[str, str], ...] = (
    # what is written: what stands for it here, the first that fits
    ("is better than|are better than|better than|is superior to|superior to|wins against", "beats"),
    ("is ahead of|are ahead of|is stronger than|is faster than|is cheaper than", "beats"),
    ("wins over|win over|leads|lead|tops|outranks|defeats|outpaces|dominates|outclasses", "beats"),
    ("is worse than|are worse than|worse than|is inferior to|is weaker than|loses to", "trails"),
    ("is behind|are behind|is slower than|lags behind|lags|falls behind|underperforms", "trails"),
    ("vs|versus|v.s|against|compared to|compared with|than", "beats|and"),
    ("better|superior", "beats"),
    ("worse|inferior", "trails"),
    (
        "is as good as|are as good as|is equal to|are equal to|is the same as|is identical to",
        "equals|=",
    ),
    ("ties with|matches with|is tied with|equal to", "matches|="),
    (
        "is on par with|is close to|is similar to|are on par with|are similar to",
        "is comparable to|is about",
    ),
    ("comparable with", "comparable to"),
    ("competitive to", "competitive with"),
    ("greater than or equal to|higher than or equal to|more than or equal to", "at least|>="),
    ("less than or equal to|lower than or equal to|fewer than or equal to", "at most|<="),
    ("or equal to|or equal", ""),
    ("no less than|not less than|no fewer than|at minimum|minimum", "at least"),
    ("no more than|not more than|at maximum|up to|maximum", "at most"),
    ("is greater than|is larger than|is bigger than|is higher than", "is higher than|is more than"),
    ("is smaller than|is lower than", "is lower than|is less than"),
    (
        "greater than|larger than|bigger than|higher than|above",
        "more than|>|is more than|higher than",
    ),
    ("smaller than|lower than|below", "less than|<|is less than|lower than"),
    ("more than|over|is over", ">|is more than"),
    ("less than|under|fewer than", "<|is less than"),
    ("at least", ">=|is at least"),
    ("at most", "<=|is at most"),
    ("equal|is equal to|equals|is exactly equal to", "=|equals"),
    ("approx|around|circa", "about|roughly"),
    ("each|both|any of|each of", "every"),
    ("any", "some|every"),
    ("none of|none|neither|not any|zero|not one", "no"),
    ("not every|not all", "not every"),
    ("a majority of|the majority of|majority of|mostly|most of all", "most"),
    ("at least one|one or more|several|many|a few|few", "some"),
    ("frequently|regularly", "often"),
    ("usually|typically|mostly|commonly|largely|mainly", "generally"),
    ("occasionally", "sometimes"),
    ("seldom|hardly ever|infrequently", "rarely"),
    ("everywhere|invariably", "always"),
    ("considerably|notably|greatly|far|much|vastly|strongly|markedly", "substantially"),
    ("marginally|barely|narrowly|a little", "slightly"),
    ("increases with|grows with|goes up with|climbs with", "rises with"),
    ("decreases with|drops with|shrinks with|goes down with|declines with", "falls with"),
    ("increases|grows", "rises"),
    ("decreases|drops|declines", "falls"),
    ("number of|the number of|how many|counts of", "count of"),
    ("distinct|unique", "different"),
    ("sum of|sum|the sum of", "total"),
    ("average of|mean of|mean|the average of|the average", "average"),
    ("maximum of|max of|max|maximum|largest|biggest|the highest|highest of", "highest"),
    ("minimum of|min of|minimum|smallest|the lowest|lowest of", "lowest"),
    ("the best|top of", "best"),
    ("the median of|median of", "median"),
    ("excluding|without|but not|minus|apart from|other than", "except"),
    ("when|whose|which have|that have|with|such that|if", "where|with"),
    ("in|for|at|across|in terms of|regarding|over", "on"),
    ("on average on|on average in|on average across|on average for", "on average over"),
    ("by average over", "on average over"),
    ("among all|of all|out of", "among"),
    ("the", ""),
    ("that", ""),
    ("be|is|as|:=|:|are|to", "="),
    ("as", "=|with"),
    ("mean|means|is|=", "as"),
    ("shows|show|gets|get|reaches|reach|scores|score|possesses|with", "has"),
    ("does have|do have", "has"),
    ("was|were|be|been|remains|stays", "is"),
    ("not reported|unknown|unavailable|absent|null|empty|none|NaN|nan", "missing"),
    ("known|available|present|given|published", "reported"),
    ("between", "is between"),
    ("about", "is about"),
    ("nearly", "is nearly"),
    ("almost", "is almost"),
    ("exactly", "is exactly"),
    ("has outperformed|has beaten|has surpassed|outperformed|surpassed", "outperforms"),
    ("has exceeded|exceeded", "exceeds"),
    ("has matched|matched|equaled|equalled", "matches"),
    (";", "and|"),
    ("second best|second-best|runner-up", "2nd"),
    ("third best|third-best", "3rd"),
    ("first|1 st", "1st"),
    ("second", "2nd"),
    ("third", "3rd"),
    ("top", "in the top"),
    ("includes|include|containing|like", "contains"),
    ("one of", "in"),
    ("is in", "in"),
    ("is contains", "contains"),
    ("but|as well as|plus|while|whereas|&&|&", "and"),
    ("||", "or"),
    ("|", "or"),
    ("when|provided|implies", "if"),
    ("implies|->|=>", "then"),
    ("!", "not"),
    ("≥|=>|is >=|⩾", ">=|at least"),
    ("≤|=<|is <=|⩽", "<=|at most"),
    ("≠|<>|is !=|is not equal to|!==", "!="),
    ("===", "=="),
    ("is >", ">"),
    ("is <", "<"),
    ("is =", "="),
    ("is ==", "=="),
    ("= =", "=="),
    ("= about|= roughly|= approximately|≈|~|~=|is ~|= ~", "is about|about"),
    ("×|·", "*"),
    ("÷", "/"),
    ("−|–|—|‐|‑", "-"),
    ("[|(", "{"),
    ("]|)", "}"),
    ("one", "1"),
    ("two", "2"),
    ("three", "3"),
    ("four", "4"),
    ("five", "5"),
    ("ten", "10"),
    ("twice", "2x"),
    ("true|holds|confirmed|pass|yes", "supported"),
    ("false|refuted|wrong|fail|no", "contradicted"),
    ("unknown|unclear", "undecided"),
    ("import|include|load", "use|data"),
    ("set|var|const|def|where", "let"),
    ("assert|test|verify|claims|says|that", "check"),
    ("title|description|comment|remark", "note"),
    ("text|cite|says", "quote"),
    ("since|as|for|reason|:", "because"),
    ("ignore|todo", "skip"),
)
_PHRASES: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = tuple(
    (tuple(token.text for token in tokens(phrase)), tuple(instead.split("|")))
    for written, instead in _TABLE
    for phrase in (written.split("|") if written.strip("|") else [written])
)


def synonym(blunder: Blunder) -> Advice | None:
    """The longest known phrase at the mistake whose replacement mends it."""
    longest = 0
    advice: Advice | None = None
    for phrase, instead in _PHRASES:
        a = _place(blunder, phrase) if len(phrase) > longest else None
        if a is None:
            continue
        b = a + len(phrase)
        fitting = next((words for words in instead if blunder.mends(a, b, words)), None)
        if fitting is not None:
            longest = len(phrase)
            advice = say.other_words(blunder.text(a, b), fitting), blunder.span(a, b)
    return advice


def _place(blunder: Blunder, phrase: tuple[str, ...]) -> int | None:
    """Where a phrase stands that holds the wrong token or ends just before it."""
    for a in range(blunder.index, blunder.index - len(phrase) - 2, -1):
        if a >= 0 and all(blunder.word(a + k) == word for k, word in enumerate(phrase)):
            return a
    return None
