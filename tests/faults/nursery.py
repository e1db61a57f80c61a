"""A process with everything imported, which splits off a run of ``bulletin`` whenever it is asked.

Faults are to strike the program and not the start of Python, and a thousand starts would take an
hour. What is split off ends like any other run: nothing of the nursery is on its stack.
"""

import ctypes
import importlib
import json
import os
import resource
import signal
import sys
from collections.abc import Callable
from contextlib import redirect_stdout, suppress
from functools import cache
from typing import Any

from jinja2 import Environment

import bulletin.disk
from bulletin.cli import main

_MOST = 8 << 30
"""Octets of addresses for a run, so that one gone wild does not take the machine along."""

_SECONDS = 200
"""Seconds of work, after which a run or a worker of it is ended by SIGXCPU."""

_PR_SET_PTRACER, _ANYBODY = 0x59616D61, -1
"""prctl(2): a tracer need not be our parent."""

_DRY = ("build", "--html-only", "-q")


def serve(project: str, *, settled: bool) -> dict[str, Any]:
    """Serve until the end of the input; in a process split off, return what it is to do.

    :param project: one with something to build: a dry run shows what is imported late.
    :param settled: whether the machine's fonts and the shipped themes are asked for only once.
    """
    _import_all(project)
    if settled:
        _ask_once(bulletin.disk.fonts.font_coverage, bulletin.disk.load_shipped)
    _compile_templates(project)
    _tell("ready")
    gates: dict[int, int] = {}
    for line in sys.stdin:
        asked = json.loads(line)
        if "words" in asked:
            reading, writing = os.pipe()
            child = os.fork()
            if not child:
                return {**asked, "gate": reading}
            os.close(reading)
            gates[child] = writing
            _tell(child)
        elif "go" in asked:
            gate = gates.pop(asked["go"])
            os.write(gate, b".")
            os.close(gate)
        else:
            _, status, used = os.wait4(asked["wait"], 0)
            _tell([os.waitstatus_to_exitcode(status), used.ru_maxrss])
    sys.exit()


def become(asked: dict[str, Any]) -> None:
    """Be a run of the command from here on, once the gate opens."""
    os.setsid()
    resource.setrlimit(resource.RLIMIT_AS, (_MOST, _MOST))
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    ctypes.CDLL(None).prctl(_PR_SET_PTRACER, _ANYBODY, 0, 0, 0)
    os.chdir(asked["folder"])
    nothing = os.open(os.devnull, os.O_RDONLY)
    said = os.open(asked["said"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for number, stream in ((nothing, 0), (said, 1), (said, 2)):
        os.dup2(number, stream)
    os.close(nothing)
    os.close(said)
    sys.argv = ["bulletin", *asked["words"]]
    os.read(asked["gate"], 1)
    os.close(asked["gate"])


def _import_all(project: str) -> None:
    """Import what a run imports on its way."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        sys.argv = ["bulletin", "-C", project, *_DRY]
        with suppress(SystemExit):
            main()
        os.write(writing, "\n".join(sys.modules).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as names:
        for name in names.read().decode().split():
            with suppress(ImportError):
                importlib.import_module(name)
    os.waitpid(child, 0)


def _compile_templates(project: str) -> None:
    """Compile the templates of shipped themes once for all runs; they are half of a small build."""
    compile_, parse = (cache(getattr(Environment, name)) for name in ("compile", "parse"))
    Environment.compile = compile_  # type: ignore[method-assign]
    Environment.parse = parse  # type: ignore[method-assign]
    for name, answer in (
        ("__hash__", lambda _: 0),
        ("__eq__", lambda *two: type(two[0]) is type(two[1])),
    ):
        setattr(Environment, name, answer)
    sys.argv = ["bulletin", "-C", project, "check", "-q"]
    with open(os.devnull, "w") as nothing, redirect_stdout(nothing), suppress(SystemExit):  # noqa: PTH123
        main()
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _ask_once(*functions: Callable[..., Any]) -> None:
    """Let functions whose answers are the same in all runs work them out in the first only."""
    for one in functions:
        asked = cache(one)
        for module in [
            module for name, module in sys.modules.items() if name.startswith("bulletin")
        ]:
            if getattr(module, one.__name__, None) is one:
                setattr(module, one.__name__, lambda *a, asked=asked: asked(*map(_fixed, a)))


def _fixed(word: Any) -> Any:
    return word if isinstance(word, str) else tuple(word)


def _tell(answer: object) -> None:
    sys.stdout.write(f"{json.dumps(answer)}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    become(serve(sys.argv[1], settled="--settled" in sys.argv))
    main()
