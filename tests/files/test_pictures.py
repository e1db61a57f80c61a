"""Pictures drawn here and now; none of them shows anything."""

import base64
import io
import struct
from pathlib import Path

import pytest
from PIL import Image, ImageCms, ImageFile

from bulletin.diagnostics import Place
from bulletin.files import (
    Box,
    Copies,
    Size,
    clean_picture,
    copy_paths,
    inspect_pictures,
    print_picture,
    screen_copies,
)

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20">{}</svg>'


def picture(size: tuple[int, int] = (30, 20), mode: str = "RGB") -> Image.Image:
    gradient = Image.linear_gradient("L").resize(size)
    return gradient.convert(mode)


def encoded(kind: str, image: Image.Image | None = None, **options: object) -> bytes:
    out = io.BytesIO()
    (image or picture()).save(out, kind, **options)
    return out.getvalue()


def messages(path: str, data: bytes) -> list[str]:
    sizes, findings = inspect_pictures({path: data})
    assert {finding.code for finding in findings} <= {"picture"}
    assert all(finding.place.path == path for finding in findings)
    assert bool(sizes) != bool(findings)
    return [finding.message.said("en") for finding in findings]


@pytest.mark.parametrize(
    ("path", "kind"), [("a.png", "PNG"), ("b.JPG", "JPEG"), ("b.jpeg", "JPEG"), ("c.webp", "WEBP")]
)
def test_sound_pictures_have_a_size(path: str, kind: str) -> None:
    assert inspect_pictures({path: encoded(kind)}) == ({path: Size(30, 20)}, ())


def test_a_turned_photograph_has_the_size_it_is_seen_in() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    data = encoded("JPEG", exif=exif)
    assert inspect_pictures({"a.jpg": data})[0] == {"a.jpg": Size(20, 30)}
    with Image.open(io.BytesIO(clean_picture("a.jpg", data))) as upright:
        assert upright.size == (20, 30)
        assert not upright.getexif()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
