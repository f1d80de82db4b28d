"""How well claims guard figures and words: what a reader gets of it.

Lives here: the facts that a renderer draws, with names, places and printed figures. Not here: the
search (`advice.mutation`), the sentences themselves (`diagnostics.mutation_messages`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from claimcheck.account.shown import like_cell
from claimcheck.advice.mutation import run
from claimcheck.advice.mutation.words import Mutant
from claimcheck.advice.wordwise import words
from claimcheck.consistency import Verdict
from claimcheck.diagnostics import mutation_messages as messages
from claimcheck.diagnostics.diagnostic import Diagnostic
from claimcheck.language.formatter import proposition_text
from claimcheck.tables.dataset import CellId, Dataset
from claimcheck.tables.table import Cell, CellState, Table
from claimcheck.values.truth import FALSE, TRUE

_VERDICTS = {TRUE: Verdict.SUPPORTED, FALSE: Verdict.CONTRADICTED}
