"""The original bytes of documents: kept outside the graph, known here by their hash."""

from graph.queries import read_originals
from graph.store import Store


def documents_read_from(store: Store, sha256: str) -> int:
    """How many documents stand on the bytes of this hash; a table or a file of lines holds many."""
    return int(store.read(read_originals.READ_FROM, sha256=sha256)[0]["n"])
