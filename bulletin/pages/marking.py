"""Markup of running text that both media need: numbers kept whole, figures within reach."""

import re
from collections.abc import Callable, Mapping

_JOIN = "\u2060"
_PARTS = re.compile(r"(<[^>]*>|&#?\w+;)")
_NUMBER = re.compile(
    r"第?[+\-−]?\d[\d,.]*(?:[—\-–～~∶:/]\d[\d,.]*)*"
    r"(?:[%％‰℃]|个百分点)?(?:余|多)?(?:万亿|亿|万)?(?:余|多)?(?:美?元|吨|倍|年|月|日|家|个|项|人|名|位|期|版)?"
    r"(?: (?:percent|billion|million|trillion|yuan)\b)?"
)
_INSEPARABLE = re.compile(r"\d[\d.,]*")
"""Digits alone: no line ends inside them anyway, and WeasyPrint breaks lines early at elements."""
_DIGITS = re.compile(r"\d[\d.,]*(?:[/～–—-]\d[\d.,]*)*")
_FIGURE = re.compile(r'<data\b(?=[^>]*\bid="(?P<id>[^"]+)")')
_CROSSHEAD = re.compile(r"(</?)h([2-5])\b")


def in_text(html: str, change: Callable[[str], str]) -> str:
    """Return HTML with ``change`` made to its text, and nothing to its tags and entities."""
    parts = _PARTS.split(html)
    return "".join(part if odd % 2 else change(part) for odd, part in enumerate(parts))


def unbroken(html: str) -> str:
    """Return HTML in which no line ends inside a number or between it and its unit.

    GB/T 15835—2011, 5.1.7.2: a number written in digits stays on one line.
    """
    return in_text(html, lambda text: _NUMBER.sub(_whole, text))


def joined(html: str) -> str:
    """Return the same with U+2060 in the place of elements, each of which costs print time."""
    return in_text(html, lambda text: _NUMBER.sub(lambda found: _JOIN.join(found[0]), text))


def reachable(html: str, notes: Mapping[str, str]) -> str:
    """Return HTML whose figures can be focused and point at their notes.

    :param notes: the id of the note of each figure, by the figure's id.
    """

    def mark(found: re.Match[str]) -> str:
        note = notes.get(found["id"])
        return f'<data tabindex="0" aria-describedby="{note}"' if note else "<data"

    return _FIGURE.sub(mark, html)


def under_headline(html: str) -> str:
    """Return an article's prose with its crossheads one level below its headline."""
    return _CROSSHEAD.sub(lambda found: f"{found[1]}h{int(found[2]) + 1}", html)


def opened(html: str, words: str) -> str:
    """Return prose whose first paragraph begins with ``words``, which are HTML (a dateline)."""
    return html.replace("<p>", f'<p><span class="dateline">{words}</span>', 1)


def digits(text: str) -> str:
    """Return the digits of a big number, or all of it where it is written in words."""
    found = _DIGITS.search(text)
    return found[0] if found else text


def enlarged(html: str) -> str:
    """Return a big number with its digits marked, so that words beside them can be small."""
    if not _DIGITS.search(re.sub(r"<[^>]*>", "", html)):
        return f'<span class="digits">{html}</span>'
    return in_text(
        html, lambda text: _DIGITS.sub(lambda m: f'<span class="digits">{m[0]}</span>', text, 1)
    )


def _whole(found: re.Match[str]) -> str:
    number = found[0]
    return number if _INSEPARABLE.fullmatch(number) else f'<span class="nobr">{number}</span>'
