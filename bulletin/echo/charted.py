"""Charts read back from print: their values stand among the names of their categories."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from bulletin.articles import Chart
from bulletin.charts import NO_DATA, shortened
from bulletin.echo.bare import bare
from bulletin.echo.due import Due

_BETWEEN = r"[\s\u00ad\u200b\u2060\x02\ufffe]*"
_FOREIGN = 4
"""Characters, blanks apart, that may stand between two words of a chart."""


def uncharted(values: Sequence[Due], chart: Chart, text: str) -> tuple[Due, ...]:
    """Return the values of a chart that are lacking in print; all of them where it is not there.

    A chart has no place of its own in the PDF; but nothing else prints its values and the names of
    its categories, or of its series, one after the other.
    """
    wanted = Counter(due.text for due in values)
    entries = [{name for name in form if name} for form in _entries(chart)]
    names = {name for form in entries for name in form}
    names |= {chart.total.name} if chart.total else set()
    names |= {NO_DATA.said(language) for language in ("zh", "en")}
    words = {
        **{one: _number(one) for one in wanted},
        **{name: _spread(name) for name in sorted(names, key=len, reverse=True)},
    }
    charts = (run for run in _runs(words, text) if _holds(entries, run))
    lacking = min((wanted, *(wanted - Counter(run) for run in charts)), key=Counter.total)
    found = []
    for due in values:
        if lacking[due.text] > 0:
            lacking[due.text] -= 1
            found.append(due)
    return tuple(found)


def _entries(chart: Chart) -> tuple[Iterable[str], ...]:
    """Return the lists of names of which a chart prints one: its periods may be shortened."""
    series = [one.name for one in chart.series] if len(chart.series) > 1 else []
    return (chart.categories, shortened(chart.categories), series)


def _holds(entries: Iterable[Set[str]], run: Iterable[str]) -> bool:
    """Tell whether a stretch holds more than half of a chart's names."""
    words = set(run)
    return any(2 * len(names & words) > len(names) for names in entries)


def _runs(words: Mapping[str, str], text: str) -> Iterator[list[str]]:
    """Yield each stretch of text that holds nothing but words of the chart, as these words."""
    run: list[str] = []
    end = 0
    for found in re.finditer("|".join(words.values()), text):
        if len(bare(text[end : found.start()])) > _FOREIGN:
            yield run
            run = []
        end = found.end()
        run.extend(word for word, pattern in words.items() if re.fullmatch(pattern, found[0]))
    yield run


def _number(words: str) -> str:
    """Return the pattern of a value, which is no part of a longer number."""
    return rf"(?<![\d.,]){_spread(words)}(?!\d|[.,]\d)"


def _spread(words: str) -> str:
    """Return the pattern of words that may be broken into lines."""
    return _BETWEEN.join(re.escape(one) for one in words if not one.isspace())
