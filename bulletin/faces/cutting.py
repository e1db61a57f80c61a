"""A face is cut: fewer characters, an own name, contextual spacing."""

import io

import brotli
import fontTools
import uharfbuzz as hb
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables.DefaultTable import DefaultTable

from bulletin.faces.source import UnfitFontError
from bulletin.faces.spacing import MEASURED, add_spacing

RECIPE = f"2 {hb.__version__} {fontTools.version} {brotli.__version__}"
"""To be raised when the same font would be cut otherwise; whatever was kept is then cut anew."""

_FEATURES = """
    locl ccmp liga kern mark halt palt vhal vert hwid pwid chws vchw
"""
_FAMILY, _STYLE, _FULL, _POSTSCRIPT = 1, 2, 4, 6
_KEPT = (0, 5, 13, 14)
"""Copyright, version, licence and its address stay (OpenType, name); SIL OFL 1.1, clause 2."""


def cut(data: bytes, index: int, characters: frozenset[int], family: str, weight: int) -> bytes:
    """Return a font of ``characters`` under an own name, as an OpenType file.

    The same font and characters give the same bytes. Characters that the font lacks are left out.

    :param index: which face of a collection.
    :raises UnfitFontError: when ``data`` is no font that can be cut.
    """
    return _finished(data, index, characters, (family, weight), flavour=None)


def cut_for_web(
    data: bytes, index: int, characters: frozenset[int], family: str, weight: int
) -> bytes:
    """Return the same as a WOFF2 file (W3C WOFF 2.0)."""
    return _finished(data, index, characters, (family, weight), flavour="woff2")


def _finished(
    data: bytes,
    index: int,
    characters: frozenset[int],
    name: tuple[str, int],
    flavour: str | None,
) -> bytes:
    small = _subset(data, index, characters)
    font = TTFont(io.BytesIO(small), recalcTimestamp=False)
    add_spacing(font, small)
    _rename(font, *name)
    _renumber(font)
    font.flavor = flavour
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def _subset(data: bytes, index: int, characters: frozenset[int]) -> bytes:
    wanted = hb.SubsetInput()
    wanted.unicode_set.update(characters | MEASURED)
    wanted.name_id_set.update((*_KEPT, _FAMILY, _STYLE, _FULL, _POSTSCRIPT))
    wanted.layout_feature_tag_set.clear()
    wanted.layout_feature_tag_set.update(_number(tag) for tag in _FEATURES.split())
    try:
        return bytes(hb.subset(hb.Face(data, index), wanted).blob.data)
    except (RuntimeError, ValueError) as failure:
        raise UnfitFontError(str(failure)) from failure


def _rename(font: TTFont, family: str, weight: int) -> None:
    name = font["name"]
    name.names = [one for one in name.names if one.nameID in _KEPT]
    own = {
        _FAMILY: f"{family} {weight}",
        _STYLE: "Regular",
        _FULL: f"{family} {weight}",
        _POSTSCRIPT: f"{family}-{weight}",
    }
    for number, text in own.items():
        name.setName(text, number, 3, 1, 0x409)  # Windows, Unicode, English


def _renumber(font: TTFont) -> None:
    """Give each glyph the number of its place: PDFs call them by the one, WeasyPrint by the other.

    Collections of CJK fonts are keyed by number (Adobe TN 5176, 18); cut, they no longer count
    without a gap. The list of numbers is replaced where it stands, by one that is shorter.
    """
    if "CFF " not in font:
        return
    top = font["CFF "].cff.topDictIndex[0]
    if hasattr(top, "ROS"):
        at, table = top.rawDict["charset"], DefaultTable("CFF ")
        whole = font.reader["CFF "]
        counted = bytes((2, 0, 1)) + (font["maxp"].numGlyphs - 2).to_bytes(2, "big")
        font.setGlyphOrder(top.charset)
        table.data = whole[:at] + counted + whole[at + len(counted) :]
        font["CFF "] = table


def _number(tag: str) -> int:
    return int.from_bytes(tag.encode(), "big")
