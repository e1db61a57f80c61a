"""Hostile files, each in a good project of its own."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from tests.faults.ground import tree, whole
from tests.faults.hostile_case import Case
from tests.faults.hostile_files import FILES
from tests.faults.hostile_pictures import PICTURES
from tests.faults.hostile_prints import PRINTED
from tests.faults.hostile_sheets import SHEETS
from tests.faults.hostile_texts import TEXTS
from tests.faults.runs import Ended, nursery
from tests.faults.tally import Tally

_FINDING = re.compile(r"^(\S.*?)(?::\d+)*: (?:error|warning)\[([a-z-]+)\]", re.MULTILINE)


def meet_the_hostile(scratch: Path, tally: Tally, *, full: bool, seed: int) -> None:
    """Put each case into a good project, and build that."""
    del seed
    with nursery(whole(scratch / "dry"), scratch / "said", settled=True) as runs:
        origin = whole(scratch / "origin")
        assert runs.run(origin, "build", "--html-only").status == 0
        before = tree(origin / "output")
        for case in (*SHEETS, *PICTURES, *TEXTS, *FILES, *(PRINTED if full else ())):
            project = Path(shutil.copytree(origin, scratch / "project"))
            case.lay(project)
            words = ("build",) if case in PRINTED else ("build", "--html-only")
            ended = runs.run(project, *words)
            faults = list(_unexpected(case, ended))
            if ended.status and tree(project / "output") != before:
                faults.append("the output changed")
            tally.add("hostile files", faults, case=case.name)
            shutil.rmtree(project)


def _unexpected(case: Case, ended: Ended) -> Iterator[str]:
    yield from ended.faults(frozenset((case.status,)))
    found = {" ".join(one) for one in _FINDING.findall(ended.said)}
    if found != set(case.findings):
        yield f"found {sorted(found)}"
