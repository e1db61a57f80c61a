"""A stretch of an author's text that knows where each of its characters stands."""

from dataclasses import dataclass

from bulletin.articles.tracing import aligned
from bulletin.diagnostics import Finding, Place, Severity, Text
from bulletin.sheets import Scalar


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Text to be put into words.

    ``raw`` is what stands in the file for ``text`` (quotes and line breaks of YAML included) and
    begins at ``origin``; ``line`` is the whole line it begins in.
    """

    text: str
    origin: Place
    raw: str = ""
    line: str = ""

    @classmethod
    def of(cls, scalar: Scalar, text: str | None = None) -> "Passage":
        """Return a YAML text, or the part ``text`` of it, as a passage."""
        chosen = scalar.text if text is None else text
        return cls(text=chosen, origin=scalar.place, raw=scalar.raw or chosen, line=scalar.line)

    @classmethod
    def lines(cls, path: str, text: str, first_line: int) -> "Passage":
        """Return whole lines of a file, of which ``first_line`` is the first."""
        line = text.partition("\n")[0]
        return cls(text=text, origin=Place(path, first_line, 1), raw=text, line=line)

    def place(self, offset: int = 0) -> Place:
        """Return where the character ``offset`` of the text stands."""
        before = self.raw[: self._in_raw(offset)]
        if self.origin.line is None or self.origin.column is None:
            return self.origin
        if "\n" not in before:
            return Place(self.origin.path, self.origin.line, self.origin.column + len(before))
        line = self.origin.line + before.count("\n")
        return Place(self.origin.path, line, len(before) - before.rfind("\n"))

    def mended(self, offset: int, wrong: str, right: str) -> str | None:
        """Return the line with ``right`` in place of ``wrong``, which stands at ``offset``."""
        at = self._in_raw(offset)
        start = self.raw.rfind("\n", 0, at) + 1
        line = self.raw[start:].partition("\n")[0]
        if start == 0 and self.line:
            line, at = self.line, at + (self.origin.column or 1) - 1
        column = at - start
        if not wrong or line[column : column + len(wrong)] != wrong:
            return None
        return line[:column] + right + line[column + len(wrong) :]

    def finding(
        self,
        code: str,
        offset: int,
        message: Text,
        *,
        severity: Severity = Severity.ERROR,
        hint: Text | None = None,
        mended: str | None = None,
    ) -> Finding:
        """Return a finding about the character ``offset``."""
        place = self.place(offset)
        return Finding(
            code=code, place=place, message=message, severity=severity, hint=hint, mended=mended
        )

    def _in_raw(self, offset: int) -> int:
        whole = self.raw.find(self.text)
        if whole >= 0:
            return whole + offset
        places = aligned(self.text, self.raw)
        return places[offset] if offset < len(places) else len(self.raw)
