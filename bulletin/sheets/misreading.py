"""Text that YAML reads without complaint, yet not as its author meant it."""

import re
from dataclasses import dataclass

from bulletin.diagnostics import Finding, Place, Text
from bulletin.sheets.mending import quote_mention
from bulletin.sheets.node import Node, Scalar, quoted

_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?!\d)")
_RUN_IN = re.compile(r"(?P<key>[^:：]+?)(?P<colon>[:：])(?!//)[ \u3000]*(?P<value>.+)")

QUOTE = Text("方括号、花括号里的文字要加引号", "inside [ ] and { } such a text needs quotes")


@dataclass(frozen=True, slots=True)
class Misreading:
    """A finding in a line of the text that was read (counted from 0)."""

    line: int
    finding: Finding


def said(place: Place, message: Text, hint: Text | None, mended: str | None = None) -> Finding:
    """Return a finding about the way a text is written (``yaml``)."""
    return Finding(code="yaml", place=place, message=message, hint=hint, mended=mended)


def without_colon(key: Scalar, before: Scalar | None) -> Finding:
    """Return what is wrong with an entry of ``{ }`` that has no colon.

    :param before: the value of the entry before, where it is a plain text in the same line.
    """
    if "{{" in key.line or "{?" in key.line:
        return said(key.place, Text("提及没有加引号", "a mention lacks quotes"), QUOTE,
                    quote_mention(key.line))  # fmt: skip
    if found := _RUN_IN.fullmatch(key.text):
        return _run_in(key, found)
    if before is None or not before.raw:
        hint = Text(
            "每项写成“名称: 值”，中间用半角逗号和空格隔开", "write `key: value, key: value`"
        )
        return said(key.place, Text(f"“{key.text}”没有值", f"“{key.text}” has no value"), hint)
    thousands = _THOUSANDS.search(key.line, before.offset)
    if thousands and thousands.start() < key.offset < thousands.end():
        return _grouped(before, thousands)
    return _cut_text(before, key)


def _run_in(key: Scalar, found: re.Match[str]) -> Finding:
    if found["colon"] == "：":
        message = Text("冒号是全角的", "the colon is full-width")
        hint = Text("改成半角冒号加一个空格", "use a plain colon and a blank")
    else:
        message = Text(
            f"“{key.text}”的冒号后面少一个空格", f"no blank behind the colon in “{key.text}”"
        )
        hint = Text("冒号后面要空一格", "a blank is due behind the colon")
    return said(key.place, message, hint, key.mended(f"{found['key']}: {found['value']}"))


def _grouped(value: Scalar, found: re.Match[str]) -> Finding:
    digits = found[0].replace(",", "")
    return said(
        value.place,
        Text(
            f"花括号里的“{found[0]}”会在逗号处断成两项",
            f"inside {{ }} “{found[0]}” is cut in two at its comma",
        ),
        Text("去掉分节的逗号", "leave the grouping commas out"),
        f"{found.string[: found.start()]}{digits}{found.string[found.end() :]}",
    )


def _cut_text(before: Scalar, key: Scalar) -> Finding:
    text = key.line[before.offset : key.end]
    return said(
        key.place,
        Text(f"“{text}”里的逗号把它断成了两项", f"the comma in “{text}” cuts it in two entries"),
        QUOTE,
        f"{key.line[: before.offset]}{quoted(text)}{key.line[key.end :]}",
    )


def complex_key(place: Place, line: str) -> Finding:
    """Return the finding about brackets where a key is due: most often a mention without quotes."""
    return said(
        place,
        Text("花括号里还有花括号或方括号，读不出名称", "brackets stand where a name is due"),
        Text("若是提及或文字，请加引号", "if this is a mention or a text, put it in quotes"),
        quote_mention(line),
    )


def decorated(place: Place, line: str, start: int, sign: str) -> Finding:
    """Return the finding about an anchor (``&``) or a tag (``!``) that begins at ``start``."""
    rest = re.sub(rf"^{re.escape(sign)}\S*[ \t]*", "", line[start:])
    names = {"&": Text("锚点", "an anchor"), "!": Text("标签", "a tag")}[sign]
    return said(
        place,
        Text(f"“{sign}”开头的{names.zh}不能用", f"“{sign}” begins {names.en}: not allowed"),
        Text("删去它；若是文字，请加引号", "delete it; a text needs quotes"),
        line[:start] + rest if line[start:].startswith(sign) else None,
    )


def alias(place: Place, name: str, line: str, start: int, text: str | None) -> Finding:
    """Return the finding about an alias; ``text`` is what it stands for, if that is short."""
    return said(
        place,
        Text(f"别名“*{name}”不能用", f"the alias “*{name}” is not allowed"),
        Text(
            "请把要用的内容写在这里；若是文字，请加引号",
            "write the thing itself; a text needs quotes",
        ),
        f"{line[:start]}{text}{line[start + 1 + len(name) :]}" if text else None,
    )


def merge_key(place: Place) -> Finding:
    """Return the finding about ``<<``."""
    return said(
        place,
        Text("合并键“<<”不能用", "the merge key “<<” is not allowed"),
        Text("请把各项逐一写出", "write the entries out"),
    )


def repeated(key: Scalar, first: Scalar, value: Node) -> Finding:
    """Return the finding about a key that stands twice; it names both lines."""
    there, here = first.place, key.place
    where = Text(f"第{there.line}行和第{here.line}行", f"in lines {there.line} and {here.line}")
    if there.line == here.line:
        where = Text(
            f"第{here.line}行的第{there.column}字和第{here.column}字",
            f"in line {here.line}, at {there.column} and {here.column}",
        )
    return Finding(
        code="duplicate-key",
        place=here,
        message=Text(f"“{key.text}”写了两次：{where.zh}", f"“{key.text}” stands twice: {where.en}"),
        hint=Text("请合并成一处，或改正其中一个名称", "join the two, or correct one of the names"),
        mended=_without(key, value) if isinstance(value, Scalar) else None,
    )


def _without(key: Scalar, value: Scalar) -> str | None:
    """Return the line without an entry: a comment, or cut out of its braces."""
    if value.place.line != key.place.line or "\n" in value.raw:
        return None
    before, after = key.line[: key.offset], key.line[value.end :]
    if not before.strip():
        return f"{before}# {key.line[key.offset :]}"
    return before.rstrip().removesuffix(",") + after if before.rstrip().endswith(",") else None


def second_document(place: Place, line: str) -> Finding:
    """Return the finding about ``---`` in the middle of a file."""
    return said(
        place,
        Text("“---”在这里开始了第二份文档", "“---” begins a second document here"),
        Text("一个文件只写一份：删去这一行，或拆成两个文件", "delete the line, or make two files"),
        f"# {line}",
    )
