"""What Chinese texts say around numbers."""

import re

from bulletin.claims.vocabulary import NEVER, Vocabulary, any_of
from bulletin.claims.zh_dates import read_period

_FILLER = """
序时进度 时间进度 亏损 盈利
的 了 已经 已 共有 共 总计 合计 总共 累计 达到 达 为 是 有 约 实现 完成 全年 当年 年末 年底 年初
期末 年内 截至 截止 至 到 今年 去年 上年 前年 本年 同期 同比 环比 比 较 与 同 增长 增加 上升 提高
提升 上涨 下降 减少 回落 降低 下滑 下跌 增 降 涨 跌 其中 分别 以及 和 及 并 也 还 则 又 均 都 仅
只 再 更 就 将 拟 预计 力争 目标 计划 任务 预期 突破 超过 稳定在 保持在 保持 升至 降至 增至 增速
增幅 降幅 当月 单月 年度 数量 总数 规模 个数 家数 数 额 值 指标 主要 数据显示 统计 显示 据 报告
公报 记者 从 获悉 了解到 了解 目前 现有 现 拥有 同时 此外 另外 而且 而 但 不过 其 该 这一 这 上述
成功 顺利 稳步 持续 继续 快速 大幅 明显 小幅 略有 略 一举 圆满 超额 提前 净增 新增 扩大 由 在 中
内 以来 以 上 下 年 月 日 第 位 居 列 排名 水平 相比 折合 达成 取得 迎来 录得 其余 余下 之 比重
占比 比例 占 份额 名义 实际 平均 按可比价格计算 按可比价计算 按不变价格计算 按不变价计算
按可比口径计算 按可比口径 不变价 可比价 计算 计 连续 创 创下 历史 新高 预算 全部 整个 一年 之间
期间 时 开局 平稳 多 少 快 慢 高 低 于 出 最终 随后 迅速 进一步 依次 各 每 全口径 初步核算 初步
核算 现价 口径 接近 将近 不足 至少 最高 逾 近 超 受 影响 带动 推动 支撑 高达 仍 仍然 依然 成为
回升 攀升 跃升 迈上 跨越 站上 走高 开展 举办 组织 投入 安排 集聚 聚集 汇聚 年年 逐年 首次 再次
再度 单独 单 加快 收窄 对比 变化 发展 经济 交出 成绩单 来看 看 说 介绍 表示 负责人 后 前 起 止 底
末 初 时间 今 昨 本 当 期 度 那 里 倍 翻 番 大关 关口 左右 以上 以下 未 不 没有
"""


