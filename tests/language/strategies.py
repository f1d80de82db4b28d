"""Random syntax trees of every kind of node, such as the parser makes them."""

from hypothesis import strategies as st

from claimcheck.language import syntax as s
from claimcheck.language.builder import number_of
from claimcheck.language.lexer import KEYWORDS, tokens
from claimcheck.source import Mark
from claimcheck.vocabulary.relations import BOUND_WORDS, RELATION_WORDS
from claimcheck.vocabulary.vague import CONFIDENCES, VAGUE_WORDS, VagueKind

UNITS = ("points", "pp", "ns", "us", "µs", "ms", "s", "min", "h", "B", "KB", "GB", "KiB")
SUFFIXES = ("", "", "%", "x", "k", "K", "M", "B", "T", "ms", "GB")
EXTREMA = ("average", "median", "total", "highest", "lowest", "best", "worst", "spread")


def words_of(*kinds):
    return st.sampled_from([word for word, vague in VAGUE_WORDS.items() if vague.kind in kinds])


def build(node, *args, **kwargs):
    """Like `st.builds`, which would invent values for the fields that are left out."""
    return st.builds(lambda *values, **named: node(*values, **named), *args, **kwargs)


def same(one, other):
    """Whether two trees are equal, also in the kinds of their nodes; spans do not count."""
    if isinstance(one, Mark):
        return isinstance(other, Mark)
    if isinstance(one, tuple):
        pairs = zip(one, other, strict=False)
        return (
            type(one) is type(other)
            and len(one) == len(other)
            and all(same(*pair) for pair in pairs)
        )
    return one == other


def maybe(strategy):
    return st.none() | strategy


def _number(printed):
    number, *unit = tokens(printed)
    return number_of(number, unit[0] if unit else None)


one_line = st.characters(exclude_characters="\r\n", exclude_categories=["Cs"])
texts = st.text(one_line, max_size=12).map(s.Text)
long_texts = st.lists(st.text(one_line, max_size=12), max_size=30).map(" ".join).map(s.Text)
plain_names = st.from_regex(r"[A-Za-zäЖ中_](?:[A-Za-z0-9_]|[.+\-][a-z0-9_]){0,8}", fullmatch=True)
odd_names = (
    st.text(one_line, min_size=1, max_size=12)
    .map(lambda text: text.replace("`", ""))
    .map(str.strip)
    .filter(bool)
)
keywords = st.sampled_from(sorted(KEYWORDS))
names = st.one_of(plain_names, plain_names, odd_names, keywords).map(s.Name)

digits = st.one_of(
    st.integers(0, 99999).map(str),
    st.decimals(0, 999, places=2).map(str),
    st.sampled_from(["1_234", "0.0", "1.5e9", "007", "2e-3"]),
)
bare_numbers = st.builds(
    lambda dollar, number, suffix: f"{dollar}{number}{suffix}",
    st.sampled_from(["", "", "", "$"]),
    digits,
    st.sampled_from(SUFFIXES),
).filter(lambda text: not (text.startswith("$") and not text[-1].isdigit()))
quantities = st.one_of(bare_numbers, st.builds("{} {}".format, digits, st.sampled_from(UNITS))).map(
    _number
)
plain_numbers = bare_numbers.map(_number)
bounds = st.sampled_from(sorted(BOUND_WORDS))
closeness = words_of(VagueKind.NUMBER_CLOSENESS, VagueKind.BELOW_NUMBER)
places = st.integers(1, 999)


def _flat(word, parts):
    return st.lists(parts, min_size=2, max_size=3).map(lambda found: s.Logic(word, tuple(found)))


def logic(atoms):
    """Conditions: `and`, `or` and `not` over atoms."""
    return st.recursive(
        atoms,
        lambda inner: st.one_of(_flat("and", inner), _flat("or", inner), inner.map(s.Not)),
        max_leaves=4,
    )


def chains(operands, signs):
    rest = st.lists(st.tuples(st.sampled_from(signs), operands), min_size=1, max_size=2).map(tuple)
    return build(s.Chain, operands, rest)


def expressions(is_bare):
    simple = st.one_of(
        quantities,
        texts,
        build(s.ColumnOf, names, st.deferred(lambda: sets)),
        build(s.AggregateOf, st.sampled_from(EXTREMA), names, st.deferred(lambda: sets)),
        build(s.AverageOver, st.deferred(lambda: sets), st.deferred(lambda: sets)),
        build(s.CountOf, maybe(names), st.deferred(lambda: sets)),
        *([names] if is_bare else []),
    )
    return st.recursive(
        simple,
        lambda inner: st.one_of(chains(inner, "+-"), chains(inner, "*/"), inner.map(s.Negative)),
        max_leaves=3,
    )


