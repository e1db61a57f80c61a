"""Markdown as newspapers need it, and the allow-list that everything passes through."""

import html
import re
from typing import Final

import nh3
from markdown import Markdown

_LEFT_OUT: Final = (
    # A newspaper has no code, no underlined headings, no invisible line breaks, no link lists;
    # raw HTML was lifted out before.
    ("blockprocessors", ("code", "setextheader", "reference")),
    ("inlinePatterns", ("html", "linebreak", "image_link", "image_reference", "short_image_ref")),
)
_ALLOWED: Final = {
    *("p", "h2", "h3", "ul", "ol", "li", "blockquote", "hr", "br", "a", "code"),
    *("em", "strong", "b", "i", "s", "u", "sub", "sup"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
_ATTRIBUTES: Final = {"a": {"href"}, "ol": {"start"}, "th": {"style"}, "td": {"style"}}
SCHEMES: Final = frozenset({"http", "https", "mailto"})

_INLINE = r"(?:</?(?:a|b|i|s|u|em|strong|sub|sup|code)(?:\s[^<>]*)?>)*"
_LINE_END = re.compile(rf"(?P<left>[^\s<>])(?P<tags>{_INLINE})[ \t]*\n[ \t]*(?={_INLINE}([^\s<>]))")
_WIDE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]")
_WIDE_IN_CHINESE = "“”‘’…—·"

_HEADING = re.compile(r"(#{1,6})[ \t]*(.*?)(?:[ \t]+#*)?")
_LIST_START = re.compile(r"(?:[-*+]|1[.)])[ \t]+\S")
_LISTED = re.compile(r"[ \t]*(?:[-*+]|\d+[.)])[ \t]+|[ \t]{2,}|>")
_STRONG = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*", re.DOTALL)
_EMPHASIS = re.compile(r"\*(?=\S)(.+?)(?<=\S)\*", re.DOTALL)


def new_markdown() -> Markdown:
    """Return a reader of Markdown; it is dear to make, so one serves a whole article."""
    reader = Markdown(extensions=["tables", "sane_lists"], output_format="html")
    for registry, names in _LEFT_OUT:
        owner = reader.parser if registry == "blockprocessors" else reader
        for name in names:
            getattr(owner, registry).deregister(name)
    reader.preprocessors.deregister("html_block")
    return reader


def blocks(reader: Markdown, text: str) -> str:
    """Return the HTML of running text, not sanitised yet.

    ``#`` and ``##`` are crossheads (h2), deeper ones h3. A list may follow its paragraph without
    an empty line, and paragraphs may be indented with full-width spaces, as Chinese authors do.
    """
    reader.reset()
    return reader.convert("\n".join(_prepared(text)))


def inline(text: str) -> str:
    """Return the HTML of one line, in which only ``*`` and ``**`` mean anything."""
    escaped = html.escape(text, quote=False)
    return _EMPHASIS.sub(r"<em>\1</em>", _STRONG.sub(r"<strong>\1</strong>", escaped))


def sanitised(markup: str) -> str:
    """Return HTML with nothing in it but the tags and attributes of an article."""
    return nh3.clean(
        markup,
        tags=_ALLOWED,
        attributes=_ATTRIBUTES,
        url_schemes=set(SCHEMES),
        filter_style_properties={"text-align"},
        link_rel=None,
    )


def joined(markup: str, ends: dict[str, tuple[str, str]], language: str) -> str:
    """Return HTML whose line ends are gone: Chinese lines join without a space, others with one.

    :param ends: the first and the last character that each stand-in prints.
    """

    def join(found: re.Match[str]) -> str:
        left = ends.get(found["left"], ("", found["left"]))[1]
        right = ends.get(found[3], (found[3], ""))[0]
        wide = (_wide(left, language), _wide(right, language))
        glued = all(wide) if language == "en" else any(wide)
        return f"{found['left']}{found['tags']}{'' if glued else ' '}"

    return _LINE_END.sub(join, markup)


def _wide(character: str, language: str) -> bool:
    if language != "en" and character in _WIDE_IN_CHINESE:
        return True
    return _WIDE.match(character) is not None


def _prepared(text: str) -> list[str]:
    lines: list[str] = []
    for written in text.split("\n"):
        line = written.rstrip().lstrip("\u3000")
        before = lines[-1] if lines else ""
        if heading := _HEADING.fullmatch(line):
            level = "##" if len(heading[1]) <= 2 else "###"
            title = re.sub(r"#\Z", r"\\#", heading[2])  # a sign of its own, as in C#
            line = f"{level} {title}" if title else ""
        elif _LIST_START.match(line) and before and not _LISTED.match(before):
            lines.append("")
        lines.append(line)
    return lines
