"""``site.yaml``: the publication."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from bulletin.diagnostics import Finding, Text
from bulletin.facts import BASES, Base, Rounding
from bulletin.sheets.composing import compose
from bulletin.sheets.desk import (
    Desk,
    Reader,
    entries,
    places,
    read_entries,
    report_mapping_due,
    require,
)
from bulletin.sheets.node import Mapping_, Node
from bulletin.sheets.reading import (
    LANGUAGES,
    PRINTS,
    choice,
    languages,
    scalar,
    shown,
    texts,
    whole_number,
    words,
)
from bulletin.wording import Habits


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A publication: its names, languages (the first one its own), theme, habits and words.

    ``address`` is its public base address. ``units`` are all units known, its own among them;
    ``names`` are fixed expressions with digits that are no statistics; ``topics`` those that
    bulletins may be filed under, by their name in the first language: all, where there are none.
    ``print`` is ``press`` where every bulletin is to have a PDF for the printing house as well.
    """

    name: Text
    publisher: Text = Text()
    languages: tuple[str, ...] = ("zh",)
    theme: str = "press"
    address: str = ""
    print: str | None = None
    habits: Habits = Habits()
    units: Mapping[str, Base] = field(default_factory=lambda: BASES)
    names: tuple[str, ...] = ()
    topics: Mapping[str, Text] = field(default_factory=dict)


def read_site(path: str, text: str) -> tuple[Site | None, tuple[Finding, ...]]:
    """Return the publication that ``site.yaml`` describes."""
    node, found = compose(path, text)
    desk = Desk(findings=list(found), broken=places(found))
    if node is None:
        return None, desk.found
    given = entries(node, (*_SITE, "languages"), desk)
    named = languages(given["languages"], desk) if "languages" in given else None
    desk = replace(desk, language=(named or ("zh",))[0])
    require(given, ("name",), node, desk)
    read: dict[str, Any] = {key: _SITE[key](given[key], desk) for key in _SITE if key in given}
    read = {key: value for key, value in read.items() if value is not None}
    _check_translations(given, read, named or ("zh",), desk)
    habits = Habits(**read.pop("wording", {}), **_taken(read, "growth_decimals", "rounding"))
    read.setdefault("name", Text())
    site = Site(languages=named or ("zh",), habits=habits, **read)
    return site, desk.found


def _taken(read: dict[str, Any], *keys: str) -> dict[str, Any]:
    return {key: read.pop(key) for key in keys if key in read}


def _check_translations(
    given: Mapping[str, Node], read: Mapping[str, object], due: tuple[str, ...], desk: Desk
) -> None:
    for key in ("name", "publisher"):
        written = read.get(key)
        missing = [one for one in due if isinstance(written, Text) and written.get(one) is None]
        if missing:
            desk.report(
                "language",
                given[key],
                Text(f"{key} 缺少 {missing[0]} 的写法", f"{key} is missing in {missing[0]}"),
                Text(f"写成 {key}: {{zh: …, en: …}}", f"write {key}: {{zh: …, en: …}}"),
            )


def _units(node: Node, desk: Desk) -> Mapping[str, Base] | None:
    if not isinstance(node, Mapping_):
        report_mapping_due(node, ("架",), desk)
        return None
    own: dict[str, Base] = dict(BASES)
    for name, child in node.entries:
        base = _unit(name.text, child, own, desk)
        if base is not None:
            own[name.text] = base
    return MappingProxyType(own)


def _unit(name: str, node: Node, known: Mapping[str, Base], desk: Desk) -> Base | None:
    read = read_entries(node, _UNIT, desk)
    english = read.get("en") or ("", "")
    of = read.get("of")
    if of is None:
        return Base(name, "count", 0, (english[0], english[-1]))
    if of not in known:
        message = Text(f"没有“{of}”这个单位", f"there is no unit “{of}”")
        hint = Text(
            "of 要写已有的单位，例如 元、吨、米", "`of` names a known unit, such as 元, 吨, 米"
        )
        desk.report("unknown-unit", node, message, hint)
        return None
    power = known[of].power + read.get("power", 0)
    return Base(name, known[of].dimension, power, (english[0], english[-1]))


_UNIT: Mapping[str, Reader[Desk]] = {
    "en": texts,
    "of": words,
    "power": whole_number(0, 12),
}


def _topics(node: Node, desk: Desk) -> Mapping[str, Text] | None:
    """Read topics: ``{招商: {en: Investment}}``, or a list of names where there is one language."""
    if not isinstance(node, Mapping_):
        return MappingProxyType({name: Text(**{desk.language: name}) for name in texts(node, desk)})
    return MappingProxyType(
        {name.text: _topic(name.text, child, desk) for name, child in node.entries}
    )


def _topic(name: str, node: Node, desk: Desk) -> Text:
    return Text(
        **{**read_entries(node, dict.fromkeys(LANGUAGES, words), desk), desk.language: name}
    )


_WORDING: Mapping[str, Reader[Desk]] = {
    "annual": choice({"比上年": "比上年", "同比": "同比"}),
    "cumulative": choice(
        {"1—11月": "1—11月", "1-11月": "1—11月", "1–11月": "1—11月", "前11个月": "前11个月"}
    ),
    "previous": choice({"比上月": "比上月", "环比": "环比"}),
    "percent": choice({"percent": "percent", "%": "%"}),
}


def _wording(node: Node, desk: Desk) -> dict[str, str]:
    return read_entries(node, _WORDING, desk)


def _address(node: Node, desk: Desk) -> str | None:
    found = scalar(node, desk)
    if found is None:
        return None
    written = found.text.strip()
    if not written.startswith(("https://", "http://")) or " " in written:
        desk.report(
            "bad-value",
            found,
            Text(f"“{written}”不是网址", f"“{written}” is no web address"),
            Text("网址以 https:// 开头", "an address begins with https://"),
            found.mended(f"https://{written}") if "." in written and ":" not in written else None,
        )
        return None
    return written if written.endswith("/") else f"{written}/"


_SITE: Mapping[str, Reader[Desk]] = {
    "name": shown,
    "publisher": shown,
    "theme": words,
    "address": _address,
    "print": choice(PRINTS),
    "growth_decimals": whole_number(0, 4),
    "rounding": choice(
        {
            "half-up": Rounding.HALF_UP,
            "四舍五入": Rounding.HALF_UP,
            "half-even": Rounding.HALF_EVEN,
            "四舍六入五成双": Rounding.HALF_EVEN,
        }
    ),
    "wording": _wording,
    "units": _units,
    "names": texts,
    "topics": _topics,
}
