"""One measure of one thing named twice, in two units or two turns of phrase, with two values."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bulletin.claims.token import Token
from bulletin.diagnostics import Text
from bulletin.facts import Interval

_MEASURES = "全长|总长|总高|总产量?|占地面积|建筑面积|总投资|总面积|总装机"
_N = r"[0-9][0-9,.]*"
_MENTION = re.compile(
    rf"(?P<before>[\u4e00-\u9fff]{{2,8}}?)?(?P<measure>{_MEASURES})(?:达到?|为)?(?P<number>{_N})"
    r"[万亿]?[\u4e00-\u9fff]{1,3}?(?:的(?P<behind>[\u4e00-\u9fff]{4,10})|(?=[，。；！、]))"
)
_OTHER = re.compile(
    "去年|上年|同期|目标|力争|原[来有先计]|改造|扩建|延伸|二期|一期|计划|规划|另一|比|以[前后]|其中|分别|调整|修正|误"
)
"""Words by which the second number is meant of another time or another thing."""

_THIS = re.compile("[这该][条座个处段]?$")
_GENERIC = re.compile("^[该此其这]|^(?:项目|工程|公司|企业|道路|线路)$")
"""Names that may mean another thing in the next sentence: 该项目总投资."""

_YEAR = re.compile("20[0-9]{2}年")
_SHARED = 4
_NEXT = 60
"""Characters between which the same name means the same thing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mention:
    measure: str
    before: str
    behind: str
    token: Token


def repeated_names(text: str, found: Sequence[Token]) -> Iterator[tuple[int, Text]]:
    """Return the place of the second value of a thing that another was given, and why."""
    for first, second in pairwise(_mentions(text, found)):
        between = text[first.token.end : second.token.start]
        if len(between) > _NEXT or not re.search("[。；！？\n]", between):
            continue
        if _OTHER.search(between) or _YEAR.search(between) or not _same(first, second):
            continue
        one, two = first.token, second.token
        if not _span(one).meets(_span(two)):
            zh = f"“{two.text}”与上下文不符：前文为{one.text}"
            yield two.start, Text(zh, f"“{two.text}”: it was {one.text} before")


def _mentions(text: str, found: Sequence[Token]) -> Iterator[_Mention]:
    for match in _MENTION.finditer(text):
        at = match.start("number")
        token = next((one for one in found if one.start <= at < one.end), None)
        if token is not None and token.quantity is not None:
            yield _Mention(
                measure=match["measure"],
                before=match["before"] or "",
                behind=match["behind"] or "",
                token=token,
            )


def _same(first: _Mention, second: _Mention) -> bool:
    """Tell whether two mentions are of one measure of one name."""
    units = first.token.unit, second.token.unit
    if first.measure != second.measure or not (units[0] and units[1]):
        return False
    if units[0].dimension != units[1].dimension:
        return False
    if first.behind and second.behind:
        named = first.behind[:_SHARED] == second.behind[:_SHARED]
        return named and _THIS.search(second.before) is not None
    names = first.before, second.before
    if any(_GENERIC.search(name) for name in names):
        return False
    return all(names) and (names[0].endswith(names[1]) or names[1].endswith(names[0]))


def _span(token: Token) -> Interval:
    quantity = token.quantity
    return quantity.interval.scaled(quantity.unit.power) if quantity else Interval(None, None)
