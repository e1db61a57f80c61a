"""Units that a text may use beside those that fact sheets know."""

import re
from collections.abc import Mapping

from bulletin.facts import BASES, SCALES, Base

_COUNTERS = (
    "宗 款 票 起 趟 架次 车次 班次 列次 例 剂 剂次 针 枚 块 张 页 字 篇 册 卷 幅 面 株 棵 盏 根 片 "
    "瓶 箱 桶 袋 盒 粒 颗 组 队 团 轮 站 港 省 市 县 镇 村 校 院 床 席 头 对 台套 台次 套次 "
    "标箱 标准箱 字节 分 度 员 路 段 座次 匹 束 眼 孔 环 克拉 股 手 单 桩 泊位 车位 席位 工位 "
    "床位 楼 层次 星 步 道 角 口 国家和地区 TEU 环节 单位"
)
_MEASURED = (
    Base("千瓦", "power", 3),
    Base("兆瓦", "power", 6),
    Base("kW", "power", 3),
    Base("MW", "power", 6),
    Base("千瓦时", "energy", 3),
    Base("kWh", "energy", 3),
    Base("立方米", "volume"),
    Base("升", "litre"),
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

UNITS: Mapping[str, Base] = {
    **{name: Base(name, "count") for name in _COUNTERS.split()},
    **{base.name: base for base in _MEASURED},
    **BASES,
}
"""Every unit that is read in a text, by its name."""

UNIT = "|".join(re.escape(name) for name in sorted(UNITS, key=len, reverse=True))
"""A pattern of all their names, the longest first."""

SCALE = "|".join(SCALES)
