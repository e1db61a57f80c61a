"""What PyYAML cannot read, said in plain words and mended where a mend can be found."""

from collections.abc import Callable, Iterator, Mapping, Sequence

import yaml

from bulletin.diagnostics import Place, Text
from bulletin.sheets.indents import depth
from bulletin.sheets.mending import askew, first_difference, quotings, slips
from bulletin.sheets.misreading import Misreading, said

MOST_LINES = 2_000
LONGEST_LINE = 2_000
"""Mending reads the text once for each try; larger texts are not mended."""

TOO_DEEP = "nested too deep"
_UNREADABLE = Text("这一行不合 YAML 的写法，读不出来", "this line cannot be read as YAML")
_CHECK = Text("请检查冒号、引号、括号和缩进", "check the colons, quotes, brackets and the indent")

_MESSAGES: Mapping[str, Text] = {
    TOO_DEEP: Text("括号或层次嵌套超过50层", "brackets or levels are nested more than 50 deep"),
    "found character that cannot start any token": Text(
        "文字不能以这个符号开头，要加引号", "a text that begins with this sign needs quotes"
    ),
    "mapping values are not allowed in this context": Text(
        "这里多了一个冒号，或上一行的值没有写完", "there is a colon too many in this line"
    ),
    "could not find expected ':'": Text(
        "这一行没有写成“名称: 值”", "the line is not written as `name: value`"
    ),
    "did not find expected ',' or '}'": Text(
        "花括号里缺逗号，或没有用“}”结束", "a comma or the closing } is missing"
    ),
    "did not find expected ',' or ']'": Text(
        "方括号里缺逗号，或没有用“]”结束", "a comma or the closing ] is missing"
    ),
    "found unexpected end of stream": Text("引号没有配对", "a quote is not closed"),
    "did not find expected key": Text(
        "这一行的缩进与上文对不齐，或上一行没有写完", "the indent fits none of the lines above"
    ),
    "did not find expected '-' indicator": Text(
        "列表里混进了不以短横开头的行", "a line without a dash stands in a list"
    ),
    "found unknown escape character": Text(
        "双引号里的反斜线有特殊含义，请改用单引号", "a backslash means something in double quotes"
    ),
}
"""libyaml's complaints in words that need no YAML."""

_TO_THE_END = (1 << 62, 0)

_ABOUT_START = frozenset({"found unexpected end of stream", "could not find expected ':'"})
"""Complaints whose cause stands where the thing begins, not where reading stopped."""


def repaired(
    place: Callable[[int, int], Place], lines: Sequence[str], error: yaml.MarkedYAMLError
) -> Misreading:
    """Return what is wrong where PyYAML stopped, mended in the way that lets it read furthest.

    :param place: returns the place of a line and column, counted from 0.
    """
    cause = _cause(error)
    best: tuple[int, int] = cause
    found: Misreading | None = None
    for number, mended, message, hint in _tries(lines, error):
        reach = _reach([*lines[:number], mended, *lines[number + 1 :]])
        if reach > best and reach[0] > number:
            at = place(number, first_difference(lines[number], mended) - 1)
            best, found = reach, Misreading(number, said(at, message, hint, mended))
        if reach == _TO_THE_END:
            break
    if found is not None:
        return found
    message = _MESSAGES.get(error.problem or "", _UNREADABLE)
    return Misreading(cause[0], said(place(*cause), message, _CHECK))


def _tries(
    lines: Sequence[str], error: yaml.MarkedYAMLError
) -> Iterator[tuple[int, str, Text, Text]]:
    """Yield the lines about the error, each mended in the ways that there are, by number."""
    stopped = _mark(error)[0]
    context = error.context_mark.line if error.context_mark else stopped
    numbers = dict.fromkeys((stopped, context, _line_before(lines, stopped)))
    near = [number for number in numbers if _can_mend(error, lines, number)]
    for tries in (slips, quotings, askew):
        for number in near:
            for mended, message, hint in tries(lines[number], _indents(lines, number)):
                yield number, mended, message, hint


def _can_mend(error: yaml.MarkedYAMLError, lines: Sequence[str], number: int) -> bool:
    small = len(lines) <= MOST_LINES and number < len(lines) and len(lines[number]) <= LONGEST_LINE
    return small and error.problem != TOO_DEEP


def _mark(error: yaml.MarkedYAMLError) -> tuple[int, int]:
    mark = error.problem_mark or error.context_mark
    return (mark.line, mark.column) if mark else (0, 0)


def _cause(error: yaml.MarkedYAMLError) -> tuple[int, int]:
    if error.problem in _ABOUT_START and error.context_mark:
        return error.context_mark.line, error.context_mark.column
    return _mark(error)


def _reach(lines: Sequence[str]) -> tuple[int, int]:
    """Return how far the text can be read."""
    try:
        for _ in yaml.parse("\n".join(lines), Loader=yaml.CBaseLoader):
            pass
    except yaml.MarkedYAMLError as error:
        return _cause(error)
    return _TO_THE_END


def _line_before(lines: Sequence[str], number: int) -> int:
    above = (n for n in range(min(number, len(lines)) - 1, -1, -1) if lines[n].strip())
    return next(above, number)


def _indents(lines: Sequence[str], number: int) -> tuple[int, ...]:
    """Return the indents of the line below and of those above, the nearest first."""
    below = [line for line in lines[number + 1 : number + 2] if line.strip()]
    above = [line for line in lines[max(0, number - 30) : number] if line.strip()]
    return tuple(map(depth, (*below, *reversed(above))))