@pytest.mark.parametrize("kept", [0.9, 0.5, 0.1])
def test_truncated_pictures_are_refused_even_beside_weasyprint(
    kind: str, kept: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    data = encoded(kind, picture(size=(300, 200)))
    suffix = kind.lower().replace("jpeg", "jpg")
    assert messages(f"a.{suffix}", data[: int(len(data) * kept)])
    assert ImageFile.LOAD_TRUNCATED_IMAGES, "left as it was found"


@pytest.mark.parametrize(
    "data", [b"", b"no picture", b"\x89PNG\r\n\x1a\n", b"<html></html>", b"GIF89a" + bytes(40)]
)
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    assert messages("a.png", data)


@pytest.mark.parametrize("path", ["a.gif", "a.eps", "a.heic", "a.tiff", "a.pdf", "a.bmp", "a"])
def test_other_formats_are_refused(path: str) -> None:
    assert messages(path, encoded("GIF"))


def test_a_picture_under_a_wrong_name_is_told_its_right_one() -> None:
    _, (finding,) = inspect_pictures({"content/图.png": encoded("JPEG")})
    assert finding.hint is not None
    assert "图.jpg" in finding.hint.said("zh")


@pytest.mark.parametrize("size", [(9000, 9000), (20000, 20000)])
def test_too_many_pixels_are_refused_by_the_header(size: tuple[int, int]) -> None:
    bomb = encoded("PNG", Image.new("1", size))
    (message,) = messages("a.png", bomb)
    assert "25 million" in message


def test_the_limit_itself_is_allowed() -> None:
    assert not messages("a.png", encoded("PNG", Image.new("1", (5000, 5000))))
    assert messages("a.png", encoded("PNG", Image.new("1", (5001, 5000))))


def test_notes_are_taken_out_of_photographs() -> None:
    exif = Image.Exif()
    exif[0x010F] = "Camera of a Person"
    exif[0x8825] = {1: "N", 2: (36.0, 4.0, 0.0)}
    for kind, suffix in (("JPEG", "jpg"), ("WEBP", "webp"), ("PNG", "png")):
        data = encoded(kind, exif=exif)
        assert b"Camera of a Person" in data
        clean = clean_picture(f"a.{suffix}", data)
        assert b"Camera of a Person" not in clean
        with Image.open(io.BytesIO(clean)) as read:
            assert not read.getexif()
            assert read.format == kind


def test_a_comment_in_a_jpeg_is_taken_out() -> None:
    data = encoded("JPEG", comment=b"C:/Users/Person/photo")
    assert b"Person" in data
    assert b"Person" not in clean_picture("a.jpg", data)


def test_transparency_of_a_palette_stays() -> None:
    image = picture().quantize(8)
    data = encoded("PNG", image, transparency=0)
    with Image.open(io.BytesIO(clean_picture("a.png", data))) as read:
        assert read.info["transparency"] == 0


def test_pictures_for_print_become_rgb() -> None:
    data = encoded("JPEG", picture(mode="CMYK"))
    with Image.open(io.BytesIO(clean_picture("a.jpg", data))) as read:
        assert read.mode == "RGB"


def test_colours_are_brought_to_srgb() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = encoded("PNG", icc_profile=profile)
    with Image.open(io.BytesIO(clean_picture("a.png", data))) as read:
        assert "icc_profile" not in read.info
    broken = encoded("PNG", icc_profile=b"no profile")
    with Image.open(io.BytesIO(clean_picture("a.png", broken))) as read:
        assert "icc_profile" not in read.info


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P"])
def test_colours_of_a_wider_space_become_those_of_srgb(mode: str) -> None:
    rows = [Image.new("RGB", (30, 20), colour) for colour, _ in ADOBE_AND_SRGB]
    for image, (_, seen) in zip(rows, ADOBE_AND_SRGB, strict=True):
        drawn = image.quantize(4) if mode == "P" else image.convert(mode)
        data = encoded("PNG", drawn, icc_profile=adobe_rgb())
        found = opened(clean_picture("a.png", data)).convert("RGB").getpixel((15, 10))
        assert isinstance(found, tuple)
        assert max(abs(a - b) for a, b in zip(found, seen, strict=True)) <= _ROUNDED, (mode, found)


ADOBE_AND_SRGB = (
    ((128, 128, 128), (129, 129, 129)),
    ((219, 0, 0), (255, 0, 0)),
    ((200, 100, 60), (227, 100, 55)),
    ((100, 150, 100), (66, 151, 97)),
)
"""Colours in Adobe RGB (1998) and what they are in sRGB, by the matrices of both."""

_ROUNDED = 2


def adobe_rgb() -> bytes:
    """Return a profile with the primaries of Adobe RGB (1998), gamma 2.2 (ICC.1:2001-04)."""

    def xyz(*amounts: float) -> bytes:
        return b"XYZ " + bytes(4) + b"".join(struct.pack(">i", round(n * 65536)) for n in amounts)

    gamma = b"curv" + bytes(4) + struct.pack(">IH", 1, round(2.2 * 256)) + bytes(2)
    text = b"text" + bytes(4) + b"made up\0"
    desc = b"desc" + bytes(4) + struct.pack(">I", 2) + b"a\0" + bytes(78)
    tags = {
        b"desc": desc + bytes(-len(desc) % 4),
        b"cprt": text,
        b"wtpt": xyz(0.9642, 1, 0.8249),
        b"rXYZ": xyz(0.60974, 0.31111, 0.01947),
        b"gXYZ": xyz(0.20528, 0.62567, 0.06087),
        b"bXYZ": xyz(0.14919, 0.06322, 0.74457),
        **dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), gamma),
    }
    table, body = struct.pack(">I", len(tags)), b""
    start = 128 + 4 + 12 * len(tags)
    for name, data in tags.items():
        table += name + struct.pack(">II", start + len(body), len(data))
        body += data
    size = start + len(body)
    head = struct.pack(">I4sI4s4s4s", size, b"lcms", 0x02400000, b"mntr", b"RGB ", b"XYZ ")
    light = struct.pack(">iii", 63190, 65536, 54061)
    return (head + bytes(12) + b"acsp" + bytes(28) + light).ljust(128, b"\0") + table + body


def test_inks_without_a_profile_become_the_light_they_leave() -> None:
    data = encoded("JPEG", Image.new("CMYK", (16, 16), (0, 255, 255, 0)), quality=100)
    found = opened(clean_picture("a.jpg", data)).getpixel((8, 8))
    assert isinstance(found, tuple)
    assert max(abs(a - b) for a, b in zip(found, (255, 0, 0), strict=True)) <= _TRACE


def test_a_part_is_taken_of_the_picture_as_it_is_seen() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    seen = Image.new("RGB", (40, 60), "white")
    seen.paste("red", (0, 0, 40, 20))
    stored = seen.transpose(Image.Transpose.ROTATE_90)
    data = encoded("PNG", stored, exif=exif)
    part = opened(clean_picture("a.png", data, Box(10, 0, 30, 20)))
    assert part.size == (20, 20)
    assert part.getcolors() == [(400, (255, 0, 0))]


