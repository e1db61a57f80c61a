"""The README's five minutes, word for word."""

import re
import shlex
from pathlib import Path

import pytest

from tests.cli.conftest import run
from tests.test_guides import ROOT, blocks, sessions

README = ROOT / "README.md"


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project that the README's commands begin, with the README's figures in its sheet."""
    folder = tmp_path_factory.mktemp("kuaibao")
    steps = next(lines for name, lines in blocks(README) if name == "sh" and "mkdir" in lines[0])
    for step in steps[1:]:
        program, *words = shlex.split(step, comments=True)
        assert program == "bulletin"
        done = run(folder, *words)
        assert done.returncode == 0, done.stderr
    assert (folder / "output/demo-2023/demo-2023.pdf").is_file()
    sheet = folder / "content/facts/demo/revenue.yaml"
    for line in next(lines for name, lines in blocks(README) if name == "yaml"):
        _put(sheet, line)
    return folder


def _put(sheet: Path, line: str) -> None:
    """Put a line in the place of the one with the same key."""
    key = line.partition(":")[0]
    text, changed = re.subn(rf"(?m)^{key}:.*$", line, sheet.read_text(encoding="utf-8"))
    assert changed == 1, line
    sheet.write_text(text, encoding="utf-8")


def test_the_sentence_prints_as_shown(begun: Path) -> None:
    text = README.read_text(encoding="utf-8")
    sentence = next(lines for name, lines in blocks(README) if name == "markdown")[0]
    lead = begun / "content/bulletins/demo-2023/lead.md"
    head = lead.read_text(encoding="utf-8").partition("---\n导语")[0]
    lead.write_text(f"{head}---\n{sentence}\n", encoding="utf-8")
    assert run(begun, "build", "--html-only").returncode == 0
    page = (begun / "output/demo-2023/index.html").read_text(encoding="utf-8")
    shown = re.findall(r"印出来是：(.+?。)", text)[0]
    assert shown in re.sub(r"<[^>]*>", "", page)


def test_sessions_go_as_shown(begun: Path) -> None:
    explain, check = list(sessions(README))
    done = run(begun, *shlex.split(explain[0])[1:])
    assert done.stdout.splitlines()[:2] == explain[1]
    _put(begun / "content/facts/demo/revenue.yaml", check[1][1].removeprefix("  "))
    done = run(begun, *shlex.split(check[0])[1:])
    assert done.stdout.splitlines() == check[1]
