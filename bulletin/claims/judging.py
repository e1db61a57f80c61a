"""A text judged: every number against the facts and its neighbours."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from bulletin.claims.against_text import against_text
from bulletin.claims.claim import Claim
from bulletin.claims.claiming import claims_of
from bulletin.claims.doubling import doubled_words
from bulletin.claims.evidence import book_verdicts
from bulletin.claims.judgement import Judged, Judgement, Reading, Slip, Verdict
from bulletin.claims.labels import labels_of
from bulletin.claims.languages import VOCABULARIES
from bulletin.claims.list_counts import list_counts
from bulletin.claims.misuse import slips_of_claims
from bulletin.claims.naming_twice import repeated_names
from bulletin.claims.neighbours import Held
from bulletin.claims.nouns import is_article
from bulletin.claims.phrasing import objections
from bulletin.claims.plain import Plain, plain
from bulletin.claims.proportions import proportions
from bulletin.claims.token import Known, Token, TokenKind, covers
from bulletin.claims.tokenizing import placed, plain_tokens, with_marks
from bulletin.claims.usage import slips_of_words
from bulletin.diagnostics import Text

_NAMING = frozenset({TokenKind.DATE, TokenKind.CODE, TokenKind.NAME})


def judge(text: str, reading: Reading) -> Judgement:
    """Return a verdict on every number of a text, and the slips of its words.

    Numbers that are known already are supported; what is not understood is not checked, never left
    out.
    """
    flat = plain(text, reading.language)
    reading = replace(reading, known=tuple(_moved(one, flat) for one in reading.known))
    found = plain_tokens(flat.text, reading.language, reading.names)
    labels = reading.labels or labels_of(reading.book, reading.language)
    claims = claims_of(flat.text, found, reading, labels)
    judged = _numbers(flat.text, found, claims, reading)
    slips = _words(flat.text, judged, claims, reading)
    there = (replace(one, token=placed(one.token, flat, text)) for one in judged)
    back = {one.token: one for one in there}
    return Judgement(
        tokens=tuple(back.get(one) or _no_statistic(one) for one in with_marks(text, back)),
        slips=tuple(_back(one, flat) for one in _once(slips)),
    )


def _numbers(
    text: str, found: Sequence[Token], claims: Sequence[Claim], reading: Reading
) -> tuple[Judged, ...]:
    """Return the numbers of a plain text with their verdicts."""
    by_start = {claim.token.start: claim for claim in claims}
    around = against_text(text, claims, VOCABULARIES[reading.language])
    sheets = dict(book_verdicts(claims, reading.book))
    judged = [
        _judged(
            one, by_start.get(one.start), (sheets.get(one.start), around.get(one.start)), reading
        )
        for one in found
    ]
    phrases = {
        **dict(proportions(found)),
        **dict(repeated_names(text, found)),
        **dict(objections(text, found, reading.language)),
    }
    return tuple(_of_phrase(one, phrases) for one in _of_parts(judged, around))


def _words(
    text: str, judged: Sequence[Judged], claims: Sequence[Claim], reading: Reading
) -> Iterator[Slip]:
    """Return the slips of a plain text's words; those of numbers that are known are its own."""
    language, known = reading.language, reading.known
    tokens = [one.token for one in judged]
    typed = [one for one in tokens if not any(covers(own, one) for own in known)]
    verdicts = {one.token.start: one for one in judged}
    yield from slips_of_words(text, language, typed)
    yield from doubled_words(text, language)
    yield from slips_of_claims(text, claims, verdicts, reading, VOCABULARIES[language])
    yield from list_counts(text, language)


def _once(slips: Iterable[Slip]) -> list[Slip]:
    """Return the slips in the order of the text, of those that overlap under one code the first."""
    kept: list[Slip] = []
    for slip in sorted(slips, key=lambda one: one.start):
        if not any(one.code == slip.code and slip.start < one.end for one in kept):
            kept.append(slip)
    return kept


def _moved(known: Known, flat: Plain) -> Known:
    return replace(known, start=flat.place(known.start), end=flat.place(known.end))


def _back(slip: Slip, flat: Plain) -> Slip:
    return replace(slip, start=flat.origin(slip.start), end=flat.origin_end(slip.end))


def _judged(
    token: Token, claim: Claim | None, said: tuple[Judged | None, Held | None], reading: Reading
) -> Judged:
    """Return the verdict on a number of which book and neighbours said something, or nothing."""
    sheet, around = said
    if token.kind in _NAMING:
        return _no_statistic(token)
    known = next((one for one in reading.known if covers(one, token)), None)
    if known is not None:
        return _known(token, known)
    if claim is None:
        return _no_statistic(token)
    if sheet is not None:
        return sheet
    if around is not None:
        return _around(token, around)
    if is_article(claim):
        return _no_statistic(token)
    message = Text("没有可供核对的数据", "there is nothing to check it against")
    return Judged(token=token, verdict=Verdict.NOT_CHECKED, message=message)


def _no_statistic(token: Token) -> Judged:
    message = Text("日期、代号、序数或名称，不是统计数字", "a date, code, ordinal or name")
    return Judged(token=token, verdict=Verdict.NOT_A_STATISTIC, message=message, confidence=1.0)


def _around(token: Token, held: Held) -> Judged:
    """Return what the neighbours say of a number that the book says nothing of."""
    return Judged(
        token=token,
        verdict=_VERDICTS[held.agrees, held.fine],
        message=held.message,
        confidence=held.confidence,
        replacement=held.replacement,
    )


_VERDICTS = {
    (True, False): Verdict.SUPPORTED,
    (True, True): Verdict.TOO_FINE,
    (False, False): Verdict.CONTRADICTED,
}


def _of_parts(judged: Sequence[Judged], around: Mapping[int, Held]) -> Iterator[Judged]:
    """Return the verdicts; of a whole that the book bears out, its last unknown part is wrong."""
    verdicts = {one.token.start: one.verdict for one in judged}
    wrong: dict[int, Held] = {}
    for start, held in around.items():
        unknown = [
            part.token.start
            for part in held.parts
            if verdicts.get(part.token.start) is Verdict.NOT_CHECKED
        ]
        if not held.agrees and unknown and verdicts.get(start) is Verdict.SUPPORTED:
            wrong[unknown[-1]] = held
    for one in judged:
        objection = wrong.get(one.token.start)
        yield one if objection is None else _around(one.token, replace(objection, replacement=None))


def _of_phrase(judged: Judged, phrases: Mapping[int, Text]) -> Judged:
    """Object to a number that its own phrase contradicts, unless a fact bears it out."""
    message = phrases.get(judged.token.start)
    if message is None or judged.fact or judged.verdict is Verdict.CONTRADICTED:
        return judged
    return Judged(
        token=judged.token, verdict=Verdict.CONTRADICTED, message=message, confidence=0.85
    )


def _known(token: Token, known: Known) -> Judged:
    message = Text("由数据表引出", "printed from the fact sheets")
    made = known.measurement
    return Judged(
        token=token,
        verdict=Verdict.SUPPORTED,
        message=message,
        fact=made.fact,
        period=made.period,
        confidence=1.0,
    )
