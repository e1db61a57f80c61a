"""The kinds of charts: what they are called, and what each makes of facts, zones and periods."""

from collections.abc import Mapping
from types import MappingProxyType

FIELDS = (
    *("title", "kind", "facts", "periods", "zones"),
    *("sort", "highlight", "whole", "note", "source"),
)

KINDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "columns": ("柱状图", "柱形图"),
        "grouped": ("分组柱状图", "簇状柱形图"),
        "stacked": ("堆积柱状图", "堆积柱形图"),
        "lines": ("折线图",),
        "bars": ("条形图", "排行图"),
        "share": ("构成图", "占比图"),
        "slope": ("坡度图", "斜率图"),
        "multiples": ("小多图", "分面图"),
    }
)
"""Every kind with its Chinese names, which equal the English one."""

KIND_NAMES = {name: kind for kind, names in KINDS.items() for name in (kind, *names)}

OVER_TIME = frozenset({"lines", "slope", "multiples"})
"""Kinds whose axis is time wherever there are several periods."""

OF_PARTS = frozenset({"stacked", "share"})
"""Kinds that show what a whole is made of."""

USES: Mapping[str, frozenset[str]] = MappingProxyType(
    {"sort": frozenset({"columns", "bars", "share"}), "whole": OF_PARTS}
)
"""The fields that mean something to some kinds only."""

SORTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"desc": ("降序", "从高到低"), "asc": ("升序", "从低到高"), "given": ("原序",)}
)
SORT_NAMES = {name: sort for sort, names in SORTS.items() for name in (sort, *names)}

MOST_SERIES = 4
"""More series than this cannot be told apart in one ink (a remainder is left white)."""
