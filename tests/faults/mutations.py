"""Good projects, spoiled at random: thousands of slips and scrambled bytes."""

import random
import re
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from tests.faults.ground import PROJECTS, Tree, tree, whole
from tests.faults.runs import DOCUMENTED, ROOT, Nursery, nursery
from tests.faults.tally import Tally

_QUICK, _FULL = 60, 2_000
_BUILT = 20
"""Every so manieth is built, the others are checked: a check writes nothing."""

_SECONDS, _KILOBYTES = 30, 1_000_000
_SOURCES = frozenset((".yaml", ".md", ".csv", ".html", ".css"))
_ENCODINGS = ("gb18030", "utf-16", "utf-16-le", "big5", "utf-8-sig", "utf-7")
_VALUES = (
    *("", "~", "null", "[]", "{}", "[[]]", "{a: {b: c}}", "yes", "12:30", "2023-02-30", "-0"),
    *(".nan", "1e999", "0x1F", "1,5", "９９", "十二", "近1/0", "1/0", "0", "-1", "!!binary x"),
    *("&a x", "*a", '"', "'", "|", ">-", "{{ x }}", "{? {{ x }} ?}", "a: b: c", "# x", "@x", "%x"),
    *("2023..2022", "2023-13", "9" * 60, "x" * 2_000, "\u3000", "，", "\U00012000", "\u202e"),
)
_SPLINTERS = (
    *(
        "{{",
        "}}",
        "{?",
        "?}",
        "{%",
        "{#",
        ":::",
        "::: chart",
        "---\n",
        "<",
        "<!--",
        "&",
        "\t",
        "\r",
    ),
    *(
        "\0",
        "\x1b[31m",
        "\ufeff",
        "\u202e",
        "\ud7ff",
        "[",
        "](",
        "`",
        "$",
        "|",
        "\\",
        "\n\n\n",
        "- ",
    ),
    *(
        "{{ revenue.yoy.yoy }}",
        "{{ revenue@2099 }}",
        "{{ a/b@c.d(e).f | g=h }}",
        "{{ x.sum(1..0) }}",
    ),
)

_BEGINNINGS = (
    ("new", "project"),
    ("new", "zone", "bay", "--name", "示范湾"),
    ("new", "facts", "bay", "revenue"),
    ("new", "bulletin", "bay-2023", "--zone", "bay", "--period", "2023"),
    ("new", "theme", "own", "--template", "masthead.html"),
)
_BUILT_ALWAYS = frozenset(("whole",))

Spoil = Callable[[bytes, random.Random], bytes]


def mutate(scratch: Path, tally: Tally, *, full: bool, seed: int) -> None:
    """Spoil one file of a good project after another, and see what the program says to it."""
    chance = random.Random(seed)  # noqa: S311 - a sample, no secret
    with nursery(whole(scratch / "dry"), scratch / "said", settled=True) as runs:
        projects = _projects(scratch / "good", runs, full=full)
        for number in range(_FULL if full else _QUICK):
            if tally.over:
                return
            project = chance.choice(sorted(projects))
            path, (name, spoil) = _file_of(project, chance), chance.choice(_WAYS)
            good = path.read_bytes()
            path.write_bytes(spoil(good, chance))
            before = projects[project] if number % _BUILT == 0 else {}
            case = f"{number} {path.relative_to(scratch)}"
            tally.add(name, _judged(project, before, runs), case=case)
            path.write_bytes(good)


def _projects(folder: Path, runs: Nursery, *, full: bool) -> Mapping[Path, Tree]:
    """Return good projects with what stands in their output; in the quick form one is built."""
    for name in ("whole", "sample", "guide"):
        shutil.copytree(PROJECTS / name, folder / name)
    shutil.copytree(ROOT / "themes/brief", whole(folder / "themed") / "themes/brief")
    excerpt = folder / "excerpt/content"
    for name in ("zones", "facts", "bulletins/gaoxin-2019"):
        shutil.copytree(ROOT / "content" / name, excerpt / name)
    shutil.copy(ROOT / "content/site.yaml", excerpt)
    started = folder / "started"
    started.mkdir()
    for words in _BEGINNINGS:
        assert runs.run(started, *words).status == 0, words
    for project in folder.iterdir():
        if full or project.name in _BUILT_ALWAYS:
            done = runs.run(project, "build", "--html-only", "-q")
            assert done.status == 0, (project.name, done.said)
    return {project: tree(project / "output") for project in folder.iterdir()}


