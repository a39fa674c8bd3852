"""Making the case layer again from the report layer: to heal it, or after the rules that make it have changed."""

from collections.abc import Callable, Iterator
from functools import partial

from graph.case import upkeep, versions
from graph.queries import write_rebuild
from graph.store import Store, Transaction
from schemas.errors import StoreError
from schemas.ontology import ontology

_DOCUMENTS = 50
_PIECE = 2_000


def rebuild(store: Store, *, progress: Callable[[int], None] | None = None) -> None:
    """Drop the case layer and make it again; report layer and desk layer stay as they are.

    A rebuild that was interrupted is simply run again; until then nothing else may be written.

    Args:
        store: the graph.
        progress: told how many documents count again, after each batch.
    """
    store.write(write_rebuild.MARK_BEGUN)
    _drop(store)
    done = 0
    for ids in _pieces(_ids(store, write_rebuild.ALL_DOCUMENTS), _DOCUMENTS):
        store.transact(partial(versions.settle, document_ids=ids))
        done += len(ids)
        if progress:
            progress(done)
    store.write(write_rebuild.MARK_DONE)


def refuse_while_rebuilding(tx: Transaction) -> None:
    """Keep writers away from a case layer that is only half there.

    Raises:
        StoreError: a rebuild is going on or was interrupted.
    """
    rows = tx.run(write_rebuild.IS_BEGUN)
    if rows and rows[0]["begun"]:
        raise StoreError(
            "The case layer of this graph is being rebuilt, or a rebuild was interrupted.",
            remedy="Wait for it to end, or run 'itoguchi rebuild' to do it again.",
        )


def _drop(store: Store) -> None:
    for name in (*ontology().relationships, "RESOLVED_AS"):
        _until_gone(store, write_rebuild.delete_some_edges(name))
    for label in ontology().case_labels():
        if ontology().nodes[label].value:
            for ids in _pieces(_ids(store, write_rebuild.all_ids(label)), _PIECE):
                store.transact(partial(_forget_counts, ids=ids))
        else:
            _until_gone(store, write_rebuild.delete_some_nodes(label))
    for ids in _pieces(_ids(store, write_rebuild.ALL_DOCUMENTS), _PIECE):
        store.write(write_rebuild.DISCOUNT, ids=ids)


def _forget_counts(tx: Transaction, *, ids: list[str]) -> None:
    tx.run(write_rebuild.RESET_COUNTS, ids=ids)
    upkeep.refresh_values(tx, ids)


def _until_gone(store: Store, query: str) -> None:
    while store.write(query, limit=_PIECE)[0]["gone"]:
        pass


def _pieces(ids: list[str], size: int) -> Iterator[list[str]]:
    return (ids[start : start + size] for start in range(0, len(ids), size))


def _ids(store: Store, query: str) -> list[str]:
    return [row["id"] for row in store.read(query)]
