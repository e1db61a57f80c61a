"""Indents: what stands before the text of a line, and how deep that puts it."""

import re
from collections.abc import Sequence

from bulletin.diagnostics import Finding, Place, Text

_BLANKS = r"[ \t\u00a0\u2000-\u200b\u202f\u3000]"
_NEAR = 100
"""Levels are looked for in as many lines above."""

_WRONG = re.compile(rf" *(?! ){_BLANKS}+(?=(?P<rest>.?))")
_LEAD = re.compile(r" *(?:-[ \t]+)*")
_OPENING = re.compile(r"(?::|[|>][0-9+-]{0,2})\s*$")


def depth(line: str) -> int:
    """Count the blanks at the beginning of a line."""
    return len(line) - len(line.lstrip(" "))


def in_blanks(line: str, above: Sequence[str], ready: Sequence[str]) -> str | None:
    """Return the line indented with plain blanks; ``None`` where it is so already.

    A tab or a wide blank counts as two, unless the neighbours leave only another level.

    :param above: the lines above as they were written.
    :param ready: the same lines, indented with plain blanks.
    """
    found = _WRONG.match(line)
    if found is None:
        return None
    rest = line[found.end() :]
    last = _last(ready)
    if not rest or last is None:
        return rest
    width = sum(1 if sign == " " else 2 for sign in found[0])
    level = _level(last)
    if _OPENING.search(last):
        return " " * (width if width > level else level + 2) + rest
    known = width <= level and width in map(_level, ready[-_NEAR:])
    alike = _WRONG.match(_last(above) or "") or _OPENING.search(rest)
    return " " * (width if known and alike else level) + rest


def _last(lines: Sequence[str]) -> str | None:
    return next((line for line in reversed(lines) if line.strip()), None)


def _level(line: str) -> int:
    """Return the column (from 0) at which the text of a line begins, behind dashes."""
    found = _LEAD.match(line)
    return found.end() if found else 0


def bad_indent(place: Place, line: str, mended: str) -> Finding:
    """Return the finding about a line that is indented with anything but blanks."""
    tab = "\t" in line[: len(line) - len(line.lstrip())]
    return Finding(
        code="yaml",
        place=place,
        message=Text(
            f"行首缩进用了{'制表符（Tab）' if tab else '全角空格或特殊空格'}",
            f"the line is indented with {'a tab' if tab else 'full-width or special blanks'}",
        ),
        hint=Text("缩进只用半角空格，每级两个", "indent with plain blanks, two for each level"),
        mended=mended,
    )
