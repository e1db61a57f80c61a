"""The cases of the corpus, read strictly; what they mean is said in ``corpus/FORMAT.md``."""

import re
from dataclasses import dataclass
from pathlib import Path

CORPUS = Path(__file__).with_name("corpus")
APART = Path(__file__).with_name("corpus_apart")
APART_2 = Path(__file__).with_name("corpus_apart_2")
APART_3 = Path(__file__).with_name("corpus_apart_3")
"""Two sets written apart from the rules, each judged once before the rules were mended by it."""

KINDS = frozenset(
    {
        "quantity",
        "rate",
        "points",
        "ratio",
        "multiple",
        "range",
        "ordinal",
        "date",
        "code",
        "name",
        "unknown",
    }
)
VERDICTS = frozenset({"supported", "contradicted", "too-fine", "not-a-statistic", "not-checked"})
FLAGGED = frozenset({"contradicted", "too-fine"})
ERRORS = frozenset(
    {
        "wrong-level",
        "contradicted-growth",
        "wrong-direction",
        "wrong-period",
        "wrong-scope",
        "wrong-share",
        "parts-sum",
        "of-which",
        "impossible-average",
        "impossible-growth",
        "wrong-average",
        "conflict",
        "completion",
        "unit-slip",
        "wrong-rank",
        "wrong-target",
        "wrong-change",
        "wrong-points",
        "wrong-multiple",
        "wrong-qualifier",
        "too-coarse",
        "too-fine",
        "wrong-word",
        "doubled-word",
        "list-count",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One number of a sentence; more than one text, kind or verdict where readings are equal."""

    texts: tuple[str, ...]
    kinds: frozenset[str]
    verdicts: frozenset[str]

    @property
    def flagged(self) -> bool:
        """Whether this number must be found wrong."""
        return self.verdicts <= FLAGGED


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """A finding about words: its code, or equally right codes, and the words."""

    codes: frozenset[str]
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Sentences with what a careful editor says about each number; ``error`` is None when true."""

    title: str
    error: str | None
    zone: str
    period: str
    language: str
    text: str
    tokens: tuple[Token, ...]
    optional: tuple[str, ...]
    slips: tuple[Slip, ...]


def cases(folder: Path = CORPUS) -> tuple[Case, ...]:
    """Return all cases of a folder of case files, in the order of the files; titles are unique."""
    found = [case for file in sorted(folder.glob("*.txt")) for case in read(file)]
    titles = [case.title for case in found]
    twice = {title for title in titles if titles.count(title) > 1}
    assert not twice, f"titles that occur twice: {sorted(twice)}"
    return tuple(found)


def read(file: Path) -> tuple[Case, ...]:
    """Return the cases of one file; its first line gives their defaults."""
    first, _, rest = file.read_text(encoding="utf-8").partition("\n")
    defaults = _settings(first)
    return tuple(_case(block, defaults) for block in rest.strip("\n").split("\n====\n"))


def _case(block: str, defaults: dict[str, str]) -> Case:
    head, _, rest = block.partition("\n")
    title, _, error = head.rpartition(": ")
    assert title, f"no title: {head}"
    assert error == "true" or error in ERRORS, f"{title}: unknown error {error}"
    settings = dict(defaults)
    while rest.startswith("@ "):
        line, _, rest = rest.partition("\n")
        settings |= _settings(line)
    text, divider, expected = rest.partition("\n----\n")
    assert divider, f"{title}: no divider"
    lines = expected.splitlines()
    case = Case(
        title=title,
        error=None if error == "true" else error,
        text=text,
        tokens=tuple(_token(line) for line in lines if line[:2] not in {"? ", "! "}),
        optional=tuple(line[2:] for line in lines if line.startswith("? ")),
        slips=tuple(_slip(line) for line in lines if line.startswith("! ")),
        **{name: settings[name] for name in ("zone", "period", "language")},
    )
    _check(case)
    return case


def _check(case: Case) -> None:
    at = 0
    for token in case.tokens:
        starts = [(case.text.find(text, at), text) for text in token.texts]
        start, text = min(starts)
        assert start >= 0, f"{case.title}: “{text}” does not follow in the sentence"
        at = start + min(len(text) for text in token.texts)
    for words in (*case.optional, *(slip.words for slip in case.slips)):
        assert words in case.text, f"{case.title}: “{words}” is not in the sentence"
    flagged = bool(case.slips) or any(token.flagged for token in case.tokens)
    assert flagged == (case.error is not None), f"{case.title}: an error, and nothing wrong"
    may_be = any(token.verdicts & FLAGGED for token in case.tokens)
    assert case.error or not may_be, f"{case.title}: true, and flagged"


def _settings(line: str) -> dict[str, str]:
    assert line.startswith("@ "), f"settings are due: {line}"
    found = dict(pair.split("=") for pair in line[2:].split())
    assert found.keys() <= {"zone", "period", "language"}, f"unknown setting: {line}"
    return found


def _token(line: str) -> Token:
    columns = line.split(" | ")
    assert len(columns) == 3, f"text | kind | verdict: {line}"
    texts, kinds, verdicts = (tuple(column.split(" / ")) for column in columns)
    assert set(kinds) <= KINDS, f"unknown kind: {line}"
    assert set(verdicts) <= VERDICTS, f"unknown verdict: {line}"
    assert all(re.search(r"\w", text) for text in texts), f"no text: {line}"
    return Token(texts=texts, kinds=frozenset(kinds), verdicts=frozenset(verdicts))


def _slip(line: str) -> Slip:
    code, colon, words = line[2:].partition(": ")
    assert colon, f"code: words: {line}"
    assert words, f"code: words: {line}"
    return Slip(codes=frozenset(code.split(" / ")), words=words)
