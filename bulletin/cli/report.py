"""Findings as people and as programs read them: text with carets, JSON, SARIF."""

import json
from collections.abc import Mapping, Sequence
from unicodedata import east_asian_width
from urllib.parse import quote

from bulletin import __version__
from bulletin.diagnostics import Finding, Place, Severity

_SEVERITIES = {
    "zh": {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.NOTE: "提示"},
    "en": {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"},
}
_WIDEST = 160


def in_order(findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings by file, line and column, each once."""
    unique = {(f.order, f.message): f for f in findings}
    return sorted(unique.values(), key=lambda finding: finding.order)


def as_text(finding: Finding, language: str, texts: Mapping[str, str]) -> str:
    """Return a finding with its source line, a caret under the spot, and the hint.

    The first line reads ``path:line:column: error[code]: message`` and the hint begins with
    ``hint:`` in both languages, so that editors know the form; what they say is translated.
    """
    head = f"{finding.place}: {finding.severity.value}[{finding.code}]: "
    lines = [head + finding.message.said(language)]
    lines += _excerpt(finding.place, texts)
    if finding.hint and finding.hint.said(language):
        lines.append(f"  hint: {finding.hint.said(language)}")
    if finding.mended is not None:
        label = "        " if finding.hint else "  hint: "
        lines += [f"{label}{line}" for line in finding.mended.splitlines() or [""]]
    return "\n".join(lines)


def _excerpt(place: Place, texts: Mapping[str, str]) -> list[str]:
    if place.line is None:
        return []
    source = texts.get(place.path, "").splitlines()
    if not 1 <= place.line <= len(source):
        return []
    line = source[place.line - 1].replace("\t", " ")
    column = place.column or 1
    start = max(0, column - _WIDEST // 2) if len(line) > _WIDEST else 0
    shown = line[start : start + _WIDEST]
    caret = "".join(_blank(c) for c in line[start : column - 1]) + "^"
    return [f"  {shown}", f"  {caret}"] if place.column else [f"  {shown}"]


def _blank(character: str) -> str:
    """Return blanks as wide as the character stands on a terminal."""
    return "\u3000" if east_asian_width(character) in "WF" else " "


def as_rows(findings: Sequence[Finding], language: str) -> list[dict[str, object]]:
    """Return the findings in their JSON form."""
    return [
        {
            "code": f.code,
            "severity": f.severity.value,
            "path": f.place.path,
            "line": f.place.line,
            "column": f.place.column,
            "cell": f.place.cell,
            "message": f.message.said(language),
            "hint": _hint(f, language),
            "fact": f.fact,
            "period": f.period,
        }
        for f in findings
    ]


def _hint(finding: Finding, language: str) -> str | None:
    parts = [finding.hint.said(language) if finding.hint else "", finding.mended or ""]
    return "\n".join(part for part in parts if part) or None


def as_json(findings: Sequence[Finding], language: str) -> str:
    """Return the findings as a JSON list."""
    return json.dumps(as_rows(findings, language), ensure_ascii=False, indent=2)


def as_sarif(findings: Sequence[Finding], language: str) -> str:
    """Return the findings as a SARIF 2.1.0 log, which code hosts and editors show in place."""
    rules = [{"id": code} for code in sorted({f.code for f in findings})]
    driver = {"name": "bulletin", "version": __version__, "rules": rules}
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "columnKind": "unicodeCodePoints",
                "results": [_result(f, language) for f in findings],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=2)


def _result(finding: Finding, language: str) -> dict[str, object]:
    hint = _hint(finding, language)
    message = finding.message.said(language)
    fixes = {} if finding.mended is None else {"fixes": [_fix(finding, language)]}
    return {
        "ruleId": finding.code,
        "level": finding.severity.value,
        "message": {"text": f"{message}\n{hint}" if hint else message},
        "locations": [{"physicalLocation": _location(finding.place)}],
        **(fixes if finding.place.line else {}),
    }


def _location(place: Place) -> dict[str, object]:
    """Return a place; paths become URI references (RFC 3986), hanzi percent-encoded."""
    location: dict[str, object] = {"artifactLocation": {"uri": quote(place.path)}}
    if place.line:
        location["region"] = {"startLine": place.line, "startColumn": place.column or 1}
    return location


def _fix(finding: Finding, language: str) -> dict[str, object]:
    """Return the mended line as a change that an editor can make (SARIF 2.1.0, 3.55)."""
    line = {"startLine": finding.place.line, "startColumn": 1}
    whole = {"deletedRegion": line, "insertedContent": {"text": finding.mended}}
    change = {"artifactLocation": {"uri": quote(finding.place.path)}, "replacements": [whole]}
    said = finding.hint.said(language) if finding.hint else finding.message.said(language)
    return {"description": {"text": said}, "artifactChanges": [change]}


def summary(findings: Sequence[Finding], language: str) -> str:
    """Return how many errors and warnings there are in how many files."""
    files = len({f.place.path for f in findings})
    counts = {s: sum(f.severity is s for f in findings) for s in Severity}
    named = _SEVERITIES[language]
    if language == "en":
        parts = [f"{n} {named[s]}{'s' if n != 1 else ''}" for s, n in counts.items() if n]
        return f"{', '.join(parts)} in {files} file{'s' if files != 1 else ''}" if parts else ""
    parts = [f"{n} 个{named[s]}" for s, n in counts.items() if n]
    return f"{'、'.join(parts)}，涉及 {files} 个文件" if parts else ""
