"""Contextual spacing (``chws``): two marks side by side share their white by the font alone."""

import asyncio
import io
import logging
from pathlib import Path  # noqa: TID251 - a name that the library asks for; nothing is opened
from typing import Any

from east_asian_spacing.builder import Builder
from east_asian_spacing.font import Font
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables.DefaultTable import DefaultTable

logging.getLogger("spacing").addHandler(logging.NullHandler())
"""It would tell the terminal of fonts that have no full-width marks, which need no spacing."""


MEASURED = frozenset(map(ord, "四水城「」（）iIMW"))
"""What tells whether hanzi are of one width, and letters are not; a face always has them."""


class _Held(Font):  # type: ignore[misc]  # the library carries no types
    """A font in memory, for a library that knows only files."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self._path = Path("held.otf")
        self._byte_array = data
        self._ttfont = TTFont(io.BytesIO(data))


def add_spacing(font: Any, data: bytes) -> None:
    """Add ``chws`` to ``font``, whose file is ``data``, unless it has that or has no marks."""
    held = _Held(data)
    builder = Builder(held)
    asyncio.run(builder.build())  # its coroutines wait for nothing
    if builder.has_spacings:
        table = DefaultTable("GPOS")
        table.data = held.ttfont.getTableData("GPOS")
        font["GPOS"] = table
