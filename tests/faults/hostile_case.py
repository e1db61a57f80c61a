"""A hostile file, and how the build must end that meets it."""

from dataclasses import dataclass

from tests.faults.laying import Lay


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A file that is put into a good project, and how the build must end.

    Its name begins with the number of its kind. ``findings`` are paths and codes, each once, of
    errors and warnings only.
    """

    name: str
    lay: Lay
    status: int = 1
    findings: tuple[str, ...] = ()
