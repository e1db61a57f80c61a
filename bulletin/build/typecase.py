"""Is there type for every character? Asked of the machine before anything is typeset."""

from collections.abc import Iterator, Sequence

from bulletin.articles import Bulletin
from bulletin.build.content import Content
from bulletin.build.editions import Edition
from bulletin.diagnostics import Finding, Place
from bulletin.disk import font_coverage
from bulletin.pages import Theme, is_font_file
from bulletin.typeset import check_fonts, check_glyphs


def missing_type(
    editions: Sequence[Edition], content: Content, themes: dict[str, Theme]
) -> tuple[Finding, ...]:
    """Return the fonts that themes name and the machine lacks, and characters that none has."""
    bulletins = [bulletin for edition in editions for bulletin in edition.bulletins]
    findings: list[Finding] = []
    for name, theme in themes.items():
        families = families_of(theme)
        installed = font_coverage(families)
        place = Place(f"themes/{name}/theme.yaml")
        findings.extend(check_fonts(((family, place) for family in families), installed))
        set_in = [bulletin for bulletin in bulletins if bulletin.theme == name]
        if installed:
            findings.extend(check_glyphs(_written(set_in, content), tuple(installed.values())))
    return tuple(findings)


def families_of(theme: Theme) -> tuple[str, ...]:
    """Return the families that a theme cannot do without: each role's first, if it is no file."""
    first = (stack[0] for stack in theme.faces.values() if stack)
    return tuple(dict.fromkeys(name for name in first if not is_font_file(name)))


def _written(bulletins: Sequence[Bulletin], content: Content) -> Iterator[tuple[str, Place]]:
    """Yield every line of the bulletins' own texts with its place."""
    paths = {bulletin.place.path for bulletin in bulletins}
    paths |= {article.place.path for bulletin in bulletins for article in bulletin.articles}
    for path in sorted(paths):
        for number, line in enumerate(content.texts.get(path, "").splitlines(), 1):
            yield line, Place(path, number, 1)
