"""LOCATION in Japanese, all of it: named places first, then sites and short forms in the light of them."""

from collections.abc import Iterator

from extract.candidates import Candidate
from extract.recognizers.ja.bare_places import bare
from extract.recognizers.ja.place_context import Known
from extract.recognizers.ja.places import named_places
from extract.recognizers.ja.sites import sites
from extract.text import PreparedText


def recognize(text: PreparedText) -> Iterator[Candidate]:
    """Every place of a text."""
    known = Known(text.plain)
    named = list(named_places(text, known))
    yield from (candidate for candidate, _ in named)
    yield from sites(text, named, known=known)
    yield from bare(text, [place for _, place in named])
