"""The machine that the tests run on is one that builds."""

import os
import subprocess
from pathlib import Path

import pytest

from bulletin.diagnostics import Text
from bulletin.disk import begin, font_coverage, keep_trace, machine, settle_environment, versions
from bulletin.disk.failures import OutputError, WriteError

FAMILIES = ("Noto Serif CJK SC", "Noto Sans CJK SC", "LXGW WenKai")


def test_installed_fonts_have_their_characters_and_a_version() -> None:
    fonts = font_coverage((*FAMILIES, "样例没有的字体"))
    assert tuple(fonts) == FAMILIES
    for one in fonts.values():
        assert all(character in one for character in "研发投入，30.50亿元“”——")
        assert "\U00012000" not in one
        assert one.version[0].isdigit()


def test_a_family_is_found_by_its_chinese_name_too() -> None:
    assert "霞鹜文楷" in font_coverage(["霞鹜文楷"])


def test_without_fontconfig_no_font_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert font_coverage(FAMILIES) == {}


def test_every_needed_part_of_this_machine_is_there(tmp_path: Path) -> None:
    parts = machine(FAMILIES, tmp_path / "deep" / "output")
    assert [part.name.zh for part in parts if part.needed and not part.found] == []
    names = [part.name for part in parts]
    assert Text("Pango", "Pango") in names
    assert Text("LXGW WenKai", "LXGW WenKai") in names


def test_what_is_missing_has_the_command_that_mends_it(tmp_path: Path) -> None:
    missing = [part for part in machine(["样例没有的字体"], tmp_path) if not part.found]
    assert [part.name.zh for part in missing] == ["样例没有的字体"]
    found = {part.name.zh: part.remedy for part in machine(FAMILIES, tmp_path)}
    assert found["Pango"] == "apt-get install libpango-1.0-0"
    assert "fonts-lxgw-wenkai" in found["LXGW WenKai"]


def test_pangos_version_is_that_of_the_package() -> None:
    asked = ["dpkg-query", "-W", "-f", "${Version}", "libpango-1.0-0"]
    package = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    assert package.startswith(versions(FAMILIES)["pango"])


def test_versions_are_those_of_all_that_has_a_hand_in_the_bytes() -> None:
    found = versions(FAMILIES)
    assert all(found.values()), found
    assert {"python", "bulletin", "weasyprint", "pango", "harfbuzz-subset", *FAMILIES} <= set(found)
    assert not any("/" in version for version in found.values()), "no path, no host"


def test_the_environment_of_the_user_does_not_decide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "zh_TW.UTF-8")
    monkeypatch.setenv("FC_LANG", "ja")
    settle_environment()
    assert os.environ["LC_ALL"] == "C.UTF-8"
    assert "FC_LANG" not in os.environ


def test_traces_are_kept_in_the_projects_own_folder(tmp_path: Path) -> None:
    name = keep_trace("Traceback …\n", tmp_path)
    assert name is not None
    assert name.startswith(".bulletin/crash-")
    assert (tmp_path / name).read_text(encoding="utf-8") == "Traceback …\n"


def test_where_no_trace_can_be_kept_nothing_fails(tmp_path: Path) -> None:
    (tmp_path / ".bulletin").write_text("")
    assert keep_trace("Traceback …\n", tmp_path) is None


def test_new_files_are_begun_and_none_is_overwritten(tmp_path: Path) -> None:
    begin({"content/zones/a.yaml": "name: 样例\n".encode()}, root=tmp_path)
    with pytest.raises(OutputError, match=r"a\.yaml"):
        begin({"content/zones/b.yaml": b"", "content/zones/a.yaml": b""}, root=tmp_path)
    assert (tmp_path / "content/zones/a.yaml").read_text(encoding="utf-8") == "name: 样例\n"
    assert not (tmp_path / "content/zones/b.yaml").exists()


def test_new_files_are_begun_all_or_none(tmp_path: Path) -> None:
    (tmp_path / "content").write_text("a file in the way")
    with pytest.raises(WriteError):
        begin({"themes/x/theme.yaml": b"", "content/site.yaml": b""}, root=tmp_path)
    assert not (tmp_path / "themes/x/theme.yaml").exists()
