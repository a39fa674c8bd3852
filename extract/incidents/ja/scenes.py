"""Scenes: places of which a sentence says that something happened there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extract.discourse.ja.people import ACTING_HEADS
from extract.discourse.ja.reading import Line, Reading
from extract.discourse.marks import pattern
from extract.discourse.skeleton import Skeleton, Thing
from extract.lexicon import lexicon

_CRIMES = lexicon("ja_cases/crimes")
_ACTS = "|".join(w for words in _CRIMES["acts"].values() for w in words)
_EVENTS = "|".join(_CRIMES["events"])
_LAW = "|".join(lexicon("ja_cases/law")["predicates"])
ACT = pattern(f"(?:{_ACTS})")
HAPPENING = pattern(rf"(?P<law>{_LAW})|(?P<act>{_ACTS}|{_EVENTS})")
_LINK = pattern(
    r"(?:市|内|市内|郊外|近郊|など|(?!出身|在住|国籍|生まれ|県警|府警|地検|地裁|経由|周辺)[一-龥ヶ]{1,5}(?<![署課庁省局系発]))?(?:にある|に住む|で(?:は|も)?|において|の|に(?!到着|渡|向|逃|移|送|入|い[たる]|収容|滞在))"
)
_SEVERAL = pattern(r"(?:市)?(?:や|と|、|・|および|及び)(?=<L>)")
_BASE = pattern(r"[^、。はがを‹L›]{0,14}?(?:" + "|".join(_CRIMES["bases"]) + ")")
_OUTSIDE = pattern(
    rf"(?:市|内)?の(?:[一-龥]{{0,6}})(?:{ACTING_HEADS}|若者|メンバー)ら?(?:から|も|は|が|に)|(?:近郊|郊外|市内|内)?の<L>"
)
_OTHER_VOICE = pattern(r"(?:<ON>[^、。]{0,8}|警察|県警|府警|道警|署|本部|同課)は|(?<!に)に(?:郵送|送ら|送っ|届け)")
_ELSEWHERE = pattern(r"[^、。はがを]{0,14}?(?:" + "|".join(_CRIMES["foreign_bases"]) + ")")
_PREPARED = "強盗予備"
_GATHERING = pattern("集まっ|集まり|を集め|集合し|集結し|合流し|待ち合わせ|待機し|下見をし")
_PLANNED_ONLY = pattern("(?:お|ろ|も)うと")
_COMPARED = pattern("[^、。は]{0,6}(?:など)?とは(?:別|異な|無関係|関係|手口)|とは?の関(?:連|係)(?:は|が)(?:ない|なく)")
_UNREAL = pattern(
    "(?:る|う)?よう(?:に)?(?:指示|言|命じ|求め|持ち|迫|促|頼|勧|誘|伝え|要求|強要)|る(?:計画|予定|目的|つもり|準備)|ようと計画"
    "|を防|防止|対策|に備え|を警戒|(?:する|される)?おそれ|れたら|られたら"
)
_SERIES = pattern(r"相次い|[0-9]+(?:都|道|府|県)|(?:約|計)[0-9,]+(?:件|台|か所|カ所)|を含む")
_RAID = pattern(r"では<D>にも[^。]{0,30}?(?:摘発|逮捕|拘束)")
_WEAK = pattern(r"(?:市|内)?の[^、。はがを]{1,16}(?:で|に|から)")
_NO_SCENE = (_BASE, _OUTSIDE, _ELSEWHERE)
_ACTED_THERE = pattern(rf"(?:{_ACTS})[^、。はがを]{{0,4}}(?:た|だ|ていた)(?:とされる|とみられる)?$")
_AT_SITE = pattern("(?:市|町)?(?:内)?の[^、。はがを]{0,8}(?:住宅|民家|家|店|マンション|アパート|宅|事務所|倉庫)")
_REACH = 140  # characters behind a place within which what happened there is told


@dataclass(frozen=True, slots=True)
class Scene:
    """A place where something happened: its mark in a line, and the word that says what happened.

    `compared`: only named to say that something else is not it (茨城の事件とは別).
    """

    line: int
    at: int
    act: int
    place: str
    word: str
    raid: bool = False
    compared: bool = False


@dataclass(frozen=True, slots=True)
class Base:
    """A place from which a group works."""

    line: int
    at: int
    place: str


def _is_country(reading: Reading, place: str) -> bool:
    norm = reading.draft.entity(place).norm
    return norm.get("country") == "JP" and not norm.get("pref") and not norm.get("city")


def _happening(skeleton: Skeleton, at: int, *, gathering: bool, caught: bool) -> re.Match[str] | None:
    """What is told to have happened at a place, if the first such word is no act of an authority."""
    link = _LINK.match(skeleton.text, at + 1)
    if link is None:
        return None
    if _AT_SITE.match(skeleton.text, at + 1) and (acted := _ACTED_THERE.search(skeleton.text, 0, at)):
        return acted
    found = HAPPENING.search(skeleton.text, at + 1, at + _REACH)
    if gathering and found is not None and _PLANNED_ONLY.match(skeleton.text, found.end()):
        found = None
    if found is None and gathering:
        found = _GATHERING.search(skeleton.text, at + 1, at + _REACH)
    if (
        found is None
        or (found.groupdict().get("law") and not (caught and "逮捕" in found[0]))
        or _UNREAL.match(skeleton.text, found.end())
    ):
        return None
    if _SERIES.search(skeleton.text, at + 1, found.start()) or _OTHER_VOICE.search(
        skeleton.text, at + 1, found.start()
    ):
        return None
    return found


def _places(reading: Reading, line: Line) -> Iterator[tuple[int, Thing]]:
    """Places of a line that are nobody's home, last first."""
    here = range(line.sentence.start, line.sentence.end)
    homes = {h.at for h in reading.homes if h.at in here and not any(_harmed(reading, p) for p in h.persons)}
    marks = [(at, thing) for at, thing in line.skeleton.marked("L") if thing.start not in homes]
    yield from reversed(marks)


