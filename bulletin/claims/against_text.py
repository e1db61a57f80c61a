"""The numbers of a text held against each other: an ordered table of rules."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from bulletin.claims.adding import parts
from bulletin.claims.averaging import averages
from bulletin.claims.claim import Claim
from bulletin.claims.directing import directions
from bulletin.claims.growing import changes, growths, increases, point_differences
from bulletin.claims.neighbours import Held, Passage, Rule
from bulletin.claims.parting import shares, surpluses
from bulletin.claims.repeating import repetitions
from bulletin.claims.vocabulary import Vocabulary
from bulletin.claims.whole_bases import impossible_growths
from bulletin.diagnostics import Text

RULES: tuple[Rule, ...] = (
    directions,
    growths,
    changes,
    increases,
    point_differences,
    averages,
    shares,
    surpluses,
    parts,
    impossible_growths,
    repetitions,
)
"""What is known of numbers that stand together."""


def against_text(text: str, claims: Sequence[Claim], words: Vocabulary) -> Mapping[int, Held]:
    """Return for each number, by its start, what its neighbours say; the first objection counts."""
    found: dict[int, Held] = {}
    for _, group in groupby(claims, key=lambda one: one.sentence):
        passage = Passage(text=text, words=words, claims=tuple(group), all_claims=claims)
        for rule in RULES:
            for one in rule(passage):
                held = _turned(one, found)
                known = found.get(held.claim.token.start)
                if known is None or (known.agrees and not held.agrees):
                    found[held.claim.token.start] = held
    return found


def _turned(held: Held, found: Mapping[int, Held]) -> Held:
    """Object to the first of two values where the second is borne out by its neighbours."""
    known = found.get(held.claim.token.start)
    if held.other is None or held.agrees or known is None or not known.agrees:
        return held
    second = held.claim.token.text
    message = Text(
        f"“{held.other.token.text}”与上下文不符：后文为{second}",
        f"“{held.other.token.text}” disagrees with its neighbours: it is {second} below",
    )
    return replace(held, claim=held.other, message=message, replacement=second, other=None)
