"""Folding of lists (`P、Pの両容疑者ら4人`) and of references by a bare noun (`2人`, `同容疑者`, `少年`)."""

import re

from extract.discourse.ja.people import ACTING_HEADS, HARMED_HEADS, KNOWING_HEADS, Cast
from extract.discourse.ja.shorten import ROLE_WORDS, SUSPECT_TITLES
from extract.discourse.marks import pattern
from extract.discourse.skeleton import Make, Skeleton, Thing, fold, fold_each

_DIGITS = {"一": 1, "二": 2, "両": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_FEWEST = 2  # 「1人」 is nobody in particular
_NUMBER = r"(?:\d{1,3}|[一二三四五六七八九十両])"
_NOUN = r"(?:いずれも)?(?:国籍で、?|とび職|[一-龥々ァ-ヶーA-Za-z0-9~・の‹LO›]){0,24}"
_JOIN = rf"(?:、|[▽▼▷△]|と、?|や、?|及び|および|ならびに|、また)(?:{_NOUN}、)?{_NOUN}"
_WITH_OTHERS = (
    r"(?:ら|など|たち)、?(?:計|合わせて|あわせて|いずれも)?[一-龥々ァ-ヶー0-9~・の‹L›から]{0,20}?"
    rf"(?P<others>{_NUMBER})(?:人|容疑者|被告)"
)
_TAIL = (
    rf"(?:{_WITH_OTHERS}"
    rf"|(?:の|ら|の計)?(?P<n>{_NUMBER}|各)(?:人の)?(?:{SUSPECT_TITLES})(?:ら)?(?:(?:の)?(?:計)?(?P<more>{_NUMBER})人)?"
    rf"|の?(?:計)?(?P<only>{_NUMBER})人|ら)"
)
_BEHIND = r"(?:=(?P<aside>[^=。]{1,60})=)?"
LIST = pattern(rf"<P>(?:{_JOIN}<P>)*{_TAIL}{_BEHIND}|<P>(?:{_JOIN}<P>)+")
_COUNTED = pattern(
    rf"(?P<other>さらに|ほかに|ほかの|ほか|他に|他の|他|別の|残る|残りの|残り|もう|(?:{ROLE_WORDS})の?)?"
    rf"(?P<kind>(?:日本人|外国人|中国人|籍|{ACTING_HEADS}|{HARMED_HEADS}|男女)(?:の)?(?:{ACTING_HEADS}|男女)?)?"
    rf"(?<!<P>と)(?:ら|あわせて|計|合わせて|いずれも)?(?<![0-9第約及およそ])(?P<n>{_NUMBER})"
    rf"(?:(?P<unit>人組|人|容疑者|被告)(?!前|分|暮|当|につ|あた|以|目|引|送|口|ほど|に[1１]人))(?:=(?P<aside>[^=。]{{1,60}})=)?"
)
_OF_AGES = pattern(r"歳(?:から|~|ー|-)(?:\d+歳)?の$")  # 「17歳から19歳の少年3人」 are nobody told of before
_SAME = pattern(rf"同({SUSPECT_TITLES})")
_BARE = pattern(
    rf"(?<![一-龥ァ-ヶー元])({SUSPECT_TITLES})(?![一-龥ァ-ヶー]|人質問|ら)|(?<![一-龥ァ-ヶー])(被告|容疑者)(?=方|宅|側の供述|本人|自身|名義)"
)
_ALL = pattern("全員(?=は|が|の|を|に|も|、)")
_BAND = pattern(r"(?:(?<=^)|(?<=[、。]))(?P<head>男女|男|女|少年|少女)ら(?=は|が|を|の|に|も|から|、)")
# 「知り合った男」 or 「別の男」 is somebody new.
_STRANGER = ("合った", "別の", "ほかの", "他の", "という", "名乗る", "名乗った", "ない", "らしき", "いた")
_KNOWN = "(?<![一-龥ァ-ヶー])" + "".join(f"(?<!{word})" for word in _STRANGER)
_HEADED = pattern(
    rf"(?:(?P<age>\d{{1,3}})歳の)?{_KNOWN}(?P<head>{ACTING_HEADS}|{HARMED_HEADS}|{KNOWING_HEADS})"
    r"(?![一-龥々ァ-ヶー]|たち|ら(?:は|が|を|の)|同士|(?:の|で、?|だった|、|に(?:あた|当た)る[^、。]{0,8}|である[^、。]{0,8})<P>)"
)


def number(text: str) -> int:
    """The value of a small number in digits or kanji."""
    return _DIGITS.get(text) or int(text) if text in _DIGITS or text.isdecimal() else 0


def _list_maker(cast: Cast) -> Make:
    def make(skeleton: Skeleton, found: re.Match[str]) -> Thing | None:
        listed = [thing for _, thing in skeleton.marked("P", start=found.start(), end=found.end())]
        members = tuple(m for thing in listed for m in (thing.members or (thing,)))
        ids = cast.actors(dict.fromkeys(i for m in members for i in m.ids))
        start, end = skeleton.span(*found.span())
        told = sum(t.count or len(t.ids) for t in listed)
        total = next((number(found[g]) for g in ("others", "more", "n", "only") if found[g] and found[g] != "各"), 0)
        count = max(total, told)
        if count > 1:
            cast.listed(start, ids, count)
        title = members[-1].title or _title_in(found[0])
        for person in ids if title else ():
            cast.titles.setdefault(person, set()).add(title)
        asides = (skeleton.part(*found.span("aside")),) if found["aside"] else ()
        return Thing(
            "P",
            ids,
            start,
            end,
            title=title,
            count=count if count > 1 else None,
            members=members,
            asides=asides,
            inside=skeleton.part(*found.span()) if len(members) > 1 else None,
        )

    return make


def _title_in(text: str) -> str:
    found = re.search(SUSPECT_TITLES, text)
    return found[0] if found else ""


def fold_lists(skeleton: Skeleton, cast: Cast) -> Skeleton:
    """Persons listed together as one mark; the cast remembers the list."""
    return fold(skeleton, LIST, _list_maker(cast))


def _counted_maker(cast: Cast, since: int) -> Make:
    def make(skeleton: Skeleton, found: re.Match[str]) -> Thing | None:
        count = number(found["n"])
        if count < _FEWEST:
            return None
        start, end = skeleton.span(*found.span())
        asides = (skeleton.part(*found.span("aside")),) if found["aside"] else ()
        aged = _OF_AGES.search(skeleton.text, 0, found.start())
        if found["other"] or found["unit"] == "人組" or aged:
            cast.listed(start, (), count)
            return Thing("P", (), start, end, count=count, asides=asides)
        new = skeleton.text[found.end() :].startswith("が") and count > _FEWEST
        group = cast.next_named(count, start) if found["kind"] else cast.counted(count, start, since=since, new=new)
        ids = group.ids if group else ()
        cast.listed(start, ids, count)
        return Thing("P", ids, start, end, title="容疑者" if ids else "", count=count, asides=asides)

    return make


def _same_maker(cast: Cast) -> Make:
    def make(skeleton: Skeleton, found: re.Match[str]) -> Thing | None:
        start, end = skeleton.span(*found.span())
        person = cast.titled(found[1], before=start)
        return Thing("P", (person,), start, end, title=found[1]) if person else None

    return make


def _bare_maker(cast: Cast) -> Make:
    def make(skeleton: Skeleton, found: re.Match[str]) -> Thing | None:
        start, end = skeleton.span(*found.span())
        title = found[1] or found[2]
        person = cast.titled(title)
        return Thing("P", (person,), start, end, title=title) if person else None

    return make


def _all_maker(cast: Cast, since: int) -> Make:
    def make(skeleton: Skeleton, found: re.Match[str]) -> Thing | None:
        start, end = skeleton.span(*found.span())
        group = cast.last_group(start, since=since)
        return Thing("P", group.ids, start, end, count=group.count) if group else None

    return make


def _band_maker(cast: Cast, since: int) -> Make:
    """「男らは」: those last listed together, else the one whose noun it is and who is told of with others."""

    def make(skeleton: Skeleton, found: re.Match[str]) -> Thing | None:
        start, end = skeleton.span(*found.span())
        group = cast.last_group(start, since=since)
        if group and group.ids:
            return Thing("P", group.ids, start, end, count=group.count)
        person = cast.headed(found["head"], None, at=start, since=since)
        return Thing("P", (person,), start, end, title=found["head"]) if person else None

    return make


def _headed_maker(cast: Cast, since: int) -> Make:
    def make(skeleton: Skeleton, found: re.Match[str]) -> Thing | None:
        start, end = skeleton.span(*found.span())
        person = cast.headed(found["head"], int(found["age"]) if found["age"] else None, at=start, since=since)
        return Thing("P", (person,), start, end, title=found["head"]) if person else None

    return make


def fold_references(skeleton: Skeleton, cast: Cast, *, since: int = 0) -> Skeleton:
    """References by a bare noun as marks of whom they mean; counted ones look no further back than `since`."""
    steps = (
        (_SAME, _same_maker(cast)),
        (_COUNTED, _counted_maker(cast, since)),
        (_ALL, _all_maker(cast, since)),
        (_BAND, _band_maker(cast, since)),
        (_BARE, _bare_maker(cast)),
        (_HEADED, _headed_maker(cast, since)),
    )
    return fold_each(skeleton, steps)
