"""Type for a build: faces for its PDFs, the same for its site."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from bulletin.build.foundry import Matrix, Memory, cast, matrices, merged
from bulletin.build.order import Order
from bulletin.build.press import Forme
from bulletin.diagnostics import Finding
from bulletin.faces import GB_2312, Face, Faces, face_rules, used_characters
from bulletin.files import File
from bulletin.pages import SCREEN_STYLESHEET, Theme, asset_path

Moulds = Mapping[str, tuple[Matrix, ...]]
"""What the faces of each theme are cast from, by its name."""


def moulds_of(themes: Mapping[str, Theme], memory: Memory) -> tuple[Moulds, tuple[Finding, ...]]:
    """Return what the faces of themes are cast from."""
    found = {name: matrices(theme, memory) for name, theme in themes.items()}
    findings = tuple(one for _, several in found.values() for one in several)
    return {name: made for name, (made, _) in found.items()}, findings


def preloads(moulds: Moulds) -> Mapping[str, str]:
    """Return the font of each theme that its pages need first: that of running text."""
    return {name: several[0].path for name, several in moulds.items() if several}


def supplied(
    formes: Sequence[Forme], moulds: Moulds, memory: Memory, order: Order
) -> tuple[tuple[Forme, ...], tuple[Finding, ...]]:
    """Return formes with the faces that they are set in; these are the same for every bulletin."""
    needed = dict.fromkeys(matrix for one in formes for matrix in moulds[one.theme])
    faces, findings = cast(((one, GB_2312) for one in needed), memory, order, web=False)
    return tuple(
        replace(one, faces=tuple(faces[m] for m in moulds[one.theme] if m in faces))
        for one in formes
    ), findings


def with_fonts(
    files: Sequence[File], themes: Mapping[str, Theme], moulds: Moulds, memory: Memory, order: Order
) -> tuple[tuple[File, ...], tuple[Finding, ...]]:
    """Return the files of a site with fonts of exactly the characters that its pages show."""
    used = ((moulds[name], _used(files, theme, moulds[name])) for name, theme in themes.items())
    faces, findings = cast(merged(used).items(), memory, order, web=True)
    styles = {asset_path(name, SCREEN_STYLESHEET): _rules(moulds[name], faces) for name in themes}
    written = (
        File(one.path, styles[one.path] + one.data) if one.path in styles else one for one in files
    )
    return (*written, *_fonts(faces)), findings


def _used(files: Iterable[File], theme: Theme, own: Iterable[Matrix]) -> Faces:
    families: dict[str, list[int]] = {}
    for one in own:
        families.setdefault(one.family, []).append(one.weight)
    pages: dict[tuple[str, ...], list[str]] = {}
    for page in (one.data.decode() for one in files if one.path.endswith(".html")):
        styles = tuple(path for path in theme.assets if path.endswith(".css") and path in page)
        pages.setdefault(styles, []).append(page)
    used: dict[tuple[str, int], frozenset[int]] = {}
    for styles, several in pages.items():
        css = "\n".join(theme.assets[path].decode() for path in styles)
        for face, characters in used_characters(several, css, families).items():
            used[face] = used.get(face, frozenset()) | characters
    return used


def _rules(own: Iterable[Matrix], faces: Mapping[Matrix, Face]) -> bytes:
    at = {one.face: one.path.replace("assets/", "../", 1) for one in own if one in faces}
    return f"{face_rules(at, 'swap')}\n".encode() if at else b""


def _fonts(faces: Mapping[Matrix, Face]) -> Iterator[File]:
    for matrix, face in faces.items():
        yield File(matrix.path, face.data)
