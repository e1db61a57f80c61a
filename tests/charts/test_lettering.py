import pypdfium2
import pytest
from weasyprint import HTML

from bulletin.charts.lettering import split, width, wrap


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("生物医药", 40.0, ("生物医药",)),
        ("新一代信息技术", 40.0, ("新一代信", "息技术")),
        ("2023年1—11月", 40.0, ("2023年", "1—11月")),
        ("国家级专精特新“小巨人”企业", 80.0, ("国家级专精特新", "“小巨人”企业")),
        ("现代服务业（含金融）", 60.0, ("现代服务业", "（含金融）")),
        ("January–November 2023", 60.0, ("January–", "November", "2023")),
        ("firms with R&D units", 60.0, ("firms with", "R&D units")),
        ("10,000.5吨", 20.0, ("10,000.5", "吨")),
    ],
)
def test_names_break_where_readers_expect(text: str, room: float, lines: tuple[str, ...]) -> None:
    assert wrap(text, room, 10.0) == lines


def test_a_word_wider_than_its_room_is_broken_only_on_demand() -> None:
    assert wrap("biopharmaceuticals", 50.0, 10.0) == ("biopharmaceuticals",)
    pieces = split("biopharmaceuticals", 50.0, 10.0)
    assert "".join(pieces) == "biopharmaceuticals"
    assert all(width(piece, 10.0) <= 50.0 for piece in pieces)


@pytest.mark.parametrize("family", ["Noto Sans CJK SC", "Noto Serif CJK SC"])
@pytest.mark.parametrize(
    "text",
    [
        "1234567890",
        "近3,903.81",
        "−12.5%",
        "国家级专精特新“小巨人”企业",
        "2023年1—11月",
        "January–November 2023",
        "Share of large industrial firms",
        "WMWMWM",
        "illustrious",
    ],
)
def test_no_text_runs_wider_than_estimated(text: str, family: str) -> None:
    real = printed_width(text, family)
    assert real <= width(text, 10.0) <= 1.45 * real + 2


def printed_width(text: str, family: str) -> float:
    """Return how wide the ink of ``text`` is on a printed page, in type of 10 points."""
    svg = f'<svg width="600" height="40"><text y="20" font-family="{family}" font-size="10pt">'
    pdf = HTML(string=f"<style>@page{{size:600pt}}</style>{svg}{text}</text></svg>").write_pdf()
    document = pypdfium2.PdfDocument(pdf)
    page = document[0].get_textpage()
    boxes: list[tuple[float, float, float, float]] = [
        page.get_charbox(n) for n in range(page.count_chars())
    ]
    page.close()
    document.close()
    return max(box[2] for box in boxes) - min(box[0] for box in boxes)
