"""Making the case layer again from the report layer: to heal it, or after the rules that make it have changed."""

from collections.abc import Callable, Iterator
from functools import partial

from graph.case import upkeep, versions
from graph.link.materialise.again import link_again
from graph.link.materialise.stored_epoch import current_epoch
from graph.queries import write_rebuild
from graph.store import Store, Transaction
from schemas.ontology import ontology

_DOCUMENTS = 50
_PIECE = 2_000


def rebuild(store: Store, *, progress: Callable[[int], None] | None = None) -> None:
    """Drop the case layer and make it again, with what links it; report layer, desk layer and epoch stay as they are.

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
    if current_epoch(store):
        link_again(store)


def _drop(store: Store) -> None:
    for name in (*ontology().relationships, *ontology().linking, "RESOLVED_AS"):
        _until_gone(store, write_rebuild.delete_some_edges(name))
    _until_gone(store, write_rebuild.delete_some_nodes("Link"))
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
