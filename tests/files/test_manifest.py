import json
from hashlib import sha256

import pytest

from bulletin.files import MANIFEST, File, listed, manifest

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
