"""Limits that keep a pasted or hostile text from stopping a build."""

import re

from bulletin.diagnostics import Finding, Place, Text

MOST_BYTES = 200_000
"""The size of the largest text file; a newspaper page holds a tenth of it."""

MOST_MARKS = 2_000
"""Marks such as ``* _ {`` in one paragraph; Python-Markdown's time outgrows their number."""

MOST_BRACKETS = 200
"""Square brackets in one paragraph, for which Python-Markdown is slowest."""

MOST_BRACES = 4_000
"""Marks of mentions, clauses and tags in one file; a table of 100 rows and 10 columns has half."""

DEEPEST = 12
"""Levels of lists and quotations within one another; Python-Markdown recurses for each."""

_MARK = re.compile(r"[\[\]<*_`!\\{｛&]")
_BRACE = re.compile(r"[{｛]{2}|[}｝]{2}|[{｛][?？]|[?？][}｝]|<")
_DEEP = re.compile(
    rf"^[ \t]*(?:(?:[-*+>]|\d+[.)])[ \t]*){{{DEEPEST + 1},}}|^[ \t]{{{DEEPEST * 4},}}\S",
    re.MULTILINE,
)
_PARAGRAPH_END = re.compile(r"\n[ \t]*\n")


def over_limits(path: str, text: str) -> Finding | None:
    """Return a finding (``limit``) about a text that is too large or too tangled to be read."""
    size = len(text.encode("utf-8", "surrogatepass"))
    if size > MOST_BYTES:
        message = Text(
            f"文件有 {size // 1000} KB，上限是 {MOST_BYTES // 1000} KB",
            f"the file has {size // 1000} kB; the limit is {MOST_BYTES // 1000} kB",
        )
        return _limit(path, 1, message, "请把它拆成几篇文章", "split it into several articles")
    if deep := _DEEP.search(text):
        message = Text("列表或引文套得太深", "lists or quotations are nested too deeply")
        line = text.count("\n", 0, deep.start()) + 1
        return _limit(path, line, message, f"最多套{DEEPEST}层", f"{DEEPEST} levels at most")
    braces = len(_BRACE.findall(text))
    if braces > MOST_BRACES:
        message = Text(
            f"文件里有 {braces} 个双大括号、尖括号一类的符号，上限是 {MOST_BRACES}",
            f"the file holds {braces} double braces, angle brackets and the like; the limit is "
            f"{MOST_BRACES}",
        )
        return _limit(path, 1, message, "请把它拆成几篇文章", "split it into several articles")
    return _tangled(path, text)


def _tangled(path: str, text: str) -> Finding | None:
    start = 0
    for end in [*(found.end() for found in _PARAGRAPH_END.finditer(text)), len(text)]:
        marks, brackets = len(_MARK.findall(text, start, end)), text.count("[", start, end)
        if marks > MOST_MARKS or brackets > MOST_BRACKETS:
            message = Text(
                f"这一段里的符号太多（方括号 {brackets} 个，连同星号、大括号等 {marks} 个）",
                f"this paragraph holds too many marks ({brackets} square brackets, {marks} with "
                "asterisks, braces and the like)",
            )
            line = text.count("\n", 0, start) + 1
            return _limit(path, line, message, "请用空行分段", "part it with empty lines")
        start = end
    return None


def _limit(path: str, line: int, message: Text, zh: str, en: str) -> Finding:
    return Finding(code="limit", place=Place(path, line, 1), message=message, hint=Text(zh, en))