def _prepared(reading: Reading, line: Line) -> bool:
    """Whether a line, with what stands in brackets, names the charge of having prepared a robbery."""
    return _PREPARED in reading.draft.text.plain[line.sentence.start : line.sentence.end]


def _harmed(reading: Reading, person: str) -> bool:
    known = reading.cast.people.get(person)
    return known is not None and not known.acting_by_name


def scenes_in(reading: Reading, line: Line) -> list[Scene]:
    """The scenes of a line in order; `A市やB市の強盗事件` is two."""
    found: list[Scene] = []
    text = line.skeleton.text
    gathering = _PREPARED in reading.draft.text.plain
    for at, thing in _places(reading, line):
        place = thing.ids[0]
        if _is_country(reading, place) or any(r.match(text, at + 1) for r in _NO_SCENE):
            continue
        if found and _SEVERAL.match(text, at + 1) and text[at + 1 : found[-1].at].strip("や、と・市及びおよ") == "":
            found.append(replace(found[-1], at=at, place=place))
            continue
        raid = _RAID.match(text, at + 1)
        if raid:
            found.append(Scene(line.index, at, raid.end(), place, raid[0], raid=True))
            continue
        happening = _happening(line.skeleton, at, gathering=gathering, caught=_prepared(reading, line))
        if happening:
            compared = bool(_COMPARED.match(text, happening.end()))
            found.append(Scene(line.index, at, happening.start(), place, happening[0], compared=compared))
    return found[::-1]


def weak_scene_in(reading: Reading, line: Line) -> Scene | None:
    """The place of a line that tells no act, for passages that charge somebody and name no other scene."""
    for at, thing in reversed(list(_places(reading, line))):
        found = _WEAK.match(line.skeleton.text, at + 1)
        if (
            found
            and not _is_country(reading, thing.ids[0])
            and not any(r.match(line.skeleton.text, at + 1) for r in _NO_SCENE)
        ):
            return Scene(line.index, at, found.end(), thing.ids[0], "")
    return None


def bases_in(reading: Reading, line: Line) -> list[Base]:
    """Places from which a group works, told in a line."""
    return [
        Base(line.index, at, thing.ids[0])
        for at, thing in line.skeleton.marked("L")
        if not _is_country(reading, thing.ids[0]) and _BASE.match(line.skeleton.text, at + 1)
    ]
