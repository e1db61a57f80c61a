"""``list-count``: four measures announced and three named."""

import re
from collections.abc import Iterator
from itertools import pairwise

from bulletin.claims.en_words import SMALL, word_number
from bulletin.claims.judgement import Slip
from bulletin.claims.zh_numbers import HANZI
from bulletin.diagnostics import Severity, Text
from bulletin.facts import hanzi_number

_NUMBER = rf"(?P<number>{HANZI}|[0-9]{{1,2}})"
_ANNOUNCED = re.compile(
    rf"(?P<count>{_NUMBER}(?:大|个|项|类|种|条|件|步|招|方面|家|位|所|座|处))"
    r"(?P<noun>[^，。；：、0-9—（）“”]{0,10}”?)(?P<mark>：|——|，即|，分别是|，分别为)"
    r"(?P<items>[^。！？—：\n]+)(?P<close>——)?"
)
_AND = re.compile("以及|和|与|及")
_LONG = 3
_LONGEST_ITEM = 16
_OTHERS = re.compile("等$|其他|其余|之一|另外")


def list_counts(text: str, language: str) -> Iterator[Slip]:
    """Return the lists that name more or fewer things than announced before or behind them."""
    if language == "en":
        yield from _english(text)
        yield from _english_numbered(text)
        return
    yield from _named_behind(text)
    yield from _named_before(text)
    yield from _numbered(text)
    yield from _said_again(text)


def _slip(start: int, end: int, announced: int, named: int) -> Slip:
    return Slip(
        code="list-count",
        start=start,
        end=end,
        message=Text(
            f"说有{announced}，列出的是{named}项", f"{announced} are announced and {named} named"
        ),
        hint=Text("核对个数，或补上、删去一项", "check the number, or the list"),
        severity=Severity.WARNING,
    )


def _number(text: str) -> int:
    return int(text) if text.isdigit() else hanzi_number(text) or 0


def _named_behind(text: str) -> Iterator[Slip]:
    """三个园区——北湾区、南岭区, 五项任务：…；…；…."""
    for found in _ANNOUNCED.finditer(text):
        announced, counts = _number(found["number"]), _listed(found["items"])
        if announced > 1 and counts and announced not in counts:
            yield _slip(found.start("count"), found.end("count"), announced, max(counts))


def _listed(items: str) -> set[int]:
    """Return how many things a list may name: parted by ；, else by 、."""
    whole = [part for part in items.split("；") if part]
    if len(whole) > 1:
        return {len(whole)} if not re.match(_MARK, items) else set()
    return _counts(whole[0].partition("，")[0]) if whole else set()


def _counts(items: str) -> set[int]:
    """Return how many things a list may name: 和 joins the last two, or stands within a name."""
    parts = items.split("、")
    if any(len(part) > _LONGEST_ITEM or re.search(r"[0-9]", part) for part in parts):
        return set()
    last = _AND.split(parts[-1])
    if len(parts) < 2 and len(last) < 2:
        return set()
    if _OTHERS.search(parts[-1]):
        return set()
    whole = len(parts) - 1 + len(last)
    return {whole} if all(len(one) >= _LONG for one in last) else {len(parts), whole}


_QUOTED = re.compile(
    rf"“{_NUMBER}(?:个|大|项)?(?P<verb>[\u4e00-\u9fff]{{2,3}})”[，：]?(?P<rest>[^。！？\n]*)"
)


def _said_again(text: str) -> Iterator[Slip]:
    """“三个聚焦”，聚焦产业、聚焦项目…: the verb stands as often as announced."""
    for found in _QUOTED.finditer(text):
        announced, verb = _number(found["number"]), found["verb"]
        named = len(re.findall(f"(?:^|[、，；]){verb}[\u4e00-\u9fff]", found["rest"]))
        if announced > 1 and named > 1 and named != announced:
            yield _slip(found.start(), found.start("rest"), announced, named)


_GROUP = (
    "行政村|村民小组|自然村|村|社区|乡镇|镇街|街道|镇|乡|县市区|县区|区县|县市|县|市|区|省份|省|园区|部门|单位|领域|方面|环节"
    "|行业|产业集群|产业|板块|国家|城市|高校|学院|学科|片区|组团|港口|地区|赛道|阶段|民族|季节"
)
_SHORT = "部门|县|区|镇|村|市|省|地|国|校|方|院|乡|局|委|部委|街道|社区"
_COUNTED_BEHIND = re.compile(
    rf"(?P<items>(?:[\u4e00-\u9fff]{{1,16}}、)+[\u4e00-\u9fff]{{1,16}}?)(?P<etc>等)?"
    rf"(?P<count>{_NUMBER}(?:个(?P<group>{_GROUP})|大(?:{_GROUP})|家(?:单位|部门)|(?:{_SHORT})))"
)
_UNITS = re.compile("[镇乡县市区街道]$")
_NO_LIST = re.compile("其他|其余|另|分别|各|共|下辖|所辖|辖")


def _named_before(text: str) -> Iterator[Slip]:
    """河口、柳塘、石桥、竹园5个村; with 等 there may be more than are named."""
    for found in _COUNTED_BEHIND.finditer(text):
        announced, counts = _number(found["number"]), _counts(found["items"])
        parts = found["items"].split("、")
        inside = _UNITS.search(parts[-1]) and not parts[-1].endswith(found["group"] or "\0")
        if announced < 2 or not counts or inside or _NO_LIST.search(parts[-1]):
            continue
        if min(counts) > announced or (max(counts) < announced and not found["etc"]):
            yield _slip(found.start("count"), found.end("count"), announced, max(counts))


