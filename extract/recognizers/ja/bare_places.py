"""LOCATION in Japanese: short forms (狛江の事件, 高知、沖縄両県) of places a text has named, and great cities."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

import ahocorasick

from extract.candidates import Candidate
from extract.lexicon import lexicon
from extract.recognizers.ja import gazetteer
from extract.recognizers.ja.gazetteer import Place
from extract.recognizers.shared.words import found_by, machine_of
from extract.rules import compiled
from extract.text import PreparedText
from schemas.documents import DocumentKind
from schemas.words import EntityType

_WORDS = lexicon("ja/places")
_PRIORITY = 45
_PREFS = gazetteer.prefectures()
_AFTER = re.compile(_WORDS["after_bare"])
_POST_NOT_AFTER, _POST_NOT_BEFORE = re.compile(_WORDS["post_not_after"]), re.compile(_WORDS["post_not_before"])
_JOINED = re.compile(r"[一-龥々ァ-ヴーA-Za-z0-9]$")
_LIST_OF_PREFS = compiled(
    rf"(?P<list>(?:{'|'.join(_PREFS)})(?:、(?:{'|'.join(_PREFS)}))+)(?:など)?の?(?:両|各|[0-9一二三四五六七八九十]+)(?:都)?(?:道)?(?:府)?県(?!警)"
)
_ITEM = compiled(r"(?:▽|◇|■|○|【)\s?(?P<name>[一-龥ヶケぁ-んァ-ヴー]{1,6})(?=[　 】])")
_PREF_AND_CITY = compiled(
    rf"(?<![一-龥々ァ-ヴー])(?P<pref>{'|'.join(_PREFS)})・(?P<name>[一-龥ヶケ]{{2,5}}?)(?=[のでにとやへはがを、。」)]|など|\s)"
)
_MAJORS = frozenset(_WORDS["majors"])
_NAMESAKES = frozenset(_WORDS["namesakes"])
_STOPS = frozenset(_WORDS["post_stops"])
_SHORTEST = 2
_LISTED_BEFORE = re.compile(r"(?<![一-龥々ァ-ヴー])(?P<name>[一-龥ヶケ]{2,4})(?:、|や|・|と)$")
_LISTED_BEHIND = re.compile(
    r"(?:、|や|・)(?P<name>[一-龥ヶケ]{2,4}?)(?=、|や|と|の(?:[0-9一二三四五六七八九]|事件|強盗)|など|で)"
)


def _candidate(start: int, end: int, place: Place, *, rule: str) -> Candidate:
    norm = {"country": place.country, "pref": place.pref, "city": place.city}
    return Candidate(
        type=EntityType.LOCATION,
        start=start,
        end=end,
        rule=f"ja.place.{rule}",
        priority=_PRIORITY + (rule == "listed"),
        confidence=0.9,
        canonical=f"{place.pref or ''}{place.city or ''}",
        norm={k: v for k, v in norm.items() if v},
    )


def _listed(text: str) -> Iterator[Candidate]:
    """Prefectures of 高知、沖縄両県, each for itself."""
    for match in _LIST_OF_PREFS.finditer(text):
        at = match.start("list")
        for name in match["list"].split("、"):
            place = Place("prefecture", "JP", _PREFS[name])
            yield _candidate(at, at + len(name), place, rule="listed")
            at += len(name) + 1


def _items(text: str) -> Iterator[Candidate]:
    """The place that heads an item of a round-up (▽旭川)."""
    for match in _ITEM.finditer(text):
        found = gazetteer.by_stem(match["name"])
        if found:
            city = min(found, key=lambda p: p.kind == "town")
            yield _candidate(*match.span("name"), city, rule="item")


def _joined(text: str) -> Iterator[Candidate]:
    """A prefecture and its city, both short: 千葉・船橋."""
    for match in _PREF_AND_CITY.finditer(text):
        pool = (*gazetteer.by_stem(match["name"]), *gazetteer.places().get(f"{match['name']}区", ()))
        if place := next((p for p in pool if p.pref == _PREFS[match["pref"]] and p.kind != "ward"), None):
            yield _candidate(*match.span(), place, rule="joined")


def _of(stem: str, named: Sequence[Place], *, post: bool) -> Place | None:
    """What a short form stands for: a city that the text names, or a great one."""
    for place in named:
        if place.city and gazetteer.stem_of(place.city) == stem:
            return Place("city", "JP", place.pref, gazetteer.head_city(place.city))
    if stem in _PREFS and (post or stem not in _NAMESAKES):
        return Place("prefecture", "JP", _PREFS[stem])
    cities = [p for p in gazetteer.by_stem(stem) if p.kind == "city"]
    return cities[0] if cities else None


def _stems(named: Sequence[Place], *, post: bool) -> frozenset[str]:
    told = {gazetteer.stem_of(p.city) for p in named if p.city and not p.abroad}
    stems = told | _MAJORS | (gazetteer.city_stems() - _STOPS if post else frozenset())
    return frozenset(s for s in stems if len(s) >= _SHORTEST)


@cache
def _every_city() -> ahocorasick.Automaton:
    return machine_of(gazetteer.city_stems() | set(_PREFS))


def _alone(text: str, span: tuple[int, int], named: Sequence[Place], *, post: bool) -> Candidate | None:
    """A short form, if nothing around it makes it part of a longer word."""
    start, end = span
    ahead, behind = text[max(0, start - 1) : start], text[end : end + 6]
    if post and (_POST_NOT_BEFORE.search(ahead) or _POST_NOT_AFTER.match(behind)):
        return None
    if not post and (_JOINED.match(ahead) or not _AFTER.match(behind or " ")):
        return None
    place = _of(text[start:end], named, post=post)
    return _candidate(start, end, place, rule="bare") if place else None


def _beside(text: str, known: Candidate, named: Sequence[Place]) -> Iterator[Candidate]:
    """Cities listed right before or behind one that is known: 前橋、掛川、甲府の3事件."""
    for match in (
        _LISTED_BEFORE.search(text, max(0, known.start - 6), known.start),
        _LISTED_BEHIND.match(text, known.end),
    ):
        if match and (place := _of(match["name"], named, post=False)):
            yield _candidate(*match.span("name"), place, rule="beside")


def bare(text: PreparedText, named: Sequence[Place]) -> Iterator[Candidate]:
    """Short forms, where nothing around them makes them part of a longer word."""
    plain, post = text.plain, text.kind is DocumentKind.POST
    yield from _listed(plain)
    yield from _items(plain)
    yield from _joined(plain)
    stems = _stems(named, post=post)
    machine = _every_city() if post else machine_of(stems)
    spans = [(start, end) for start, end in found_by(machine, plain) if plain[start:end] in stems]
    taken = [c for span in spans if (c := _alone(plain, span, named, post=post))]
    yield from taken
    for candidate in taken:
        yield from _beside(plain, candidate, named)
    if post:
        for match in re.finditer("都内", plain):
            yield _candidate(*match.span(), Place("prefecture", "JP", "東京都"), rule="post")
