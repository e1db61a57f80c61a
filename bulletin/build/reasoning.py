"""Why a build is not what the last one was, file by file."""

import json
from collections.abc import Iterator, Mapping, Sequence

from bulletin.build.record import last_record
from bulletin.diagnostics import Text
from bulletin.disk import LastBuild
from bulletin.files import MANIFEST, File, Output

Why = Mapping[str, tuple[str, ...]]
"""The makings that have changed since an edition was drafted last, by its slug."""

_KINDS = {
    "fact": Text("数据 {}", "fact {}"),
    "frame": Text("数据 {}", "fact {}"),
    "value": Text("数据 {}", "value {}"),
    "periods": Text("{} 有哪些时期", "the periods of {}"),
    "zone": Text("园区 {} 的指标有增减", "the list of facts of {}"),
    "key": Text("哪些园区有指标 {}", "which zones have the fact {}"),
    "subject": Text("另有一期写 {}", "which issues are about {}"),
    "facts": Text("全部数据", "all facts"),
    "program": Text("程序、库或字体的版本", "the program, its libraries or fonts"),
    "plan": Text("bulletin.yaml", "bulletin.yaml"),
    "theme": Text("主题 {}、site.yaml 或园区名称", "the theme {}, site.yaml or the zones"),
    "text": Text("{}", "{}"),
    "picture": Text("{}", "{}"),
}


def reasons(files: Sequence[Output], before: LastBuild, why: Why) -> tuple[Text, ...]:
    """Return a line for each source that changed and each output new, changed or gone.

    A changed output of an edition is told with what changed of all that the edition is made of.
    """
    manifest = next((one for one in files if one.path == MANIFEST), None)
    if not isinstance(manifest, File):
        return (Text("什么都没有变", "nothing changed"),)
    last, fresh = last_record(before), json.loads(manifest.data)
    now = {one.path for one in files}
    return (
        *(
            Text(f"来源有变：{name}", f"source changed: {name}")
            for part in ("sources", "settings", "versions")
            for name in _differing(last.get(part, {}), fresh[part])
        ),
        *_outputs(files, before, why),
        *(Text(f"删除 {path}", f"gone {path}") for path in before if path not in now),
    )


def _outputs(files: Sequence[Output], before: LastBuild, why: Why) -> Iterator[Text]:
    for one in files:
        if one.path == MANIFEST or before.digests.get(one.path) == one.digest:
            continue
        zh, en = ("有变", "changed") if one.path in before else ("新增", "new")
        because = [_worded(name) for name in why.get(one.path.partition("/")[0], ())]
        yield Text(
            f"{zh} {one.path}"
            + _bracketed("（", "、".join(text.said("zh") for text in because), "）"),
            f"{en} {one.path}"
            + _bracketed(" (", ", ".join(text.said("en") for text in because), ")"),
        )


def _worded(making: str) -> Text:
    kind, _, name = making.partition(" ")
    words = _KINDS[kind]
    return Text(words.said("zh").format(name), words.said("en").format(name))


def _bracketed(before: str, text: str, behind: str) -> str:
    return f"{before}{text}{behind}" if text else ""


def _differing(old: Mapping[str, object], new: Mapping[str, object]) -> list[str]:
    return [name for name in sorted({*old, *new}) if old.get(name) != new.get(name)]
