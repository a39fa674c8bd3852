"""The queries behind what people decided, of a thing or at all."""

from graph.queries.read_any import DOCUMENT, thing

# What a thing stands for in decisions: itself, its reports, and for a ring the reports of its core.
STANDS_FOR = (
    "MATCH (n:Entity {id: $id}) OPTIONAL MATCH (n)<-[:RESOLVED_AS]-(r:Report) RETURN collect(DISTINCT r.id) AS reports"
)
OF_TARGETS = "MATCH (d:Decision) WHERE any(target IN d.targets WHERE target IN $targets) RETURN d.json AS json"
NOW_THINGS = f"UNWIND $ids AS id MATCH (:Report {{id: id}})-[:RESOLVED_AS]->(n:Entity) RETURN id, {thing('n')} AS thing"
VALUES_NOW = f"UNWIND $ids AS id MATCH (n:Entity {{id: id}}) RETURN id, {thing('n')} AS thing"
DOCUMENTS_NOW = f"UNWIND $ids AS id MATCH (d:Document {{id: id}}) RETURN id, {DOCUMENT}"
CLAIMS_NOW = (
    f"UNWIND $ids AS id MATCH (c:Claim {{id: id}}) MATCH (d:Document {{id: c.document_id}}) RETURN id, {DOCUMENT}"
)
