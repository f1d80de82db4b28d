"""`verify --update-quotes`: claims files brought up to date with a report that was reworded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.cli.streams import complain
from claimcheck.pipeline import updated_texts
from claimcheck.render.visible import visible
from claimcheck.wording import plural
from claimcheck.workspace.output import write_text

if TYPE_CHECKING:
    from claimcheck.consistency import ConsistencyReport
    from claimcheck.workspace.project import Project


def update_quotes(report: ConsistencyReport, project: Project) -> bool:
    """Write the new words and checks that were accepted; whether there were any.

    What was written is said on standard error, because standard output may be read by a program.
    """
    texts = updated_texts(report, project.workspace.read)
    for name, text in sorted(texts.items()):
        write_text(project.workspace.locate(name).path, text)
        count = sum(any(one.file == name for one in claim.updates) for claim in report.claims)
        complain(f"{visible(name)}: {plural(count, 'claim')} brought up to date\n")
    return bool(texts)
