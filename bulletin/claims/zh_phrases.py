"""Turns of phrase of Chinese that hold a number and all that it follows from."""

import re
from decimal import Decimal

from bulletin.claims.phrase import (
    ONE,
    Phrase,
    Spans,
    apart,
    changed,
    in_sum,
    index_moved,
    multiplied,
    points_apart,
    rate_of,
    reaches,
    reduced,
)
from bulletin.diagnostics import Text
from bulletin.facts import Interval

_N = r"[0-9][0-9,.]*[万亿]?[\u4e00-\u9fff%]{0,4}?"
_P = r"[0-9][0-9.]*%"
_ORDINAL = r"第[0-9一二三四五六七八九十]+"
_GAP = "[^，。；！？0-9]"
_TWELVE = Interval.point(Decimal(12))
_HUNDRED = Interval(Decimal("0.9989"), Decimal("1.0011"))


def _grown(found: re.Match[str], of: Spans) -> bool:
    years = int(found["last"]) - int(found["first"])
    rate = of["r"].negated() if found["verb"] == "下降" else of["r"]
    grown = ONE
    for _ in range(years):
        grown = grown * (rate + ONE)
    return years < 2 or grown.meets(of["b"] / of["a"])


def _session(found: re.Match[str], of: Spans) -> bool:
    due = int(found["last"]) - int(found["first"]) + 1
    return of["r"].meets(Interval.point(Decimal(due)))


def _other_way(found: re.Match[str], of: Spans) -> bool:
    now = of["a"].negated() if found["now"] == "下降" else of["a"]
    then = of["b"].negated() if found["then"] == "下降" else of["b"]
    gap = now - then if found["way"] in ("加快", "提高") else then - now
    return gap.low is not None and gap.low > 0


