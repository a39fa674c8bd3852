"""Queries about documents in which people put something right."""

from graph.queries.read_any import label_of

CORRECTED = (
    "MATCH (d:Document) WHERE d.corrections IS NOT NULL "
    "RETURN d.id AS id, d.corrections AS corrections, d.unfit AS unfit ORDER BY id"
)
CORRECTIONS_OF = "MATCH (d:Document {id: $id}) RETURN d.corrections AS corrections, d.unfit AS unfit"
ON_CLAIMS = (
    "MATCH (d:Decision) WHERE d.scope = 'claim' AND ($document IS NULL OR $document IN d.documents) "
    "RETURN d.json AS json"
)
REJECTING = "MATCH (c:Claim) WHERE c.rejected IN $ids RETURN DISTINCT c.rejected AS decision"
TAKEN_FOR = (
    "MATCH (:Document {id: $id})<-[:TOLD_IN]-(r:Report)-[:RESOLVED_AS]->(n:Entity) "
    f"RETURN r.id AS report, n.id AS thing, {label_of('n')} AS label"
)
