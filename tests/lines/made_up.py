"""Press sentences made up by chance, of the kinds that break lines badly; no place has them."""

import random
from collections.abc import Iterator

_HANZI = (
    "样例园区全年研发投入企业产值增长下降扩大收窄持平同比可比口径制造服务就业创新平台科技"
    "人才专利合同成交金额规模以上高新技术稳步推进项目建设落地见效"
)
_LATIN = ("GDP", "R&D", "PM2.5", "5G", "AI", "Sample Park", "Made-up Lab", "ISO 9001", "A")
_PAUSES = "，，，，、、；：。。。！？"
_LINKS = ("——", "……", "·", "～", "—", "/")


def paragraphs(seed: int, number: int) -> Iterator[str]:
    """Yield paragraphs; the same seed makes the same."""
    chance = random.Random(seed)  # noqa: S311 - not a secret
    for _ in range(number):
        clauses = [_clause(chance) + chance.choice(_PAUSES) for _ in range(chance.randint(2, 9))]
        yield "".join(clauses)[:-1] + chance.choice(("。", "。", "！", "。”", "）。", "", "……"))


def _clause(chance: random.Random) -> str:
    parts = [_words(chance)]
    if chance.random() < 0.8:
        parts.append(_odd(chance))
    if chance.random() < 0.5:
        parts.append(_words(chance, most=4))
    return "".join(parts)


def _words(chance: random.Random, most: int = 10) -> str:
    return "".join(chance.choices(_HANZI, k=chance.randint(1, most)))


def _odd(chance: random.Random) -> str:
    kinds = (_figure, _figure, _figure, _quoted, _quoted, _latin, _linked, _span)
    return chance.choice(kinds)(chance)


def _figure(chance: random.Random) -> str:
    number = chance.choice(
        (
            f"{chance.random() * 100:.2f}",
            f"{chance.random() * 1000:.1f}",
            f"{chance.randint(1, 9)},{chance.randint(0, 999):03}",
            str(chance.randint(2, 400)),
        )
    )
    unit = chance.choice(("%", "%", "亿元", "亿元", "万元", "家", "倍", "个百分点", "项", "‰", "℃"))
    return chance.choice(("", "", "−", "第")) + number + unit


def _quoted(chance: random.Random) -> str:
    inner = chance.choice((_words, _words, _figure, _latin))(chance)
    first, second = chance.choice(("“”", "“”", "《》", "（）", "‘’", "〔〕", "【】"))
    if chance.random() < 0.3:
        outer, end = chance.choice(("“”", "《》", "（）"))
        return f"{outer}{first}{inner}{second}{end}"
    return f"{first}{inner}{second}"


def _latin(chance: random.Random) -> str:
    return chance.choice(_LATIN)


def _linked(chance: random.Random) -> str:
    return chance.choice(_LINKS) + _words(chance)


def _span(chance: random.Random) -> str:
    year, month = chance.randint(2021, 2031), chance.randint(1, 12)
    return chance.choice(
        (
            f"{year}年{month}月",
            f"{year}—{year + 1}年",
            f"{month}～{month + 5}个月",
            f"{month}%～{month + 5}%",
            f"{month}亿—{month + 5}亿元",
            f"1.{month}∶1",
        )
    )
