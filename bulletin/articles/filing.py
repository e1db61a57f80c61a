"""The topics that a bulletin is filed under in the archive."""

from bulletin.diagnostics import Finding, Text
from bulletin.sheets import Plan, Scalar, Site, nearest

Filed = tuple[tuple[Text, ...], tuple[Finding, ...]]


def filed(plan: Plan, site: Site, language: str) -> Filed:
    """Return a bulletin's topics with their names in all languages, and what is wrong with them.

    Where the site lists its topics, any other is a ``bad-value``; one without a name in
    ``language`` is a ``language`` finding.
    """
    topics: list[Text] = []
    findings: list[Finding] = []
    for written in plan.topics:
        topic = site.topics.get(written.text)
        if topic is None and site.topics:
            findings.append(_unknown(written, tuple(site.topics)))
            continue
        topic = topic or Text(**{site.languages[0]: written.text})
        if topic.get(language) is None:
            findings.append(_untranslated(written, language))
        topics.append(topic)
    return tuple(topics), tuple(findings)


def _unknown(written: Scalar, known: tuple[str, ...]) -> Finding:
    near = nearest(written.text, known)
    listed = Text(
        f"可用的有：{'、'.join(known)}；新栏目请先写进 site.yaml 的 topics",
        f"there are: {', '.join(known)}; list a new one under topics in site.yaml first",
    )
    meant = Text(f"是不是“{near}”？", f"did you mean “{near}”?")
    return Finding(
        code="bad-value",
        place=written.place,
        message=Text(f"没有栏目“{written.text}”", f"there is no topic “{written.text}”"),
        hint=meant if near else listed,
        mended=written.mended(near) if near else None,
    )


def _untranslated(written: Scalar, language: str) -> Finding:
    name = written.text
    return Finding(
        code="language",
        place=written.place,
        message=Text(
            f"栏目“{name}”没有译文（{language}）", f"the topic “{name}” has no text in “{language}”"
        ),
        hint=Text(
            f"在 site.yaml 里写 topics: {{{name}: {{{language}: …}}}}",
            f"write topics: {{{name}: {{{language}: …}}}} in site.yaml",
        ),
    )
