import json
from hashlib import sha256

import pytest

from bulletin.diagnostics import Place
from bulletin.files import MANIFEST, File, fit_section, listed, manifest
from bulletin.typeset import FitReport, PageFit, StoryFit

FILES = [File("b/index.html", "样例".encode()), File("a.json", b"[]")]


def test_the_manifest_lists_what_was_written_from_what_with_which_versions() -> None:
    made = manifest(
        FILES,
        sources={"content/site.yaml": "00"},
        versions={"weasyprint": "70.0"},
        settings={"x": "1"},
    )
    content = json.loads(made.data)
    assert made.path == MANIFEST
    assert list(content["files"]) == ["a.json", "b/index.html"]
    assert content["files"]["a.json"] == {"size": 2, "sha256": sha256(b"[]").hexdigest()}
    assert content["sources"] == {"content/site.yaml": "00"}
    assert content["versions"] == {"weasyprint": "70.0"}
    assert content["settings"] == {"x": "1"}


def test_the_order_of_files_does_not_matter() -> None:
    turned = manifest(FILES[::-1], sources={}, versions={})
    assert turned == manifest(FILES, sources={}, versions={})


def test_our_manifest_is_read_back() -> None:
    assert listed(manifest(FILES, sources={}, versions={}).data) == {
        file.path: sha256(file.data).hexdigest() for file in FILES
    }


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"{",
        b"[]",
        b'"bulletin"',
        b"{}",
        b'{"name": "An app", "icons": []}',
        b'{"writer": "bulletin"}',
        b'{"writer": "bulletin", "files": ["a"]}',
        b'{"writer": "bulletin", "files": {"a": 1}}',
        b'{"writer": "bulletin", "files": {"../a": {"sha256": ""}}}',
        b'{"writer": "bulletin", "files": {"/etc/a": {"sha256": ""}}}',
        b'{"writer": "bulletin", "files": {"a/../../b": {"sha256": ""}}}',
        b'{"writer": "bulletin", "files": {"": {"sha256": ""}}}',
        b"[" * 100_000,
    ],
)
def test_any_other_file_of_that_name_is_not_ours(data: bytes) -> None:
    assert listed(data) is None


def test_the_manifest_tells_how_a_pdf_was_fitted() -> None:
    place = Place("content/bulletins/demo/lead.md")
    box = StoryFit(
        name="box", title="方框", place=place, page=2, columns=2, folded=True, hole=-4, white=0,
        short_form=True,
    )  # fmt: skip
    lead = StoryFit(
        name="lead", title="头条", place=place, page=1, columns=4, folded=False, hole=3, white=1,
        picture=2, gap=1,
    )  # fmt: skip
    fit = FitReport(
        layouts=3, leading=13.63, altered_leading=True, stories=(lead, box), planned=None, last=2,
        beyond=0, pages=(PageFit(page=1, white=1, full=True), PageFit(page=2, over=4)),
    )  # fmt: skip
    fits = {"a.json": fit_section(fit)}
    made = manifest(FILES, sources={}, versions={}, fits=fits)
    files = json.loads(made.data)["files"]
    assert "fit" not in files["b/index.html"]
    assert files["a.json"]["fit"] == {
        "layouts": 3,
        "leading": "13.63 pt",
        "pages": [{"page": 1, "white": 1}, {"page": 2, "over": 4}],
        "stories": [
            {
                "story": "lead", "title": "头条", "page": 1, "hole": 3, "white": 1,
                "altered": {"picture": 2, "gap": 1},
            },
            {
                "story": "box", "title": "方框", "page": 2, "overset": 4,
                "altered": {"columns": 2, "short_form": True},
            },
        ],
    }  # fmt: skip
