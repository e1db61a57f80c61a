"""Rules for figures: what cannot be true of the facts, or of what bulletins print of them."""

from bulletin.audit.auditing import (
    RULES,
    ZoneAudit,
    annotated,
    audit,
    audit_bulletins,
    audit_order,
    audit_prose,
    audit_zone,
)
from bulletin.audit.freshness import About
from bulletin.audit.numbers import Coverage, Number, Standing, coverage_of, numbers_of, together
from bulletin.audit.proof import Proof, proof_of, proofs_of
from bulletin.audit.prose import PROSE_RULES

__all__ = [
    "PROSE_RULES",
    "RULES",
    "About",
    "Coverage",
    "Number",
    "Proof",
    "Standing",
    "ZoneAudit",
    "annotated",
    "audit",
    "audit_bulletins",
    "audit_order",
    "audit_prose",
    "audit_zone",
    "coverage_of",
    "numbers_of",
    "proof_of",
    "proofs_of",
    "together",
]
