"""Texts that somebody hands in: read from any file, proofread, turned into articles."""

from bulletin.proofread.adopting import Adoption, adopt
from bulletin.proofread.bearings import Asked
from bulletin.proofread.drafting import Front
from bulletin.proofread.matching import Match, Matching, Miss, matched
from bulletin.proofread.opening import KINDS, take, text_of
from bulletin.proofread.proof import Proof, proofread
from bulletin.proofread.rows import proof_row
from bulletin.proofread.showing import shown
from bulletin.proofread.telling import context, told

__all__ = [
    "KINDS",
    "Adoption",
    "Asked",
    "Front",
    "Match",
    "Matching",
    "Miss",
    "Proof",
    "adopt",
    "context",
    "matched",
    "proof_row",
    "proofread",
    "shown",
    "take",
    "text_of",
    "told",
]
