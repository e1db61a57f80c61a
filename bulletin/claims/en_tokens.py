"""The numbers of an English text: an ordered table of rules, the first that fits wins."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from bulletin.claims.en_dates import DATE, read_period
from bulletin.claims.en_numbers import (
    FRACTION,
    QUANTITY,
    RANGE,
    SEVERAL,
    read_fraction,
    read_quantity,
    read_range,
    read_several,
)
from bulletin.claims.token import Token, TokenKind
from bulletin.facts import BASES, Quantity, Unit

Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], Token | None]]

_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
]
_CODE = re.compile(
    r"""\b[0-9]{1,3}(?:\+(?:[0-9]{1,4}|[NnXx]))+(?![0-9.%])
    | \b[A-Z][A-Za-z]*[-–/]?[0-9]+(?:[.\-][0-9]+)*[A-Za-z]*\b
    | \bISO\s?[0-9]+ | \bGB/T\s?[0-9]+
    | \b[0-9]+[A-Z][A-Za-z]*\b | \bNo\.\s?[0-9]+""",
    re.VERBOSE,
)
_ORDINAL = re.compile(
    rf"\b(?:(?P<digits>[0-9]+)(?:st|nd|rd|th)|(?P<word>{'|'.join(_ORDINALS)}))\b"
    r"(?!\s+(?:step|of all))",
    re.IGNORECASE,
)
_ONE = re.compile(
    r"\bone(?:\s+(?:of|and|by|another|after|can|must|or)\b|-?stop|-on-one|self|\s+side|\s+thing|\s+day|[,.;:?!]|\s+ones)"
    r"|\b(?:this|that|each|every|the|no|any|which|new|another|only|same|first)\s+ones?\b",
    re.IGNORECASE,
)
_MULTIPLE = re.compile(
    r"\b(?:doubl(?:ed?|ing)|tripl(?:ed?|ing)|quadrupl(?:ed?|ing))\b", re.IGNORECASE
)
_TIMES = {"d": 2, "t": 3, "q": 4}
_FIRST = re.compile(r"[0-9$¥]|\b(?=[A-Za-z])")


def en_tokens(text: str) -> Iterator[Token]:
    """Return the numbers of a text, in their order."""
    at = 0
    while found := _FIRST.search(text, at):
        at = found.start()
        token = _taken(text, at)
        if token is None:
            skipped = _ONE.match(text, at) or _WORD.match(text, at)
            at = max(skipped.end() if skipped else at + 1, at + 1)
            continue
        yield token
        at = token.end


_WORD = re.compile(r"[A-Za-z]+")


def _taken(text: str, at: int) -> Token | None:
    if _ONE.match(text, at):
        return None
    for pattern, make in _RULES:
        found = pattern.match(text, at)
        if found and found.end() > at and (token := make(found)):
            return token
    return None


def _token(found: re.Match[str], kind: TokenKind, quantity: Quantity | None = None) -> Token:
    return Token(
        text=found[0].rstrip(),
        start=found.start(),
        end=found.start() + len(found[0].rstrip()),
        kind=kind,
        quantity=quantity,
    )


def _date(found: re.Match[str]) -> Token:
    return Token(
        text=found[0],
        start=found.start(),
        end=found.end(),
        kind=TokenKind.DATE,
        period=read_period(found),
    )


def _ordinal(found: re.Match[str]) -> Token:
    place = int(found["digits"]) if found["digits"] else _ORDINALS.index(found["word"].lower()) + 1
    return _token(found, TokenKind.ORDINAL, Quantity.of(Decimal(place), Unit(BASES["位"])))


def _quantity(found: re.Match[str]) -> Token | None:
    quantity = read_quantity(found)
    return _token(found, _kind(quantity), quantity) if quantity else None


def _kind(quantity: Quantity) -> TokenKind:
    kinds = {
        "share": TokenKind.RATE,
        "percentage point": TokenKind.POINTS,
        "point": TokenKind.POINTS,
        "multiple": TokenKind.MULTIPLE,
    }
    return kinds.get(quantity.unit.dimension, TokenKind.QUANTITY)


_YEARS = re.compile(r"between (?:19|20)[0-9]{2} and (?:19|20)[0-9]{2}", re.IGNORECASE)


def _range(found: re.Match[str]) -> Token | None:
    between = found[0].lower().startswith("between")
    if re.search(r"\sand\s", found[0]) and not between:
        return None
    if _YEARS.fullmatch(found[0]):
        return None
    if _from(found) or (
        found["low_unit"] and "%" not in found[0] and "percent" not in found[0][-8:]
    ):
        return None
    quantity = read_range(found)
    return _token(found, TokenKind.RANGE, quantity) if quantity else None


def _from(found: re.Match[str]) -> bool:
    """Tell whether two numbers are where a way begins and ends: from 260 to 430."""
    ahead = found.string[max(found.start() - 6, 0) : found.start()]
    return " to " in found[0] and (ahead.endswith("from ") or found[0].startswith("from"))


def _fraction(found: re.Match[str]) -> Token | None:
    quantity = read_fraction(found)
    return _token(found, TokenKind.RATIO, quantity) if quantity else None


def _multiple(found: re.Match[str]) -> Token:
    times = Decimal(_TIMES[found[0][0].lower()])
    return _token(found, TokenKind.MULTIPLE, Quantity.of(times, Unit(BASES["倍"])))


_RULES: tuple[Rule, ...] = (
    (DATE, _date),
    (_CODE, lambda m: _token(m, TokenKind.CODE)),
    (SEVERAL, lambda m: _token(m, TokenKind.QUANTITY, read_several(m))),
    (FRACTION, _fraction),
    (_ORDINAL, _ordinal),
    (_MULTIPLE, _multiple),
    (RANGE, _range),
    (QUANTITY, _quantity),
)
