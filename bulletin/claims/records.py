"""Records that are none: 创新高 of a value that an earlier one exceeds."""

import re
from collections.abc import Iterator

from bulletin.claims.claim import Claim
from bulletin.claims.judgement import Slip
from bulletin.claims.scene import Scene
from bulletin.diagnostics import Text
from bulletin.facts import Measurement, Question, measure

_RECORD = re.compile("创(?:下|出)?了?(?:[0-9]{4}年以来)?(?:同期)?(?:历史)?新高|再创新高|历史最高")


def no_record(scene: Scene) -> Iterator[Slip]:
    """创新高 of a value that an earlier one exceeds."""
    for claim in scene.claims:
        end = claim.token.end + len(claim.tail) + _REACH
        found = _RECORD.search(scene.text, claim.token.end, end)
        if claim.measure != "level" or found is None or not claim.asks or scene.wrong(claim):
            continue
        if any(claim.token.end < one.token.start < found.start() for one in scene.claims):
            continue
        if (higher := _higher(scene, claim, found[0])) is not None:
            yield Slip(
                code="wrong-word",
                start=found.start(),
                end=found.end(),
                message=Text(
                    f"不是新高：{higher.period}更高", f"no record: {higher.period} was higher"
                ),
                hint=Text("删去，或按数据表改写", "drop it"),
            )


_REACH = 16


def _higher(scene: Scene, claim: Claim, phrase: str) -> Measurement | None:
    """Return an earlier value of the same kind of period that exceeds the claim's."""
    ask, book = claim.asks[-1], scene.reading.book
    fact = book.fact(ask.zone, ask.fact)
    now = measure(Question(book, fact, ask.period), ()) if fact else None
    if fact is None or not isinstance(now, Measurement):
        return None
    since = re.search("[0-9]{4}", phrase)
    for period in fact.values:
        if period.form is ask.period.form and period.end < ask.period.end:
            then = measure(Question(book, fact, period), ())
            late = not since or period.year >= int(since[0])
            if late and isinstance(then, Measurement) and then.value > now.value:
                return then
    return None
