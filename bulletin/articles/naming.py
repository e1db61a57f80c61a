"""What ``{{ zone }}``, ``{{ period }}`` and their like print."""

from dataclasses import replace
from datetime import date
from types import MappingProxyType

from bulletin.articles.setting import Setting
from bulletin.facts import Period
from bulletin.wording import period_name


def named(setting: Setting, day: date | None = None, issue: int | None = None) -> Setting:
    """Return the setting with the names of its zone and period, and of the issue where given."""
    language = setting.language
    zone = setting.book.zones.get(setting.zone)
    names = dict(setting.names)
    if zone is not None:
        names |= {"zone": zone.name.said(language), "zone.whole": zone.as_whole.said(language)}
    names["period"] = period_name(setting.period, language, setting.habits)
    names["year"] = str(setting.period.year)
    if day is not None:
        names["date"] = period_name(Period.day(day), language)
    if issue is not None:
        names["issue"] = str(issue)
    return replace(setting, names=MappingProxyType(names))
