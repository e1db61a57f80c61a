"""Photographs and other pictures made of pixels: PNG, JPEG, WebP."""

import io
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple

from PIL import Image, ImageChops, ImageCms, ImageFile, ImageOps

from bulletin.diagnostics import Text

MOST_PIXELS = 25_000_000
"""A page of 390 × 540 mm at 200 dots per inch has 13 million."""

FORMATS: Mapping[str, tuple[str, ...]] = {
    "JPEG": (".jpg", ".jpeg"),
    "PNG": (".png",),
    "WEBP": (".webp",),
}
"""What Pillow calls the formats that are taken, and how their files are named."""

_ORIENTATION = 0x0112
_TURNED = frozenset((5, 6, 7, 8))
"""Exif orientations by which width and height change places (CIPA DC-008, 4.6.4)."""

_UNREADABLE = (OSError, ValueError, SyntaxError, EOFError, MemoryError)
"""What Pillow raises on bytes that are no picture."""


class Size(NamedTuple):
    """Width and height of a picture as it will be seen, in pixels."""

    width: int
    height: int


def measure(data: bytes) -> tuple[str, Size] | Text:
    """Return format and size of a picture that can be decoded to its last row, or why it cannot.

    The number of pixels is judged by the header, before any of them is unpacked.
    """
    try:
        with _strictly(), _opened(data) as image:
            if image.width * image.height > MOST_PIXELS:
                return _too_many(f"{image.width} × {image.height}")
            image.load()
            turned = image.getexif().get(_ORIENTATION) in _TURNED
            size = Size(image.height, image.width) if turned else Size(*image.size)
            return str(image.format), size
    except Image.DecompressionBombError:
        return _too_many("")
    except _UNREADABLE:
        return Text("打不开：文件不完整，或不是 PNG、JPEG、WebP", "is damaged or no picture")


class Box(NamedTuple):
    """A part of a picture as it is seen, in pixels from its left and from its top."""

    left: int
    top: int
    right: int
    bottom: int


def cleaned(data: bytes, part: Box | None = None) -> bytes:
    """Return a decodable picture upright, in sRGB, and without place, device and other notes.

    :param part: what of the upright picture is kept; all of it by default.
    """
    with _strictly(), _opened(data) as image:
        picture_format = str(image.format)
        upright = ImageOps.exif_transpose(image)
        clean = _bare(_in_srgb(upright.crop(part) if part else upright))
    out = io.BytesIO()
    clean.save(out, picture_format, **_SAVING[picture_format])
    return out.getvalue()


def scaled(data: bytes, width: int, picture_format: str = "") -> bytes:
    """Return a cleaned picture at most ``width`` pixels wide, in its own format or another.

    Nothing is made larger; what is small enough already stays as it is, octet by octet.
    """
    with _strictly(), _opened(data) as image:
        own = str(image.format)
        wanted = picture_format or own
        if image.width <= width and wanted == own:
            return data
        smaller = _plain(image)
        if image.width > width:
            height = max(1, round(image.height * width / image.width))
            smaller = smaller.resize((width, height), Image.Resampling.LANCZOS)
    exact = {"lossless": True} if (own, wanted) == ("PNG", "WEBP") else {}
    out = io.BytesIO()
    smaller.save(out, wanted, **{**_SAVING[wanted], **exact})
    return out.getvalue()


def in_inks(data: bytes) -> bytes:
    """Return a cleaned picture in the four inks of a press (JPEG), what is clear in it as paper.

    Its greys are black ink alone, and its blacks: PDF shows ink as ``1 - min(1, c + k)`` of light
    (ISO 32000-1, 10.3.5), so that nothing looks different.
    """
    with _strictly(), _opened(data) as image:
        seen = _plain(image).convert("RGBA")
    paper = Image.new("RGBA", seen.size, "white")
    light = Image.alpha_composite(paper, seen).convert("RGB").split()
    inks = [ImageChops.invert(one) for one in light]
    black = ImageChops.darker(ImageChops.darker(inks[0], inks[1]), inks[2])
    out = io.BytesIO()
    parts = (*(ImageChops.subtract(ink, black) for ink in inks), black)
    Image.merge("CMYK", parts).save(out, "JPEG", quality=95, subsampling=0)
    return out.getvalue()


def _plain(image: Image.Image) -> Image.Image:
    """Return a picture in colours that can be mixed: no palette, no more than eight bits."""
    if image.mode in ("L", "RGB", "RGBA"):
        return image.copy()
    return image.convert("RGBA" if image.has_transparency_data else "RGB")


_SAVING: Mapping[str, Mapping[str, Any]] = {
    "JPEG": {"quality": 90},
    "PNG": {"optimize": True},
    "WEBP": {"quality": 90},
}


def _bare(image: Image.Image) -> Image.Image:
    """Return a picture without its notes, but with the colour that is left transparent."""
    copy = image.copy()
    for name in copy.info.keys() - {"transparency"}:
        del copy.info[name]
    return copy


def _in_srgb(image: Image.Image) -> Image.Image:
    profile = image.info.get("icc_profile")
    plain = image.convert("RGB") if image.mode == "CMYK" else image
    if not profile:
        return plain
    source = image if image.mode in ("L", "CMYK") else _plain(image)
    mode = "RGBA" if source.mode == "RGBA" else "RGB"
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        srgb = ImageCms.createProfile("sRGB")
        return ImageCms.profileToProfile(source, own, srgb, outputMode=mode) or plain
    except (OSError, ImageCms.PyCMSError):  # no profile, or one for other colours
        return plain


@contextmanager
def _opened(data: bytes) -> Iterator[Image.Image]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        with Image.open(io.BytesIO(data), formats=tuple(FORMATS)) as image:
            yield image


@contextmanager
def _strictly() -> Iterator[None]:
    """Let Pillow refuse truncated files, which WeasyPrint tells it to accept for the process."""
    before = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def _too_many(size: str) -> Text:
    found = f" {size} " if size else "太多"
    return Text(
        f"像素{found.rstrip()}，上限是 2500 万像素",
        f"is {size or 'too many'} pixels; the limit is 25 million",
    )
