"""The guides say what the program does: their tables, excerpts, sessions and links are tried."""

import re
import shlex
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click
import pytest

from bulletin.articles import Setting, assemble, tell
from bulletin.articles.naming import named
from bulletin.audit import audit_prose, proofs_of
from bulletin.build import stock_of
from bulletin.cli.commands import bulletin
from bulletin.diagnostics import Finding, Place, Text
from bulletin.disk import load
from bulletin.facts import Period, parse_period
from bulletin.sheets import Site, read_plan
from bulletin.wording import Habits, period_name
from tests.cli.conftest import GUIDE, run

ROOT = Path(__file__).parent.parent
GUIDES = (ROOT / "docs/authors-guide.zh.md", ROOT / "docs/authors-guide.md")
PAGES = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")])

_OUTPUTS = ("中文", "English")
_ROW = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True, slots=True)
class Example:
    """A row of a table: what is written, and what that prints in Chinese and in English."""

    kind: str
    written: str
    zh: str
    en: str


def rows(page: Path) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Yield the head and the cells of every row of every table of a page."""
    head: tuple[str, ...] = ()
    for line in page.read_text(encoding="utf-8").splitlines():
        if not line.startswith("|"):
            head = ()
            continue
        cells = tuple(cell.strip().replace("\\|", "|") for cell in _ROW.split(line)[1:-1])
        if not head:
            head = cells
        elif set(cells[0]) - set("-:"):
            yield head, cells


def examples(page: Path) -> list[Example]:
    """Return the examples of a guide."""
    return [
        Example(head[0], cells[0].strip("`"), cells[1], cells[2])
        for head, cells in rows(page)
        if head[1:3] == _OUTPUTS
    ]


def settings() -> dict[str, Setting]:
    """Return what holds in the example project: the park in 2023, in each language."""
    project, findings = load(GUIDE)
    stock, more = stock_of(project)
    assert stock is not None
    assert (*findings, *more) == ()
    content, year = stock.content, Period.months(2023, 1, 12)
    return {
        language: named(
            Setting(
                book=content.book,
                language=language,
                zone="demo",
                period=year,
                slug="guide",
                habits=content.site.habits,
                units=content.site.units,
            ),
            date(2024, 2, 5),
            3,
        )
        for language in ("zh", "en")
    }


SETTINGS = settings()
EXAMPLES = [(page.name, one) for page in GUIDES for one in examples(page)]


def printed(example: Example, language: str) -> str:
    """Return what an example prints."""
    written = example.written
    if example.kind in ("时期", "period"):
        period = parse_period(written)
        return period_name(period, language, Habits()) if period else "no period"
    if example.kind in ("数值", "value"):
        written = f'"{written}" | source=survey'
    told = tell(written, Place("guide", 1, 1), SETTINGS[language], 1)
    if isinstance(told, Finding):
        return f"{told.code}: {told.message.said(language)}"
    return "".join(part if isinstance(part, str) else part.text for part in told)


@pytest.mark.parametrize(
    ("page", "example"), EXAMPLES, ids=[f"{page}: {one.written}" for page, one in EXAMPLES]
)
def test_an_example_prints_what_the_guide_says(page: str, example: Example) -> None:
    del page
    assert printed(example, "zh") == example.zh
    assert printed(example, "en") == example.en


def misprints(page: Path) -> Iterator[tuple[str, str, str]]:
    """Yield the rows of slips in prose: what is written, its code, the line mended."""
    for head, cells in rows(page):
        if head[1:3] in (("代码", "改成"), ("code", "mended")):
            yield cells[0], cells[1].strip("`"), cells[2]


MISPRINTS = [(page.name, *row) for page in GUIDES for row in misprints(page)]


@pytest.mark.parametrize(
    ("page", "written", "code", "mended"), MISPRINTS, ids=[f"{p}: {w}" for p, w, *_ in MISPRINTS]
)
def test_a_slip_in_prose_is_found_as_the_guide_says(
    page: str, written: str, code: str, mended: str
) -> None:
    language = "zh" if page.endswith(".zh.md") else "en"
    slips = [one for one in prose_findings(written, language) if one.code == code]
    assert len(slips) == 1
    assert slips[0].mended == (None if mended[0] in "（(" else mended)


@pytest.mark.parametrize("page", GUIDES, ids=lambda page: page.name)
def test_the_waivers_of_the_guide_let_their_numbers_stand(page: Path) -> None:
    language = "zh" if page.name.endswith(".zh.md") else "en"
    waived = ["\n".join(lines) for _, lines in blocks(page) if "literal: {" in "\n".join(lines)]
    assert len(waived) == 1
    assert prose_findings(waived[0], language) == ()
    assert prose_findings(re.sub("<!--.*-->\n|literal: .*\n", "", waived[0]), language) != ()


def prose_findings(article: str, language: str) -> tuple[Finding, ...]:
    """Return what is found in an article, or its body, of the park's issue about 2023."""
    folder = "content/bulletins/guide"
    plan, found = read_plan(
        f"{folder}/bulletin.yaml",
        "title: {zh: 试, en: Trial}\nzone: demo\nperiod: 2023\ndate: 2024-02-05\n"
        f"languages: [{language}]\n",
    )
    assert plan is not None, found
    text = article if article.startswith("---") else f"---\nheadline: Trial\n---\n{article}\n"
    site = Site(name=Text("试", "Trial"), languages=("zh", "en"))
    book = SETTINGS[language].book
    made, found = assemble(plan, {f"{folder}/lead.md": text}, {}, site, book, language)
    assert made is not None, found
    return audit_prose(proofs_of([made], book))


