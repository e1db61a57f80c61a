"""What is said of a number: the measure that the words around it ask for."""

import re
from dataclasses import dataclass

from bulletin.claims.token import Token, TokenKind
from bulletin.claims.vocabulary import NEVER, Vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A measure by its words; ``sign`` −1 of a fall, ``whole`` what a share is said to be of."""

    measure: str
    sign: int = 1
    whole: str = ""
    noun: bool = False


def said(lead: str, tail: str, token: Token, words: Vocabulary) -> Said | None:
    """Return what the words before and after a number make of it, ``None`` of no statistic."""
    if token.kind is TokenKind.ORDINAL:
        return _place(lead, tail, words)
    dimension = token.unit.dimension if token.unit else ""
    if dimension == "share":
        return _rate(lead, tail, words)
    if dimension in ("percentage point", "point"):
        return _points(lead, tail, words)
    if dimension in ("multiple", "doubling"):
        doubled = token.text[0].isalpha() and token.text.isascii()
        return Said(measure="times") if doubled else _multiple(lead, tail, dimension, words)
    moved = words.start.search(lead) or words.reached.search(lead) or words.loss.search(lead)
    return (None if moved else _worded(lead, tail, words)) or _amount(lead, tail, words)


def direction(lead: str, tail: str, words: Vocabulary) -> int:
    """Return 1 where the last verb before a number speaks of a rise, −1 of a fall, else 0."""
    found = [(one.end(), len(one[0]), 1) for one in words.rise.finditer(lead)]
    found += [(one.end(), len(one[0]), -1) for one in words.fall.finditer(lead)]
    if found:
        return max(found)[2]
    after = words.after_rise.match(tail), words.after_fall.match(tail)
    return 1 if after[0] else -1 if after[1] else 0


def _place(lead: str, tail: str, words: Vocabulary) -> Said | None:
    if not (words.rank.search(lead) or words.rank_after.match(tail)):
        return None
    return Said(measure="rank", noun=bool(words.growth_noun.search(lead)))


def _rate(lead: str, tail: str, words: Vocabulary) -> Said:
    if (part := _fraction(lead, tail, words)) is not None:
        return part
    if words.target_after.match(tail):
        return Said(measure="target")
    noun = bool(words.growth_noun.search(lead))
    if not noun and words.start.search(lead):
        return Said(measure="start")
    if not noun and words.reached.search(lead):
        return Said(measure="level")
    if not noun and words.rate_name.search(lead):
        return Said(measure="level")
    way = direction(lead, tail, words)
    if words.average_growth.search(lead + tail):
        return Said(measure="cagr", sign=way or 1)
    if way and noun and words.reached.search(lead):
        way = -1 if words.fall_noun.search(lead) else 1
    return Said(measure="growth", sign=way, noun=noun) if way else Said(measure="level")


def _fraction(lead: str, tail: str, words: Vocabulary) -> Said | None:
    """Return a share or a completion rate, ``None`` of another rate."""
    if words.completion_after.match(tail):
        return Said(measure="completion")
    if after := words.share_after.match(tail):
        return Said(measure="share", whole=tail[after.end() :])
    moved = words.start.search(lead) or words.reached.search(lead)
    found = None if moved else _last(words.share, lead)
    if found is not None and not words.rise.search(lead, found.end()):
        whole = _whole(lead, found, words)
        aimed = words.aimed.search(whole) is not None
        return Said(measure="completion" if aimed else "share", whole=whole)
    return Said(measure="completion") if words.completion.search(lead) else None


def _whole(lead: str, found: re.Match[str], words: Vocabulary) -> str:
    """Return what a share is of: behind its verb, or between it and its noun (占…的比重为)."""
    part = words.part_of.search(lead, 0, found.end())
    return part["whole"] if part else lead[found.end() :]


def _points(lead: str, tail: str, words: Vocabulary) -> Said:
    way = direction(lead, tail, words)
    if words.pace.search(lead + tail):
        return Said(measure="pace", sign=way or 1)
    if words.share.search(lead):
        return Said(measure="share-change", sign=way or 1)
    noun = bool(words.growth_noun.search(lead)) or bool(words.growth_noun.search(tail))
    return Said(measure="points", sign=way or 1, noun=noun)


def _multiple(lead: str, tail: str, dimension: str, words: Vocabulary) -> Said:
    if dimension == "doubling":
        return Said(measure="doubling")
    grown = direction(lead, "", words)
    if words.times.search(lead) or words.times_after.match(tail) or not grown:
        return Said(measure="times")
    reached = words.reached.search(lead)
    return Said(measure="times") if reached else Said(measure="growth", sign=grown)


def _amount(lead: str, tail: str, words: Vocabulary) -> Said:
    loss = -1 if words.loss.search(lead) else 1
    if words.start.search(lead) and not words.composed.match(tail):
        return Said(measure="start", sign=loss)
    if loss < 0:
        return Said(measure="level", sign=loss)
    if words.reached.search(lead):
        return Said(measure="target" if words.target.search(lead) else "level")
    if found := words.grown.search(lead) or words.grown_after.match(tail):
        return Said(measure="change", sign=-1 if words.fall.search(found[0]) else 1)
    return Said(measure="level")


def _worded(lead: str, tail: str, words: Vocabulary) -> Said | None:
    """Return the measure of an amount that has a word of its own: 连续, 超目标, 平均, 新增."""
    if words.target_after.match(tail):
        return Said(measure="target")
    for measure, before, behind in (
        ("streak", words.streak, NEVER),
        ("surplus", words.surplus, words.surplus_after),
        ("average", words.average, words.average_after),
        ("target", words.target, NEVER),
        ("new", words.added, words.added_after),
    ):
        if before.search(lead) or behind.match(tail):
            sign = _sign(measure, lead, tail, words)
            return Said(measure=measure, sign=sign)
    return None


def _sign(measure: str, lead: str, tail: str, words: Vocabulary) -> int:
    """Return the way of a streak, told behind it, and of what is above or below a target."""
    if measure == "streak":
        return direction(tail, "", words) or 1
    return -1 if measure == "surplus" and words.fall.search(lead) else 1


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return next(reversed(list(pattern.finditer(text))), None)
