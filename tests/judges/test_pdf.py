"""The PDFs of content/, judged by the standards that they claim and by what a reader expects."""

import itertools
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pikepdf
import pytest
import yaml

from bulletin.diagnostics import Place
from bulletin.typeset import Enclosure, Imprint, typeset
from tests.conftest import CONTENT
from tests.judges.page_audit.printed import bare, blocks_of, words
from tests.judges.page_audit.sheets import read_sheets
from tests.judges.verapdf import Vera, needs_java

STANDARDS = ("ua1", "3a")
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


Judge = Callable[[Path, Path], Iterator[str]]
"""Says what is wrong with a PDF of the site; the second path is that of its web page."""


def told(path: Path, _: Path) -> Iterator[str]:
    """Say where a PDF does not tell its language, title, author and days."""
    with pikepdf.open(path) as pdf:
        english = path.stem.endswith(".en")
        if str(pdf.Root.get("/Lang", "")) != ("en" if english else "zh-CN"):
            yield "language"
        if not pdf.Root.ViewerPreferences.DisplayDocTitle:
            yield "title bar"
        yield from (key for key in ("/Title", "/Author") if not str(pdf.docinfo.get(key, "")))
        dated = str(plan(path.parent.name).get("date", "")).replace("-", "")
        for key in ("/CreationDate", "/ModDate"):
            if not str(pdf.docinfo.get(key, "")).startswith(f"D:{dated}"):
                yield key


def bookmarked(path: Path, _: Path) -> Iterator[str]:
    """Say where the bookmarks are not the heads in their order and depth."""
    blocks = [
        block for sheet in read_sheets(path.read_bytes()) for block in blocks_of(sheet).items()
    ]
    heads = sorted((b.order, words(g)) for b, g in blocks if re.fullmatch("H[1-6]", b.role))
    due = list(zip(levels(path), (bare(head) for _, head in heads), strict=True))
    found = [(depth, bare(mark)) for depth, mark in outline(path)]
    yield from (
        f"{one} in place of {other}" for one, other in zip(found, due, strict=False) if one != other
    )
    if len(found) != len(due):
        yield f"{len(found)} bookmarks for {len(due)} heads"


def grown(path: Path, _: Path) -> Iterator[str]:
    """Say where the heads form no tree."""
    depths = levels(path)
    if depths[:1] != [1] or depths.count(1) != 1:
        yield "not one head above all"
    yield from (f"{a} before {b}" for a, b in itertools.pairwise(depths) if b - a > 1)


def told_in_words(path: Path, _: Path) -> Iterator[str]:
    """Say where a figure has no alternative, or a table no heads."""
    found = elements(path)
    yield from (tag for tag, words in found if tag == "Figure" and not words)
    if sum(tag == "TH" for tag, _ in found) < sum(tag == "Table" for tag, _ in found):
        yield "a table without heads"


def enclosed(path: Path, _: Path) -> Iterator[str]:
    """Say where the facts are not enclosed as the source."""
    with pikepdf.open(path) as pdf:
        facts = pdf.attachments.get("facts.yaml")
        if facts is None or facts.relationship != "/Source":
            yield "no source"
        elif facts.get_file().mime_type != "application/yaml":
            yield facts.get_file().mime_type
        elif not yaml.safe_load(facts.get_file().read_bytes()):
            yield "no facts"


def linked(path: Path, _: Path) -> Iterator[str]:
    """Say which links lead nowhere: outside they need an address, inside a place."""
    with pikepdf.open(path) as pdf:
        places = set(pikepdf.NameTree(pdf.Root.Names.Dests))
        for link in (one for page in pdf.pages for one in page.get("/Annots", ())):
            outside = str(link.A.URI) if "/A" in link and "/URI" in link.A else ""
            if outside and not outside.startswith(("https://", "mailto:")):
                yield outside
            if "/Dest" in link and str(link.Dest) not in places:
                yield str(link.Dest)


def embedded(path: Path, _: Path) -> Iterator[str]:
    """Say which faces are not the publication's, embedded as they should be."""
    listed = subprocess.run(("pdffonts", path), capture_output=True, text=True, check=True)
    for line in listed.stdout.splitlines()[2:]:
        columns = line.split()
        if "+Press" not in columns[0] or columns[-5:-2] != ["yes", "yes", "yes"]:
            yield line


def large(path: Path, _: Path) -> Iterator[str]:
    """Say how large a PDF is that is too large."""
    if path.stat().st_size > LARGEST:
        yield f"{path.stat().st_size} octets"


def complaints(judge: Judge, pdfs: tuple[Path, ...]) -> dict[str, list[str]]:
    """Return what is wrong with each PDF of the site."""
    found = {path.name: list(judge(path, path.parent / "index.html")) for path in pdfs}
    return {name: texts for name, texts in found.items() if texts}


def test_every_pdf_says_what_it_is(pdfs: tuple[Path, ...]) -> None:
    assert complaints(told, pdfs) == {}


