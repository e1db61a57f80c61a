"""Words that do not fit the number they go with, which takes knowing what the number is of."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby

from bulletin.claims.claim import Claim
from bulletin.claims.judgement import Judged, Reading, Slip
from bulletin.claims.neighbours import point
from bulletin.claims.records import no_record
from bulletin.claims.scene import Scene
from bulletin.claims.vocabulary import Vocabulary
from bulletin.diagnostics import Text
from bulletin.facts import Kind


def slips_of_claims(
    text: str,
    claims: Sequence[Claim],
    verdicts: Mapping[int, Judged],
    reading: Reading,
    words: Vocabulary,
) -> Iterator[Slip]:
    """Return the slips that show only where it is known what a number is of."""
    for _, group in groupby(claims, key=lambda one: one.sentence):
        scene = Scene(
            text=text, claims=tuple(group), verdicts=verdicts, reading=reading, words=words
        )
        for rule in _RULES:
            yield from rule(scene)


def _verb(scene: Scene, claim: Claim) -> int:
    """Return where the verb before a number begins."""
    found = [
        one
        for pattern in (scene.words.rise, scene.words.fall)
        for one in pattern.finditer(claim.lead)
    ]
    last = max(found, key=lambda one: one.end(), default=None)
    return claim.token.start - len(claim.lead) + (last.start() if last else len(claim.lead))


def _slip(claim: Claim, start: int, message: Text, hint: Text, mended: str | None = None) -> Slip:
    return Slip(
        code="wrong-word",
        start=start,
        end=claim.token.end,
        message=message,
        hint=hint,
        replacement=mended,
    )


_AMOUNT_NAMES = re.compile("(?:周转|生产|产出|[效频速功汇]|容积|分辨)率$")
"""What is called a rate and is an amount, so grows by percent: 劳动生产率提高8.6%."""

_INDEX = re.compile(r"指数|\bindex\b", re.IGNORECASE)
"""What is a level of prices, of which a change is in percent: 98.7%，下降1.3%."""

_RATE_NAMES = re.compile("(?:率|占比|比重|强度|比例|覆盖面|满意度|份额)$")


def _is_rate(claim: Claim, before: Claim | None) -> bool:
    """Tell whether what a claim speaks of is itself a rate."""
    if (kind := claim.kind) is not None:
        return kind is Kind.RATIO
    if claim.metric and _RATE_NAMES.search(claim.metric):
        return not _AMOUNT_NAMES.search(claim.metric)
    if before is None or _INDEX.search(before.lead):
        return False
    return before.dimension == "share" and before.measure == "level"


def _other(claim: Claim, before: Claim | None) -> bool:
    """Tell whether a change is of another thing than the rate before it: 成本降低四成."""
    rated = claim.kind is not None or _RATE_NAMES.search(claim.metric)
    return before is not None and not rated and claim.metric not in ("", before.metric)


def _percent_for_points(scene: Scene) -> Iterator[Slip]:
    """去化率提高4.3%: the difference of two rates is in percentage points."""
    before: Claim | None = None
    for claim in scene.claims:
        grown = claim.measure == "growth" and claim.dimension == "share"
        if grown and not claim.noun and _is_rate(claim, before) and not _other(claim, before):
            start = _verb(scene, claim)
            zh = scene.reading.language == "zh"
            mended = scene.text[start : claim.token.end].replace("%", "个百分点") if zh else None
            yield _slip(
                claim,
                start,
                Text(
                    "两个比率相差，用“个百分点”",
                    "the difference of two rates is in percentage points",
                ),
                Text("把“%”改为“个百分点”", "write percentage points"),
                mended,
            )
        if claim.measure in _LEVELS:
            before = claim


_GROWN = re.compile(r"(?:增长|增加|下降|减少)了?$|\b(?:up|down|grew|fell|rose)\s*(?:by\s*)?$")


def _points_for_percent(scene: Scene) -> Iterator[Slip]:
    """营业收入增长10.0个百分点: the growth of an amount is in percent."""
    before: Claim | None = None
    for claim in scene.claims:
        grown = claim.measure == "points" and not claim.noun and _GROWN.search(claim.lead)
        if _CONTRIBUTED.search(claim.lead):
            continue
        if grown and _of_amount(claim, before) and not _is_rate(claim, before):
            yield _slip(
                claim,
                _verb(scene, claim),
                Text("总量的增减用百分比，不用百分点", "the growth of an amount is in percent"),
                Text(
                    "增速之差写“增速回落（加快）…个百分点”", "of two rates say that growth slowed"
                ),
            )
        if claim.measure in _LEVELS:
            before = claim


def _of_amount(claim: Claim, before: Claim | None) -> bool:
    if before is not None and before.dimension == "share" and _UNNAMED.fullmatch(claim.lead):
        return False
    kind = claim.kind
    amount = before is not None and before.dimension not in ("share", "percentage point")
    named = _AMOUNTS.search(claim.nouns[0] or claim.metric) is not None
    return amount or named or (kind is not None and kind is not Kind.RATIO)


_CONTRIBUTED = re.compile("拉动|拖累|带动|贡献|影响")
"""What adds points to the growth of something larger: 拖累进出口总额下降5.1个百分点."""

_UNNAMED = re.compile("(?:同比|环比|[比较](?:上年|去年|上月)(?:同期)?)?(?:增长|增加|下降|减少)了?")
"""A change of what was named before: 比重由70.9%降至69.1%，下降1.8个百分点."""

_AMOUNTS = re.compile("(?:产值|收入|总额|投资|利润|产量|销售额|增加值|总量)$")


def _rate_of_loss(scene: Scene) -> Iterator[Slip]:
    """上年亏损…，增长149.4%: from a loss no rate leads anywhere."""
    for at, claim in enumerate(scene.claims):
        losses = [one for one in scene.claims[:at] if one.sign < 0 and one.measure in _LEVELS]
        rate = claim.measure == "growth" and claim.dimension == "share"
        if rate and losses and claim.metric in ("", losses[-1].metric):
            first = re.search("同比|比上年|较上年", claim.lead)
            start = claim.token.start - len(claim.lead) + (first.start() if first else 0)
            yield _slip(
                claim,
                start if first else _verb(scene, claim),
                Text("上年亏损，没有增速可言", "the base is a loss: there is no rate"),
                Text("写“扭亏为盈”，或写增加的数额", "say that it returned to profit"),
            )


_LEVELS = frozenset({"level", "start", "base"})


def _added_for_reached(scene: Scene) -> Iterator[Slip]:
    """由40家增加了52家: 了 goes with the increase, 到 with the level."""
    for start, claim in zip(scene.claims, scene.claims[1:], strict=False):
        if _is_level(start, claim):
            verb = _verb(scene, claim)
            mended = scene.text[verb : claim.token.start].removesuffix("了") + "到"
            yield _slip(
                claim,
                verb,
                Text("“由…增加了”：了后面是增加的数，到后面才是总数", "by and to are confused"),
                Text("总数前用“到”", "write to before the level"),
                mended + claim.token.text,
            )


def _is_level(start: Claim, claim: Claim) -> bool:
    """Tell whether what is said to be the change from a start is the level reached."""
    confused = start.measure == "start" and claim.measure == "change" and claim.lead.endswith("了")
    beside = start.clause == claim.clause and start.dimension == claim.dimension
    return confused and beside and claim.sign * (point(claim) - point(start)) > 0


_TURNED = re.compile("(?:翻了?)?$")


def _not_doubled(scene: Scene) -> Iterator[Slip]:
    """翻一番 of what has not doubled; 连续N年 miscounted."""
    for claim in scene.claims:
        doubling = claim.dimension == "doubling" or claim.token.text[:1] in "dDtTqQ"
        if doubling and claim.dimension in ("doubling", "multiple") and scene.wrong(claim):
            yield _slip(
                claim,
                claim.token.start - len(_TURNED.findall(claim.lead)[0]),
                Text(
                    "翻一番是原来的两倍，翻两番是四倍", "doubled means two times, not so much more"
                ),
                Text("写成百分比或“…倍”", "write a percentage or a multiple"),
            )
        if claim.measure == "streak" and scene.wrong(claim):
            yield _slip(
                claim,
                claim.token.start - (2 if claim.lead.endswith("连续") else 0),
                Text("连续的年数与数据不符", "the years in a row do not agree with the data"),
                Text("按数据表重数", "count them again"),
            )


_NARROWED = re.compile("降幅(?P<verb>收窄|缩小|扩大)|增速(?P<pace>加快|回落|放缓)")


def _wrong_way(scene: Scene) -> Iterator[Slip]:
    """降幅收窄 where the fall became steeper, 增速加快 where growth slowed."""
    for at, claim in enumerate(scene.claims):
        rates = [one for one in scene.claims[:at] if one.measure == "growth"]
        found = _NARROWED.search(claim.lead)
        if claim.measure != "points" or len(rates) < 2 or found is None:
            continue
        then, now = point(rates[-2]), point(rates[-1])
        if found["verb"] and then < 0 and now < 0 and then != now:
            right = "收窄" if now > then else "扩大"
        elif found["pace"] and then > 0 and now > 0 and then != now:
            right = "加快" if now > then else "回落"
        else:
            continue
        said = found["verb"] or found["pace"]
        said_same = {"缩小": "收窄", "放缓": "回落"}.get(said, said)
        if said_same != right and rates[-1].metric == rates[-2].metric:
            start = claim.token.start - len(claim.lead) + found.end() - len(said)
            yield Slip(
                code="wrong-word",
                start=start,
                end=start + len(said),
                message=Text("与前面的两个增速相反", "the two rates before say the opposite"),
                hint=Text(f"应为“{right}”", "the other word"),
                replacement=right,
            )


_RULES: tuple[Callable[[Scene], Iterator[Slip]], ...] = (
    _percent_for_points,
    _points_for_percent,
    _rate_of_loss,
    _added_for_reached,
    _not_doubled,
    _wrong_way,
    no_record,
)
