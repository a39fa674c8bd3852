"""What a search or a list may show: its filters as conditions on documents and things."""

from functools import cached_property
from typing import Any

from graph.queries import read_search
from graph.store import Row, Store
from schemas.documents import SectionKind
from schemas.errors import QueryError
from schemas.ids import fold
from schemas.ontology import ontology
from schemas.views import SearchFilters

DOCUMENT, SENTENCE = "Document", "Sentence"
LOOKED_AT = 500  # how many candidates of a kind are fetched, checked and counted
_ASIDE = [SectionKind.TEASER.value, SectionKind.BOILERPLATE.value]
_EVERYTHING = 10_000_000  # full text must not stop early where a condition comes after it


class Scope:
    """The filters of one search or list, applied alike to everything it looks up."""

    def __init__(self, store: Store, filters: SearchFilters) -> None:
        """Raises QueryError for filters that contradict themselves."""
        if filters.date_from and filters.date_to and filters.date_from > filters.date_to:
            raise QueryError("The first date lies after the last one.", remedy="Exchange them.")
        known = {*ontology().case_labels(), DOCUMENT, SENTENCE}
        if unknown := sorted(set(filters.labels) - known):
            raise QueryError(f"There is no label {unknown[0]}.", remedy=f"Known are {', '.join(sorted(known))}.")
        self._store = store
        self._filters = filters

    def wants(self, label: str) -> bool:
        """Whether hits of this label are asked for."""
        return not self._filters.labels or label in self._filters.labels

    @cached_property
    def thing_labels(self) -> list[str]:
        """The labels of the case layer that are asked for; empty for all of them."""
        return [label for label in self._filters.labels if label not in {DOCUMENT, SENTENCE}]

    @property
    def wants_things(self) -> bool:
        """Whether anything of the case layer is asked for."""
        return bool(self.thing_labels) or not self._filters.labels

    @cached_property
    def _about_document(self) -> tuple[str, ...]:
        """Conditions on a document, date and place aside."""
        filters = self._filters
        return (
            *([read_search.FROM_OUTLETS] if filters.outlets else []),
            *([read_search.OF_KINDS] if filters.kinds else []),
        )

    @cached_property
    def document_conditions(self) -> tuple[str, ...]:
        """Conditions on a document; a place is one that it mentions."""
        return (
            *self._about_document,
            *([read_search.PUBLISHED_WITHIN] if self._has_dates else []),
            *([read_search.MENTIONS_PLACE] if self._place else []),
        )

    @cached_property
    def _place(self) -> str:
        return fold(self._filters.place)

    @property
    def _has_dates(self) -> bool:
        return bool(self._filters.date_from or self._filters.date_to)

    @cached_property
    def _params(self) -> dict[str, Any]:
        filters = self._filters
        return {
            "place": self._place,
            "date_from": filters.date_from and filters.date_from.isoformat(),
            "date_to": filters.date_to and filters.date_to.isoformat(),
            "outlets": list(filters.outlets),
            "kinds": list(filters.kinds),
            "labels": self.thing_labels,
            "limit": LOOKED_AT,
            "aside": _ASIDE,
        }

    def options(self, *, filtered: bool) -> dict[str, int]:
        """How many of the best full text gives: as many as are looked at, or all when conditions follow."""
        return {"limit": _EVERYTHING if filtered else LOOKED_AT}

    def rows(self, query: str, /, **params: Any) -> list[Row]:  # noqa: ANN401  query parameters are of any kind
        """Rows of a query that uses the filters."""
        return self._store.read(query, **{**self._params, **params})

    def within(self, things: list[Row]) -> list[Row]:
        """Those of the things that the filters on place, date and documents let through."""
        if not things or not (self._about_document or self._has_dates or self._place):
            return things
        query = read_search.things_within(self._about_document, place=bool(self._place), dates=self._has_dates)
        kept = {row["id"] for row in self.rows(query, ids=[thing["id"] for thing in things])}
        return [thing for thing in things if thing["id"] in kept]