def test_bookmarks_are_the_heads_in_their_order(pdfs: tuple[Path, ...]) -> None:
    assert complaints(bookmarked, pdfs) == {}


def test_heads_form_one_tree(pdfs: tuple[Path, ...]) -> None:
    assert complaints(grown, pdfs) == {}


def test_figures_are_told_in_words_and_tables_have_heads(pdfs: tuple[Path, ...]) -> None:
    assert complaints(told_in_words, pdfs) == {}
    assert any(tag == "Table" for path in pdfs for tag, _ in elements(path))


def test_the_facts_are_enclosed_as_the_source(pdfs: tuple[Path, ...]) -> None:
    assert complaints(enclosed, pdfs) == {}


def test_links_lead_into_the_file_or_to_the_public_address(pdfs: tuple[Path, ...]) -> None:
    assert complaints(linked, pdfs) == {}


def test_only_faces_of_the_publication_are_embedded(pdfs: tuple[Path, ...]) -> None:
    assert complaints(embedded, pdfs) == {}


def test_issues_without_photographs_stay_small(pdfs: tuple[Path, ...]) -> None:
    assert complaints(large, pdfs) == {}


def every(pdf: pikepdf.Pdf, **of: str) -> list[pikepdf.Dictionary]:
    """Return the dictionaries of a file that have certain entries."""
    found = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary)]
    return [one for one in found if all(str(one.get(f"/{k}", "")) == v for k, v in of.items())]


def without_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


def of_another_day(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/ModDate"] = "D:20310101000000Z"


def with_another_bookmark(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as tree:
        tree.root[0].title = "别的"


def with_a_level_skipped(pdf: pikepdf.Pdf) -> None:
    every(pdf, S="/H2")[0].S = pikepdf.Name("/H5")


def without_an_alternative(pdf: pikepdf.Pdf) -> None:
    del every(pdf, S="/Figure")[0].Alt


def without_heads(pdf: pikepdf.Pdf) -> None:
    for one in every(pdf, S="/TH"):
        one.S = pikepdf.Name("/TD")


def without_facts(pdf: pikepdf.Pdf) -> None:
    del pdf.attachments["facts.yaml"]


def with_a_dead_link(pdf: pikepdf.Pdf) -> None:
    every(pdf, Subtype="/Link")[0].Dest = pikepdf.String("nowhere")


def without_a_face(pdf: pikepdf.Pdf) -> None:
    del every(pdf, Type="/FontDescriptor")[0].FontFile3


def with_ballast(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Ballast = pdf.make_stream(os.urandom(LARGEST))


FAULTS = (
    (told, without_language),
    (told, of_another_day),
    (bookmarked, with_another_bookmark),
    (grown, with_a_level_skipped),
    (told_in_words, without_an_alternative),
    (told_in_words, without_heads),
    (enclosed, without_facts),
    (linked, with_a_dead_link),
    (embedded, without_a_face),
    (large, with_ballast),
)


@pytest.mark.parametrize(("judge", "fault"), FAULTS, ids=[fault.__name__ for _, fault in FAULTS])
def test_a_judge_finds_a_planted_fault(
    judge: Judge, fault: Callable[[pikepdf.Pdf], None], site: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "gaoxin-2019"
    folder.mkdir()
    with pikepdf.open(site / "gaoxin-2019/gaoxin-2019.pdf") as pdf:
        fault(pdf)
        pdf.save(folder / "gaoxin-2019.pdf")
    page = site / "gaoxin-2019/index.html"
    assert list(judge(site / "gaoxin-2019/gaoxin-2019.pdf", page)) == []
    assert list(judge(folder / "gaoxin-2019.pdf", page))


def test_another_build_elsewhere_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    shutil.copytree(CONTENT, tmp_path / "content")
    elsewhere = {"PYTHONHASHSEED": "7", "TZ": "Pacific/Kiritimati", "LC_ALL": "zh_CN.UTF-8"}
    command = (sys.executable, "-c", "from bulletin.cli import main; main()")
    done = subprocess.run(
        (*command, "-C", str(tmp_path), "build", "--wait", "--force"),
        env={**os.environ, **elsewhere},
        capture_output=True,
        text=True,
        check=False,
        timeout=900,
    )
    assert done.returncode == 0, done.stderr
    assert written(tmp_path / "output") == written(site)


def written(output: Path) -> dict[str, str]:
    """Return the fingerprints of all files of a build."""
    manifest = json.loads((output / "manifest.json").read_text(encoding="utf-8"))
    return {path: one["sha256"] for path, one in manifest["files"].items()}


def test_the_build_told_nothing_of_styles_or_faces(site: Path) -> None:
    told = (site.parent / "told.txt").read_text(encoding="utf-8")
    assert "note[fit]" in told
    assert "warning[" not in told
    assert re.findall(r"note\[(?:theme|font|glyph|style|css)\].*|.*Ignored.*", told) == []
