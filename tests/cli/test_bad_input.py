"""Bad input: one clear finding, exit 1, and the last build stands byte for byte."""

import re
from pathlib import Path

import pytest

from tests.cli.conftest import digests, run

FACTS = "content/facts/beiwan/review.yaml"
LEAD = "content/bulletins/beiwan-2021/lead.md"
PLAN = "content/bulletins/beiwan-2021/bulletin.yaml"

# title, file, what is replaced, by what, start of the finding: path:line:column: error[code]
CASES = [
    ("tab indent", FACTS, "    unit: 列", "\tunit: 列", f"{FACTS}:12:1: error[yaml]"),
    (
        "repeated key",
        FACTS,
        "    unit: 列\n",
        "    unit: 列\n    unit: 次\n",
        f"{FACTS}:13:5: error[duplicate-key]",
    ),
    ("unknown key", FACTS, "kind: average", "knd: average", f"{FACTS}:22:5: error[unknown-key]"),
    ("no for a number", FACTS, "2021: 30.50", "2021: no", f"{FACTS}:9:33: error[bad-value]"),
    (
        "a day that is none",
        FACTS,
        "{2021: 39038.1}",
        "{2023-02-30: 39038.1}",
        f"{FACTS}:33:14: error[bad-period]",
    ),
    (
        "a comma in a flow map",
        FACTS,
        "{2021: 39038.1}",
        "{2021: 1,234}",
        f"{FACTS}:33:20: error[yaml]",
    ),
    ("not a number", FACTS, "2021: 30.50", "2021: .nan", f"{FACTS}:9:33: error[bad-value]"),
    (
        "an unknown fact",
        LEAD,
        "总产值{{ output }}",
        "总产值{{ outputs }}",
        f"{LEAD}:10:54: error[unknown-fact]",
    ),
    (
        "a zero base",
        LEAD,
        "{? 停产企业{{ idle.yoy }}。 ?}",
        "停产企业{{ idle.yoy }}。",
        f"{LEAD}:11:5: error[base-zero]",
    ),
    (
        "a mention that would be code",
        LEAD,
        "总产值{{ output }}",
        "总产值{{ x.__class__ }}",
        f"{LEAD}:10:54: error[bad-mention]",
    ),
    (
        "a missing picture",
        LEAD,
        "kind: lead\n",
        "kind: lead\npicture: {file: gone.png, alt: 虚构的图}\n",
        f"{LEAD}:3:17: error[picture]",
    ),
    (
        "an unknown theme",
        PLAN,
        "issue: 1\n",
        "issue: 1\ntheme: pres\n",
        f"{PLAN}:6:8: error[theme]",
    ),
    (
        "a slug that climbs",
        PLAN,
        "issue: 1\n",
        "issue: 1\nslug: ../x\n",
        f"{PLAN}:6:7: error[slug]",
    ),
]


def spoil(project: Path, file: str, old: str, new: str) -> None:
    """Replace one text in one file."""
    path = project / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, "the case must touch exactly one place"
    path.write_text(text.replace(old, new), encoding="utf-8")


def errors(output: str) -> list[str]:
    """Return the head lines of the errors in a report."""
    return re.findall(r"^\S.*?: error\[[a-z-]+\]", output, re.MULTILINE)


@pytest.mark.parametrize(
    ("file", "old", "new", "finding"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_one_mistake_gives_one_finding(
    project: Path, file: str, old: str, new: str, finding: str
) -> None:
    before = digests(project / "output")
    spoil(project, file, old, new)
    done = run(project, "build")
    assert done.returncode == 1
    assert errors(done.stderr) == [finding]
    assert "hint:" in done.stderr
    assert "Traceback" not in done.stderr
    assert digests(project / "output") == before


def test_a_file_in_gbk_is_named_with_its_line(project: Path) -> None:
    before = digests(project / "output")
    text = (project / FACTS).read_text(encoding="utf-8")
    (project / FACTS).write_bytes(text.encode("gb18030"))
    done = run(project, "build")
    assert done.returncode == 1
    assert errors(done.stderr) == [f"{FACTS}:4:24: error[encoding]"]
    assert "hint:" in done.stderr
    assert "GBK" in done.stderr
    assert digests(project / "output") == before


def test_a_theme_with_an_undefined_name_is_placed_in_the_template(project: Path) -> None:
    before = digests(project / "output")
    template = project / "themes" / "press" / "templates" / "imprint.html"
    template.parent.mkdir(parents=True)
    (project / "themes" / "press" / "theme.yaml").write_text("name: press\nextends: press\n")
    template.write_text("<footer>\n{{ publishr }}\n</footer>\n")
    done = run(project, "build")
    assert done.returncode == 1
    assert errors(done.stderr) == ["themes/press/templates/imprint.html:2: error[template]"]
    assert "hint:" in done.stderr
    assert "publisher" in done.stderr
    assert digests(project / "output") == before


def test_a_link_to_a_page_that_is_not_made_is_found(project: Path) -> None:
    spoil(project, LEAD, "班列开行", "[上期](../beiwan-2020/)班列，[本期](../beiwan-2021/)开行")
    done = run(project, "check")
    assert done.returncode == 1
    assert errors(done.stdout) == [f"{LEAD}:9:6: error[link]"]


def test_a_broken_picture_is_found_once(project: Path) -> None:
    spoil(project, LEAD, "kind: lead\n", "kind: lead\npicture: {file: torn.png, alt: 虚构的图}\n")
    picture = project / "content/bulletins/beiwan-2021/torn.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n torn")
    done = run(project, "check")
    assert done.returncode == 1
    assert errors(done.stdout) == [f"{picture.relative_to(project)}: error[picture]"]
