"""A Markdown draft rewritten: its matched numbers become mentions where they stand."""

import re
from collections.abc import Sequence

from bulletin.proofread.drafting import Front
from bulletin.proofread.manuscript import Manuscript
from bulletin.proofread.markdown_text import has_front
from bulletin.proofread.matching import Match

_TITLE = re.compile(r"\A\s*#[ \t]+(?P<title>[^\n]*?)[ \t#]*(?:\n|\Z)")


def rewritten(
    text: str, manuscript: Manuscript, matches: Sequence[Match], front: Front
) -> tuple[str, tuple[Match, ...]]:
    """Return a Markdown text with its mentions, and the matches that marks inside stood against.

    A text without front matter is given one; its headline is the first heading.
    """
    lines = text.split("\n")
    missed: list[Match] = []
    for match in sorted(matches, key=lambda one: one.start, reverse=True):
        (row, first), (end_row, last) = (
            manuscript.spots[match.start],
            manuscript.spots[match.end - 1],
        )
        line = lines[row - 1]
        if row != end_row or line[first - 1 : last] != manuscript.text[match.start : match.end]:
            missed.append(match)
            continue
        lines[row - 1] = f"{line[: first - 1]}{{{{ {match.mention} }}}}{line[last:]}"
    whole = "\n".join(lines)
    return whole if has_front(text) else _fronted(whole, manuscript, front), tuple(missed)


def _fronted(text: str, manuscript: Manuscript, front: Front) -> str:
    found = _TITLE.match(text)
    headline = found["title"] if found else manuscript.path.rpartition("/")[2].rpartition(".")[0]
    body = text[found.end() :] if found else text
    fields = (("kind", front.kind), ("headline", headline), *front.fields)
    lines = "".join(f"{name}: {value}\n" for name, value in fields)
    return f"---\n{lines}---\n{body.lstrip()}"
