"""PDFs for printing houses: inks, marks and bleed, as pikepdf reads them."""

import io

import pikepdf
import pytest
from PIL import Image

from bulletin.typeset import Document, typeset
from tests.typeset.test_typeset import BASE, DOT, IMPRINT, PLACE, page

RED = "device-cmyk(0 1 1 0.1)"
MILLIMETRE = 72 / 25.4
BODY = f"""<h1 style="color: {RED}">样例</h1><p>正文一段，<a href="https://a.example/">去处</a>。</p>
<p style="color: #777">灰字</p><p style="border-bottom: 1pt solid #123456">线</p>
<img src="dot.svg" alt=""><img src="photo.jpg" alt="">"""

SCREEN = {"rg", "RG", "g", "G"}
"""The operators of red, green and blue, and of grey (ISO 32000-1, table 74)."""


def for_press(html: str) -> Document:
    photo = io.BytesIO()
    Image.new("CMYK", (8, 8), (0, 255, 255, 20)).save(photo, "JPEG")
    files = {"dot.svg": DOT.encode(), "photo.jpg": photo.getvalue()}
    document, findings = typeset(html, files, base=BASE, imprint=IMPRINT, place=PLACE, press=True)
    assert findings == ()
    assert document is not None
    return document


@pytest.fixture(scope="module")
def pdf() -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(for_press(page(BODY)).pdf))


def colours(pdf: pikepdf.Pdf) -> set[tuple[str, ...]]:
    """Return every colour that content streams set, as operator and operands."""
    found = set()
    for one in pdf.objects:
        drawn = isinstance(one, pikepdf.Stream) and one.get("/Type") in (None, "/XObject")
        if not drawn or one.get("/Subtype") not in (None, "/Form") or "/Length1" in one:
            continue
        for step in pikepdf.parse_content_stream(one):
            if str(step.operator) in {*SCREEN, "k", "K", "scn", "SCN", "cs", "CS"}:
                found.add((str(step.operator), *(str(word) for word in step.operands)))
    return found


def test_the_sheet_has_three_millimetres_of_bleed_and_room_for_marks(pdf: pikepdf.Pdf) -> None:
    first = pdf.pages[0].obj
    media, bleed, trim = (
        [float(part) / MILLIMETRE for part in first[name]]
        for name in ("/MediaBox", "/BleedBox", "/TrimBox")
    )
    assert trim == pytest.approx([0, 0, 148, 210], abs=0.1)
    assert bleed == pytest.approx([-3, -3, 151, 213], abs=0.1)
    assert media == pytest.approx([-6, -6, 154, 216], abs=0.1)


def test_all_colours_are_inks_and_text_is_black_alone(pdf: pikepdf.Pdf) -> None:
    found = colours(pdf)
    assert not [one for one in found if one[0] in SCREEN]
    assert {one[1] for one in found if one[0] in ("cs", "CS")} == {"/DeviceCMYK"}
    assert ("k", "0", "0", "0", "1") in found
    assert ("scn", "0", "1", "1", "0.1") in found
    assert ("k", "0", "0", "0", "0.533") in found


def test_pictures_are_in_inks(pdf: pikepdf.Pdf) -> None:
    pictures = [one for one in pdf.objects if isinstance(one, pikepdf.Stream) and
                one.get("/Subtype") == "/Image"]  # fmt: skip
    assert [str(one["/ColorSpace"]) for one in pictures] == ["/DeviceCMYK"]


def test_it_says_what_standard_and_what_press_it_is_for(pdf: pikepdf.Pdf) -> None:
    assert "GTS_PDFXVersion>PDF/X-4<" in pdf.Root.Metadata.read_bytes().decode()
    assert pdf.pdf_version == "1.6"
    assert pdf.docinfo["/Trapped"] == "/False"
    (intent,) = pdf.Root.OutputIntents
    assert (str(intent["/S"]), str(intent["/OutputConditionIdentifier"])) == (
        "/GTS_PDFX",
        "FOGRA39",
    )


def test_nothing_in_it_can_be_clicked(pdf: pikepdf.Pdf) -> None:
    assert "/Annots" not in pdf.pages[0].obj


def test_the_same_page_gives_the_same_bytes_and_another_one_another_name() -> None:
    first, again = (for_press(page(BODY)).pdf for _ in range(2))
    assert first == again
    assert first != for_press(page(BODY + "<p>又一段</p>")).pdf
