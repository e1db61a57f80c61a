"""What a writer of themes probably meant."""

from collections.abc import Iterable
from difflib import get_close_matches

from bulletin.diagnostics import Text


def suggested(written: str, known: Iterable[str]) -> Text | None:
    """Return a "did you mean", or, where nothing is near, a list of what there is."""
    names = sorted(known)
    close = get_close_matches(written, names, n=1, cutoff=0.6)
    if close:
        return Text(f"是不是想写“{close[0]}”？", f"did you mean “{close[0]}”?")
    if not names:
        return None
    listed = names[:12]
    return Text(f"可用的有：{'、'.join(listed)}", f"there are: {', '.join(listed)}")
