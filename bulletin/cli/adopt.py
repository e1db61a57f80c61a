"""``bulletin adopt``: a draft becomes an article whose numbers are mentions."""

import sys
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

import click

from bulletin.cli.command import Command
from bulletin.cli.home import Home
from bulletin.cli.manuscripts import content_of, proof_of, zone_meant
from bulletin.cli.reading import CONTENT_HAS_ERRORS
from bulletin.cli.values import PERIOD, SLUG, Value, WrongUseError
from bulletin.cli.voice import Voice
from bulletin.diagnostics import Finding, Text
from bulletin.disk import begin
from bulletin.facts import Period
from bulletin.proofread import (
    Adoption,
    Asked,
    Match,
    Matching,
    Proof,
    adopt,
    context,
    matched,
    take,
    text_of,
)

_KINDS = (".docx", ".md", ".txt")
_LINE, _LISTED = 72, 36
_HELP = """\
把稿子变成文章：与数据表相符的数换成引用，逐个问过；其余的留着并列出。

Turn a draft (.docx, .md, .txt) into an article whose matched numbers are mentions,
after a yes or no for each; the rest is left and listed.

\b
例 / Example:
    bulletin adopt 来稿.docx --to gaoxin-2024
"""


def _confidence(word: str) -> float | None:
    try:
        number = float(word)
    except ValueError:
        return None
    return number if 0 <= number <= 1 else None


CONFIDENCE = Value(
    "CONFIDENCE",
    _confidence,
    Text("应是 0 到 1 之间的数，如 0.9", "a number from 0 to 1 is due, such as 0.9"),
)


@click.command("adopt", cls=Command, help=_HELP)
@click.argument("file", metavar="FILE")
@click.option(
    "--yes-above",
    "sure",
    type=CONFIDENCE,
    help="把握更高的直接采用 / take surer ones unasked",
)
@click.option("--zone", "zone", metavar="KEY", help="园区 / zone")
@click.option("--period", type=PERIOD, help="时期 / period")
@click.option(
    "--to",
    "slug",
    type=SLUG,
    metavar="SLUG",
    help="写进哪一期，没有就新建 / bulletin to write it into",
)
@click.pass_obj
def command(
    voice: Voice,
    file: str,
    *,
    sure: float | None,
    zone: str | None,
    period: Period | None,
    slug: str | None,
) -> int:
    """Turn a draft into an article whose matched numbers are mentions."""
    if Path(file).suffix.lower() not in _KINDS:
        kinds = " ".join(_KINDS)
        raise WrongUseError(
            Text(
                f"{file} 不能变成文章：可以是 {kinds}",
                f"cannot adopt {file}; {kinds} can be adopted",
            )
        )
    content = content_of(voice)
    if content is None:
        return CONTENT_HAS_ERRORS
    home = Home.of(slug, content)
    asked = Asked(zone=zone_meant(zone, content) or home.zone, period=period or home.period)
    proof = proof_of(voice, file, content, asked)
    if isinstance(proof, Finding):
        voice.findings([proof], {})
        return CONTENT_HAS_ERRORS
    found = matched(proof)
    taken = _chosen(voice, proof, found, sure)
    adoption = adopt(proof, _source(file), found, taken, home.front(proof))
    if home.slug is None:
        voice.result(adoption.text.rstrip("\n"))
    else:
        _begun(voice, home, home.files(adoption.text, proof, Path(file).stem))
    _report(voice, adoption, proof)
    return 0


def _source(file: str) -> str | None:
    """Return the text of a Markdown draft, whose marks are kept."""
    if Path(file).suffix.lower() != ".md":
        return None
    data = take(Path(file), file)
    return None if isinstance(data, Finding) else text_of(file, data)[0]


def _chosen(voice: Voice, proof: Proof, found: Matching, sure: float | None) -> tuple[Match, ...]:
    """Ask for each mention that is not sure enough; in a pipe nobody can be asked."""
    person = sys.stdin is not None and sys.stdin.isatty() and voice.live
    taken: list[Match] = []
    answer = ""
    for number, match in enumerate(found.matches, 1):
        if sure is not None and match.confidence > sure:
            taken.append(match)
        elif person and answer != "q":
            answer = (
                answer
                if answer == "a"
                else _asked(voice, proof, match, f"{number}/{len(found.matches)}")
            )
            if answer in ("y", "a"):
                taken.append(match)
    if found.matches and not person and sure is None:
        voice.say(
            Text(
                "没有终端可问，什么也没有采用；加 --yes-above 0.9 就采用有把握的",
                "nobody can be asked here; nothing was taken; --yes-above 0.9 takes what is sure",
            )
        )
    return tuple(taken)


def _asked(voice: Voice, proof: Proof, match: Match, number: str) -> str:
    """Show a number in its sentence with its mention; return y, n, a or q."""
    before, marked, after = context(proof, match.start, match.end, _LINE)
    voice.aside(f"\n[{number}] {before}【{marked}】{after}")
    voice.aside(f"    {{{{ {match.mention} }}}} → {marked}   ({match.confidence:.2f})")
    words = Text(
        "    换成引用？ y 是 / n 否 / a 以下全是 / q 以下全否",
        "    take it? y yes / n no / a all from here / q none from here",
    )
    while True:
        typed = click.prompt(words.said(voice.spoken), default="y", err=True).strip().lower()
        if answer := _ANSWERS.get(typed):
            return answer


_ANSWERS = {"y": "y", "yes": "y", "是": "y", "n": "n", "no": "n", "否": "n", "a": "a", "q": "q"}


def _begun(voice: Voice, home: Home, files: Mapping[str, bytes]) -> None:
    begin(files, root=voice.folder)
    for path in files:
        voice.say(Text(f"已新建 {path}", f"started {path}"))
    if home.plan and home.plan.articles:
        name, plan = PurePosixPath(list(files)[-1]).name, home.plan.place.path
        voice.say(
            Text(f"请在 {plan} 的 articles 里加上 {name}", f"add {name} to the articles of {plan}")
        )


def _report(voice: Voice, adoption: Adoption, proof: Proof) -> None:
    """Tell what was taken, what was left and why, and what the sheets lack."""
    voice.say(
        Text(
            f"采用 {len(adoption.taken)} 个引用，留下 {len(adoption.left)} 个手写的数",
            f"{len(adoption.taken)} mentions taken, {len(adoption.left)} numbers left as typed",
        )
    )
    for miss in adoption.left:
        token = miss.judged.token
        before, marked, after = context(proof, token.start, token.end, _LISTED)
        where = proof.manuscript.where(token.start).said(voice.spoken)
        voice.say(
            Text(
                f"  {where}: {before}【{marked}】{after}  {miss.why.zh}",
                f"  {where}: {before}【{marked}】{after}  {miss.why.en}",
            )
        )
    if adoption.new_facts:
        voice.say(
            Text(
                "数据表里没有的数，核对名称、补上来源后可以贴进数据表：",
                "what the sheets lack; put labels right, add sources, and paste it into one:",
            )
        )
        voice.say(Text(adoption.new_facts.rstrip("\n"), adoption.new_facts.rstrip("\n")))
