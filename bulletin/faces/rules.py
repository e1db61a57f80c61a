"""@font-face rules for own faces."""

from collections.abc import Mapping


def face_rules(addresses: Mapping[tuple[str, int], str], display: str = "") -> str:
    """Return a rule for each face, by family and weight, at its address (CSS Fonts 4).

    :param display: what a screen does until the face has come (``swap``: shows a local one).
    """
    shown = f"font-display:{display};" if display else ""
    return "\n".join(
        f'@font-face{{font-family:"{family}";font-weight:{weight};{shown}src:url("{address}")}}'
        for (family, weight), address in addresses.items()
    )
