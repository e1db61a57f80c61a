"""Drawings (SVG): read against a list of what is allowed, and written anew without the rest."""

import base64
import binascii
import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from xml.parsers import expat

from bulletin.diagnostics import Text
from bulletin.files.raster import Size, cleaned, measure

_SVG = "http://www.w3.org/2000/svg"
_HREFS = ("href", "http://www.w3.org/1999/xlink href")
_ALLOWED = """
    svg g defs symbol use title desc style path rect circle ellipse line polyline polygon
    text tspan textPath image linearGradient radialGradient stop pattern clipPath mask
    marker
"""
_ELEMENTS = frozenset(_ALLOWED.split())
_DEEPEST = 60
_MOST = 50_000
_OUTSIDE = re.compile(r"@import|url\(\s*['\"]?\s*(?!#|['\"#\s]|data:image/)", re.IGNORECASE)
_EMBEDDED = re.compile(r"data:image/(?:png|jpe?g|webp);base64,(.*)", re.DOTALL)
_LENGTH = re.compile(r"\s*([0-9.]+)\s*(px|pt|mm|cm|in)?\s*")
_PIXELS: Mapping[str, float] = {"px": 1, "pt": 4 / 3, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96}
"""CSS pixels in each unit of length (CSS Values 3, 6.2)."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in a drawing that is not allowed, and its line."""

    message: Text
    line: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing: its size, its cleaned bytes, and what is not allowed in it."""

    size: Size
    data: bytes
    faults: tuple[Fault, ...]


def read_drawing(data: bytes) -> Drawing:
    """Read an SVG file.

    Scripts, event handlers, foreign objects, document types with their entities, and references
    to anything outside the file are faults. Editors' notes, comments and metadata are left out
    without a word.
    """
    reader = _Reader()
    try:
        reader.parser.Parse(data, True)
    except expat.ExpatError as failure:
        reason = expat.ErrorString(failure.code)
        text = Text(f"不是完整的 SVG（{reason}）", f"is no well-formed SVG ({reason})")
        reader.faults.append(Fault(text, failure.lineno))
    except _TooMuchError:
        pass
    else:
        reader.finish()
    return Drawing(reader.size, "".join(reader.written).encode(), tuple(reader.faults))


class _TooMuchError(Exception):
    """Reading stops at the first fault that makes the rest pointless."""


class _Reader:
    """Writes down what is allowed while the parser goes through the file."""

    def __init__(self) -> None:
        self.size = Size(0, 0)
        self.written: list[str] = []
        self.faults: list[Fault] = []
        self._open: list[tuple[str, str]] = []
        self._skipped = 0
        self._elements = 0
        self._style = ""
        self._uses: list[tuple[str, int]] = []
        self._using: set[str] = set()
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters

    def finish(self) -> None:
        """Judge what only the whole file shows."""
        if self.size == Size(0, 0):
            self._fault(Text("没有 width、height 或 viewBox", "has no width and height"), 1)
        for target, line in self._uses:
            if target in self._using:
                text = Text("use 套着 use", "has a <use> of something that has a <use>")
                self._fault(text, line)

    def _fault(self, message: Text, line: int | None = None) -> None:
        self.faults.append(Fault(message, line or self.parser.CurrentLineNumber))

    def _doctype(self, *_: object) -> None:
        self._fault(Text("有 <!DOCTYPE>，请删去", "has a <!DOCTYPE>; delete it"))
        raise _TooMuchError

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, tag = name.rpartition(" ")
        self._elements += 1
        if self._elements > _MOST or len(self._open) > _DEEPEST:
            self._fault(Text("太复杂", "is too intricate"))
            raise _TooMuchError
        if self._skipped or space != _SVG or tag == "metadata":
            self._skip(space, tag)
            return
        if tag not in _ELEMENTS:
            self._fault(Text(f"有不允许的 <{tag}>", f"has a <{tag}>, which is not allowed"))
        if not self._open:
            self.size = _size(attributes)
        self._open.append((tag, attributes.get("id", "")))
        root = f' xmlns="{_SVG}"' if len(self._open) == 1 else ""
        self.written.append(f"<{tag}{root}{self._attributes(tag, attributes)}>")

    def _skip(self, space: str, tag: str) -> None:
        self._skipped += 1
        if not self._open:
            self._fault(Text(f"不是 SVG，而是 <{tag}>", f"is no SVG but <{tag}> of {space or '-'}"))
            raise _TooMuchError

    def _attributes(self, tag: str, attributes: Mapping[str, str]) -> str:
        kept: dict[str, str] = {}
        for name, value in attributes.items():
            if name in _HREFS:
                kept["href"] = self._reference(tag, value)
            elif " " not in name:
                self._judge(name, value)
                kept[name] = value
        if tag == "image":
            # Browsers take it for what they do anyway; WeasyPrint then keeps to PDF/A, which
            # forbids to smooth pictures (ISO 19005-3, 6.2.8).
            kept["image-rendering"] = "optimizeQuality"
        return "".join(f' {name}="{escape(value)}"' for name, value in kept.items())

    def _judge(self, name: str, value: str) -> None:
        if name.lower().startswith("on"):
            self._fault(Text(f"有脚本（{name}）", f"has a script ({name})"))
        if _OUTSIDE.search(value):
            self._fault(_outside(value))

    def _reference(self, tag: str, target: str) -> str:
        """Judge what an element refers to; return it, a picture freed of its notes."""
        if target.startswith("#"):
            if tag == "use":
                self._uses.append((target[1:], self.parser.CurrentLineNumber))
                self._using |= {name for _, name in self._open if name}
        elif (embedded := _EMBEDDED.fullmatch(target)) and tag == "image":
            return self._embedded(embedded[1])
        else:
            self._fault(_outside(target))
        return target

    def _embedded(self, text: str) -> str:
        try:
            data = base64.b64decode(text)
        except binascii.Error:
            data = b""
        found = measure(data)
        if isinstance(found, Text):
            self._fault(Text(f"里面的图片{found.zh}", f"holds a picture that {found.en}"))
            return ""
        kind = found[0].lower()
        return f"data:image/{kind};base64,{base64.b64encode(cleaned(data)).decode()}"

    def _characters(self, text: str) -> None:
        if self._skipped or not self._open:
            return
        if self._open[-1][0] == "style":
            self._style += text
        self.written.append(escape(text, quote=False))

    def _end(self, _: str) -> None:
        if self._skipped:
            self._skipped -= 1
            return
        tag, _ = self._open.pop()
        if tag == "style":
            if _OUTSIDE.search(self._style):
                self._fault(_outside(self._style.strip()))
            self._style = ""
        self.written.append(f"</{tag}>")


def _outside(target: str) -> Text:
    shown = target if len(target) <= 60 else f"{target[:60]}…"
    return Text(f"引用了文件之外的内容：{shown}", f"refers to something outside itself: {shown}")


def _size(attributes: Mapping[str, str]) -> Size:
    width, height = (_pixels(attributes.get(name, "")) for name in ("width", "height"))
    box = attributes.get("viewBox", "").replace(",", " ").split()
    if not (width and height) and len(box) == 4:
        width, height = (_pixels(length) for length in box[2:])
    return Size(width, height) if width and height else Size(0, 0)


def _pixels(length: str) -> int:
    """Return a length in whole pixels; 0 where none is given, or a share of something unknown."""
    found = _LENGTH.fullmatch(length)
    try:
        return max(1, round(float(found[1]) * _PIXELS[found[2] or "px"])) if found else 0
    except (ValueError, OverflowError):
        return 0
