"""An edition is drafted: all is made of it that needs neither its PDFs nor its neighbours."""

import re
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256

from bulletin.audit import Proof, audit_bulletins, audit_prose, coverage_of, proof_of
from bulletin.build.copy import PICTURES, Copy
from bulletin.build.crops import crops_of
from bulletin.build.draft import Draft, Drafted, Leaf, Plate, brief
from bulletin.build.editions import Edition, edition_of
from bulletin.build.fonts import characters_of
from bulletin.build.grounds import Questions
from bulletin.build.house import House
from bulletin.build.links import ways_of
from bulletin.build.making import made_of
from bulletin.build.parts import wrap
from bulletin.build.press import Forme
from bulletin.build.typecase import unprintable
from bulletin.diagnostics import Finding, Severity
from bulletin.files import Entered, File, entered, figures_csv, figures_json, stories_of
from bulletin.pages import page_path
from bulletin.workers import Shared, packed

_PICTURE = re.compile(rf'{PICTURES}[^"\s?#]+')


def drafted(task: tuple[Shared[House], Copy]) -> Drafted:
    """Draft an edition."""
    shared, copy = task
    house = shared.value
    questions = Questions.to(house.book, house.about)
    book, labels = questions.watch.book, house.labels
    edition = edition_of(copy, house.site, book)
    proofs = tuple(proof_of(one, book, labels[one.language]) for one in edition.bulletins)
    theme = house.themes.get(copy.plan.theme or house.site.theme)
    made = [made_of(proof, theme, copy, house) for proof in proofs] if theme else []
    files = (*(file for one in made for file in one.files), *_data(edition))
    formes = {forme.sum: forme for one in made for forme in one.formes}
    first = house.site.languages[0]
    draft = Draft(
        slug=edition.slug,
        theme=theme.name if theme else "",
        briefs=tuple(map(brief, edition.bulletins)),
        own=edition.findings,
        findings=(
            *_audited(edition, proofs, questions, house),
            *(unprintable(edition, copy.texts, house.fonts[theme.name]) if theme else ()),
            *dict.fromkeys(finding for one in made for finding in one.findings),
        ),
        coverage=coverage_of(proofs),
        leaves=tuple(_leaves(files, edition, first)),
        plates=tuple(_plates(formes)),
        ways=tuple(way for one in edition.bulletins for way in ways_of(one, copy.texts, first)),
        entries=dict(map(_entries, proofs)),
        characters=characters_of(_html(files), theme, house.weights.get(theme.name, {}))
        if theme
        else {},
        pictures=tuple(sorted({path for one in _html(files) for path in _PICTURE.findall(one)})),
        crops=crops_of(edition.bulletins),
    )
    asked, subjects = questions.asked
    parts = dict(_parts(files, formes))
    return Drafted(draft=draft, parts=parts, asked=asked, subjects=subjects)


def _data(edition: Edition) -> tuple[File, ...]:
    """Return the figures of an edition for data editors."""
    made = edition.bulletins
    return (figures_json(made), figures_csv(made)) if made else ()


def _audited(
    edition: Edition, proofs: Iterable[Proof], questions: Questions, house: House
) -> tuple[Finding, ...]:
    book = questions.watch.book
    wrong = any(one.severity is Severity.ERROR for one in edition.findings)
    return (
        *audit_bulletins(edition.bulletins, book, questions.about, house.issued),
        *audit_prose(proofs, {edition.slug} if wrong else ()),
    )


def _leaves(files: Iterable[File], edition: Edition, first: str) -> Iterator[Leaf]:
    open_ = {
        page_path(one.slug, one.language, first): (one.slug, one.language)
        for one in edition.bulletins
    }
    for one in files:
        digest = sha256(one.data).hexdigest()
        yield Leaf(path=one.path, sum=digest, size=len(one.data), open_to=open_.get(one.path))


def _plates(formes: Mapping[str, Forme]) -> Iterator[Plate]:
    for name, one in formes.items():
        yield Plate(key=(one.bulletin, one.language), forme=name, press=one.press)


def _entries(proof: Proof) -> tuple[str, tuple[Entered, ...]]:
    """Return the articles of a bulletin as the search finds them, with its language."""
    galley = proof.galley
    return galley.bulletin.language, tuple(map(entered, stories_of(galley)))


def _parts(files: Iterable[File], formes: Mapping[str, Forme]) -> Iterator[tuple[str, bytes]]:
    for one in files:
        yield sha256(one.data).hexdigest(), wrap(one.data)
    for name, forme in formes.items():
        yield name, wrap(packed(forme))


def _html(files: Iterable[File]) -> Iterator[str]:
    return (one.data.decode() for one in files if one.path.endswith(".html"))
