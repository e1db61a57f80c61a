"""Word drafts: what a reader sees on paper, in its order."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from bulletin.proofread.manuscript import Manuscript, ParagraphKind
from bulletin.proofread.word_text import read_word
from tests.proofread.made_up import page, saved, word


def read(data: bytes) -> Manuscript:
    made = read_word("draft.docx", data)
    assert isinstance(made, Manuscript), made
    return made


def test_runs_that_part_a_number_are_joined() -> None:
    text = page(1000)
    made = read(word(text))
    assert made.text.split("\n\n") == text
    assert made.paragraphs[0].kind is ParagraphKind.HEADLINE


def test_headings_lists_and_tables_keep_their_order() -> None:
    document = Document()
    document.add_heading("示范园区", 0)
    document.add_heading("企业", 1)
    document.add_paragraph("高新技术企业320家", style="List Bullet")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "营业收入", "65.7亿元"
    document.add_paragraph("这是最后一段，后面没有了。")
    made = read(saved(document))
    assert [(one.kind.value, made.text[one.start : one.end]) for one in made.paragraphs] == [
        ("headline", "示范园区"),
        ("crosshead", "企业"),
        ("item", "高新技术企业320家"),
        ("cell", "营业收入"),
        ("cell", "65.7亿元"),
        ("paragraph", "这是最后一段，后面没有了。"),
    ]


CHANGES = [
    (
        "what was deleted is gone",
        "<w:del {}><w:r><w:delText>64</w:delText></w:r></w:del>",
        "收入亿元",
    ),
    ("what was inserted stands", "<w:ins {}><w:r><w:t>65.7</w:t></w:r></w:ins>", "收入65.7亿元"),
    (
        "a text box follows its paragraph, once",
        '<w:r {}><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility'
        '/2006"><mc:Choice Requires="wps"><w:txbxContent><w:p><w:r><w:t>框里15家</w:t></w:r></w:p>'
        "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>框里15家</w:t></w:r>"
        "</w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>",
        "收入亿元\n\n框里15家",
    ),
]


@pytest.mark.parametrize(("title", "xml", "expected"), CHANGES, ids=[case[0] for case in CHANGES])
def test_what_word_keeps_beside_the_text(title: str, xml: str, expected: str) -> None:
    document = Document()
    paragraph = document.add_paragraph("收入")
    paragraph._p.append(parse_xml(xml.format(nsdecls("w"))))  # noqa: SLF001 — python-docx has no face for it
    paragraph.add_run("亿元")
    assert read(saved(document)).text == expected, title


def test_footnotes_come_last() -> None:
    data = BytesIO(word(["示范标题", "营业收入65.7亿元。"]))
    stream = BytesIO()
    with ZipFile(data) as old, ZipFile(stream, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "[Content_Types].xml":
                kind = (
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
                )
                own = f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'
                part = part.replace(b"</Types>", own.encode())
            if name == "word/_rels/document.xml.rels":
                part = part.replace(
                    b"</Relationships>",
                    b'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/'
                    b'2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>',
                )
            new.writestr(name, part)
        new.writestr(
            "word/footnotes.xml",
            f"<w:footnotes {nsdecls('w')}><w:footnote><w:p><w:r><w:t>初步核算数</w:t></w:r></w:p>"
            "</w:footnote></w:footnotes>",
        )
    made = read(stream.getvalue())
    assert made.text == "示范标题\n\n营业收入65.7亿元。\n\n初步核算数"
    assert made.paragraphs[-1].kind is ParagraphKind.NOTE


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 and no more", b"\x00" * 100])
def test_a_broken_file_is_one_finding(data: bytes) -> None:
    made = read_word("a.docx", data)
    assert not isinstance(made, Manuscript)
    assert made.message.zh == "“a.docx”不是完好的 Word 文件（.docx）"
