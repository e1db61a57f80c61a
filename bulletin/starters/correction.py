"""The notice of correction: what was wrong in issued bulletins, written as a bulletin."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bulletin.diagnostics import Text
from bulletin.facts import Period, Revision
from bulletin.files import Issue, Lapse, Nature, Standing
from bulletin.sheets import quoted
from bulletin.starters.draft import Draft, text_draft
from bulletin.wording import Habits, period_name, subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A number put right: what was printed (``was``) and what holds (``now``), with mentions."""

    lapse: Lapse
    was: str
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What is to be said about one issued bulletin."""

    standing: Standing
    corrections: tuple[Correction, ...]
    habits: Habits

    @property
    def issue(self) -> Issue:
        """The bulletin that is put right."""
        return self.standing.issue

    @property
    def languages(self) -> frozenset[str]:
        """The languages that the issue printed numbers in."""
        return frozenset(figure.language for figure in self.issue.figures)

    def of_language(self, language: str) -> tuple[Correction, ...]:
        """Return the corrections as an article in a language has them.

        Numbers printed in another language alone are there too, without their words: the articles
        of a bulletin carry the same facts in every language.
        """
        own = [one for one in self.corrections if one.lapse.issued.language == language]
        known = {_printed(one) for one in own}
        title = self.issue.title.said(language)
        return (
            *own,
            *(
                replace(one, was=quotation(one.lapse.issued.quantity, title))
                for one in self.corrections
                if _printed(one) not in known
            ),
        )


def quotation(quantity: str, source: str) -> str:
    """Return a mention that quotes a number from a source; its own quotation marks would end it."""
    return f'{{{{ "{quantity}" | source="{source.translate(_MARKS)}" }}}}'


_MARKS = str.maketrans({'"': "'", "“": "‘", "”": "’"})


def _printed(one: Correction) -> tuple[str, str]:
    return one.lapse.issued.asked, one.lapse.issued.quantity


NATURES: Mapping[Nature, Text] = {
    Nature.TURNED: Text("增减方向相反", "the direction was the opposite"),
    Nature.REVISED: Text("来源修订了公布的数", "the publisher revised its figures"),
    Nature.FINAL: Text("初步核算数改为最终数", "preliminary figures became final"),
    Nature.CORRECTED: Text("数据已更正", "the data have been corrected"),
    Nature.UNANSWERED: Text("现在的数据里没有这个数", "the data no longer hold this number"),
}
"""What kind of correction it is, in a few words."""


def correction_notice(
    slug: str, day: date, notices: Sequence[Notice], languages: Sequence[str]
) -> tuple[Draft, ...]:
    """Return a bulletin that puts issued ones right: one article for each, in their languages.

    Each article tells the scale of the correction, its nature, its cause and what it affects. Old
    numbers are quoted from the issue, new ones are mentions, so that the notice is checked like any
    other article. A cause that no sheet gives is said to be open.
    """
    said = [one for one in languages if all(one in notice.languages for notice in notices)]
    folder = f"content/bulletins/{slug}"
    drafts = [text_draft(f"{folder}/bulletin.yaml", _plan(day, notices, said))]
    for notice in notices:
        for language in said:
            mark = "" if language == said[0] else f".{language}"
            text = notice_text(notice, language)
            drafts.append(text_draft(f"{folder}/{notice.issue.slug}{mark}.md", text))
    return tuple(drafts)


def notice_text(notice: Notice, language: str) -> str:
    """Return the article about one issue in a language, front matter and all."""
    head = _say("head", language, title=quoted(_title(notice.issue, language)))
    return head + "\n\n".join(_paragraphs(notice, language)) + "\n"


def _plan(day: date, notices: Sequence[Notice], languages: Sequence[str]) -> str:
    first = notices[0].issue
    titles = "".join(f"  {one}: {quoted(_title(first, one))}\n" for one in languages)
    articles = ", ".join(f"{notice.issue.slug}.md" for notice in notices)
    return (
        f"title:\n{titles}zone: {first.zone}\nperiod: {first.period}\ndate: {day.isoformat()}\n"
        f"languages: [{', '.join(languages)}]\narticles: [{articles}]\n"
    )


def _title(issue: Issue, language: str) -> str:
    return _say("title", language, title=issue.title.said(language))


def _paragraphs(notice: Notice, language: str) -> Iterator[str]:
    issue, found = notice.issue, notice.of_language(language)
    yield _say(
        "scale",
        language,
        title=issue.title.said(language),
        number=_say("number", language, n=issue.number) if issue.number else "",
        day=_day(issue.date, language),
        all=_counted(len(issue.figures), language),
        wrong=_counted(len(notice.corrections), language),
        editions=_say("editions", language) if len(notice.languages) > 1 else "",
    )
    yield _say("list_head", language)
    items = (
        _say("item", language, name=_name(one, notice, language), was=one.was, now=one.now)
        for one in found
    )
    yield "\n".join(dict.fromkeys(items))
    yield _say("cause_head", language)
    yield from _causes(notice, language)
    yield _say("effect_head", language)
    yield from _effects(notice, language)


def _causes(notice: Notice, language: str) -> Iterator[str]:
    found = notice.of_language(language)
    for nature, name in NATURES.items():
        alike = [one for one in found if one.lapse.nature is nature]
        if alike:
            names = _names(alike, notice, language)
            said = name.said(language)
            yield _say("nature", language, nature=said[:1].upper() + said[1:], names=names)
    whys = [_why(revision, language) for one in found for revision in one.lapse.revisions]
    if whys:
        yield _say("cause", language, whys=_listed(whys, language))
    if any(not one.lapse.revisions for one in found):
        yield _say("cause_open", language)


def _why(revision: Revision, language: str) -> str:
    why, day = revision.why.said(language), _day(revision.on, language)
    return _say("why", language, why=why.rstrip("。."), day=day)


def _effects(notice: Notice, language: str) -> Iterator[str]:
    found = notice.of_language(language)
    turned = [one for one in found if one.lapse.nature is Nature.TURNED]
    names = _names(turned, notice, language)
    yield _say("turned", language, names=names) if turned else _say("unturned", language)
    elsewhere = notice.standing.elsewhere
    others = [slug for one in found for slug in elsewhere.get(one.lapse.issued.asked, ())]
    if others:
        yield _say("elsewhere", language, slugs=_listed(others, language))


def _names(found: Iterable[Correction], notice: Notice, language: str) -> str:
    return _listed((_name(one, notice, language) for one in found), language)


def _name(one: Correction, notice: Notice, language: str) -> str:
    now = one.lapse.today
    return subject(now.measurement, language, notice.habits) if now else ""


def _listed(words: Iterable[str], language: str) -> str:
    return ("; " if language == "en" else "；").join(dict.fromkeys(words))


def _counted(number: int, language: str) -> str:
    return quotation(f"{number}处", _say("record", language))


def _day(when: date, language: str) -> str:
    return period_name(Period.day(when), language)


def _say(words: str, language: str, /, **slots: object) -> str:
    return _WORDS[words].said(language).format(**slots)


_WORDS: Mapping[str, Text] = {
    "head": Text(
        "---\nkind: lead\nheadline: {title}\nliteral: {{headline: 引用原刊标题}}\n"
        "byline:\n  - {{role: 编写, name: 编辑部}}\n---\n",
        "---\nkind: lead\nheadline: {title}\n"
        "literal: {{headline: quotes the title of the issue}}\n"
        "byline:\n  - {{role: By, name: the newsroom}}\n---\n",
    ),
    "title": Text("更正：{title}", "Correction: {title}"),
    "number": Text("（第{n}期）", " (No. {n})"),
    "record": Text("出刊记录", "record of issue"),
    "scale": Text(
        "<!-- literal: 引用原刊的标题 -->\n"
        "{day}出版的“{title}”{number}印出的{all}数字{editions}中，有{wrong}与现在的数据不符，更正如下。",
        "<!-- literal: quotes the title of the issue -->\n"
        "Of the {all} numbers printed in “{title}”{number} on {day}{editions}, {wrong} no longer "
        "agree with the data.",
    ),
    "editions": Text("（各语种合计）", ", in all languages together"),
    "list_head": Text("## 更正对照", "## Corrections"),
    "item": Text(
        "- {name}：原印{was}，应为{now}。", "- {name}: printed as {was}, should be {now}."
    ),
    "cause_head": Text("## 性质和原因", "## Nature and cause"),
    "nature": Text("{nature}：{names}。", "{nature}: {names}."),
    "cause": Text("原因：{whys}。", "Reasons given: {whys}."),
    "why": Text("{why}（{day}）", "{why} ({day})"),
    "cause_open": Text(
        "没有注明原因的改动正在核实。", "Changes without a reason given are being looked into."
    ),
    "effect_head": Text("## 影响", "## What it affects"),
    "turned": Text(
        "原文关于增减方向的说法不再成立：{names}。",
        "What was said of the direction of these no longer holds: {names}.",
    ),
    "unturned": Text("各数的增减方向没有改变。", "No number changes its direction."),
    "elsewhere": Text("同样的数还印在：{slugs}。", "The same numbers were printed in: {slugs}."),
}
