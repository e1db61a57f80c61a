"""What is asked of a build."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from bulletin.facts import FactBook
from bulletin.pages import Medium


class Phase(Enum):
    """Where a build is, for those who wait."""

    READ = "read"
    DRAFT = "draft"
    TYPESET = "typeset"
    FINISH = "finish"


Show = Callable[[Phase, int, int], None]
"""Told of progress: the phase, how much of it is done, how much there is."""

Suppose = Callable[[FactBook], FactBook]
"""What is supposed of the facts: returns the book as it would then be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What to build, and how.

    Without ``slugs`` everything is built, by ``jobs`` processes here or by those of the
    cluster at the address ``cluster``. ``as_of`` leaves out what was published after that day;
    ``force`` builds even when no source has changed; ``suppose`` changes the facts, to see what
    would follow. With ``check_only`` nothing is to be published.
    """

    slugs: tuple[str, ...] = ()
    html_only: bool = False
    jobs: int = 1
    cluster: str = ""
    as_of: date | None = None
    force: bool = False
    suppose: Suppose | None = None
    check_only: bool = False

    @property
    def media(self) -> frozenset[Medium]:
        """What pages are made for: a check sees all that there is to see in those for print."""
        if self.check_only:
            return frozenset((Medium.PRINT,))
        return frozenset((Medium.SCREEN,) if self.html_only else (Medium.SCREEN, Medium.PRINT))
