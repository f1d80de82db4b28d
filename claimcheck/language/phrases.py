"""Syntax nodes as canonical claims text: minimal parentheses and braces, one space between words.

Lives here: the text of every node below a statement. Not here: lines, comments and statements
(`formatter`). Reading the text of a node back gives the same node.
"""

from __future__ import annotations

import re
from typing import assert_never

from claimcheck.language import syntax as s
from claimcheck.language.spelling import name_text as name_text
from claimcheck.language.spelling import string_text
from claimcheck.wording import ordinal

_SINGULAR = frozenset({"every", "some", "no", "only"})
_WITHOUT_OF = frozenset({"every", "all", "some", "no", "most", "only"})


class Phrases:
    """Writes nodes; where a word has a singular and a plural, the one of the source text is kept.

    `text` is the text that the nodes were read from; without it the quantifier decides.
    """

    def __init__(self, text: str = "") -> None:
        self._text = text

    # --- propositions -----------------------------------------------------------------------------

    def proposition(self, node: s.Proposition) -> str:
        """A proposition, or a condition of `where` and `has`."""
        match node:
            case s.Implication():
                condition = self._part(node.condition, s.Implication)
                return f"if {condition} then {self._part(node.consequence, s.Implication)}"
            case s.Logic():
                return f" {node.word} ".join(self.logic_parts(node))
            case s.Not():
                return f"not {self._part(node.part, s.Implication, s.Logic)}"
            case s.Equation():
                return f"{self.expression(node.left)} {self.comparator(node.comparator)}"
            case s.Comparison():
                return self._comparison(node)
            case s.Property():
                return self._property(node)
            case s.Rank():
                return self._rank(node)
            case s.Extreme():
                start = f"{self.operand(node.subject)} {self._has(node.subject)}"
                return f"{start} {self._extreme(node)}{self._among(node.among)}"
            case s.Trend():
                return self._trend(node)
            case _:
                assert_never(node)

    def logic_parts(self, node: s.Logic) -> list[str]:
        """The parts of a chain of `and` or `or`, in parentheses where they need them."""
        if node.word == "or":
            return [self._or_part(part) for part in node.parts]
        return [self._part(part, s.Implication, s.Logic) for part in node.parts]

    def _or_part(self, part: s.Proposition) -> str:
        if isinstance(part, s.Logic) and part.word == "and":
            return self.proposition(part)
        return self._part(part, s.Implication, s.Logic)

    def _part(self, node: s.Proposition, *looser: type) -> str:
        text = self.proposition(node)
        return f"({text})" if isinstance(node, looser) else text

    def _comparison(self, node: s.Comparison) -> str:
        parts = (
            self.operand(node.subject),
            self._relation(node.relation, node.subject),
            self.operand(node.object),
            f"on {self.measures(node.measures)}",
        )
        by = f" {self.by(node.by)}" if node.by else ""
        return f"{' '.join(parts)}{by}{self._among(node.among)}"

    def _property(self, node: s.Property) -> str:
        start = f"{self.operand(node.subject)} {self._has(node.subject)}"
        among = self._among(node.among)
        if node.measures is not None and node.comparator is not None:
            columns = self.measures(node.measures)
            return f"{start} {columns} {self._after_has(node.comparator)}{among}"
        match node.condition:
            case s.Equation(left, comparator):
                return f"{start} {self.expression(left)} {self._after_has(comparator)}{among}"
            case None:
                raise ValueError("a property needs a condition or a comparator")
            case condition:
                return f"{start} ({self.proposition(condition)}){among}"

    def _after_has(self, comparator: s.Comparator) -> str:
        """`has X reported`: after `has` the `is` is left out."""
        is_bare = comparator.word in ("missing", "reported")
        return comparator.word if is_bare else self.comparator(comparator)

    def _rank(self, node: s.Rank) -> str:
        subject = self.operand(node.subject)
        place = {"ordinal": ordinal(node.place), "top": f"in the top {node.place}"}.get(node.word)
        at = node.subject.span.end
        if node.word == "ordinal":
            verb = self._written(at, "ranks", "rank") or _agreeing(node.subject, "ranks", "rank")
        else:
            verb = self._is(at, node.subject)
        end = f"on {self.measures(node.measures)}{self._among(node.among)}"
        return f"{subject} {verb} {place or node.word} {end}"

    def _extreme(self, node: s.Extreme | s.SetExtreme) -> str:
        place = f"{ordinal(node.place)} " if node.place != 1 else ""
        extremum = "highest" if node.highest else "lowest"
        return f"the {place}{extremum} {name_text(node.column)}"

    def _trend(self, node: s.Trend) -> str:
        singular, plural = ("rises", "rise") if node.rises else ("falls", "fall")
        strictly = " strictly" if node.strictly else ""
        at = self._after(node.column.span.end, strictly.strip())
        verb = self._written(at, singular, plural) or singular
        start = f"{name_text(node.column, is_column=True)}{strictly} {verb}"
        return f"{start} with {name_text(node.by)}{self._among(node.among)}"

    # --- the parts of a comparison ----------------------------------------------------------------

    def operand(self, node: s.Operand) -> str:
        """A subject or an object."""
        column = name_text(node.column) if node.column else ""
        if node.rows is None:
            return f"its {column}"
        rows = self.set(node.rows)
        if node.aggregate:
            rows = f"{node.aggregate} of {rows}"
        elif node.quantifier:
            rows = f"{self.quantifier(node.quantifier)} {rows}"
        pairing = {"similar": " of similar ", "same": " of the same "}.get(node.pairing or "", "")
        return f"{rows}{pairing}{column}"

    def quantifier(self, node: s.Quantifier) -> str:
        """`every`, `at least 4 of`, `half of`."""
        words = [node.word] if node.word else []
        if node.number is not None:
            words.append(node.number.printed)
        return " ".join(words if node.word in _WITHOUT_OF else [*words, "of"])

    def _relation(self, node: s.RelationPhrase, subject: s.Operand) -> str:
        if node.distance is not None:
            is_ = self._is(node.span.start, subject)
            return f"{is_} within {node.distance.printed} of"
        words = [word.text for word in (node.frequency, node.degree) if word]
        following = _FOLLOWING.get(node.word)
        if following is None:
            return " ".join([*words, node.word])
        return " ".join([self._is(node.span.start, subject), *words, node.word, following])

    def measures(self, node: s.Measures) -> str:
        """The columns after `on`."""
        sets = ", ".join(self.set(one) for one in node.sets)
        if node.average:
            return f"average over {sets}"
        quantifier = f"{self.quantifier(node.quantifier)} " if node.quantifier else ""
        return f"{quantifier}{'reported ' if node.reported else ''}{sets}"

    def by(self, node: s.By) -> str:
        """The margin of a comparison."""
        if node.high is not None:
            return f"by between {node.number.printed} and {node.high.printed}"
        words = ["by", node.word] if node.word else ["by"]
        end = " on average" if node.on_average else ""
        return f"{' '.join([*words, node.number.printed])}{end}"

    def _among(self, node: s.Among | None) -> str:
        if node is None:
            return ""
        return f" among {'reported ' if node.reported else ''}{self.set(node.rows)}"

    # --- sets and expressions ---------------------------------------------------------------------

    def set(self, node: s.Set | s.Text) -> str:
        """A set where a name or braces must stand."""
        return name_text(node) if isinstance(node, s.Name) else f"{{{self.bare_set(node)}}}"

    def bare_set(self, node: s.Set | s.Text) -> str:
        """A set after `let NAME =` or inside braces."""
        match node:
            case s.Name():
                return name_text(node)
            case s.Text():
                return string_text(node.value)
            case s.SetList():
                return ", ".join(self._member(member) for member in node.members)
            case s.SetWhere():
                return f"{self.set(node.base)} where {self.proposition(node.condition)}"
            case s.SetExcept():
                return f"{self.set(node.base)} except {self.set(node.removed)}"
            case s.SetExtreme():
                return f"{self.set(node.base)} with {self._extreme(node)}"
            case _:
                assert_never(node)

    def _member(self, node: s.Set | s.Text) -> str:
        return string_text(node.value) if isinstance(node, s.Text) else self.set(node)

    def comparator(self, node: s.Comparator) -> str:
        """What an expression is compared with."""
        right = self.expression(node.right) if node.right is not None else ""
        if node.word == "in" and node.members is not None:
            return f"in {self.set(node.members)}"
        if node.word == "contains" or not node.word[0].isalpha():
            return f"{node.word} {right}"
        is_ = self._written(node.span.start, "is", "are") or "is"
        if node.word == "is":
            return f"{is_} {right}"
        if node.high is not None:
            return f"{is_} between {right} and {self.expression(node.high)}"
        return f"{is_} {node.word} {right}".rstrip()

    def expression(self, node: s.Expression) -> str:
        """An expression, with the parentheses that its chains need."""
        match node:
            case s.Number():
                return node.printed
            case s.Text():
                return string_text(node.value)
            case s.Name():
                return name_text(node, is_column=True)
            case s.ColumnOf():
                return f"{name_text(node.column, is_column=True)} of {self.set(node.rows)}"
            case s.AggregateOf():
                return f"{node.word} {name_text(node.column)} of {self.set(node.rows)}"
            case s.AverageOver():
                return f"average over {self.set(node.measures)} of {self.set(node.rows)}"
            case s.CountOf():
                different = f"different {name_text(node.column)} of " if node.column else ""
                return f"count of {different}{self.set(node.rows)}"
            case s.Chain():
                return self._chain(node)
            case s.Negative():
                return f"-{self._factor(node.operand)}"
            case _:
                assert_never(node)

    def _chain(self, node: s.Chain) -> str:
        write = self._term if node.rest[0][0] in "+-" else self._factor
        return " ".join([write(node.first), *[f"{sign} {write(x)}" for sign, x in node.rest]])

    def _term(self, node: s.Expression) -> str:
        is_sum = isinstance(node, s.Chain) and node.rest[0][0] in "+-"
        return self._factor(node) if is_sum else self.expression(node)

    def _factor(self, node: s.Expression) -> str:
        text = self.expression(node)
        return f"({text})" if isinstance(node, s.Chain) else text

    # --- words of number --------------------------------------------------------------------------

    def _has(self, subject: s.Operand) -> str:
        written = self._written(subject.span.end, "has", "have")
        return written or _agreeing(subject, "has", "have")

    def _is(self, at: int, subject: s.Operand) -> str:
        return self._written(at, "is", "are") or _agreeing(subject, "is", "are")

    def _written(self, at: int, *forms: str) -> str | None:
        """Which of some words stands at a place of the source text."""
        match = _WORD.match(self._text, at) if self._text else None
        return match[1] if match and match[1] in forms else None

    def _after(self, at: int, word: str) -> int:
        """The end of a word of the source text that may stand at a place."""
        match = _WORD.match(self._text, at)
        return match.end() if match and match[1] == word else at


_WORD = re.compile(r"\s*(\w+)")
_FOLLOWING = {"comparable": "to", "competitive": "with", "higher": "than", "lower": "than"}


def _agreeing(subject: s.Operand, singular: str, plural: str) -> str:
    """The form of a verb that goes with a subject, as far as its quantifier tells."""
    quantifier = subject.quantifier
    if quantifier is None or quantifier.word in _SINGULAR:
        return singular
    is_one = quantifier.number is not None and quantifier.number.printed == "1"
    return singular if is_one and quantifier.word != "all but" else plural
