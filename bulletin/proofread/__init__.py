"""Texts that somebody hands in: read from any file, proofread, turned into articles."""

from bulletin.proofread.bearings import Asked
from bulletin.proofread.opening import KINDS, take
from bulletin.proofread.proof import Proof, proofread
from bulletin.proofread.rows import proof_row
from bulletin.proofread.showing import shown
from bulletin.proofread.telling import told

__all__ = ["KINDS", "Asked", "Proof", "proof_row", "proofread", "shown", "take", "told"]
