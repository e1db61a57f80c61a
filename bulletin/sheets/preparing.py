"""Lines made ready for YAML: indents in blanks, and texts that YAML would misread in quotes."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bulletin.diagnostics import Finding, Place, Text
from bulletin.sheets.keys import COMMENTED_KEYS, TEXT_KEYS

MOST_LINES = 50
"""A text in quotes ends within as many lines, or its quote is taken for a sign of the text."""

_INDENT = re.compile(r" *[\t\u00a0\u2000-\u200b\u202f\u3000][ \t\u00a0\u2000-\u200b\u202f\u3000]*")
_ENTRY = re.compile(
    r"(?P<lead> *(?:-[ \t]+)*)"
    r"(?:(?P<key>\"[^\"]*\"|'[^']*'|[^\s\"'\[\]{}#,][^\"]*?)[ \t]*:(?:[ \t]+|$))?"
    r"(?P<value>.*)"
)
_OPENING = re.compile(r"(?::|[|>][0-9+-]{0,2})\s*$")
_BLOCK = re.compile(r"[|>][0-9+-]{0,2}(?:\s+#.*)?$")
_QUOTED = re.compile(r"(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')\s*(?:\s#.*)?", re.DOTALL)
_COMMENT = re.compile(r"\s+#(?:\s.*)?$")
_MISREAD = re.compile(
    r"""[%@`&*!\],}\[]            # signs that YAML takes for its own
    | \{(?!\s*(?:["']?\w+["']?\s*[:：]|$))   # {{ … and {? …, though not {zh: …}
    | [-?:](?:\s|$)
    | \#\S
    | (?!\{)(?:(?!\s\#).)*:(?:\s|$)   # 图1: …
    """,
    re.VERBOSE,
)
_MARK_END = {'"': re.compile(r'(?:[^"\\]|\\.)*"'), "'": re.compile(r"(?:[^']|'')*'(?!')")}


@dataclass(frozen=True, slots=True)
class Prepared:
    """Lines that PyYAML reads as their author meant them.

    ``written`` holds the texts that were put in quotes for it, by line (from 0): as the author
    wrote them, with the column (from 0) where they begin.
    """

    lines: tuple[str, ...]
    written: Mapping[int, tuple[int, str]]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Open:
    """What the lines before leave open.

    ``held`` is the indent that a line must pass to go on with a text begun above (-1: there is
    none); ``marks`` are the brackets and the quote not yet closed.
    """

    held: int = -1
    marks: str = ""


def prepare(path: str, lines: Sequence[str], first_line: int) -> Prepared:
    """Return the lines ready for PyYAML, the texts quoted for it, and findings about indents."""
    ready: list[str] = []
    written: dict[int, tuple[int, str]] = {}
    findings: list[Finding] = []
    state = _Open()
    for number, line in enumerate(lines):
        if _goes_on(state, line):
            ready.append(line)
            continue
        plain = line
        if not state.marks.endswith(("'", '"')) and (found := _INDENT.match(line)):
            plain = _in_blanks(found, ready)
            if plain and not plain.lstrip().startswith("#"):
                findings.append(_bad_indent(Place(path, first_line + number, 1), found[0], plain))
        if state.marks:
            state = _Open(marks=_unclosed(plain, state.marks))
        elif plain.strip() and not plain.lstrip().startswith("#"):
            plain, state, text = _read_line(plain, lines[number + 1 :])
            if text is not None:
                written[number] = text
        ready.append(plain)
    return Prepared(tuple(ready), written, tuple(findings))


def _goes_on(state: _Open, line: str) -> bool:
    indent = len(line) - len(line.lstrip(" "))
    return state.held >= 0 and (not line.strip() or indent > state.held)


def _read_line(line: str, following: Sequence[str]) -> tuple[str, _Open, tuple[int, str] | None]:
    """Return the line for PyYAML, what it leaves open, and the text that was put in quotes."""
    found = _ENTRY.match(line)
    if found is None:
        return line, _Open(), None
    lead, key, value = found["lead"], found["key"], found["value"].rstrip()
    indent = len(lead) if key is not None else max(lead.rfind("-"), 0)
    if _BLOCK.match(value) or not value or value.startswith("#"):
        return line, _Open(held=indent if _BLOCK.match(value) else -1), None
    if key in TEXT_KEYS and _misread(value, indent, following):
        return _as_written(found)
    if value[0] in "\"'[{":
        return line, _Open(marks=_unclosed(value, "")), None
    return line, _Open(held=indent), None


def _misread(value: str, indent: int, following: Sequence[str]) -> bool:
    if value[0] not in "\"'":
        return bool(_MISREAD.match(value)) or value[0] in "|>"
    whole = value
    for line in following[:MOST_LINES]:
        if _QUOTED.fullmatch(whole) or not _goes_on(_Open(held=indent), line):
            break
        whole += "\n" + line
    return _QUOTED.fullmatch(whole.rstrip()) is None


def _as_written(found: re.Match[str]) -> tuple[str, _Open, tuple[int, str]]:
    text = found["value"].rstrip()
    if found["key"] in COMMENTED_KEYS:
        text = _COMMENT.sub("", text)
    start = found.start("value")
    doubled = text.replace("'", "''")
    return f"{found.string[:start]}'{doubled}'", _Open(), (start, text)


def _unclosed(text: str, marks: str) -> str:
    """Return the brackets and the quote that are open after ``text``."""
    position, value_due = 0, True
    while position < len(text):
        sign = text[position]
        if marks.endswith(("'", '"')):
            end = _MARK_END[marks[-1]].match(text, position)
            if end is None:
                return marks
            position, marks, value_due = end.end(), marks[:-1], False
        elif sign == "#" and text[position - 1 : position].isspace():
            return marks
        else:
            marks = _marks_after(marks, sign, value_due=value_due)
            value_due = sign in "[{,:" or (value_due and sign == " ")
            position += 1
        if not marks:
            return ""
    return marks


def _marks_after(marks: str, sign: str, *, value_due: bool) -> str:
    if sign in "[{" or (value_due and sign in "\"'"):
        return marks + sign
    return marks[:-1] if sign in "]}" else marks


def _in_blanks(found: re.Match[str], above: Sequence[str]) -> str:
    """Return the line indented with blanks: two for each tab or wide blank, if that fits above."""
    rest = found.string[found.end() :]
    last = next((line for line in reversed(above) if line.strip()), None)
    if not rest or last is None:
        return rest
    width = sum(1 if sign == " " else 2 for sign in found[0])
    level = _level(last)
    if _OPENING.search(last):
        return " " * (width if width > level else level + 2) + rest
    return " " * (width if width in map(_level, above) and width <= level else level) + rest


def _level(line: str) -> int:
    found = _ENTRY.match(line)
    return len(found["lead"]) if found else 0


def _bad_indent(place: Place, indent: str, mended: str) -> Finding:
    tab = "\t" in indent
    return Finding(
        code="yaml",
        place=place,
        message=Text(
            f"行首缩进用了{'制表符（Tab）' if tab else '全角空格或特殊空格'}",
            f"the line is indented with {'a tab' if tab else 'full-width or special blanks'}",
        ),
        hint=Text("缩进只用半角空格，每级两个", "indent with plain blanks, two for each level"),
        mended=mended,
    )
