import pytest

from bulletin.charts.categories import shortened


@pytest.mark.parametrize(
    ("names", "short"),
    [
        (["2021年", "2022年", "2023年"], ("2021", "2022", "2023")),
        (["2023年1—2月", "2023年1—3月"], ("2023年1—2月", "1—3月")),
        (["2022年12月", "2023年1月", "2023年2月"], ("2022年12月", "2023年1月", "2月")),
        (["2022年", "2023年1—11月"], ("2022", "2023年1—11月")),
        (["January 2023", "February 2023"], ("January 2023", "February")),
        (
            ["the first quarter of 2023", "the second quarter of 2023"],
            ("the first quarter of 2023", "the second quarter"),
        ),
        (["2021", "2022"], ("2021", "2022")),
        (["高新区", "李沧区"], ("高新区", "李沧区")),
        (["2023年", "李沧区"], ("2023年", "李沧区")),
        ([], ()),
    ],
)
def test_periods_drop_what_goes_without_saying(names: list[str], short: tuple[str, ...]) -> None:
    assert shortened(names) == short
