"""An article's file in its parts: front matter, running text, ``:::`` blocks."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from bulletin.articles.passage import Passage
from bulletin.diagnostics import Finding, Place, Text
from bulletin.sheets import nearest

BLOCKS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "chart": ("图表",),
        "table": ("表格",),
        "figures": ("数字",),
        "roll": ("光荣榜", "榜单"),
        "main-points": ("要点",),
    }
)
"""What may stand between ``:::`` lines; the Chinese names equal the English ones."""

_KNOWN = {name: block for block, names in BLOCKS.items() for name in (block, *names)}
_RULE = re.compile(r"---[ \t]*")
_FENCE = re.compile(r"(?P<indent>[ \t\u3000]*)[:：]{3,}(?P<name>[^:：]*)[:：]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Some lines of an article: YAML of the block ``name``, or running text where it is empty."""

    name: str
    passage: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """An article's file: the YAML of its front matter, and the sections of its body."""

    front: Passage | None
    sections: tuple[Section, ...]


def parted(path: str, text: str) -> tuple[Parts, tuple[Finding, ...]]:
    """Return the parts of a file; what is not closed, or no block, is a finding."""
    lines = text.split("\n")
    if not lines or not _RULE.fullmatch(lines[0]):
        sections, findings = _sections(path, lines, 1)
        return Parts(front=None, sections=sections), findings
    end = next((n for n, line in enumerate(lines) if n and _RULE.fullmatch(line)), None)
    if end is None:
        return Parts(front=None, sections=()), (_front_open(path, lines),)
    front = Passage.lines(path, "\n".join(lines[1:end]), 2)
    sections, findings = _sections(path, lines[end + 1 :], end + 2)
    return Parts(front=front, sections=sections), findings


def _sections(
    path: str, lines: list[str], first_line: int
) -> tuple[tuple[Section, ...], tuple[Finding, ...]]:
    splitter = _Splitter(path, lines, first_line)
    for number, line in enumerate(lines):
        if fence := _FENCE.fullmatch(line.rstrip()):
            splitter.meet(number, fence)
    splitter.finish()
    return tuple(splitter.sections), tuple(splitter.findings)


@dataclass(slots=True)
class _Splitter:
    """A walk through the fences of a body; ``name`` is the block that is open, if one is."""

    path: str
    lines: list[str]
    first_line: int
    sections: list[Section] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    name: str = ""
    start: int = 0

    def meet(self, number: int, fence: re.Match[str]) -> None:
        place, written = self.place(number), fence["name"].strip()
        if fence["indent"]:
            self.findings.append(_indented(place, fence[0]))
        if written and self.name:
            self.report_open()
        if written or self.name:
            self.take(number)
            self.name, self.start = _named(written, place, self.findings), number + 1
        else:
            self.findings.append(_stray(place))
            self.take(number)
            self.start = number + 1

    def finish(self) -> None:
        if self.name:
            self.report_open()
        self.take(len(self.lines))

    def take(self, end: int) -> None:
        text = "\n".join(self.lines[self.start : end])
        if (self.name or text.strip()) and self.name != "?":
            passage = Passage.lines(self.path, text, self.first_line + self.start)
            self.sections.append(Section(name=self.name, passage=passage))

    def report_open(self) -> None:
        self.findings.append(_not_closed(self.place(self.start - 1), self.name))

    def place(self, number: int) -> Place:
        return Place(self.path, self.first_line + number, 1)


def _named(written: str, place: Place, findings: list[Finding]) -> str:
    """Return the block that a fence opens: none where it closes one, ``?`` where it is unknown."""
    if not written or written in _KNOWN:
        return _KNOWN.get(written, "")
    near = nearest(written, _KNOWN)
    listed = Text(f"可以写：{'、'.join(BLOCKS)}", f"it can be: {', '.join(BLOCKS)}")
    findings.append(
        Finding(
            code="unknown-key",
            place=place,
            message=Text(f"没有“{written}”这种图表块", f"there is no block “{written}”"),
            hint=Text(f"是不是“{near}”？", f"did you mean “{near}”?") if near else listed,
            mended=f"::: {near}" if near else None,
        )
    )
    return "?"


def _indented(place: Place, line: str) -> Finding:
    return Finding(
        code="bad-value",
        place=place,
        message=Text("::: 前面有空格", "::: is indented"),
        hint=Text("::: 要顶格写", "::: must begin its line"),
        mended=line.strip(),
    )


def _not_closed(place: Place, name: str) -> Finding:
    shown = "" if name == "?" else f" {name}"
    return Finding(
        code="bad-value",
        place=place,
        message=Text(f":::{shown} 没有结束", f"the block :::{shown} is not closed"),
        hint=Text("在块的末尾另起一行写 :::", "end the block with a line that holds only :::"),
    )


def _stray(place: Place) -> Finding:
    return Finding(
        code="bad-value",
        place=place,
        message=Text("这里的 ::: 没有对应的开头", "this ::: closes no block"),
        hint=Text(
            "请删去这一行，或写明块名，如 ::: table", "delete it, or name a block: ::: table"
        ),
    )


def _front_open(path: str, lines: list[str]) -> Finding:
    body = next((n for n, line in enumerate(lines) if n and not line.strip()), len(lines))
    return Finding(
        code="yaml",
        place=Place(path, 1, 1),
        message=Text("开头的 --- 没有结束", "the front matter is not closed"),
        hint=Text(
            f"在标题等各项之后（约第 {body + 1} 行）另起一行写 ---",
            f"end it with a line that holds only --- (about line {body + 1})",
        ),
    )
