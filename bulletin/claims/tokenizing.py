"""Every number of a text, found and classed."""

from collections.abc import Iterable, Sequence

from bulletin.claims.en_tokens import en_tokens
from bulletin.claims.fixed import fixed_expressions, reference_marks
from bulletin.claims.plain import Plain, plain
from bulletin.claims.sharing_units import with_shared_units
from bulletin.claims.token import Token
from bulletin.claims.zh_tokens import zh_tokens


def tokens(text: str, language: str, names: Sequence[str] = ()) -> tuple[Token, ...]:
    """Return every number in a text, in order, with offsets of its characters.

    Read are full-width and grouped digits, numbers torn apart by a line break, Chinese numerals.
    ``names`` are fixed expressions with digits that are no statistics.
    """
    flat = plain(text, language)
    return with_marks(
        text, (placed(one, flat, text) for one in plain_tokens(flat.text, language, names))
    )


def with_marks(text: str, found: Iterable[Token]) -> tuple[Token, ...]:
    """Return the numbers of a text with the marks of notes among them."""
    marks = reference_marks(text)
    places = {one.start for one in marks} | {one.start + 1 for one in marks}
    kept = (one for one in found if one.start not in places)
    return tuple(sorted((*marks, *kept), key=lambda one: one.start))


def plain_tokens(text: str, language: str, names: Sequence[str] = ()) -> tuple[Token, ...]:
    """Return the numbers of a text that is plain already."""
    fixed = fixed_expressions(text, names)
    taken = {at for one in fixed for at in range(one.start, one.end)}
    read = en_tokens(text) if language == "en" else zh_tokens(text)
    free = (one for one in read if taken.isdisjoint(range(one.start, one.end)))
    return with_shared_units(text, sorted((*fixed, *free), key=lambda one: one.start))


def placed(token: Token, flat: Plain, text: str) -> Token:
    """Return a number of a plain text with the offsets that it had in ``text``."""
    start, end = flat.origin(token.start), flat.origin_end(token.end)
    return Token(
        text=text[start:end],
        start=start,
        end=end,
        kind=token.kind,
        quantity=token.quantity,
        period=token.period,
    )
