"""Spoiling a project: what writes, links, draws and swells."""

import os
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

from tests.faults.ground import SHEET

LEAD = "content/bulletins/issue/lead.md"
PLAN = "content/bulletins/issue/bulletin.yaml"
PICTURE = "content/bulletins/issue/bay.png"
DRAWING = "content/bulletins/issue/bay.svg"

Lay = Callable[[Path], None]


def written(path: str, data: bytes | str) -> Lay:
    """Return what writes a file."""

    def lay(project: Path) -> None:
        file = project / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.unlink(missing_ok=True)
        file.write_bytes(data if isinstance(data, bytes) else data.encode())

    return lay


def changed(path: str, change: Callable[[str], str | bytes]) -> Lay:
    """Return what rewrites a file of the project."""

    def lay(project: Path) -> None:
        written(path, change((project / path).read_text(encoding="utf-8")))(project)

    return lay


def linked(path: str, aim: str) -> Lay:
    """Return what puts a link."""

    def lay(project: Path) -> None:
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).unlink(missing_ok=True)
        (project / path).symlink_to(aim)

    return lay


def piped(path: str) -> Lay:
    """Return what makes a named pipe that nobody writes into."""

    def lay(project: Path) -> None:
        (project / path).unlink(missing_ok=True)
        os.mkfifo(project / path)

    return lay


def both(*steps: Lay) -> Lay:
    """Return what does one after the other."""

    def lay(project: Path) -> None:
        for step in steps:
            step(project)

    return lay


def text(body: str) -> Lay:
    """Return what puts a paragraph into the article."""
    return changed(LEAD, lambda old: f"{old}\n{body}\n")


def sheet(values: str) -> Lay:
    """Return what puts more into the fact sheet."""
    return changed(SHEET, lambda old: f"{old}{values}")


def pictured(data: bytes, name: str = "bay.png") -> Lay:
    """Return what puts a picture of these bytes into the article."""
    front = f"kind: lead\npicture: {{file: {name}, alt: 示范的图}}\n"
    return both(
        written(f"content/bulletins/issue/{name}", data),
        changed(LEAD, lambda old: old.replace("kind: lead\n", front)),
    )


def drawn(inside: str, before: str = "") -> Lay:
    """Return what puts a drawing with this inside into the article."""
    svg = (
        f'{before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
        f' width="100" height="60" viewBox="0 0 100 60"><title>示范</title>{inside}</svg>'
    )
    return pictured(svg.encode(), "bay.svg")


def slugged(slug: str) -> Lay:
    """Return what gives the bulletin a slug."""
    return changed(PLAN, lambda old: f'{old}slug: "{slug}"\n')


def png(width: int, height: int, *, rows: int | None = None) -> bytes:
    """Return a picture in one grey, deflated to nearly nothing; only ``rows`` of it are there."""
    line = b"\0" + b"\x80" * width
    packer = zlib.compressobj(9)
    data = b"".join(packer.compress(line) for _ in range(height if rows is None else rows))
    data += packer.flush()
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", data), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in parts)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def theme(**files: str) -> Lay:
    """Return what gives the project a theme ``brief`` of its own with these files."""
    steps = [written("themes/brief/theme.yaml", "name: brief\nextends: brief\n")]
    for name, content in files.items():
        path = name.replace("__", "/").replace("_", ".")
        steps.append(written(f"themes/brief/{path}", content))
    return both(*steps)


def styled(rule: str) -> Lay:
    """Return what adds a rule to the styles of the theme."""
    return theme(**{"styles__brief-print_css": rule})


def table(number: int) -> str:
    """Return a Markdown table of so many rows."""
    return "\n".join(
        (
            "| 企业 | 类别 |",
            "|---|---|",
            *(f"| 示范企业 | {'甲乙丙丁'[n % 4]}类 |" for n in range(number)),
        )
    )
