"""Which columns a condition asks of the row itself."""

from __future__ import annotations

from claimcheck.semantics import meaning as m


def own_measures(condition: m.Proposition) -> tuple[m.Measure, ...]:
    """The measures of all bare columns of a condition, in the order in which they were written."""
    found: dict[m.Measure, None] = {}
    stack: list[object] = [condition]
    while stack:
        match stack.pop():
            case m.Own(measure) | m.IsMissing(measure, None, _):
                found[measure] = None
            case m.AllOf(parts) | m.AnyOf(parts):
                stack.extend(reversed(parts))
            case m.Denied(part):
                stack.append(part)
            case m.Compare(_, left, right, _):
                stack += [right, left]
            case m.Fits(left, _, _, _) | m.TextIn(left, _, _, _):
                stack.append(left)
            case m.Chain(first, rest):
                stack += [*(operand for _, operand in reversed(rest)), first]
            case m.Negative(operand):
                stack.append(operand)
            case _:
                pass
    return tuple(found)
