"""What this machine has, and what it lacks."""

import ctypes
import os
import platform
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import bulletin
from bulletin.diagnostics import Text
from bulletin.disk.fonts import font_coverage
from bulletin.typeset import FONT_PACKAGES

_PACKAGES = (
    "weasyprint",
    "pydyf",
    "fonttools",
    "pillow",
    "markdown",
    "nh3",
    "jinja2",
    "pyyaml",
    "openpyxl",
    "babel",
)
"""Whatever has a hand in the bytes of a build."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Something that the program needs: what of it was found, and the command that installs it.

    ``found`` is empty where it is missing. What is not ``needed`` changes the look or the speed
    only.
    """

    name: Text
    found: str
    remedy: str
    needed: bool = True


def settle_environment() -> None:
    """Pin what fontconfig reads from the environment, before the first page is typeset.

    The language of the user would decide which font stands in for another, and so the bytes of
    the PDF.
    """
    os.environ["LC_ALL"] = "C.UTF-8"
    os.environ.pop("FC_LANG", None)


def machine(families: Iterable[str], output: Path) -> tuple[Part, ...]:
    """Return all that a build needs here: programs, libraries, fonts, and the right to write."""
    wanted = tuple(families)
    fonts = font_coverage(wanted)
    return (
        _part("Python", platform.python_version(), "apt-get install python3"),
        _part("WeasyPrint", _package("weasyprint"), "pip install weasyprint==70.*"),
        *(
            _part(name, read_version(), f"apt-get install {package}", needed=name != _SUBSET)
            for name, (package, read_version) in _LIBRARIES.items()
        ),
        *(
            _part(one, fonts[one].version if one in fonts else "", _font_remedy(one))
            for one in wanted
        ),
        Part(
            name=Text(f"可写入 {output}", f"may write into {output}"),
            found=_writable(output),
            remedy=f"chmod u+rwx {output}",
        ),
    )


def versions(families: Iterable[str]) -> Mapping[str, str]:
    """Return the version of everything that has a hand in the bytes of a build, by its name."""
    return {
        "python": platform.python_version(),
        **{name: _package(name) for name in _PACKAGES},
        "bulletin": f"{_package('bulletin')}+{_program()}",
        **{name.lower(): read_version() for name, (_, read_version) in _LIBRARIES.items()},
        **{name: one.version for name, one in font_coverage(families).items()},
    }


def _part(name: str, found: str, remedy: str, *, needed: bool = True) -> Part:
    return Part(name=Text(name, name), found=found, remedy=remedy, needed=needed)


def _font_remedy(family: str) -> str:
    package = FONT_PACKAGES.get(family)
    return f"apt-get install {package}" if package else ""


def _package(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _program() -> str:
    """Return a short sum of the program's own modules: a checkout changes between versions."""
    folder = Path(bulletin.__file__).parent
    total = sha256()
    for module in sorted(folder.rglob("*.py")):
        total.update(module.read_bytes())
    return total.hexdigest()[:12]


def _writable(output: Path) -> str:
    nearest = next(one for one in (output, *output.resolve().parents) if one.exists())
    return "✓" if os.access(nearest, os.W_OK | os.X_OK) else ""


def _text(library: str, function: str) -> str:
    """Return what a library says of its version; empty where there is no such library."""
    try:
        asked = getattr(ctypes.CDLL(library), function)
    except (OSError, AttributeError):
        return ""
    asked.restype = ctypes.c_char_p
    return str(asked().decode())


def _number(library: str, function: str) -> str:
    """Return a version that a library gives as one number: 21401 is 2.14.1."""
    try:
        number = int(getattr(ctypes.CDLL(library), function)())
    except (OSError, AttributeError):
        return ""
    return f"{number // 10000}.{number // 100 % 100}.{number % 100}"


_SUBSET = "HarfBuzz-subset"
"""Without it fontTools makes the subsets of fonts: other bytes, the same look."""

_LIBRARIES: Mapping[str, tuple[str, Callable[[], str]]] = {
    "Pango": ("libpango-1.0-0", partial(_text, "libpango-1.0.so.0", "pango_version_string")),
    "PangoFT2": (
        "libpangoft2-1.0-0",
        partial(_text, "libpangoft2-1.0.so.0", "pango_version_string"),
    ),
    "HarfBuzz": ("libharfbuzz0b", partial(_text, "libharfbuzz.so.0", "hb_version_string")),
    _SUBSET: (
        "libharfbuzz-subset0",
        partial(_text, "libharfbuzz-subset.so.0", "hb_version_string"),
    ),
    "Fontconfig": ("fontconfig", partial(_number, "libfontconfig.so.1", "FcGetVersion")),
}
"""What WeasyPrint loads at its start: the Debian package of each, and how to ask its version."""
