"""The PDFs of content/, judged by the standards that they claim and by what a reader expects."""

import itertools
import re
import subprocess
from datetime import date
from functools import cache
from html import unescape
from pathlib import Path

import pikepdf
import pytest
import yaml

from bulletin.diagnostics import Place
from bulletin.typeset import Enclosure, Imprint, typeset
from tests.conftest import CONTENT
from tests.judges.verapdf import Vera, needs_java

STANDARDS = ("ua1", "3a")
NOTES = ("数字出处", "Notesonthefigures")
"""After this head come the notes, of which the screen has fewer heads."""
UNSEEN = re.compile("[\u200b\u2060]")
LARGEST = 1_000_000
"""Octets of an issue of some 6,000 characters without photographs."""

PLANTED = "<title>样例</title><h2>样例</h2><h4>样例</h4><p>样例</p>"
SOUND = "<title>样例</title><h1>样例</h1><p>样例</p>"


def printed(body: str, path: Path) -> Path:
    document, _ = typeset(
        f'<html lang="zh-CN"><style>body{{font-family:"Noto Serif CJK SC"}}</style>{body}</html>',
        {},
        base="https://bulletins.example/",
        imprint=Imprint(title="样例", author="样例", created=DAY, modified=DAY),
        place=Place("样例.md"),
        enclosures=(Enclosure("facts.yaml", b"{}\n"),),
    )
    assert document is not None
    path.write_bytes(document.pdf)
    return path


DAY = date(2023, 1, 6)


@needs_java
@pytest.mark.parametrize("standard", STANDARDS)
def test_every_pdf_keeps_to_the_standards_it_claims(
    vera: Vera, pdfs: tuple[Path, ...], standard: str
) -> None:
    assert {pdf: rules for pdf, rules in vera.broken(standard, pdfs).items() if rules} == {}


@needs_java
def test_the_judge_sees_a_planted_fault(vera: Vera, tmp_path: Path) -> None:
    planted = printed(PLANTED, tmp_path / "planted.pdf")
    sound = printed(SOUND, tmp_path / "sound.pdf")
    broken = vera.broken("ua1", (planted, sound))
    assert [rule.split()[0] for rule in broken["planted.pdf"]] == ["7.4.2-1"]
    assert broken["sound.pdf"] == []


@needs_java
def test_a_file_that_claims_nothing_fails(vera: Vera, tmp_path: Path) -> None:
    bare = tmp_path / "bare.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(bare)
    assert all(vera.broken(standard, (bare,))["bare.pdf"] for standard in STANDARDS)


def qpdf(path: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ("qpdf", "--check", str(path)), capture_output=True, text=True, check=False
    )


def test_every_pdf_is_sound(pdfs: tuple[Path, ...]) -> None:
    assert {pdf.name: told.stdout for pdf in pdfs if (told := qpdf(pdf)).returncode} == {}


def test_a_torn_pdf_is_seen(pdfs: tuple[Path, ...], tmp_path: Path) -> None:
    torn = tmp_path / "torn.pdf"
    torn.write_bytes(pdfs[0].read_bytes()[:-2000])
    assert qpdf(torn).returncode != 0


Element = tuple[str, str]
"""What the tags call an element, and how they tell it in words."""


def elements(path: Path) -> list[Element]:
    """Return the elements of the tag tree in reading order."""
    found: list[Element] = []

    def walk(node: pikepdf.Object) -> None:
        for one in node if isinstance(node, pikepdf.Array) else [node]:
            if isinstance(one, pikepdf.Dictionary) and "/S" in one:
                found.append((str(one.S)[1:], str(one.get("/Alt", ""))))
            if isinstance(one, pikepdf.Dictionary) and "/K" in one:
                walk(one.K)

    with pikepdf.open(path) as pdf:
        walk(pdf.Root.StructTreeRoot.K)
    return found


def levels(path: Path) -> list[int]:
    return [int(tag[1:]) for tag, _ in elements(path) if re.fullmatch(r"H[1-6]", tag)]


