"""Files that cannot be read as what they are called, told in one plain finding."""

from bulletin.diagnostics import Finding, Place, Text


def unreadable(path: str, reason: Text, hint: Text | None = None) -> Finding:
    """Return the finding about a file that cannot be read; ``reason`` is its predicate."""
    return Finding(
        code="file",
        place=Place(path),
        message=Text(f"“{path}”{reason.zh}", f"{path} {reason.en}"),
        hint=hint,
    )
