"""Waivers: ``<!-- literal: reason -->`` before a paragraph lets it hold typed statistics."""

import re
from dataclasses import dataclass

from bulletin.articles.passage import Passage
from bulletin.diagnostics import Finding, Text

_WAIVER = re.compile(
    r"<!--\s*(?:literal|照录)\s*(?:[:：]\s*(?P<reason>.*?)\s*)?-->", re.DOTALL | re.IGNORECASE
)
_BETWEEN = re.compile(r"\s*")
_PARAGRAPH_END = re.compile(r"\n[ \t]*(?=\n)|\Z")


@dataclass(frozen=True, slots=True)
class Waiver:
    """What a waiver covers, as offsets in its passage, and the reason it gives."""

    start: int
    end: int
    reason: str


def waivers_in(text: str) -> tuple[Waiver, ...]:
    """Return the waivers of running text: each covers the paragraph, list or table behind it.

    One that stands within a line covers that line's own paragraph.
    """
    return tuple(_covering(found, text) for found in _WAIVER.finditer(text) if found["reason"])


def waiver_for_next(text: str) -> str:
    """Return the reason of a waiver at the very end, which covers the block that follows."""
    last = next(reversed(list(_WAIVER.finditer(text))), None)
    covers = last is not None and not text[last.end() :].strip() and not _before(last, text)
    return (last["reason"] or "") if last is not None and covers else ""


def unreasoned(passage: Passage) -> tuple[Finding, ...]:
    """Return a finding for each waiver that gives no reason."""
    message = Text("照录没有写明理由", "the waiver gives no reason")
    hint = Text("写作 <!-- literal: 理由 -->", "write <!-- literal: reason -->")
    return tuple(
        passage.finding("bad-value", found.start(), message, hint=hint)
        for found in _WAIVER.finditer(passage.text)
        if not found["reason"]
    )


def _covering(found: re.Match[str], text: str) -> Waiver:
    start = found.start() - len(_before(found, text))
    beyond = found.end()
    if start == found.start() and (between := _BETWEEN.match(text, beyond)):
        beyond = between.end()
    ended = _PARAGRAPH_END.search(text, beyond)
    return Waiver(start, ended.start() if ended else len(text), found["reason"])


def _before(found: re.Match[str], text: str) -> str:
    """Return what stands before a waiver in its line."""
    return text[text.rfind("\n", 0, found.start()) + 1 : found.start()].lstrip()
