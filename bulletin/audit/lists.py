"""``list-count``: 八个… with seven named."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from bulletin.articles import Stretch
from bulletin.audit.proof import Proof
from bulletin.audit.segments import Segment, sentences
from bulletin.diagnostics import Finding, Severity, Text

_NUMBERS: Mapping[str, int] = MappingProxyType(
    {character: value for value, character in enumerate("零一二三四五六七八九十")}
    | {"两": 2, "十一": 11, "十二": 12}
    | {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
    | {"ten": 10, "eleven": 11, "twelve": 12}
)
_DIGITS = dict(enumerate("零一二三四五六七八九十"))
_COUNT = r"(?P<count>十[一二]|[两二三四五六七八九十]|(?<![\d.])\d{1,2}(?![\d.%]))"
_ANNOUNCED: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "zh": re.compile(
            rf"(?<![第百千万亿\d]){_COUNT}(?:个|项|家|大|类|种|座|条|所|位|名|支|款|批|张|本)"
            r"[^，。、：；]{0,12}(?:：|——|，?(?:分别是|分别为|即|包括|包含))(?P<list>[^。；：]+)"
        ),
        "en": re.compile(
            rf"\b(?P<count>{'|'.join(n for n in _NUMBERS if n.isascii())}|\d{{1,2}})"
            r"(?: [A-Za-z-]+){1,4}: (?P<list>[^.;:]+)",
            re.IGNORECASE,
        ),
    }
)
_SUMMED = re.compile(
    rf"(?:[，：]|^)(?P<list>[^，：。；]+?)(?P<etc>等){_COUNT}(?:个|项|家|大|类|种|座|条|所|位|名)"
)
_BETWEEN: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {"zh": re.compile("、"), "en": re.compile(r",\s+(?:and\s+)?|\s+and\s+")}
)
_LAST: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {"zh": re.compile("以及|[和及与]"), "en": re.compile(r"\s+and\s+")}
)
_GOES_ON = ("以及", "还有", "和", "另有", "再加上")
_LONGEST = 40


def list_count(proof: Proof) -> Iterator[Finding]:
    """Warn of a list that names more or fewer than its own sentence counts.

    ``等`` and “such as” leave a list open: it may then name fewer. In Chinese a list ends at a
    comma; one of whole clauses is not counted.
    """
    language = proof.galley.bulletin.language
    for stretch in proof.galley.stretches:
        for sentence in sentences(stretch.text, language):
            for found in _ANNOUNCED[language].finditer(sentence.text):
                yield from _judged(stretch, sentence, found, language)
            if language == "zh":
                for found in _SUMMED.finditer(sentence.text):
                    yield from _judged(stretch, sentence, found, language)


def _judged(
    stretch: Stretch, sentence: Segment, found: re.Match[str], language: str
) -> Iterator[Finding]:
    count = _number(found["count"])
    named, _, rest = found["list"].partition("，")
    open_ = "等" in found[0] or "such as" in found[0] or "including" in found[0]
    possible = _named(named, language)
    if count is None or not possible or rest.startswith(_GOES_ON):
        return
    if max(possible) < 2 or count in possible or (open_ and min(possible) < count):
        return
    start = sentence.start + found.start("count")
    yield _finding(stretch, start, found["count"], count, possible)


def _number(written: str) -> int | None:
    return int(written) if written.isdecimal() else _NUMBERS.get(written.lower())


def _named(written: str, language: str) -> tuple[int, ...]:
    """Return how many a list may name: 和 may join its last two items, or stand within one."""
    bare = re.sub(r"等[^、]*\Z", "", written).strip()
    items = [one for one in _BETWEEN[language].split(bare) if one.strip()]
    if len(items) < 2 or any(len(one) > _LONGEST for one in items):
        return ()
    joined = len(_LAST[language].findall(items[-1]))
    return tuple(range(len(items), len(items) + joined + 1))


def _finding(
    stretch: Stretch, start: int, written: str, count: int, possible: tuple[int, ...]
) -> Finding:
    named = possible[-1] if count > possible[0] else possible[0]
    right = _DIGITS.get(named, str(named)) if written in _NUMBERS else str(named)
    inset = stretch.inset(start)
    typed = inset is None or inset.figure is None
    return Finding(
        code="list-count",
        severity=Severity.WARNING,
        place=stretch.place(start),
        message=Text(
            f"说是{written}，列出的是{named}个", f"“{written}” are announced, {named} are named"
        ),
        hint=Text(
            f"请核对所列，或把“{written}”改成“{right}”" if typed else "请核对所列，或核对这个指标",
            "check the list, or the number" if typed else "check the list, or the fact",
        ),
    )
