import pytest

from bulletin.pages.heads import kept, phrased


def whole(text: str) -> str:
    return f'<span class="nobr">{text}</span>'


def phrase(text: str) -> str:
    return f'<span class="phrase">{text}</span>'


@pytest.mark.parametrize(
    ("plain", "ready"),
    [
        ("走过的路", f"{whole('走过的')}路"),
        ("担子压实了", f"担子压{whole('实了')}"),
        ("园区的账", f"园{whole('区的')}账"),
        ("沿着河走", f"{whole('沿着')}河走"),
        ("深入了解需求", "深入了解需求"),
        ("国家级“小巨人”企业", f"国家级{whole('“小巨人”')}企业"),
        ("读《园区条例》", f"读{whole('《园区条例》')}"),
        ("《关于支持企业发展若干措施的通知》", f"《关于支持企业发展若干措{whole('施的')}通知》"),
        ('<data title="园区的">5</data>', '<data title="园区的">5</data>'),
    ],
)
def test_no_line_of_a_head_begins_with_a_particle_or_splits_a_short_name(
    plain: str, ready: str
) -> None:
    assert kept(plain) == ready


@pytest.mark.parametrize(
    ("plain", "ready"),
    [
        ("一手抓改革 一手抓项目", f"{phrase('一手抓改革')} {phrase('一手抓项目')}"),
        ("部门精简了，担子压实了", f"{phrase('部门精简了，')}{phrase('担子压实了')}"),
        ("新增<data>4</data>家，减少<data>2</data>家",
         f"{phrase('新增<data>4</data>家，')}{phrase('减少<data>2</data>家')}"),
        ("数字里的2023", "数字里的2023"),
        ("看，研发经费占营业收入比重又提高了", "看，研发经费占营业收入比重又提高了"),
        ("<em>一手，一手</em>", "<em>一手，一手</em>"),
        ("今天，", "今天，"),
    ],
)  # fmt: skip
def test_a_head_rather_breaks_between_its_phrases(plain: str, ready: str) -> None:
    assert phrased(plain) == ready
