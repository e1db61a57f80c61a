"""A face: one weight of a family that belongs to the publication."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """A font file of one family and weight (100 to 900); there is never another of both.

    WeasyPrint takes two faces of one family and weight for the same, and prints characters of the
    one in the place of the other's.
    """

    family: str
    weight: int
    data: bytes


def own_family(role: str) -> str:
    """Return the name of the family that is cut for a role (``song``: PressSong).

    Licences reserve the names of some families for the originals (SIL OFL 1.1, clause 3).
    """
    return f"Press{role[:1].upper()}{role[1:]}"
