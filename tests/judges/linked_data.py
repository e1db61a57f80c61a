"""The types of schema.org: does the JSON-LD of a page say things that exist?"""

import json
import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

from tests.judges.tools import MODULES

TSC = MODULES / ".bin/tsc"
_SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def complaints(pages: Iterable[Path], folder: Path) -> list[str]:
    """Return what the type checker objects to in the JSON-LD of pages.

    :param folder: an empty one, to work in.
    """
    found = [
        (page, json.loads(text)) for page in pages for text in _SCRIPT.findall(page.read_text())
    ]
    assert found, "no JSON-LD in these pages"
    (folder / "node_modules").symlink_to(MODULES)
    lines = ['import type {WithContext, Thing} from "schema-dts";']
    for number, (page, data) in enumerate(found):
        said = json.dumps(data, ensure_ascii=False)
        lines.append(f"// {page}\nexport const d{number}: WithContext<Thing> = {said};")
    (folder / "said.ts").write_text("\n".join(lines), encoding="utf-8")
    options = ["--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext"]
    done = subprocess.run(
        [TSC, *options, "--target", "es2022", "said.ts"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    complaints_ = [line for line in done.stdout.splitlines() if "error" in line]
    assert bool(done.returncode) == bool(complaints_), done.stdout + done.stderr
    return complaints_
