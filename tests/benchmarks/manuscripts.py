"""A print page as Markdown with a picture for its chart: what users of other tools would write."""

from collections.abc import Iterator
from pathlib import Path

from lxml import etree, html

_MARKS = {"h1": "# ", "h2": "## ", "h3": "### ", "p": "", "figcaption": "", "li": "- "}
_WHOLE = ("table", "svg")
"""What is taken as it is; what stands in it is no text of its own."""


def manuscripts(page: Path, folder: Path) -> Path:
    """Write the text, tables and charts of a print page; return the path of the Markdown."""
    tree = html.fromstring(page.read_text(encoding="utf-8"))
    blocks: list[str] = []
    for number, block in enumerate(_blocks(tree)):
        if block.tag == "svg":
            picture = f"{page.stem}-{number}.svg"
            (folder / picture).write_bytes(etree.tostring(block, with_tail=False))
            blocks.append(f"![图]({picture})")
        elif block.tag == "table":
            blocks.append("\n".join(_rows(block)))
        elif text := _text(block):
            blocks.append(_MARKS[block.tag] + text)
    written = folder / f"{page.stem}.md"
    written.write_text("\n\n".join(blocks) + "\n", encoding="utf-8")
    return written


def _blocks(tree: etree._Element) -> Iterator[etree._Element]:
    for block in tree.iter(*_MARKS, *_WHOLE):
        above = {one.tag for one in block.iterancestors()}
        if not above.intersection((*_MARKS, *_WHOLE)):
            yield block


def _rows(table: etree._Element) -> Iterator[str]:
    for number, row in enumerate(table.iter("tr")):
        cells = [_text(cell) for cell in row.iter("th", "td")]
        yield f"| {' | '.join(cells)} |"
        if number == 0:
            yield "|" + "---|" * len(cells)


def _text(block: etree._Element) -> str:
    """Return a block's text in one line, without what Markdown and Typst would take for marks."""
    return " ".join("".join(block.itertext()).split()).translate(_PLAIN)


_PLAIN = str.maketrans("", "", "[]*_#|<>$@`\\\u2060")
