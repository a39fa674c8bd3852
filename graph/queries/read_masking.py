"""The queries that find out whose names a page must not show."""

# Persons among some things, told of in some documents, subject of some legal actions, or behind accounts and aliases.
AMONG = "UNWIND $ids AS id MATCH (p:Person {id: id}) RETURN DISTINCT p.id AS id"
TOLD_OF = (
    "UNWIND $documents AS document MATCH (:Document {id: document})<-[:TOLD_IN]-(:Report)-[:RESOLVED_AS]->(p:Person) "
    "RETURN DISTINCT p.id AS id"
)
SUBJECTS = "UNWIND $ids AS id MATCH (l:LegalAction {id: id})<-[:SUBJECT_OF]-(p:Person) RETURN DISTINCT p.id AS id"
HOLDERS = (
    "UNWIND $ids AS id MATCH (:Account {id: id})<-[:CONTROLS]-(p:Person) RETURN DISTINCT p.id AS id",
    "UNWIND $ids AS id MATCH (:Alias {id: id})<-[:USES_ALIAS]-(p:Person) RETURN DISTINCT p.id AS id",
)
STANDING = (
    "UNWIND $ids AS id MATCH (p:Person {id: id}) OPTIONAL MATCH (p)-[s:SUBJECT_OF]->(l:LegalAction) "
    "WITH p, collect(DISTINCT CASE WHEN coalesce(l.status, 'done') = 'done' THEN l.legal_kind END) AS procedures "
    "OPTIONAL MATCH (p)-[v:VICTIM_OF]->(:Incident) WITH p, procedures, count(v) AS harmed "
    "OPTIONAL MATCH (p)<-[:RESOLVED_AS]-(r:Report) RETURN p.id AS id, p.name AS name, p.age AS age, "
    "p.person_kind AS person_kind, procedures, harmed, collect(DISTINCT r.masked) AS masked"
)
SURFACES = (
    "UNWIND $ids AS id MATCH (p:Person {id: id})<-[:RESOLVED_AS]-(r:Report)<-[m:MENTIONS]-(:Sentence) "
    "RETURN p.id AS id, r.document_id AS document, collect(DISTINCT m.surface) AS surfaces"
)
# Older versions of a page are resolved to nobody; their reports stand for themselves.
UNRESOLVED = (
    "UNWIND $documents AS document MATCH (:Document {id: document})<-[:TOLD_IN]-(r:Report {kind: 'person'}) "
    "WHERE NOT (r)-[:RESOLVED_AS]->(:Person) OPTIONAL MATCH (r)<-[m:MENTIONS]-(:Sentence) "
    "RETURN r.id AS id, r.name AS name, r.age AS age, r.person_kind AS person_kind, r.document_id AS document, "
    "r.masked AS masked, collect(DISTINCT m.surface) AS surfaces"
)
