"""Made-up paragraphs set in columns of 12 to 28 characters, and every line of them judged.

All of it, more than 5,000 lines in about a minute: ``python -m tests.lines.fuzz``.
"""

import html
import itertools
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from weasyprint import HTML

from bulletin.diagnostics import Finding, Place
from bulletin.lines import chinese_lines
from bulletin.pages.marking import unbroken
from bulletin.pages.prep import prepared
from tests.lines.made_up import paragraphs
from tests.lines.printed import Letter, printed_lines

WIDTHS = range(12, 29)
SIZE = 9
HANZI = re.compile("[\u4e00-\u9fff]")
MARGIN = 30

NEVER_FIRST = re.compile("[，。、；：！？）》」』】〉〕”’％%‰℃·～~…]|—(?!—)")
NEVER_LAST = "（《「『“‘【〈〔"
CLOSING = "，。、；：！？）》」』】〉〕”’"
NUMBER = re.compile(
    r"[−]?\d[\d,.]*(?:[—～∶]\d[\d,.]*)?(?:%|‰|℃)?(?:亿|万)?(?:元|家|倍|项|年|月)?|——|……"
)
CSS = """@page {{ size: {page}pt 2000pt; margin: {margin}pt }}
body {{ font: {size}pt/1.5 "Noto Serif CJK SC"; margin: 0 }}
p {{ margin: 0; text-indent: 2em; text-align: justify }}
.nobr {{ white-space: nowrap; font-feature-settings: "hwid" }}
.half {{ font-feature-settings: "halt" }}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What is wrong with the lines of some paragraphs, how many there are, what was reported.

    ``gaps`` is the widest gap between neighbouring hanzi of each line, in ems.
    """

    width: int
    lines: int
    faults: Counter[str]
    examples: tuple[str, ...]
    findings: tuple[Finding, ...]
    gaps: tuple[float, ...]


def judged(width: int, seed: int, number: int) -> Verdict:
    """Set ``number`` paragraphs in a column of ``width`` characters and judge their lines."""
    texts = tuple(paragraphs(seed, number))
    with chinese_lines(Place("样例.md")) as findings:
        pdf = HTML(string=page(texts, width)).write_pdf()
    lines = printed_lines(pdf)
    faults = [*_faults(lines, texts, width)]
    return Verdict(
        width=width,
        lines=len(lines),
        faults=Counter(fault for fault, _ in faults),
        examples=tuple(f"{width}: {fault}: {line}" for fault, line in faults),
        findings=tuple(dict.fromkeys(findings)),
        gaps=tuple(filter(None, map(widest_gap, lines))),
    )


def widest_gap(line: tuple[Letter, ...], size: float = SIZE) -> float:
    """Return the widest gap between two hanzi that stand side by side, in ems; 0 without any."""
    pairs = itertools.pairwise(line)
    gaps = [b.x - a.x - size for a, b in pairs if HANZI.match(a.text) and HANZI.match(b.text)]
    return max(gaps, default=0) / size


def page(texts: Iterable[str], width: int) -> str:
    """Return the page of paragraphs as the program prepares them for print."""
    css = CSS.format(page=width * SIZE + 2 * MARGIN, margin=MARGIN, size=SIZE)
    body = "".join(prepared(unbroken(f"<p>{html.escape(text)}</p>")) for text in texts)
    return f'<!DOCTYPE html><html lang="zh-CN"><style>{css}</style><body>{body}</body></html>'


def _faults(
    lines: tuple[tuple[Letter, ...], ...], texts: tuple[str, ...], width: int
) -> Iterator[tuple[str, str]]:
    source = "".join("".join(text.split()) for text in texts)
    read = ["".join(letter.text for letter in line) for line in lines]
    if "".join(read) != source:
        yield "text", ""
        return
    ends = set(itertools.accumulate(len("".join(text.split())) for text in texts))
    whole = {at for one in NUMBER.finditer(source) for at in range(one.start() + 1, one.end())}
    at = 0
    for line, text in zip(lines, read, strict=True):
        start, at = at, at + len(text)
        first, last = start == 0 or start in ends, at in ends
        if not first:
            yield from _start(line, text)
        if not last:
            yield from _end(line, text, width)
            if at in whole:
                yield "number split", text
        elif not first and len(re.sub(f"[{CLOSING}…]", "", text)) < 2:
            yield "single character", text
        if line[-1].x > MARGIN + width * SIZE:
            yield "too long", text


def _start(line: tuple[Letter, ...], text: str) -> Iterator[tuple[str, str]]:
    if NEVER_FIRST.match(text):
        yield "bad start", text
    edge = line[0].x + (SIZE / 2 if text[0] in NEVER_LAST else 0)
    if abs(edge - MARGIN) > 0.35:
        yield "start not flush", text


def _end(line: tuple[Letter, ...], text: str, width: int) -> Iterator[tuple[str, str]]:
    if text[-1] in NEVER_LAST:
        yield "bad end", text
    edge = line[-1].x + SIZE / 2 if text[-1] in CLOSING else line[-1].right
    if abs(edge - MARGIN - width * SIZE) > 0.35:
        yield "not flush", text


def main() -> None:
    """Judge everything and tell."""
    verdicts = [judged(width, seed, 60) for width in WIDTHS for seed in (1, 2)]
    faults = sum((one.faults for one in verdicts), Counter())
    for verdict in verdicts:
        for example in verdict.examples:
            sys.stdout.write(f"{example}\n")
    reported = sum(len(one.findings) for one in verdicts)
    sys.stdout.write(f"{sum(one.lines for one in verdicts)} lines, {dict(faults)}\n")
    for width in WIDTHS:
        gaps = sorted(gap for one in verdicts if one.width == width for gap in one.gaps)
        wide = sum(gap > 0.3 for gap in gaps) / len(gaps)
        sys.stdout.write(f"{width}: widest {gaps[-1]:.2f} em, above .3 em {wide:.1%} of lines\n")
    sys.stdout.write(f"{reported} reported as not filled\n")


if __name__ == "__main__":
    main()
