"""Rules for figures: what cannot be true of the facts, or of what bulletins print of them."""

from bulletin.audit.auditing import RULES, annotated, audit, audit_bulletins

__all__ = ["RULES", "annotated", "audit", "audit_bulletins"]