def test_cleaning_gives_the_same_bytes_twice() -> None:
    for kind, path in (("PNG", "a.png"), ("JPEG", "a.jpg"), ("WEBP", "a.webp")):
        data = encoded(kind)
        assert clean_picture(path, data) == clean_picture(path, data)


@pytest.mark.parametrize(
    ("root", "size"),
    [
        ('width="30" height="20"', Size(30, 20)),
        ('width="1in" height="72pt"', Size(96, 96)),
        ('width="10mm" height="1cm"', Size(38, 38)),
        ('viewBox="0 0 40 30"', Size(40, 30)),
        ('viewBox="0,0,40,30"', Size(40, 30)),
        ('width="100%" height="100%" viewBox="0 0 40 30"', Size(40, 30)),
        ('width="0.2" height="0.2"', Size(1, 1)),
    ],
)
def test_drawings_have_a_size(root: str, size: Size) -> None:
    data = f'<svg xmlns="http://www.w3.org/2000/svg" {root}><rect/></svg>'.encode()
    assert inspect_pictures({"a.svg": data}) == ({"a.svg": size}, ())


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ("<script>alert(1)</script>", "script"),
        ('<rect onload="alert(1)"/>', "onload"),
        ('<rect ONCLICK="alert(1)"/>', "ONCLICK"),
        ("<foreignObject/>", "foreignObject"),
        ('<image href="https://elsewhere.example/x.png"/>', "elsewhere.example"),
        ('<image xlink:href="file:///etc/hostname"/>', "file:///etc/hostname"),
        ('<image href="other.png"/>', "other.png"),
        ('<image href="data:image/svg+xml;base64,AAAA"/>', "data:image/svg"),
        ('<image href="data:image/png;base64,AAAA"/>', "damaged"),
        ('<use href="other.svg#a"/>', "other.svg"),
        ('<rect fill="url(https://elsewhere.example/x#a)"/>', "elsewhere.example"),
        ("<style>@import 'https://elsewhere.example/x.css';</style>", "@import"),
        ("<style>rect { fill: URL( 'other.svg#a' ) }</style>", "other.svg"),
        ('<a href="javascript:alert(1)"><rect/></a>', "<a>"),
        ('<animate attributeName="href"/>', "animate"),
        ('<iframe src="x"/>', "iframe"),
        ('<g id="a"><use href="#a"/></g>', "<use>"),
        ('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>', "<use>"),
        ("<g>" * 80 + "</g>" * 80, "intricate"),
        ("<g>" * 5 + "</g>" * 4, "well-formed"),
        ("<text>&unknown;</text>", "well-formed"),
    ],
)
def test_drawings_with_more_than_a_drawing_are_refused(inside: str, said: str) -> None:
    links = SVG.replace("width", 'xmlns:xlink="http://www.w3.org/1999/xlink" width', 1)
    found = messages("a.svg", links.format(f"\n{inside}").encode())
    assert any(said in message for message in found), found


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/x.dtd">',
        '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>',
    ],
)
def test_document_types_are_refused_where_they_stand(doctype: str) -> None:
    data = f'<?xml version="1.0"?>\n{doctype}\n' + SVG.format("<text>&x;</text>")
    _, findings = inspect_pictures({"a.svg": data.encode()})
    assert [finding.place for finding in findings] == [Place("a.svg", 2)]


def test_a_fault_in_a_drawing_has_its_line() -> None:
    data = SVG.format("\n<rect/>\n<script>x</script>").encode()
    _, (finding,) = inspect_pictures({"a.svg": data})
    assert finding.place == Place("a.svg", 3)


