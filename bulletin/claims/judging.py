"""A text judged: every number against the facts and its neighbours."""

from bulletin.claims.judgement import Judged, Judgement, Reading, Verdict
from bulletin.claims.token import Known, Token, TokenKind
from bulletin.claims.tokenizing import tokens
from bulletin.diagnostics import Text

_NAMING = frozenset({TokenKind.DATE, TokenKind.CODE, TokenKind.NAME})


def judge(text: str, reading: Reading) -> Judgement:
    """Return a verdict on every number of a text, and the slips of its words.

    Numbers that are known already are supported; what is not understood is not checked, never left
    out.
    """
    found = tokens(text, reading.language, reading.names)
    return Judgement(tokens=tuple(_judged(one, reading) for one in found), slips=())


def _judged(token: Token, reading: Reading) -> Judged:
    known = next((one for one in reading.known if _covers(one, token)), None)
    if known is not None:
        message = Text("由数据表引出", "printed from the fact sheets")
        fact = known.measurement.fact
        return Judged(
            token=token, verdict=Verdict.SUPPORTED, message=message, fact=fact, confidence=1.0
        )
    if token.kind in _NAMING:
        message = Text("日期、代号或名称，不是统计数字", "a date, code or name: no statistic")
        return Judged(token=token, verdict=Verdict.NOT_A_STATISTIC, message=message, confidence=1.0)
    message = Text("没有可供核对的数据", "there is nothing to check it against")
    return Judged(token=token, verdict=Verdict.NOT_CHECKED, message=message)


def _covers(known: Known, token: Token) -> bool:
    return known.start < token.end and token.start < known.end