_HANZI = "一二三四五六七八九十"
_ROUND = "①②③④⑤⑥⑦⑧⑨⑩"
_MARK = re.compile(
    rf"(?:(?<![\u4e00-\u9fff])(?P<is>[{_HANZI}])(?:是|要|则)(?!否)|(?P<round>[{_ROUND}])"
    rf"|（(?P<bracket>[{_HANZI}]|[0-9])）|\((?P<narrow>[{_HANZI}]|[0-9])\)"
    rf"|第(?P<nth>[{_HANZI}])[，、是]|(?P<order>首先|其次|再次|最后)，)"
)
_ORDER = ("首先", "其次", "再次", "最后")
_COUNTED_AHEAD = re.compile(
    rf"(?P<count>(?P<number>[{_HANZI}两]|[0-9]{{1,2}})(?:大|个|项|条|点|方面|步|阶段|类|种|件|招|关))"
    rf"[^0-9。；！？\n]{{0,14}}[：:，。；—]$"
    rf"|(?P<behind>(?P<number_behind>[{_HANZI}两]|[0-9]{{1,2}})(?:大|个|项|条|点|方面|步|阶段|类|种|件|招))[：:，。；—]$"
)
_AHEAD = 24


def _numbered(text: str) -> Iterator[Slip]:
    """四项举措：一是…，二是…，三是…: marks that count are as many as announced, none left out."""
    for run in _runs(text):
        places = [_place(mark) for mark in run]
        ahead = text[max(run[0].start() - _AHEAD, 0) : run[0].start()]
        found = _COUNTED_AHEAD.search(ahead)
        if found is None or len(run) < 2:
            continue
        number, count = ("number", "count") if found["number"] else ("number_behind", "behind")
        announced = _number(found[number])
        named = max(places) if run[0]["order"] is None else len(run)
        if announced > 1 and announced != named:
            base = max(run[0].start() - _AHEAD, 0)
            yield _slip(base + found.start(count), base + found.end(count), announced, named)
    for run in _runs(text):
        for one, two in pairwise(run):
            if one["order"] is None and _place(two) != _place(one) + 1:
                yield _slip(two.start(), two.end(), _place(one) + 1, _place(two))


def _runs(text: str) -> Iterator[list[re.Match[str]]]:
    """Return the marks of each list, one paragraph and one manner of counting at a time."""
    run: list[re.Match[str]] = []
    for mark in _MARK.finditer(text):
        begins = _place(mark) == 1
        if run and (
            begins
            or mark.lastgroup != run[0].lastgroup
            or "\n" in text[run[-1].end() : mark.start()]
        ):
            yield run
            run = []
        if run or begins:
            run.append(mark)
    if run:
        yield run


def _place(mark: re.Match[str]) -> int:
    word = mark[mark.lastgroup or 0]
    if word in _ORDER:
        return _ORDER.index(word) + 1
    if word in _ROUND:
        return _ROUND.index(word) + 1
    return _number(word)


_FEW = "|".join(SMALL[2:13])
_ENGLISH = re.compile(
    rf"\b(?P<count>(?P<number>{_FEW}|[2-9]))\s+(?P<noun>(?:[a-z-]+\s+){{0,2}}[a-z]+s)"
    r"(?P<mark>:|\s[–—]|—|,\s+namely)\s*(?P<items>[^.:;–—!?0-9]+(?:;[^.:!?0-9]+)*)(?P<end>[.!?–—]|$)",
    re.IGNORECASE,
)
_LONGEST_ENGLISH = 7


def _english(text: str) -> Iterator[Slip]:
    """Four measures: cheaper buses, longer hours and free parking."""
    for found in _ENGLISH.finditer(text):
        written = found["number"]
        announced = int(written) if written.isdigit() else word_number(written) or 0
        counts = _english_counts(found["items"])
        if announced and counts and announced not in counts:
            yield _slip(found.start("count"), found.end("count"), announced, max(counts))


def _english_counts(items: str) -> set[int]:
    if ";" in items:
        return {len([one for one in items.split(";") if one.strip()])}
    parts = [one for one in items.split(",") if one.strip()]
    last = re.sub(r"^\s*(?:and|or)\s+", "", parts[-1]) if parts else ""
    joined = re.split(r"\s+(?:and|or)\s+", last)
    if len(parts) < 2 or len(parts) + len(joined) < 3 or "such as" in items or "including" in items:
        return set()
    if any(len(one.split()) > _LONGEST_ENGLISH for one in (*parts[:-1], *joined)):
        return set()
    return {len(parts) - 1 + len(joined) if last == parts[-1] else len(parts)}


_NTHS = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh")
_STEPS = re.compile(
    rf"\b(?P<count>(?P<number>{_FEW}|[2-9])\s+(?:[a-z-]+\s+){{0,2}}[a-z]+s)[^.:;]{{0,30}}[.:;]\s+(?=First\b|\(1\))",
    re.IGNORECASE,
)
_NTH = re.compile(rf"(?<=[.:;] )(?:(?P<word>{'|'.join(_NTHS)})(?:ly)?,|\((?P<digit>[1-9])\))")


def _english_numbered(text: str) -> Iterator[Slip]:
    """Four steps. First, … Second, … Third, …: as many as announced."""
    for found in _STEPS.finditer(text):
        paragraph = text[found.end() - 2 :].partition("\n")[0]
        marks = list(_NTH.finditer(paragraph))
        run = [_NTHS.index(one["word"]) + 1 if one["word"] else int(one["digit"]) for one in marks]
        written = found["number"]
        announced = int(written) if written.isdigit() else word_number(written) or 0
        if run[:1] == [1] and len(run) > 1 and max(run) != announced and "inally" not in paragraph:
            yield _slip(found.start("count"), found.end("count"), announced, max(run))
