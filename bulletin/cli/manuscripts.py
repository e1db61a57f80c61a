"""What commands on somebody's text have in common: the facts, the zone meant, the file."""

from pathlib import Path, PurePosixPath

from bulletin.build import Content, read_content
from bulletin.cli.reading import loaded
from bulletin.cli.values import WrongUseError
from bulletin.cli.voice import Voice
from bulletin.diagnostics import Finding, Severity, Text
from bulletin.proofread import KINDS, Asked, Proof, proofread, take


def content_of(voice: Voice) -> Content | None:
    """Return what the project says; where it has errors, that is said, and what can be read holds.

    ``None`` where nothing can be read; the findings are told.
    """
    project, texts, missed = loaded(voice)
    content, found = read_content(project)
    errors = [one for one in (*missed, *found) if one.severity is Severity.ERROR]
    if content is None:
        voice.findings(errors, texts)
    elif errors:
        voice.say(
            Text(
                f"项目里有 {len(errors)} 处错误，核对可能不全；先运行 bulletin check",
                f"the project has {len(errors)} errors, so that checking may be incomplete; run "
                "bulletin check first",
            )
        )
    return content


def zone_meant(word: str | None, content: Content) -> str | None:
    """Return the key of the zone that is named by its key or its name."""
    if word is None or word in content.book.zones:
        return word
    for key, zone in content.book.zones.items():
        if word in (zone.name.zh, zone.name.en):
            return key
    known = "、".join(content.book.zones)
    raise WrongUseError(
        Text(f"没有园区 {word}", f"there is no zone {word}"),
        Text(f"已有：{known}", f"there are: {known}"),
    )


def proof_of(voice: Voice, file: str, content: Content, asked: Asked) -> Proof | Finding:
    """Return the proof of a file that was named on the command line."""
    path = Path(file)
    if not path.exists():
        raise WrongUseError(Text(f"没有文件 {file}", f"there is no file {file}"))
    if path.suffix.lower() not in KINDS:
        kinds = " ".join(KINDS)
        raise WrongUseError(
            Text(f"读不了 {file}：能读的是 {kinds}", f"cannot read {file}; {kinds} can be read"),
            Text("请另存为其中一种", "save it as one of them"),
        )
    name = _called(path, voice.folder)
    data = take(path, name)
    return data if isinstance(data, Finding) else proofread(name, data, content, asked)


def _called(path: Path, folder: Path) -> str:
    """Return a file's path in the project where it lies there, else as it was typed."""
    whole, root = path.resolve(), folder.resolve()
    inside = whole.is_relative_to(root / "content")
    return PurePosixPath(whole.relative_to(root)).as_posix() if inside else str(path)
