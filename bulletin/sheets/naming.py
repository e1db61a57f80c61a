"""Where a file names something that stands in another file."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from bulletin.diagnostics import Finding, Place, Text
from bulletin.sheets.composing import compose
from bulletin.sheets.keys import KEY_NAMES, nearest
from bulletin.sheets.node import Mapping_, Node, Scalar

Texts: TypeAlias = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """A word that names something, under its keys in a file.

    ``place`` is the nearest place known without looking into the file again.
    """

    path: str
    keys: tuple[str, ...]
    word: str
    place: Place
    fact: str | None = None

    @property
    def pattern(self) -> re.Pattern[str]:
        """The word, where it is no part of a longer one."""
        return re.compile(rf"(?<![\w“”/]){re.escape(self.word)}(?![\w“”])")

    def finding(
        self,
        code: str,
        message: Text,
        texts: Texts,
        *,
        near: str | None = None,
        hint: Text | None = None,
    ) -> Finding:
        """Return a finding about the word, at its place if the file is among ``texts``.

        :param near: the word that was meant, as far as can be guessed.
        """
        written = _written(self, texts)
        meant = Text(f"是不是“{near}”？", f"did you mean “{near}”?")
        mended = None
        if written is not None and near is not None:
            mended = written.mended(self.pattern.sub(lambda _: near, written.raw, count=1))
        return Finding(
            code=code,
            place=written.place if written else self.place,
            message=message,
            hint=meant if near else hint,
            mended=mended,
            fact=self.fact,
        )


def no_zone(naming: Naming, zone: str, known: Collection[str], texts: Texts) -> Finding:
    """Return the finding about a zone that does not exist, named alone or before a fact."""
    near = nearest(zone, known)
    listed = Text(
        f"已有的园区：{'、'.join(known)}；新园区要先写 zones/{zone}.yaml",
        f"there are: {', '.join(known)}; a new zone needs zones/{zone}.yaml",
    )
    divided = Text(
        f"若是相除，“/”两边要空一格；{listed.zh}",
        f"if this is a division, blanks are due around the “/”; {listed.en}",
    )
    return naming.finding(
        "bad-value",
        Text(f"没有“{zone}”这个园区", f"there is no zone “{zone}”"),
        texts,
        near=naming.word.replace(zone, near, 1) if near else None,
        hint=divided if naming.keys[-1] == "formula" else listed,
    )


def _written(naming: Naming, texts: Texts) -> Scalar | None:
    if naming.path not in texts:
        return None
    node, _ = compose(naming.path, texts[naming.path])
    for key in naming.keys:
        node = _child(node, key)
    return next((one for one in _scalars(node) if naming.pattern.search(one.text)), None)


def _child(node: Node | None, key: str) -> Node | None:
    if not isinstance(node, Mapping_):
        return None
    names = {key, *KEY_NAMES.get(key, ())}
    return next((child for name, child in node.entries if name.text.strip() in names), None)


def _scalars(node: Node | None) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Mapping_):
        for _, child in node.entries:
            yield from _scalars(child)
    elif node is not None:
        for item in node.items:
            yield from _scalars(item)
