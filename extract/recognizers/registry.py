"""Which recognizers run on a document."""

from extract import posts
from extract.candidates import Recognizer, SecondOpinion
from extract.recognizers.en.aliases import aliases
from extract.recognizers.en.apps import apps as english_apps
from extract.recognizers.en.dates import crime_dates
from extract.recognizers.en.jargon import jargon
from extract.recognizers.en.money import money
from extract.recognizers.en.orgs import orgs
from extract.recognizers.en.persons import persons
from extract.recognizers.en.places import places
from extract.recognizers.en.unnamed import unnamed
from extract.recognizers.ja import aliases as aliases_ja
from extract.recognizers.ja import dates as dates_ja
from extract.recognizers.ja import firms as firms_ja
from extract.recognizers.ja import jargon as jargon_ja
from extract.recognizers.ja import locations as locations_ja
from extract.recognizers.ja import money as money_ja
from extract.recognizers.ja import orgs as orgs_ja
from extract.recognizers.ja import persons as persons_ja
from extract.recognizers.ja import unnamed as unnamed_ja
from extract.recognizers.models import english, ginza
from extract.recognizers.shared import apps, handles, phones
from extract.version import Engine
from schemas.documents import DocumentKind

SHARED: tuple[Recognizer, ...] = (handles.recognize, phones.recognize, apps.recognize)
BY_LANGUAGE: dict[str, tuple[Recognizer, ...]] = {
    "ja": (
        persons_ja.recognize,
        unnamed_ja.recognize,
        aliases_ja.recognize,
        jargon_ja.recognize,
        orgs_ja.recognize,
        firms_ja.recognize,
        locations_ja.recognize,
        money_ja.recognize,
        dates_ja.recognize,
    ),
    "en": (places, orgs, persons, unnamed, aliases, english_apps, money, jargon, crime_dates),
}


SECOND_OPINIONS: dict[str, tuple[SecondOpinion, ...]] = {
    "ja": (ginza.second_opinion,),
    "en": (english.second_opinion,),
}


def recognizers(*, lang: str, kind: DocumentKind) -> tuple[Recognizer, ...]:
    """Recognizers for a language and a kind of document, cheapest first."""
    if kind is DocumentKind.POST:
        return posts.recognizers(lang)
    return SHARED + BY_LANGUAGE.get(lang, ())


def second_opinions(*, lang: str, kind: DocumentKind, engine: Engine) -> tuple[SecondOpinion, ...]:
    """Models that are asked about what the rules leave open; posts are too short and too odd for them."""
    if engine is Engine.RULES or kind is DocumentKind.POST:
        return ()
    return SECOND_OPINIONS.get(lang, ())
