"""Precision and recall of proofreading on a folder of cases, by kind of token and of error.

``python -m tests.claims.score [FOLDER]`` prints two tables and every case that is missed.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bulletin.claims import Judged, Judgement, Reading, Slip, judge
from bulletin.facts import FactBook, parse_period
from tests.claims.corpus_book import corpus_book
from tests.claims.corpus_cases import CORPUS, FLAGGED, Case, Token, cases
from tests.claims.corpus_cases import Slip as Expected

_DIGITS = re.compile(r"[0-9零〇一二两三四五六七八九十百千万亿半首]+")


@dataclass(slots=True)
class Score:
    """What was found of what was to be found."""

    tokens: int = 0
    found: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    missed_kinds: Counter[str] = field(default_factory=Counter)
    verdicts: int = 0
    right_verdicts: int = 0
    errors: Counter[str] = field(default_factory=Counter)
    caught: Counter[str] = field(default_factory=Counter)
    read: int = 0
    surplus: int = 0
    flags: int = 0
    right_flags: int = 0
    true: int = 0
    alarms: int = 0
    notes: list[str] = field(default_factory=list)

    @property
    def token_recall(self) -> float:
        """The share of the numbers that were found."""
        return self.found / self.tokens

    @property
    def error_recall(self) -> float:
        """The share of the planted errors that were found."""
        return self.caught.total() / self.errors.total()

    @property
    def false_alarms(self) -> float:
        """The share of true cases in which something was flagged."""
        return self.alarms / self.true


def score(found: Sequence[Case], book: FactBook) -> Score:
    """Judge every case and count."""
    made = Score()
    for case in found:
        reading = Reading(
            book=book, language=case.language, zone=case.zone, period=parse_period(case.period)
        )
        _count(made, case, judge(case.text, reading))
    return made


def _count(made: Score, case: Case, judgement: Judgement) -> None:
    pairs = list(_matched(case, judgement.tokens))
    for expected, judged in pairs:
        kind = "/".join(sorted(expected.kinds))
        made.tokens += 1
        made.kinds[kind] += 1
        made.verdicts += 1
        if judged is None:
            made.missed_kinds[kind] += 1
            made.notes.append(f"token  {case.title}: {expected.texts[0]} is not found")
            continue
        made.found += 1
        right = judged.verdict.value in expected.verdicts
        made.right_verdicts += right
        if not right:
            made.notes.append(_wrong_verdict(case, expected, judged))
    _count_precision(made, case, pairs, judgement)
    _count_case(made, case, pairs, judgement)


def _count_precision(
    made: Score,
    case: Case,
    pairs: Sequence[tuple[Token, Judged | None]],
    judgement: Judgement,
) -> None:
    """Count what was read or flagged though nobody expected it."""
    may = {id(one) for token, one in pairs if token.verdicts & FLAGGED}
    due = {id(one) for _, one in pairs}
    for one in judgement.tokens:
        optional = any(
            one.token.text in words or words in one.token.text for words in case.optional
        )
        made.read += 1
        made.surplus += id(one) not in due and not optional
        if one.verdict.value in FLAGGED:
            made.flags += 1
            made.right_flags += id(one) in may


def _wrong_verdict(case: Case, expected: Token, judged: Judged) -> str:
    wanted = "/".join(sorted(expected.verdicts))
    return (
        f"verdict {case.title}: {expected.texts[0]} {judged.verdict.value}, not {wanted}"
        f" ({judged.message.said('zh')})"
    )


def _count_case(
    made: Score,
    case: Case,
    pairs: Sequence[tuple[Token, Judged | None]],
    judgement: Judgement,
) -> None:
    flagged = [one.token.text for one in judgement.tokens if one.verdict.value in FLAGGED]
    words = [f"{slip.code}: {case.text[slip.start : slip.end]}" for slip in judgement.slips]
    if case.error is None:
        made.true += 1
        if flagged or words:
            made.alarms += 1
            made.notes.append(f"ALARM  {case.title}: {', '.join((*flagged, *words))}")
        return
    made.errors[case.error] += 1
    caught = any(
        expected.flagged and judged is not None and judged.verdict.value in FLAGGED
        for expected, judged in pairs
    ) or any(_same_slip(case, slip, one) for slip in case.slips for one in judgement.slips)
    made.caught[case.error] += caught
    if not caught:
        made.notes.append(f"MISSED {case.title} [{case.error}]: {case.text}")


def _same_slip(case: Case, expected: Expected, slip: Slip) -> bool:
    start = case.text.find(expected.words)
    overlap = slip.start < start + len(expected.words) and start < slip.end
    return slip.code in expected.codes and overlap


def _matched(case: Case, judged: Sequence[Judged]) -> Iterator[tuple[Token, Judged | None]]:
    """Pair each number that is due with the one found at its place."""
    at = 0
    for expected in case.tokens:
        starts = [(case.text.find(text, at), text) for text in expected.texts]
        start = min(place for place, _ in starts if place >= 0)
        at = start + min(len(text) for text in expected.texts)
        spans = [(place, place + len(text)) for place, text in starts if place >= 0]
        yield expected, next((one for one in judged if _is_it(case, expected, one, spans)), None)


def _is_it(case: Case, expected: Token, one: Judged, spans: Sequence[tuple[int, int]]) -> bool:
    token = one.token
    if "not-a-statistic" in expected.verdicts:
        return any(
            token.start <= start + found.start() and start + found.end() <= token.end
            for start, end in spans
            for found in _DIGITS.finditer(case.text[start:end])
        ) or any(token.start <= start and end <= token.end for start, end in spans)
    return (token.start, token.end) in spans and token.kind.value in expected.kinds


def report(made: Score) -> str:
    """Return the score as two tables in Markdown."""
    found = made.caught.total()
    rows = [
        f"{len(made.errors)} kinds of error, {made.errors.total()} planted, {made.true} true cases",
        "",
        f"tokens found        {made.found}/{made.tokens} = {made.token_recall:.1%}",
        f"verdicts as due     {made.right_verdicts}/{made.verdicts}",
        f"numbers read right  {made.read - made.surplus}/{made.read}"
        f" = {1 - made.surplus / made.read:.1%}",
        f"flags in place      {made.right_flags}/{made.flags}"
        f" = {made.right_flags / made.flags:.1%}",
        f"errors found        {found}/{made.errors.total()} = {made.error_recall:.1%}",
        f"false alarms        {made.alarms}/{made.true} = {made.false_alarms:.1%}",
        "",
        "| planted error | cases | found |",
        "|---|---|---|",
        *(f"| {name} | {n} | {made.caught[name]} |" for name, n in sorted(made.errors.items())),
        "",
        "| kind of token | tokens | found |",
        "|---|---|---|",
        *(
            f"| {name} | {n} | {n - made.missed_kinds[name]} |"
            for name, n in sorted(made.kinds.items())
        ),
    ]
    return "\n".join(rows)


def main() -> None:
    """Print the score of a folder, then what was missed."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else CORPUS
    made = score(cases(folder), corpus_book())
    sys.stdout.write("\n".join((report(made), "", *made.notes, "")))


if __name__ == "__main__":
    main()
