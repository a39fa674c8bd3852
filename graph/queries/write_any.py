"""Writing nodes and relationships of any kind. Labels and types are formatted in, so only those of the schema pass."""

from graph import schema
from schemas.errors import OntologyError
from schemas.ontology import ontology


def merge_nodes(label: str) -> str:
    """Nodes by id; rows of `id`, `properties`."""
    # One label in MERGE: with two the embedded engine finds no index. There the second label is known from the schema.
    entity = f"n:{schema.ENTITY}, " if label in ontology().case_labels() else ""
    return f"UNWIND $rows AS row MERGE (n:{known_label(label)} {{id: row.id}}) SET {entity}n += row.properties"


def merge_edges(name: str, source: str, target: str) -> str:
    """Relationships, one between two nodes; rows of `source`, `target`, `properties`."""
    return f"{_ends(source, target)} MERGE (a)-[r:{known_type(name)}]->(b) SET r += row.properties"


def create_edges(name: str, source: str, target: str) -> str:
    """Relationships that cannot be there yet; rows of `source`, `target`, `properties`.

    Looking for them first would take time with the square of a document's length.
    """
    return f"{_ends(source, target)} CREATE (a)-[r:{known_type(name)}]->(b) SET r += row.properties"


def delete_edges(name: str) -> str:
    """Thin relationships by their ends; rows of `source`, `target`."""
    return f"{_match_edges(name)} DELETE r"


def match_edges(name: str) -> str:
    """What thin relationships say; rows of `source`, `target`."""
    return f"{_match_edges(name)} RETURN row.source AS source, row.target AS target, properties(r) AS properties"


def _match_edges(name: str) -> str:
    return f"{_ends(schema.ENTITY, schema.ENTITY)} MATCH (a)-[r:{known_type(name)}]->(b)"


def _ends(source: str, target: str) -> str:
    return (
        f"UNWIND $rows AS row MATCH (a:{known_label(source)} {{id: row.source}}) "
        f"MATCH (b:{known_label(target)} {{id: row.target}})"
    )


def known_label(label: str) -> str:
    """The label, which may now stand in a query; `OntologyError` for any other word."""
    if label != schema.ENTITY and label not in schema.labels():
        raise OntologyError(f"The graph knows no label {label}.")
    return label


def known_type(name: str) -> str:
    """The relationship type, which may now stand in a query; `OntologyError` for any other word."""
    if name not in schema.relationship_types():
        raise OntologyError(f"The graph knows no relationship {name}.")
    return name
