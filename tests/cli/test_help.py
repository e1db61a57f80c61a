"""Help and wrong use: plain words in both languages, within a terminal of 80 columns."""

from pathlib import Path
from unicodedata import east_asian_width

import pytest

from tests.cli.conftest import digests, run

COMMANDS = (
    "",
    *("build", "check", "explain", "what-if", "proofread", "adopt", "issue", "corrections"),
    *("doctor", "new"),
    *("new project", "new zone", "new facts", "new theme", "new bulletin"),
)

# what is typed, the Chinese words, the English words
WRONG = [
    ("biuld", "没有命令 biuld", "there is no command biuld"),
    ("build --htm-only", "没有选项 --htm-only", "there is no option --htm-only"),
    ("build --jobs", "--jobs 后面缺少值", "--jobs lacks its value"),
    (
        "build --jobs 0",
        "--jobs：应是不小于1的整数，而不是 0",
        "--jobs: a whole number of",
    ),
    ("build --as-of 2024", "--as-of：应是日期", "--as-of: a date such as"),
    (
        "check --format xml",
        "--format：应是 text、json、sarif",
        "--format: text, json, sarif",
    ),
    ("--lang fr check", "--lang：应是 zh、en", "--lang: zh, en is due"),
    ("-C gone check", "-C：应是已有的文件夹，而不是 gone", "-C: a folder that exists is due"),
    ("explain", "缺少 MENTION", "MENTION is missing"),
    ("build --html-only=3", "--html-only 不带值", "--html-only takes no value"),
    ("what-if", "缺少 FACT@PERIOD=VALUE", "FACT@PERIOD=VALUE"),
    ("what-if revenue=3", "FACT@PERIOD=VALUE…：应写作 指标@时期=数", "FACT@PERIOD=VALUE"),
    ("doctor x", "多了 x", "x is too much"),
    ("new zone", "缺少 KEY", "KEY is missing"),
    ("new zone beiwan", "缺少 --name", "--name is missing"),
    ("new zone 北湾 --name 北湾", "KEY：只能用小写字母", "KEY: use a–z"),
    ("new bulletin con --zone a", "SLUG：只能用小写字母", "SLUG: use a–z"),
    ("new bulletin a --period 2023-13", "--period：应是时期", "--period: a period such as"),
]


def width(line: str) -> int:
    """Return how many columns a line takes on a terminal."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in line)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_fits_a_terminal_and_speaks_both_languages(command: str, tmp_path: Path) -> None:
    done = run(tmp_path, *command.split(), "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("用法 / Usage: bulletin")
    assert [line for line in done.stdout.splitlines() if width(line) > 80] == []
    heads = [line for line in done.stdout.splitlines() if line.endswith(":")]
    assert [head for head in heads if " / " not in head] == []
    assert "Show this message" not in done.stdout


@pytest.mark.parametrize(("typed", "zh", "en"), WRONG, ids=[case[0] for case in WRONG])
def test_wrong_use_is_said_in_both_languages(typed: str, zh: str, en: str, tmp_path: Path) -> None:
    done = run(tmp_path, *typed.split())
    assert (done.returncode, done.stdout) == (2, "")
    assert f"错误: {zh}" in done.stderr
    assert f"error: {en}" in done.stderr
    assert "--help" in done.stderr


def test_wrong_use_is_said_in_the_language_asked_for(tmp_path: Path) -> None:
    done = run(tmp_path, "--lang", "en", "biuld")
    assert "error: there is no command biuld" in done.stderr
    assert "did you mean build?" in done.stderr
    assert "错误" not in done.stderr


def test_shared_options_may_follow_the_command(project: Path, tmp_path: Path) -> None:
    done = run(tmp_path, "build", "--html-only", "-C", str(project), "--lang", "en")
    assert done.returncode == 0
    assert "up to date" in done.stderr


def test_without_a_command_the_help_is_shown(tmp_path: Path) -> None:
    done = run(tmp_path)
    assert done.returncode == 2
    assert "命令 / Commands:" in done.stderr


def test_a_folder_without_a_project_says_how_to_start_one(tmp_path: Path) -> None:
    done = run(tmp_path, "check")
    assert done.returncode == 2
    assert "content/site.yaml" in done.stderr
    assert "bulletin new project" in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["build", "check"])
def test_a_bulletin_that_there_is_not_is_wrong_use(project: Path, command: str) -> None:
    before = digests(project / "output")
    done = run(project, command, "beiwan-2201")
    assert done.returncode == 2
    assert "beiwan-2021" in done.stderr
    assert digests(project / "output") == before
