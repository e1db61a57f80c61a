"""Shorter names for categories that are periods, where the full ones find no room."""

import re
from collections.abc import Sequence

_PERIODS = (
    re.compile(r"(?P<year>[0-9]{4})年(?P<rest>.*)"),
    re.compile(r"(?P<rest>.+?)(?: of|,)? (?P<year>[0-9]{4})"),
)


def shortened(names: Sequence[str]) -> tuple[str, ...]:
    """Return period names without what goes without saying: 2021, 2022; 2023年1—2月, 1—3月.

    年 is dropped behind years that stand alone, a year that the name before gives already
    elsewhere. Names that are not all periods of one language are returned unchanged.
    """
    for form in _PERIODS:
        read = [found for name in names if (found := form.fullmatch(name))]
        if len(read) == len(names):
            return tuple(map(_short, (None, *read), read))
    return tuple(names)


def _short(before: re.Match[str] | None, period: re.Match[str]) -> str:
    if not period["rest"]:
        return period["year"]
    told = before is not None and before["year"] == period["year"]
    return period["rest"] if told else period[0]
