"""``doubled-word``: a word or unit typed beside a mention that prints it already."""

import re
from collections.abc import Iterator, Mapping

from bulletin.articles import Inset, Stretch
from bulletin.audit.proof import Proof
from bulletin.audit.typed import slipped, slips
from bulletin.diagnostics import Finding, Text

_HANZI = re.compile(r"[\u4e00-\u9fff]")
_NUMBER = re.compile(r"(?:\d[\d,.]*|[零〇一二三四五六七八九十百千两]+)(?![\d,.]*[年月—–])")
"""A number that is no part of a period's name."""

_LEADS = (
    *("比上年同期", "比上年", "比上月", "上年同期", "年均增长", "平均每", "同比", "环比", "年均"),
    *("增长", "下降", "提高", "上涨", "上升", "增加", "减少", "新增", "净增", "净减", "连续"),
    *("占", "居", "第", "是", "超", "近", "约"),
)
"""Words with which mentions begin; typed in front of one that prints them, they stand twice."""

_GOES_ON: Mapping[str, str] = {
    "个": "体人别性",
    "家": "庭居电政具长园禽畜",
    "人": "均才次员工民数口们",
    "位": "于次居",
    "名": "列单牌优师医",
    "次": "年新要",
    "条": "件例款",
    "项": "目",
    "种": "类植子业养",
    "户": "均外籍数",
    "台": "账",
    "所": "属在有以需",
    "期": "间末货限",
    "年": "均度内末底初中轻产级份来",
    "天": "然津",
    "吨": "位",
    "岁": "月末",
    "届": "时",
    "批": "次准发复",
    "座": "谈",
    "班": "组次子",
    "支": "持出撑部行",
    "列": "车入为",
    "元": "旦件",
    "倍": "增",
    **dict.fromkeys("件栋辆亩米组", ""),
}
"""Characters that make another word of a typed unit: 311个个体户, 100家家庭农场, 2023年年末."""

_NAMED = re.compile(r"(?:增速|增幅|增长率|涨幅|降幅|占比|比重)(?:均?[为达是]到?)?\Z")
_COMPARES = re.compile(r"比|同比|环比|占|年均")
_MENTION = re.compile(r"(?P<asked>[{｛]{2}[^|｜{}]*?)(?P<rest>\s*(?:[|｜][^{}]*)?[}｝]{2})")
_NEARBY = ("最近", "附近", "临近")

_WORD = re.compile(r"[A-Za-z]+")
_MOVED = re.compile(
    r"\b(?:rose|grew|climbed|increased|gained|fell|declined|dropped|decreased|shrank)(?: by)?\Z",
    re.IGNORECASE,
)
_UP_OR_DOWN = re.compile(r"(?:up|down)\b", re.IGNORECASE)


def doubled_word(proof: Proof) -> Iterator[Finding]:
    """Object to 增长{{ x.yoy }} (增长同比增长) and to {{ n }}个 (311个个), with the line mended."""
    find = _english if proof.galley.bulletin.language == "en" else _chinese
    for stretch in proof.galley.stretches:
        for inset in stretch.insets:
            if inset.beyond:
                yield from find(stretch, inset)
    for stretch, slip in slips(proof, "doubled-word"):
        if stretch.typed(slip.start, slip.end) and not stretch.waiver:
            yield slipped(stretch, slip)


def _chinese(stretch: Stretch, inset: Inset) -> Iterator[Finding]:
    before = _typed_before(stretch, inset)
    words, after = stretch.text[inset.start : inset.end], _typed_after(stretch, inset)
    compares = _COMPARES.match(words) and "百分点" not in words
    named = _NAMED.search(before) if compares else None
    if named:
        yield _saying_twice(stretch, inset, len(before) - named.start())
    elif lead := _doubled_lead(before, words):
        yield _doubled(stretch, inset.start - len(lead), inset.start, lead + words)
    if tail := _doubled_tail(words, after):
        yield _doubled(stretch, inset.end, inset.end + len(tail), words + tail)