def _file_of(project: Path, chance: random.Random) -> Path:
    """Return a file that people write."""
    kept = (project / "output", project / ".bulletin")
    files = (path for path in project.rglob("*") if path.suffix in _SOURCES)
    return chance.choice(sorted(path for path in files if not any(map(path.is_relative_to, kept))))


def _judged(project: Path, before: Tree, runs: Nursery) -> Iterator[str]:
    """Check a project, or build a copy where a build stands ``before``; tell what went wrong."""
    begun = time.monotonic()
    if before:
        with tempfile.TemporaryDirectory(dir=project.parent.parent) as folder:
            copy = Path(shutil.copytree(project, Path(folder) / "project"))
            ended = runs.run(copy, "build", "--html-only")
            if ended.status and tree(copy / "output") != before:
                yield "the output changed"
    else:
        ended = runs.run(project, "check")
    taken = time.monotonic() - begun
    yield from ended.faults(DOCUMENTED)
    if taken > _SECONDS:
        yield f"took {taken:.0f} s"
    if ended.memory > _KILOBYTES:
        yield f"took {ended.memory} kB"


def _flipped(data: bytes, chance: random.Random) -> bytes:
    spoiled = bytearray(data)
    for _ in range(chance.randint(1, 8) if spoiled else 0):
        spoiled[chance.randrange(len(spoiled))] ^= 1 << chance.randrange(8)
    return bytes(spoiled)


def _lines(change: Callable[[list[str], int, random.Random], None]) -> Spoil:
    """Return what changes a line, told by its number."""

    def spoil(data: bytes, chance: random.Random) -> bytes:
        lines = data.decode(errors="surrogateescape").split("\n")
        change(lines, chance.randrange(len(lines)), chance)
        return "\n".join(lines).encode(errors="surrogateescape")

    return spoil


def _cut(lines: list[str], at: int, chance: random.Random) -> None:
    del lines[at : at + chance.randint(1, 3)]


def _doubled(lines: list[str], at: int, chance: random.Random) -> None:
    lines[at:at] = [lines[at]] * chance.choice((1, 1, 1, 60))


def _swapped(lines: list[str], at: int, chance: random.Random) -> None:
    other = chance.randrange(len(lines))
    lines[at], lines[other] = lines[other], lines[at]


def _indented(lines: list[str], at: int, chance: random.Random) -> None:
    lines[at] = chance.choice((" ", "  ", "\t", "\u3000", "    " * 30)) + lines[at]


def _outdented(lines: list[str], at: int, _: random.Random) -> None:
    lines[at] = lines[at].lstrip()


def _retyped(lines: list[str], at: int, chance: random.Random) -> None:
    """Give the key nearest below another value."""
    for number in (*range(at, len(lines)), *range(at)):
        if found := _KEY.match(lines[number]):
            lines[number] = f"{found[0]} {chance.choice(_VALUES)}"
            return


def _splintered(lines: list[str], at: int, chance: random.Random) -> None:
    place = chance.randint(0, len(lines[at]))
    lines[at] = lines[at][:place] + chance.choice(_SPLINTERS) + lines[at][place:]


def _shortened(lines: list[str], at: int, chance: random.Random) -> None:
    place = chance.randint(0, len(lines[at]))
    lines[at] = lines[at][:place] + lines[at][place + chance.randint(1, 4) :]


def _torn(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randint(0, len(data))]


def _recoded(data: bytes, chance: random.Random) -> bytes:
    return data.decode(errors="replace").encode(chance.choice(_ENCODINGS), errors="replace")


def _jumbled(data: bytes, chance: random.Random) -> bytes:
    """Put one piece of the file where another was."""
    ends = sorted(chance.randint(0, len(data)) for _ in range(4))
    one, two, three, four = ends
    return data[:one] + data[three:four] + data[two:three] + data[one:two] + data[four:]


_KEY = re.compile(r"^\s*(?:- )?[^\s:#]+:")
_WAYS: tuple[tuple[str, Spoil], ...] = (
    ("bytes flipped", _flipped),
    ("lines cut", _lines(_cut)),
    ("lines doubled", _lines(_doubled)),
    ("lines swapped", _lines(_swapped)),
    ("lines indented", _lines(_indented)),
    ("lines set out", _lines(_outdented)),
    ("values of another type", _lines(_retyped)),
    ("splinters of syntax", _lines(_splintered)),
    ("characters lost", _lines(_shortened)),
    ("files torn off", _torn),
    ("other encodings", _recoded),
    ("pieces changed over", _jumbled),
)
