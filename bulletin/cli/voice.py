"""How the program speaks: in the site's language, to a terminal or into a pipe."""

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import click

from bulletin.cli.report import as_text, in_order, summary
from bulletin.diagnostics import Finding, Severity, Text
from bulletin.disk import WriteError

_LABELS: Mapping[str, tuple[str, str]] = {"zh": ("错误", "改法"), "en": ("error", "hint")}


@dataclass
class Voice:
    """Settings of one run that every command shares, and the one way to print.

    Results go to standard output, everything about the work to standard error; ``quiet`` leaves
    errors and results, ``verbose`` adds timings. A reader who leaves early (``| head -1``) stops
    the talk and not the work.
    """

    folder: Path = field(default_factory=Path.cwd)
    language: str = ""
    quiet: bool = False
    verbose: bool = False
    colorless: bool = False

    @property
    def spoken(self) -> str:
        """The language of messages: as asked for, else the site's first, else Chinese."""
        return self.language or "zh"

    @property
    def live(self) -> bool:
        """Tell whether a person watches: a terminal, and neither ``-q`` nor a dumb one."""
        watched = sys.stderr is not None and sys.stderr.isatty()
        return watched and not self.quiet and os.environ.get("TERM") != "dumb"

    def say(self, text: Text) -> None:
        """Print a line about the work, unless ``-q``."""
        if not self.quiet:
            self.aside(text.said(self.spoken))

    def result(self, text: str) -> None:
        """Print what was asked for."""
        self._print(text, err=False)

    def aside(self, text: str) -> None:
        """Print what is not the result."""
        self._print(text, err=True)

    def error(self, message: Text, hint: Text | None = None, *, both: bool = False) -> None:
        """Print what stopped the run; with ``both`` in each language until one is known."""
        for language in _LABELS if both and not self.language else (self.spoken,):
            label, advice = _LABELS[language]
            self.aside(f"{self._styled(label, 'red')}: {message.said(language)}")
            if hint and hint.said(language):
                self.aside(f"  {advice}: {hint.said(language)}")

    def findings(
        self, found: Sequence[Finding], texts: Mapping[str, str], *, asked: bool = False
    ) -> None:
        """Print findings with their source lines, and how many there are; errors only with ``-q``.

        :param asked: whether they are what was asked for; beside other work, notes take one line.
        """
        weights = {Severity.ERROR} if self.quiet else set(Severity)
        ordered = [one for one in in_order(found) if one.severity in weights]
        for finding in ordered:
            text = self._coloured(as_text(finding, self.spoken, texts))
            brief = finding.severity is Severity.NOTE and not asked
            self._print(text.partition("\n")[0] if brief else text, err=not asked)
        if ordered:
            self.aside(summary(ordered, self.spoken))

    def _coloured(self, text: str) -> str:
        head, _, rest = text.partition("\n")
        for word, color in (("error[", "red"), ("warning[", "yellow"), ("note[", "cyan")):
            head = head.replace(word, self._styled(word.rstrip("["), color) + "[", 1)
        return f"{head}\n{rest}" if rest else head

    def _styled(self, text: str, color: str) -> str:
        """Return a text in colour; click takes the colour out where no terminal is written to."""
        coloured = not self.colorless and "NO_COLOR" not in os.environ
        return click.style(text, fg=color, bold=True) if coloured else text

    def _print(self, text: str, *, err: bool) -> None:
        try:
            click.echo(text, err=err)
        except OSError as failure:
            stream = sys.stderr if err else sys.stdout
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
            if not (err or isinstance(failure, BrokenPipeError)):
                raise _unheard(failure) from failure


def _unheard(failure: OSError) -> WriteError:
    reason = failure.strerror or type(failure).__name__
    return WriteError(
        Text(f"写不了标准输出（{reason}）", f"cannot write to standard output ({reason})"),
        Text("请腾出空间，或输出到别处", "make room, or send it elsewhere"),
    )
