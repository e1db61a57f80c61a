"""Builds on a real disk, in folders that are ours, nobody's and somebody else's."""

import os
import resource
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from bulletin.disk import OutputError, WriteError, claim, last_build, seal, store, tidy
from bulletin.disk.exchange import ASIDE, exchange
from bulletin.files import MANIFEST, File, manifest

Tree = Mapping[str, bytes | str]


def build(**data: str) -> list[File]:
    """Return a build of these files; double underscores stand for slashes, single ones for dots."""
    files = [
        File(name.replace("__", "/").replace("_", "."), text.encode())
        for name, text in data.items()
    ]
    return [*files, manifest(files, sources={}, versions={})]


def put(files: list[File], output: Path, *, root: Path) -> None:
    """Store a build in the place of the one that stands there."""
    store(files, output, root=root, before=last_build(output, {}))


FIRST = build(index_html="旧", a__index_html="旧 a", a__figures_json="[]")
SECOND = build(index_html="新", b__index_html="新 b")


def tree(folder: Path) -> Tree:
    """Return what lies under a folder: contents of files, aims of links, nothing for folders."""
    found: dict[str, bytes | str] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            found[name] = str(path.readlink())
        elif path.is_file():
            found[name] = path.read_bytes()
        elif not any(path.iterdir()):
            found[name] = "empty"
    return found


def written(files: list[File]) -> Tree:
    return {file.path: file.data for file in files}


def strangers(output: Path) -> Tree:
    """Put into our folder what others keep there."""
    (output / ".gitignore").write_text("*\n")
    (output / "CNAME").write_text("样例\n")
    (output / ".git/refs").mkdir(parents=True)
    (output / ".git/HEAD").write_text("ref\n")
    (output / "a/notes.txt").write_text("别动\n")
    (output / "etc").symlink_to("/etc")
    return {name: text for name, text in tree(output).items() if name not in written(FIRST)}


def test_a_first_build_makes_its_folder(tmp_path: Path) -> None:
    output = tmp_path / "deep" / "output"
    put(FIRST, output, root=tmp_path)
    assert tree(tmp_path) == {f"deep/output/{k}": v for k, v in written(FIRST).items()}


def test_what_is_alike_in_two_builds_is_one_file_on_the_disk(tmp_path: Path) -> None:
    output = tmp_path / "output"
    put(FIRST, output, root=tmp_path)
    before = (output / "a/index.html").stat().st_ino
    put(build(index_html="新", a__index_html="旧 a"), output, root=tmp_path)
    assert (output / "a/index.html").stat().st_ino == before
    assert (output / "index.html").read_text(encoding="utf-8") == "新"


def test_a_file_that_stands_as_it_was_sealed_is_not_read_again(tmp_path: Path) -> None:
    output, sealed = tmp_path / "output", dict[str, bytes]()
    put(FIRST, output, root=tmp_path)
    seal(output, sealed)
    assert dict(last_build(output, sealed)) == written(FIRST)
    (output / "index.html").write_text("改过")
    os.truncate(output / "a/index.html", 0)
    assert set(last_build(output, sealed)) == {MANIFEST, "a/figures.json"}


def test_an_empty_folder_with_a_gitignore_is_nobodys(tmp_path: Path) -> None:
    output = tmp_path / "output"
    output.mkdir()
    (output / ".gitignore").write_text("*\n")
    put(FIRST, output, root=tmp_path)
    assert tree(output) == {**written(FIRST), ".gitignore": b"*\n"}
    assert [one.name for one in tmp_path.iterdir()] == ["output"]


def test_a_build_replaces_the_last_one_and_keeps_what_others_put_there(tmp_path: Path) -> None:
    output = tmp_path / "output"
    put(FIRST, output, root=tmp_path)
    kept = strangers(output)
    put(SECOND, output, root=tmp_path)
    assert tree(output) == {**written(SECOND), **kept}
    assert [one.name for one in tmp_path.iterdir()] == ["output"], "no stage is left"
    assert (output / "CNAME").stat().st_nlink == 1


