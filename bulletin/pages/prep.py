"""Chinese text made ready for a typesetter that knows only Western line breaking.

For print alone: the invisible marks put here would trouble search and copying on the screen. They
are U+200B (a line may end here), U+2060 (it may not) and spans of class ``half``, whose full-width
mark is set half as wide (W3C CLREQ, adjustment of the width of marks; GB/T 15834—2011).
"""

import re

from bulletin.pages.marking import in_text

_OPENING = "（《「『“‘【〈〔"
_CLOSING = "，。、；：！？）》」』”’】〉〕"
_BREAK, _JOIN = "\u200b", "\u2060"

_BEFORE_QUOTE = re.compile(rf"(?<=[^{_OPENING}”’\s>])(?=[“‘])")
_AFTER_QUOTE = re.compile(rf"(?<=[”’])(?=[^{_CLOSING}…—·\s<])")
_NEVER_FIRST = re.compile(r"(?<=\S)(?=[·～])")
_TIGHT = re.compile(rf"[{_CLOSING}](?=[{_CLOSING}{_OPENING}])|(?<=[{_OPENING}])[{_OPENING}]")
_PAIRED = re.compile("[“”‘’「」『』《》〈〉（）]")
_LAST_TWO = re.compile(
    rf"(?<=[\u4e00-\u9fff])"
    rf"(?=[\u4e00-\u9fff][{_CLOSING}…]*(?:</[a-z]+>)*</(?:p|li|h[1-6])>)"
)


def prepared(html: str) -> str:
    """Return the HTML of Chinese prose, ready to be broken into lines.

    Lines may end before an opening and after a closing quotation mark (Unicode line breaking glues
    both sides); none begins with ``·`` or ``～``; marks side by side share their white; the last
    two hanzi of a paragraph stay together, so that none stands alone in its last line. Titles and
    labels are left alone: they may be letter-spaced, and a joiner would be spaced like a letter.
    """
    return _LAST_TWO.sub(_JOIN, in_text(html, _in_line))


def tightened(html: str) -> str:
    """Return a headline with its quotation marks and brackets half as wide, as large type needs."""
    return in_text(html, lambda text: _PAIRED.sub(r'<span class="half">\g<0></span>', text))


def _in_line(text: str) -> str:
    text = _NEVER_FIRST.sub(_JOIN, text)
    text = _AFTER_QUOTE.sub(_BREAK, _BEFORE_QUOTE.sub(_BREAK, text))
    return _squeezed(text)


def _squeezed(text: str) -> str:
    """Halve one of two marks side by side, whether or not a line may end between them."""
    bare = text.replace(_BREAK, "")
    halves = {found.start() for found in _TIGHT.finditer(bare)}
    out, index = [], 0
    for character in text:
        if character == _BREAK:
            out.append(character)
            continue
        out.append(f'<span class="half">{character}</span>' if index in halves else character)
        index += 1
    return "".join(out)
