"""What readers look at: the store as a whole, a search, one thing, one source; each as a plain value to draw."""

from functools import cached_property

from pydantic import Field

from app.usecases.masking import Reader
from app.usecases.statements import SameClaims, taken_together
from graph import pages
from graph import search as searching
from graph.bolt import BoltStore
from graph.pages.claims import claim_rows
from graph.pages.standing_now import cleared
from graph.pages.told import told_in
from schemas.base import Frozen
from schemas.network import NeighbourEdge, Neighbourhood
from schemas.views import (
    ClaimRow,
    DocumentLine,
    EvidenceSentence,
    Procedure,
    SearchFilters,
    SearchHit,
    SearchResults,
    SourcePage,
    StoreOverview,
    ThingPage,
    ThingRef,
)

SOURCES = frozenset({"Document", "Sentence"})  # labels of hits that are read, not looked into
CLAIMS = 200  # at a time on a page

_NEWEST = 12
_WHO = "who"  # the group of claims that tie people to a thing
_NEIGHBOURS = 60


class HomeView(Frozen):
    """The store at a glance."""

    overview: StoreOverview
    newest: tuple[DocumentLine, ...]


class DocumentList(Frozen):
    """Sources to choose from."""

    documents: tuple[DocumentLine, ...]


class SearchView(Frozen):
    """What was found, and one sentence for each thing among it: many things bear one name."""

    query: str
    results: SearchResults
    told: dict[str, EvidenceSentence]
    cleared: dict[str, tuple[Procedure, ...]] = Field(
        default_factory=dict, description="by thing: what ended or weakened a suspicion"
    )

    def why(self, hit: SearchHit) -> str:
        """The line that shows what a hit is about."""
        told = self.told.get(hit.id)
        return told.text if told else hit.matched


class CaseView(Frozen):
    """One thing: its statements, the chosen one, and what is directly connected."""

    page: ThingPage
    rows: tuple[SameClaims, ...]
    claim_id: str
    neighbours: Neighbourhood
    aside: tuple[SameClaims, ...] = ()

    @cached_property
    def chosen(self) -> SameClaims | None:
        """The statement whose sentence is shown: the one asked for, else who was in it, as most sources tell it."""
        asked_for = (row for row in (*self.rows, *self.aside) if self.claim_id in row)
        told = max(self.rows, key=lambda row: (_says_who(row), row.n_sources), default=None)
        return next(asked_for, None) or told

    @cached_property
    def _things(self) -> dict[str, ThingRef]:
        return {node.id: node for node in self.neighbours.nodes}

    @property
    def ties(self) -> tuple[NeighbourEdge, ...]:
        """The relationships of this thing itself, without those among its neighbours."""
        return tuple(one for one in self.neighbours.edges if self.page.thing.id in (one.source, one.target))

    def neighbour(self, edge: NeighbourEdge) -> ThingRef:
        """The other end of a relationship of this thing."""
        return self._things[edge.target if edge.source == self.page.thing.id else edge.source]


class SourceView(Frozen):
    """One source: its text, its statements and the chosen one."""

    page: SourcePage
    rows: tuple[SameClaims, ...]
    claim_id: str

    @property
    def chosen(self) -> ClaimRow | None:
        """The claim whose passage is marked, if one was asked for."""
        return next((claim for claim in self.page.claims if claim.id == self.claim_id), None)


def _says_who(row: SameClaims) -> bool:
    return row.first.group == _WHO and row.first.object is not None


def home(store: BoltStore, *, reader: Reader) -> HomeView:
    """What the store holds, and the newest of it."""
    view = HomeView(overview=pages.overview(store), newest=pages.documents(store, limit=_NEWEST))
    return reader.careful(store, view)


def has_sources(store: BoltStore) -> bool:
    """Whether anything was taken in."""
    return bool(pages.documents(store, limit=1))


def newest_documents(store: BoltStore, *, limit: int, reader: Reader) -> tuple[DocumentLine, ...]:
    """The newest sources by date of publication."""
    return reader.careful(store, DocumentList(documents=pages.documents(store, limit=limit))).documents


def outlets(store: BoltStore) -> tuple[str, ...]:
    """Outlets to narrow a search to, those with most sources first."""
    return pages.outlets(store)


def search(store: BoltStore, query: str, *, filters: SearchFilters, limit: int, reader: Reader) -> SearchView:
    """Things, sentences and documents in which all words of the query occur, each with a sentence that tells of it."""
    results = searching.search(store, query, filters=filters, limit=limit)
    things = [hit.id for hit in results.hits if hit.label not in SOURCES]
    view = SearchView(query=query, results=results, told=told_in(store, things), cleared=cleared(store, things))
    return reader.careful(store, view)


def case(store: BoltStore, thing_id: str, *, reader: Reader, claim_id: str = "", limit: int = CLAIMS) -> CaseView:
    """What is said of one thing, at most `limit` claims of it unless the one asked for stands further down.

    A claim that is not about the thing itself, but about somebody on its page, is told aside.
    """
    page = pages.thing_page(store, thing_id, limit=limit)
    if claim_id and page.showing < page.of and all(claim.id != claim_id for claim in page.claims):
        page = pages.thing_page(store, thing_id, limit=page.of)
    around = pages.neighbourhood(store, thing_id, hops=1, budget=_NEIGHBOURS)
    elsewhere = claim_id and all(claim.id != claim_id for claim in page.claims)
    aside = taken_together(claim_rows(store, [claim_id])) if elsewhere else ()
    rows = taken_together(page.claims)
    view = CaseView(page=page, rows=rows, claim_id=claim_id, neighbours=around, aside=aside)
    return reader.careful(store, view)


def named(store: BoltStore, thing_id: str, *, reader: Reader) -> ThingRef:
    """A thing by its name alone, for the title of a page about it."""
    return reader.careful(store, pages.thing_named(store, thing_id))


def source(store: BoltStore, document_id: str, *, reader: Reader, claim_id: str = "") -> SourceView:
    """One source with everything found in it."""
    page = pages.source_page(store, document_id)
    view = SourceView(page=page, rows=taken_together(page.claims), claim_id=claim_id)
    return reader.careful(store, view)
