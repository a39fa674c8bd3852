"""The queries behind analysis: the case layer whole, in few rows, or what lies around some things."""

from graph.queries.read_any import TIES, thing

_TOLD = "|".join(TIES)
_THING = f"{thing('n')} AS thing, coalesce(n.generic, false) AS generic"


def things(label: str) -> str:
    """All things of a label, as bare lists."""
    return f"MATCH (n:{label}) RETURN collect([n.id, n.name, coalesce(n.generic, false)]) AS things"


# What the bare list of a relationship holds.
TIE = ("source", "target", "certainty", "confidence", "n_sources", "disputed")
_TIE = "collect([a.id, b.id, r.certainty, r.confidence, r.n_sources, r.disputed]) AS ties"


def ties(relationship: str) -> str:
    """All relationships of a type with what decides how far they are trusted."""
    return f"MATCH (a:Entity)-[r:{relationship}]->(b:Entity) RETURN {_TIE}"


TIES_AMONG = (
    f"UNWIND $ids AS id MATCH (a:Entity {{id: id}})-[r:{_TOLD}]->(b:Entity) WHERE $among[b.id] IS NOT NULL "
    f"RETURN {_TIE}"
)
BESIDE = (
    f"UNWIND $ids AS id MATCH (:Entity {{id: id}})-[:{_TOLD}]-(n:Entity) WHERE $seen[n.id] IS NULL "
    f"RETURN DISTINCT {_THING}"
)
# Values in which a crowd meets.
CROWDED = (
    f"UNWIND $ids AS id MATCH (:Entity {{id: id}})-[:{_TOLD}]-(n:Entity) WITH id, count(DISTINCT n.id) AS near "
    "WHERE near > $crowd RETURN id"
)
THINGS = f"UNWIND $ids AS id MATCH (n:Entity {{id: id}}) RETURN {_THING}"


# Persons without a part in what happened.
ASIDE = (
    "UNWIND $ids AS id MATCH (n:Person {id: id}) "
    "WHERE coalesce(n.person_kind, '') IN $kinds OR (EXISTS { MATCH (n)-[:VICTIM_OF]->(:Incident) } "
    "AND NOT EXISTS { MATCH (n)-[:PARTICIPATED_IN]->(:Incident) }) RETURN n.id AS id"
)
