"""Units that a text may use beside those that fact sheets know."""

import re
from collections.abc import Mapping

from bulletin.facts import BASES, SCALES, Base

_COUNTERS = (
    "宗 款 票 起 趟 架次 车次 班次 列次 例 剂 剂次 针 枚 块 张 页 字 篇 册 卷 幅 面 株 棵 盏 根 "
    "片 瓶 箱 桶 袋 盒 粒 颗 组 队 团 轮 站 港 省 市 县 镇 村 校 院 床 席 头 对 台套 台次 套次 "
    "标箱 标准箱 字节 分 度 员 路 段 座次 匹 束 眼 孔 环 克拉 股 手 单 桩 泊位 车位 席位 工位 "
    "床位 楼 层次 星 步 道 角 口 国家和地区 TEU 环节 单位 册次 航次 辆次 批次 宗次 艘次 间次 "
    "处次 队次 门次 条次 亩次 针次 人餐 尾 羽 档 堂 节 课时 学时 工日 人天 人月 学位 岗位 点位 "
    "帧 首 集 包 罐 人份 桌 餐 顿 拨 伙 件套 台戏 标台 标准台 枪 捆 筐 窝"
)
_MEASURED = (
    Base("千瓦", "power", 3),
    Base("兆瓦", "power", 6),
    Base("kW", "power", 3),
    Base("MW", "power", 6),
    Base("千瓦时", "energy", 3),
    Base("kWh", "energy", 3),
    Base("立方米", "volume"),
    Base("立方", "volume"),
    Base("升", "litre"),
    Base("平米", "area"),
    Base("吉瓦", "power", 9),
    Base("GW", "power", 9),
    Base("MWh", "energy", 6),
    Base("GWh", "energy", 9),
    Base("千伏安", "transformer capacity", 3),
    Base("兆伏安", "transformer capacity", 6),
    Base("吨公里", "freight turnover"),
    Base("人公里", "passenger turnover"),
    Base("车公里", "vehicle kilometre"),
    Base("海里", "sea mile"),
    Base("千公顷", "hectare", 3),
    Base("斤", "jin"),
    Base("毫克", "mass", -9),
    Base("微克", "mass", -12),
    Base("微克/立方米", "concentration", -12),
    Base("毫克/立方米", "concentration", -9),
    Base("毫克/升", "content", -9),
    Base("分贝", "noise"),
    Base("吨标煤", "coal"),
    Base("吨二氧化碳", "carbon dioxide"),
    Base("吨二氧化碳当量", "carbon dioxide"),
    Base("周岁", "year of age"),
    Base("公顷", "hectare"),
    Base("平方千米", "area", 6),
    Base("千米", "length", 3),
    Base("km", "length", 3),
    Base("厘米", "length", -2),
    Base("毫米", "length", -3),
    Base("微米", "length", -6),
    Base("纳米", "length", -9),
    Base("公斤", "mass", -3),
    Base("千克", "mass", -3),
    Base("kg", "mass", -3),
    Base("克", "mass", -6),
    Base("吨标准煤", "coal"),
    Base("标准煤", "coal"),
    Base("千克标准煤", "coal", -3),
    Base("克标准煤", "coal", -6),
    Base("元人民币", "yuan"),
    Base("块钱", "yuan"),
    Base("欧元", "euro"),
    Base("日元", "yen"),
    Base("港元", "hongkong dollar"),
    Base("英镑", "pound"),
    Base("秒", "second"),
    Base("分钟", "minute"),
    Base("个小时", "hour"),
    Base("周", "week"),
    Base("个星期", "week"),
    Base("星期", "week"),
    Base("个季度", "quarter"),
    Base("季度", "quarter"),
    Base("月", "month"),
    Base("日", "day"),
    Base("个工作日", "working day"),
    Base("工作日", "working day"),
    Base("摄氏度", "temperature"),
    Base("℃", "temperature"),
    Base("周年", "year"),
    Base("年度", "year"),
    Base("成", "share", -1),
    Base("百分点", "percentage point"),
    Base("个点", "point"),
    Base("番", "doubling"),
    Base("成半", "share", -1),
)

_EACH = "亩 平方米 平方公里 吨 公斤 斤 人 户 月 年 天 千瓦时 立方米 小时"
"""What a price is for: 41.0万元/亩 is an amount of yuan."""

UNITS: Mapping[str, Base] = {
    **{name: Base(name, "count") for name in _COUNTERS.split()},
    **{base.name: base for base in _MEASURED},
    **{f"元/{each}": Base(f"元/{each}", "yuan") for each in _EACH.split()},
    **{f"公斤/{each}": Base(f"公斤/{each}", "mass", -3) for each in ("亩", "公顷")},
    **BASES,
}
"""Every unit that is read in a text, by its name."""

_BEGINS_A_WORD = {
    "集": "团合聚群",
    "首": "席都先次创位",
    "节": "点能约假",
    "包": "括含",
    "档": "案",
    "餐": "饮厅",
    "拨": "款付",
    "堂": "食",
    "伙": "伴",
    "立方": "米千公厘分",
}
"""Counters that are none where they begin a word: 3集团."""


def _unit(name: str) -> str:
    no_counter = _BEGINS_A_WORD.get(name)
    return f"{re.escape(name)}(?![{no_counter}])" if no_counter else re.escape(name)


UNIT = "|".join(_unit(name) for name in sorted(UNITS, key=len, reverse=True))
"""A pattern of all their names, the longest first."""

SCALE = "|".join(SCALES)
