"""A graph with nothing in it, as each test expects to find it."""

from graph.bolt import BoltStore

_SOME = "MATCH (n) WHERE NOT n:Meta WITH n LIMIT 5000 DETACH DELETE n RETURN count(*) AS gone"


def empty(store: BoltStore) -> None:
    """Take everything out, a piece at a time: one transaction on all of it would not fit into memory."""
    while store.write(_SOME)[0]["gone"]:
        pass
