"""Is there type for every character? Asked of the machine before anything is typeset."""

from collections.abc import Iterator, Mapping, Sequence

from bulletin.articles import Bulletin
from bulletin.build.editions import Edition
from bulletin.diagnostics import Finding, Place
from bulletin.disk import font_coverage
from bulletin.pages import Theme, is_font_file
from bulletin.typeset import Font, check_fonts, check_glyphs


def type_of(
    themes: Mapping[str, Theme],
) -> tuple[Mapping[str, tuple[Font, ...]], tuple[Finding, ...]]:
    """Return the fonts of each theme that the machine has, and what is found of the others."""
    fonts: dict[str, tuple[Font, ...]] = {}
    findings: list[Finding] = []
    for name, theme in themes.items():
        families = families_of(theme.faces)
        installed = font_coverage(families)
        place = Place(f"themes/{name}/theme.yaml")
        findings.extend(check_fonts(((family, place) for family in families), installed))
        fonts[name] = tuple(installed.values())
    return fonts, tuple(findings)


def unprintable(
    edition: Edition, texts: Mapping[str, str], fonts: Sequence[Font]
) -> tuple[Finding, ...]:
    """Return the characters of an edition's own texts that none of its theme's fonts has."""
    return check_glyphs(_written(edition.bulletins, texts), fonts) if fonts else ()


def families_of(faces: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Return the families that a theme cannot do without: each role's first, if it is no file."""
    first = (stack[0] for stack in faces.values() if stack)
    return tuple(dict.fromkeys(name for name in first if not is_font_file(name)))


def _written(
    bulletins: Sequence[Bulletin], texts: Mapping[str, str]
) -> Iterator[tuple[str, Place]]:
    """Yield every line of the bulletins' own texts with its place."""
    paths = {bulletin.place.path for bulletin in bulletins}
    paths |= {article.place.path for bulletin in bulletins for article in bulletin.articles}
    for path in sorted(paths):
        for number, line in enumerate(texts.get(path, "").splitlines(), 1):
            yield line, Place(path, number, 1)