def blocks(page: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield the fenced blocks of a page: what stands behind the fence, and the lines."""
    text = page.read_text(encoding="utf-8")
    for found in re.finditer(r"^```(.*)\n((?:.*\n)*?)```$", text, re.MULTILINE):
        yield found[1].strip(), found[2].splitlines()


EXCERPTS = [
    (page.name, name.split()[1], lines)
    for page in GUIDES
    for name, lines in blocks(page)
    if len(name.split()) == 2
]


@pytest.mark.parametrize(
    ("page", "file", "lines"), EXCERPTS, ids=[f"{page}: {file}" for page, file, _ in EXCERPTS]
)
def test_an_excerpt_stands_in_the_example_project(page: str, file: str, lines: list[str]) -> None:
    del page
    there = (_bare(line) for line in (GUIDE / file).read_text(encoding="utf-8").splitlines())
    for line in map(_bare, lines):
        assert line in there, line


def _bare(line: str) -> str:
    """Return a line without its remark, which the guide and the file word each in their way."""
    return re.sub(r"(?:^|\s+)# .*", "", line).strip()


def sessions(page: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield the commands of a page's sessions, each with the lines that it is said to print."""
    for name, lines in blocks(page):
        if name == "console":
            for block in re.split(r"^\$ ", "\n".join(lines), flags=re.MULTILINE)[1:]:
                command, *said = block.splitlines()
                yield command, said


SESSIONS = [(page.name, *session) for page in GUIDES for session in sessions(page)]


@pytest.mark.parametrize(
    ("page", "command", "said"), SESSIONS, ids=[f"{page}: {word}" for page, word, _ in SESSIONS]
)
def test_a_session_goes_as_the_guide_says(
    page: str, command: str, said: list[str], tmp_path: Path
) -> None:
    del page
    project = Path(shutil.copytree(GUIDE, tmp_path / "guide"))
    program, *words = shlex.split(command)
    assert program == "bulletin"
    done = run(project, *words)
    # On a terminal both streams are seen; a guide shows one after the other.
    lines = iter(
        (done.stderr + done.stdout if "new" in words else done.stdout + done.stderr).splitlines()
    )
    for line in said:
        assert line == "[…]" or line in lines, (line, done.stdout, done.stderr)


def commands(
    group: click.Group, before: tuple[str, ...] = ("bulletin",)
) -> Iterator[tuple[str, click.Command]]:
    """Yield every command with the words that call it."""
    context = click.Context(group)
    for name in group.list_commands(context):
        one = group.get_command(context, name)
        assert one is not None
        yield " ".join((*before, name)), one
        if isinstance(one, click.Group):
            yield from commands(one, (*before, name))


@pytest.mark.parametrize("page", GUIDES, ids=lambda page: page.name)
def test_every_command_and_option_is_described_and_no_other(page: Path) -> None:
    known = dict(commands(bulletin))
    text = page.read_text(encoding="utf-8")
    assert [name for name in known if name not in text] == []
    options = {
        option
        for one in (bulletin, *known.values())
        for parameter in one.params
        if isinstance(parameter, click.Option)
        for option in parameter.opts
        if option.startswith("--")
    }
    short = {"--quiet", "--verbose", "--help"}
    assert set(re.findall(r"--[a-z]+(?:-[a-z]+)*", text)) == options - short


@pytest.mark.parametrize("page", GUIDES, ids=lambda page: page.name)
def test_every_code_of_a_finding_is_in_the_guide(page: Path) -> None:
    described = {
        code
        for head, cells in rows(page)
        if head[0] in ("代码", "code")
        for code in re.findall(r"`([a-z-]+)`", cells[0])
    }
    rooms = (ROOT / "bulletin").rglob("*.py")
    text = "".join(room.read_text(encoding="utf-8") for room in rooms)
    given = set(re.findall(r'(?:code(?:: str)? ?= ?|(?:report|finding)\(\s*)"([a-z-]+)"', text))
    assert given - described == set()
    assert [code for code in described if f'"{code}"' not in text] == []


def test_both_guides_have_the_same_parts_and_examples() -> None:
    chinese, english = GUIDES
    levels = [
        re.findall(r"^(#+) ([\d.]*)", page.read_text(encoding="utf-8"), re.MULTILINE)
        for page in GUIDES
    ]
    assert levels[0] == levels[1]
    written = [[(one.written, one.zh, one.en) for one in examples(page)] for page in GUIDES]
    assert written[0] == written[1]
    assert [name for name, _ in blocks(chinese)] == [name for name, _ in blocks(english)]


_CODE = re.compile(r"^```.*?^```$|`[^`\n]*`", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\[[^\]]*\]\(([^()\s]+)\)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    for address in _LINK.findall(_CODE.sub("", page.read_text(encoding="utf-8"))):
        if not address.startswith(("http://", "https://", "mailto:")):
            file, _, anchor = address.partition("#")
            target = page.parent / file if file else page
            assert target.exists(), address
            assert not anchor or anchor in _anchors(target), address


def _anchors(page: Path) -> set[str]:
    """Return the addresses of the headings of a page, as code hosts make them."""
    heads = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}
