"""Pictures, drawings and links that would run, swell or fetch."""

from tests.faults.hostile_case import Case
from tests.faults.laying import DRAWING, LEAD, PICTURE, drawn, pictured, png, text

_ENTITIES = (
    '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">'
    + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]>"
)

PICTURES = (
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
)
