"""How the program speaks: in the site's language, to a terminal or into a pipe."""

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import click

from bulletin.cli.report import as_text, in_order, summary
from bulletin.diagnostics import Finding, Text


@dataclass
class Voice:
    """Settings of one run that every command shares, and the one way to print.

    Findings and progress go to standard error, results to standard output; ``quiet`` leaves
    errors and results, ``verbose`` adds timings.
    """

    folder: Path = field(default_factory=Path.cwd)
    language: str = ""
    quiet: bool = False
    verbose: bool = False
    color: bool = True

    @property
    def spoken(self) -> str:
        """The language of messages: as asked for, else the site's first, else Chinese."""
        return self.language or "zh"

    @property
    def live(self) -> bool:
        """Tell whether a person watches: a terminal, and neither ``-q`` nor a dumb one."""
        return sys.stderr.isatty() and not self.quiet and os.environ.get("TERM") != "dumb"

    def say(self, text: Text) -> None:
        """Print a line about the work, unless ``-q``."""
        if not self.quiet:
            click.echo(text.said(self.spoken), err=True)

    def result(self, text: str) -> None:
        """Print what was asked for."""
        click.echo(text)

    def error(self, message: Text, hint: Text | None = None) -> None:
        """Print what stopped the run."""
        label = "错误" if self.spoken == "zh" else "error"
        click.echo(f"{self._styled(label, 'red')}: {message.said(self.spoken)}", err=True)
        if hint and hint.said(self.spoken):
            label = "改法" if self.spoken == "zh" else "hint"
            click.echo(f"  {label}: {hint.said(self.spoken)}", err=True)

    def findings(self, found: Sequence[Finding], texts: Mapping[str, str]) -> None:
        """Print every finding with its source line, and how many there are."""
        ordered = in_order(found)
        for finding in ordered:
            click.echo(self._coloured(as_text(finding, self.spoken, texts)), err=True)
        if ordered:
            click.echo(summary(ordered, self.spoken), err=True)

    def _coloured(self, text: str) -> str:
        head, _, rest = text.partition("\n")
        for word, color in (("error[", "red"), ("warning[", "yellow"), ("note[", "cyan")):
            head = head.replace(word, self._styled(word.rstrip("["), color) + "[", 1)
        return f"{head}\n{rest}" if rest else head

    def _styled(self, text: str, color: str) -> str:
        coloured = self.color and sys.stderr.isatty() and "NO_COLOR" not in os.environ
        return click.style(text, fg=color, bold=True) if coloured else text