CHINESE: tuple[Phrase, ...] = (
    Phrase(
        pattern=re.compile(
            rf"(?P<first>20[0-9]{{2}})年?[—–~～至-]{{1,2}}(?P<last>20[0-9]{{2}})年{_GAP}{{0,16}}，?{_GAP}{{0,16}}[由从](?P<a>{_N})"
            rf"(?:增至|增加到|增长到|升至|提高到|降至|减至|减少到)(?P<b>{_N})，年均(?P<verb>增长|下降)(?P<r>{_P})"
        ),
        holds=_grown,
        because=Text("与起止两数和年数不符", "does not follow from both ends and the years"),
        alike="ab",
    ),
    Phrase(
        pattern=re.compile(
            rf"(?:以前|原来|过去|此前|原先|原本)[^。！？]{{0,24}}?(?P<a>{_N})(?:办结)?[，；]"
            rf"(?:现在|如今|目前|现)(?:只[需要])?(?P<b>{_N})(?:办结|办完|完成)?，"
            rf"{_GAP}{{0,6}}(?:压缩|缩短|减少|下降|降低)了?(?P<r>{_P})"
        ),
        holds=reduced,
        because=Text("与前后两数不符", "does not follow from before and after"),
        alike="ab",
    ),
    Phrase(
        pattern=re.compile(
            rf"(?:20[0-9]{{2}}年(?![0-9上下前一至底末初])|全年)，?{_GAP}{{0,14}}(?P<a>{_N})，"
            rf"(?:月均|平均每月)(?P<r>{_N})(?=[，。；])"
        ),
        holds=lambda _, of: (of["a"] / _TWELVE).meets(of["r"]),
        because=Text("全年之数除以12不是这个数", "a twelfth of the year is another number"),
        alike="ar",
    ),
    Phrase(
        pattern=re.compile(
            rf"(?P<b>[0-9]+个)(?P<thing>[\u4e00-\u9fff]{{2,4}}?)(?:共|已|累计){{0,2}}{_GAP}{{1,12}}(?P<a>{_N})，"
            rf"平均每个(?P=thing)(?P<r>[0-9.]+{_GAP}{{1,2}})(?=[，。；])"
        ),
        holds=lambda _, of: (of["a"] / of["b"]).meets(of["r"]),
        because=Text("总数除以个数不是这个数", "total over count is another number"),
        alike="ar",
    ),
    Phrase(
        pattern=re.compile(
            rf"(?P<r>{_N})，(?:其中)?[，：]?男[性生子职工员]{{0,2}}(?P<a>{_N})[，、]女[性生子职工员]{{0,2}}(?P<b>{_N})(?=[，。；])"
        ),
        holds=in_sum,
        because=Text("不等于男女之和", "is not the sum of men and women"),
        alike="rab",
    ),
    Phrase(
        pattern=re.compile(
            rf"[两二][笔项类个家处条]{_GAP}{{0,10}}(?:共|合计|总计)(?P<r>{_N})，其中"
            rf"{_GAP}{{1,14}}(?P<a>{_N})[、，和]{_GAP}{{1,14}}(?P<b>{_N})(?=[，。；])"
        ),
        holds=in_sum,
        because=Text("不等于两项之和", "is not the sum of the two"),
        alike="rab",
    ),
    Phrase(
        pattern=re.compile(
            rf"[由从]{_GAP}{{0,6}}(?P<a>{_ORDINAL}[位名])(?:升至|前移至|跃升至|跃居|上升到|提升到|降至|跌至|退至|下滑至)"
            rf"{_GAP}{{0,6}}(?P<b>{_ORDINAL}[位名])，"
            rf"(?:前移|上升|提升|前进|提高|后移|下降|下滑|后退)了?(?P<r>[0-9]+个?[位名])"
        ),
        holds=apart,
        because=Text("与前后两个位次之差不符", "is not the difference of both ranks"),
    ),
    Phrase(
        pattern=re.compile(
            rf"(?P<a>{_N}){_GAP}{{1,12}}，{_GAP}{{0,12}}(?P<b>{_N}){_GAP}{{0,8}}，"
            rf"[两二]{_GAP}{{1,4}}相差(?P<r>{_N})(?=[，。；])"
        ),
        holds=apart,
        because=Text("与两数之差不符", "is not the difference of the two"),
        alike="abr",
    ),
    Phrase(
        pattern=re.compile(
            rf"[自从](?P<first>20[0-9]{{2}})年(?:起|创办|创立|首办|举办首届)(?:以来)?，?"
            rf"(?:每年(?:举办)?一届|一年一届)[^。；停]{{0,10}}，(?P<last>20[0-9]{{2}})年{_GAP}{{0,4}}(?P<r>{_ORDINAL}届)"
        ),
        holds=_session,
        because=Text("与起始年份数下来的届数不符", "is not the count since the first year"),
    ),
    Phrase(
        pattern=re.compile(
            rf"增长(?P<a>{_P})，(?:已|已经)?连续[0-9两二三四五六七八九十]{{1,2}}年(?:保持|实现)(?P<r>{_P}以上)的?增长"
        ),
        holds=lambda _, of: of["a"].meets(of["r"]),
        because=Text("前面的增速达不到", "the rate before is below it"),
    ),
    Phrase(
        pattern=re.compile(
            rf"(?P<now>增长|下降)(?P<a>{_P})，(?:上年|去年|20[0-9]{{2}}年)(?:同期)?为?(?P<then>增长|下降)(?P<b>{_P})，"
            rf"(?:增速|增幅)(?P<way>加快|提高|回落|放缓)(?P<r>[0-9.]+个百分点)"
        ),
        holds=_other_way,
        because=Text("升降与前面的两个增速相反", "the two rates before say the opposite"),
    ),
    Phrase(
        pattern=re.compile(
            rf"计划{_GAP}{{0,14}}(?P<a>{_N})，(?:实际|已|共)完成{_GAP}{{0,6}}(?P<b>{_N})，"
            rf"{_GAP}{{0,2}}完成(?:年度|全年)?(?:计划|目标|任务)的(?P<r>{_P})"
        ),
        holds=rate_of,
        because=Text("完成数除以计划数不是这个数", "result over plan is another number"),
        alike="ab",
    ),
    Phrase(
        pattern=re.compile(
            rf"计划{_GAP}{{0,14}}(?P<a>{_N})[，。；][^0-9。！？]{{0,10}}[^。！？]{{0,24}}?[，。；](?:截至[^，。；]{{1,10}}，)?"
            rf"(?:实际|已|共)+[^，。；！？0-9完]{{1,6}}(?P<b>{_N})，完成(?:年度|全年)?(?:计划|目标|任务)的(?P<r>{_P})"
        ),
        holds=rate_of,
        because=Text("完成数除以计划数不是这个数", "result over plan is another number"),
        alike="ab",
    ),
    Phrase(
        pattern=re.compile(
            rf"(?:去年|上年){_GAP}{{0,14}}(?P<b>{_N})，而?(?:前年)(?:同期)?(?:为|是)?(?P<a>{_N})，增长(?P<r>{_P})"
        ),
        holds=changed,
        because=Text("与前后两数不符", "does not follow from before and after"),
        alike="ab",
    ),
    Phrase(
        pattern=re.compile(
            r"(?P<b>[0-9]+家)，是20[0-9]{2}年(?:的)?(?P<a>[0-9]+家)的(?P<r>[0-9.]+倍)"
        ),
        holds=rate_of,
        because=Text("与两数之比不符", "is not the ratio of the two"),
        alike="ab",
    ),
    Phrase(
        pattern=re.compile(
            rf"指数(?:（[^）]{{1,10}}）)?(?:为|达到?|是)?(?P<a>(?:[89][0-9]|1[0-2][0-9])(?:\.[0-9]+)?)%?，"
            rf"(?:即|表明|意味着)?(?:全年|总体)?(?:价格|物价)?(?:总水平)?(?:同比|[比较][上去]年)?(?:平均)?"
            rf"(?P<way>上涨|上升|提高|增长|下降|下跌|回落|降低)了?(?P<r>{_P})"
        ),
        holds=index_moved,
        because=Text("指数减100不是这个数", "the index less 100 is another number"),
    ),
    Phrase(
        pattern=re.compile(
            rf"(?P<a>{_N})，(?:已|已经)?连续[0-9两二三四五六七八九十]{{1,3}}年"
            rf"(?:稳定在|保持在|稳居|站稳|达到?|突破|超过?)(?P<r>{_N}(?:以上)?)(?=[，。；])"
        ),
        holds=reaches,
        because=Text("前面的数达不到", "the number before is below it"),
        alike="ar",
    ),
    Phrase(
        pattern=re.compile(
            rf"(?P<x>[\u4e00-\u9fff]{{1,8}}?)(?P<a>{_N})[，、；](?:而)?(?P<y>[\u4e00-\u9fff]{{1,8}}?)(?P<b>{_N})[，；]"
            rf"(?:前者|(?P=x))?比(?:后者|(?P=y))(?:[多少高低]出?)(?P<r>{_N})(?=[，。；])"
        ),
        holds=apart,
        because=Text("与两数之差不符", "is not the difference of the two"),
        alike="abr",
    ),
    Phrase(
        pattern=re.compile(
            rf"(?P<x>[\u4e00-\u9fff]{{2,8}}?)(?P<a_way>增长|下降|为)?(?P<a>{_P})[，、；](?P<y>[\u4e00-\u9fff]{{2,8}}?)"
            rf"(?P<b_way>增长|下降|为)?(?P<b>{_P})，(?:(?P=x)|(?P=y))(?:增速|增幅)?"
            rf"(?:比|较|高于|低于|快于|慢于)(?:(?P=x)|(?P=y))(?:增速|增幅)?(?:高|低|快|慢)?出?(?P<r>[0-9.]+个百分点)"
        ),
        holds=points_apart,
        because=Text("与两个比率之差不符", "is not the difference of both rates"),
    ),
    Phrase(
        pattern=re.compile(
            rf"每[亩户人家台吨棵头只株件套公斤]{{1,2}}{_GAP}{{0,6}}(?P<a>{_N})，(?P<b>{_N})(?:一)?共{_GAP}{{0,6}}(?P<r>{_N})"
            rf"(?=[，。；])"
        ),
        holds=multiplied,
        because=Text("每一的数乘以个数不是这个数", "each times their number is another number"),
        alike="ar",
    ),
    Phrase(
        pattern=re.compile(
            rf"(?:应|预算){_GAP}{{0,8}}?(?P<a>{_N})，(?:已)?实际?{_GAP}{{0,6}}?(?P<b>{_N})，"
            rf"{_GAP}{{2,4}}率(?:为|达到?)?(?P<r>{_P})"
        ),
        holds=rate_of,
        because=Text("实数除以应有之数不是这个数", "what was done over what was due is another"),
        alike="ab",
    ),
    Phrase(
        pattern=re.compile(
            rf"(?P<b>{_N})，每(?P<thing>[期批场班组队])(?P<a>{_N})，(?:一共|总计|合计|共){_GAP}{{0,4}}(?P<r>{_N})"
        ),
        holds=lambda found, of: found["thing"] not in found["b"] or multiplied(found, of),
        because=Text("每一的数乘以个数不是这个数", "each times their number is another number"),
        alike="ar",
    ),
    Phrase(
        pattern=re.compile(
            rf"(?P<event>[\u4e00-\u9fff]{{2,4}})前{_GAP}{{0,10}}?(?P<a>{_N})，(?:(?P=event))?后{_GAP}{{0,10}}?(?P<b>{_N})，"
            rf"{_GAP}{{0,4}}?(?:增加|增长|增幅|提高|减少|下降|降低|缩短|压缩|节约|节省)了?(?P<r>{_N})(?=[，。；])"
        ),
        holds=changed,
        because=Text("与前后两数不符", "does not follow from before and after"),
        alike="ab",
    ),
    Phrase(
        pattern=re.compile(
            rf"(?P<a>{_N})，(?:比|较)(?P<x>[\u4e00-\u9fff]{{2,6}}?)(?:偏?[多少高低]|增加|减少)了?(?P<r>{_N})，"
            rf"(?P=x)(?:同期)?(?:为|是|仅)?(?P<b>{_N})(?=[，。；])"
        ),
        holds=apart,
        because=Text("与两数之差不符", "is not the difference of the two"),
        alike="abr",
    ),
    Phrase(
        pattern=re.compile(
            rf"(?P<a>{_N}){_GAP}{{0,8}}中[的有]?(?P<b>{_N})，{_GAP}{{2,4}}率(?:为|达到?)?(?P<r>{_P})"
        ),
        holds=rate_of,
        because=Text("部分除以总数不是这个数", "part over whole is another number"),
        alike="ab",
    ),
    Phrase(
        pattern=re.compile(
            rf"男[性生]?[\u4e00-\u9fff]{{0,4}}占(?:比)?(?P<a>{_P})[，、；]女[性生]?[\u4e00-\u9fff]{{0,4}}占(?:比)?(?P<r>{_P})"
        ),
        holds=lambda _, of: (of["a"] + of["r"]).meets(_HUNDRED),
        because=Text("男女占比之和不是100%", "both shares do not add up to 100 percent"),
    ),
)
