"""Posts: what they name, and whether they recruit for crime.

Start with `triage`. `cues` says what is looked for, `undisguise` reads hidden words, `sums` and `pay` find pay, `words`
coded terms and apps, `contacts` accounts, `disclosure` checks the six items that a job post must state.
"""

from collections.abc import Iterator

from extract.candidates import Candidate, Recognizer
from extract.posts.bodies import bodies, japanese_bodies
from extract.posts.contacts import contacts
from extract.posts.pay import pay
from extract.posts.places import chinese_places, places
from extract.posts.short_places import japanese_places
from extract.posts.words import apps, jargon
from extract.recognizers.en.aliases import aliases
from extract.recognizers.en.orgs import orgs
from extract.recognizers.en.persons import persons
from extract.recognizers.en.places import places as places_en
from extract.recognizers.ja import aliases as aliases_ja
from extract.recognizers.ja import firms as firms_ja
from extract.recognizers.ja import locations as locations_ja
from extract.recognizers.ja import orgs as orgs_ja
from extract.recognizers.ja import persons as persons_ja
from extract.recognizers.shared import apps as shared_apps
from extract.recognizers.shared import handles, phones
from extract.text import PreparedText


def _names_gone_by(text: PreparedText) -> Iterator[Candidate]:
    """Aliases that a post says somebody goes by; other words in quotes are the words of an advert."""
    return (c for c in aliases_ja.recognize(text) if not c.rule.endswith(".introduced"))


_SHARED: tuple[Recognizer, ...] = (
    handles.recognize,
    contacts,
    phones.recognize,
    shared_apps.recognize,
    apps,
    jargon,
    pay,
)
_IN_LATIN_LETTERS: tuple[Recognizer, ...] = (places, bodies)
_BY_LANGUAGE: dict[str, tuple[Recognizer, ...]] = {
    "ja": (
        persons_ja.recognize,
        locations_ja.recognize,
        japanese_places,
        orgs_ja.recognize,
        firms_ja.recognize,
        japanese_bodies,
        _names_gone_by,
    ),
    "en": (persons, places, places_en, bodies, orgs, aliases),
    "zh": (chinese_places, bodies),
}


def recognizers(lang: str) -> tuple[Recognizer, ...]:
    """Recognizers of posts in a language, cheapest first."""
    return _SHARED + _BY_LANGUAGE.get(lang, _IN_LATIN_LETTERS)
