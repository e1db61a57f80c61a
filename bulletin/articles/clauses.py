"""What dropped clauses leave behind: the punctuation around the gaps is mended."""

import re

from bulletin.articles.tracing import Traced

_ENDERS = "。！？.!?…"
GAP = "\U000fffe0"
"""The first of the marks for a dropped clause; the next ones tell how it ended its sentence."""

_LAST_GAP = chr(ord(GAP) + len(_ENDERS))
_GAPS = f"[{GAP}-{_LAST_GAP}]"
_SPACE = r"[ \t]*\n?[ \t]*"
_RUN = rf"{_GAPS}(?:{_SPACE}{_GAPS})*"
_MARKER = r"(?:[-*+]|\d+[.)]|\#+|>)[ \t]*"
_EMPTY_LINE = re.compile(rf"^[ \t]*(?:{_MARKER})+{_RUN}[ \t]*(?:\n|\Z)", re.MULTILINE)
_BRACKETS = re.compile(
    "|".join(
        rf"{re.escape(left)}[ \t]*(?P<{name}>{_RUN})[ \t]*{re.escape(right)}"
        for name, left, right in (("a", "（", "）"), ("b", "(", ")"), ("c", "“", "”"))
    )
)
_STRENGTH = {
    mark: rank for rank, marks in enumerate(("、", "，,", "：:", "；;"), 1) for mark in marks
}
_SEPARATORS = "".join(_STRENGTH)
_AROUND = re.compile(
    rf"(?P<left>[{_SEPARATORS}]?)(?P<before>{_SPACE})(?P<gaps>{_RUN})"
    rf"(?P<after>{_SPACE})(?P<right>[{_SEPARATORS}{_ENDERS}]?)"
)
_ENDED = re.compile(rf"([{_ENDERS}])[”’」』）)\"]*\s*\Z")
_AT_START = re.compile(rf"(?:\A|\n[ \t]*\n|\||\n[ \t]*{_MARKER}|\A{_MARKER})\s*\Z")
_AT_END = re.compile(rf"\s*\Z|[ \t]*\n[ \t]*(?:\n|\||{_MARKER})|[ \t]*\|")


def gap(dropped: str) -> str:
    """Return the mark that takes the place of the clause ``dropped``."""
    ended = _ENDED.search(dropped)
    return chr(ord(GAP) + 1 + _ENDERS.index(ended[1])) if ended else GAP


def mend(text: Traced) -> Traced:
    """Return a text without its gaps, and without marks that are doubled or orphaned by them.

    ``A，▯。`` becomes ``A。``; ``A；▯，C`` keeps the stronger mark; a mark that would begin a
    sentence, a bracket pair with nothing in it, a list item or heading that is empty are left out.
    """
    if not re.search(_GAPS, text.text):
        return text
    filled = text.sub(_EMPTY_LINE, lambda _: "")
    bare = filled.sub(_BRACKETS, lambda found: found[found.lastgroup or 0])
    return bare.sub(_AROUND, _bridge)


def _bridge(found: re.Match[str]) -> str:
    left, right, blank = found["left"], found["right"], found["before"] + found["after"]
    before = found.string[: found.start("gaps")]
    if not left and _AT_START.search(before):
        return "\n" if "\n" in found["before"] else ""
    if not left and _ENDED.search(before):
        return "" if right else _blank(blank)
    if right:
        return max(left, right, key=_strength) if left else right
    if ender := _ender(found["gaps"]):
        return ender + _blank(blank)
    mark = "" if _AT_END.match(found.string, found.end()) else left
    return mark + _blank(blank)


def _ender(gaps: str) -> str:
    """Return the mark with which the last dropped clause ended its sentence, if it did."""
    return f" {_ENDERS}"[ord(gaps[-1]) - ord(GAP)].strip()


def _strength(mark: str) -> int:
    return _STRENGTH.get(mark, 9)


def _blank(blank: str) -> str:
    """Of the blanks around a gap keep a line end, or one."""
    return "\n" if "\n" in blank else blank[:1]
