"""The store as a whole, and the lists that pages choose from."""

from collections import Counter

from graph import migrations
from graph.lines import document_line, thing_ref
from graph.queries import read_store
from graph.remembering import Remembered
from graph.scope import Scope
from graph.store import Store
from schemas.errors import QueryError
from schemas.ontology import ontology
from schemas.views import DocumentLine, SearchFilters, StoreOverview, ThingRef

_PLACE = "Location"


def overview(store: Store) -> StoreOverview:
    """How many things of each kind the store holds, and what sort of documents."""
    return _overview.of(store)


def _counted_anew(store: Store) -> StoreOverview:
    documents_by: dict[str, Counter[str]] = {"kind": Counter(), "month": Counter(), "lang": Counter()}
    for row in store.read(read_store.DOCUMENTS_COUNTED):
        for name, counter in documents_by.items():
            if row[name]:
                counter[row[name]] += row["n"]
    drawn = {row["type"]: row["n"] for row in store.read(read_store.THIN_COUNTED)}
    return StoreOverview(
        engine=store.engine,
        server=store.server,
        uri=store.uri,
        schema_version=migrations.stored_version(store),
        revision=migrations.revision(store),
        nodes={label: _counted(store, read_store.nodes_counted(label)) for label in ontology().nodes},
        relationships={name: drawn.get(name, 0) for name in ontology().relationships},
        documents_by_kind=dict(documents_by["kind"].most_common()),
        documents_by_month=dict(sorted(documents_by["month"].items())),
        documents_by_lang=dict(documents_by["lang"].most_common()),
    )


_overview = Remembered(_counted_anew)


def documents_counted(store: Store) -> int:
    """How many documents count."""
    return sum(int(row["n"]) for row in store.read(read_store.DOCUMENTS_COUNTED))


def _counted(store: Store, query: str) -> int:
    return int(store.read(query)[0]["n"])


def documents(
    store: Store, *, filters: SearchFilters | None = None, limit: int = 200, skip: int = 0
) -> tuple[DocumentLine, ...]:
    """Documents that the filters let through, newest first."""
    scope = Scope(store, filters or SearchFilters())
    rows = scope.rows(read_store.documents(scope.document_conditions), limit=limit, skip=skip)
    return tuple(document_line(row["document"]) for row in rows)


def things_of(store: Store, label: str, *, limit: int = 200, skip: int = 0) -> tuple[ThingRef, ...]:
    """Things of one label, those in most documents first.

    Raises:
        QueryError: the case layer has no such label.
    """
    if label not in ontology().case_labels():
        raise QueryError(f"There are no things with the label {label}.")
    rows = store.read(read_store.things_of(label), limit=limit, skip=skip)
    return tuple(thing_ref(row["thing"]) for row in rows)


def places(store: Store, *, limit: int = 500) -> tuple[ThingRef, ...]:
    """Places to choose from, those in most documents first."""
    return things_of(store, _PLACE, limit=limit)


def outlets(store: Store) -> tuple[str, ...]:
    """Outlets to choose from, those with most documents first."""
    return _outlets.of(store)


_outlets = Remembered(lambda store: tuple(str(row["outlet"]) for row in store.read(read_store.OUTLETS)))
