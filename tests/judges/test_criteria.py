"""The table of criteria, held against the judges that it names."""

import re
from importlib import import_module
from pathlib import Path

from tests.judges.page_audit.test_pages import ALL

TABLE = Path(__file__).with_name("README.md").read_text(encoding="utf-8")
NUMBERS = {*range(1, 29), *range(30, 41)}


def named() -> dict[int, set[str]]:
    """Return the judges of each criterion."""
    rows = re.findall(r"^\| (\d+) \|.*\| (.*) \|$", TABLE, re.MULTILINE)
    return {int(number): set(re.findall("`([a-z_.]+)`", judges)) for number, judges in rows}


def test_every_criterion_has_judges() -> None:
    assert set(named()) == NUMBERS
    assert all(named().values())


def test_the_table_names_judges_that_there_are() -> None:
    rules = {f"{rule.__module__.rpartition('.')[2]}.{rule.__name__}" for rule in ALL}
    tests = {one for judges in named().values() for one in judges if one.startswith("test_")}
    for module, test in (one.split(".") for one in tests):
        assert callable(getattr(import_module(f"tests.judges.{module}"), test))
    assert {one for judges in named().values() for one in judges} - tests == rules


def test_a_rule_says_itself_what_it_judges() -> None:
    for rule in ALL:
        name = f"{rule.__module__.rpartition('.')[2]}.{rule.__name__}"
        told = re.match(r"([\d, ]+):", rule.__doc__ or "")
        own = {int(one) for one in re.findall(r"\d+", told[1])} if told else set()
        assert own == {number for number, judges in named().items() if name in judges}, name
