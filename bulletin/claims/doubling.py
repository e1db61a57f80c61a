"""``doubled-word``: a character, a word or a name that stands twice by mistake."""

import re
from collections.abc import Iterator, Mapping

from bulletin.claims.judgement import Slip
from bulletin.diagnostics import Text

_PARTICLES = """
的 目 确士
了 为除不罢 解之结然
在 现存所潜内实好自 建校册职线岗场读编位研营售逃途地乎
有 所国私公占特稀 效关利色机限力趣意益序形待害氧
是 于但只总凡就还不要可若都或正 否非
和 共温缓饱暖祥平柔中总 气美睦谐平风顺善蔼解
与 参给赠授 会
及 普涉波提顾触 时格早其
将 大名武麻主猛上中少 来军领要近士
已 而不 -
经 财神圣曾途历 济过历营理常费办受典验络销贸由开纪
从 服听顺随遵 容业事严军前小而
由 自缘理事经 于此来
对 核面针反相应绝校查比敌派一双 联碰手方口策应齐外内接话标照象立比
被 棉植 告动
于 - 某
得 难值觉 分知以
而 然从进因反 且立后今
但 不非 是
也 - -
就 成造早 业近医地诊学绪
并 合一兼归吞 购网入列联轨且行
或 - 许者
以 可所难足予加得用 色上下内外后前来往便及免致
其 尤土极 他中余实次间
着 - 力眼重急手火陆装实
到 - 位达场期货岗底处来
为 行认人 了止何主期此民
前 以 往后任来台夫妻海所列端景程提进沿方期瞻者0-9一二三四五六七八九十
后 前 续期勤备台代方面者来天年人果
内 - 容部外需地涵河设销资陆存环蒙科湖
们 - -
我 自 -
他 - -
这 - -
"""
"""Characters that no sentence needs twice; the ends, and the beginnings, of words that meet so:
目的的, 的的确确; 现在在, 在在建."""


def _particle(row: str) -> str:
    character, ends, begins = row.split()
    before = "" if ends == "-" else f"(?<![{ends}])"
    after = "" if begins == "-" else f"(?![{begins}])"
    return f"{before}{character}{{2}}(?!{character}){after}"


_VERBS = (
    "(?<=实)现现(?![代有场金象存状行役房货浇])|(?<![达])达达(?=[0-9到])|完完成"
    "|(?<!公)共共(?=[有计])|(?<![合共相协不会])同同比|增增[长加]|(?<!环)环环比|提提[高升]"
    "|(?<![公召展])开开展"
)
_DELIBERATE = (
    "研究 讨论 商量 考虑 学习 打听 参谋 休息 了解 体验 活动 锻炼 放松 比较 交流 切磋 收拾 打扫 "
    "尝试 介绍 指点 帮助 热闹 高兴 开心 凉快 见识 琢磨 照顾 观察 很多 非常 好多 永远 谢谢 哈哈 "
    "许多 干净 十分"
)
"""Words that are said twice on purpose: 研究研究, 非常非常."""

_FUNCTION = (
    "同比 环比 目前 截至 累计 其中 增长 下降 实现 完成 达到 开展 推进 进行 组织 共有 以及 并且 "
    "通过 对于 关于 由于 已经 正在 能够 需要 全区 全市 全年 今年 去年 我们 他们 主要 为了 因为 "
    "所以 但是 同时 此外 根据 按照 提高 提升 加快 加强 分别 成为 超过 位居 新增 减少 增加 预计 "
    "计划 力争 位于 来自"
)
_HAN = "[\\u4e00-\\u9fff]"
_CHINESE = re.compile(
    "|".join(
        (
            *(_particle(row) for row in _PARTICLES.split("\n") if row),
            _VERBS,
            rf"(?P<long>(?![一二两三四五六七八九十]){_HAN}{{3,8}})(?P=long)",
            rf"(?P<word>{'|'.join(_FUNCTION.split())})(?P=word)",
            rf"(?P<noun>(?!(?:{'|'.join(_DELIBERATE.split())})|[一二两三四五六七八九十])"
            rf"(?P<first>{_HAN})(?!(?P=first)){_HAN})(?P=noun)(?=[0-9，。；、的])",
        )
    )
)
_PARTS = re.compile(
    r"\b(?P<verb>c[ao]m(?:e|es|ing)|go(?:es|ing)?|went|mov\w+|let|call\w*|turn\w*|set|kick\w*"
    r"|check\w*|carr\w+|put|hand\w*|liv\w+|engag\w+|is|are|was|were|stay\w*)\s+$",
    re.IGNORECASE,
)
"""Verbs whose own in, on or over may stand before another: came in in March."""

_ENGLISH = re.compile(
    r"(?<![-\w’'])(?P<word>the|an?|of|in|on|at|by|to|for|from|with|and|or|as|are|was|were|be|been|has|have|it|its"
    r"|this|these|those|will|would|can|could|not|but|than|their|they|we|our|which|when|where|after"
    r"|before|into|over|per|also|(?!very|many|much|more|long|never|well|again|that|really|good|"
    r"ever|some|such)[a-z]{4,}(?=\s\w+\b(?! ?[0-9,.]+ [0-9])))(?:[ ]|[ ]?\n)(?P=word)\b(?![’'-])"
)


def doubled_words(text: str, language: str) -> Iterator[Slip]:
    """Return the places where something stands twice that nobody says twice.

    Reduplication (天天, 看看, 干干净净), words that meet with one character (园区区长, 近三年年均),
    names and what is repeated on purpose are left alone.
    """
    pattern = _ENGLISH if language == "en" else _CHINESE
    for found in pattern.finditer(text):
        if language == "en" and _own_particle(text, found):
            continue
        yield Slip(
            code="doubled-word",
            start=found.start(),
            end=found.end(),
            message=Text(f"“{found[0]}”：字词重复", f"“{found[0]}” stands twice"),
            hint=Text("删去一个", "delete one"),
            replacement=_once(found),
        )


def _own_particle(text: str, found: re.Match[str]) -> bool:
    ahead = text[max(found.start() - 14, 0) : found.start()]
    return found["word"] in ("in", "on", "over", "to", "by") and bool(_PARTS.search(ahead))


def _once(found: re.Match[str]) -> str:
    """Return the words that stand twice once."""
    names: Mapping[str, str | None] = found.groupdict()
    word = names.get("long") or names.get("word") or names.get("noun")
    return word or found[0][1:]
