"""Months since a deed on the day that a text names for them: 事件から12日で1年になる, 15日で発生から2年を迎えた."""

import re

from extract.recognizers.ja.numerals import small
from extract.text import PreparedText

_N = r"(?P<n>[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_SPAN = rf"(?:丸|まる|ちょうど|早くも)?(?:{_N}(?P<unit>年|[かカヶケ箇]月)|(?P<half>半年))"
_PASSES = r"(?:に(?:な|たっ)|と(?:な)|が(?:た[つちっ]|経|過ぎ|す?ぎ|経過)|を(?:迎|む)|たっ|経っ|経過|、)"
_DEED = r"(?:事件|犯行|発生|強盗|殺害|被害|襲撃|侵入|窃盗|詐欺|死亡|逮捕)"
_SINCE = re.compile(rf"{_DEED}[^。、「」]{{0,6}}から、?$")
_ON_THE_DAY = re.compile(rf"で、?{_SPAN}{_PASSES}")
_TOLD_BEHIND = re.compile(rf"(?:で|に|は|、)?、?[^。、「」]{{0,8}}?{_DEED}(?:の?発生)?から、?{_SPAN}{_PASSES}")
_REACH = 24
_YEAR, _HALF = 12, 6


def months_since(text: PreparedText, start: int, end: int) -> int:
    """How many months before the day between two positions the deed was; 0 where it is no anniversary."""
    since = _SINCE.search(text.plain, max(text.sentence_at(start).start, start - _REACH), start)
    found = (_ON_THE_DAY.match(text.plain, end) if since else None) or _TOLD_BEHIND.match(text.plain, end)
    if found is None:
        return 0
    if found["half"]:
        return _HALF
    return small(found["n"]) * (_YEAR if found["unit"] == "年" else 1)
