"""PERSON in Japanese: everybody named, by title, by age in brackets, in lists, and again by surname alone."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from extract.candidates import Candidate
from extract.lexicon import lexicon
from extract.recognizers.ja import gazetteer
from extract.recognizers.ja.names import (
    KANJI,
    Name,
    Sure,
    begins_with_surname,
    full_runs,
    given_names,
    name_before,
    split,
    surnames,
)
from extract.recognizers.shared.words import Words, before
from extract.text import PreparedText
from schemas.documents import DocumentKind
from schemas.words import EntityType

_WORDS = lexicon("ja/persons")


def _any(*keys: str) -> str:
    words = {word for key in keys for word in _WORDS[key]}
    return "|".join(sorted(words, key=len, reverse=True))


_AGE = r"\((?:当時|同|現在|仮名[、・=])?(?P<age>[0-9]{1,3})(?:歳)?(?:[=、,・ ][^()]{0,16})?\)"
_KINDS = {word: kind for kind in ("office", "honorific", "expert", "accused") for word in _WORDS[kind]}
_TITLES = Words(_KINDS)
_DEPARTMENTS = re.compile(rf"(?:{_any('departments')})+$")
_AGE_BEHIND = re.compile(_AGE)
_AGE_ASIDE = re.compile(r"=(?:当時|同)\(?(?P<age>[0-9]{1,3})(?:歳)?\)?=")
_NO_TITLE_BEHIND = re.compile(r"会(?!見|長)|室|職|制|事務所|法人|費用")
_NAME_END = re.compile(r"[一-龥々ぁ-んァ-ヴーヶ]$")
_READING = re.compile(r"(?:\([ぁ-ん・ー 　=]{2,24}\)|\([A-Za-z .-]{3,40}\))$")
_GROUP = re.compile(r"(?:(?:の)?(?:両|各)|の[0-9一二三四五六七八九]{1,2})$")
_LIST_GAP = re.compile(r"(?:、|と|・|及び|および|ら)$")
_AFFILIATION = re.compile(r"(?<=・)[一-龥ァ-ヴーA-Za-z]{2,16}$")
_NO_NAMES = frozenset(_WORDS["no_names"]) | frozenset(_WORDS["occupations"])
_OF_BODY = re.compile("(?:課|署|隊|局|室|センター|地検|地裁|高裁|高検|支部|県警|府警|道警|警視庁|大学|大|法人|協会)の$")
_NO_NAME_ENDS = tuple(_WORDS["no_name_ends"])
_TITLE_END = re.compile(rf"(?:{_any('accused', 'expert', 'office')}|両|各)$")
_HEADS = frozenset(lexicon("ja/unnamed")["heads"])
_GIVEN = 2  # characters of most given names
_UNNAMED = "|".join(sorted(lexicon("ja/unnamed")["heads"], key=len, reverse=True))
_UNNAMED_END = re.compile(
    rf"(?:{_UNNAMED}|者|歳|員"
    r"|(?:日本|外国|中国|韓国|住|本|犯|商|職|老|知|隣|恋|芸能|代理|管理|仲介|保証|名義|依頼|証|弁護|鑑定)人)$"
)
_BEHIND_BARE = re.compile(r"(?:両|ら|方(?!面|法|針)|宅|側|名義|夫妻|一家|被告|容疑者|受刑者|さん|氏|元)")
_PART_OF_NAME = re.compile(rf"{KANJI}|[ァ-ヴー]")
_SHORTEST = 2  # characters of a name that is known again without a title
_PLACE_ENDS = frozenset("町村市区郡駅県署校院館寺社")
_BOTH = 2  # parts of a name that are known


@dataclass(slots=True)
class _Cast:
    """The persons introduced so far: names and surnames with the place where they were."""

    names: dict[str, int] = field(default_factory=dict)

    def introduce(self, text: str, name: Name) -> None:
        """Remember a full name, its surname, or the parts of a foreign name."""
        written = text[name.start : name.end]
        parts = [written, *(re.split(r"[・=]", written) if "・" in written else []), name.surname or ""]
        for part in parts:
            if len(part) >= _SHORTEST:
                self.names.setdefault(part, name.start)


def _candidate(name: Name, *, rule: str, priority: int, age: str | None = None) -> Candidate:
    return Candidate(
        type=EntityType.PERSON,
        start=name.start,
        end=name.end,
        rule=f"ja.person.{rule}",
        priority=priority,
        confidence=0.99 if name.sure > Sure.UNSURE else 0.9,
        norm={"age": int(age)} if age else {},
    )


def _is_no_name(text: str, name: Name) -> bool:
    written = text[name.start : name.end]
    if written in _NO_NAMES:
        return True
    if name.whole and written[-_GIVEN:] in given_names() and written[-_GIVEN:] not in _HEADS:
        return False  # 義男, 正夫, 雄大
    return bool(written.endswith(_NO_NAME_ENDS) or _UNNAMED_END.search(written))


def _holds_title(text: str, end: int) -> bool:
    """Whether a title or a noun such as 男性, not a name, stands before this place."""
    window = text[max(0, end - 8) : end]
    return bool(_TITLE_END.search(window) or _UNNAMED_END.search(window))


def _acceptable(text: PreparedText, name: Name, kind: str, *, aged: bool, known: bool) -> bool:
    """Whether a name is sure enough for the kind of title behind it."""
    if _is_no_name(text.plain, name) and not (known or name.sure is Sure.KNOWN):
        return False
    if known or kind == "accused":
        return True
    if name.whole and kind in {"office", "expert"} and before(_OF_BODY, text.plain, name.start, reach=4):
        return True
    if kind == "office" or text.kind is DocumentKind.POST:
        alone = text.kind is not DocumentKind.POST and _is_surname_alone(text.plain, name)
        return alone or (name.whole and (name.sure is Sure.KNOWN or (aged and name.sure >= Sure.LIKELY)))
    return name.sure >= Sure.LIKELY or (name.whole and aged)


@dataclass(frozen=True, slots=True)
class _Title:
    """A title where it stands, departments in front of an office (採用部長) included."""

    start: int
    end: int
    kind: str


def _titles(text: str) -> Iterator[_Title]:
    for start, end in _TITLES.find(text):
        kind = _KINDS[text[start:end]]
        if kind != "honorific" and _NO_TITLE_BEHIND.match(text, end):
            continue
        department = before(_DEPARTMENTS, text, start, reach=12) if kind == "office" else None
        yield _Title(department.start() if department else start, end, kind)


def _without_reading(text: str, end: int) -> int:
    """Where a name ends, if a reading in brackets stands behind it."""
    reading = before(_READING, text, end, reach=30) if text[end - 1 : end] == ")" else None
    return reading.start() if reading else end


def _is_surname_alone(text: str, name: Name) -> bool:
    """Whether an official is named by a common surname that names no place: 中村課長."""
    written = text[name.start : name.end]
    place = gazetteer.by_stem(written) or written in gazetteer.prefectures() or written in gazetteer.places()
    return len(written) >= _SHORTEST and written in surnames() and not place


def _before_title(text: str, title: _Title, cast: _Cast) -> Name | None:
    """The name in front of a title; a body (仮名恭子・北東海大教授) may stand between."""
    end = _without_reading(text, title.start)
    name = name_before(text, end, known=cast.names)
    if title.kind in {"expert", "office"} and not (name and name.whole and name.sure is Sure.KNOWN):
        affiliation = before(_AFFILIATION, text, end, reach=18)
        member = name_before(text, affiliation.start() - 1) if affiliation else None
        if member and member.whole and member.sure >= Sure.LIKELY:
            return member
    return name


def _titled(text: PreparedText, cast: _Cast) -> Iterator[Candidate]:
    for title in _titles(text.plain):
        if group := before(_GROUP, text.plain, title.start, reach=4):
            yield from _listed(text, group.start(), cast)
            continue
        name = _before_title(text.plain, title, cast)
        if name is None:
            continue
        age = _AGE_BEHIND.match(text.plain, title.end) or _AGE_ASIDE.match(text.plain, title.end)
        known = text.plain[name.start : name.end] in cast.names
        if _acceptable(text, name, title.kind, aged=age is not None, known=known):
            if name.whole:
                cast.introduce(text.plain, name)
            yield _candidate(name, rule=title.kind, priority=80, age=age["age"] if age else None)


def _aged(text: PreparedText, cast: _Cast) -> Iterator[Candidate]:
    """Names with an age in brackets and no title: 大学生仮名隼人(21)=金沢市=."""
    for match in _AGE_BEHIND.finditer(text.plain):
        end = _without_reading(text.plain, match.start())
        named = before(_NAME_END, text.plain, end, reach=1) and not _holds_title(text.plain, end)
        name = name_before(text.plain, end, known=cast.names) if named else None
        if name is None or (_is_no_name(text.plain, name) and name.sure < Sure.KNOWN):
            continue
        marked = text.plain[match.end() : match.end() + 1] in {"=", "、", "の", "ら", "と"}
        if name.sure >= Sure.LIKELY or (name.whole and marked):
            if name.whole:
                cast.introduce(text.plain, name)
            yield _candidate(name, rule="aged", priority=75, age=match["age"])


def _listed(text: PreparedText, end: int, cast: _Cast) -> Iterator[Candidate]:
    """Every name of A、B両容疑者 and A、B、Cの3被告, from the last to the first."""
    while name := name_before(text.plain, end, known=cast.names):
        if _is_no_name(text.plain, name):
            break
        if name.whole:
            cast.introduce(text.plain, name)
        yield _candidate(name, rule="listed", priority=78)
        gap = before(_LIST_GAP, text.plain, name.start, reach=3)
        if not gap:
            break
        end = gap.start()


def _again(text: PreparedText, cast: _Cast) -> Iterator[Candidate]:
    """Known names without any title, after they were introduced."""
    for name, introduced in cast.names.items():
        if gazetteer.by_stem(name) or name in gazetteer.prefectures():
            continue
        start = introduced
        while (start := text.plain.find(name, start + 1)) > 0:
            end = start + len(name)
            head, after = text.plain[start - 1], text.plain[end : end + 4]
            joined = _PART_OF_NAME.match(head) or (_PART_OF_NAME.match(after) and not _BEHIND_BARE.match(after))
            if not joined:
                yield _candidate(Name(start, end, None, Sure.KNOWN, whole=False), rule="again", priority=58)


def _full(text: PreparedText, cast: _Cast) -> Iterator[Candidate]:
    """Words that are a known surname and a known given name and nothing else (社長は常盤龍二)."""
    for match in filter(lambda run: begins_with_surname(run[0]), full_runs(text.plain)):
        surname, sure = split(match[0])
        if sure == _BOTH and match[0][-1] not in _PLACE_ENDS and match[0] not in gazetteer.places():
            name = Name(match.start(), match.end(), surname, Sure.KNOWN, whole=True)
            if _is_no_name(text.plain, name):
                continue
            cast.introduce(text.plain, name)
            yield _candidate(name, rule="full", priority=42)


def recognize(text: PreparedText) -> Iterable[Candidate]:
    """Named persons."""
    cast = _Cast()
    found = [*_aged(text, cast), *_titled(text, cast)]
    if text.kind is not DocumentKind.POST:
        found += _full(text, cast)
    found += _again(text, cast)
    return found
