"""The picture of an article: its file, its words, and what of it is shown."""

from collections.abc import Mapping
from pathlib import PurePosixPath

from bulletin.articles.asking import Desk
from bulletin.articles.cropping import read_crop, read_focus
from bulletin.articles.fields import Fields, read_fields
from bulletin.articles.line import Line
from bulletin.articles.picture import Picture
from bulletin.diagnostics import Text
from bulletin.sheets import Mapping_, Scalar, nearest

Sizes = Mapping[str, tuple[int, int]]
"""The width and height of every sound picture, by its path in the project."""

_PICTURE = ("file", "alt", "caption", "credit", "crop", "focus")
_FILE_AND_ALT = Text("写作 {file: 文件名, alt: 替代文字}", "write {file: …, alt: …}")


def read_picture(desk: Desk, folder: str, sizes: Sizes) -> Picture | None:
    """Return the picture of an article; ``None`` where there is none, or it cannot be used."""
    node = desk.fields.nodes.get("picture")
    if node is None:
        return None
    if not isinstance(node, Mapping_):
        zh, en = "图片应有文件名和替代文字", "a picture has a file and a text alternative"
        desk.fields.wrong(node, zh, en, hint=_FILE_AND_ALT, code="picture")
        return None
    fields = read_fields(node, _PICTURE, desk.fields.findings)
    inner = Desk(desk.compositor, fields, desk.waivers.get("picture", ""))
    alt, caption, credit = _alt(inner), inner.line("caption"), inner.line("credit")
    file = fields.required("file")
    path = _path(fields, file, folder, sizes) if file else None
    focus = read_focus(fields)
    crop = read_crop(fields, path, sizes[path], focus) if path else None
    if file is None or path is None or alt is None:
        return None
    width, height = (crop.width, crop.height) if crop else sizes[path]
    return Picture(
        file=path,
        width=width,
        height=height,
        alt=alt,
        place=file.place,
        caption=caption,
        credit=credit,
        crop=crop,
        focus=focus,
    )


def _alt(desk: Desk) -> Line | None:
    line = desk.line("alt")
    if line is None and isinstance(desk.fields.nodes.get("alt", None), Scalar | None):
        file = desk.fields.nodes.get("file")
        desk.fields.wrong(
            file or Mapping_((), desk.fields.place),
            "图片缺少 alt（替代文字）",
            "the picture has no “alt” text",
            hint=Text(
                "用一句话写出图上有什么，读屏软件会读给看不见图的人听：alt: …",
                "say in a sentence what the picture shows, for those who cannot see it: alt: …",
            ),
            code="alt",
        )
    return line


def _path(fields: Fields, file: Scalar, folder: str, sizes: Sizes) -> str | None:
    """Return a picture's path in the project: it lies in the bulletin's own folder."""
    written = PurePosixPath(file.text.strip())
    if written.is_absolute() or ".." in written.parts or {"\\", ":"} & set(file.text):
        fields.wrong(
            file,
            f"图片“{file.text}”不在本期的文件夹里",
            f"the picture “{file.text}” is not in the bulletin's folder",
            hint=Text("请把图片放进本期文件夹，只写文件名", "put it there, and give its file name"),
            right=written.name or None,
            code="picture",
        )
        return None
    path = str(PurePosixPath(folder) / written)
    if path in sizes:
        return path
    _no_picture(fields, file, folder, sizes)
    return None


def _no_picture(fields: Fields, file: Scalar, folder: str, sizes: Sizes) -> None:
    inside = {
        str(PurePosixPath(path).relative_to(folder)) for path in sizes if _within(path, folder)
    }
    near = nearest(file.text, sorted(inside))
    listed = Text(
        f"本期文件夹里的图片：{'、'.join(sorted(inside)) or '没有'}",
        f"the pictures in the folder: {', '.join(sorted(inside)) or 'none'}",
    )
    fields.wrong(
        file,
        f"没有图片“{file.text}”，或它不能用",
        f"there is no picture “{file.text}”, or it cannot be used",
        hint=Text(f"是不是“{near}”？", f"did you mean “{near}”?") if near else listed,
        right=near,
        code="picture",
    )


def _within(path: str, folder: str) -> bool:
    return PurePosixPath(path).is_relative_to(folder)
