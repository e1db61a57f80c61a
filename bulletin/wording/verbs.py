"""Which way a word points: whether an author's own verb speaks of a rise or of a fall."""

import re
from collections.abc import Mapping

_NEUTRAL: Mapping[str, re.Pattern[str]] = {
    "zh": re.compile("增长率|增长速度|增速|增减|升降|涨跌"),
    "en": re.compile(r"\b(?:growth|rate of increase)\b", re.IGNORECASE),
}
_RISE: Mapping[str, re.Pattern[str]] = {
    "zh": re.compile("[增升涨加添快多扩]|提高|高于|高出"),
    "en": re.compile(
        r"\b(?:up|r[io]s\w+|gr[eo]w\w*|increas\w+|gain\w*|climb\w*|jump\w*|expan\w+|widen\w*"
        r"|higher|faster|above|ahead|more)\b",
        re.IGNORECASE,
    ),
}
_FALL: Mapping[str, re.Pattern[str]] = {
    "zh": re.compile("[降减跌缩窄滑亏慢少]|回落|低于|落后"),
    "en": re.compile(
        r"\b(?:down|f[ae]ll\w*|drop\w*|declin\w+|decreas\w+|reduc\w+|shr[aiu]nk\w*|narrow\w*"
        r"|lower|slower|below|behind|less|fewer)\b",
        re.IGNORECASE,
    ),
}


def direction(word: str, language: str) -> int:
    """Return 1 for a word of rising, −1 for one of falling, 0 for any other (增速为, 达到)."""
    rest = _NEUTRAL[language].sub("", word)
    return bool(_RISE[language].search(rest)) - bool(_FALL[language].search(rest))
