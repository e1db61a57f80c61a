"""Chinese text made ready for print, beside what the typesetter does with lines of itself.

For print alone: the invisible mark put here would trouble search and copying on the screen. It is
U+200B: a line may end here.
"""

import re

from bulletin.pages.marking import in_text

_OPENING = "（《「『“‘【〈〔"
_CLOSING = "，。、；：！？）》」』”’】〉〕"
_BREAK = "\u200b"

_BEFORE_QUOTE = re.compile(rf"(?<=[^{_OPENING}”’\s>])(?=[“‘])")
_AFTER_QUOTE = re.compile(rf"(?<=[”’])(?=[^{_CLOSING}…—·\s<])")
_PAIRED = re.compile("[“”‘’「」『』《》〈〉（）]")


def prepared(html: str) -> str:
    """Return the HTML of Chinese prose, ready to be broken into lines.

    Lines may end before an opening and after a closing quotation mark: Unicode line breaking glues
    both sides (UAX 14, class QU), since it cannot tell one from the other.
    """
    return in_text(html, lambda text: _AFTER_QUOTE.sub(_BREAK, _BEFORE_QUOTE.sub(_BREAK, text)))


def tightened(html: str) -> str:
    """Return a headline with its quotation marks and brackets half as wide, as large type needs."""
    return in_text(html, lambda text: _PAIRED.sub(r'<span class="half">\g<0></span>', text))


def told_whole(svg: str) -> str:
    """Return a drawing whose title says all that its description does.

    WeasyPrint takes the title alone for the text alternative in the PDF.
    """
    found = _DESCRIPTION.search(svg)
    return (
        svg if found is None else _TITLE.sub(lambda own: own[1] + found[1] + own[2], svg, count=1)
    )


_DESCRIPTION = re.compile("<desc[^>]*>(.*?)</desc>", re.DOTALL)
_TITLE = re.compile("(<title[^>]*>).*?(</title>)", re.DOTALL)
