"""Addresses within the app: every view of a thing, a source or a search is a link that can be shared."""

from urllib.parse import urlencode

from app.i18n import Lang

HOME, SEARCH, CASE, NETWORK, SOURCE, IMPORT = "home", "search", "case", "network", "source", "import"
QUALITY, SETTINGS = "quality", "settings"
REVIEW = "review"
POSTS = "posts"
RINGS, SAVED = "rings", "saved"
TIMELINE, MAP = "timeline", "map"


def address(page: str, *, lang: Lang, **parameters: str | None) -> str:
    """The relative address of a page with what it is to show."""
    given = {name: value for name, value in parameters.items() if value}
    return f"{'./' if page == HOME else page}?{urlencode({**given, 'lang': lang})}"


def thing(thing_id: str, *, lang: Lang, claim: str | None = None) -> str:
    """The page of a thing, on one of its claims."""
    return address(CASE, lang=lang, thing=thing_id, claim=claim)


def network(thing_id: str, *, lang: Lang, **period: str | None) -> str:
    """The network around a thing, of a period."""
    return address(NETWORK, lang=lang, thing=thing_id, **period)


def ring(ring_id: str, *, lang: Lang, claim: str | None = None) -> str:
    """The page of a ring, with one of its statements read beside it."""
    return address(RINGS, lang=lang, ring=ring_id, claim=claim)


def of_kind(label: str, thing_id: str, *, lang: Lang) -> str:
    """The page of a thing by what kind of thing it is."""
    return ring(thing_id, lang=lang) if label == "Ring" else thing(thing_id, lang=lang)


def posts(*, lang: Lang, **filters: str | None) -> str:
    """The posts that filters let through."""
    return address(POSTS, lang=lang, **filters)


def source(
    document_id: str, *, lang: Lang, claim: str | None = None, sentence: str | None = None, mention: str | None = None
) -> str:
    """The reader of a source, at a claim, a sentence or a mention."""
    return address(SOURCE, lang=lang, source=document_id, claim=claim, sentence=sentence, mention=mention)
