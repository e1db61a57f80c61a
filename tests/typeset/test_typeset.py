"""Pages of made-up text through the real WeasyPrint."""

import logging
import re
import subprocess
import sys
import zlib
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from bulletin.diagnostics import Finding, Place, Severity
from bulletin.typeset import Document, Enclosure, Imprint, typeset
from tests.lines.printed import printed_lines

BASE = "https://bulletins.example/sample/"
IMPRINT = Imprint(
    title="样例园区的一年",
    author="样例编辑部",
    created=date(2031, 2, 5),
    modified=date(2031, 2, 6),
    description="样例",
)
PLACE = Place("content/bulletins/sample/bulletin.yaml")
CSS = """@page { size: A5; margin: 15mm }
body { margin: 0; font-family: "Noto Serif CJK SC"; font-size: 10pt }
"""
DOT = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="4"/></svg>'


def page(body: str, css: str = CSS) -> str:
    head = f"<title>x</title><style>{css}</style>"
    return f'<!DOCTYPE html><html lang="zh"><head>{head}</head><body>{body}</body></html>'


def printed(
    html: str, resources: Mapping[str, bytes] | None = None, base: str = BASE
) -> tuple[Document, tuple[Finding, ...]]:
    document, findings = typeset(html, resources or {}, base=base, imprint=IMPRINT, place=PLACE)
    assert document is not None
    return document, findings


def codes(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.code for finding in findings]


def laid_bare(pdf: bytes) -> bytes:
    """Return a PDF with its compressed streams unpacked."""
    streams = re.findall(rb"stream\n(.*?)\nendstream", pdf, re.DOTALL)
    unpacked = [zlib.decompressobj().decompress(one) for one in streams if one[:1] == b"x"]
    return b"\n".join((pdf, *unpacked)).replace(b" ", b"")


