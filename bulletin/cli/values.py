"""What may stand behind an option or as an argument, and what is said where it may not."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

import click

from bulletin.diagnostics import Text
from bulletin.facts import KEY as FACT_KEY
from bulletin.facts import parse_period
from bulletin.sheets import is_slug

Read = TypeVar("Read")


class WrongUseError(click.UsageError):
    """A command typed wrongly: what is wrong, and what to type instead."""

    def __init__(self, message: Text, hint: Text | None = None) -> None:
        super().__init__(message.said("en"))
        self.text = message
        self.hint = hint


class Value(click.ParamType[Read]):
    """Something read from one word; a word that cannot be read is wrong use."""

    def __init__(self, name: str, read: Callable[[str], Read | None], due: Text) -> None:
        self.name = name
        self._read = read
        self._due = due

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Read:
        """Return what the word means."""
        del ctx
        read = self._read(str(value))
        if read is None:
            name = called(param)
            raise WrongUseError(
                Text(
                    f"{name}：{self._due.zh}，而不是 {value}",
                    f"{name}: {self._due.en}, not {value}",
                )
            )
        return read

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str | None:
        """Return how help names the value."""
        del param, ctx
        return self.name


def called(param: click.Parameter | None) -> str:
    """Return what a parameter is called on the command line: its option or its argument."""
    if param is None:
        return ""
    return (
        max(param.opts, key=len) if isinstance(param, click.Option) else param.human_readable_name
    )


def choice(*words: str) -> Value[str]:
    """Return a value that is one of some words."""
    due = Text(f"应是 {'、'.join(words)}", f"{', '.join(words)} is due")
    return Value("|".join(words), lambda word: word if word in words else None, due)


def _day(word: str) -> date | None:
    try:
        return date.fromisoformat(word)
    except ValueError:
        return None


def _folder(word: str) -> Path | None:
    return Path(word).resolve() if Path(word).is_dir() else None


def _count(word: str) -> int | None:
    return int(word) if word.isascii() and word.isdigit() and int(word) else None


DAY = Value("DATE", _day, Text("应是日期，如 2024-02-05", "a date such as 2024-02-05 is due"))
PERIOD = Value(
    "PERIOD",
    parse_period,
    Text(
        "应是时期，如 2023、2023Q1、2023-11、2023-01..2023-11",
        "a period such as 2023, 2023Q1, 2023-11, 2023-01..2023-11 is due",
    ),
)
SLUG = Value(
    "SLUG",
    lambda word: word if is_slug(word) else None,
    Text(
        "只能用小写字母、数字和连字符，不能是保留的名称",
        "use a–z, 0–9 and -, and no reserved name",
    ),
)
KEY = Value(
    "NAME",
    lambda word: word if re.fullmatch(FACT_KEY, word) else None,
    Text(
        "只用字母、汉字、数字和下划线，不全是数字",
        "use letters, hanzi, digits and _, and not digits alone",
    ),
)
COUNT = Value("N", _count, Text("应是不小于1的整数", "a whole number of 1 or more is due"))
FOLDER = Value("DIR", _folder, Text("应是已有的文件夹", "a folder that exists is due"))
