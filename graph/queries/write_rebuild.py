"""Queries that take the case layer away whole: in pieces that fit into a transaction, run until nothing is left."""

from graph.queries.write_any import known_label, known_type

MARK_BEGUN = "MATCH (m:Meta {id: 'store'}) SET m.rebuilding = true"
MARK_DONE = "MATCH (m:Meta {id: 'store'}) REMOVE m.rebuilding"
IS_BEGUN = "MATCH (m:Meta {id: 'store'}) RETURN coalesce(m.rebuilding, false) AS begun"

ALL_DOCUMENTS = "MATCH (d:Document) RETURN d.id AS id ORDER BY id"
DISCOUNT = """
UNWIND $ids AS id MATCH (d:Document {id: id}) SET d.current = false
"""
RESET_COUNTS = "UNWIND $ids AS id MATCH (v:Entity {id: id}) SET v.n_documents = 0"


def all_ids(label: str) -> str:
    """The id of every node of a label."""
    return f"MATCH (n:{known_label(label)}) RETURN n.id AS id ORDER BY id"


def delete_some_edges(name: str) -> str:
    """At most `$limit` relationships of a type."""
    return f"MATCH ()-[r:{known_type(name)}]->() WITH r LIMIT $limit DELETE r RETURN count(*) AS gone"


def delete_some_nodes(label: str) -> str:
    """At most `$limit` nodes of a label, with their relationships."""
    return f"MATCH (n:{known_label(label)}) WITH n LIMIT $limit DETACH DELETE n RETURN count(*) AS gone"
