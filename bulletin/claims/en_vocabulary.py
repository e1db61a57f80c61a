"""What English texts say around numbers."""

import re

from bulletin.claims.en_dates import read_text
from bulletin.claims.vocabulary import NEVER, Vocabulary, any_of

_FILLER = """
the a an in of at by to from for with and or as on was were is are has had have been be being it
its their his her this that these those there which who also reached reach came come amounted
amount totaled totalled total stood stand numbered recorded reported posted end ended year years
month months same period alone first half compared previous last earlier over than more less up
down increase increased decrease decreased rose rise rises rising fell fall falling grew grow
growing growth decline declined dropped percent each average including among them while but so
then now still nearly almost per basis current prices price constant comparable all figure level
annual target home some only just both into left created signed attracted handled received granted
ran opened served employs employed operates operated city park zone district s year-end about
around roughly approximately since against out number numbers whole again meanwhile however
respectively accounting accounted accounts account representing making made we our ranked ranks
ranking gained gain higher lower ahead behind expected expects expect set sets plan plans planned
aim aims aimed hit exceeded exceeding surpassed surpassing topped topping put stands standing
remained remains where when during through counted counts count holds held hold runs run lent
lends drew draws logged saw sees treated treats welcomed welcomes hosted hosts built
sold sells issued issues registered registers produced produces planted carried handles beating
beat missing missed sent off sends launched finished completed reopened opening taking took takes
began begun stayed kept keeps paid pays cost costs
"""
_UP = (
    r"up|ros[ei]\w*|ris\w+|gr[eo]w\w*|increas\w+|gain\w*|climb\w*|jump\w*|expan\w+|higher|more|surg\w+|widen\w*"
    r"|ahead|above|faster|improv\w+"
)
_DOWN = (
    r"down|fell|fall\w*|dropp?\w*|declin\w+|decreas\w+|shr[aiu]nk\w*|lower|slower|fewer|less|below|behind|narrow\w*"
    r"|cut|reduc\w+"
)
_BEFORE_YEAR = (
    r"(?:from|than|over|since|against|compared (?:with|to)|(?:figure|level|that) (?:of|in|for))"
    r"\s+(?:in\s+)?"
)

