"""Turns of phrase of English that hold a number and all that it follows from."""

import re

from bulletin.claims.phrase import Phrase, in_sum, index_moved, rate_of, reduced, within
from bulletin.diagnostics import Text

_N = "[0-9][0-9,.]*"
_PERCENT = "[0-9.]+ ?(?:percent|per cent|%)"
_FRACTION = "(?:a|one|two|three|four) ?-?(?:third|quarter|fifth|tenth)s?|(?:a )?half"
_THINGS = r"\s[a-z' -]{2,40}"

ENGLISH: tuple[Phrase, ...] = (
    Phrase(
        pattern=re.compile(
            rf"\bplan(?:s|ned)? to \w+ (?P<a>{_N}){_THINGS}\. [^.;0-9]{{1,20}}, "
            rf"(?P<b>{_N}) had been "
            rf"\w+, or (?P<r>{_PERCENT}) of the plan"
        ),
        holds=rate_of,
        because=Text("完成数除以计划数不是这个数", "result over plan is another number"),
        alike="ab",
    ),
    Phrase(
        pattern=re.compile(
            rf"\b(?P<a>{_N}){_THINGS}; of (?:these|them|which|whom), (?P<r>{_N})\b(?! ?%)"
        ),
        holds=within,
        because=Text("部分大于总数", "a part larger than its whole"),
        alike="ar",
    ),
    Phrase(
        pattern=re.compile(rf"\b(?P<r>{_N}) (?:out )?of (?:the |its |their )(?P<a>{_N}) [a-z]+"),
        holds=within,
        because=Text("部分大于总数", "a part larger than its whole"),
        alike="ar",
    ),
    Phrase(
        pattern=re.compile(
            r"(?P<b>[0-9]+)\s+(?:\w+\s+)?(?:days?|hours?|minutes?)\s+instead\s+of\s+(?P<a>[0-9]+)\b"
            r"[^.;]{0,16}?,\s+an?\s+(?:cut|reduction|fall|drop|saving)\s+of\s+"
            r"(?P<r>[0-9.]+\s*(?:percent|per cent|%))"
        ),
        holds=reduced,
        because=Text("与前后两数不符", "does not follow from before and after"),
    ),
    Phrase(
        pattern=re.compile(
            r"Of\s+the\s+(?P<r>[0-9,]+)\s[^.;0-9]{1,24}, (?P<a>[0-9,]+)\s[^.;0-9]{1,24}, "
            r"(?P<b>[0-9,]+)\s[^.;0-9]{1,24} and "
            r"(?P<c>[0-9,]+)\s[^.;0-9]{1,24}(?:;|,) there are no other"
        ),
        holds=in_sum,
        because=Text("不等于各项之和", "is not the sum of its parts"),
    ),
    Phrase(
        pattern=re.compile(
            rf"\b(?P<b>{_N}) (?:out )?of (?:the |its |their )?(?P<a>{_N}){_THINGS}, "
            rf"(?:or |that is |equal to |about )?(?P<r>{_PERCENT}|{_FRACTION})"
            r"(?! of (?:them|these|whom|which|the (?!total|whole)))"
        ),
        holds=rate_of,
        because=Text("部分除以总数不是这个数", "part over whole is another number"),
        alike="ab",
    ),
    Phrase(
        pattern=re.compile(
            rf"\b(?:of|among) the (?P<a>{_N}){_THINGS}, "
            rf"(?:(?:some|about|only|just|nearly|more than) )?(?P<r>{_N})\b"
            r"(?! (?:percent|per cent|%|yuan|times|points?))",
            re.IGNORECASE,
        ),
        holds=within,
        because=Text("部分大于总数", "a part larger than its whole"),
        alike="ar",
    ),
    Phrase(
        pattern=re.compile(
            rf"\b(?P<a>{_N}){_THINGS}(?:,| and|, and) (?P<r>{_N}) of (?:them|these|whom|which)\b",
            re.IGNORECASE,
        ),
        holds=within,
        because=Text("部分大于总数", "a part larger than its whole"),
        alike="ar",
    ),
    Phrase(
        pattern=re.compile(
            r"\bindex\b[^.;,0-9]{0,40}\s(?P<a>(?:[89][0-9]|1[0-2][0-9])(?:\.[0-9]+)?)%?,? "
            r"(?:meaning|that is|or|which means|showing|as|so)?[^.;,0-9]{0,24}?"
            r"\b(?P<way>rose|rise|up|higher|fell|fall|down|lower|decline|drop)(?: by| of)? "
            rf"(?P<r>{_PERCENT})",
            re.IGNORECASE,
        ),
        holds=index_moved,
        because=Text("指数减100不是这个数", "the index less 100 is another number"),
    ),
)
