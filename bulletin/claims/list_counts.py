"""``list-count``: four measures announced and three named."""

import re
from collections.abc import Iterator

from bulletin.claims.judgement import Slip
from bulletin.claims.zh_numbers import HANZI
from bulletin.diagnostics import Severity, Text
from bulletin.facts import hanzi_number

_ANNOUNCED = re.compile(
    rf"(?P<count>(?P<number>{HANZI}|[0-9]{{1,2}})(?:大|个|项|类|种|条|方面|家|位|所|座|处))"
    r"(?P<noun>[^，。；：、0-9—（）“”]{0,10})(?P<mark>：|——|，即|，分别是|，分别为)"
    r"(?P<items>[^。；！？—：\n]+)(?P<close>——)?"
)
_AND = re.compile("以及|和|与|及")
_LONG = 3
_LONGEST_ITEM = 16


def list_counts(text: str) -> Iterator[Slip]:
    """Return the lists that name more or fewer things than announced."""
    for found in _ANNOUNCED.finditer(text):
        number = found["number"]
        announced = int(number) if number.isdigit() else hanzi_number(number)
        items = found["items"].partition("，")[0]
        counts = _counts(items)
        if announced and announced > 1 and counts and announced not in counts:
            yield Slip(
                code="list-count",
                start=found.start("count"),
                end=found.end("count"),
                message=Text(
                    f"说有{number}，列出的是{max(counts)}项",
                    f"{announced} are announced and {max(counts)} named",
                ),
                hint=Text("核对个数，或补上、删去一项", "check the number, or the list"),
                severity=Severity.WARNING,
            )


def _counts(items: str) -> set[int]:
    """Return how many things a list may name: 和 joins the last two, or stands within a name."""
    parts = items.split("、")
    if any(len(part) > _LONGEST_ITEM or re.search(r"[0-9]", part) for part in parts):
        return set()
    last = _AND.split(parts[-1])
    if len(parts) < 2 and len(last) < 2:
        return set()
    whole = len(parts) - 1 + len(last)
    return {whole} if all(len(one) >= _LONG for one in last) else {len(parts), whole}
