"""The queries behind the projection of the case layer: everything in few rows, for rows are what costs."""


def things(label: str) -> str:
    """All things of a label, as bare lists."""
    return f"MATCH (n:{label}) RETURN collect([n.id, n.name, coalesce(n.generic, false)]) AS things"


# What the bare list of a relationship holds.
TIE = ("source", "target", "certainty", "confidence", "n_sources", "disputed")


def ties(relationship: str) -> str:
    """All relationships of a type with what decides how far they are trusted."""
    return (
        f"MATCH (a:Entity)-[r:{relationship}]->(b:Entity) "
        "RETURN collect([a.id, b.id, r.certainty, r.confidence, r.n_sources, r.disputed]) AS ties"
    )


# Persons without a part in what happened.
ASIDE = (
    "UNWIND $ids AS id MATCH (n:Person {id: id}) "
    "WHERE coalesce(n.person_kind, '') IN $kinds OR (EXISTS { MATCH (n)-[:VICTIM_OF]->(:Incident) } "
    "AND NOT EXISTS { MATCH (n)-[:PARTICIPATED_IN]->(:Incident) }) RETURN n.id AS id"
)
