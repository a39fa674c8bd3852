"""DATE in Japanese: days, months and years of offences, arrests and hearings, worked out from the day of publication.

昨年, 今月, 同 and the like belong to the span; 未明, 午前, ごろ do not. Durations, ages and sentences of prison are no
dates. Texts without a case have none.
"""

import re
from collections.abc import Iterator

from extract.candidates import Candidate
from extract.recognizers.ja.calendar import Calendar, Moment, Resolved
from extract.recognizers.ja.numerals import small
from extract.text import PreparedText
from schemas.words import EntityType

_PRIORITY = 55
_N = r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_ERA = r"(?:令和|平成|昭和)(?:元|[0-9]{1,2})年"
_YEAR = (
    rf"(?:(?:19|20)[0-9]{{2}}年(?!間|代|度)|(?:1[5-9]|2[0-9])年(?=[0-9]{{1,2}}月)|{_ERA}|今年(?!度)|ことし(?!度)|本年(?!度)|昨年(?!度)|去年(?!度)"
    r"|おととし|一昨年|さきおととし|来年(?!度)|翌年|同年|同じ年|前年)"
)
_MONTH = (
    r"(?:今月|先月|前月(?!比)|先々月|来月|翌月|同月|同じ月の?|当月"
    rf"|同?{_N}月(?!間|号|分|額|給|収|刑|期))"
)
_DAY = (
    rf"(?:[同翌]?{_N}日(?!間|後|前(?!後)|ぶり|目|以内|連続|あたり|当たり|当り|につき|ほど|余|足らず|平均|分|払|本|系|銀|数"
    r"|給|当|おき|ごと|がかり|程度|かけ|用|勤))"
)
_PART = r"(?:上旬|中旬|下旬|末|初め|初旬|半ば|初頭|の?(?:春|夏|秋|冬)(?!休|季))"
_SEP = r"\s?[~〜–—-]\s?"
_EXPRESSION = re.compile(
    rf"""(?=[0-9一二三四五六七八九十今昨去おさ来翌同前先当本こ令平昭])(?<![0-9一二三四五六七八九十年月数何./役錮])(?:
      (?P<ey>{_YEAR})?(?P<em>{_MONTH})?(?P<a>{_N})(?:{_SEP}|[、・])(?P<b>{_N})(?:の?両)?(?P<u>月(?!間|分|号)|日(?!間|後|分|前))
    | (?P<y>{_YEAR})(?:の?(?P<m>{_MONTH})(?P<d>{_DAY})?)?(?P<p>{_PART}|の?暮れ|の?年末)?
    | (?P<m2>{_MONTH})(?P<d2>{_DAY})?{_PART}?
    | (?P<d3>{_DAY})
    | (?P<ago>{_N})年前(?:の(?P<am>{_MONTH})(?P<ad>{_DAY})?)?
    )""",
    re.VERBOSE,
)
_TO = re.compile(rf"{_SEP}|から(?=[^。、]{{2,14}}まで(?:の間|に)?)")
_CASE = re.compile(
    "容疑|被告|懲役|求刑|公判|逮捕|起訴|受刑者|被疑者|送検|指名手配|強盗|盗まれ|奪わ|奪っ|押し入|誘拐|監禁|人身取引|人身売買|詐欺(?:の)?拠点|特殊詐欺|だまし取|署は|署が|署によると"
)
_RELATIVE_YEAR = re.compile(r"^(?:今年|ことし|本年|昨年|去年|おととし|一昨年|来年|翌年|同年|前年|さきおととし)$")
_ONE_DAY = re.compile(r"^(?:[0-9]|に(?:つき|[0-9])|中|、[0-9]+(?:件|人|円|万)|の(?:売上|稼|平均|利用|報酬|始|終))")
_DAY_IN_WORDS = re.compile(r"^(?:[、に]|の(?:夜|朝|午)|まで|午前|午後|夜|未明)")
_FUTURE = re.compile("判決は|言い渡される|開かれる|予定|見通し|見込み|次回|行われる|始まる|施行|方針|期限|開くこと")
_KINDS = (
    ("arrest", re.compile("逮捕|身柄")),
    ("trial", re.compile("公判|判決|求刑|裁判|被告人質問|地裁|起訴")),
    ("detention", re.compile("拘束")),
    ("announcement", re.compile("発表|公表|明らかに")),
)
_REACH_AHEAD, _REACH_BEHIND = 80, 12
_NEAR, _ALONG = 40, 300  # characters within which a month without a year goes on from the date just told


