"""A number that runs on in the next column or on the next page is read as one."""

from datetime import date

from bulletin.diagnostics import Finding
from bulletin.echo import Due, echo_print
from bulletin.typeset import Imprint, typeset
from tests.echo.made_up import bulletins, dues

_DAY = date(2022, 2, 7)


def owed() -> Due:
    return next(one for one in dues("zh") if one.running and "增长31.7%" in one.text)


def printed(first: str, second: str) -> tuple[Finding, ...]:
    """Return what the echo says of a number printed in two pieces, one on each page."""
    due = owed()
    figure = f'<data id="{due.figure.id}">{first}<br>{second}</data>'
    style = "@page{size:400px 60px;margin:10px}p{margin:0;line-height:40px;orphans:1;widows:1}"
    html = (
        f'<html lang="zh"><head><title>样例</title><style>{style}</style></head>'
        f"<body><p>{due.before[-4:]}{figure}{due.behind[:4]}</p></body></html>"
    )
    imprint = Imprint(title="样例", author="样例", created=_DAY, modified=_DAY)
    place = bulletins()["zh"].place
    document, findings = typeset(html, {}, base="", imprint=imprint, place=place)
    assert document is not None, findings
    assert document.pages == 2
    return echo_print([due], document)


def test_a_number_may_run_on_to_the_next_page() -> None:
    text = owed().text
    assert printed(text[:3], text[3:]) == ()


def test_what_runs_on_is_read_too() -> None:
    text = owed().text
    (found,) = printed(text[:3], text[3:].replace("31", "37"))
    assert "处印的是" in found.message.said("zh")