def tool(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_a_page_becomes_a_pdf_with_its_text_title_and_language(tmp_path: Path) -> None:
    document, findings = printed(page("<h1>研发投入</h1><p>30.50亿元，比上年增长31.7%。</p>"))
    assert findings == ()
    assert document.pages == 1
    path = tmp_path / "x.pdf"
    path.write_bytes(document.pdf)
    info = tool("pdfinfo", str(path))
    assert "样例园区的一年" in info
    assert "样例编辑部" in info
    assert re.search(r"CreationDate: +\w+ Feb  5 .* 2031", info)
    assert re.search(r"ModDate: +\w+ Feb  6 .* 2031", info)
    assert re.search(r"Tagged: +yes", info)
    assert "比上年增长31.7%" in tool("pdftotext", str(path), "-")
    structure = tool("pdfinfo", "-struct", str(path))
    assert structure.index("H1") < structure.index("P (block)")
    fonts = tool("pdffonts", str(path)).splitlines()[2:]
    assert fonts
    assert all(" yes yes yes " in line for line in fonts), "embedded, subset, with Unicode"
    assert pypdfium2.PdfDocument(document.pdf).get_version() == 17


def test_the_pdf_names_both_standards(tmp_path: Path) -> None:
    document, _ = printed(page("<p>样例</p>"))
    path = tmp_path / "x.pdf"
    path.write_bytes(document.pdf)
    metadata = tool("pdfinfo", "-meta", str(path))
    inside = metadata.partition("<rdf:RDF")[2].partition("</rdf:RDF>")[0]
    assert 'pdfuaid:part="1"' in inside
    assert 'pdfaid:part="3"' in inside
    assert 'pdfaid:conformance="A"' in inside


def test_facts_are_enclosed_as_the_source(tmp_path: Path) -> None:
    facts = "sheets:\n- zone: 样例\n".encode()
    document, _ = typeset(
        page("<p>样例</p>"),
        {},
        base=BASE,
        imprint=IMPRINT,
        place=PLACE,
        enclosures=[Enclosure("facts.yaml", facts, "Facts")],
    )
    assert document is not None
    path = tmp_path / "x.pdf"
    path.write_bytes(document.pdf)
    tool("pdfdetach", "-save", "1", "-o", str(tmp_path / "out.yaml"), str(path))
    assert (tmp_path / "out.yaml").read_bytes() == facts
    assert b"/AFRelationship/Source" in laid_bare(document.pdf)
    assert b"/Subtype/application#2fyaml" in laid_bare(document.pdf)
    assert b"D:20310205000000Z" in laid_bare(document.pdf)


def test_anchors_tell_page_and_place() -> None:
    body = '<p id="first">一</p><p id="second" style="break-before: page">二</p>'
    document, _ = printed(page(body))
    assert document.pages == 2
    first, second = document.anchors["first"], document.anchors["second"]
    assert (first.page, second.page) == (1, 2)
    millimetre = 72 / 25.4
    assert first.x == pytest.approx(15 * millimetre)
    assert 15 * millimetre <= first.y < 25 * millimetre


def test_pictures_of_the_page_are_found_by_plain_and_by_encoded_names() -> None:
    body = (
        '<p><img src="pictures/图1.svg" alt="点"><img src="pictures/%E5%9B%BE1.svg" alt="点"></p>'
    )
    _, findings = printed(page(body), {"pictures/图1.svg": DOT.encode()})
    assert findings == ()


@pytest.mark.parametrize(
    ("source", "named"),
    [
        ("no.png", "no.png"),
        ("file:///etc/hostname", "file:///etc/hostname"),
        ("https://elsewhere.example/x.png", "https://elsewhere.example/x.png"),
        ("../../etc/hostname", "https://bulletins.example/etc/hostname"),
    ],
)
def test_nothing_but_the_pages_own_files_is_taken(source: str, named: str) -> None:
    _, (finding,) = printed(page(f'<p><img src="{source}" alt="图"></p>'))
    assert finding.code == "picture"
    assert finding.place == PLACE
    assert finding.severity is Severity.ERROR
    assert named in finding.message.said("zh")


def test_a_broken_picture_is_named_by_its_path() -> None:
    _, (finding,) = printed(
        page('<p><img src="p/x.png" alt="图"></p>'), {"p/x.png": b"no picture at all"}
    )
    assert (finding.code, finding.place) == ("picture", Place("p/x.png"))


@pytest.mark.parametrize(
    "element",
    [
        '<link rel="attachment" href="file:///etc/hostname">',
        '<p><a rel="attachment" href="file:///etc/hostname">x</a></p>',
        '<link rel="attachment" href="https://elsewhere.example/x">',
    ],
)
def test_a_page_cannot_enclose_files_by_itself(element: str, tmp_path: Path) -> None:
    document, _ = printed(page(f"{element}<p>样例</p>"))
    (tmp_path / "x.pdf").write_bytes(document.pdf)
    assert tool("pdfdetach", "-list", str(tmp_path / "x.pdf")).startswith("0 embedded files")


def test_a_character_without_a_font_is_named() -> None:
    _, findings = printed(page("<p>字\U00012000</p>"))
    assert codes(findings) == ["glyph"]
    assert "U+12000" in findings[0].message.said("en")


def test_a_picture_without_alternative_is_named() -> None:
    _, findings = printed(page('<p><img src="x.svg"></p>'), {"x.svg": DOT.encode()})
    assert codes(findings) == ["alt"]


def test_a_picture_of_a_theme_that_only_adorns_is_told_where_it_belongs() -> None:
    _, findings = printed(
        page('<img src="assets/t/x.svg" alt="">'), {"assets/t/x.svg": DOT.encode()}
    )
    assert codes(findings) == ["alt"]
    assert findings[0].hint is not None
    assert "background" in findings[0].hint.said("en")


def test_links_that_lead_nowhere_are_named() -> None:
    _, findings = printed(page('<p><a href="#away">样例</a></p>'))
    assert codes(findings) == ["link"]
    assert "away" in findings[0].message.said("zh")


def test_style_that_is_passed_over_is_found_in_the_themes_file() -> None:
    theme = {
        "themes/press/styles/print.css": "/* 版面 */\np { text-indent: 2em }\np { colour: red }"
    }
    html = page("<p>样例</p>", CSS + theme["themes/press/styles/print.css"])
    _, (finding,) = typeset(html, {}, base=BASE, imprint=IMPRINT, place=PLACE, styles=theme)
    assert finding.code == "theme"
    assert finding.severity is Severity.WARNING
    assert str(finding.place) == "themes/press/styles/print.css:3:5"
    assert "colour" in finding.message.said("en")


def test_style_of_a_linked_sheet_is_found_there_even_behind_an_import() -> None:
    html = page('<link rel="stylesheet" href="styles/a.css"><p>样例</p>')
    files = {
        "styles/a.css": b'@import "b.css";\n\np { colour: red }',
        "styles/b.css": b"p { text-indent: 2em }",
    }
    _, (finding,) = printed(html, files)
    assert str(finding.place) == "styles/a.css:3:5"


def test_a_broken_stylesheet_is_an_error() -> None:
    _, findings = printed(page("<p>样例</p>", CSS + "p { color: red"))
    assert findings == (), "CSS closes what is left open at its end"
    _, findings = printed(page("<p>样例</p>", CSS + "p color: red"))
    assert [(one.code, one.severity) for one in findings] == [("theme", Severity.ERROR)]


def test_a_missing_stylesheet_is_an_error() -> None:
    _, findings = printed(page('<link rel="stylesheet" href="no.css"><p>样例</p>'))
    assert codes(findings) == ["theme"]


def test_a_page_without_language_is_the_templates_fault() -> None:
    _, findings = printed("<!DOCTYPE html><title>x</title><p>样例</p>")
    assert "template" in codes(findings)


def test_the_same_remark_is_made_once() -> None:
    _, findings = printed(page("<p>\U00012000 \U00012000</p><p>\U00012000</p>"))
    assert codes(findings) == ["glyph"]


def test_a_page_that_cannot_be_laid_out_is_a_finding() -> None:
    document, findings = typeset(
        page("<div>" * 3000 + "样例"), {}, base=BASE, imprint=IMPRINT, place=PLACE
    )
    assert document is None
    assert codes(findings)[-1] == "limit"


JUSTIFIED = page("<p>" + "样例园区全年30.5亿元" * 20 + "</p>", CSS + "p { text-align: justify }")


def test_chinese_lines_are_set_as_in_a_newspaper_unless_that_is_not_wanted() -> None:
    document, findings = printed(JUSTIFIED)
    plain, _ = typeset(JUSTIFIED, {}, base=BASE, imprint=IMPRINT, place=PLACE, lines=False)
    assert plain is not None
    assert findings == ()
    assert {round(line[-1].right) for line in printed_lines(document.pdf)[:-1]} == {377}
    assert {round(line[-1].right) for line in printed_lines(plain.pdf)[:-1]} != {377}


def test_an_unfilled_line_is_a_note() -> None:
    width = "p { text-align: justify; width: 12em }"
    _, findings = printed(page("<p>样例123456789012345678901。</p>", CSS + width))
    assert [(one.code, one.severity, one.place) for one in findings] == [
        ("fit", Severity.NOTE, PLACE)
    ]


def test_without_a_public_address_links_stay_relative() -> None:
    document, findings = printed(page('<p><a href="zones/x/index.html">样例</a></p>'), base="")
    assert findings == ()
    assert b"(zones/x/index.html)" in laid_bare(document.pdf)
    assert b"invalid" not in laid_bare(document.pdf)


def test_relative_links_lead_to_the_public_address() -> None:
    document, _ = printed(page('<p><a href="../zones/x/">样例</a></p>'))
    assert b"(https://bulletins.example/zones/x/)" in laid_bare(document.pdf)


def test_libraries_stay_quiet_and_loggers_stay_as_they_were(
    capfd: pytest.CaptureFixture[str],
) -> None:
    printed(page("<p>样例</p>"))
    before = [
        (one, one.level, one.propagate, list(one.handlers))
        for one in map(logging.getLogger, ("weasyprint", "fontTools", "PIL", ""))
    ]
    printed(page('<p>样例 \U00012000<img src="no.png" alt="图"></p>', CSS + "p { colour: red }"))
    for logger, level, propagate, handlers in before:
        assert (logger.level, logger.propagate, logger.handlers) == (level, propagate, handlers)
    assert capfd.readouterr() == ("", "")


PROGRAM = """
import sys
from bulletin.disk import settle_environment
from tests.typeset import test_typeset as sample

settle_environment()
body = '<h1>样例</h1><p>30.50亿元 and <em>Latin</em><img src="图.svg" alt="点"></p>'
css = "@page { @bottom-center { content: counter(page) } } p { font-family: serif }"
document, findings = sample.printed(sample.page(body, css), {"图.svg": sample.DOT.encode()})
assert findings == (), findings
sys.stdout.buffer.write(document.pdf)
"""


def elsewhere(folder: Path, **environment: str) -> bytes:
    root = str(Path(__file__).parents[2])
    command = [sys.executable, "-c", PROGRAM]
    own = {"PATH": "/usr/bin:/bin", "PYTHONPATH": root, "HOME": str(folder), **environment}
    return subprocess.run(command, cwd=folder, env=own, capture_output=True, check=True).stdout


def test_the_same_page_gives_the_same_bytes_everywhere(tmp_path: Path) -> None:
    first = elsewhere(tmp_path)
    assert first.startswith(b"%PDF-1.7")
    other = tmp_path / "另一个文件夹"
    other.mkdir()
    variations: tuple[Mapping[str, str], ...] = (
        {"LC_ALL": "zh_CN.UTF-8", "LANG": "zh_CN.UTF-8"},
        {"LC_ALL": "zh_TW.UTF-8", "TZ": "Asia/Shanghai", "FC_LANG": "ja"},
        {"PYTHONHASHSEED": "7", "SOURCE_DATE_EPOCH": "1"},
    )
    for environment in variations:
        assert elsewhere(other, **environment) == first
    for trace in (str(tmp_path), str(Path.cwd()), "file:"):
        assert trace.encode() not in laid_bare(first)


def test_weasyprint_is_started_with_the_first_page_only() -> None:
    program = (
        "import sys, bulletin.typeset, bulletin.files, bulletin.disk\n"
        "sys.exit('weasyprint' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


MISSING = """
import ctypes.util, cffi, sys
from bulletin.typeset import MissingTypesetterError
from tests.typeset import test_typeset as sample

load = cffi.FFI.dlopen

def without_pango(self, name, flags=0):
    if "pango" in str(name):
        raise OSError(f"cannot load library {name!r}")
    return load(self, name, flags)

cffi.FFI.dlopen = without_pango
try:
    sample.printed(sample.page("<p>x</p>"))
except MissingTypesetterError as missing:
    print(missing.remedy)
"""


def test_a_missing_library_is_an_error_of_its_own() -> None:
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", MISSING], cwd=root, capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    assert done.stdout.strip().startswith("apt-get install libpango-1.0-0")
