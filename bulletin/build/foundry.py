"""Where type is cast: the faces of a theme, from fonts that the machine or the theme has."""

from collections.abc import Iterable, Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from bulletin.build.working import Works
from bulletin.diagnostics import Finding, Place, Text
from bulletin.disk import FontFile, font_digest, font_files, read_font
from bulletin.faces import (
    RECIPE,
    Face,
    Faces,
    UnfitFontError,
    cut,
    cut_for_web,
    nearest,
    own_family,
    weight_of,
)
from bulletin.pages import Theme, is_font_file

Memory = MutableMapping[str, bytes]
"""What earlier builds made, by key."""

_REGULAR = 400
_NAMED = 8
"""Digits of a font's digest in the name of a file cut from it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """What a face is cast from: a font of the machine or of the theme, known by its digest."""

    family: str
    weight: int
    digest: str
    font: FontFile | bytes

    @property
    def face(self) -> tuple[str, int]:
        """The family and weight of the face."""
        return self.family, self.weight

    @property
    def path(self) -> str:
        """Where the face stands in the output."""
        return f"assets/fonts/{self.family}-{self.weight}.{self.digest[:_NAMED]}.woff2"


@dataclass(frozen=True, slots=True, kw_only=True)
class Casting:
    """One face to be cut; it can be handed to another process."""

    matrix: Matrix
    characters: str
    web: bool


def matrices(theme: Theme, memory: Memory) -> tuple[tuple[Matrix, ...], tuple[Finding, ...]]:
    """Return what the faces of a theme are cast from, the regular of its first role first.

    A role whose family is missing, or has no weight in a file of its own, is left to the fonts
    that stand behind it.
    """
    found: dict[tuple[str, int], Matrix] = {}
    findings: list[Finding] = []
    for role, names in theme.faces.items():
        try:
            fonts = _fonts(theme, names)
        except UnfitFontError:
            findings.append(_unfit(role, theme))
            continue
        for wanted in theme.weights.get(role, (_REGULAR,)) if fonts else ():
            weight = nearest(wanted, fonts)
            face = own_family(role), weight
            if face not in found:
                found[face] = _matrix(*face, fonts[weight], memory)
    return tuple(found.values()), tuple(findings)


def _fonts(theme: Theme, names: Sequence[str]) -> Mapping[int, FontFile | bytes]:
    """Return fonts by weight: the theme's own files, else those of the family it names first."""
    own = [theme.fonts[name] for name in names if is_font_file(name)]
    if own:
        return {weight_of(data): data for data in own}
    return {font.weight: font for font in reversed(font_files(names[0]))}


def _matrix(family: str, weight: int, font: FontFile | bytes, memory: Memory) -> Matrix:
    known = sha256(font).hexdigest() if isinstance(font, bytes) else font_digest(font, memory)
    return Matrix(family=family, weight=weight, digest=known, font=font)


def cast(
    wanted: Iterable[tuple[Matrix, frozenset[int]]], works: Works, *, web: bool
) -> tuple[Mapping[Matrix, Face], tuple[Finding, ...]]:
    """Return the faces of the given characters, cut anew where none is remembered."""
    castings = [
        Casting(matrix=one, characters="".join(map(chr, sorted(characters))), web=web)
        for one, characters in wanted
    ]
    faces: dict[Matrix, Face] = {}
    findings: list[Finding] = []
    results = works.here(cut_face, castings, stamp=RECIPE)  # where the fonts are
    for one, result in zip(castings, results, strict=True):
        family, weight = one.matrix.face
        if isinstance(result, bytes):
            faces[one.matrix] = Face(family=family, weight=weight, data=result)
        else:
            findings.append(_uncut(one.matrix))
    return faces, tuple(findings)


def cut_face(one: Casting) -> bytes | None:
    """Cut a face; there is none where its font cannot be cut."""
    matrix, font = one.matrix, one.matrix.font
    data, index = (font, 0) if isinstance(font, bytes) else (read_font(font), font.index)
    characters = frozenset(map(ord, one.characters))
    try:
        return (cut_for_web if one.web else cut)(data, index, characters, *matrix.face)
    except UnfitFontError:
        return None


def merged(
    used: Iterable[tuple[Sequence[Matrix], Faces]],
) -> Mapping[Matrix, frozenset[int]]:
    """Return the characters of each matrix, over all the themes that share it."""
    characters: dict[Matrix, frozenset[int]] = {}
    for theme_matrices, faces in used:
        for matrix in theme_matrices:
            new = faces.get(matrix.face, frozenset())
            characters[matrix] = characters.get(matrix, frozenset()) | new
    return {matrix: found for matrix, found in characters.items() if found}


def _unfit(role: str, theme: Theme) -> Finding:
    return Finding(
        code="font",
        place=Place(f"themes/{theme.name}/theme.yaml"),
        message=Text(f"“{role}”写的字体文件打不开", f"a font file of “{role}” cannot be read"),
        hint=Text("请换成完好的 .otf 或 .ttf 文件", "replace it by a sound .otf or .ttf file"),
    )


def _uncut(matrix: Matrix) -> Finding:
    name = f"{matrix.family} {matrix.weight}"
    return Finding(
        code="font",
        place=Place("content/site.yaml"),
        message=Text(f"字体 {name} 做不出来", f"the face {name} cannot be cut"),
        hint=Text(
            "请重新安装字体，或在 theme.yaml 里换一种", "install its font again, or name another"
        ),
    )
