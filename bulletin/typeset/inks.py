"""The four inks of a press: every colour of a PDF that is still a screen's becomes theirs."""

import re
from typing import Any

import pydyf  # type: ignore[import-untyped]  # it carries none

_CONDITION = "FOGRA39"
"""Offset on coated paper, as the registry of the ICC names it: what the inks are meant for."""

_SCREEN_COLOUR = re.compile(rb"([\d.]+) ([\d.]+) ([\d.]+) (rg|RG)")


def separate(pdf: Any) -> None:
    """Turn the screen colours of a PDF into inks, and say what press it is for.

    Black and greys become black ink alone; others have as much black as their darkest part (full
    grey component replacement). The press is named, its profile not enclosed: printing houses
    have theirs.
    """
    for one in pdf.objects:
        if isinstance(one, pydyf.Stream):
            one.stream = [_SCREEN_COLOUR.sub(_inked, _bytes(part)) for part in one.stream]
        elif isinstance(one, pydyf.Dictionary) and "TrimBox" in one:
            _trim(one)
    intent = {
        "Type": "/OutputIntent",
        "S": "/GTS_PDFX",
        "OutputConditionIdentifier": pydyf.String(_CONDITION),
        "RegistryName": pydyf.String("http://www.color.org"),
        "Info": pydyf.String(_CONDITION),
    }
    pdf.catalog["OutputIntents"] = pydyf.Array([pydyf.Dictionary(intent)])


def _trim(page: Any) -> None:
    """Say how far beyond the cut a page is printed: WeasyPrint takes ten points for it."""
    left, top, right, bottom = page["TrimBox"]
    page["BleedBox"] = pydyf.Array([left - _BLEED, top - _BLEED, right + _BLEED, bottom + _BLEED])


_BLEED = 3 * 72 / 25.4


def _inked(found: re.Match[bytes]) -> bytes:
    """PDF shows cyan and black as ``1 - min(1, c + k)`` of red (ISO 32000-1, 10.3.5)."""
    light = [float(found[n]) for n in (1, 2, 3)]
    black = 1 - max(light)
    inks = [*(1 - black - part for part in light), black]
    operator = "k" if found[4] == b"rg" else "K"
    return f"{' '.join(f'{ink:.3f}'.rstrip('0').rstrip('.') for ink in inks)} {operator}".encode()


def _bytes(part: Any) -> bytes:
    return part if isinstance(part, bytes) else pydyf._to_bytes(part)  # noqa: SLF001 - as it writes
