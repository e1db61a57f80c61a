"""``superlative``: 首个, 唯一, 第一 without a source."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from bulletin.articles import Stretch
from bulletin.audit.proof import Proof
from bulletin.audit.segments import Segment, sentences
from bulletin.diagnostics import Finding, Severity, Text

_SUPERLATIVE: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "zh": re.compile(
            r"首[个家创屈]|唯一|独一无二|第一(?:个|家|名|位|大|(?=[，。、；]))"
            r"|(?:全国|全省|全市|全球|世界|国内|国际|亚洲|省内|区内)[^，。；]{0,8}(?:最|领先|首[批笔台座例])"
            r"|史上最|历史最|零的突破|居[^，。；]{1,6}(?:首位|第一|榜首|之首)"
        ),
        "en": re.compile(
            r"\bthe (?:only|sole)\b"
            r"|\bthe first (?!\d|half|quarter|\w+ months)[^.,;]{1,60}? in the\b"
            r"|\b(?:world|national)[- ](?:first|record)\b"
            r"|\bfirst for the (?:country|province|city)\b"
            r"|\bthe (?:largest|biggest|highest|fastest|best) in the\b",
            re.IGNORECASE,
        ),
    }
)
_SOURCED: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "zh": re.compile(r"据|认定|评为|发布的|公布的|来源|统计显示|数据显示|名单|榜"),
        "en": re.compile(
            r"\b(?:according to|said|reported|described as|named|source|list(?:ed)?)\b",
            re.IGNORECASE,
        ),
    }
)


def superlative(proof: Proof) -> Iterator[Finding]:
    """Note a superlative in a sentence that names nobody who says so.

    What a mention prints (a rank, a record) has its source in the facts.
    """
    language = proof.galley.bulletin.language
    for stretch in proof.galley.stretches:
        for sentence in sentences(stretch.text, language) if not stretch.waiver else ():
            if not _SOURCED[language].search(sentence.text):
                yield from _claimed(stretch, sentence, language)


def _claimed(stretch: Stretch, sentence: Segment, language: str) -> Iterator[Finding]:
    for found in _SUPERLATIVE[language].finditer(sentence.text):
        start = sentence.start + found.start()
        if stretch.typed(start, start + len(found[0])):
            yield Finding(
                code="superlative",
                severity=Severity.NOTE,
                place=stretch.place(start),
                message=Text(
                    f"“{found[0]}”没有写明根据", f"nothing is given in support of “{found[0]}”"
                ),
                hint=Text(
                    "写明由谁认定或统计，或在段前写 <!-- literal: 出处 -->",
                    "say who counted or named it, or put <!-- literal: source --> before it",
                ),
            )
            return
