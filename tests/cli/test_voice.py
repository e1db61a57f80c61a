"""What goes to which stream, what a pipe and an interruption do, how long the steps took."""

import os
import re
import select
import shlex
import shutil
import signal
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import COMMAND, SAMPLE, digests, run

LEAD = "content/bulletins/beiwan-2021/lead.md"


@pytest.fixture
def warned(project: Path) -> Path:
    """The sample with a warning: a tag that was left out."""
    lead = project / LEAD
    lead.write_text(f"{lead.read_text(encoding='utf-8')}\n<blink>虚构</blink>\n", encoding="utf-8")
    return project


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """The sample with PDFs enough to be set by several processes for some seconds."""
    folder = Path(shutil.copytree(SAMPLE, tmp_path / "many"))
    first = folder / "content" / "bulletins" / "beiwan-2021"
    for number in range(12):
        shutil.copytree(first, first.with_name(f"beiwan-{number}"))
    return folder


def test_findings_of_a_check_go_to_standard_output(warned: Path) -> None:
    done = run(warned, "check")
    assert done.returncode == 0
    assert f"{LEAD}:26:1: warning[html]" in done.stdout
    assert "warning" not in done.stderr
    assert "1 个警告" in done.stderr


def test_beside_a_build_a_note_takes_one_line(project: Path) -> None:
    asked = run(project, "check").stdout
    assert "note[" in asked
    assert "hint:" in asked
    aside = run(project, "build", "--html-only", "--force").stderr
    assert "note[" in aside
    assert "hint:" not in aside


def test_strict_stops_at_warnings(warned: Path) -> None:
    assert run(warned, "check", "--strict").returncode == 1


def test_quiet_leaves_errors_only(warned: Path) -> None:
    done = run(warned, "-q", "check")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    done = run(warned, "-q", "build", "--html-only")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_verbose_tells_how_long_each_step_took(project: Path) -> None:
    done = run(project, "-v", "build", "--html-only", "--force")
    taken = re.findall(r"^ *\d+\.\d\d 秒  (.+)$", done.stderr, re.MULTILINE)
    assert taken == ["载入文件", "读取数据和文章", "起草和检查", "汇总", "写入"]
    english = run(project, "check", "-v", "--lang", "en").stderr
    assert re.search(r"^ *\d+\.\d\d s  checking$", english, re.MULTILINE)
    assert " 秒  " not in run(project, "check").stderr


def test_colours_only_where_a_person_looks(project: Path) -> None:
    (project / "content/site.yaml").write_text("nme: 虚构\n", encoding="utf-8")
    assert "\x1b" not in run(project, "check").stdout


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_a_reader_that_leaves_early_stops_nothing(project: Path, stream: str) -> None:
    (project / "output/manifest.json").unlink()
    (project / "output").rename(project / "before")
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [*COMMAND, "build", "--html-only", "--why"],
        cwd=project,
        check=False,
        stdout=writing if stream == "stdout" else subprocess.PIPE,
        stderr=writing if stream == "stderr" else subprocess.PIPE,
    )
    os.close(writing)
    assert done.returncode == 0
    assert (project / "output/manifest.json").is_file()
    assert b"Traceback" not in (done.stderr or b"")


@pytest.mark.parametrize("closed", [1, 2])
def test_a_closed_stream_stops_nothing(project: Path, closed: int) -> None:
    command = shlex.join([*COMMAND, "check", "--format", "json"])
    done = subprocess.run(
        ["sh", "-c", f"{command} {closed}>&-"], cwd=project, capture_output=True, check=False
    )
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr


def test_a_full_disk_is_told_where_the_result_should_go(project: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, "check", "--format", "json"],
            cwd=project,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 4
    assert "写不了标准输出" in done.stderr


@pytest.mark.parametrize(
    ("number", "status", "words"),
    [(signal.SIGINT, 130, "已中断"), (signal.SIGTERM, 143, "已终止")],
)
def test_an_interrupted_build_ends_at_once_and_leaves_nothing(
    many: Path, number: signal.Signals, status: int, words: str
) -> None:
    before = digests(many / "content")
    # A terminal sends Ctrl-C to every process of the group, the workers among them; what a shell
    # starts in the background would not hear it.
    with subprocess.Popen(
        ["env", "--default-signal=INT", *COMMAND, "build", "--jobs", "2"],
        cwd=many,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        assert process.stderr is not None
        assert process.stderr.readline().startswith("读取数据和文章")
        os.killpg(process.pid, number) if number is signal.SIGINT else process.terminate()
        said = process.stderr.read()
        assert process.wait(60) == status
    assert said.strip() == f"错误: {words}，没有写入任何不完整的成果"
    assert not (many / "output").exists()
    assert digests(many / "content") == before
    assert all(_ends(member) for member in _members(process.pid))


def _members(group: int) -> list[int]:
    """Return the processes of a group, from ``/proc``."""
    members = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[2]) == group:
            members.append(int(status.parent.name))
    return members


def _ends(process: int) -> bool:
    """Wait for the kernel to say that a process has ended; half a minute is for ever."""
    try:
        handle = os.pidfd_open(process)
    except ProcessLookupError:
        return True
    with os.fdopen(handle) as waiting:
        return bool(select.select([waiting], [], [], 30)[0])


def test_a_machine_without_fonts_is_told_what_to_install(project: Path, tmp_path: Path) -> None:
    empty = tmp_path / "fonts.conf"
    empty.write_text('<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig/>')
    done = run(project, "doctor", FONTCONFIG_FILE=str(empty))
    assert done.returncode == 3
    assert "✗ Noto Serif CJK SC  缺少  →  apt-get install fonts-noto-cjk" in done.stdout
    done = run(project, "doctor")
    assert (done.returncode, done.stderr) == (0, "一切就绪\n")
    assert "✗" not in done.stdout
