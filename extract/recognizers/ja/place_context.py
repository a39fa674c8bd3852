"""Which of several places a name stands for: the one that lies where the text has been so far."""

import re
from collections.abc import Sequence

from extract.recognizers.ja import gazetteer
from extract.recognizers.ja.gazetteer import Place

_PREFS = gazetteer.prefectures()
_FORCE = re.compile(rf"({'|'.join(_PREFS)})(?:県警|府警|道警|地裁|地検|県|府|警察)|(北海道警|警視庁|東京)")
_TOKYO = {"警視庁", "東京"}


class Known:
    """The places named up to now, and the prefectures whose police or courts a text names."""

    def __init__(self, text: str) -> None:
        self._places: list[tuple[int, Place]] = []
        self._forces: list[str] = []
        for match in _FORCE.finditer(text):
            pref = _PREFS[match[1]] if match[1] else ("東京都" if match[2] in _TOKYO else "北海道")
            if pref not in self._forces:
                self._forces.append(pref)

    def add(self, place: Place, at: int) -> None:
        """Remember a place that the text has named."""
        self._places.append((at, place))

    def last_city(self) -> Place | None:
        """The municipality named last."""
        return next((p for _, p in reversed(self._places) if p.city and not p.abroad), None)

    def city_before(self, position: int) -> Place | None:
        """The municipality named last before a place of the text."""
        return next((p for at, p in reversed(self._places) if at < position and p.city and not p.abroad), None)

    def last_country(self) -> str | None:
        """The foreign country named last, or of the place abroad named last."""
        return next((p.country for _, p in reversed(self._places) if p.abroad), None)

    def rank(self, place: Place) -> int:
        """How near a place lies to what the text has named; smaller is nearer."""
        for distance, (_, other) in enumerate(reversed(self._places)):
            same_city = other.city and place.city and gazetteer.head_city(other.city) == gazetteer.head_city(place.city)
            if other.country == place.country and (same_city or (place.pref and other.pref == place.pref)):
                return distance if same_city else distance + 2
        if place.pref in self._forces:
            return 100 + self._forces.index(place.pref)
        return 500


def choose(options: Sequence[Place], known: Known, *, same: bool = False) -> Place | None:
    """The likeliest of the places a name may stand for, in the city told last after 同市; None if there is none."""
    if same and (last := known.last_city()):
        inside = [p for p in options if p.pref == last.pref]
        city = [p for p in inside if p.city and gazetteer.head_city(p.city) == gazetteer.head_city(last.city or "")]
        options = city or inside or options
    if not options:
        return None
    if len(options) == 1:
        return options[0]
    return min(options, key=lambda p: (known.rank(p), p.kind == "ward", p.pref != "東京都"))
