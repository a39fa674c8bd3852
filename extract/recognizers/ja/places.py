"""LOCATION in Japanese: places at their full written extent, joined levels as one span.

Here are names that say what they are (千葉県市川市, カンボジア南部カンポット); `sites` finds stations and prisons,
`bare_places` short forms. What a name stands for where several share it is settled by `place_context`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extract.candidates import Candidate
from extract.lexicon import lexicon
from extract.recognizers.ja import gazetteer
from extract.recognizers.ja.gazetteer import Place
from extract.recognizers.ja.place_context import Known, choose
from extract.text import PreparedText
from schemas.words import EntityType

PRIORITY = 50
_WORDS = lexicon("ja/places")
_REGION = "|".join(_WORDS["regions"])
_REGION_BEFORE = re.compile(rf"(?:{_REGION})$")
_REGION_AFTER = re.compile(rf"(?:{_REGION})")
_AROUND = re.compile("|".join(sorted(_WORDS["around"], key=len, reverse=True)))
_NOT_AFTER = {
    "country": re.compile(_WORDS["not_before_country"]),
    "prefecture": re.compile(_WORDS["not_before_pref"]),
    "city": re.compile(_WORDS["not_before_city"]),
    "district": re.compile(_WORDS["not_before_district"]),
}
_COUNTY = re.compile(r"[一-龥ヶケ]{1,4}郡")
_SHORT_PREF = re.compile(rf"(?:{'|'.join(gazetteer.prefectures())})・$")
_SAME = re.compile(r"(?:同|当)(?:県|府|都|道|市|区|町|村)$")
_TOWN_TAIL = re.compile(r"(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:丁目|番町|条)(?:[0-9]{1,3}番地?)?")
_TOWN_WORD = re.compile(r"(?:大字|字)?[一-龥ヶケノ々]{1,6}?(?:町|丁目|番町)(?![一-龥]{0,2}(?:議|長|役))")
_UNIT_ABROAD = re.compile(
    r"(?:市|島|地区)?[一-龥ァ-ヴー]{1,6}?(?:区|市|地区|郡|町|村)(?![一-龥])|(?:市|島|地区)(?![一-龥])"
)
_LONGEST_TOWN = 10
_KATAKANA = re.compile(r"[ァ-ヴー]")
_KANJI = re.compile(r"[一-龥々]")


@dataclass(frozen=True, slots=True)
class Span:
    """A written place and what it stands for so far."""

    start: int
    end: int
    options: tuple[Place, ...]
    detail: str | None = None
    same: bool = False


def _allowed(text: str, span: Span, place: Place) -> bool:
    """Whether a name found here can be a place at all, by what stands around it."""
    start, end = span.start, span.end
    before, after = text[start - 1 : start], text[end : end + 8]
    if _KATAKANA.match(text[end - 1]) and _KATAKANA.match(after[:1] or " "):
        return False
    if _KATAKANA.match(text[start]) and before and _KATAKANA.match(before):
        return False
    if text[start:end] == "日本" and before in {"東", "西", "全", "新"}:
        return False
    if place.kind in {"ward", "town"} and before and _KANJI.match(before):
        return False
    group = "city" if place.kind in {"city", "town", "ward"} and not place.abroad else place.kind
    group = "country" if place.abroad and place.kind in {"city", "province"} else group
    stop = _NOT_AFTER.get(group)
    return not (stop and stop.match(after))


def _tokens(text: str) -> Iterator[Span]:
    for last, name in gazetteer.automaton().iter_long(text):
        end = last + 1
        yield Span(end - len(name), end, gazetteer.places()[name])


def _deeper(outer: Span, inner: Span) -> tuple[Place, ...]:
    """What the inner name stands for inside the outer one; empty if it does not lie in it."""
    found = []
    for place in inner.options:
        for around in outer.options:
            inside = place.country == around.country and place.kind not in {"country", "prefecture"}
            if around.kind == "prefecture" or (around.kind == "province" and place.kind != "province"):
                inside = inside and place.pref == around.pref
            elif around.kind not in {"country", "prefecture", "province"}:
                inside = (
                    inside
                    and bool(around.city)
                    and place.city != around.city
                    and bool(place.city and place.city.startswith(around.city or " "))
                )
            if inside:
                found.append(place)
    return tuple(dict.fromkeys(found))


def _joined(text: str, outer: Span, inner: Span) -> Span | None:
    """Both as one span if the text joins them: nothing, a dot, a county or a region between them."""
    gap = text[outer.end : inner.start]
    abroad = outer.options[0].abroad
    fits = gap in {"", "・"} or (_COUNTY.fullmatch(gap) if not abroad else _REGION_AFTER.fullmatch(gap.strip("・")))
    if not fits or (gap == "・" and outer.options[0].kind == "city" and not abroad):
        return None
    options = _deeper(outer, inner)
    return Span(outer.start, inner.end, options, same=outer.same) if options else None


def _with_head(text: str, span: Span) -> Span:
    """The span with a short prefecture (東京・), a region (東部) or 同市 in front of it."""
    head = text[max(0, span.start - 5) : span.start]
    if not span.options[0].abroad and (short := _SHORT_PREF.search(head)):
        pref = gazetteer.prefectures()[short[0][:-1]]
        if options := tuple(p for p in span.options if p.pref == pref):
            return replace(span, start=span.start - len(short[0]), options=options)
    if not span.options[0].abroad and (same := _SAME.search(head)):
        return replace(span, start=span.start - len(same[0]), same=True)
    if span.options[0].abroad and (region := _REGION_BEFORE.search(head)):
        return replace(span, start=span.start - len(region[0]))
    return span


def _with_tail(text: str, span: Span) -> Span:
    """The span with its quarter (上高田, 名駅南1丁目) or what says "near" (近郊, 南部) behind it."""
    first = span.options[0]
    if first.kind in {"city", "town", "ward"} and not first.abroad and (detail := _quarter(text, span)):
        return replace(span, end=span.end + len(detail), detail=detail)
    if first.abroad and (unit := _UNIT_ABROAD.match(text, span.end)):
        return replace(span, end=unit.end())
    if around := _AROUND.match(text, span.end):
        return replace(span, end=around.end())
    return span


def _quarter(text: str, span: Span) -> str | None:
    """The quarter of a municipality that follows its name."""
    window = text[span.end : span.end + _LONGEST_TOWN]
    lead = re.match("大字|字", window)
    offset = len(lead[0]) if lead else 0
    known = frozenset[str]().union(*(gazetteer.towns_of(p.pref or "", p.city or "") for p in span.options[:4]))
    for length in range(min(len(window), _LONGEST_TOWN), offset + 1, -1):
        if window[offset:length] in known:
            tail = _TOWN_TAIL.match(text, span.end + length)
            return text[span.end : tail.end() if tail else span.end + length]
    word = _TOWN_WORD.match(text, span.end)
    return word[0] if word else None


def _chains(text: str) -> Iterator[Span]:
    """Joined names from left to right, each with head and tail."""
    current: Span | None = None
    for token in _tokens(text):
        if current:
            joined = _joined(text, current, token)
            if joined:
                current = joined
                continue
            yield current
        current = _with_head(text, token)
    if current:
        yield current


def _candidate(span: Span, place: Place) -> Candidate:
    detail = span.detail
    norm = {"country": place.country, "pref": place.pref, "city": place.city, "detail": detail}
    norm["facility"] = place.facility
    name = (place.facility or place.city) if place.abroad else f"{place.pref or ''}{place.city or ''}{detail or ''}"
    return Candidate(
        type=EntityType.LOCATION,
        start=span.start,
        end=span.end,
        rule=f"ja.place.{place.kind}",
        priority=PRIORITY,
        canonical=place.facility or name or None,
        norm={k: v for k, v in norm.items() if v},
    )


def named_places(text: PreparedText, known: Known) -> Iterator[tuple[Candidate, Place]]:
    """Places whose written name says what they are; `known` learns each of them."""
    for chain in _chains(text.plain):
        span = _with_tail(text.plain, chain)
        options = tuple(p for p in span.options if _allowed(text.plain, span, p))
        place = choose(options, known, same=span.same)
        if place:
            known.add(place, span.start)
            yield _candidate(span, place), place
