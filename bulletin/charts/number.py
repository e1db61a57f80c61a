"""How lengths are written."""


def number(value: float) -> str:
    """Return a length in points as SVG writes it, to a hundredth."""
    return f"{round(value, 2) + 0:.2f}".rstrip("0").rstrip(".")
