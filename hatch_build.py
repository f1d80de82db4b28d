"""Makes the parse tables of the grammar when the package is built or installed for development."""

from __future__ import annotations

import os
import sys
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class GrammarHook(BuildHookInterface):  # type: ignore[type-arg]
    """Runs Lark over `claims.lark`; the result travels in the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write `claimcheck/language/_tables.py`."""
        sys.path.insert(0, os.path.abspath(self.root))
        try:
            from claimcheck.language import tables

            tables.write()
        finally:
            sys.path.pop(0)
