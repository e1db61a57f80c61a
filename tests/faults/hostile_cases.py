"""Hostile and oversized files, made when they are needed: what the case files cannot hold.

The number of a case is its row in the table of inputs in ``docs/reliability.md``.
"""

from dataclasses import dataclass

from tests.faults.ground import SHEET
from tests.faults.laying import (
    DRAWING,
    LEAD,
    PICTURE,
    PLAN,
    Lay,
    both,
    changed,
    drawn,
    linked,
    pictured,
    piped,
    png,
    sheet,
    slugged,
    styled,
    table,
    text,
    theme,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A file that is put into a good project, and how the build must end.

    ``findings`` are paths and codes, each once; errors and warnings only.
    """

    name: str
    lay: Lay
    status: int = 1
    findings: tuple[str, ...] = ()


_BOMB = "\n".join(
    ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
)
_MERGES = "\n".join(
    ["m0: &m0 {k0: 1}"]
    + [f"m{n}: &m{n} {{<<: [*m{n - 1}, *m{n - 1}], k{n}: 1}}" for n in range(1, 400)]
)
_ENTITIES = (
    '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">'
    + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]>"
)

PRINTED = (
    Case(name="12 a table of 3,000 rows", lay=text(table(3_000)), status=0),
    Case(
        name="12 a table of 10,000 rows",
        lay=text(table(10_000)),
        status=6,
        findings=(f"{LEAD} limit",),
    ),
    Case(
        name="38 type of ten million pixels",
        lay=styled("p { font-size: 1e7px }"),
        status=6,
        findings=(f"{PLAN} limit",),
    ),
    Case(
        name="38 a margin beyond all measure",
        lay=styled("p { margin: 1e308px }"),
        status=6,
        findings=(f"{PLAN} limit",),
    ),
    Case(
        name="38 boxes 2,000 deep",
        lay=theme(templates__imprint_html=f"{'<div>' * 2_000}x{'</div>' * 2_000}"),
        status=6,
        findings=(f"{PLAN} limit",),
    ),
    Case(
        name="38 columns without width",
        lay=styled("article { columns: 1000000; column-gap: 0 }"),
        findings=(f"{LEAD} echo",),
    ),
)
"""These show in print only."""

SLUGS = (
    *("../../etc", "/x", ".", "CON", "nul", "x" * 300, "%2e%2e", "-rf", "a/b", "é", "zones", "a b"),
    *("a\\0b", "A", "en", "search"),
)

CASES = (
    Case(
        name="4 an alias bomb",
        lay=sheet(_BOMB),
        findings=(
            f"{SHEET} unknown-key",
            f"{SHEET} yaml",
        ),
    ),
    Case(
        name="5 a bomb of merge keys",
        lay=sheet(_MERGES),
        findings=(
            f"{SHEET} unknown-key",
            f"{SHEET} yaml",
        ),
    ),
    Case(
        name="6 nested brackets",
        lay=sheet(f"x: {'[' * 200_000}{']' * 200_000}\n"),
        findings=(f"{SHEET} yaml",),
    ),
    Case(name="6 nested braces", lay=sheet(f"x: {'{a: ' * 50_000}\n"), findings=(f"{SHEET} yaml",)),
    Case(
        name="6 deep indents",
        lay=sheet("".join(f"{' ' * n}a:\n" for n in range(1, 1500))),
        findings=(f"{SHEET} yaml",),
    ),
    Case(
        name="7 a sheet of 50 MB",
        lay=sheet("# 注\n" * 8_500_000),
        status=6,
        findings=(f"{SHEET} limit",),
    ),
    Case(
        name="7 an article of 50 MB",
        lay=text("字" * 17_000_000),
        findings=(
            f"{PLAN} bad-value",
            f"{LEAD} limit",
        ),
    ),
    Case(
        name="8 a number beyond all measure",
        lay=changed(SHEET, lambda old: old.replace("30.50", "1.0e+999")),
        findings=(f"{SHEET} bad-value",),
    ),
    Case(
        name="9 a base of almost nothing",
        lay=changed(SHEET, lambda old: old.replace("23.15", "0." + "0" * 320 + "1")),
        findings=(f"{SHEET} bad-value",),
    ),
    Case(
        name="15 a number of 5,000 digits",
        lay=changed(SHEET, lambda old: old.replace("30.50", "9" * 5000)),
        findings=(f"{SHEET} bad-value",),
    ),
    Case(
        name="18 a BOM and CRLF",
        lay=changed(SHEET, lambda old: "\ufeff" + old.replace("\n", "\r\n")),
        status=0,
    ),
    Case(
        name="18 an article with BOM and CRLF",
        lay=changed(LEAD, lambda old: "\ufeff" + old.replace("\n", "\r\n")),
        status=0,
    ),
    Case(
        name="19 a sheet in GBK",
        lay=changed(SHEET, lambda old: old.encode("gb18030")),
        findings=(f"{SHEET} encoding",),
    ),
    Case(
        name="19 an article in GBK",
        lay=changed(LEAD, lambda old: old.encode("gb18030")),
        findings=(f"{LEAD} encoding",),
    ),
    Case(
        name="20 a sheet in UTF-16",
        lay=changed(SHEET, lambda old: old.encode("utf-16")),
        findings=(f"{SHEET} encoding",),
    ),
    Case(
        name="20 an article in UTF-16",
        lay=changed(LEAD, lambda old: old.encode("utf-16")),
        findings=(f"{LEAD} encoding",),
    ),
    Case(name="21 NUL in a sheet", lay=sheet("# \0\n"), findings=(f"{SHEET} encoding",)),
    Case(name="21 NUL in an article", lay=text("甲\0乙"), findings=(f"{LEAD} encoding",)),
    Case(
        name="21 a turn of direction in an article",
        lay=text("甲\u202e乙"),
        findings=(f"{LEAD} encoding",),
    ),
    Case(
        name="22 a picture that is none",
        lay=pictured(b"GIF89a not a picture"),
        findings=(f"{PICTURE} picture",),
    ),
    Case(
        name="22 a picture cut off",
        lay=pictured(png(600, 400)[:-40]),
        findings=(f"{PICTURE} picture",),
    ),
    Case(name="22 an empty picture", lay=pictured(b""), findings=(f"{PICTURE} picture",)),
    Case(
        name="23 a picture of 20,000 by 20,000",
        lay=pictured(png(20_000, 20_000)),
        findings=(f"{PICTURE} picture",),
    ),
    Case(
        name="23 a picture of 9,000 by 9,000",
        lay=pictured(png(9_000, 9_000)),
        findings=(f"{PICTURE} picture",),
    ),
    Case(
        name="24 a drawing with a script",
        lay=drawn("<script>alert(1)</script>"),
        findings=(f"{DRAWING} picture",),
    ),
    Case(
        name="24 a drawing that runs on load",
        lay=drawn('<g onload="alert(1)"><rect width="9" height="9"/></g>'),
        findings=(f"{DRAWING} picture",),
    ),
    Case(
        name="24 a drawing with HTML in it",
        lay=drawn("<foreignObject><p>x</p></foreignObject>"),
        findings=(f"{DRAWING} picture",),
    ),
    Case(
        name="24 a drawing with a file of the machine",
        lay=drawn('<image xlink:href="file:///etc/passwd" width="9" height="9"/>'),
        findings=(f"{DRAWING} picture",),
    ),
    Case(
        name="24 a drawing from elsewhere",
        lay=drawn('<image href="https://example.com/x.png" width="9" height="9"/>'),
        findings=(f"{DRAWING} picture",),
    ),
    Case(
        name="24 a drawing with a style from elsewhere",
        lay=drawn("<style>@import url(https://example.com/x.css);</style>"),
        findings=(f"{DRAWING} picture",),
    ),
    Case(
        name="24 a drawing with an outer entity",
        lay=drawn("<text>&x;</text>", '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
        findings=(f"{DRAWING} picture",),
    ),
    Case(
        name="24 a drawing that swells",
        lay=drawn("<text>&i;</text>", _ENTITIES),
        findings=(f"{DRAWING} picture",),
    ),
    Case(
        name="24 a drawing of itself",
        lay=drawn('<g id="a"><use href="#a"/><use href="#a"/></g>'),
        findings=(f"{DRAWING} picture",),
    ),
    Case(
        name="24 drawings of one another",
        lay=drawn(
            "".join(f'<g id="g{n}">' + f'<use href="#g{n + 1}"/>' * 9 + "</g>" for n in range(9))
            + '<g id="g9"><rect width="1" height="1"/></g>'
        ),
        findings=(f"{DRAWING} picture",),
    ),
    Case(
        name="25 a picture of a kind we do not print",
        lay=pictured(b"%!PS-Adobe-3.0 EPSF-3.0\n", "bay.eps"),
        findings=("content/bulletins/issue/bay.eps picture",),
    ),
    Case(
        name="25 a picture from elsewhere",
        lay=text("![图](https://example.com/x.png)"),
        findings=(f"{LEAD} picture",),
    ),
    Case(
        name="26 a link that would enclose a file",
        lay=text('<link rel="attachment" href="file:///etc/passwd">'),
        status=0,
        findings=(f"{LEAD} html",),
    ),
    Case(
        name="27 a script in an article",
        lay=text("<script>alert(1)</script>"),
        status=0,
        findings=(f"{LEAD} html",),
    ),
    Case(
        name="27 a picture that runs",
        lay=text('<img src="x" onerror="alert(1)">'),
        status=0,
        findings=(f"{LEAD} html",),
    ),
    Case(
        name="28 a link that is a script",
        lay=text("[链接](javascript:alert(1))"),
        findings=(f"{LEAD} link",),
    ),
    Case(
        name="28 a link that is a script, disguised",
        lay=text("[链接](&#106;avascript:alert(1))"),
        findings=(f"{LEAD} link",),
    ),
    Case(
        name="28 a link that is a page",
        lay=text("[链接](data:text/html,<script>alert(1)</script>)"),
        findings=(
            f"{LEAD} link",
            f"{LEAD} html",
        ),
    ),
    Case(name="29 a sentence of nothing", lay=text("，。"), status=0),
    Case(
        name="29 30,000 open brackets",
        lay=text("[" * 30_000),
        status=6,
        findings=(f"{LEAD} limit",),
    ),
    Case(
        name="29 30,000 open tags", lay=text("<a " * 30_000), status=6, findings=(f"{LEAD} limit",)
    ),
    Case(
        name="29 30,000 stars", lay=text("*a **b " * 10_000), status=6, findings=(f"{LEAD} limit",)
    ),
    Case(
        name="29 a list 300 deep",
        lay=text("\n".join(f"{'    ' * n}- 项" for n in range(300))),
        status=6,
        findings=(f"{LEAD} limit",),
    ),
    Case(
        name="29 quotes 2,000 deep",
        lay=text("> " * 2_000 + "字"),
        status=6,
        findings=(f"{LEAD} limit",),
    ),
    Case(
        name="29 30,000 mentions that are none",
        lay=text("{{ " * 30_000),
        status=6,
        findings=(f"{LEAD} limit",),
    ),
    Case(
        name="29 30,000 clauses that are none",
        lay=text("{? " * 30_000),
        status=6,
        findings=(f"{LEAD} limit",),
    ),
    Case(
        name="30 code in an article",
        lay=text("{{ ''.__class__ }}"),
        findings=(f"{LEAD} bad-mention",),
    ),
    Case(
        name="30 code in a template",
        lay=theme(templates__imprint_html="{{ ''.__class__.__mro__ }}"),
        findings=("themes/brief/templates/imprint.html template",),
    ),
    Case(
        name="30 code by a filter",
        lay=theme(templates__imprint_html="{{ (''|attr('__class__'))|string }}"),
        findings=("themes/brief/templates/imprint.html template",),
    ),
    Case(
        name="31 a loop in a loop",
        lay=theme(
            templates__imprint_html=f"{'{% for a in range(9999) %}' * 2}{'{% endfor %}' * 2}"
        ),
        status=6,
        findings=("themes/brief/templates/imprint.html limit",),
    ),
    Case(
        name="31 a range beyond",
        lay=theme(templates__imprint_html="{% for a in range(999999999) %}x{% endfor %}"),
        findings=("themes/brief/templates/imprint.html template",),
    ),
    Case(
        name="31 a text beyond",
        lay=theme(templates__imprint_html="{{ 'x' * 3000000000 }}"),
        status=6,
        findings=("themes/brief/templates/imprint.html limit",),
    ),
    Case(
        name="31 a macro that calls itself",
        lay=theme(templates__imprint_html="{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}"),
        findings=("themes/brief/templates/imprint.html template",),
    ),
    Case(
        name="31 filler",
        lay=theme(templates__imprint_html="{{ lipsum(n=200000) }}"),
        findings=("themes/brief/templates/imprint.html template",),
    ),
    Case(
        name="32 a loop not closed",
        lay=theme(templates__imprint_html="{% for a in [1] %}x"),
        findings=("themes/brief/templates/imprint.html template",),
    ),
    Case(
        name="32 an unknown filter",
        lay=theme(templates__imprint_html="{{ 'x' | nofilter }}"),
        findings=("themes/brief/templates/imprint.html template",),
    ),
    Case(
        name="33 a name that is not there",
        lay=theme(templates__imprint_html="{{ titel }}"),
        findings=("themes/brief/templates/imprint.html template",),
    ),
    Case(
        name="34 templates in a circle",
        lay=theme(
            templates__imprint_html="{% include 'one.html' %}",
            templates__one_html="{% include 'imprint.html' %}",
        ),
        findings=("themes/brief/templates/one.html template",),
    ),
    Case(
        name="35 a template from elsewhere",
        lay=theme(templates__imprint_html="{% include '../../../etc/passwd' %}"),
        findings=("themes/brief/templates/imprint.html template",),
    ),
    Case(
        name="37 links in a circle",
        lay=both(
            linked("content/facts/demo/a.yaml", "b.yaml"),
            linked("content/facts/demo/b.yaml", "a.yaml"),
        ),
        findings=(
            "content/facts/demo/a.yaml file",
            "content/facts/demo/b.yaml file",
        ),
    ),
    Case(
        name="37 a link out of the project",
        lay=linked("content/facts/demo/etc.yaml", "/etc/passwd"),
        findings=("content/facts/demo/etc.yaml file",),
    ),
    Case(
        name="37 a link to a folder above",
        lay=linked("content/facts/up", ".."),
        findings=("content/facts/up file",),
    ),
    Case(
        name="37 a picture that is a link out",
        lay=both(pictured(b""), linked(PICTURE, "/etc/hostname")),
        findings=(
            f"{PICTURE} file",
            f"{LEAD} picture",
        ),
    ),
    Case(
        name="39 a character that no font has",
        lay=text("楔形\U00012000字"),
        findings=(f"{LEAD} glyph",),
    ),
    Case(
        name="40 /dev/zero as a sheet",
        lay=linked("content/facts/demo/zero.yaml", "/dev/zero"),
        findings=("content/facts/demo/zero.yaml file",),
    ),
    Case(
        name="40 a pipe as a sheet",
        lay=piped("content/facts/demo/pipe.yaml"),
        findings=("content/facts/demo/pipe.yaml file",),
    ),
    Case(
        name="40 a pipe as a picture",
        lay=both(pictured(b""), piped(PICTURE)),
        findings=(
            f"{PICTURE} file",
            f"{LEAD} picture",
        ),
    ),
    Case(
        name="40 a pipe as an article",
        lay=piped(LEAD),
        findings=(
            f"{PLAN} bad-value",
            f"{LEAD} file",
        ),
    ),
    *(
        Case(name=f"36 the slug {slug[:12]!r}", lay=slugged(slug), findings=(f"{PLAN} slug",))
        for slug in SLUGS
    ),
    Case(name="36 an empty slug", lay=slugged(""), findings=(f"{PLAN} bad-value",)),
)
