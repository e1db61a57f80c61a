"""Two functions of WeasyPrint do it our way while a page is set, if they are those we know."""

import inspect
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import weasyprint
from weasyprint.layout import inline
from weasyprint.text import line_break

from bulletin.diagnostics import Finding, Place, Severity, Text
from bulletin.lines.composing import Desk

_RELEASE = "70."
_KNOWN: Mapping[str, str] = {
    "split_inline_box": (
        "context box position_x max_x bottom_space skip_stack containing_block absolute_boxes "
        "fixed_boxes line_placeholders waiting_floats line_children first_letter_style "
        "first_line_style"
    ),
    "justify_line": "context line extra_width",
    "remove_last_whitespace": "context line",
}
_KNOWN_OF_LAYOUT: Mapping[str, str] = {
    "__init__": "self style justification_spacing max_width",
    "set_text": "self text justify",
    "get_first_line": "self",
    "reactivate": "self style",
}
"""What is replaced and what is relied on, with the names of what they take."""


@contextmanager
def chinese_lines(place: Place) -> Iterator[list[Finding]]:
    """Set text whose ``lang`` begins with ``zh`` after W3C CLREQ, as long as this is open.

    Lines are justified between characters; marks side by side and at the edges of a line share
    their white; marks give more of it before a character is pushed to the next line. WeasyPrint
    is left as it was found, whatever happens; one page is set at a time.

    :param place: where findings stand.
    :return: findings, gathered meanwhile: a line that could not be filled, or an unknown release
        of WeasyPrint, whose lines are then left as it sets them.
    """
    findings: list[Finding] = []
    if not known():
        findings.append(_unknown(place))
        yield findings
        return
    split, justify = inline.split_inline_box, inline.justify_line
    desk = Desk(split, justify, findings, place)
    inline.split_inline_box, inline.justify_line = desk.split_inline_box, desk.justify_line
    try:
        yield findings
    finally:
        inline.split_inline_box, inline.justify_line = split, justify


def known() -> bool:
    """Whether WeasyPrint is the release whose insides this room knows."""
    return (
        weasyprint.__version__.startswith(_RELEASE)
        and _takes(inline, _KNOWN)
        and _takes(line_break.Layout, _KNOWN_OF_LAYOUT)
    )


def _takes(owner: object, known: Mapping[str, str]) -> bool:
    return all(
        callable(function := getattr(owner, name, None))
        and " ".join(inspect.signature(function).parameters) == taken
        for name, taken in known.items()
    )


def _unknown(place: Place) -> Finding:
    release = weasyprint.__version__
    return Finding(
        code="fit",
        place=place,
        message=Text(
            f"WeasyPrint {release} 的内部与 70 版不同：中文行不能两端对齐、挤压标点",
            f"WeasyPrint {release} is not as release 70 inside: Chinese lines are not justified "
            "and marks not squeezed",
        ),
        severity=Severity.WARNING,
        hint=Text('可运行：pip install "weasyprint==70.*"', 'run: pip install "weasyprint==70.*"'),
    )
