"""Addresses within the app: every view of a thing, a source or a search is a link that can be shared."""

from urllib.parse import urlencode

from app.i18n import Lang

HOME, SEARCH, CASE, NETWORK, SOURCE, IMPORT = "home", "search", "case", "network", "source", "import"
QUALITY = "quality"


def address(page: str, *, lang: Lang, **parameters: str | None) -> str:
    """The relative address of a page with what it is to show."""
    given = {name: value for name, value in parameters.items() if value}
    return f"{'./' if page == HOME else page}?{urlencode({**given, 'lang': lang})}"


def thing(thing_id: str, *, lang: Lang, claim: str | None = None) -> str:
    """The page of a thing, on one of its claims."""
    return address(CASE, lang=lang, thing=thing_id, claim=claim)


def network(thing_id: str, *, lang: Lang) -> str:
    """The network around a thing."""
    return address(NETWORK, lang=lang, thing=thing_id)


def source(document_id: str, *, lang: Lang, claim: str | None = None, sentence: str | None = None) -> str:
    """The reader of a source, at a claim or a sentence."""
    return address(SOURCE, lang=lang, source=document_id, claim=claim, sentence=sentence)
