"""The whole graph as text that is equal when the graph is equal: to compare graphs across loads and engines.

Redirects from ids that are no longer used tell how the graph came about, not what it says; they are left out.
"""

import json
from collections.abc import Iterator

from graph import schema
from graph.store import Row, Store

# When something came, not what it says.
_REDIRECT = "Retired"
_CLOCKS = {"collected", "arrival", "revision", "arrivals", "linked", "memory"}


def dump(store: Store) -> list[str]:
    """Every node and relationship as a line of JSON, sorted, without clocks."""
    return sorted(json.dumps(line, ensure_ascii=False, sort_keys=True) for line in _lines(store))


def _lines(store: Store) -> Iterator[Row]:
    for label in schema.labels():
        if label == _REDIRECT:
            continue
        for row in store.read(f"MATCH (n:{label}) RETURN labels(n) AS labels, properties(n) AS properties"):
            yield {"labels": sorted(row["labels"]), "properties": _timeless(row["properties"])}
    for name in schema.relationship_types():
        query = f"MATCH (a)-[r:{name}]->(b) RETURN a.id AS source, b.id AS target, properties(r) AS properties"
        for row in store.read(query):
            yield {"type": name, **row, "properties": _timeless(row["properties"])}


def _timeless(properties: Row) -> Row:
    return {key: value for key, value in properties.items() if key not in _CLOCKS and value is not None}
