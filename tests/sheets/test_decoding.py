"""Bytes of an author's file: UTF-8 or a finding."""

import codecs

import pytest

from bulletin.diagnostics import Finding
from bulletin.sheets import decode


def test_byte_order_mark_and_line_ends_change_nothing() -> None:
    data = codecs.BOM_UTF8 + "园区\r\n快报\r第三行\n".encode()
    assert decode("a.md", data) == "园区\n快报\n第三行\n"


def test_an_empty_file_is_an_empty_text() -> None:
    assert decode("a.md", b"") == ""


@pytest.mark.parametrize(
    ("data", "place", "guess"),
    [
        ("name: 青岛高新区\n".encode("gbk"), "a.yaml:1:7", "GBK"),
        (b"a: 1\nname: " + "高新区".encode("gb18030"), "a.yaml:2:7", "GBK"),
        ("园区: 好".encode() + "坏".encode("gbk"), "a.yaml:1:6", ""),
        ("name: 高新区".encode("utf-16"), "a.yaml:1:1", "UTF-16"),
        ("name: gaoxin".encode("utf-16-le"), "a.yaml:1:1", "UTF-16"),
        ("name: gaoxin".encode("utf-16-be"), "a.yaml:1:1", "UTF-16"),
        (b"caf\xe9", "a.yaml:1:4", ""),
        (b"a\r\nb\r\n\xff", "a.yaml:3:1", ""),
    ],
)
def test_another_encoding_is_found_and_never_guessed_away(
    data: bytes, place: str, guess: str
) -> None:
    found = decode("a.yaml", data)
    assert isinstance(found, Finding)
    assert (found.code, str(found.place)) == ("encoding", place)
    for language in ("zh", "en"):
        assert "UTF-8" in found.message.said(language)
        assert guess in found.message.said(language)


@pytest.mark.parametrize(
    ("sign", "name"),
    [
        ("\x00", "U+0000"),
        ("\x08", "U+0008"),
        ("\x0b", "U+000B"),
        ("\x85", "U+0085"),
        ("\u2028", "U+2028"),
        ("\ufeff", "U+FEFF"),
        ("\x7f", "U+007F"),
    ],
)
def test_signs_that_nobody_sees_are_found(sign: str, name: str) -> None:
    found = decode("a.md", f"第一行\n第二{sign}行\n".encode())
    assert isinstance(found, Finding)
    assert (found.code, str(found.place)) == ("encoding", "a.md:2:3")
    assert name in found.message.said("zh")
    assert found.mended == "第二行"


def test_tabs_and_wide_blanks_are_text() -> None:
    assert decode("a.md", "甲\t乙　丙\n".encode()) == "甲\t乙　丙\n"
