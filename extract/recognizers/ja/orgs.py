"""ORG in Japanese, authorities: police forces with units and stations, courts, prosecutors, ministries, offices.

A joined unit is one span (警視庁捜査3課), a lone one its own body; 県警 is a mention of the force told before.
"""

import re
from collections.abc import Iterable, Iterator

from extract.candidates import Candidate
from extract.lexicon import lexicon
from extract.recognizers.ja import gazetteer
from extract.recognizers.shared.words import Words, before
from extract.rules import compiled
from extract.text import PreparedText
from schemas.words import EntityType

WORDS = lexicon("ja/orgs")
PRIORITY = 70
_PREF = "|".join(gazetteer.prefectures())
_ANCHORS = Words(["県警", "府警", "道警", "警視庁", "府県警", "道府県警", "都県警"])
_UNIT = re.compile(rf"(?:察本部|察|本部)?(?:の?本部)?(?:[一-龥ァ-ヴー0-9・]{{1,16}}?{WORDS['unit_ends']})?")
_ONE = re.compile(rf"(?:{_PREF})$")
_SEVERAL = re.compile(rf"(?P<list>(?:{_PREF}|警視庁)(?:(?:、|・|と)(?:{_PREF}))+)(?:の)?(?:両|各|[0-9一二三四五]+)?$")
_NO_SHORT = re.compile(r"[一-龥]$")
_LONE_UNIT = compiled(
    r"(?:捜査(?:第?[1-4一二三四])課|サイバー犯罪対策課|組織犯罪対策(?:第?[1-5一二三四五])?課|暴力団対策課|特別捜査課|国際捜査課"
    r"|(?:生活安全|特殊詐欺|組織犯罪|刑事|少年|捜査支援|サイバー|薬物|銃器|犯罪抑止|犯罪収益|外事|公安|匿名・?流動型|匿流|機動捜査|地域|警備)"
    r"[一-龥ァ-ヴー]{0,8}?(?:課|隊|対策室|総務課))"
)
_STATIONS = Words(["署", "署名", "署長会", "部署"])
_STATION_NAME = re.compile(r"(?<![一-龥ヶケ])(?P<stem>[一-龥ヶケ]{1,7}?)(?:警察)?$")
_COURTS = Words(WORDS["courts"])
_COURT_NAME = re.compile(r"(?<![一-龥])[一-龥]{1,4}$")
_COURT_TAIL = re.compile(r"(?:[一-龥]{1,5}支部|特捜部|公判部)?")
_ABROAD = Words(WORDS["abroad"])
_COUNTRIES = "|".join(
    sorted(
        (n for n, ps in gazetteer.places().items() if any(p.abroad or p.kind == "country" for p in ps)),
        key=len,
        reverse=True,
    )
)
_ABROAD_NAME = re.compile(rf"(?:在)?(?:{_COUNTRIES})(?:・?[ァ-ヴー]{{2,10}})?$")
_UNIT_ABROAD = re.compile(r"[一-龥ァ-ヴー]{2,14}?(?:局|部|課|隊)")
_OFFICES = Words(WORDS["place_ends"])
_OFFICE_NAME = re.compile(r"(?<![一-龥ァ-ヴー])[一-龥ァ-ヴーヶケ]{1,9}$")
_NAMES = Words(WORDS["names"])
_IN_WORD = re.compile(r"[一-龥ァ-ヴーA-Za-z]")
_IN_KATAKANA, _IN_LATIN = re.compile(r"[ァ-ヴー]"), re.compile(r"[A-Za-z]")
_NOT_AFTER_NAME = re.compile(WORDS["not_after_name"])
_NO_STATION = frozenset(WORDS["no_station"])


def body(span: tuple[int, int], *, rule: str, canonical: str | None = None, priority: int = PRIORITY) -> Candidate:
    """A candidate for a body."""
    return Candidate(
        type=EntityType.ORG, start=span[0], end=span[1], rule=f"ja.org.{rule}", priority=priority, canonical=canonical
    )


