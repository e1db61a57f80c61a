"""What the keys of the files are called, in Chinese and in English."""

from collections.abc import Collection, Mapping
from difflib import get_close_matches
from functools import cache
from types import MappingProxyType

KEY_NAMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        # what may stand in any file
        "zh": ("中文",),
        "en": ("英文",),
        "name": ("名称", "姓名", "刊名"),
        "title": ("标题", "题名"),
        "date": ("日期",),
        "theme": ("主题", "版式"),
        "languages": ("语言",),
        "period": ("期间", "时期"),
        "zone": ("园区",),
        "source": ("来源",),
        "note": ("备注", "说明", "注", "按语"),
        # site.yaml
        "publisher": ("发布单位", "主办单位", "主办"),
        "address": ("网址",),
        "growth_decimals": ("增速小数",),
        "rounding": ("修约",),
        "wording": ("用词",),
        "annual": ("年度",),
        "cumulative": ("累计",),
        "previous": ("上期",),
        "percent": ("百分号",),
        "units": ("单位", "自定单位"),
        "topics": ("栏目", "话题"),
        "names": ("固定说法",),
        "of": ("折合单位",),
        "power": ("次方",),
        # zones
        "parent": ("上级",),
        "as_whole": ("统称",),
        # fact sheets
        "sources": ("来源目录",),
        "facts": ("指标",),
        "label": ("名称",),
        "unit": ("单位",),
        "kind": ("类型",),
        "basis": ("口径",),
        "values": ("数值",),
        "reported": ("公布",),
        "added": ("新增",),
        "target": ("目标",),
        "whole": ("总体",),
        "parts": ("分项",),
        "of_which": ("其中",),
        "formula": ("公式",),
        "also": ("别名", "又称"),
        "revised": ("修订",),
        "accept": ("采信",),
        "seasonally_adjusted": ("季节调整",),
        "value": ("数值", "值"),
        "status": ("状态",),
        "was": ("原值",),
        "on": ("修订日期", "日期"),
        "why": ("原因",),
        "finding": ("问题",),
        "use": ("采用",),
        "seen": ("所见",),
        "reason": ("理由",),
        "by": ("经手",),
        # bulletins and the front matter of articles
        "issue": ("期号",),
        "volume": ("总期号",),
        "paper": ("纸张", "开本"),
        "print": ("印刷", "付印"),
        "pages": ("版数",),
        "classification": ("密级",),
        "report": ("报",),
        "send": ("送",),
        "issue_to": ("发",),
        "copies": ("份数", "印数"),
        "articles": ("文章", "稿件"),
        "each": ("逐一",),
        "slug": ("网址名",),
        "headline": ("标题", "主题"),
        "kicker": ("引题", "眉题"),
        "deck": ("副题", "副标题"),
        "byline": ("署名", "作者"),
        "role": ("身份", "角色"),
        "dateline": ("电头",),
        "headline_short": ("短标题",),
        "deck_short": ("短副题",),
        "span": ("跨栏",),
        "lines": ("行数",),
        "jump": ("转版",),
        "after": ("段数",),
        "to": ("转到",),
        "picture": ("图片",),
        "file": ("文件",),
        "alt": ("替代文字",),
        "caption": ("图说",),
        "credit": ("图片署名", "供图"),
        "crop": ("裁切",),
        "focus": ("焦点",),
        "literal": ("照录",),
    }
)
"""The Chinese names of every key; each is equal to the English one where that one may stand."""

MEASURE_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "同比": "yoy",
        "上期": "prev",
        "环比": "prev",
        "较": "since",
        "年均": "cagr",
        "增量": "change",
        "倍数": "times",
        "占比": "share",
        "平均": "per",
        "目标": "target",
        "完成率": "completion",
        "进度": "pace",
        "新增": "new",
        "连续": "streak",
        "新高": "record",
        "位次": "rank",
        "合计": "sum",
        "对比": "vs",
    }
)
"""The Chinese names of the measures that may be published."""

_TEXTS = (
    *("title", "headline", "deck", "kicker", "caption", "credit", "alt", "label", "name"),
    *("unit", "slug", "zh", "en", "publisher", "as_whole", "dateline", "role", "note"),
    *("why", "reason", "by", "headline_short", "deck_short"),
)

TEXT_KEYS = frozenset(name for key in _TEXTS for name in (key, *KEY_NAMES[key]))
"""Keys whose values are texts: taken as written to the end of the line."""

COMMENTED_KEYS = frozenset(name for key in ("unit", "slug") for name in (key, *KEY_NAMES[key]))
"""Text keys whose values never hold a ``#``: there it always begins a comment."""

EVERY_KEY = frozenset(KEY_NAMES) | {name for names in KEY_NAMES.values() for name in names}


def canonical(written: str, allowed: Collection[str]) -> str | None:
    """Return the key that ``written`` names among those ``allowed``, or ``None``."""
    return _spellings(tuple(allowed)).get(written)


def nearest(written: str, allowed: Collection[str]) -> str | None:
    """Return the allowed name that ``written`` most looks like, or ``None`` (did you mean …?)."""
    lowered = {name.lower(): name for name in allowed}
    plain = written.strip().lower()
    found = get_close_matches(plain, lowered, n=1, cutoff=0.5 if len(plain) < 4 else 0.6)
    return lowered[found[0]] if found else None


def nearest_key(written: str, allowed: Collection[str]) -> str | None:
    """Return the allowed key, in either language, that ``written`` most looks like."""
    return nearest(written, _spellings(tuple(allowed)))


@cache
def _spellings(allowed: tuple[str, ...]) -> Mapping[str, str]:
    names = {name: key for key in allowed for name in KEY_NAMES.get(key, ())}
    return {**names, **{key: key for key in allowed}}