CHINESE = Vocabulary(
    stop=re.compile(r"[，、；：,;（）()]|——|\s+"),
    end=re.compile(r"[。！？!?\n]"),
    ours=re.compile("全区|全园|园区|区内|园内|我区|本区|辖区|该区|新区|高新区|开发区|示范区"),
    whole=re.compile("全市|我市|本市|市里"),
    foreign=re.compile("全省|我省|全国|国内|全球|世界|行业|全球|东部|中部|西部|省内|周边"),
    compared=re.compile("(?:比|较|与|同|高于|低于|由|从|自|占|完成|始于)$"),
    equals=re.compile("(?:是|为|相当于|达到?)$"),
    compared_zone=re.compile(
        "(?:比|较|与|同|于|高出|超过|占|占到|居|列|位居|位列|排名|排|在|是|相当于|第[一二三四五六]位的|由|从)$"
    ),
    share_of=re.compile("占(?:到|据)?(?:全区|全市|全省|全国|园区|[^，。占]{2,5}[区市])?的?$"),
    read_date=read_period,
    based_after=False,
    joints="、；和及与",
    joint=re.compile("[、和及与，]|以及"),
    noun=re.compile("[额量数值率入产资业]$|企业|项目"),
    of=re.compile("(?:全年|年度|当年|年末|年底)?的?"),
    reach=2,
    last_year=re.compile("(?:上年|去年|上一年)(?:同期|同月|同季)?|同期"),
    former=re.compile(
        "(?:比|较)(?:上届|上次|上一[届次期轮]|前一[届次期轮天日]|首届|首次|原来|原先|此前|疫情前|改造前)[^，。]{0,4}的$"
    ),
    this_year=re.compile("今年|本年(?!度)"),
    loss=re.compile("亏损了?$|亏$"),
    composed=re.compile("[^，。]{0,10}(?:组成|构成)"),
    onward=re.compile("以来|起"),
    rest=re.compile("其余|剩余|余下|还有"),
    filler=re.compile(any_of(_FILLER)),
    joins=re.compile(
        f"{any_of(_FILLER, 2)}|[的了已共有为是达约在由从比较与和及并也还均都仅只将拟这该其]"
    ),
    rise=re.compile(
        "增长|增加|上升|提高|提升|上涨|攀升|回升|扩大|增幅|增速|涨幅|高于|高出|快于|加快|净增|新增|同比增|(?:增|涨|升|多|快|高|大)了?$"
    ),
    fall=re.compile(
        "下降|减少|回落|降低|下滑|下跌|缩减|收窄|萎缩|负增长|降幅|低于|慢于|放缓|减慢|净减|跌幅|(?:降|减|跌|少|慢|低|小)了?$"
    ),
    previous=re.compile("环比|(?:比|较)(?:上月|上个月|上季度|上期)"),
    average_growth=re.compile("年均|年平均|年复合"),
    share=re.compile("占比|比重|份额|占(?:到|据|去)?"),
    aimed=re.compile("目标|任务|计划|预算"),
    completion=re.compile(
        "(?:完成|达到|实现)?[^，。]{0,6}(?:目标|任务|计划|预算)[^，。]{0,4}的?$|完成率|完成任务|任务完成|完成进度|完成计划"
    ),
    target=re.compile("目标|计划|力争|预期|预计|争取|拟"),
    pace=re.compile("序时进度|时间进度"),
    average=re.compile(
        "平均每|[户人亩均]均|每[家户人名个](?:企业|项目)?(?:平均)?|平均|[单台件校]均|每亩"
    ),
    average_after=NEVER,
    surplus=re.compile(
        "超额(?:完成)?了?$|超(?:出|过)?(?:年度|全年)?(?:目标|计划|任务)了?$|(?:比|较)(?:年度|全年)?(?:目标|计划|任务)[^，。]{0,10}多"
    ),
    surplus_after=NEVER,
    streak=re.compile("连续$"),
    rank=re.compile("(?:居|位居|位列|列|排名|排|位次|名列|升至|跃居|跻身)[^，。]{0,10}$"),
    growth_noun=re.compile("增速|增幅|降幅|涨幅|跌幅"),
    reached=re.compile(
        "(?:增加|增长|上升|提高|提升|扩大|攀升|下降|减少|回落|降低|下滑|收窄|压缩|精简|扩|增|升|降|减|达|涨|跌)(?:到|至|为)了?[^，。]{0,8}$"
    ),
    added=re.compile("新增$|新增了$|新增加$|再添$|新添$"),
    times=re.compile("(?:是|为|相当于|达到?|达)[^，。]{0,14}的?$"),
    start=re.compile("(?:由|从)[^，。到至]{0,14}$"),
    respectively=re.compile("分别|依次"),
    real=re.compile("可比价|不变价|可比口径|剔除|扣除"),
    of_which=re.compile("其中"),
    total=re.compile("(?:合计|总计|共计|总共|加起来|相加|一共|共|共有)$"),
    opens=re.compile(
        "其中|包括|分为|分别|^[^；。]*中，|^[^；。]*中有|：|由[^，]*组成|涵盖|^，(?:仅有|只有)|^（"
    ),
    closes=re.compile("[。！？]|同时|此外|另外，|共计?$|合计$|总计$"),
    complete=re.compile(
        "其余|其他|另外|剩余|还有|组成|构成|分别为|没有其他|无其他|仅有|只有|全部走访|不重复|各[占有]|："
    ),
    overlaps=re.compile("兼有|兼具|同时具有|有的|重叠|交叉|部分.{0,6}同时|多重"),
    rounding=re.compile("四舍五入|略有出入|不等于"),
    longest=24,
    averaged=re.compile("均"),
    per=re.compile(
        "每(?:个|单个)?(?P<thing>[家户人名个天日件宗亩校村队列批次台平])|(?P<each>[户人亩校村件台])均|单个(?P<single>项目)"
    ),
    generic=re.compile(
        "^(?:企业|项目|人|公司|单位|部门|地区|员工|群众|职工|万元|资金|投资|收入|规模|面积|产值|利润|目标|任务|计划|数量)$"
    ),
    grown=re.compile(
        "(?:增加|增长|净增|减少|净减|下降|降低|提高|上升|上涨|下跌|多|少|增|减|高|低)了?$"
    ),
    fall_noun=re.compile("降幅|跌幅"),
    after_rise=re.compile("的(?:增长|增速|增幅|涨幅|高速增长|较快增长)"),
    after_fall=re.compile("的(?:降幅|跌幅|下降|下滑)"),
    share_after=NEVER,
    completion_after=NEVER,
    target_after=re.compile("的?(?:年度|全年|年)?(?:目标|任务|计划)"),
    added_after=NEVER,
    grown_after=NEVER,
    times_after=NEVER,
    rank_after=NEVER,
)
