"""What a build remembers is never stale: after any edits it is what a build from nothing is."""

import random
import re
import shutil
import sys
from collections.abc import Callable, MutableMapping
from pathlib import Path
from tempfile import TemporaryDirectory

from bulletin.build import Order
from bulletin.build.draft import Draft
from bulletin.build.preparing import prepared
from bulletin.build.recollecting import Recollection
from bulletin.build.working import Works
from bulletin.diagnostics import Finding
from bulletin.disk import load
from tests.cli.conftest import GUIDE

ORDER = Order(jobs=1)
THEME = "extends: press\ncolours: {{accent: '#{:06x}'}}\n"

Edit = Callable[[Path, random.Random], None]
Drafted = tuple[tuple[Draft, ...], tuple[Finding, ...]]


def drafts(
    project: Path, memory: MutableMapping[str, bytes], version: str = "one"
) -> tuple[Drafted, list[str]]:
    """Return the drafts of a project, those of print among them, and which were made anew."""
    with Works(ORDER, Recollection(memory, version)) as works:
        made, findings = prepared(load(project), ORDER, works, lambda *_: None)
    if made is None:
        return ((), findings), []
    return (made.drafts, findings), sorted(made.why)


def any_of(rng: random.Random, project: Path, pattern: str) -> Path:
    return rng.choice(sorted((project / "content").glob(pattern)))


def replaced(path: Path, rng: random.Random, pattern: str, new: Callable[[str], str]) -> None:
    """Replace one place of a file that the pattern fits, where there is one."""
    text = path.read_text(encoding="utf-8")
    places = list(re.finditer(pattern, text, re.MULTILINE))
    if places:
        found = rng.choice(places)
        text = text[: found.start()] + new(found[0]) + text[found.end() :]
        path.write_text(text, encoding="utf-8")


def another_number(project: Path, rng: random.Random) -> None:
    sheet = any_of(rng, project, "facts/*/*.yaml")
    replaced(sheet, rng, r"(?<=: )\d+(?:\.\d+)?(?=[,}\n ])", lambda _: str(rng.randint(1, 999)))


def a_line_above(project: Path, rng: random.Random) -> None:
    sheet = any_of(rng, project, "facts/*/*.yaml")
    sheet.write_text(
        f"# 示范 {rng.random()}\n{sheet.read_text(encoding='utf-8')}", encoding="utf-8"
    )


def another_label(project: Path, rng: random.Random) -> None:
    sheet = any_of(rng, project, "facts/*/*.yaml")
    replaced(sheet, rng, r"(?<=label: ).+$", lambda old: f"{old}新"[-8:])


def another_word(project: Path, rng: random.Random) -> None:
    article = any_of(rng, project, "bulletins/*/*.md")
    replaced(article, rng, "，", lambda _: rng.choice(["、", "；", "，又", "，企业3家，"]))


def another_date(project: Path, rng: random.Random) -> None:
    plan = any_of(rng, project, "bulletins/*/bulletin.yaml")
    replaced(
        plan, rng, r"(?<=^date: ).+$", lambda _: f"2024-0{rng.randint(1, 9)}-1{rng.randint(0, 9)}"
    )


def another_issue(project: Path, rng: random.Random) -> None:
    folder = any_of(rng, project, "bulletins/*")
    copy = folder.with_name(f"copy-{rng.randint(0, 2)}")
    if copy.exists():
        shutil.rmtree(copy)
    elif folder != copy:
        shutil.copytree(folder, copy)


def another_zone_name(project: Path, rng: random.Random) -> None:
    zone = any_of(rng, project, "zones/*.yaml")
    replaced(zone, rng, r"区", lambda _: rng.choice(["园", "新区", "区"]))


def another_theme(project: Path, rng: random.Random) -> None:
    own = project / "themes" / "press"
    if own.exists():
        shutil.rmtree(own.parent)
    else:
        own.mkdir(parents=True)
        (own / "theme.yaml").write_text(THEME.format(rng.randrange(1 << 24)), encoding="utf-8")


def another_picture(project: Path, rng: random.Random) -> None:
    picture = any_of(rng, project, "bulletins/*/*.png")
    data = picture.read_bytes()
    picture.write_bytes(data + b"\0" if rng.random() < 0.8 else data[:-9])


EDITS: tuple[Edit, ...] = (
    *(another_number, another_number, another_number, another_word, another_word),
    *(a_line_above, another_label, another_date, another_issue, another_zone_name),
    *(another_theme, another_picture),
)


def trial(project: Path, seed: int, steps: int) -> int:
    """Edit a project at random; return how many drafts were remembered, all of them rightly.

    :raises AssertionError: when one was not what would have been made.
    """
    rng = random.Random(seed)  # noqa: S311 - the same edits in every run
    memory: dict[str, bytes] = {}
    drafts(project, memory)
    remembered = 0
    for _ in range(steps):
        edit = rng.choice(EDITS)
        edit(project, rng)
        known, anew = drafts(project, memory)
        fresh, every = drafts(project, {})
        assert known == fresh, f"seed {seed}: {edit.__name__}"
        remembered += len(every) - len(anew)
    return remembered


def test_after_any_edits_what_is_remembered_is_what_would_be_made(tmp_path: Path) -> None:
    project = Path(shutil.copytree(GUIDE, tmp_path / "guide"))
    assert trial(project, seed=1, steps=8) > 0


def test_another_version_of_the_program_drafts_everything_anew() -> None:
    memory: dict[str, bytes] = {}
    _, every = drafts(GUIDE, memory)
    assert drafts(GUIDE, memory)[1] == []
    assert drafts(GUIDE, memory, "other")[1] == every


if __name__ == "__main__":
    for number in range(int(sys.argv[1])):
        with TemporaryDirectory() as folder:
            project = Path(shutil.copytree(GUIDE, Path(folder) / "guide"))
            sys.stdout.write(f"seed {number}: 40 edits, {trial(project, number, 40)} remembered\n")
