"""A build remembers what it set, and makes again only what was changed."""

import pickle
import shutil
from collections.abc import MutableMapping
from pathlib import Path

import pytest

from bulletin.build import Built, Order, build
from bulletin.build.recollecting import Recollection
from bulletin.disk import LastBuild, load
from bulletin.files import Kept
from tests.cli.conftest import GUIDE, SAMPLE

Files = dict[str, bytes]
NOTHING = LastBuild(Path(), b"", {})


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The project of the guide, to be edited."""
    return Path(shutil.copytree(GUIDE, tmp_path / "guide"))


def made(project: Path, memory: MutableMapping[str, bytes], *, force: bool = False) -> Files:
    order = Order(jobs=2, force=force)
    done: Built = build(load(project), order, NOTHING, memory, lambda *_: None)
    assert done.files, done.findings
    return {file.path: file.data for file in done.files if not isinstance(file, Kept)}


def remembered_pdfs(memory: MutableMapping[str, bytes]) -> int:
    return sum(b"%PDF" in value[:20] for value in memory.values())


def edit(project: Path, name: str, old: str, new: str) -> None:
    path = project / "content" / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_only_what_an_edit_changes_is_set_again_and_the_site_is_that_of_a_clean_build(
    project: Path,
) -> None:
    memory: dict[str, bytes] = {}
    first = made(project, memory)
    pdfs = {path for path in first if path.endswith(".pdf")}
    assert remembered_pdfs(memory) == len(pdfs) > 1
    edit(project, "bulletins/digest/lead.md", "headline: ", "headline: 又")
    second = made(project, memory)
    assert {path for path in pdfs if first[path] != second[path]} == {
        path for path in pdfs if "digest" in path
    }
    changed = sum("digest" in path for path in pdfs)
    assert remembered_pdfs(memory) == len(pdfs) + changed
    assert second == made(project, {})


def test_a_forced_build_and_one_that_cannot_read_its_memory_make_everything_anew() -> None:
    memory: dict[str, bytes] = {}
    first = made(SAMPLE, memory)
    spoiled = dict.fromkeys(memory, b"nonsense")
    assert made(SAMPLE, spoiled) == first
    assert spoiled == memory
    assert made(SAMPLE, memory, force=True) == first


def test_what_the_memory_has_lost_is_made_anew() -> None:
    memory: dict[str, bytes] = {}
    first = made(SAMPLE, memory)
    assert made(SAMPLE, {k: v for k, v in memory.items() if not k.startswith("part ")}) == first


def test_nothing_that_is_no_value_of_ours_is_recalled() -> None:
    hostile = pickle.dumps(eval, protocol=4)
    recollection = Recollection({"key": hostile, "torn": hostile[:9], "text": b"text"}, "stamp")
    assert [recollection.recall(key) for key in ("key", "torn", "text", "none")] == [None] * 4


def test_another_version_remembers_nothing_of_this_one() -> None:
    one, other = Recollection({}, "one"), Recollection({}, "other")
    assert one.key("set", ("page",)) != other.key("set", ("page",))
    assert one.key("set", ("page",)) == Recollection({}, "one").key("set", ("page",))
    assert one.key("set", ("ab", "c")) != one.key("set", ("a", "bc"))