ENGLISH = Vocabulary(
    stop=re.compile(r"[,;:()]|\s[–—]\s|—"),
    end=re.compile(r"[.!?](?=\s|$|[”\"])|\n"),
    ours=re.compile(r"\b(?:the|this)\s+(?:park|zone|area|district)\b(?:['’]s)?", re.IGNORECASE),
    whole=re.compile(r"\bthe\s+(?:whole\s+)?city\b(?:['’]s)?|\bcity-wide\b", re.IGNORECASE),
    foreign=re.compile(
        r"\b(?:province|provincial total|country|county|nation|national total|world)\b",
        re.IGNORECASE,
    ),
    compared=re.compile(rf"\b{_BEFORE_YEAR}(?:the\s+)?$", re.IGNORECASE),
    equals=NEVER,
    equalled=NEVER,
    compared_zone=re.compile(
        r"\b(?:than|of|among(?:\s+the\s+zones)?(?:\s+of)?|ranked\s+\w+\s+(?:in|among)|against"
        r"|ahead\s+of|behind|from|first\s+in|second\s+in)\s*$"
        r"|\bzones\s+of\s*$|\bleft\s*$",
        re.IGNORECASE,
    ),
    share_of=re.compile(
        r"\b(?:percent|per cent|%|tenth|half|quarters?|thirds?|share)\s+of\s+"
        r"(?:\w+\s+|the\s+\w+['’]s\s+)?$",
        re.IGNORECASE,
    ),
    rival=NEVER,
    of_them=re.compile(r" of (?:them|these|those|whom|which)\b"),
    of_city=re.compile(r"the city['’]s $"),
    part_of=NEVER,
    read_date=read_text,
    based_after=True,
    noun=re.compile(r"[a-z]{4,}"),
    of=re.compile(r"\s*(?:of|figure of|level of)?\s*"),
    behind=re.compile(r"(?: [a-z]+){0,3} (?:in|for|during) (?:the )?", re.IGNORECASE),
    beside=re.compile("(?:['’]s)? "),
    reach=34,
    joints=",and",
    joint=re.compile(r",?\s*and\s+|,\s*"),
    last_year=re.compile(
        r"\b(?:the\s+)?(?:previous\s+year|last\s+year|year\s+before|year\s+earlier|year\s+ago)\b|\ba\s+year\s+(?:earlier|ago|before)\b",
        re.IGNORECASE,
    ),
    versus=NEVER,
    versed=NEVER,
    span=re.compile(r"\b(?:over|in)\s+the\s+(?:past|last)\s+\w+\s+years\b", re.IGNORECASE),
    former=re.compile(
        r"\b(?:than|against|compared (?:with|to)|over) (?:the|its|their|a)?\s*$", re.IGNORECASE
    ),
    this_year=re.compile(r"\bthis\s+year\b", re.IGNORECASE),
    whole_year=re.compile(r"\b(?:full|whole) year\b"),
    loss=re.compile(r"\bloss\s+of\s*$", re.IGNORECASE),
    composed=NEVER,
    between=re.compile(r"\bbetween $", re.IGNORECASE),
    onward=NEVER,
    rest=re.compile(r"\b(?:the rest|remaining)\b", re.IGNORECASE),
    filler=re.compile(rf"\b(?:{any_of(_FILLER)})\b", re.IGNORECASE),
    joins=re.compile(rf"\b(?:{any_of(_FILLER)})\b", re.IGNORECASE),
    rise=re.compile(rf"\b(?:{_UP})\b", re.IGNORECASE),
    fall=re.compile(rf"\b(?:{_DOWN})\b", re.IGNORECASE),
    previous=re.compile(
        r"\b(?:month on month|quarter on quarter|previous (?:month|quarter))\b", re.IGNORECASE
    ),
    average_growth=re.compile(
        r"\b(?:(?:a|per) year on average|on average a year|average annual|annual average)\b",
        re.IGNORECASE,
    ),
    share=re.compile(
        r"\b(?:account\w*\s+for|a\s+share\s+of|makes?\s+up|made\s+up|representing)\s*$|\bor\s*$",
        re.IGNORECASE,
    ),
    rate_name=re.compile(r"(?:rate|ratio|intensity|share)(?: is| was| reached)?\s*$"),
    share_after=re.compile(r"\s+of\s+", re.IGNORECASE),
    aimed=NEVER,
    completion=NEVER,
    completion_after=re.compile(
        r"\s+of\s+(?:the|its)\s+(?:full-year\s+|annual\s+)?(?:target|plan|goal)\b", re.IGNORECASE
    ),
    target=re.compile(r"\b(?:targets?|aims?|aiming|goal|plans?)\b", re.IGNORECASE),
    target_after=re.compile(r"\s+(?:annual\s+)?(?:target|goal|ceiling|limit)\b"),
    pace=re.compile(r"\b(?:of\s+schedule|behind\s+schedule)\b", re.IGNORECASE),
    average=re.compile(r"\b(?:an?\s+)?averag(?:e\s+of|ing)\s*$", re.IGNORECASE),
    average_after=re.compile(r"\s+(?:each\b|per\s+\w+|apiece|for\s+each)", re.IGNORECASE),
    surplus=NEVER,
    surplus_after=re.compile(
        r"\s+(?:more|above|over)\s+(?:than\s+)?the\s+(?:annual\s+)?target", re.IGNORECASE
    ),
    streak=NEVER,
    rank=re.compile(r"\brank(?:ed|ing|s)?\s+$|\bcame\s+$", re.IGNORECASE),
    rank_after=NEVER,
    growth_noun=re.compile(
        r"\b(?:growth|decline|pace)\b(?=[^.]*\b(?:narrow|widen|fast|slow))", re.IGNORECASE
    ),
    reached=re.compile(r"\bto\s*$", re.IGNORECASE),
    added=re.compile(r"\badded\s*$", re.IGNORECASE),
    net=NEVER,
    added_after=re.compile(r"\s+new\b", re.IGNORECASE),
    times=NEVER,
    times_after=re.compile(r"\s+(?:the|that|as|its)\b", re.IGNORECASE),
    start=re.compile(
        rf"(?:^|\b(?:{_UP}|{_DOWN}|chang\w+|swung|went|percent|points?|yuan|year|to)\b.*)\s*\bfrom(?:\s+the)?\s*$",
        re.IGNORECASE,
    ),
    respectively=re.compile(r"\brespectively\b", re.IGNORECASE),
    real=re.compile(r"\b(?:constant|comparable)\b|real terms", re.IGNORECASE),
    of_which=re.compile(r"\b(?:of which|of whom|among them|including)\b", re.IGNORECASE),
    together=re.compile(r"\btogether\b"),
    total=re.compile(r"\b(?:in\s+all|total(?:l?ing|\s+of)|altogether)\s*$", re.IGNORECASE),
    total_after=re.compile(r"\s+(?:[a-z]+\s+){0,2}(?:in\s+(?:all|total)|altogether)\b"),
    opens=re.compile(
        r"^(?:[^.,]{0,40}:"
        r"|[^.]{0,30}\b(?:including|among them|of which|of whom|compris(?:es|ed|ing)"
        r"|consist(?:s|ed|ing) of|made up of)\b)",
        re.IGNORECASE,
    ),
    closes=re.compile(r"[.!?]\s|\bmeanwhile\b", re.IGNORECASE),
    complete=re.compile(
        r":|\b(?:the rest|remaining|compris(?:es|ed|ing)|consist(?:s|ed|ing)|made up|the other)\b",
        re.IGNORECASE,
    ),
    overlaps=re.compile(r"\b(?:some of them|both|overlap\w*)\b", re.IGNORECASE),
    rounding=re.compile(r"\bround\w*", re.IGNORECASE),
    longest=60,
    averaged=re.compile(r"\b(?:average|each|per|apiece)\b", re.IGNORECASE),
    per=NEVER,
    generic=re.compile(
        r"^(?:firms?|companies|projects?|people|yuan|investment|revenue)$", re.IGNORECASE
    ),
    grown=re.compile(
        rf"\b(?:{_UP}|{_DOWN}|increase|decrease|decline|rise|fall)\s+(?:of|by)\s*$|\b(?:up|down|rose|fell|grew)\s*$",
        re.IGNORECASE,
    ),
    grown_after=re.compile(r"\s+(?:more|fewer|higher|lower|less)\b(?:\s+than\b)?", re.IGNORECASE),
    fall_noun=re.compile(r"\b(?:decline|fall|drop)\b", re.IGNORECASE),
    after_rise=re.compile(r"\s+(?:more|higher|increase|growth|rise|gain)\b", re.IGNORECASE),
    after_fall=re.compile(r"\s+(?:fewer|lower|less|decrease|decline|fall|drop)\b", re.IGNORECASE),
)