def _canonical(pref: str, tail: str) -> str:
    """愛知県警察本部 and 愛知県警 are one force; a unit is a body of its own."""
    return f"{pref}{re.sub('^(?:察本部|察|本部)', '', tail)}"


def _forces(text: str) -> Iterator[Candidate]:
    """Forces with their units, alone or several in one (富山、岐阜両県警), and 県警 for the one told before."""
    for start, end in _ANCHORS.find(text):
        if several := before(_SEVERAL, text, start, reach=60):
            names = re.split(r"、|・|と", several["list"])
            forces = [n if n == "警視庁" else f"{gazetteer.prefectures()[n]}警" for n in names]
            yield body((several.start(), end), rule="forces", canonical="、".join(forces), priority=PRIORITY + 5)
            continue
        tail = _UNIT.match(text, end)
        behind = tail.end() if tail else end
        one = before(_ONE, text, start, reach=4)
        if text[start:end] == "警視庁":
            yield body((start, behind), rule="police")
        elif one or text.startswith("北海", start - 2):
            first = one.start() if one else start - 2
            yield body((first, behind), rule="police", canonical=_canonical(text[first:end], text[end:behind]))
        elif not before(_NO_SHORT, text, start, reach=1) and not text.startswith("察", end):
            yield body((start, behind), rule="short" if behind == end else "force_unit")


def _units(text: str, forces: Iterable[Candidate]) -> Iterator[Candidate]:
    """捜査1課 alone, of the force told before."""
    told = [(c.start, re.match(rf"警視庁|(?:{_PREF})(?:県|府|道)?警", c.canonical or "警視庁")) for c in forces]
    for match in _LONE_UNIT.finditer(text):
        if not before(_NO_SHORT, text, match.start(), reach=1):
            force = next((m[0] for at, m in reversed(told) if m and at < match.start()), "警視庁")
            yield body(match.span(), rule="unit", canonical=f"{force}{match[0]}", priority=PRIORITY - 2)


def _stations(text: str) -> Iterator[Candidate]:
    for start, end in _STATIONS.find(text):
        name = before(_STATION_NAME, text, start, reach=10) if end - start == 1 else None
        if name and name["stem"] not in _NO_STATION and name["stem"][-1] not in "部各両同":
            yield body((name.start(), end), rule="station", priority=PRIORITY - 1)


def _named_after(text: str) -> Iterator[Candidate]:
    """Courts, offices and bodies abroad, by the place in front of what they are."""
    for start, end in _COURTS.find(text):
        if name := before(_COURT_NAME, text, start, reach=5):
            tail = _COURT_TAIL.match(text, end)
            yield body((name.start(), tail.end() if tail else end), rule="court")
    for rule, anchors, pattern, reach in (
        ("abroad", _ABROAD, _ABROAD_NAME, 24),
        ("office", _OFFICES, _OFFICE_NAME, 10),
    ):
        for start, end in anchors.find(text):
            if name := before(pattern, text, start, reach=reach):
                unit = _UNIT_ABROAD.match(text, end) if rule == "abroad" else None
                yield body((name.start(), unit.end() if unit else end), rule=rule)


def recognize(text: PreparedText) -> Iterable[Candidate]:
    """Authorities and offices."""
    plain = text.plain
    forces = list(_forces(plain))
    yield from forces
    yield from _units(plain, [c for c in forces if c.rule == "ja.org.police"])
    yield from _stations(plain)
    yield from _named_after(plain)
    for start, end in _NAMES.find(plain):
        latin = plain[end - 1].isascii()
        inside = _IN_WORD.match(plain[start - 1 : start]) or (_IN_LATIN if latin else _IN_KATAKANA).match(plain, end)
        if not inside and not _NOT_AFTER_NAME.match(plain, end):
            yield body((start, end), rule="name", priority=PRIORITY - 1)
