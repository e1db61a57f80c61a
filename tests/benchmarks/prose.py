"""Chinese prose without figures, put together by a seed: plausible in length and in characters."""

from random import Random

_WHO = (
    "园区管委会",
    "企业服务专班",
    "招商团队",
    "项目代办员",
    "科技管理部门",
    "人才服务窗口",
    "产业联盟",
    "街道与社区",
    "行业协会",
    "平台公司",
    "志愿服务队",
    "金融服务站",
    "检验检测中心",
    "青年突击队",
    "审批窗口",
)
_THING = (
    "用地审批",
    "标准厂房",
    "中试平台",
    "检验检测",
    "绿色电力",
    "供应链配套",
    "人才公寓",
    "数据底座",
    "物流通道",
    "知识产权质押",
    "环评辅导",
    "用工对接",
    "设备更新",
    "通关便利",
    "海绵绿地",
    "夜间公交",
)
_WHERE = (
    "车间里",
    "工地旁",
    "会议桌前",
    "服务窗口前",
    "实验室里",
    "生产线上",
    "展厅里",
    "码头边",
    "食堂里",
    "调度屏前",
    "仓库门口",
    "楼宇大堂",
)
_DEED = (
    "把堵点逐个销号",
    "先摸清底数再排出计划",
    "让材料少跑路",
    "把承诺写进清单",
    "边建设边招引",
    "当面答复能不能办",
    "按月调度进度",
    "请企业来打分",
    "把难题带回来会商",
    "公开办理时限",
    "给每个环节定下责任人",
    "把经验固化成制度",
    "顺着链条找伙伴",
    "用数据说明成效",
)
_EFFECT = (
    "企业感受到的变化最实在",
    "进度因此往前赶了不少",
    "上下游的距离又近了些",
    "窗口前排队的人少了",
    "新产线比原计划更早点火",
    "实验成果更快走出了样品间",
    "员工上下班的路顺畅了",
    "外地客商也愿意多留几天",
    "老厂房重新亮起了灯",
    "资金周转的压力小了许多",
    "协作厂家跟着添了设备",
    "年轻人愿意留下来安家",
)
_SHAPES = (
    "{who}围绕{thing}，{deed}，{effect}。",
    "在{where}，{who}{deed}；说到{thing}，负责人表示，{effect}。",
    "“{effect}。”谈起{thing}的改进，一位企业负责人在{where}这样说。",
    "{thing}曾是企业反映较多的难处，{who}{deed}，难处正在变成抓手。",
    "从{thing}到{thing2}，{who}坚持{deed}，{effect}。",
    "{who}与{who2}坐到一起，就{thing}反复商量，最后决定{deed}。",
    "清早的{where}已经忙碌起来，{who}{deed}，为的是让{thing}不再耽误工期。",
    "记者在{where}看到，{thing}已经纳入日常调度，{who}{deed}。",
    "为什么先抓{thing}？{who}的回答是：{deed}，{effect}。",
    "眼下，{who}正把{thing}同{thing2}放在一起谋划，{deed}，{effect}。",
    "针对{thing}中的新情况，{who}没有等靠，而是{deed}，{effect}。",
    "{thing2}跟上了，{thing}才能落地；{who}{deed}，{effect}。",
    "有企业提出，{thing}的说明还不够清楚，{who}随即{deed}。",
    "{effect}，这是{who}在{where}听到最多的话，也是{thing}继续改下去的理由。",
)


def sentence(chance: Random) -> str:
    """Return one sentence of some forty characters."""
    who, who2 = chance.sample(_WHO, 2)
    thing, thing2 = chance.sample(_THING, 2)
    return chance.choice(_SHAPES).format(
        who=who,
        who2=who2,
        thing=thing,
        thing2=thing2,
        where=chance.choice(_WHERE),
        deed=chance.choice(_DEED),
        effect=chance.choice(_EFFECT),
    )


def headline(chance: Random) -> str:
    """Return a headline of one line."""
    return f"{chance.choice(_WHO)}抓{chance.choice(_THING)}：{chance.choice(_DEED)}"


def prose(chance: Random, length: int) -> str:
    """Return sentences of about ``length`` characters."""
    made = ""
    while len(made) < length:
        made += sentence(chance)
    return made
