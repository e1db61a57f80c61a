"""A made-up page about the project of the guide, and files made of it."""

from io import BytesIO

from docx import Document
from weasyprint import HTML

HEADLINE = "示范园区交出年度答卷"
STORIES = (
    "示范园区2023年实现营业收入65.7亿元，比上年增长8.1%，占全市的比重为8.0%。年末共有高新技术企业320家，净增40家；"
    "国家级专精特新“小巨人”企业达到15家，新增4家。",
    "研发投入3.811亿元，占营业收入的比重为5.8%，比上年提高0.5个百分点。2020—2023年营业收入年均增长11.5%，创2019年"
    "以来新高，增速居全市第2位。",
    "2023年1—11月，示范园区实现营业收入59.9亿元，同比增长9.1%，完成年度目标的102.7%；新签订单3.2亿元，三分之二的"
    "项目开工，惠及1.5万余名职工。",
    "走进园区的厂房，机器人手臂起落有序，工人只在屏幕前巡看。车间主任说，换线的时间比过去短了，次品也少了，"
    "客户愿意把新品放到这里试做。",
)


def page(characters: int = 7000) -> list[str]:
    """Return a headline and paragraphs of about so many characters in all."""
    paragraphs = [HEADLINE]
    while sum(map(len, paragraphs)) < characters:
        paragraphs.append(STORIES[(len(paragraphs) - 1) % len(STORIES)])
    return paragraphs


RUNNING = """@page { @top-left { content: "示范快报 2024年2月5日 第128期" }
    @bottom-center { content: "第" counter(page) "页" } }"""


def pdf(paragraphs: list[str], columns: int, *, language: str = "zh", style: str = "") -> bytes:
    """Return a PDF with the first paragraph as a headline over all columns."""
    text = "".join(f"<p>{one}</p>" for one in paragraphs[1:])
    data: bytes = HTML(
        string=f"""<html lang={language}><style>
        @page {{ size: A3; margin: 20mm; }}
        body {{ font: 10.5pt/1.6 "Noto Serif CJK SC"; }}
        h1 {{ font-size: 30pt; text-align: center; }}
        div {{ columns: {columns}; column-gap: 6mm; text-align: justify; }}
        p {{ margin: 0; text-indent: 2em; }} {style}
        </style><h1>{paragraphs[0]}</h1><div>{text}</div></html>"""
    ).write_pdf()
    return data


def word(paragraphs: list[str]) -> bytes:
    """Return a Word draft with a title, every paragraph in runs of seven characters."""
    document = Document()
    document.add_paragraph(paragraphs[0], style="Title")
    for text in paragraphs[1:]:
        paragraph = document.add_paragraph()
        for start in range(0, len(text), 7):
            paragraph.add_run(text[start : start + 7]).bold = start % 2 == 0
    return saved(document)


def saved(document) -> bytes:  # type: ignore[no-untyped-def]  # python-docx's own type is not exported
    """Return a Word document as bytes."""
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()
