"""The words of a page that no author writes: a theme's own, dates, sizes."""

import re
from collections.abc import Mapping
from datetime import date

from bulletin.diagnostics import Text
from bulletin.facts import Period
from bulletin.pages.engine import UnknownNameError
from bulletin.wording import period_name

_SLOT = re.compile(r"\{([a-z]+)\}")
_HANZI = "一二三四五六日"
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def word(words: Mapping[str, Text], language: str, name: str, /, **slots: object) -> str:
    """Return a theme's word in ``language``, its ``{slots}`` filled: 第{n}期 with n=3 is 第3期."""
    if name not in words:
        raise UnknownNameError(f"the theme has no word {name}", name, tuple(words))
    text = words[name].said(language)
    return _SLOT.sub(lambda found: str(slots.get(found[1], found[0])), text)


def date_words(when: date, language: str) -> str:
    """Return a date as a masthead gives it: 2024年2月5日, February 5, 2024."""
    return period_name(Period.day(when), language)


def day_words(when: date, language: str) -> str:
    """Return a date with its day of the week: 2024年2月5日 星期一, Monday, February 5, 2024."""
    if language == "en":
        return f"{_WEEKDAYS[when.weekday()]}, {date_words(when, language)}"
    return f"{date_words(when, language)} 星期{_HANZI[when.weekday()]}"


def file_size(octets: int) -> str:
    """Return a file's size as people read it: 340 KB, 1.2 MB."""
    kilobytes = -(-octets // 1000)
    return f"{kilobytes} KB" if kilobytes < 1000 else f"{kilobytes // 100 / 10:.1f} MB"