def test_the_folder_keeps_its_rights(tmp_path: Path) -> None:
    output = tmp_path / "output"
    output.mkdir()
    output.chmod(0o2750)
    put(FIRST, output, root=tmp_path)
    put(SECOND, output, root=tmp_path)
    assert output.stat().st_mode & 0o7777 == 0o2750


def test_what_a_dead_build_left_is_cleared_away_where_nothing_is_to_be_built(
    tmp_path: Path,
) -> None:
    output, left = tmp_path / "output", tmp_path / ".output.bulletin-0000"
    put(FIRST, output, root=tmp_path)
    put(SECOND, left, root=tmp_path / "elsewhere")
    tidy(output)
    assert tree(tmp_path) == {f"output/{name}": data for name, data in written(FIRST).items()}


def test_an_output_may_be_a_link_to_a_folder(tmp_path: Path) -> None:
    real = tmp_path / "www"
    real.mkdir()
    (tmp_path / "output").symlink_to(real)
    put(FIRST, tmp_path / "output", root=tmp_path)
    put(SECOND, tmp_path / "output", root=tmp_path)
    assert (tmp_path / "output").is_symlink()
    assert tree(real) == written(SECOND)


@pytest.mark.parametrize(
    "path",
    ["/", "~", "~/..", ".", "..", "content", "content/new", "themes/x", ".bulletin/x", ".git"],
)
def test_sources_homes_and_the_disk_itself_are_never_written_into(
    tmp_path: Path, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "project"
    home = tmp_path / "home" / "person"
    for folder in (root / "content", root / "themes", home):
        folder.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    output = Path(path).expanduser() if path[0] in "~/" else root / path
    before = tree(tmp_path)
    with pytest.raises(OutputError) as refusal:
        put(FIRST, output, root=root)
    assert refusal.value.status == 2
    assert refusal.value.hint is not None
    assert tree(tmp_path) == before


def test_a_folder_with_foreign_files_is_refused_and_one_of_them_named(tmp_path: Path) -> None:
    output = tmp_path / "output"
    output.mkdir()
    (output / "论文.docx").write_text("别动")
    (output / MANIFEST).write_text('{"name": "An app"}')
    with pytest.raises(OutputError, match=r"论文|manifest"):
        claim(output, tmp_path)
    with pytest.raises(OutputError):
        put(FIRST, output, root=tmp_path)
    assert (output / "论文.docx").read_text() == "别动"


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "output").write_text("x")
    with pytest.raises(OutputError):
        claim(tmp_path / "output", tmp_path)


@pytest.mark.parametrize("stranger", ["b/index.html", "b", "index.html/x"])
def test_a_foreign_file_in_the_way_is_refused(tmp_path: Path, stranger: str) -> None:
    output = tmp_path / "output"
    put(build(c="x"), output, root=tmp_path)
    (output / stranger).parent.mkdir(exist_ok=True)
    (output / stranger).write_text("别动")
    before = tree(tmp_path)
    with pytest.raises(OutputError, match=stranger.split("/", maxsplit=1)[0]):
        put(SECOND, output, root=tmp_path)
    assert tree(tmp_path) == before


def test_what_was_written_is_read_back_but_not_what_was_altered(tmp_path: Path) -> None:
    output = tmp_path / "output"
    assert not last_build(output, {})
    put(FIRST, output, root=tmp_path)
    assert dict(last_build(output, {})) == written(FIRST)
    (output / "index.html").write_text("改过")
    (output / "a/figures.json").unlink()
    assert set(last_build(output, {})) == {MANIFEST, "a/index.html"}


def test_a_build_without_manifest_is_our_own_mistake(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="manifest"):
        put(FIRST[:-1], tmp_path / "output", root=tmp_path)


def test_a_full_disk_is_told_and_nothing_is_changed(tmp_path: Path) -> None:
    output = tmp_path / "output"
    put(FIRST, output, root=tmp_path)
    before = tree(tmp_path)
    big = build(index_html="x" * 50_000)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, limits[1]))
    try:
        with pytest.raises(WriteError) as failure:
            put(big, output, root=tmp_path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, handler)
    assert failure.value.status == 4
    assert tree(tmp_path) == before


