"""LOCATION in Japanese: stations, prisons and places abroad that no list holds but that say what they are."""

import re
from collections.abc import Iterator, Sequence

from extract.candidates import Candidate
from extract.lexicon import lexicon
from extract.recognizers.ja import gazetteer
from extract.recognizers.ja.gazetteer import Place
from extract.recognizers.ja.place_context import Known
from extract.recognizers.shared.words import Words, before
from extract.rules import compiled
from extract.text import PreparedText
from schemas.words import EntityType

_WORDS = lexicon("ja/places")
_PRIORITY = 51
_LINES = "|".join(sorted(_WORDS["lines"], key=len, reverse=True))
_STATION = compiled(r"駅(?![員長伝弁舎務])")
_STATION_NAME = re.compile(
    rf"(?P<line>{_LINES})?(?:[一-龥]{{1,6}}線)?(?P<name>(?:さいたま)?(?<![一-龥々ヶケノァ-ヴー])[一-龥々ヶケノァ-ヴー]{{1,8}})$"
)
_NO_STATION = re.compile(_WORDS["not_before_station"])
_ADDRESS = re.compile(r"[市区].")
_BEFORE_STATION = re.compile(_WORDS["before_station"])
_LINE = re.compile(r"^.+線(?=.)")
_PRISONS = Words(_WORDS["prisons"])
_PRISON_NAME = re.compile(r"(?<![一-龥ァ-ヴー・])[一-龥ァ-ヴー・]{2,10}$")
_NO_PRISON = re.compile(r"(?:入管|同|民間|強制|女子|現地|入国者|移民|外国人|別の|各|関連|収容|の)$")
_SAME_CITY = compiled(r"同(?:市|区|町|村)(?P<town>[一-龥ヶケノ々ァ-ヴーぁ-ん]{2,8})")
_ABROAD = Words(_WORDS["units_abroad"])
_ABROAD_NAME = re.compile(r"(?<![ァ-ヴー・])[ァ-ヴー]{2,14}$")
_LONGER = re.compile(r"[一-龥](?<![内東西南北])")
_NEW_TOWN = re.compile(rf"(?:・|(?:{'|'.join(_WORDS['regions'])})の?)(?P<town>[ァ-ヴー]{{3,12}})(?![ァ-ヴー・])")
_TOWN_OF = re.compile(r"・?(?P<town>[ァ-ヴー]{2,12})(?![ァ-ヴー・])")
_NO_TOWN = frozenset(_WORDS["no_towns_abroad"])


def _namesakes(name: str) -> list[Place]:
    """Places in Japan that a station or prison may be named after: 三河安城 after 安城市."""
    for cut in range(max(1, len(name) - 1)):
        pool = [*gazetteer.places().get(name[cut:], ()), *gazetteer.by_stem(name[cut:])]
        if found := [p for p in pool if not p.abroad and p.pref]:
            return found
    return []


def _located(name: str, known: Known, *, prefecture: bool = False) -> Place:
    """Where a station or prison of this name lies, by the town, district or prefecture it is named after."""
    pool = _namesakes(name)
    if prefecture and name in gazetteer.prefectures():
        pool.insert(0, Place("prefecture", "JP", gazetteer.prefectures()[name]))
    if pool:
        return min(pool, key=lambda p: (known.rank(p), p.kind == "town"))
    return known.last_city() or Place("station", "JP")


def _candidate(span: tuple[int, int], place: Place, *, rule: str, **told: str | None) -> Candidate:
    norm = {"country": place.country, "pref": place.pref, "city": place.city, "facility": place.facility} | told
    whole = f"{place.pref or ''}{place.city or ''}{told['detail']}" if told.get("detail") else place.city or place.pref
    return Candidate(
        type=EntityType.LOCATION,
        start=span[0],
        end=span[1],
        rule=f"ja.place.{rule}",
        priority=_PRIORITY,
        canonical=norm["facility"] or whole,
        norm={k: v for k, v in norm.items() if v},
    )


