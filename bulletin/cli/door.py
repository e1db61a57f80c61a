"""The outermost door: what leaves the program is a status and, if need be, one line."""

import os
import signal
import sys
import traceback
from types import FrameType
from typing import NoReturn

import click

from bulletin.cli.commands import bulletin
from bulletin.cli.usage import tell_usage
from bulletin.cli.voice import Voice
from bulletin.diagnostics import Text
from bulletin.disk import DiskError, keep_trace, refused, settle_environment
from bulletin.typeset import MissingTypesetterError
from bulletin.workers import UnreachableError

_STANDARD_ERROR = 2
USAGE, MACHINE, FAULT, INTERRUPTED, TERMINATED = 2, 3, 70, 130, 143


class _TerminatedError(BaseException):
    """Somebody asked the program to end; like an interruption it is nobody's to catch."""


def main() -> NoReturn:
    """Run the command and leave with its exit status (docs/authors-guide.md lists them)."""
    settle_environment()
    _open_streams()
    signal.signal(signal.SIGTERM, _terminated)
    sys.exit(_status())


def _open_streams() -> None:
    """Let any text be printed; where a stream was closed, let no other file take its number."""
    while (number := os.open(os.devnull, os.O_RDWR)) <= _STANDARD_ERROR:
        pass
    os.close(number)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]


def _status() -> int:
    voice = Voice()
    try:
        return bulletin.main(prog_name="bulletin", obj=voice, standalone_mode=False) or 0
    except click.exceptions.Exit as exit_:
        return exit_.exit_code
    except click.ClickException as wrong:
        tell_usage(wrong, voice)
        return USAGE
    except (click.Abort, KeyboardInterrupt):
        voice.error(
            Text("已中断，没有写入任何不完整的成果", "interrupted; nothing half-done was written")
        )
        return INTERRUPTED
    except _TerminatedError:
        voice.error(
            Text("已终止，没有写入任何不完整的成果", "terminated; nothing half-done was written")
        )
        return TERMINATED
    except Exception as failure:  # noqa: BLE001 - whatever it is, it is told in plain words
        return _told(failure, voice)


def _told(failure: Exception, voice: Voice) -> int:
    """Tell what stopped the run: the machine, what it lacks, or our own mistake in one line."""
    if isinstance(failure, OSError):
        failure = refused(failure) or failure
    if isinstance(failure, DiskError | UnreachableError):
        voice.error(failure.message, failure.hint)
        return failure.status
    if isinstance(failure, MissingTypesetterError):
        voice.error(
            Text(f"排版引擎启动不了：{failure}", f"the typesetter cannot start: {failure}"),
            Text(f"请管理员运行：{failure.remedy}", f"an administrator runs: {failure.remedy}"),
        )
        return MACHINE
    return _fault(failure, voice)


def _fault(fault: Exception, voice: Voice) -> int:
    kept = keep_trace("".join(traceback.format_exception(fault)), voice.folder)
    where = kept or f"{type(fault).__name__}: {fault}"
    voice.error(
        Text(
            f"程序自身出错，不是稿件的问题；详情见 {where}", f"a fault of the program; see {where}"
        ),
        Text("请把这个文件发给维护者", "please send that file to the maintainers"),
    )
    return FAULT


def _terminated(number: int, frame: FrameType | None) -> NoReturn:
    del number, frame
    raise _TerminatedError