def outline(path: Path) -> list[tuple[int, str]]:
    """Return the bookmarks: how deep each is, from 1 on, and its words."""
    found: list[tuple[int, str]] = []

    def walk(items: list[pikepdf.OutlineItem], depth: int) -> None:
        for item in items:
            found.append((depth, "".join(item.title.split())))
            walk(item.children, depth + 1)

    with pikepdf.open(path) as pdf, pdf.open_outline() as tree:
        walk(tree.root, 1)
    return found


@cache
def plan(slug: str) -> dict[str, object]:
    path = CONTENT / "bulletins" / slug / "bulletin.yaml"
    read = yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else {}
    return dict(read)


def test_every_pdf_says_what_it_is(pdfs: tuple[Path, ...]) -> None:
    for path in pdfs:
        with pikepdf.open(path) as pdf:
            english = path.stem.endswith(".en")
            assert str(pdf.Root.Lang) == ("en" if english else "zh-CN")
            assert pdf.Root.ViewerPreferences.DisplayDocTitle
            assert str(pdf.docinfo["/Title"])
            assert str(pdf.docinfo["/Author"])
            dated = str(plan(path.parent.name).get("date", "")).replace("-", "")
            assert str(pdf.docinfo["/CreationDate"]).startswith(f"D:{dated}")
            assert str(pdf.docinfo["/ModDate"]).startswith(f"D:{dated}")


def test_bookmarks_are_the_heads_in_their_order(pdfs: tuple[Path, ...]) -> None:
    for path in pdfs:
        page = (path.parent / "index.html").read_text(encoding="utf-8")
        heads = re.findall(r"<h[1-6][^>]*>(.*?)</h[1-6]>", page, re.DOTALL)
        shown = {"".join(unescape(re.sub(r"<[^>]*>", "", head)).split()) for head in heads}
        marks = outline(path)
        assert [depth for depth, _ in marks] == levels(path), path.name
        told = itertools.takewhile(lambda words: words not in NOTES, (mark for _, mark in marks))
        assert {UNSEEN.sub("", words) for words in told} <= shown, path.name


def test_heads_form_one_tree(pdfs: tuple[Path, ...]) -> None:
    for path in pdfs:
        depths = levels(path)
        assert depths[0] == 1, path.name
        assert depths.count(1) == 1, path.name
        assert all(b - a <= 1 for a, b in itertools.pairwise(depths)), path.name


def test_figures_are_told_in_words_and_tables_have_heads(pdfs: tuple[Path, ...]) -> None:
    tables = 0
    for path in pdfs:
        found = elements(path)
        assert all(words for tag, words in found if tag == "Figure"), path.name
        tables += sum(tag == "Table" for tag, _ in found)
        heads = sum(tag == "TH" for tag, _ in found)
        assert heads >= sum(tag == "Table" for tag, _ in found), path.name
    assert tables


def test_the_facts_are_enclosed_as_the_source(pdfs: tuple[Path, ...]) -> None:
    for path in pdfs:
        with pikepdf.open(path) as pdf:
            enclosed = pdf.attachments["facts.yaml"]
            assert enclosed.relationship == "/Source"
            assert enclosed.get_file().mime_type == "application/yaml"
            facts = yaml.safe_load(enclosed.get_file().read_bytes())
            assert facts, path.name


def test_links_lead_into_the_file_or_to_the_public_address(pdfs: tuple[Path, ...]) -> None:
    for path in pdfs:
        with pikepdf.open(path) as pdf:
            links = [
                link
                for page in pdf.pages
                for link in page.get("/Annots", ())
                if link.Subtype == "/Link"
            ]
            outside = [str(link.A.URI) for link in links if "/A" in link and "/URI" in link.A]
        assert all(url.startswith(("https://", "mailto:")) for url in outside), path.name


def test_only_faces_of_the_publication_are_embedded(pdfs: tuple[Path, ...]) -> None:
    for path in pdfs:
        listed = subprocess.run(("pdffonts", path), capture_output=True, text=True, check=True)
        for line in listed.stdout.splitlines()[2:]:
            name, *_, embedded, subset, unicode, _, _ = line.split()
            assert "+Press" in name, (path.name, line)
            assert (embedded, subset, unicode) == ("yes", "yes", "yes"), line


def test_issues_without_photographs_stay_small(pdfs: tuple[Path, ...]) -> None:
    large = {path.name: path.stat().st_size for path in pdfs if path.stat().st_size > LARGEST}
    assert large == {}
