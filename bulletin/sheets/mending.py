"""Lines put right: what to try on a line that YAML cannot read, in order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from bulletin.diagnostics import Text
from bulletin.sheets.keys import EVERY_KEY, MEASURE_NAMES
from bulletin.sheets.node import quoted

_MENTION = r"(?:\{\{.*?\}\}|\{\?.*?\?\})"
_HEAD = r"^(?P<head> *(?:- +)*"
_KEY = r"[^\s:：,'\"\[\]{}#]+"


@dataclass(frozen=True, slots=True)
class Repair:
    """A kind of slip: how it looks, what to write instead, and how to say it."""

    looks: re.Pattern[str]
    instead: str
    message: Text
    hint: Text


_QUOTE_HINT = Text("请给这段文字加上引号", "put the text in quotes")
_FLOW_HINT = Text("方括号、花括号里的文字要加引号", "inside [ ] and { } such a text needs quotes")

_WIDE_COLON = Text("冒号是全角的", "the colon is full-width")
_PLAIN_COLON = Text("改成半角冒号加一个空格", "use a plain colon and a blank")
_NO_BLANK = Text("冒号后面少一个空格", "no blank behind the colon")
_BLANK_DUE = Text("冒号后面要空一格", "a blank is due behind the colon")
_NAMES = "|".join(sorted(map(re.escape, {*EVERY_KEY, *MEASURE_NAMES, *MEASURE_NAMES.values()})))
_KNOWN = rf"(?:{_NAMES}|[12]\d{{3}}[-.0-9HQ年月]*)"

ENTRY_SLIPS = (
    Repair(
        re.compile(rf"^(?P<head> *{_KNOWN})：[ \u3000]*"),
        r"\g<head>: ",
        _WIDE_COLON,
        _PLAIN_COLON,
    ),
    Repair(
        re.compile(rf"^(?P<head> *{_KNOWN}):(?:\u3000[ \u3000]*|(?=[^\s/]))"),
        r"\g<head>: ",
        _NO_BLANK,
        _BLANK_DUE,
    ),
)
"""Slips in a line that begins with a name known to stand in our files."""

ITEM_SLIP = Repair(
    re.compile(r"^(?P<head> *)-(?=[^\s\d-])"),
    r"\g<head>- ",
    Text("短横后面少一个空格", "no blank behind the dash"),
    Text("列表的每一项以短横加空格开头", "a dash and a blank begin an item"),
)

REPAIRS = (
    Repair(
        re.compile(_HEAD + rf"{_KEY})：[ \u3000]*"),
        r"\g<head>: ",
        _WIDE_COLON,
        _PLAIN_COLON,
    ),
    Repair(
        re.compile(rf"(?P<head>[{{,，]\s*{_KEY})：[ \u3000]*"),
        r"\g<head>: ",
        _WIDE_COLON,
        _PLAIN_COLON,
    ),
    Repair(
        re.compile(rf"[，、]\s*(?P<tail>{_KEY}\s*[:：])"),
        r", \g<tail>",
        Text("花括号里的逗号是全角的", "the comma inside { } is full-width"),
        Text("改成半角逗号加一个空格", "use a plain comma and a blank"),
    ),
    Repair(
        re.compile(_HEAD + rf"{_KEY}):(?:\u3000[ \u3000]*|(?=[^\s:/]))"),
        r"\g<head>: ",
        _NO_BLANK,
        _BLANK_DUE,
    ),
    Repair(
        re.compile(
            rf"^(?P<head> *(?:- +)*(?:{'|'.join(sorted(map(re.escape, EVERY_KEY)))})) +(?=\S)"
        ),
        r"\g<head>: ",
        Text("名称后面少一个冒号", "no colon behind the name"),
        Text("名称和值之间写半角冒号和空格", "write a colon and a blank behind the name"),
    ),
    ITEM_SLIP,
    Repair(
        re.compile(r"^(?P<head>[^\"]*\"[^\"]*)$"),
        r'\g<head>"',
        Text("引号没有配对", "a quote is not closed"),
        Text("请补上另一半引号", "add the other quote"),
    ),
    Repair(
        re.compile(r"^(?P<head>[^{]*\{[^}]*)$"),
        r"\g<head>}",
        Text("花括号没有配对", "a brace is not closed"),
        Text("请补上“}”", "add the “}”"),
    ),
    Repair(
        re.compile(r"^(?P<head>[^\[]*\[[^\]]*)$"),
        r"\g<head>]",
        Text("方括号没有配对", "a bracket is not closed"),
        Text("请补上“]”", "add the “]”"),
    ),
)
"""Slips of the hand, in the order in which they are tried."""

UNQUOTED_IN_FLOW = Text("括号里的文字会被误读", "the text inside the brackets would be misread")
UNQUOTED = Text("这段文字会被误读", "the text would be misread")
BACKSLASH = Text(
    "双引号里的反斜线有特殊含义", "inside double quotes a backslash has a meaning of its own"
)
_SINGLE_HINT = Text("改用单引号", "use single quotes")
_IN_QUOTES = re.compile(r"\"[^\"']*\\[^\"']*\"")
ASKEW = Text("这一行的缩进与上文对不齐", "the line's indent fits none above")

_FLOW_ITEM = re.compile(
    rf"(?P<head>[\[{{,]\s*(?:{_KEY}:\s+)?+)"
    rf"(?P<text>(?:{_MENTION}|\"[^\"]*\"|'[^']*'|(?<=\w)'|[^,\[\]{{}}\"'])+)(?=[,\]}}])"
)
_WELL_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_TROUBLE = re.compile(r"[%@`&*!|>\"']|.*(?:\{\{|\{\?|:\s|:$)")
_BLOCK_VALUE = re.compile(_HEAD + rf"{_KEY}:\s+)(?P<text>.+)$")
_ITEM_VALUE = re.compile(r"^(?P<head> *(?:- +)+)(?P<text>.+)$")


def quote_mention(line: str) -> str | None:
    """Return the line with the texts that hold mentions in quotes, or ``None``."""
    mended = _FLOW_ITEM.sub(_put_in_quotes, line)
    if mended == line and (found := _BLOCK_VALUE.match(line)):
        mended = found["head"] + quoted(found["text"].rstrip())
    return mended if mended != line else None


Tries: TypeAlias = Iterator[tuple[str, Text, Text]]


def slips(line: str, indents: tuple[int, ...]) -> Tries:
    """Yield the line with one slip of the hand put right, what was wrong, and what to do."""
    del indents
    for repair in REPAIRS:
        mended = repair.looks.sub(repair.instead, line)
        if mended != line:
            yield mended, repair.message, repair.hint


def quotings(line: str, indents: tuple[int, ...]) -> Tries:
    """Yield the line with a text in quotes: one in brackets, else its whole value."""
    del indents
    mended = _FLOW_ITEM.sub(_put_in_quotes, line)
    if mended != line:
        yield mended, UNQUOTED_IN_FLOW, _FLOW_HINT
    for pattern in (_BLOCK_VALUE, _ITEM_VALUE):
        if found := pattern.match(line):
            text = found["text"].rstrip()
            if _IN_QUOTES.fullmatch(text):
                yield f"{found['head']}'{text[1:-1]}'", BACKSLASH, _SINGLE_HINT
            yield found["head"] + quoted(text), UNQUOTED, _QUOTE_HINT


def askew(line: str, indents: tuple[int, ...]) -> Tries:
    """Yield the line at the levels of the lines above, the nearest first."""
    for indent in dict.fromkeys(indents):
        mended = " " * indent + line.lstrip(" ")
        if mended != line:
            yield (
                mended,
                ASKEW,
                Text("请与同一级的行左边对齐", "align it with the lines of its level"),
            )


def first_difference(line: str, mended: str) -> int:
    """Return the column, from 1, in which two lines differ first."""
    pairs = zip(line, mended, strict=False)
    same = next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(line), len(mended)))
    return same + 1


def column_before(line: str, mended: str, column: int) -> int:
    """Return the column, from 0, that a column of the mended line had in the line itself.

    Right up to the first and behind the last difference of the two.
    """
    if line == mended or column <= first_difference(line, mended) - 1:
        return column
    return max(0, min(len(line), column + len(line) - len(mended)))


def _put_in_quotes(found: re.Match[str]) -> str:
    text = found["text"].rstrip()
    if _WELL_QUOTED.fullmatch(text) or not _TROUBLE.match(text):
        return found[0]
    return found["head"] + quoted(text) + found["text"][len(text) :]
