"""Print pages and their PDFs."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape

from bulletin.articles import Bulletin
from bulletin.diagnostics import Finding, Place, Text
from bulletin.faces import Face
from bulletin.files import facts_extract, print_picture
from bulletin.pages import Dummy, Page, Theme
from bulletin.sheets import Site
from bulletin.typeset import Document, Enclosure, Imprint, typeset
from bulletin.workers import Loss, Lost

_PLACED = re.compile(
    r'<img\b(?=[^>]*\bsrc="(?P<path>[^"]+)")[^>]*\bdata-points="(?P<points>[\d.]+)"'
)
"""How a print page says how wide a picture stands on paper."""

_ENCLOSED = "Facts printed in this bulletin"


@dataclass(frozen=True, slots=True, kw_only=True)
class Forme:
    """Everything that one PDF is printed from; it can be handed to another process.

    With ``press`` it is the one for the printing house.
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
    faces: tuple[Face, ...] = ()
    dummy: Dummy | None = None
    press: bool = False


def forme(
    bulletin: Bulletin, page: Page, theme: Theme, resources: Mapping[str, bytes], site: Site
) -> Forme:
    """Return what the PDF of a bulletin is printed from; it encloses the facts printed in it."""
    imprint = Imprint(
        title=bulletin.title.text,
        author=site.publisher.said(bulletin.language),
        created=bulletin.date,
        modified=bulletin.date,
        description=bulletin.articles[0].headline.text if bulletin.articles else "",
    )
    used = {path: data for path, data in resources.items() if path in page.html}
    used.update(theme.assets)
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
        dummy=page.dummy,
    )


def printed(one: Forme) -> tuple[Document | None, tuple[Finding, ...]]:
    """Print one forme."""
    return typeset(
        one.html,
        _for_print(one),
        base=one.base,
        imprint=one.imprint,
        place=one.place,
        styles=one.styles,
        enclosures=one.enclosures,
        faces=one.faces,
        dummy=one.dummy,
        press=one.press,
    )


def _for_print(forme: Forme) -> Mapping[str, bytes]:
    """Return the files of a print page, its pictures no finer than paper shows them."""
    widths: dict[str, float] = {}
    for one in _PLACED.finditer(forme.html):
        path = unescape(one["path"])
        widths[path] = max(float(one["points"]), widths.get(path, 0))
    return {
        path: print_picture(path, data, widths[path], inks=forme.press) if path in widths else data
        for path, data in forme.resources.items()
    }


_REASONS = {
    Loss.TIME: Text("排版超过了时限", "typesetting took longer than it may"),
    Loss.MEMORY: Text("排版超过了内存上限", "typesetting took more memory than it may"),
    Loss.DEATH: Text("排版进程意外终止（{}）", "the typesetting process died ({})"),
}


def lost(one: Forme, loss: Lost) -> tuple[None, tuple[Finding, ...]]:
    """Return the finding on a forme whose printing was given up."""
    why = _REASONS[loss.loss]
    page = f"{one.bulletin}（{one.language}）", f"{one.bulletin} ({one.language})"
    finding = Finding(
        code="limit",
        place=one.place,
        message=Text(
            f"{page[0]}的 PDF 排不出来：{why.said('zh').format(loss.signal)}",
            f"the PDF of {page[1]} cannot be made: {why.said('en').format(loss.signal)}",
        ),
        hint=Text(
            "请检查这一期最近改动的图片、样式和长表格",
            "look at the pictures, styles and long tables that were changed last",
        ),
    )
    return None, (finding,)
