"""Lines made ready for YAML: indents in blanks, and texts that YAML would misread in quotes."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bulletin.diagnostics import Finding, Place
from bulletin.sheets.indents import bad_indent, depth, in_blanks
from bulletin.sheets.keys import COMMENTED_KEYS, TEXT_KEYS
from bulletin.sheets.mending import ENTRY_SLIPS, ITEM_SLIP, first_difference
from bulletin.sheets.misreading import said

MOST_LINES = 50
"""A text in quotes ends within as many lines, or its quote is taken for a sign of the text."""

_ENTRY = re.compile(
    r"(?P<lead> *(?:-[ \t]+)*)"
    r"(?:(?P<key>\"[^\"]*\"|'[^']*'|[^\s\"'\[\]{}#,][^\"]*?)[ \t]*:(?:[ \t]+|$))?"
    r"(?P<value>.*)"
)
_ITEMS_DUE = re.compile(r"^\s*(?:- .*|[^#]*:)\s*$")
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
    """Return the lines ready for PyYAML, the texts quoted for it, and what was put right."""
    ready: list[str] = []
    written: dict[int, tuple[int, str]] = {}
    findings: list[Finding] = []
    state = _Open()
    for number, line in enumerate(lines):
        if goes_on(state.held, line):
            ready.append(line)
            continue
        place = Place(path, first_line + number, 1)
        above = lines[max(0, number - MOST_LINES) : number]
        blank = None if state.marks.endswith(("'", '"')) else in_blanks(line, above, ready)
        plain = line if blank is None else blank
        if blank is not None and blank and not blank.lstrip().startswith("#"):
            findings.append(bad_indent(place, line, blank))
        if state.marks:
            state = _Open(marks=_unclosed(plain, state.marks))
        elif plain.strip() and not plain.lstrip().startswith("#"):
            slip = _slip(plain, ready, place)
            findings.extend(slip)
            plain = slip[0].mended or plain if slip else plain
            plain, state, text = _read_line(plain, lines[number + 1 : number + 1 + MOST_LINES])
            written.update({} if text is None else {number: text})
        ready.append(plain)
    return Prepared(tuple(ready), written, tuple(findings))


def goes_on(held: int, line: str) -> bool:
    """Tell whether a line goes on with a text whose key is indented by ``held`` (-1: none is)."""
    return held >= 0 and (not line.strip() or depth(line) > held)


def _slip(line: str, above: Sequence[str], place: Place) -> tuple[Finding, ...]:
    """Return the finding about a line that was meant as an entry or an item, and is none."""
    found = _ENTRY.match(line)
    if found is None or found["key"] is not None or found["lead"].strip():
        return ()
    last = next((one for one in reversed(above) if one.strip()), "")
    repairs = ENTRY_SLIPS if not _ITEMS_DUE.search(last) else (*ENTRY_SLIPS, ITEM_SLIP)
    for repair in repairs:
        mended = repair.looks.sub(repair.instead, line)
        if mended != line:
            at = replace(place, column=first_difference(line, mended))
            return (said(at, repair.message, repair.hint, mended),)
    return ()


def _read_line(line: str, following: Sequence[str]) -> tuple[str, _Open, tuple[int, str] | None]:
    """Return the line for PyYAML, what it leaves open, and the text that was put in quotes."""
    found = _ENTRY.match(line)
    if found is None:
        return line, _Open(), None
    lead, key, value = found["lead"], found["key"], found["value"].rstrip()
    indent = len(lead) if key is not None else max(lead.rfind("-"), 0)
    if not value or value.startswith("#"):
        return (
            line,
            _Open(held=indent if key in TEXT_KEYS and _text_follows(following) else -1),
            None,
        )
    if _BLOCK.match(value):
        return line, _Open(held=indent), None
    if key in TEXT_KEYS and _misread(value, indent, following):
        return _as_written(found)
    if value[0] in "\"'[{":
        return line, _Open(marks=_unclosed(value, "")), None
    return line, _Open(held=indent), None


def _text_follows(following: Sequence[str]) -> bool:
    """Tell whether the next line is plain text, not an entry such as ``zh: …``."""
    line = next((one for one in following if one.strip()), "")
    found = _ENTRY.match(line)
    return found is not None and found["key"] is None and not found["lead"].strip()


def _misread(value: str, indent: int, following: Sequence[str]) -> bool:
    if value[0] not in "\"'":
        return bool(_MISREAD.match(value)) or value[0] in "|>"
    whole = value
    for line in following:
        if _QUOTED.fullmatch(whole) or not goes_on(indent, line):
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
