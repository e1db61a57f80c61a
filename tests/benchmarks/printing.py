"""The print pages of a project as files, for those who make PDFs of them in another way."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bulletin.build.fonts import type_for_print
from bulletin.build.order import Order
from bulletin.build.parts import unwrap
from bulletin.build.preparing import prepared
from bulletin.build.press import Forme, Printing
from bulletin.build.recollecting import Recollection
from bulletin.build.working import Works
from bulletin.disk import load, memory, settle_environment
from bulletin.faces import Face, face_rules
from bulletin.typeset.standards import ARCHIVE
from bulletin.workers import InlineCrew, unpacked

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
    pages = tuple(_written(*one, folder) for one in formes(project))
    return PrintPages(folder, pages)


def formes(project: Path) -> tuple[tuple[Forme, tuple[Face, ...]], ...]:
    """Return what our PDFs are printed from, each with the faces it is set in."""
    return tuple((unpacked(unwrap(one.forme)), one.faces.value) for one in printings(project))


def printings(project: Path) -> tuple[Printing, ...]:
    """Return the tasks of those who print our PDFs."""
    (project / ".bulletin").mkdir(exist_ok=True)
    order = Order(jobs=2)
    with memory(project) as kept, Works(order, Recollection(kept, "benchmark")) as works:
        copy, findings = prepared(load(project), order, works, lambda *_: None)
        if copy is None:
            raise ValueError(findings)
        faces, _ = type_for_print((one.theme for one in copy.drafts), copy.moulds, works)
        return tuple(
            Printing(
                forme=copy.parts.packed(plate.forme), faces=InlineCrew().share(faces[one.theme])
            )
            for one in copy.drafts
            for plate in one.plates
        )


def _written(forme: Forme, several: tuple[Face, ...], folder: Path) -> Path:
    for path, data in _parts(forme, several):
        file = folder / path
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
    page = folder / f"{forme.bulletin}.html"
    link = f'<link rel="stylesheet" href="{STYLE}"></head>'
    page.write_text(forme.html.replace("</head>", link, 1), encoding="utf-8")
    return page


def _parts(forme: Forme, several: tuple[Face, ...]) -> Iterator[tuple[str, bytes]]:
    faces = {(one.family, one.weight): f"faces/{one.family}-{one.weight}.otf" for one in several}
    rules = face_rules(faces)
    yield STYLE, f"{rules}\n{ARCHIVE.style}".encode()
    for one in several:
        yield faces[one.family, one.weight], one.data
    yield from forme.resources.items()