def _doubled_lead(before: str, words: str) -> str:
    """Return the end of what was typed before a mention that the mention says again."""
    number = _NUMBER.search(words)
    said = words[: number.start()] if number else words
    whole = next((said[:n] for n in range(len(said), 1, -1) if before.endswith(said[:n])), "")
    lead = next((w for w in _LEADS if before.endswith(w) and _says(said, w)), "")
    if before.endswith(_NEARBY):
        return ""
    longer = max(whole, lead, key=len)
    return longer if _HANZI.search(longer) else ""


def _says(said: str, word: str) -> bool:
    return word in said if len(word) > 1 else said.startswith(word)


def _doubled_tail(words: str, after: str) -> str:
    """Return the begin of what was typed behind a mention that the mention said already."""
    for length in range(min(len(words), len(after)), 0, -1):
        tail = after[:length]
        if words.endswith(tail) and _HANZI.fullmatch(tail[0]):
            return tail if length > 1 or _is_unit(tail, after[1:2]) else ""
    return ""


def _is_unit(tail: str, following: str) -> bool:
    return tail in _GOES_ON and (not following or following not in _GOES_ON[tail])


def _english(stretch: Stretch, inset: Inset) -> Iterator[Finding]:
    before, after = _typed_before(stretch, inset), _typed_after(stretch, inset)
    words = stretch.text[inset.start : inset.end]
    said = _WORD.findall(words)
    left, right = _WORD.search(before[::-1]), _WORD.match(after.lstrip())
    moved = _MOVED.search(before.rstrip()) if _UP_OR_DOWN.match(words) else None
    if moved:
        yield _saying_twice(stretch, inset, len(before) - moved.start())
    elif said and left and before[-1:] == " " and left[0][::-1].lower() == said[0].lower():
        start = inset.start - len(left[0]) - 1
        yield _doubled(stretch, start, inset.start, f"{left[0][::-1]} {said[0]}")
    if said and right and words.endswith(said[-1]) and right[0].lower() == said[-1].lower():
        end = inset.end + after.index(right[0]) + len(right[0])
        yield _doubled(stretch, inset.end, end, f"{said[-1]} {right[0]}")


def _saying_twice(stretch: Stretch, inset: Inset, length: int) -> Finding:
    """Object to 增速为同比增长5% and “rose up 5 percent”: the bare rate is what is due."""
    start = inset.start - length
    typed = stretch.text[start : inset.start].strip()
    return Finding(
        code="doubled-word",
        place=stretch.place(start),
        message=Text(
            f"“{typed}”与引用印出的话重复：{stretch.text[start : inset.end]}",
            f"“{typed}” says what the mention says: {stretch.text[start : inset.end]}",
        ),
        hint=Text("在引用里加上 .率，只印数字", "add .rate to the mention, for the number alone"),
        mended=_with_rate(stretch, inset),
    )


def _with_rate(stretch: Stretch, inset: Inset) -> str | None:
    written = stretch.passage.text[inset.at : inset.beyond] if stretch.passage else ""
    found = _MENTION.fullmatch(written)
    rated = f"{found['asked']}.rate{found['rest']}" if found else ""
    return stretch.mended(inset.start, inset.end, rated) if rated else None


def _typed_before(stretch: Stretch, inset: Inset) -> str:
    ends = (one.end for one in stretch.insets if one.end <= inset.start)
    return stretch.text[max(ends, default=0) : inset.start]


def _typed_after(stretch: Stretch, inset: Inset) -> str:
    starts = (one.start for one in stretch.insets if one.start >= inset.end and one is not inset)
    return stretch.text[inset.end : min(starts, default=len(stretch.text))]


def _doubled(stretch: Stretch, start: int, end: int, printed: str) -> Finding:
    typed = stretch.text[start:end].strip()
    return Finding(
        code="doubled-word",
        place=stretch.place(start),
        message=Text(
            f"“{typed}”重复：这里会印成“{printed}”",
            f"“{typed}” stands twice: this prints “{printed}”",
        ),
        hint=Text(
            f"引用已印出这几个字，请删去手写的“{typed}”；只要数字时用 .rate 或 | plain",
            f"the mention prints it already: delete the typed “{typed}”; for the number alone use "
            ".rate or | plain",
        ),
        mended=stretch.mended(start, end, ""),
    )