def _kind(text: PreparedText, end: int) -> str:
    """What happened on the day, by the words that follow it in its sentence."""
    clause = text.plain[end : min(text.sentence_at(end).end, end + _REACH_AHEAD)]
    hits = [(m.start(), kind) for kind, cue in _KINDS if (m := cue.search(clause))]
    return min(hits)[1] if hits and "疑い" not in clause[: min(hits)[0]] else "incident"


def _is_future(text: PreparedText, start: int, end: int) -> bool:
    sentence = text.sentence_at(start)
    around = text.plain[max(sentence.start, start - _REACH_BEHIND) : min(sentence.end, end + 24)]
    return bool(_FUTURE.search(around))


def _is_date(match: re.Match[str], text: str) -> bool:
    """Whether an expression is a date at all, not a year in passing or "one day"."""
    if match["y"] and _RELATIVE_YEAR.match(match[0]):
        return False
    after = text[match.end() : match.end() + 12]
    if match["d3"] == "1日":
        return not _ONE_DAY.match(after)
    return not (match["d3"] and match["d3"][0] in "一二三四五六七八九十") or bool(_DAY_IN_WORDS.match(after))


def _one(match: re.Match[str], calendar: Calendar, *, future: bool, behind: str) -> Resolved | None:
    if match["ago"] and match["am"]:
        year = calendar.resolve_years_ago(small(match["ago"]))
        return calendar.resolve(Moment(f"{year.year}年", match["am"], match["ad"])) if year else None
    if match["ago"]:
        return calendar.resolve_years_ago(small(match["ago"]))
    day = match["d"] or match["d2"] or match["d3"]
    if match["d3"] and match["d3"][0] not in "同翌" and match.string.endswith("から", 0, match.start()):
        day = f"同{day}"  # 10月3日から4日にかけ: of the month just told
    month = match["m"] or match["m2"]
    if month is None and match["p"] and match["p"][-1] in "末れ":
        month = "12月"  # 昨年末, おととしの暮れ
    near, along = len(behind) < _NEAR, len(behind) < _ALONG
    return calendar.resolve(Moment(match["y"], month, day, future=future, near=near, along=along))


def _elliptic(match: re.Match[str], calendar: Calendar) -> str | None:
    """First and last of 4月11~12日 and 今年4~5月, where the first has no unit of its own."""
    if match["u"] == "月":
        first = calendar.resolve(Moment(match["ey"], f"{match['a']}月"))
        last = calendar.resolve(Moment(match["ey"], f"{match['b']}月"))
    else:
        first = calendar.resolve(Moment(match["ey"], match["em"], f"{match['a']}日"))
        last = calendar.resolve(Moment(None, None, f"同{match['b']}日"))
    return _interval(first, last)


def _interval(first: Resolved | None, last: Resolved | None) -> str | None:
    return f"{first.iso}/{last.iso}" if first and last else None


def _candidate(text: PreparedText, start: int, end: int, *, iso: str | None) -> Candidate:
    norm = {"iso": iso, "of": _kind(text, end)}
    return Candidate(
        type=EntityType.DATE,
        start=start,
        end=end,
        rule="ja.date.range" if iso and "/" in iso else "ja.date.day",
        priority=_PRIORITY,
        norm={k: v for k, v in norm.items() if v},
    )


def _expressions(text: PreparedText) -> Iterator[re.Match[str]]:
    for match in _EXPRESSION.finditer(text.plain):
        if _is_date(match, text.plain):
            yield match


def recognize(text: PreparedText) -> Iterator[Candidate]:
    """Dates, in order of the text; `A~B` and `AからBまで` are one."""
    if not _CASE.search(text.plain):
        return
    calendar = Calendar(text.published)
    begun: tuple[Candidate, Resolved, int] | None = None
    told = 0
    for match in _expressions(text):
        start, end = match.span()
        if match["a"]:
            yield _candidate(text, start, end, iso=_elliptic(match, calendar))
            continue
        follows = begun is not None and begun[2] == start
        found = _one(match, calendar, future=_is_future(text, start, end), behind=text.plain[told:start])
        told = end
        if begun and follows and found:
            first, moment, _ = begun
            yield _candidate(text, first.start, end, iso=_interval(moment, found))
            begun = None
            continue
        if begun:
            yield begun[0]
        candidate = _candidate(text, start, end, iso=found.iso if found else None)
        joint = _TO.match(text.plain, end)
        begun = (candidate, found, joint.end()) if joint and found else None
        if not begun:
            yield candidate
    if begun:
        yield begun[0]
