"""Listening to what libraries only log."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

_HEARD = "weasyprint"
_HUSHED = ("fontTools", "PIL")
"""Chatter about fonts and pictures that says nothing which WeasyPrint does not say better."""

_STYLES = "Step 2 - Fetching and parsing CSS"
"""How WeasyPrint announces the stylesheet that its next remarks are about."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A line that WeasyPrint logged, and the stylesheet that it was reading at the time."""

    template: str
    words: tuple[object, ...]
    stylesheet: str = ""

    @property
    def text(self) -> str:
        """The line in full."""
        return self.template % self.words if self.words else self.template


class _Ear(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.remarks: list[Remark] = []
        self._stylesheet = ""

    def emit(self, record: logging.LogRecord) -> None:
        words = record.args if isinstance(record.args, tuple) else (record.args,)
        template = str(record.msg)
        if template.startswith(_STYLES):
            self._stylesheet = str(words[0])
        elif record.levelno > logging.INFO:
            self.remarks.append(Remark(template, words, self._stylesheet))


@contextmanager
def listening() -> Iterator[list[Remark]]:
    """Gather WeasyPrint's remarks, keep the other libraries quiet, and leave all as it was.

    Loggers belong to the whole process: two threads cannot listen at once.
    """
    ear = _Ear()
    names = (_HEARD, *_HUSHED)
    loggers = [logging.getLogger(name) for name in names]
    before = [(one.level, one.propagate, one.handlers) for one in loggers]
    for logger in loggers:
        logger.propagate = False
        logger.handlers = [ear] if logger.name == _HEARD else [logging.NullHandler()]
    loggers[0].setLevel(logging.INFO)
    try:
        yield ear.remarks
    finally:
        for logger, (level, propagate, handlers) in zip(loggers, before, strict=True):
            logger.setLevel(level)
            logger.propagate, logger.handlers = propagate, handlers
