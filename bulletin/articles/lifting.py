"""Mentions, clauses, comments and tags are lifted out of a text before anything else reads it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from bulletin.articles.passage import Passage
from bulletin.articles.pieces import (
    FIRST_SLOT,
    LAST_SLOT,
    TAGS,
    Clause,
    Piece,
    Plain,
    Span,
    Tag,
    Word,
)
from bulletin.diagnostics import Finding, Severity, Text

_VOID_OF_TEXT = "script|style|iframe|object|svg|math|template|noscript|textarea|title|select"

_TOKEN = re.compile(
    rf"""(?P<escape>\\[{{｛]{{2}})
    |(?P<comment><!--.*?-->)
    |(?P<removed><(?P<void>{_VOID_OF_TEXT})\b[^<>]*>.*?</(?P=void)\s*>)
    |(?P<tag></?[A-Za-z][A-Za-z0-9-]*(?=[\s/>])[^<>]*>)
    |(?P<picture>!\[[^\]\n]*\]\([^)\n]*\))
    |(?P<open>[{{｛]{{2}})
    |(?P<close>[}}｝]{{2}})
    |(?P<clause>[{{｛][?？])
    |(?P<end>[?？][}}｝])
    |(?P<own>[{FIRST_SLOT}-{LAST_SLOT}])
    |(?P<block>\n(?=[ \t]*(?:\n|[-*+]\s|\#|>|\d+[.)]\s|\|)))""",
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_NAME = re.compile(r"</?([A-Za-z0-9-]+)")
_BARE = re.compile(r"</?[A-Za-z0-9]+\s*/?>")


def lift(passage: Passage) -> tuple[tuple[Piece, ...], tuple[Finding, ...]]:
    """Return the pieces of a passage in their order.

    Mentions and clauses that are not closed in their block (paragraph, list item, table row), or
    that are nested, are findings (``bad-mention``); tags that are left out are warnings (``html``).
    Comments vanish. Full-width braces and question marks equal the others.
    """
    lifter = _Lifter(passage)
    for token in _TOKEN.finditer(passage.text):
        lifter.take(token)
    lifter.finish()
    return tuple(lifter.pieces), tuple(lifter.findings)


@dataclass(slots=True)
class _Lifter:
    """A walk through the tokens of one passage."""

    passage: Passage
    pieces: list[Piece] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    plain_from: int = 0
    mention_at: int | None = None
    clause_at: int | None = None
    outside: list[Piece] = field(default_factory=list)
    surplus: dict[str, int] = field(default_factory=dict)
    escaped: int = 0
    open_tags: list[tuple[str, int]] = field(default_factory=list)

    def take(self, token: re.Match[str]) -> None:
        kind = token.lastgroup or ""
        if self.mention_at is not None and kind not in ("open", "close", "block"):
            return
        _TAKERS[kind](self, token)

    def finish(self) -> None:
        self.end_block(len(self.passage.text))
        self.flush(len(self.passage.text))

    def flush(self, upto: int) -> None:
        if plain := self.passage.text[self.plain_from : upto]:
            self.pieces.append(Plain(plain, self.plain_from))
        self.plain_from = upto

    def lift(self, token: re.Match[str], *pieces: Piece) -> None:
        self.flush(token.start())
        self.pieces.extend(pieces)
        self.plain_from = token.end()

    def report(self, at: int, wrong: str, right: str | None, message: Text, hint: Text) -> None:
        mended = None if right is None else self.passage.mended(at, wrong, right)
        found = self.passage.finding("bad-mention", at, message, hint=hint, mended=mended)
        self.findings.append(found)

    def open(self, token: re.Match[str]) -> None:
        if self.mention_at is None:
            self.flush(token.start())
        else:
            self.report(self.mention_at, "", None, *_NOT_CLOSED)
            self.surplus["close"] = self.surplus.get("close", 0) + 1
        self.mention_at = token.start()

    def escape(self, token: re.Match[str]) -> None:
        self.lift(token, Word("{{", token.start()))
        self.escaped += 1

    def close(self, token: re.Match[str]) -> None:
        if self.mention_at is None and self.escaped:
            self.escaped -= 1
            self.lift(token, Word("}}", token.start()))
            return
        if self.mention_at is None:
            self.stray(token, _STRAY_CLOSE)
            return
        source = self.passage.text[self.mention_at + 2 : token.start()]
        self.pieces.append(Span(source, self.mention_at, token.end()))
        self.mention_at, self.plain_from = None, token.end()

    def begin_clause(self, token: re.Match[str]) -> None:
        self.lift(token)
        if self.clause_at is not None:
            self.report(token.start(), "", None, *_NESTED_CLAUSE)
            self.surplus["end"] = self.surplus.get("end", 0) + 1
            return
        self.clause_at = token.start()
        self.outside, self.pieces = self.pieces, []

    def end_clause(self, token: re.Match[str]) -> None:
        if self.clause_at is None or self.surplus.get("end"):
            self.stray(token, _STRAY_END)
            return
        self.lift(token)
        self.outside.append(Clause(tuple(self.pieces), self.clause_at))
        self.pieces, self.clause_at = self.outside, None

    def stray(self, token: re.Match[str], words: tuple[Text, Text]) -> None:
        """Report a closing mark that closes nothing, unless its opening one was reported."""
        kind = token.lastgroup or ""
        self.lift(token)
        if self.surplus.get(kind):
            self.surplus[kind] -= 1
        else:
            self.report(token.start(), token[0], "", *words)

    def end_block(self, at: int) -> None:
        if self.mention_at is not None:
            self.report_unclosed(self.mention_at, at)
            self.mention_at, self.plain_from = None, at
        if self.clause_at is not None:
            self.report(self.clause_at, "", None, *_OPEN_CLAUSE)
            self.flush(at)
            self.pieces, self.clause_at = [*self.outside, *self.pieces], None
        self.end_tags(at)
        self.surplus.clear()
        self.escaped = 0

    def report_unclosed(self, start: int, end: int) -> None:
        """Report an unclosed mention; a single ``}`` where two are due can be mended."""
        rest = self.passage.text[start:end].partition("\n")[0]
        head, brace, _ = rest.replace("｝", "}").partition("}")
        wrong = rest[: len(head) + 1] if brace else ""
        self.report(start, wrong, f"{rest[: len(head)]}}}}}" if brace else None, *_NOT_CLOSED)

    def tag(self, token: re.Match[str]) -> None:
        found = _NAME.match(token[0])
        name = found[1].lower() if found else ""
        if token[0].startswith("</"):
            self.lift(token, *self.closers(name, token.start()))
        elif name not in TAGS:
            self.removed(token)
        else:
            self.lift(token, Tag(f"<{name}>", token.start()))
            self.open_tags += [(name, token.start())] if name != "br" else []
            if not _BARE.fullmatch(token[0]):
                self.left_out(token, f"<{name}>", _ATTRIBUTES)

    def closers(self, name: str, at: int) -> list[Tag]:
        """Return the ends of the tags that are open up to the last one called ``name``."""
        names = [known for known, _ in self.open_tags]
        if name not in names:
            return []
        first = len(names) - 1 - names[::-1].index(name)
        del self.open_tags[first:]
        return [Tag(f"</{known}>", at) for known in reversed(names[first:])]

    def end_tags(self, at: int) -> None:
        """Close what an author left open, so that it does not reach into the next paragraph."""
        if self.open_tags:
            name, start = self.open_tags[0]
            self.flush(at)
            self.pieces.extend(self.closers(name, at))
            self.warn(start, f"<{name}>", _OPEN_TAG, None)

    def removed(self, token: re.Match[str]) -> None:
        self.lift(token)
        self.left_out(token, "", _WHOLE if token.lastgroup == "removed" else _TAG_ALONE)

    def left_out(self, token: re.Match[str], right: str, words: "_Words") -> None:
        shown = token[0].partition(">")[0][:60] + ">"
        self.warn(token.start(), shown, words, self.passage.mended(token.start(), token[0], right))

    def warn(self, at: int, shown: str, words: "_Words", mended: str | None) -> None:
        message = Text((words[0].zh or "").format(shown), (words[0].en or "").format(shown))
        self.findings.append(
            self.passage.finding(
                "html", at, message, severity=Severity.WARNING, hint=words[1], mended=mended
            )
        )

    def picture(self, token: re.Match[str]) -> None:
        self.lift(token)
        message = Text(
            "正文里不能插图，图片写在文章开头的 picture 里",
            "a picture cannot stand in the text; it belongs into `picture` at the head of the file",
        )
        hint = Text(
            "picture: {file: 文件名, alt: 替代文字, caption: 图说, credit: 供图}",
            "picture: {file: …, alt: …, caption: …, credit: …}",
        )
        self.findings.append(self.passage.finding("picture", token.start(), message, hint=hint))


_TAKERS: Mapping[str, Callable[[_Lifter, re.Match[str]], None]] = {
    "escape": _Lifter.escape,
    "own": lambda lifter, token: lifter.lift(token, Word(token[0], token.start())),
    "comment": lambda lifter, token: lifter.lift(token),
    "removed": _Lifter.removed,
    "tag": _Lifter.tag,
    "picture": _Lifter.picture,
    "open": _Lifter.open,
    "close": _Lifter.close,
    "clause": _Lifter.begin_clause,
    "end": _Lifter.end_clause,
    "block": lambda lifter, token: lifter.end_block(token.start()),
}

_Words: TypeAlias = tuple[Text, Text]

_NOT_CLOSED: _Words = (
    Text(
        "引用以 {{ 开始，却没有用 }} 结束（引用里不能再套引用，也不能跨段）",
        "a mention begins with {{ but is not closed with }} (mentions neither nest nor cross "
        "a paragraph)",
    ),
    Text(
        "写作 {{ 指标 }}；要印出两个大括号，写 \\{{",
        "write {{ fact }}; to print braces, write \\{{",
    ),
)
_STRAY_CLOSE: _Words = (
    Text("这里的 }} 前面没有 {{", "this }} has no {{ before it"),
    Text("请补上 {{，或删去 }}", "add the {{, or delete the }}"),
)
_NESTED_CLAUSE: _Words = (
    Text("可省略的分句 {? … ?} 不能互相嵌套", "a clause {? … ?} cannot stand within another"),
    Text("请先用 ?} 结束前一个分句", "close the first clause with ?} before the next begins"),
)
_STRAY_END: _Words = (
    Text("这里的 ?} 前面没有 {?", "this ?} has no {? before it"),
    Text("请补上 {?，或删去 ?}", "add the {?, or delete the ?}"),
)
_OPEN_CLAUSE: _Words = (
    Text(
        "可省略的分句以 {? 开始，却没有在同一段（同一条、同一行表格）里用 ?} 结束",
        "a clause begins with {? but is not closed with ?} in the same paragraph, list item or row",
    ),
    Text("请在本段内补上 ?}", "close it with ?} within the paragraph"),
)

_IN_MARKDOWN = Text("请用 Markdown 的写法，或删去它", "write it in Markdown, or delete it")
_TAG_ALONE: _Words = (
    Text("不能使用 HTML 标签 {}，已略去", "the HTML tag {} is not allowed and was left out"),
    _IN_MARKDOWN,
)
_WHOLE: _Words = (
    Text(
        "不能使用 HTML 标签 {}，已连同其中的内容略去",
        "the HTML tag {} is not allowed and was left out with what it holds",
    ),
    _IN_MARKDOWN,
)
_ATTRIBUTES: _Words = (
    Text(
        "HTML 标签 {} 不能带属性，属性已略去",
        "the HTML tag {} takes no attributes; they were left out",
    ),
    _IN_MARKDOWN,
)
_OPEN_TAG: _Words = (
    Text("HTML 标签 {} 在本段里没有结束", "the HTML tag {} is not closed in its paragraph"),
    Text("请补上结束标签，或改用 **加粗** 的写法", "close it, or write **bold** instead"),
)
