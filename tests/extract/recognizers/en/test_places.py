"""Places in English reports, as far as they are written, with country, prefecture, city and ward."""

from collections.abc import Callable
from typing import Any

import pytest

from extract.arbiter import settle
from extract.candidates import Candidate
from extract.recognizers.en.places import places
from extract.recognizers.registry import recognizers
from extract.text import prepare
from schemas.documents import Document, DocumentKind
from schemas.words import EntityType

Found = Callable[..., list[tuple[Candidate, str]]]


def _places(found: Found, text: str) -> list[tuple[str, dict[str, Any]]]:
    return [(words, dict(c.norm)) for c, words in found(places, text, lang="en")]


def _jp(**norm: str) -> dict[str, str]:
    return {"country": "JP", **norm}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a house in Komae, Tokyo, was robbed", [("Komae, Tokyo", _jp(pref="Tokyo", city="Komae"))]),
        (
            "in Nishi Ward, Saitama City, on Monday",
            [("Nishi Ward, Saitama City", _jp(pref="Saitama", city="Saitama", ward="Nishi Ward"))],
        ),
        ("a shop in Tokyo's Nakano Ward", [("Tokyo's Nakano Ward", _jp(pref="Tokyo", city="Nakano Ward"))]),
        ("in Kashiwa, Chiba Prefecture, in May", [("Kashiwa, Chiba Prefecture", _jp(pref="Chiba", city="Kashiwa"))]),
        ("robberies in Japan", [("Japan", _jp())]),
        (
            "a compound in Myawaddy, Myanmar",
            [("Myawaddy, Myanmar", {"country": "MM", "pref": "Kayin State", "city": "Myawaddy"})],
        ),
        ("PATTAYA - Five men were held", [("PATTAYA", {"country": "TH", "pref": "Chonburi", "city": "Pattaya"})]),
        ("a base in Phnom Penh", [("Phnom Penh", {"country": "KH", "pref": "Phnom Penh", "city": "Phnom Penh"})]),
        ("in eastern Myanmar", [("eastern Myanmar", {"country": "MM"})]),
        ("Riku Takamine, 25, of Kawasaki was held", [("Kawasaki", _jp(pref="Kanagawa", city="Kawasaki"))]),
        ("Riku Takamine, a resident of Sakai, was held", [("Sakai", _jp(pref="Osaka", city="Sakai"))]),
    ],
)
def test_extent_and_value(found: Found, text: str, expected: list[tuple[str, dict[str, Any]]]) -> None:
    assert _places(found, text) == expected


def test_a_list_of_prefectures(found: Found) -> None:
    told = _places(found, "cases in Saitama, Chiba and Kanagawa prefectures")
    assert [(words, norm.get("pref")) for words, norm in told] == [
        ("Saitama", "Saitama"),
        ("Chiba", "Chiba"),
        ("Kanagawa", "Kanagawa"),
    ]


def test_an_airport_is_a_place_with_its_town(found: Found) -> None:
    ((words, norm),) = _places(found, "he landed at Haneda Airport in Tokyo")
    assert (words, norm["pref"]) == ("Haneda Airport in Tokyo", "Tokyo")


@pytest.mark.parametrize(
    "text",
    [
        "the Chiba prefectural police are investigating",
        "the Nagoya District Court sentenced him",
        "a Japanese man and a Thai driver",
        "Kanta Nara, 25, was held",
        "the Bank of Japan raised rates",
        "Osaka Castle was lit up",
        "the Tokyo-based firm closed",
    ],
)
def test_what_belongs_to_another_name_is_no_place(text: str) -> None:
    ready = prepare(Document(text=text), lang="en")
    settled = settle(c for r in recognizers(lang="en", kind=DocumentKind.ARTICLE) for c in r(ready))
    assert [c for c in settled if c.type is EntityType.LOCATION] == []
