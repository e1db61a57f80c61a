"""A sentence with the verdicts on its numbers, as rules about its words look at it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bulletin.claims.claim import Claim
from bulletin.claims.judgement import Judged, Reading, Verdict
from bulletin.claims.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A sentence's claims with the verdicts on them."""

    text: str
    claims: Sequence[Claim]
    verdicts: Mapping[int, Judged]
    reading: Reading
    words: Vocabulary

    def wrong(self, claim: Claim) -> bool:
        """Tell whether a number was found wrong."""
        judged = self.verdicts.get(claim.token.start)
        return judged is not None and judged.verdict is Verdict.CONTRADICTED
