"""Type for a build: faces for its PDFs, the same for its site."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from bulletin.build.foundry import Matrix, Memory, cast, matrices, merged
from bulletin.build.working import Works
from bulletin.diagnostics import Finding
from bulletin.faces import GB_2312, Face, Faces, face_rules, used_characters
from bulletin.files import File
from bulletin.pages import SCREEN_STYLESHEET, Theme, asset_path

Characters = Mapping[tuple[str, int], str]
"""The characters set in each face, by family and weight."""

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


def weights_of(moulds: Moulds) -> Mapping[str, Mapping[str, tuple[int, ...]]]:
    """Return the weights that each family has of each theme's."""
    return {
        name: {
            family: tuple(one.weight for one in several if one.family == family)
            for family in dict.fromkeys(one.family for one in several)
        }
        for name, several in moulds.items()
    }


def characters_of(
    pages: Iterable[str], theme: Theme, weights: Mapping[str, tuple[int, ...]]
) -> Characters:
    """Return the characters that pages of a theme set in each face, in order."""
    alike: dict[tuple[str, ...], list[str]] = {}
    for page in pages:
        styles = tuple(path for path in theme.assets if path.endswith(".css") and path in page)
        alike.setdefault(styles, []).append(page)
    used: dict[tuple[str, int], frozenset[int]] = {}
    for styles, several in alike.items():
        css = "\n".join(theme.assets[path].decode() for path in styles)
        for face, characters in used_characters(several, css, weights).items():
            used[face] = used.get(face, frozenset()) | characters
    return {face: "".join(map(chr, sorted(codes))) for face, codes in sorted(used.items())}


def type_for_print(
    names: Iterable[str], moulds: Moulds, works: Works
) -> tuple[Mapping[str, tuple[Face, ...]], tuple[Finding, ...]]:
    """Return the faces that PDFs in the themes of these names are set in."""
    wanted = tuple(dict.fromkeys(names))
    needed = dict.fromkeys(matrix for name in wanted for matrix in moulds[name])
    faces, findings = cast(((one, GB_2312) for one in needed), works, web=False)
    return {
        name: tuple(faces[matrix] for matrix in moulds[name] if matrix in faces) for name in wanted
    }, findings


def type_for_screen(
    used: Mapping[str, Sequence[Characters]],
    themes: Mapping[str, Theme],
    moulds: Moulds,
    works: Works,
) -> tuple[tuple[File, ...], tuple[Finding, ...]]:
    """Return the fonts of a site, of exactly the characters in use, and the styles that name them.

    :param used: the characters of the pages of each theme.
    """
    faces, findings = cast(merged(_of_matrices(used, moulds)).items(), works, web=True)
    styles = (asset_path(name, SCREEN_STYLESHEET) for name in themes)
    return (
        *(
            File(path, _rules(moulds[name], faces) + theme.assets[path])
            for (name, theme), path in zip(themes.items(), styles, strict=True)
        ),
        *_fonts(faces),
    ), findings


def _of_matrices(
    used: Mapping[str, Sequence[Characters]], moulds: Moulds
) -> Iterator[tuple[tuple[Matrix, ...], Faces]]:
    for name, several in used.items():
        for characters in several:
            yield moulds[name], {face: frozenset(map(ord, of)) for face, of in characters.items()}


def _rules(own: Iterable[Matrix], faces: Mapping[Matrix, Face]) -> bytes:
    at = {one.face: one.path.replace("assets/", "../", 1) for one in own if one in faces}
    return f"{face_rules(at, 'swap')}\n".encode() if at else b""


def _fonts(faces: Mapping[Matrix, Face]) -> Iterator[File]:
    for matrix, face in faces.items():
        yield File(matrix.path, face.data)