SCRIPT = """
import sys
from pathlib import Path
from bulletin.disk import WriteError
from tests.disk import test_store as sample

output, root = Path(sys.argv[1]), Path(sys.argv[2])
try:
    sample.put(sample.build(index_html="x" * 90_000), output, root=root)
except WriteError as failure:
    print(failure.status, failure)
"""


def on_a_disk(folder: Path, mount: str) -> str:
    """Try to build into ``folder/disk/output`` behind a mount that only the child sees."""
    root = Path(__file__).parents[2]
    python = f"{sys.executable} -c '{SCRIPT}' {folder}/disk/output {folder}"
    namespace = ["unshare", "--mount", *(["--map-root-user"] if os.geteuid() else [])]
    done = subprocess.run(
        [*namespace, "sh", "-euc", f"{mount}\nPYTHONPATH={root} {python}\nls -A {folder}/disk"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_a_disk_too_small_is_told_with_what_is_needed(tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    said = on_a_disk(tmp_path, f"mount -t tmpfs -o size=64k none {tmp_path}/disk")
    assert said.startswith("4 cannot write")
    assert "needs about 0.1 MB" in said
    assert said.count("\n") == 1, "nothing is left on it"


def test_a_read_only_disk_is_told(tmp_path: Path) -> None:
    put(FIRST, tmp_path / "disk/output", root=tmp_path)
    disk = tmp_path / "disk"
    said = on_a_disk(tmp_path, f"mount --bind {disk} {disk}; mount -o remount,ro,bind {disk}")
    assert said.splitlines() == [
        f"4 cannot write {disk}/output: read-only file system",
        "output",
    ]
    assert tree(disk / "output") == written(FIRST)


def test_folders_change_places_also_where_that_takes_two_steps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for folder in (one, other):
        folder.mkdir()
        (folder / "name").write_text(folder.name)
    exchange(one, other)
    assert (one / "name").read_text() == "other"
    monkeypatch.setattr("bulletin.disk.exchange._RENAME_EXCHANGE", 1 << 30)  # EINVAL: unknown
    exchange(one, other)
    assert (one / "name").read_text() == "one"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one", "other"]


def test_an_exchange_that_stopped_half_way_is_undone(tmp_path: Path) -> None:
    output = tmp_path / "output"
    put(FIRST, output, root=tmp_path)
    kept = strangers(output)
    output.rename(tmp_path / f".output.bulletin-00000000{ASIDE}")
    put(SECOND, output, root=tmp_path)
    assert tree(output) == {**written(SECOND), **kept}
    assert [one.name for one in tmp_path.iterdir()] == ["output"]


def test_nothing_is_deleted_behind_a_link_that_took_the_place_of_our_folder(
    tmp_path: Path,
) -> None:
    output, elsewhere = tmp_path / "output", tmp_path / "elsewhere"
    put(FIRST, output, root=tmp_path)
    (output / "a").rename(elsewhere)
    (output / "a").symlink_to(elsewhere)
    put(SECOND, output, root=tmp_path)
    assert tree(elsewhere) == {"index.html": "旧 a".encode(), "figures.json": b"[]"}
    assert (output / "a").is_symlink()


def test_a_manifest_that_names_files_elsewhere_is_not_ours(tmp_path: Path) -> None:
    output = tmp_path / "output"
    put(FIRST, output, root=tmp_path)
    (tmp_path / "mine.txt").write_text("别动")
    record = (output / MANIFEST).read_text(encoding="utf-8")
    (output / MANIFEST).write_text(record.replace("index.html", "../mine.txt", 1), encoding="utf-8")
    with pytest.raises(OutputError):
        put(SECOND, output, root=tmp_path)
    assert (tmp_path / "mine.txt").read_text() == "别动"


def test_what_only_looks_like_a_stage_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/x").write_text("别动")
    (tmp_path / ".output.bulletin-link").symlink_to(tmp_path / "elsewhere")
    (tmp_path / ".output.bulletin-file").write_text("别动")
    put(FIRST, tmp_path / "output", root=tmp_path)
    assert (tmp_path / "elsewhere/x").read_text() == "别动"
    assert (tmp_path / ".output.bulletin-file").read_text() == "别动"
