"""How much of a text could be checked, in numbers and in words."""

from dataclasses import dataclass

from bulletin.claims import Verdict
from bulletin.diagnostics import Text
from bulletin.proofread.proof import Proof
from bulletin.wording import period_name

VERDICTS: dict[Verdict, Text] = {
    Verdict.CONTRADICTED: Text("与数据不符", "contradicted"),
    Verdict.TOO_FINE: Text("过细", "too fine"),
    Verdict.NOT_CHECKED: Text("未能核对", "not checked"),
    Verdict.SUPPORTED: Text("相符", "supported"),
    Verdict.NOT_A_STATISTIC: Text("不是统计数字", "no statistic"),
}
"""The verdicts in words, the gravest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many numbers a text has, and what became of them."""

    tokens: int
    counts: dict[Verdict, int]
    waived: int

    @property
    def judged(self) -> int:
        """How many were held against facts or neighbours."""
        return sum(
            self.counts[one] for one in (Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.TOO_FINE)
        )

    @property
    def said(self) -> Text:
        """The tally in a sentence; a text without numbers says so."""
        if not self.tokens:
            return Text("没有数字", "no numbers")
        known = self.judged + self.counts[Verdict.NOT_A_STATISTIC]
        percent = f"{100 * known / self.tokens:.1f}%"
        named = [(VERDICTS[one], self.counts[one]) for one in VERDICTS]
        if self.waived:
            named.append((Text("照录", "waived"), self.waived))
        zh = "，".join(f"{name.zh} {count}" for name, count in named)
        en = ", ".join(f"{count} {name.en}" for name, count in named)
        return Text(
            f"共 {self.tokens} 个数：{zh}；覆盖率 {percent}",
            f"{self.tokens} numbers: {en}; coverage {percent}",
        )


def tally_of(proof: Proof) -> Tally:
    """Return how many numbers of a text met with each verdict."""
    return Tally(
        tokens=len(proof.judgement.tokens),
        counts={one: len(proof.of(one)) for one in Verdict},
        waived=len(proof.waived),
    )


def read_as(proof: Proof) -> Text:
    """Return what a text was read against, and how that was known."""
    bearings, asked = proof.bearings, proof.asked
    zone = bearings.book.zones.get(bearings.zone or "")
    name = zone.name if zone else Text("未知园区", "no known zone")
    period = bearings.period
    zh = period_name(period, "zh") if period else "未知时期"
    en = period_name(period, "en") if period else "no known period"
    guessed = bearings.date is None and not (asked.zone and asked.period)
    return Text(
        f"按{name.said('zh')}、{zh}核对"
        + ("（从文中推断；可用 --zone、--period 指明）" if guessed else ""),
        f"read as of {name.said('en')}, {en}"
        + (" (guessed from the text; --zone and --period name them)" if guessed else ""),
    )
