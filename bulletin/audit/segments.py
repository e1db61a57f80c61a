"""Sentences and their segments: how far a word reaches that says when, where or how many."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_SENTENCE: Mapping[str, re.Pattern[str]] = {
    "zh": re.compile(r"[^。！？；!?;\n]+"),
    "en": re.compile(r"(?:[^.!?;\n]|\.(?!\s|$))+"),
}
_SEGMENT: Mapping[str, re.Pattern[str]] = {
    "zh": re.compile(r"(?:[^，：、（）—,:\n]|(?<=\d)[—,:](?=\d))+"),
    "en": re.compile(r"(?:[^,:()\n—]|[,:](?!\s))+"),
}


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a stretch's text, from ``start`` to before ``end``."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


def sentences(text: str, language: str) -> Iterator[Segment]:
    """Yield the sentences, without the marks that end them; ；ends one too."""
    return (Segment(found[0], found.start()) for found in _SENTENCE[language].finditer(text))


def segments(sentence: Segment, language: str) -> Iterator[Segment]:
    """Yield what stands between the commas, colons, dashes and brackets of a sentence."""
    for found in _SEGMENT[language].finditer(sentence.text):
        yield Segment(found[0], sentence.start + found.start())
