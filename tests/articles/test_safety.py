"""Whatever an author pastes, only the few tags of an article come out."""

import re

from hypothesis import given
from hypothesis import strategies as st

from bulletin.articles.compositor import Compositor
from bulletin.articles.passage import Passage
from tests.articles.made_up import setting

_TAG = re.compile(r"<[^>]*>")
_ALLOWED = re.compile(
    r"</?(?:p|h2|h3|ul|li|blockquote|hr|br|code|em|strong|b|i|s|u|sub|sup|table|thead|tbody|tr)>"
    r"|<ol(?: start=\"\d+\")?>|</ol>|</t[hd]>"
    r"|<t[hd](?: style=\"text-align:(?:left|right|center)\")?>"
    r"|<a href=\"a/\">|</a>"
    r"|<data class=\"figure\" id=\"lead-\d+\" value=\"[\d./]+\">|</data>"
)
_PASTED = st.lists(
    st.sampled_from(
        [
            *("<script>", "</script>", "<img src=x onerror=alert(1)>", "<b onclick=x>", "</b>"),
            *("<svg/onload=x>", "<a href='javascript:x'>", "</a>", "<style>", "<!--", "-->", "<b>"),
            *(
                "[甲](javascript:x)",
                "[乙](data:text/html,x)",
                "[丙](a/)",
                "![丁](x)",
                "<x",
                ">",
                "&lt;",
            ),
            *(
                "{{ firms }}",
                "{{ labs",
                "}}",
                "{?",
                "?}",
                "{{ firms@1999 }}",
                "\\{{",
                "**",
                "_",
                "`",
            ),
            *(
                "\n",
                "\n\n",
                "- ",
                "# ",
                "> ",
                "| a | b |\n|---|--:|\n",
                "甲",
                "，",
                "。",
                "ab ",
                "\U000f0000",
            ),
            *(
                '"',
                "'",
                "<iframe src=//x>",
                "<math><mi//xlink:href='data:x,<script>'>",
                "<b",
                "\U000fffe0",
            ),
        ]
    ),
    max_size=14,
).map("".join)


@given(_PASTED)
def test_prose_holds_no_other_tag(text: str) -> None:
    html = Compositor(setting()).prose(Passage.lines("lead.md", text, 1)).html
    assert [tag for tag in _TAG.findall(html) if not _ALLOWED.fullmatch(tag)] == []


@given(_PASTED)
def test_a_line_holds_no_other_tag(text: str) -> None:
    line = Compositor(setting()).line(Passage.lines("lead.md", text, 1))
    assert [tag for tag in _TAG.findall(line.html) if not _ALLOWED.fullmatch(tag)] == []


@given(_PASTED)
def test_every_figure_kept_is_in_the_text_or_a_link(text: str) -> None:
    compositor = Compositor(setting())
    html = compositor.prose(Passage.lines("lead.md", text, 1)).html
    ids = re.findall(r'id="(lead-\d+)"', html)
    assert ids == sorted(ids, key=lambda one: int(one[5:]))
    assert set(ids) <= {figure.id for figure in compositor.figures}


@given(_PASTED)
def test_every_finding_stands_in_the_text(text: str) -> None:
    compositor = Compositor(setting())
    compositor.prose(Passage.lines("lead.md", text, 1))
    lines = text.split("\n")
    for finding in compositor.findings:
        assert finding.place.line is not None
        assert finding.place.column is not None
        assert 1 <= finding.place.line <= len(lines)
        assert 1 <= finding.place.column <= len(lines[finding.place.line - 1]) + 1
