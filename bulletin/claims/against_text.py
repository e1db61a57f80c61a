"""The numbers of a text held against each other: an ordered table of rules."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from bulletin.claims.adding import parts
from bulletin.claims.averaging import averages, shares, surpluses
from bulletin.claims.claim import Claim
from bulletin.claims.growing import changes, growths, impossible_growths, point_differences
from bulletin.claims.neighbours import Held, Passage, Rule
from bulletin.claims.repeating import repetitions
from bulletin.claims.vocabulary import Vocabulary

RULES: tuple[Rule, ...] = (
    growths,
    changes,
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
            for held in rule(passage):
                known = found.get(held.claim.token.start)
                if known is None or (known.agrees and not held.agrees):
                    found[held.claim.token.start] = held
    return found
