"""What a language says around numbers: one table of patterns for each."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from bulletin.facts import Period

ReadDate = Callable[[str, int | None], Period | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The words of growth, shares, targets, places … of one language.

    ``ours`` names the zone that is spoken of anyway, ``whole`` the zone it belongs to;
    ``foreign`` wholes that no sheet speaks of. ``filler`` are words that say nothing of what is
    counted: what is left of a clause without them is the name of something unknown.
    """

    stop: re.Pattern[str]
    end: re.Pattern[str]
    ours: re.Pattern[str]
    whole: re.Pattern[str]
    foreign: re.Pattern[str]
    compared: re.Pattern[str]
    equals: re.Pattern[str]
    equalled: re.Pattern[str]
    compared_zone: re.Pattern[str]
    share_of: re.Pattern[str]
    part_of: re.Pattern[str]
    of_city: re.Pattern[str]
    of_them: re.Pattern[str]
    rival: re.Pattern[str]
    read_date: ReadDate
    based_after: bool
    noun: re.Pattern[str]
    joints: str
    joint: re.Pattern[str]
    of: re.Pattern[str]
    beside: re.Pattern[str]
    behind: re.Pattern[str]
    reach: int
    last_year: re.Pattern[str]
    former: re.Pattern[str]
    versus: re.Pattern[str]
    versed: re.Pattern[str]
    span: re.Pattern[str]
    this_year: re.Pattern[str]
    whole_year: re.Pattern[str]
    loss: re.Pattern[str]
    composed: re.Pattern[str]
    onward: re.Pattern[str]
    between: re.Pattern[str]
    rest: re.Pattern[str]
    filler: re.Pattern[str]
    joins: re.Pattern[str]
    rise: re.Pattern[str]
    fall: re.Pattern[str]
    previous: re.Pattern[str]
    average_growth: re.Pattern[str]
    share: re.Pattern[str]
    rate_name: re.Pattern[str]
    aimed: re.Pattern[str]
    completion: re.Pattern[str]
    target: re.Pattern[str]
    pace: re.Pattern[str]
    average: re.Pattern[str]
    average_after: re.Pattern[str]
    surplus: re.Pattern[str]
    surplus_after: re.Pattern[str]
    streak: re.Pattern[str]
    rank: re.Pattern[str]
    growth_noun: re.Pattern[str]
    reached: re.Pattern[str]
    added: re.Pattern[str]
    net: re.Pattern[str]
    times: re.Pattern[str]
    start: re.Pattern[str]
    respectively: re.Pattern[str]
    real: re.Pattern[str]
    of_which: re.Pattern[str]
    total: re.Pattern[str]
    together: re.Pattern[str]
    total_after: re.Pattern[str]
    opens: re.Pattern[str]
    closes: re.Pattern[str]
    complete: re.Pattern[str]
    overlaps: re.Pattern[str]
    rounding: re.Pattern[str]
    longest: int
    averaged: re.Pattern[str]
    per: re.Pattern[str]
    generic: re.Pattern[str]
    grown: re.Pattern[str]
    fall_noun: re.Pattern[str]
    after_rise: re.Pattern[str]
    after_fall: re.Pattern[str]
    share_after: re.Pattern[str]
    completion_after: re.Pattern[str]
    target_after: re.Pattern[str]
    added_after: re.Pattern[str]
    grown_after: re.Pattern[str]
    times_after: re.Pattern[str]
    rank_after: re.Pattern[str]


NEVER = re.compile(r"(?!)")
"""What a language has no words for."""


def any_of(text: str, shortest: int = 1) -> str:
    """Return a pattern of the words listed, the longest first; of those not too short."""
    found = {word for word in text.split() if len(word) >= shortest}
    words = sorted(found, key=lambda one: (-len(one), one))
    return "|".join(re.escape(word) for word in words)
