"""The whole search."""

from collections import Counter

from graph.scope import DOCUMENT, SENTENCE, Scope
from graph.search.documents import find_documents
from graph.search.ranking import Found, ranked
from graph.search.sentences import find_sentences
from graph.search.terms import split_terms
from graph.search.things import find_things, values_containing
from graph.search.wording import worded
from graph.store import Store
from schemas.views import SearchFilters, SearchResults

_NONE = Found([], complete=True)


def search(store: Store, query: str, *, filters: SearchFilters | None = None, limit: int = 50) -> SearchResults:
    """Things, sentences and documents in which all terms of a query occur, best first.

    Raises:
        QueryError: the query has no word in it, or the filters contradict themselves.
    """
    terms = split_terms(query)
    scope = Scope(store, filters or SearchFilters())
    values = values_containing(scope, terms)
    things = find_things(scope, terms, values=values) if scope.wants_things else _NONE
    wants_texts = scope.wants(SENTENCE) or scope.wants(DOCUMENT)
    sentences = find_sentences(scope, terms, values=values) if wants_texts else _NONE
    documents = find_documents(scope, terms, sentences=sentences) if scope.wants(DOCUMENT) else _NONE
    found = [things, *([sentences] if scope.wants(SENTENCE) else []), documents]
    matches = ranked([match for part in found for match in part.matches])
    return SearchResults(
        hits=worded(store, matches[:limit]),
        counts=dict(Counter(match.label for match in matches)),
        total=len(matches),
        complete=all(part.complete for part in found),
    )
