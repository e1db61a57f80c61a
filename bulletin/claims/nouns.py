"""The things that a number counts, as far as the words beside it tell."""

import re
from collections.abc import Sequence

from bulletin.claims.labels import Naming
from bulletin.claims.token import Token
from bulletin.claims.vocabulary import Vocabulary

_HAN = re.compile(r"[\u3400-\u9fff“”‘’A-Za-z]+")


def is_threshold(text: str, token: Token, facts: Sequence[Naming]) -> bool:
    """Tell whether a number is part of a name: 10亿元以上项目, 亿元以上企业."""
    if any(one.start <= token.start and token.end <= one.end for one in facts):
        return True
    after = text[token.end : token.end + 1]
    return token.text.endswith(("以上", "以下")) and bool(_HAN.match(after)) and after not in "的，"


def nouns_of(lead: str, tail: str, words: Vocabulary) -> tuple[str, str]:
    """Return the words right before and right behind a number, without those that say nothing."""
    before = [run for run in words.joins.split(_last_run(lead)) if run]
    behind = [run for run in words.joins.split(_first_run(tail)) if run]
    return _plain(before[-1:]), _plain(behind[:1])


def _plain(run: Sequence[str]) -> str:
    return run[0].strip("“”") if run else ""


def _last_run(text: str) -> str:
    runs = _HAN.findall(text)
    return runs[-1] if runs else ""


def _first_run(text: str) -> str:
    found = _HAN.match(text.lstrip(" 的"))
    return found[0] if found else ""
