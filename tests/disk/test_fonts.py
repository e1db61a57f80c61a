"""The faces of installed families, one by one."""

from pathlib import Path

from bulletin.disk import FontFile, font_digest, font_files, read_font


def test_faces_of_a_family_are_found_by_weight() -> None:
    fonts = font_files("Noto Serif CJK SC")
    weights = [one.weight for one in fonts]
    assert weights == sorted(set(weights))
    assert {400, 700, 900} <= set(weights)
    assert all(one.index == 2 for one in fonts)
    assert font_files("样例没有的字体") == ()


def test_the_digest_of_a_font_is_that_of_its_bytes(tmp_path: Path) -> None:
    light = font_files("LXGW WenKai")[0]
    copy = tmp_path / "样例.ttf"
    copy.write_bytes(read_font(light))
    mine = FontFile(path=str(copy), index=0, weight=300)
    memory: dict[str, bytes] = {}
    told = font_digest(light, memory)
    assert font_digest(mine, memory) == font_digest(mine, {}) == told
    assert font_digest(mine, memory) == told
    copy.write_bytes(read_font(light) + b"x")
    assert font_digest(mine, memory) != told
