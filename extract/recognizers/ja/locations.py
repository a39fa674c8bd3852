"""LOCATION in Japanese, all of it: named places first, then sites and short forms in the light of them."""

from collections.abc import Iterator

from extract.candidates import Candidate
from extract.recognizers.ja.bare_places import bare
from extract.recognizers.ja.gazetteer import Place
from extract.recognizers.ja.place_context import Known
from extract.recognizers.ja.places import named_places
from extract.recognizers.ja.sites import sites
from extract.text import PreparedText


def recognize(text: PreparedText) -> Iterator[Candidate]:
    """Every place of a text."""
    known = Known(text.plain)
    named: list[Place] = []
    for candidate, place in named_places(text, known):
        named.append(place)
        yield candidate
    yield from sites(text, known)
    yield from bare(text, named, known=known)