def _stations(text: str, known: Known) -> Iterator[Candidate]:
    for match in _STATION.finditer(text):
        found = before(_STATION_NAME, text, match.start(), reach=20)
        if not found or _NO_STATION.search(found["name"]) or _ADDRESS.search(found["name"]):
            continue
        name = _BEFORE_STATION.sub("", _LINE.sub("", found["name"]))
        place = _located(name, known)
        city = place.city and gazetteer.head_city(place.city)
        named_after = place.kind == "district" or name.endswith(gazetteer.stem_of(place.city or "-"))
        home = Place("station", "JP", place.pref, city if named_after else None)
        yield _candidate((found.start(), match.end()), home, rule="station", facility=f"{name}駅")


def _prisons(text: str, known: Known) -> Iterator[Candidate]:
    for start, end in _PRISONS.find(text):
        name = before(_PRISON_NAME, text, start, reach=11)
        if not name or _NO_PRISON.search(name[0]) or text[name.start() : end] in gazetteer.places():
            continue
        abroad = re.search(r"[ァ-ヴー]$", name[0])
        place = Place("prison", known.last_country() or "JP") if abroad else _located(name[0], known, prefecture=True)
        home = Place("prison", place.country, place.pref)
        yield _candidate((name.start(), end), home, rule="prison", facility=text[name.start() : end])


def _quarters(text: str, known: Known) -> Iterator[Candidate]:
    """Quarters of the city told before: 同区岩本町."""
    for match in _SAME_CITY.finditer(text):
        city = known.city_before(match.start())
        towns = gazetteer.towns_of(city.pref or "", city.city or "") if city else frozenset()
        window = match["town"]
        town = next((window[:n] for n in range(len(window), 1, -1) if window[:n] in towns), None)
        if city and town:
            place = Place("quarter", "JP", city.pref, city.city)
            span = (match.start(), match.start("town") + len(town))
            yield _candidate(span, place, rule="quarter", detail=town)


def _abroad(text: str, known: Known) -> Iterator[Candidate]:
    """Provinces, islands and airports abroad that are in no list: ミンドロ島."""
    country = known.last_country()
    for start, end in _ABROAD.find(text) if country else ():
        name = before(_ABROAD_NAME, text, start, reach=15)
        listed = name and gazetteer.places().keys() & {name[0], text[name.start() : end]}
        if not name or listed or _LONGER.match(text, end):
            continue
        whole, kind = text[name.start() : end], text[start:end]
        town, facility = kind == "市", whole if kind.endswith("空港") else None
        place = Place("province", country or "", None if town or facility else whole, name[0] if town else None)
        yield _candidate((name.start(), end), place, rule="abroad", facility=facility)


def _new_towns(text: str, countries: Sequence[tuple[Candidate, Place]]) -> Iterator[Candidate]:
    """Towns abroad that are in no list, behind their country: フィリピン・ロンブロン."""
    for candidate, place in countries:
        match = (_NEW_TOWN if place.kind == "country" else _TOWN_OF).match(text, candidate.end)
        if match and match["town"] not in gazetteer.places() and match["town"] not in _NO_TOWN:
            town = Place("city", place.country, place.pref, match["town"])
            yield _candidate((candidate.start, match.end()), town, rule="abroad_town")


def sites(text: PreparedText, named: Sequence[tuple[Candidate, Place]], *, known: Known) -> Iterator[Candidate]:
    """Stations, prisons and unlisted places abroad; `named` are the places that the text names otherwise."""
    yield from _stations(text.plain, known)
    yield from _prisons(text.plain, known)
    yield from _quarters(text.plain, known)
    yield from _abroad(text.plain, known)
    yield from _new_towns(text.plain, [(c, p) for c, p in named if p.kind in {"country", "province"} and p.abroad])
