"""What `bulletin check` tells people and programs: text, JSON, SARIF, coverage, exit status."""

import json
import shutil
from pathlib import Path
from urllib.parse import unquote

import pytest
from jsonschema import Draft202012Validator

from tests.cli.conftest import GUIDE, run

ROOT = Path(__file__).parents[2]
LEAD = "content/bulletins/demo-2023/lead.md"


@pytest.fixture(scope="module")
def slipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The guide's project with a doubled word, a typed number and a waived one in one line."""
    folder = tmp_path_factory.mktemp("slipped") / "示范 项目"
    shutil.copytree(GUIDE, folder)
    lead = folder / LEAD
    text = lead.read_text(encoding="utf-8")
    text += (
        "\n职工123人，营业收入增长{{ revenue.同比 }}。\n\n<!-- literal: 采访所得 -->\n职工456人。\n"
    )
    lead.write_text(text, encoding="utf-8")
    return folder


def test_text_shows_place_message_hint_and_the_line_mended(slipped: Path) -> None:
    done = run(slipped, "check")
    line = (slipped / LEAD).read_text(encoding="utf-8").splitlines().index(
        "职工123人，营业收入增长{{ revenue.同比 }}。"
    ) + 1
    assert done.returncode == 1
    assert f"{LEAD}:{line}:3: warning[typed-number]: “123人”是手写的数（读作123人）" in done.stdout
    assert f"{LEAD}:{line}:12: error[doubled-word]: “增长”重复" in done.stdout
    assert "        职工123人，营业收入{{ revenue.同比 }}。" in done.stdout.splitlines()
    assert "未核 1；核对覆盖" in done.stderr
    assert "照录 1 处（1 个数）" in done.stderr


def test_json_keeps_to_its_published_schema(slipped: Path) -> None:
    schema = json.loads((ROOT / "docs/schemas/findings.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    done = run(slipped, "check", "--format", "json")
    told = json.loads(done.stdout)
    Draft202012Validator(schema).validate(told)
    assert (done.returncode, done.stderr) == (1, "")
    assert {"typed-number", "doubled-word", "conflict"} <= {one["code"] for one in told}
    doubled = next(one for one in told if one["code"] == "doubled-word")
    assert doubled["hint"].splitlines()[-1] == "职工123人，营业收入{{ revenue.同比 }}。"


def test_sarif_keeps_to_the_standard_and_brings_the_mended_line(slipped: Path) -> None:
    schema = json.loads((Path(__file__).parent / "sarif_subset.json").read_text(encoding="utf-8"))
    done = run(slipped, "check", "--format", "sarif")
    log = json.loads(done.stdout)
    Draft202012Validator(schema).validate(log)
    (set_,) = log["runs"]
    assert {one["ruleId"] for one in set_["results"]} == {
        rule["id"] for rule in set_["tool"]["driver"]["rules"]
    }
    doubled = next(one for one in set_["results"] if one["ruleId"] == "doubled-word")
    ((change,),) = (fix["artifactChanges"] for fix in doubled["fixes"])
    assert unquote(change["artifactLocation"]["uri"]) == LEAD
    (replaced,) = change["replacements"]
    assert replaced["insertedContent"]["text"] == "职工123人，营业收入{{ revenue.同比 }}。"


def test_strict_stops_at_warnings(slipped: Path) -> None:
    lead = slipped / LEAD
    text = lead.read_text(encoding="utf-8")
    lead.write_text(
        text.replace("增长{{ revenue.同比 }}。", "{{ revenue.同比 }}。"), encoding="utf-8"
    )
    assert run(slipped, "check").returncode == 0
    assert run(slipped, "check", "--strict").returncode == 1
    lead.write_text(text.replace("职工123人，营业收入增长", "营业收入"), encoding="utf-8")
    done = run(slipped, "check", "--strict")
    assert (done.returncode, "核对覆盖 100%" in done.stderr) == (0, True)