def test_a_drawing_without_a_size_is_refused() -> None:
    assert messages("a.svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>')


@pytest.mark.parametrize("root", ["<html/>", '<svg width="1" height="1"/>', "", "text"])
def test_what_is_no_drawing_is_refused(root: str) -> None:
    assert messages("a.svg", root.encode())


def test_editors_notes_are_left_out_of_drawings() -> None:
    inside = (
        "<!-- made by a person --><metadata><x>person</x></metadata>"
        '<sodipodi:namedview xmlns:sodipodi="urn:s" sodipodi:docname="/home/person/x.svg"/>'
        '<g xmlns:i="urn:i" i:label="person" fill="red"><text>30 &lt; 40 &amp; “样例”</text></g>'
    )
    clean = clean_picture("a.svg", SVG.format(inside).encode()).decode()
    assert "person" not in clean
    assert '<g fill="red"><text>30 &lt; 40 &amp; “样例”</text></g>' in clean
    assert clean == clean_picture("a.svg", clean.encode()).decode(), "clean stays as it is"
    assert inspect_pictures({"a.svg": clean.encode()})[1] == ()


def test_a_picture_inside_a_drawing_is_cleaned_too() -> None:
    exif = Image.Exif()
    exif[0x010F] = "Camera of a Person"
    inner = base64.b64encode(encoded("JPEG", exif=exif)).decode()
    data = SVG.format(f'<image href="data:image/jpeg;base64,{inner}" width="9" height="9"/>')
    assert inspect_pictures({"a.svg": data.encode()})[1] == ()
    clean = clean_picture("a.svg", data.encode()).decode()
    kept = clean.partition("base64,")[2].partition('"')[0]
    assert b"Camera" not in base64.b64decode(kept)


def test_the_pictures_of_the_content_are_sound() -> None:
    folder = Path(__file__).parents[2] / "content" / "bulletins"
    found = {
        str(path): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.suffix in (".svg", ".png", ".jpg", ".webp")
    }
    sizes, findings = inspect_pictures(found)
    assert findings == ()
    assert set(sizes) == set(found)


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_picture_is_as_fine_as_print_shows_it_where_it_stands(kind: str) -> None:
    data = encoded(kind, picture((1200, 800)))
    small = opened(print_picture(f"a.{kind.lower()}", data, points=72))
    assert (small.size, small.format) == ((360, 240), kind)
    assert print_picture(f"a.{kind.lower()}", data, points=400) == data


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
@pytest.mark.parametrize(
    ("colour", "inks"),
    [
        ("black", (0, 0, 0, 255)),
        ("white", (0, 0, 0, 0)),
        ("#777777", (0, 0, 0, 136)),
        ("#c01020", (0, 176, 160, 63)),
    ],
)
def test_for_a_press_pictures_are_in_inks_and_greys_in_black_alone(
    kind: str, colour: str, inks: tuple[int, ...]
) -> None:
    data = encoded(kind, Image.new("RGB", (16, 16), colour))
    printed = opened(print_picture(f"a.{kind.lower()}", data, points=72, inks=True))
    found = printed.getpixel((8, 8))
    assert (printed.mode, printed.format) == ("CMYK", "JPEG")
    assert isinstance(found, tuple)
    assert max(abs(a - b) for a, b in zip(found, inks, strict=True)) <= _TRACE


_TRACE = 4
"""Of 255: what JPEG and lossy WebP may be off."""


def test_what_is_clear_is_paper_on_a_press() -> None:
    data = encoded("PNG", Image.new("RGBA", (16, 16), (0, 0, 0, 0)))
    assert opened(print_picture("a.png", data, points=72, inks=True)).getpixel((8, 8)) == (0,) * 4


def test_a_drawing_stays_a_drawing() -> None:
    data = SVG.format("").encode()
    assert print_picture("a.svg", data, points=9) == data
    assert [one.data for one in screen_copies(Copies("a.svg", data, 0))] == [data]
    assert copy_paths("a.svg", 2000) == {}


@pytest.mark.parametrize(
    ("width", "widths"), [(2000, [480, 960, 1600]), (700, [480, 700]), (300, [300])]
)
def test_screens_choose_from_copies_that_are_no_larger_than_the_picture(
    width: int, widths: list[int]
) -> None:
    data = encoded("JPEG", picture((width, 100)))
    largest, *small = screen_copies(Copies("a/b.jpg", data, width))
    assert (largest.path, opened(largest.data).size[0]) == ("a/b.jpg", min(width, 1600))
    assert {one.path: opened(one.data).size[0] for one in small} == copy_paths("a/b.jpg", width)
    assert [opened(one.data).size[0] for one in small] == widths
    assert {opened(one.data).format for one in small} == {"WEBP"}


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
def test_pictures_of_every_kind_of_colour_are_scaled(mode: str) -> None:
    image = picture((900, 60), mode)
    data = encoded("PNG", image)
    for one in screen_copies(Copies("a.png", data, 900)):
        copy = opened(one.data)
        assert copy.size[1] == round(60 * copy.size[0] / 900)


def test_transparency_survives_scaling() -> None:
    image = Image.new("RGBA", (900, 60), (200, 0, 0, 0))
    for one in screen_copies(Copies("a.png", encoded("PNG", image), 900)):
        assert opened(one.data).convert("RGBA").getchannel("A").getextrema() == (0, 0)


def test_copies_bear_no_notes_and_are_the_same_twice() -> None:
    exif = Image.Exif()
    exif[0x010E] = "a made-up name"
    data = clean_picture("a.jpg", encoded("JPEG", picture((900, 60)), exif=exif))
    made = screen_copies(Copies("a.jpg", data, 900))
    assert made == screen_copies(Copies("a.jpg", data, 900))
    assert not any(b"made-up" in one.data for one in made)
