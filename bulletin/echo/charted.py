"""Charts read back from print: their values stand among the names of their categories."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from bulletin.articles import Chart
from bulletin.echo.bare import bare
from bulletin.echo.due import Due

_BETWEEN = r"[\s\u00ad\u200b\u2060\x02\ufffe]*"
_FOREIGN = 4
"""Characters, blanks apart, that may stand between two words of a chart."""


def uncharted(values: Sequence[Due], chart: Chart, text: str) -> tuple[Due, ...]:
    """Return the values of a chart that are lacking in print; all of them where it is not there.

    A chart has no place of its own in the PDF; but nothing else prints its values and the names of
    its categories one after the other.
    """
    wanted = Counter(due.text for due in values)
    names = {name for name in chart.categories if name}
    words = {
        **{one: _number(one) for one in wanted},
        **{name: _spread(name) for name in sorted(names, key=len, reverse=True)},
        **{one.name: _spread(one.name) for one in chart.series if one.name},
    }
    charts = (run for run in _runs(words, text) if 2 * len(names & set(run)) > len(names))
    lacking = min((wanted, *(wanted - Counter(run) for run in charts)), key=Counter.total)
    found = []
    for due in values:
        if lacking[due.text] > 0:
            lacking[due.text] -= 1
            found.append(due)
    return tuple(found)


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
