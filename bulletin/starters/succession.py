"""The next issue of a bulletin: its articles as they were, its plan moved on."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from bulletin.facts import Form, Period, parse_period
from bulletin.files import ISSUED
from bulletin.sheets import Mapping_, Node, Scalar, Sequence, canonical, compose
from bulletin.starters.draft import Draft, text_draft

_KEYS = ("period", "date", "issue", "volume", "slug", "zone", "theme", "each")


@dataclass(frozen=True, slots=True, kw_only=True)
class Succession:
    """What the next issue is: its slug and its day; its period, zone and theme where they are told.

    A period that is not told is the one after the last issue's.
    """

    slug: str
    date: date
    period: Period | None = None
    zone: str | None = None
    theme: str | None = None


@dataclass(frozen=True, slots=True)
class Reminder:
    """A line of the new issue that names a year, which somebody should look at."""

    path: str
    line: int
    text: str


def next_issue(
    files: Mapping[str, bytes], old: str, after: Succession
) -> tuple[tuple[Draft, ...], tuple[Reminder, ...]]:
    """Return the files of the next issue, and the lines in them that still name a year.

    The mentions follow the new period by themselves. ``volume`` counts on, and so does ``issue``
    within a year. Nothing is returned where bulletin ``old`` has no readable plan.

    :param files: the project's files by path; those of bulletin ``old`` are taken.
    """
    before, now = f"content/bulletins/{old}/", f"content/bulletins/{after.slug}/"
    drafts: list[Draft] = []
    for path, data in files.items():
        name = path.removeprefix(before)
        if path.startswith(before) and name == "bulletin.yaml":
            plan = data.decode()
            node, _ = compose(path, plan)
            if not isinstance(node, Mapping_):
                return (), ()
            drafts.append(text_draft(now + name, _moved(plan, node, after)))
        elif path.startswith(before) and name != ISSUED:
            drafts.append(Draft(now + name, data))
    return tuple(drafts), tuple(one for file in drafts for one in _reminders(file))


def next_period(written: str) -> Period | None:
    """Return the period after the one ``written``: the next month, quarter, half or year.

    Months counted from January and written as a range go one month further (1—11月 → 1—12月, then
    1—2月 of the next year, since January and February are published together).
    """
    period = parse_period(written)
    if period is None:
        return None
    if period.form is Form.DAY:
        return period.years_earlier(-1)
    if period.start.month == 1 and 1 < period.length <= 12 and _RANGE.search(written):
        grown = period.length + 1
        year = period.start.year
        return Period.months(year, 1, grown) if grown <= 12 else Period.months(year + 1, 1, 2)
    first = period.start.year * 12 + period.start.month - 1 + period.length
    return Period.months(first // 12, first % 12 + 1, period.length)


_RANGE = re.compile(r"\.\.|月|[—–～~至]")


def _moved(plan: str, node: Mapping_, after: Succession) -> str:
    """Return a plan with its values of time and name replaced, and all else as it was."""
    given = {canonical(key.text, _KEYS): value for key, value in node.entries}
    new_year = _year(given.get("date")) != after.date.year
    edits = {
        scalar.place: (scalar, text)
        for key, value in given.items()
        for scalar, text in _changes(key, value, after, new_year=new_year)
    }
    lines = plan.split("\n")
    for place, (scalar, text) in sorted(
        edits.items(), key=lambda edit: (edit[0].line or 0, edit[0].column or 0), reverse=True
    ):
        number, start = (place.line or 1) - 1, (place.column or 1) - 1
        line = lines[number]
        lines[number] = line[:start] + text + line[start + len(scalar.raw) :]
    return "\n".join(lines)


def _year(node: Node | None) -> int | None:
    period = parse_period(node.text) if isinstance(node, Scalar) else None
    return period.year if period else None


def _changes(
    key: str | None, node: Node, after: Succession, *, new_year: bool
) -> Iterator[tuple[Scalar, str]]:
    """Yield what is to stand in the stead of a value, or of the values within it."""
    if key == "each" and isinstance(node, Mapping_):
        for name, inner in node.entries:
            if canonical(name.text, ("period",)):
                yield from _changes("period", inner, after, new_year=new_year)
    elif isinstance(node, Sequence):
        for item in node.items if key == "period" else ():
            yield from _changes(key, item, after, new_year=new_year)
    elif isinstance(node, Scalar):
        text = _value(key, node.text.strip(), after, new_year=new_year)
        if text is not None:
            yield node, text


def _value(key: str | None, written: str, after: Succession, *, new_year: bool) -> str | None:
    if key == "period":
        period = after.period or next_period(written)
        return str(period) if period else None
    if key in ("issue", "volume") and written.isdigit():
        return "1" if key == "issue" and new_year else str(int(written) + 1)
    if key == "slug":
        return f'"{after.slug}-{{zone}}-{{period}}"' if "{" in written else after.slug
    told = {"date": after.date.isoformat(), "zone": after.zone, "theme": after.theme}
    return told.get(key or "")


_NAMED_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_TEXTS = (".md", ".yaml")


def _reminders(file: Draft) -> Iterator[Reminder]:
    if not file.path.endswith(_TEXTS):
        return
    moved = file.path.endswith("/bulletin.yaml")
    for number, line in enumerate(file.data.decode().splitlines(), 1):
        key = canonical(line.partition(":")[0].strip(), _KEYS) if moved else None
        if key is None and _NAMED_YEAR.search(line):
            yield Reminder(file.path, number, line.strip())
