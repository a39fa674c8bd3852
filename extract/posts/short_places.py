"""LOCATION in Japanese posts: quarters that reports do not name so briefly, names glued to other words."""

import re
from collections.abc import Iterator

from extract.candidates import Candidate
from extract.lexicon import lexicon
from extract.recognizers.ja import gazetteer
from extract.recognizers.ja.gazetteer import Place
from extract.text import PreparedText
from schemas.words import EntityType

_WORDS = lexicon("posts/places")
_PRIORITY = 44  # below the places of reports
_QUARTERS = {str(name): (str(pref), str(city)) for name, (pref, city) in _WORDS["japanese_quarters"].items()}
_QUARTER = re.compile(
    rf"(?<![一-龥々ァ-ヴー])(?:{'|'.join(sorted(_QUARTERS, key=len, reverse=True))})(?={_WORDS['behind_quarter']})"
)
# 今札幌で: a word of time and a great city without a sign between them.
_MAJORS = "|".join(sorted(lexicon("ja/places")["majors"], key=len, reverse=True))
_GLUED = re.compile(rf"(?:(?<=今)|(?<=現在)|(?<=本日)|(?<=今夜)|(?<=明日))(?:{_MAJORS})(?=[でにのへ、。\s]|$)")


def japanese_places(text: PreparedText) -> Iterator[Candidate]:
    """Quarters and glued names."""
    for match in _QUARTER.finditer(text.plain):
        pref, city = _QUARTERS[match[0]]
        yield _candidate(match, Place("city", "JP", pref, city))
    for match in _GLUED.finditer(text.plain):
        if found := gazetteer.by_stem(match[0]):
            yield _candidate(match, found[0])


def _candidate(match: re.Match[str], place: Place) -> Candidate:
    norm = {"country": place.country, "pref": place.pref, "city": place.city}
    return Candidate(
        EntityType.LOCATION,
        *match.span(),
        "posts.place.japanese",
        0.8,
        _PRIORITY,
        norm={key: value for key, value in norm.items() if value},
    )
