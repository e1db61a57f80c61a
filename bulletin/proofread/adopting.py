"""A draft becomes an article: its numbers become mentions, the rest is left and listed."""

from collections.abc import Sequence
from dataclasses import dataclass

from bulletin.diagnostics import Text
from bulletin.proofread.drafting import Front, article_of
from bulletin.proofread.matching import Match, Matching, Miss
from bulletin.proofread.new_facts import new_facts
from bulletin.proofread.proof import Proof
from bulletin.proofread.rewriting import rewritten

_MARKED = Text("数字中间有 Markdown 记号", "Markdown's marks stand inside it")
_DECLINED = Text("没有采用", "not taken")


@dataclass(frozen=True, slots=True, kw_only=True)
class Adoption:
    """The article that a draft became, the numbers left as typed, and facts that no sheet has."""

    text: str
    taken: tuple[Match, ...]
    left: tuple[Miss, ...]
    new_facts: str


def adopt(
    proof: Proof, source: str | None, found: Matching, taken: Sequence[Match], front: Front
) -> Adoption:
    """Return a draft as an article in which the numbers ``taken`` are mentions.

    :param found: the mentions that were proposed.
    :param source: the text of a Markdown draft, whose own marks stay; ``None`` of any other.
    """
    declined = [Miss(judged=one.judged, why=_DECLINED) for one in found.matches if one not in taken]
    marked: tuple[Match, ...] = ()
    if source is None:
        text = article_of(proof.manuscript, taken, front)
    else:
        text, marked = rewritten(source, proof.manuscript, taken, front)
    left = (*found.misses, *declined, *(Miss(judged=one.judged, why=_MARKED) for one in marked))
    return Adoption(
        text=text,
        taken=tuple(one for one in taken if one not in marked),
        left=tuple(sorted(left, key=lambda one: one.judged.token.start)),
        new_facts=new_facts(proof),
    )
