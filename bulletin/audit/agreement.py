"""``language``: a bulletin carries the same facts with the same values in each of its languages."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from bulletin.articles import Article, Bulletin
from bulletin.audit.saying import listed, worded
from bulletin.diagnostics import Finding, Place, Text
from bulletin.facts import Figure

_NAMES: Mapping[str, Text] = {"zh": Text("中文版", "Chinese"), "en": Text("英文版", "English")}

Key = tuple[str, str, str, str, str]


def agreement(bulletins: Iterable[Bulletin]) -> Iterator[Finding]:
    """Object to a number that an article gives in one language and not in another.

    Articles are compared by their slug, what stands in none by itself; how often, in which
    order and with how many places a number stands does not matter.
    """
    for _, editions in groupby(sorted(bulletins, key=lambda one: one.slug), lambda one: one.slug):
        first, *others = editions
        for other in others:
            yield from _compared(first, other)


def _compared(first: Bulletin, other: Bulletin) -> Iterator[Finding]:
    yield from _differing(first.own_figures, first, other.own_figures, other, other.place)
    known = {article.slug: article for article in other.articles}
    for article in first.articles:
        if translated := known.get(article.slug):
            yield from _differing(
                article.figures, article, translated.figures, translated, translated.place
            )


def _differing(
    figures: Iterable[Figure],
    first: Article | Bulletin,
    others: Iterable[Figure],
    other: Article | Bulletin,
    place: Place,
) -> Iterator[Finding]:
    ours = {_key(figure): figure for figure in reversed(tuple(figures))}
    theirs = {_key(figure): figure for figure in reversed(tuple(others))}
    if lacking := [figure for key, figure in ours.items() if key not in theirs]:
        yield _missing(lacking, first.language, other.language, place)
    if added := [figure for key, figure in theirs.items() if key not in ours]:
        yield _missing(added, other.language, first.language, added[-1].place)


def _key(figure: Figure) -> Key:
    """Return what a figure says, whatever its words: fact, period, measure, base, other side."""
    made = figure.measurement
    if made.fact is None:
        return (f"{made.value.normalize()} {made.unit}", "", made.measure, "", "")
    base = str(made.base) if made.base else ""
    other = made.other.said("zh") if made.other else ""
    return (made.fact.name, str(made.period), made.measure, base, other)


def _missing(figures: list[Figure], given: str, lacking: str, place: Place) -> Finding:
    """Return the finding on the numbers that a text lacks, in the order of print."""
    found = [*reversed(figures)]
    fact, (ours, theirs) = found[0].measurement.fact, (_NAMES[given], _NAMES[lacking])
    return Finding(
        code="language",
        place=place,
        message=worded(
            f"{theirs.zh}里没有{ours.zh}的这些数：{{0}}",
            f"the {theirs.en} text lacks these numbers of the {ours.en} one: {{0}}",
            listed(_named(figure) for figure in found),
        ),
        hint=Text(
            "两种文字的稿子要引用同样的指标、时期和算法",
            "mention the same facts, periods and measures in both languages",
        ),
        fact=fact.name if fact else None,
        period=str(found[0].measurement.period) if fact else None,
    )


def _named(figure: Figure) -> Text:
    """Return a number with its fact and the line it stands in."""
    fact, where = figure.measurement.fact, figure.place
    name = fact.label if fact else Text("", "")
    line = f"{where.path.rpartition('/')[2]}:{where.line}"
    zh, en = f"{name.said('zh')}{figure.text}", f"{name.said('en')} {figure.text}".strip()
    return Text(f"{zh}（{line}）", f"{en} ({line})")
