"""What WeasyPrint's remarks mean to the person who made the page."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from bulletin.diagnostics import Finding, Place, Severity, Text
from bulletin.typeset.addresses import plain
from bulletin.typeset.document import MissingTypesetterError
from bulletin.typeset.listening import Remark
from bulletin.typeset.placing import POSITION, Styles


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The page that the remarks are about.

    ``place`` stands for the whole page, at the address ``base``; ``files`` are the paths of its own
    files by their address.
    """

    place: Place
    base: str
    files: Mapping[str, str]
    styles: Styles


def findings_of(remarks: Iterable[Remark], page: Page) -> tuple[Finding, ...]:
    """Return what the remarks amount to, each once, in the order they were made."""
    return tuple(dict.fromkeys(_finding(remark, page) for remark in remarks))


def _finding(remark: Remark, page: Page) -> Finding:
    for beginning, make in _MEANINGS.items():
        if remark.template.startswith(beginning):
            return make(remark, page)
    return _style(remark, page)


def _style(remark: Remark, page: Page) -> Finding:
    broken = remark.template.startswith(("Parse error", "Error:", "Missing"))
    said = POSITION.sub("", remark.text)
    return Finding(
        code="theme",
        place=page.styles.place(remark) or page.place,
        message=Text(f"样式有问题，排版时略过：{said}", f"style passed over: {said}"),
        severity=Severity.ERROR if broken else Severity.WARNING,
        hint=Text(
            "请改正主题的样式；只供屏幕用的样式写在 @media screen 里",
            "mend the theme's style; what only screens understand belongs in @media screen",
        ),
    )


def _picture(remark: Remark, page: Page) -> Finding:
    url = plain(str(remark.words[0]))
    path = page.files.get(url, "")
    if path:
        return Finding(
            code="picture",
            place=Place(path),
            message=Text(f"图片“{path}”打不开", f"the picture {path} cannot be read"),
            hint=Text("请重新导出图片后再放进来", "export the picture again"),
        )
    wanted = url.removeprefix(page.base)
    return Finding(
        code="picture",
        place=page.place,
        message=Text(f"项目里找不到图片：{wanted}", f"no such picture in the project: {wanted}"),
        hint=Text(
            "图片要放在文章所在的文件夹里，写文件名即可；网上的图片请先下载",
            "put the picture beside the article and write its file name; download one from the web",
        ),
    )


def _missing_glyph(remark: Remark, page: Page) -> Finding:
    character, code = str(remark.words[0]), int(str(remark.words[1]))
    return Finding(
        code="glyph",
        place=page.place,
        message=Text(
            f"没有一种字体有“{character}”（U+{code:04X}）这个字",
            f"no font has the character “{character}” (U+{code:04X})",
        ),
        hint=Text(
            "请换一个字，或安装有这个字的字体", "write another, or install a font that has it"
        ),
    )


def _font(remark: Remark, page: Page) -> Finding:
    return Finding(
        code="font",
        place=page.place,
        message=Text(
            f"主题里的字体“{remark.words[0]}”载入不了",
            f"the theme's font “{remark.words[0]}” cannot be loaded",
        ),
        hint=Text("请核对 @font-face 里的文件名", "check the file name in @font-face"),
    )


def _font_note(remark: Remark, page: Page) -> Finding:
    return Finding(
        code="font",
        place=page.place,
        message=Text(f"字体嵌入时的提示：{remark.text}", f"embedding a font: {remark.text}"),
        severity=Severity.NOTE,
        hint=Text(
            f"可运行：{MissingTypesetterError.remedy}", f"run: {MissingTypesetterError.remedy}"
        ),
    )


def _link(remark: Remark, page: Page) -> Finding:
    return Finding(
        code="link",
        place=page.place,
        message=Text(
            f"链接“{remark.words[0]}”没有着落", f"the link “{remark.words[0]}” leads nowhere"
        ),
        hint=Text("请核对链接的去处", "check where the link should lead"),
    )


def _stylesheet(remark: Remark, page: Page) -> Finding:
    return Finding(
        code="theme",
        place=page.place,
        message=Text(
            f"样式文件读不到：{remark.words[0]}", f"no such stylesheet: {remark.words[0]}"
        ),
        hint=Text("请核对主题里的文件名", "check the file name in the theme"),
    )


def _twice(remark: Remark, page: Page) -> Finding:
    return Finding(
        code="html",
        place=page.place,
        message=Text(
            f"页面里有两处同名的 id：{remark.words[0]}",
            f"two elements of the page have the id {remark.words[0]}",
        ),
        severity=Severity.WARNING,
    )


_SHOWING = Text("请写 alt：图上有什么", "write `alt`: what the picture shows")
_ADORNING = Text(
    "模板里的 <img> 要写 alt；只作装饰的图，写成样式里的 background",
    "in a template <img> needs `alt`; what only adorns is a `background` of the style",
)


def _alternative(remark: Remark, page: Page) -> Finding:
    return Finding(
        code="alt",
        place=page.place,
        message=Text(
            f"图片“{remark.words[0]}”没有替代文字",
            f"the picture “{remark.words[0]}” has no text alternative",
        ),
        hint=_ADORNING if "assets/" in str(remark.words[0]) else _SHOWING,
    )


def _language(_: Remark, page: Page) -> Finding:
    return Finding(
        code="template",
        place=page.place,
        message=Text("主题模板的 <html> 没有写 lang", "the theme's <html> element has no lang"),
        mended='<html lang="{{ bulletin.language }}">',
    )


_MEANINGS: Mapping[str, Callable[[Remark, Page], Finding]] = {
    ".notdef glyph rendered": _missing_glyph,
    "Anchor defined twice": _twice,
    "Content discarded: target points to undefined anchor": _link,
    "Failed to load attachment": _link,
    "Failed to load image at": _picture,
    "Failed to load inline SVG": _picture,
    "Failed to load stylesheet at": _stylesheet,
    "Failed to render SVG image": _picture,
    "Font-face": _font,
    "Image ": _alternative,
    "Malformed": _link,
    'Missing required "lang"': _language,
    "No anchor": _link,
    "Please install HarfBuzz": _font_note,
    "Relative URI reference without a base URI": _link,
    "Too many glyphs missing": _font_note,
    "Unable to": _font_note,
    "Using fontTools instead": _font_note,
}
"""How WeasyPrint 70 begins its remarks; all others are about styles."""
