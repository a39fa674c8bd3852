"""Queries that put the desk layer back. Labels and types are formatted in, so only names of ours pass."""

import re

from graph import schema
from schemas.errors import OntologyError

_TYPE = re.compile("[A-Z][A-Z_]*")


def merge_desk_nodes(label: str) -> str:
    """Nodes by id, exactly as they were; rows of `id`, `properties`."""
    return f"UNWIND $rows AS row MERGE (n:{_label(label)} {{id: row.id}}) SET n = row.properties"


def merge_desk_edges(name: str, source: str, target: str) -> str:
    """Relationships between nodes that are there; rows of `source`, `target`, `properties`. Says how many it made."""
    if not _TYPE.fullmatch(name):
        raise OntologyError(f"{name} is no name of a relationship.")
    return (
        f"UNWIND $rows AS row MATCH (a:{_label(source)} {{id: row.source}}) "
        f"MATCH (b:{_label(target)} {{id: row.target}}) "
        f"MERGE (a)-[r:{name}]->(b) SET r += row.properties RETURN count(r) AS n"
    )


def _label(name: str) -> str:
    if name not in {schema.ENTITY, *schema.labels()}:
        raise OntologyError(f"The graph has no label {name}.")
    return name
