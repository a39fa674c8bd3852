"""LOCATION in Japanese: stations, prisons and places abroad that no list holds but that say what they are."""

import re
from collections.abc import Iterator

from extract.candidates import Candidate
from extract.lexicon import lexicon
from extract.recognizers.ja import gazetteer
from extract.recognizers.ja.gazetteer import Place
from extract.recognizers.ja.place_context import Known
from extract.text import PreparedText
from schemas.words import EntityType

_WORDS = lexicon("ja/places")
_PRIORITY = 51
_LINES = "|".join(sorted(_WORDS["lines"], key=len, reverse=True))
_NAME = r"[一-龥々ヶケノァ-ヴー]"
_STATION = re.compile(
    rf"(?P<line>{_LINES})?(?:[一-龥]{{1,6}}線)?(?P<name>(?:さいたま)?{_NAME}{{1,8}}?)駅(?![員長伝弁舎務])"
)
_NO_STATION = re.compile(_WORDS["not_before_station"])
_ADDRESS = re.compile(r"[市区].")
_PRISON = re.compile(
    r"(?P<name>[一-龥ァ-ヴー・]{2,10}?)(?P<kind>少年刑務所|刑務所|拘置支所|拘置所|入国者収容所|入管収容所|収容所|少年院|少年鑑別所)"
)
_NO_PRISON = re.compile(r"(?:入管|同|民間|強制|女子|現地|入国者|移民|外国人|別の|各|関連|収容|の)$")
_ABROAD = re.compile(
    r"(?<![ァ-ヴー・])(?P<name>[ァ-ヴー]{2,14})(?P<kind>州|県|省|島|地区|特区|自治区|市|郡|空港|国際空港)(?![一-龥](?<!内)(?<!東)(?<!西)(?<!南)(?<!北))"
)
_NEW_TOWN = re.compile(
    rf"(?P<country>{'|'.join(n for n, ps in gazetteer.places().items() if any(p.kind == 'country' and p.abroad for p in ps))})"
    rf"(?:・|(?:{'|'.join(_WORDS['regions'])})の?)(?P<town>[ァ-ヴー]{{3,12}})(?![ァ-ヴー・])"
)
_NO_TOWN = re.compile(
    r"^(?:ドル|ペソ|バーツ|ウォン|ルピア|リンギット|グループ|ルート|ツアー|マフィア|リゾート|カジノ|ホテル|ビザ|ルピー|リエル)$"
)


def _located(name: str, known: Known) -> Place | None:
    """Where a station or prison of this name lies, by the town or district it is named after."""
    pool = [*gazetteer.places().get(name, ()), *gazetteer.by_stem(name)]
    if name in gazetteer.prefectures():
        pool.insert(0, Place("prefecture", "JP", gazetteer.prefectures()[name]))
    pool = [p for p in pool if not p.abroad and p.pref]
    if pool:
        return min(pool, key=known.rank)
    return known.last_city()


def _candidate(span: tuple[int, int], place: Place, *, rule: str, facility: str | None = None) -> Candidate:
    norm = {"country": place.country, "pref": place.pref, "city": place.city, "facility": facility or place.facility}
    return Candidate(
        type=EntityType.LOCATION,
        start=span[0],
        end=span[1],
        rule=f"ja.place.{rule}",
        priority=_PRIORITY,
        canonical=facility or place.facility or place.city or place.pref,
        norm={k: v for k, v in norm.items() if v},
    )


def _stations(text: str, known: Known) -> Iterator[Candidate]:
    for match in _STATION.finditer(text):
        name = match["name"]
        if _NO_STATION.search(name) or _ADDRESS.search(name):
            continue
        place = _located(name, known)
        if place:
            city = place.city and gazetteer.head_city(place.city)
            home = Place("station", "JP", place.pref, city if name in gazetteer.stem_of(place.city or "") else None)
            yield _candidate(match.span(), home, rule="station", facility=f"{name}駅")


def _prisons(text: str, known: Known) -> Iterator[Candidate]:
    for match in _PRISON.finditer(text):
        if _NO_PRISON.search(match["name"]) or match[0] in gazetteer.places():
            continue
        abroad = re.search(r"[ァ-ヴー]$", match["name"])
        place = Place("prison", known.last_country() or "JP") if abroad else _located(match["name"], known)
        if place:
            home = Place("prison", place.country, place.pref)
            yield _candidate(match.span(), home, rule="prison", facility=match[0])


def _abroad(text: str, known: Known) -> Iterator[Candidate]:
    """Provinces, islands and towns abroad that are in no list: ミンドロ島, フィリピン・ロンブロン."""
    country = known.last_country()
    for match in _ABROAD.finditer(text):
        if country and not gazetteer.places().get(match[0]):
            is_town = match["kind"] == "市"
            facility = match[0] if match["kind"].endswith("空港") else None
            place = Place(
                "province", country, None if is_town or facility else match[0], match["name"] if is_town else None
            )
            yield _candidate(match.span(), place, rule="abroad", facility=facility)
    for match in _NEW_TOWN.finditer(text):
        if match["town"] not in gazetteer.places() and not _NO_TOWN.match(match["town"]):
            code = next(p.country for p in gazetteer.places()[match["country"]] if p.kind == "country")
            yield _candidate(match.span(), Place("city", code, None, match["town"]), rule="abroad_town")


def sites(text: PreparedText, known: Known) -> Iterator[Candidate]:
    """Stations, prisons and unlisted places abroad; `known` holds the places that the text names otherwise."""
    yield from _stations(text.plain, known)
    yield from _prisons(text.plain, known)
    yield from _abroad(text.plain, known)
