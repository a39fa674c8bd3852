"""Queries about what people decided and what they decided on."""

MERGE = "UNWIND $rows AS row MERGE (d:Decision {id: row.id}) SET d += row.properties"
ALL = "MATCH (d:Decision) RETURN d.json AS json ORDER BY d.id"
BY_ID = "UNWIND $ids AS id MATCH (d:Decision {id: id}) RETURN d.json AS json"

# What an id stands for: a report, a document, a claim, or a thing with the reports that it was resolved from.
REPORT = "MATCH (r:Report {id: $id}) RETURN r.kind AS kind, r.document_id AS document"
DOCUMENT = "MATCH (d:Document) WHERE d.id = $id OR $id IN d.external_ids RETURN d.id AS id ORDER BY id LIMIT 1"
CLAIM = "MATCH (c:Claim {id: $id}) RETURN c.id AS id"
THING = (
    "MATCH (n:Entity {id: $id}) OPTIONAL MATCH (n)<-[:RESOLVED_AS]-(r:Report) "
    "RETURN [label IN labels(n) WHERE label <> 'Entity'][0] AS label, collect(r.id) AS reports"
)
RING = (
    "MATCH (:Ring {id: $id})<-[m:IN_RING]-(:Incident)<-[:RESOLVED_AS]-(r:Report) WHERE m.membership = 'core' "
    "RETURN r.id AS id ORDER BY id"
)
RECORDS = (
    "UNWIND $ids AS id MATCH (d:Document {id: id})-[:EXTRACTED_AS]->(x:Extraction) "
    "RETURN d.text AS text, x.json AS json"
)
DOCUMENTS_OF = (
    "UNWIND $ids AS id MATCH (r:Report {id: id}) RETURN DISTINCT r.document_id AS id",
    "UNWIND $ids AS id MATCH (c:Claim {id: id}) RETURN DISTINCT c.document_id AS id",
)
VALUES = (
    "UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN n.id AS id, n.names AS names, n.handle AS handle, "
    "n.number AS number, [label IN labels(n) WHERE label <> 'Entity'][0] AS label"
)

REPORT_OF_CLAIM = (
    "MATCH (:Claim {id: $claim})-[:SUBJECT|OBJECT]->(r:Report)-[:RESOLVED_AS]->(:Entity {id: $thing}) "
    "RETURN r.id AS id, r.document_id AS document ORDER BY id LIMIT 1"
)
REPORTS_OF = (
    "MATCH (:Entity {id: $thing})<-[:RESOLVED_AS]-(r:Report) RETURN r.id AS id, r.document_id AS document ORDER BY id"
)

# Of given ids those that count today, sort by sort.
COUNTING_NOW = (
    "UNWIND $ids AS id MATCH (r:Report {id: id})-[:RESOLVED_AS]->(:Entity) RETURN r.id AS id",
    "UNWIND $ids AS id MATCH (d:Document {id: id}) WHERE d.current RETURN d.id AS id",
    "UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN n.id AS id",
    (
        "UNWIND $ids AS id MATCH (c:Claim {id: id}) MATCH (d:Document {id: c.document_id}) WHERE d.current "
        "RETURN c.id AS id"
    ),
)
