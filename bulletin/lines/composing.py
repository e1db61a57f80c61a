"""Chinese lines in place of WeasyPrint's own."""

from collections.abc import Callable
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout import inline

from bulletin.diagnostics import Finding, Place, Severity, Text
from bulletin.lines.attempt import Split
from bulletin.lines.fitting import Paragraph
from bulletin.lines.marks import gaps
from bulletin.lines.spacing import OBJECT, Change, change, read
from bulletin.lines.white import White

_WIDEST = 1
"""Ems by which letters are moved apart at most; a line that would need more stays open."""


class Desk:
    """Stands in for WeasyPrint where it breaks and justifies lines."""

    def __init__(
        self,
        split: Callable[..., Split],
        justify: Callable[..., None],
        findings: list[Finding],
        place: Place,
    ) -> None:
        self._split, self._justify = split, justify
        self._findings, self._place = findings, place
        self._white = White()
        self._paragraphs: dict[int, Paragraph] = {}

    def split_inline_box(
        self, context: Any, box: Any, position_x: float, max_x: float, *rest: Any
    ) -> Split:
        """Break a line as WeasyPrint does, or later when the marks of the line make room."""
        if not isinstance(box, boxes.LineBox) or not _chinese(box):
            return self._split(context, box, position_x, max_x, *rest)
        bottom_space, skip_stack, *_, line_children, _, _ = rest

        def split(width: float, start: object, indent: float) -> Split:
            line_children.clear()
            left = position_x - indent
            broken = self._split(context, box, left, left + width, bottom_space, start, *rest[2:])
            inline.remove_last_whitespace(context, broken[0])
            return broken

        if id(box) not in self._paragraphs:
            self._paragraphs[id(box)] = Paragraph(box, self._white)
        line, *others = self._paragraphs[id(box)].line(split, max_x - position_x, skip_stack)
        line.translate(box.position_x - line.position_x)
        return (line, *others)

    def justify_line(self, context: Any, line: Any, extra_width: float) -> None:
        """Spread a line over its measure."""
        if not _chinese(line):
            self._justify(context, line, extra_width)
            return
        text, runs = read(line)
        places = [at for at in gaps(text) if text[at] != OBJECT]
        each = extra_width / len(places) if places else extra_width
        if each > _WIDEST * line.style["font_size"]:
            self._report(_open(text, self._place))
        else:
            change(line, runs, dict.fromkeys(places, Change(each)))

    def _report(self, finding: Finding) -> None:
        if finding not in self._findings:  # columns are laid out several times
            self._findings.append(finding)


def _chinese(line: Any) -> bool:
    style = line.style
    return (
        (style["lang"] or "").lower().startswith("zh")
        and style["white_space"] == "normal"
        and style["direction"] == "ltr"
    )


def _open(text: str, place: Place) -> Finding:
    seen = text.strip("\u200b\u2060 ")
    return Finding(
        code="fit",
        place=place,
        message=Text(f"这一行排不满：“{seen}”", f"a line could not be filled: “{seen}”"),
        severity=Severity.NOTE,
        hint=Text("请改短其中的数字或外文词，或换宽一些的栏", "shorten a number or word in it"),
    )
