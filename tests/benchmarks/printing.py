"""The print pages of a project as files, for those who make PDFs of them in another way."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bulletin.build.fonts import moulds_of, supplied
from bulletin.build.line import prepared
from bulletin.build.order import Order
from bulletin.build.press import Forme
from bulletin.disk import load, memory, settle_environment
from bulletin.faces import face_rules
from bulletin.typeset.standards import ARCHIVE

STYLE = "benchmark.css"
"""The faces that our pages are set in, and what PDF/A asks of pictures."""

VARIANT = ARCHIVE.variant


@dataclass(frozen=True, slots=True)
class PrintPages:
    """Print pages in a folder; what they draw on lies beside them."""

    folder: Path
    pages: tuple[Path, ...]


def lay_out_pages(project: Path, folder: Path) -> PrintPages:
    """Write the print pages of a project into a folder, just as our typesetting gets them."""
    settle_environment()
    pages = tuple(_written(one, folder) for one in formes(project))
    return PrintPages(folder, pages)


def formes(project: Path) -> tuple[Forme, ...]:
    """Return what our PDFs are printed from, with the faces they are set in."""
    copy, findings = prepared(load(project), Order())
    if copy is None:
        raise ValueError(findings)
    (project / ".bulletin").mkdir(exist_ok=True)
    with memory(project) as kept:
        moulds, _ = moulds_of(copy.place.themes, kept)
        formes, _ = supplied(copy.formes, moulds, kept, Order(jobs=2))
    return formes


def _written(forme: Forme, folder: Path) -> Path:
    for path, data in _parts(forme):
        file = folder / path
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
    page = folder / f"{forme.bulletin}.html"
    link = f'<link rel="stylesheet" href="{STYLE}"></head>'
    page.write_text(forme.html.replace("</head>", link, 1), encoding="utf-8")
    return page


def _parts(forme: Forme) -> Iterator[tuple[str, bytes]]:
    faces = {
        (one.family, one.weight): f"faces/{one.family}-{one.weight}.otf" for one in forme.faces
    }
    rules = face_rules(faces)
    yield STYLE, f"{rules}\n{ARCHIVE.style}".encode()
    for one in forme.faces:
        yield faces[one.family, one.weight], one.data
    yield from forme.resources.items()
