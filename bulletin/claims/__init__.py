"""Any text read for its numbers: tokens, the claims they make, verdicts on them."""

from bulletin.claims.judgement import Judged, Judgement, Reading, Slip, Verdict
from bulletin.claims.judging import judge
from bulletin.claims.labels import Labels, Naming, labels_of
from bulletin.claims.token import Known, Token, TokenKind
from bulletin.claims.tokenizing import tokens

__all__ = [
    "Judged",
    "Judgement",
    "Known",
    "Labels",
    "Naming",
    "Reading",
    "Slip",
    "Token",
    "TokenKind",
    "Verdict",
    "judge",
    "labels_of",
    "tokens",
]