bare_expressions = st.deferred(lambda: expressions(True))
signed = quantities | quantities.map(s.Negative)
comparators = st.one_of(
    build(
        s.Comparator,
        st.one_of(
            st.sampled_from(["=", "==", "!=", "<", "<=", ">", ">=", "is"]), bounds, closeness
        ),
        bare_expressions,
    ),
    build(s.Comparator, st.just("between"), signed, signed),
    build(s.Comparator, st.sampled_from(["missing", "reported"])),
    build(s.Comparator, st.just("in"), members=st.deferred(lambda: sets)),
    build(s.Comparator, st.just("contains"), texts),
)
conditions = logic(build(s.Equation, bare_expressions, comparators))


def _sets(inner):
    return st.one_of(
        st.lists(inner | texts, min_size=2, max_size=3).map(tuple).map(s.SetList),
        build(s.SetWhere, inner, conditions),
        build(s.SetExcept, inner, inner),
        build(s.SetExtreme, inner, places, st.booleans(), names),
    )


sets = st.recursive(names, _sets, max_leaves=3)

quantifiers = st.one_of(
    build(s.Quantifier, st.sampled_from(["every", "all", "some", "no", "most", "only", "half"])),
    st.builds(lambda bound: s.Quantifier(f"{bound} half"), bounds),
    build(s.Quantifier, st.just("") | st.just("all but") | bounds, plain_numbers),
)
subjects = st.one_of(
    build(s.Operand, sets, maybe(quantifiers)),
    build(s.Operand, sets, aggregate=st.sampled_from(["best", "worst", "average", "median"])),
)
objects = st.one_of(
    subjects,
    st.builds(
        lambda one, pairing, column: s.Operand(
            one.rows, one.quantifier, one.aggregate, pairing, column
        ),
        subjects,
        st.sampled_from(["similar", "same"]),
        names,
    ),
    st.builds(lambda column: s.Operand(None, pairing="its", column=column), names),
)


def _word(strategy):
    return maybe(strategy.map(s.Word))


relations = st.one_of(
    build(
        s.RelationPhrase,
        st.sampled_from(sorted(RELATION_WORDS)),
        _word(words_of(VagueKind.FREQUENCY)),
        _word(words_of(VagueKind.DEGREE)),
    ),
    build(s.RelationPhrase, st.just("within"), distance=quantities),
)
measures = st.one_of(
    build(
        s.Measures,
        st.lists(sets, min_size=1, max_size=3).map(tuple),
        maybe(quantifiers),
        st.booleans(),
    ),
    build(s.Measures, st.tuples(sets), average=st.just(True)),
)
margins = st.one_of(
    build(s.By, st.one_of(st.just(""), bounds, closeness), quantities, on_average=st.booleans()),
    build(s.By, st.just("up to"), quantities),
    build(s.By, st.just("between"), quantities, quantities),
)
among = maybe(build(s.Among, sets, st.booleans()))

comparisons = build(s.Comparison, subjects, relations, objects, measures, maybe(margins), among)
properties = st.one_of(
    build(s.Property, subjects, conditions, among=among),
    build(
        s.Property,
        subjects,
        st.none(),
        build(s.Measures, st.tuples(sets), quantifiers),
        comparators,
        among,
    ),
)
ranks = st.one_of(
    build(s.Rank, subjects, st.sampled_from(["best", "worst"]), st.just(1), measures, among),
    build(s.Rank, subjects, st.sampled_from(["ordinal", "top"]), places, measures, among),
)
extremes = build(s.Extreme, subjects, places, st.booleans(), names, among)
trends = build(s.Trend, names, st.booleans(), st.booleans(), names, among)
equations = build(s.Equation, expressions(False), comparators)
_simple = st.one_of(comparisons, properties, ranks, extremes, trends, equations)
propositions = st.recursive(
    _simple,
    lambda inner: st.one_of(
        _flat("and", inner),
        _flat("or", inner),
        inner.map(s.Not),
        build(s.Implication, inner, inner),
    ),
    max_leaves=4,
)

defines = build(
    s.Define,
    st.sampled_from(sorted(VAGUE_WORDS)).map(s.Word),
    st.just("within") | bounds,
    quantities,
) | build(
    s.Define,
    st.just(s.Word("significantly")),
    st.just("confidence"),
    st.sampled_from(CONFIDENCES).map(lambda percent: _number(f"{percent}%")),
)
notes = build(s.Note, st.sampled_from(["quote", "note"]), long_texts)
skips = build(s.Note, st.just("skip"), long_texts)
checks = build(s.Check, propositions)
expects = build(s.Expect, st.sampled_from(["supported", "contradicted", "undecided"]), long_texts)


@st.composite
def claims(draw):
    is_checked = draw(st.booleans())
    fields = [draw(checks if is_checked else skips), *draw(st.lists(notes, max_size=2))]
    if is_checked and draw(st.booleans()):
        fields.append(draw(expects))
    return s.Claim(draw(names), draw(maybe(long_texts)), tuple(draw(st.permutations(fields))))


statements = st.one_of(
    long_texts.map(s.ReportPath),
    build(s.DataPath, texts, maybe(names)),
    texts.map(s.UsePath),
    build(s.Let, names, sets | texts),
    defines,
    claims(),
)
"""Statements; all of them together may give one name twice, which the parser does not mind."""
