"""Which characters pages set in which face, against what browsers make of the same page."""

import pytest

from bulletin.faces import nearest, used_characters

FAMILIES = {"PressSong": [400, 700, 900], "PressHei": [400, 700], "PressKai": [400]}
ROOT = ':root{--song:"PressSong",serif;--hei:"PressHei",sans-serif;--kai:"PressKai",serif}'
BODY = "body{font-family:var(--song)}"


def used(body: str, css: str = "") -> dict[str, str]:
    page = f"<!doctype html><html lang=zh><head><title>题</title></head><body>{body}</body></html>"
    found = used_characters([page], f"{ROOT}{BODY}{css}", FAMILIES)
    return {
        f"{family} {weight}": "".join(sorted(map(chr, characters)))
        for (family, weight), characters in found.items()
    }


@pytest.mark.parametrize(
    ("body", "css", "expected"),
    [
        ("<p>正文</p>", "", {"PressSong 400": "文正"}),
        ("<p>文<b>粗</b>后</p>", "", {"PressSong 400": "后文", "PressSong 700": "粗"}),
        ("<h1>大</h1>", "h1{font-weight:900}", {"PressSong 900": "大"}),
        ("<h1>大</h1>", "h1{font-weight:inherit}", {"PressSong 400": "大"}),
        ("<p class=a>黑</p>", ".a{font:700 12px/1.5 var(--hei)}", {"PressHei 700": "黑"}),
        ("<p class=a>黑</p>", ".a{font-family:var(--hei)} p{font-family:inherit}",
         {"PressHei 400": "黑"}),
        ("<p>旧</p>", "p{font-family:var(--hei)} p{font-family:var(--kai)}",
         {"PressKai 400": "旧"}),
        ("<p>楷</p>", ":lang(en){--kai:var(--song)} p{font-family:var(--kai)}",
         {"PressKai 400": "楷", "PressSong 400": "楷"}),
        ("<p>窄</p>", "@media (max-width:40rem){p{font-family:var(--hei)}}",
         {"PressSong 400": "窄", "PressHei 400": "窄"}),
        ("<p>纸</p>", "@media print{p{font-family:var(--hei)}}", {"PressSong 400": "纸"}),
        ("<p>点</p>", 'p::before{content:"■";font-family:var(--hei)}',
         {"PressSong 400": "点", "PressHei 400": "■"}),
        ('<svg font-family="PressHei,sans-serif"><text font-weight="700">图</text></svg>', "",
         {"PressHei 700": "图"}),
        ("<p>甲<br>乙<img alt=丙>丁</p><script>戊</script>", "", {"PressSong 400": "丁乙甲"}),
        ('<p data-done="丑">子</p>', "", {"PressSong 400": "丑子"}),
        ("<p>别家</p>", 'p{font-family:"Other",serif}', {"PressSong 400": "别家"}),
        ("<p>半</p>", "p{font-weight:600}", {"PressSong 700": "半"}),
        ("<p>坏</p>", "p:::x{color:red} p{font-weight:900}", {"PressSong 900": "坏"}),
        ("<p>&amp;&#x4E2D;</p>", "", {"PressSong 400": "&中"}),
    ],
)  # fmt: skip
def test_characters_go_to_the_face_that_the_cascade_gives_them(
    body: str, css: str, expected: dict[str, str]
) -> None:
    assert used(body, css) == expected


def test_pages_add_up() -> None:
    found = used_characters(["<p>甲</p>", "<p>乙</p>"], 'p{font-family:"PressHei"}', FAMILIES)
    assert found == {("PressHei", 400): frozenset(map(ord, "甲乙"))}


@pytest.mark.parametrize(
    ("weight", "weights", "expected"),
    [(400, [400, 700], 400), (500, [400, 700], 400), (600, [400, 700], 700),
     (800, [700, 900], 900), (300, [400, 700], 400), (550, [400, 700], 700), (900, [400], 400)],
)  # fmt: skip
def test_a_missing_weight_is_replaced_by_the_nearest(
    weight: int, weights: list[int], expected: int
) -> None:
    assert nearest(weight, weights) == expected
