"""Made-up projects on a real disk."""

import os
import socket
import tempfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from bulletin.diagnostics import Finding, Place
from bulletin.disk import NotAProjectError, Project, load, load_shipped

FILES: Mapping[str, bytes] = {
    "content/site.yaml": "name: 样例\n".encode(),
    "content/zones/a.yaml": b"name: A\n",
    "content/facts/a/one.yaml": b"zone: a\n",
    "content/facts/a/two.yml": b"zone: a\n",
    "content/facts/a/table.csv": b"key,2031\n",
    "content/facts/a/table.xlsx": b"PK",
    "content/bulletins/x/bulletin.yaml": b"title: X\n",
    "content/bulletins/x/lead.md": "样例\n".encode(),
    "content/bulletins/x/图.png": b"png",
    "themes/own/theme.yaml": b"name: own\n",
    "themes/own/fonts/a.otf": b"otf",
}


def project(root: Path, files: Mapping[str, bytes] = FILES) -> Path:
    for name, data in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return root


def found(root: Path) -> tuple[Project, tuple[Finding, ...]]:
    return load(root)


def placed(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    return [(finding.code, str(finding.place)) for finding in findings]


def test_a_project_is_read_whole(tmp_path: Path) -> None:
    loaded, findings = load(project(tmp_path))
    assert findings == ()
    content = {name: data for name, data in FILES.items() if name.startswith("content/")}
    assert {**encoded(loaded.content.texts), **loaded.content.blobs} == content
    assert set(loaded.content.digests) == set(content)
    assert "content/facts/a/two.yml" in loaded.content.texts, "a finding for those who read sheets"
    assert set(loaded.content.blobs) == {
        "content/facts/a/table.csv",
        "content/facts/a/table.xlsx",
        "content/bulletins/x/图.png",
    }
    assert set(loaded.themes.texts) == {"themes/own/theme.yaml"}
    assert set(loaded.themes.blobs) == {"themes/own/fonts/a.otf"}


def encoded(texts: Mapping[str, str]) -> dict[str, bytes]:
    return {name: text.encode() for name, text in texts.items()}


def test_the_order_is_that_of_the_paths_not_of_the_disk(tmp_path: Path) -> None:
    names = [f"content/zones/{name}.yaml" for name in ("b", "a", "样", "c")]
    site = {"content/site.yaml": b""}
    loaded, _ = load(project(tmp_path, {**dict.fromkeys(names, b""), **site}))
    assert list(loaded.content.texts) == sorted((*names, "content/site.yaml"))


def test_a_folder_without_a_site_is_no_project(tmp_path: Path) -> None:
    with pytest.raises(NotAProjectError) as refusal:
        load(tmp_path)
    assert refusal.value.status == 2


def test_byte_order_mark_and_line_ends_change_nothing(tmp_path: Path) -> None:
    loaded, findings = load(
        project(tmp_path, {"content/site.yaml": b"\xef\xbb\xbfa: 1\r\nb: 2\r\n"})
    )
    assert findings == ()
    assert loaded.content.texts["content/site.yaml"] == "a: 1\nb: 2\n"


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16"])
def test_a_file_in_another_encoding_is_one_finding_and_read_by_guess(
    tmp_path: Path, encoding: str
) -> None:
    data = "name: 样例园区\n".encode(encoding)
    loaded, findings = load(project(tmp_path, {"content/site.yaml": data}))
    assert [finding.code for finding in findings] == ["encoding"]
    assert loaded.content.texts["content/site.yaml"] == "name: 样例园区\n"


def test_control_characters_are_one_finding(tmp_path: Path) -> None:
    loaded, findings = load(project(tmp_path, {"content/site.yaml": b"a: 1\nb: \x002\n"}))
    assert placed(findings) == [("encoding", "content/site.yaml:2:4")]
    assert loaded.content.texts["content/site.yaml"] == "a: 1\nb: 2\n"


def test_what_is_no_text_at_all_does_not_stop_the_reading(tmp_path: Path) -> None:
    _, findings = load(project(tmp_path, {"content/site.yaml": bytes(range(128, 256)) * 9}))
    assert [finding.code for finding in findings] == ["encoding"]


@pytest.mark.parametrize(
    "name", [".hidden.yaml", "a.yaml~", "a.yaml.bak", "#a.yaml#", "~$a.xlsx", "a.tmp", "Thumbs.db"]
)
def test_what_editors_leave_behind_is_passed_over(tmp_path: Path, name: str) -> None:
    project(tmp_path)
    (tmp_path / "content/bulletins/x" / name).write_bytes(b"\xff")
    (tmp_path / "content/bulletins/.git").mkdir()
    (tmp_path / "content/bulletins/.git/config").write_bytes(b"\xff")
    loaded, findings = load(tmp_path)
    assert findings == ()
    assert name not in str(loaded)


def test_only_what_belongs_into_a_folder_is_read(tmp_path: Path) -> None:
    strangers = {
        "content/notes.md": b"",
        "content/facts/a/old.docx": b"",
        "content/zones/a.md": b"",
    }
    loaded, _ = load(project(tmp_path, {**FILES, **strangers}))
    assert not set(strangers) & set(loaded.content.digests)


@pytest.mark.parametrize(
    ("name", "size", "limit"),
    [
        ("content/zones/a.yaml", 5_000_001, "5 MB"),
        ("content/facts/a/t.csv", 5_000_001, "5 MB"),
        ("content/bulletins/x/a.png", 30_000_001, "30 MB"),
    ],
)
def test_files_above_the_limit_are_refused_unread(
    tmp_path: Path, name: str, size: int, limit: str
) -> None:
    project(tmp_path)
    os.truncate(project(tmp_path, {name: b""}) / name, size)
    loaded, (finding,) = load(tmp_path)
    assert (finding.code, finding.place) == ("limit", Place(name))
    assert limit in finding.message.said("zh")
    assert name not in loaded.content.digests
    os.truncate(tmp_path / name, size - 1)
    assert name in load(tmp_path)[0].content.digests


def test_links_inside_the_project_are_read_and_others_refused(tmp_path: Path) -> None:
    root = project(tmp_path / "project")
    (tmp_path / "secret.yaml").write_text("name: 外面\n")
    folder = root / "content/zones"
    (folder / "inside.yaml").symlink_to(folder / "a.yaml")
    (folder / "outside.yaml").symlink_to(tmp_path / "secret.yaml")
    (folder / "gone.yaml").symlink_to(root / "nothing")
    (folder / "ring.yaml").symlink_to(folder / "ring.yaml")
    loaded, findings = load(root)
    assert loaded.content.texts["content/zones/inside.yaml"] == "name: A\n"
    assert placed(findings) == [
        ("file", "content/zones/gone.yaml"),
        ("file", "content/zones/outside.yaml"),
        ("file", "content/zones/ring.yaml"),
    ]
    assert "外面" not in str(loaded)


def test_links_to_folders_are_refused_and_not_followed(tmp_path: Path) -> None:
    root = project(tmp_path / "project")
    (root / "content/bulletins/up").symlink_to(root / "content")
    (root / "themes/root").symlink_to("/")
    _, findings = load(root)
    assert placed(findings) == [("file", "content/bulletins/up"), ("file", "themes/root")]


def test_a_folder_of_the_project_may_not_be_a_link_itself(tmp_path: Path) -> None:
    root = project(tmp_path / "project", {"content/site.yaml": b""})
    (root / "content/zones").symlink_to("/etc")
    _, findings = load(root)
    assert placed(findings) == [("file", "content/zones")]


def test_a_link_to_a_device_is_refused(tmp_path: Path) -> None:
    project(tmp_path)
    (tmp_path / "content/bulletins/x/zero.png").symlink_to("/dev/zero")
    _, findings = load(tmp_path)
    assert placed(findings) == [("file", "content/bulletins/x/zero.png")]


def test_pipes_and_sockets_are_refused_without_waiting(tmp_path: Path) -> None:
    project(tmp_path)
    folder = tmp_path / "content/bulletins/x"
    os.mkfifo(folder / "pipe.md")
    with socket.socket(socket.AF_UNIX) as server:
        here = Path.cwd()
        os.chdir(folder)  # the path of a socket may have no more than 108 bytes
        try:
            server.bind("socket.md")
        finally:
            os.chdir(here)
        _, findings = load(tmp_path)
    assert placed(findings) == [
        ("file", "content/bulletins/x/pipe.md"),
        ("file", "content/bulletins/x/socket.md"),
    ]


def test_a_folder_that_cannot_be_listed_is_told() -> None:
    with tempfile.TemporaryDirectory() as name:
        root = project(Path(name))
        root.chmod(0o755)
        (root / "content/zones").chmod(0)
        person = os.geteuid()
        os.seteuid(person or 65534)  # the administrator may list everything
        try:
            _, findings = load(root)
        finally:
            os.seteuid(person)
            (root / "content/zones").chmod(0o755)
    assert placed(findings) == [("file", "content/zones")]


def test_garbled_names_are_refused_and_can_be_printed(tmp_path: Path) -> None:
    project(tmp_path)
    folder = os.fsencode(tmp_path / "content/bulletins/x")
    for name in (b"\xd1\xf9.md", b"a\nb.md"):
        Path(os.fsdecode(folder + b"/" + name)).write_bytes(b"x")
    _, findings = load(tmp_path)
    assert [finding.code for finding in findings] == ["file", "file"]
    for finding in findings:
        assert str(finding.place).isprintable()
        assert finding.message.said("zh").encode()


def test_shipped_themes_are_read_from_beside_the_package() -> None:
    shipped = load_shipped()
    names = {*shipped.texts, *shipped.blobs}
    assert all(name.startswith("themes/") for name in names)
    assert set(shipped.digests) == names


def test_in_a_checkout_the_shipped_themes_are_not_read_twice() -> None:
    loaded, findings = load(Path(__file__).parents[2])
    assert findings == ()
    assert not loaded.themes.digests
