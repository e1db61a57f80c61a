"""Markdown and templates that do not end, or reach for what is not theirs."""

from tests.faults.hostile_case import Case
from tests.faults.laying import LEAD, text, theme

TEXTS = (
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
)
