"""Print pages and their PDFs."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bulletin.articles import Bulletin
from bulletin.build.crops import crops_of
from bulletin.build.fineness import placed_widths
from bulletin.build.parts import unwrap
from bulletin.build.sums import sum_of
from bulletin.diagnostics import Finding, Place, Text
from bulletin.echo import Due, echo_print
from bulletin.faces import Face
from bulletin.files import clean_picture, facts_extract, print_picture
from bulletin.pages import Dummy, Page, Theme
from bulletin.sheets import Site
from bulletin.typeset import Document, Enclosure, FitReport, Imprint, typeset
from bulletin.workers import Lost, Shared, unpacked

_ENCLOSED = "Facts printed in this bulletin"


@dataclass(frozen=True, slots=True, kw_only=True)
class Forme:
    """Everything that one PDF is printed from; it can be handed to another process.

    ``dues`` are the figures that must stand on it. With ``press`` it is the one for the printing
    house.
    """

    bulletin: str
    language: str
    theme: str
    path: str
    html: str
    resources: Mapping[str, bytes]
    base: str
    imprint: Imprint
    place: Place
    styles: Mapping[str, str]
    enclosures: tuple[Enclosure, ...]
    dues: tuple[Due, ...]
    dummy: Dummy | None = None
    press: bool = False

    @property
    def sum(self) -> str:
        """The sum of all that the PDF is made of; what must stand on it follows from that."""
        return sum_of(replace(self, dues=()))

    def inked(self, html: str) -> "Forme":
        """Return the forme of the printing house: the same page in its inks, with no enclosure."""
        return replace(self, html=html, enclosures=(), press=True)


def forme(
    bulletin: Bulletin,
    page: Page,
    theme: Theme,
    resources: Mapping[str, bytes],
    site: Site,
    dues: tuple[Due, ...],
) -> Forme:
    """Return what the PDF of a bulletin is printed from; it encloses the facts printed in it."""
    imprint = Imprint(
        title=bulletin.title.text,
        author=site.publisher.said(bulletin.language),
        created=bulletin.date,
        modified=bulletin.date,
        description=bulletin.articles[0].headline.text if bulletin.articles else "",
    )
    used = {
        **{
            path: clean_picture(path, data) for path, data in resources.items() if path in page.html
        },
        **_cropped(bulletin, resources),
        **theme.assets,
    }
    return Forme(
        bulletin=bulletin.slug,
        language=bulletin.language,
        theme=theme.name,
        path=page.path,
        html=page.html,
        resources=used,
        base=site.address,
        imprint=imprint,
        place=bulletin.place,
        styles={style.path: style.text for style in theme.print_styles},
        enclosures=(Enclosure("facts.yaml", facts_extract(bulletin), _ENCLOSED),),
        dues=dues,
        dummy=page.dummy,
    )


def _cropped(bulletin: Bulletin, resources: Mapping[str, bytes]) -> Mapping[str, bytes]:
    return {
        path: clean_picture(one.file, resources[one.file], one.box)
        for path, one in crops_of((bulletin,)).items()
        if one.file in resources
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """A forme to be printed, packed, with the faces that it is set in."""

    forme: bytes
    faces: Shared[tuple[Face, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A PDF and its number of pages, none where it could not be made; and what was found.

    ``fit`` tells how it was fitted to its pages, where it was.
    """

    pdf: bytes
    pages: int
    findings: tuple[Finding, ...]
    fit: FitReport | None = None


def printed(task: Printing) -> Printed:
    """Print one forme, and read back what was printed."""
    one = unpacked(unwrap(task.forme))
    document, findings = _typeset(one, task.faces.value)
    if document is None:
        return Printed(pdf=b"", pages=0, findings=findings)
    echoes = echo_print(one.dues, document)
    found = (*findings, *echoes)
    return Printed(pdf=document.pdf, pages=document.pages, findings=found, fit=document.fit)


def _typeset(one: Forme, faces: tuple[Face, ...]) -> tuple[Document | None, tuple[Finding, ...]]:
    return typeset(
        one.html,
        _for_print(one),
        base=one.base,
        imprint=one.imprint,
        place=one.place,
        styles=one.styles,
        enclosures=one.enclosures,
        faces=faces,
        dummy=one.dummy,
        press=one.press,
    )


def _for_print(forme: Forme) -> Mapping[str, bytes]:
    """Return the files of a print page, its pictures no finer than paper shows them."""
    widths = placed_widths(forme.html)
    return {
        path: print_picture(path, data, widths[path], inks=forme.press) if path in widths else data
        for path, data in forme.resources.items()
    }


def lost(slug: str, language: str, place: Place, loss: Lost) -> Printed:
    """Return what comes of a PDF that was given up."""
    why = loss.why
    page = f"{slug}（{language}）", f"{slug} ({language})"
    finding = Finding(
        code="limit",
        place=place,
        message=Text(
            f"{page[0]}的 PDF 排不出来：{why.said('zh')}",
            f"the PDF of {page[1]} cannot be made: {why.said('en')}",
        ),
        hint=Text(
            "请检查这一期最近改动的图片、样式和长表格",
            "look at the pictures, styles and long tables that were changed last",
        ),
    )
    return Printed(pdf=b"", pages=0, findings=(finding,))
