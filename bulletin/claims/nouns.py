"""The things that a number counts, as far as the words beside it tell."""

import re
from collections.abc import Sequence

from bulletin.claims.claim import Claim
from bulletin.claims.labels import Naming
from bulletin.claims.token import Token
from bulletin.claims.vocabulary import Vocabulary

_WORDS = re.compile(r"(?:\s+[A-Za-z'’-]+){1,5}")
_THING = re.compile("项目|企业|级")
_ROUND = re.compile("^[过超]?[一二三五十百千]*[百千万]?[万亿]元$")
_HAN = re.compile(r"[\u3400-\u9fff“”‘’A-Za-z]+")


def is_threshold(text: str, token: Token, facts: Sequence[Naming]) -> bool:
    """Tell whether a number is part of a name: 10亿元以上项目, 亿元以上企业."""
    if any(one.start <= token.start and token.end <= one.end for one in facts):
        return True
    after = text[token.end : token.end + 2]
    named = bool(_THING.match(after))
    round_ = bool(_ROUND.search(token.text))
    return (
        token.text.endswith(("以上", "以下")) and bool(_HAN.match(after[:1])) and after[0] != "的"
    ) or (round_ and named)


_SPAN = re.compile("间|来(?!自)")


def is_span(text: str, token: Token) -> bool:
    """Tell whether 一年 is the time in which something happened: 一年间, 一年来."""
    return token.text in ("一年", "1年") and _SPAN.match(text, token.end) is not None


_SIDE = r"[^，。；;：:\n÷×=＝]"
_FORMULA = re.compile(
    rf"[0-9（(]{_SIDE}{{0,40}}(?:[÷×]{_SIDE}{{0,40}}[0-9]{_SIDE}*)+(?:[=＝]{_SIDE}*)?"
    rf"|[0-9]{_SIDE}{{0,12}}[-+]{_SIDE}{{1,12}}[=＝]{_SIDE}{{0,12}}"
)


def formulas(text: str) -> tuple[tuple[int, int], ...]:
    """Return where calculations are written out: (350亿元−271亿元)÷271亿元×100%."""
    return tuple(found.span() for found in _FORMULA.finditer(text))


_COUNTING = re.compile("(?:新增|仅|只有|共|达|为|超过|第|增加|减少)了?$")


def is_article(claim: Claim) -> bool:
    """Tell whether 一 is no more than an article: 一件事, 新的一年."""
    quantity = claim.token.quantity
    one = claim.token.text[0] == "一" and quantity is not None and quantity.value == 1
    return one and not _COUNTING.search(claim.lead)


def nouns_of(lead: str, tail: str, words: Vocabulary) -> tuple[str, str]:
    """Return the words right before and right behind a number, without those that say nothing."""
    before = [run for run in words.joins.split(_last_run(lead)) if run]
    found = _WORDS.match(tail)
    behind = [
        run for run in words.joins.split(found[0] if found else _first_run(tail)) if run.strip()
    ]
    return _plain(before[-1:]), _plain(behind[:1])


def _plain(run: Sequence[str]) -> str:
    return run[0].strip("“” ") if run else ""


def _last_run(text: str) -> str:
    runs = _HAN.findall(text)
    return runs[-1] if runs else ""


def _first_run(text: str) -> str:
    found = _HAN.match(text.lstrip(" 的"))
    return found[0] if found else ""


def is_share_of(text: str, naming: Naming, words: Vocabulary) -> bool:
    """Tell whether a fact is named as what something is a share of."""
    return words.share_of.search(text[max(naming.start - 30, 0) : naming.start]) is not None
