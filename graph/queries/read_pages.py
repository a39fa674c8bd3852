"""The queries behind the pages of one thing and of one source."""

from graph.queries.read_any import DOCUMENT, READABLE, label_of, thing

# One thing. Claims and mentions are about its reports where it is resolved from such, and about itself where it is a
# value.
THING = f"MATCH (n:Entity {{id: $id}}) RETURN {label_of('n')} AS label, properties(n) AS properties"
THINGS = f"UNWIND $ids AS id MATCH (n:Entity {{id: id}}) RETURN {thing('n')} AS thing"
_TOLD = (
    "MATCH (n:Entity {id: $id}) OPTIONAL MATCH (n)<-[:RESOLVED_AS]-(report:Report) WITH coalesce(report, n) AS told "
)
_CLAIMS_ABOUT = (
    f"{_TOLD} MATCH (told)<-[:SUBJECT|OBJECT]-(c:Claim) WITH DISTINCT c "
    f"MATCH (d:Document {{id: c.document_id}}) WHERE {READABLE} "
)
CLAIMS_ABOUT = (
    f"{_CLAIMS_ABOUT} WITH c, $order[c.predicate] AS place, coalesce(c.event_time, c.stated_at, d.published, '') AS day"
    " RETURN c.id AS id ORDER BY place, day DESC, id LIMIT $limit"
)
CLAIMS_ABOUT_COUNTED = f"{_CLAIMS_ABOUT} RETURN count(c) AS n"
MENTIONS_OF = (
    f"{_TOLD} MATCH (told)<-[:MENTIONS]-(s:Sentence)<-[:HAS_SENTENCE]-(d:Document) WHERE {READABLE} "
    "WITH DISTINCT s, coalesce(d.published, '') AS day "
    "RETURN s.id AS id ORDER BY day DESC, s.document_id, s.start LIMIT $limit"
)
DOCUMENTS_TELLING_OF = (
    f"{_TOLD} MATCH (told)-[:TOLD_IN|POSTED]->(d:Document) WHERE {READABLE} "
    f"WITH DISTINCT d ORDER BY coalesce(d.published, '') DESC, d.id LIMIT $limit RETURN {DOCUMENT}"
)
DOCUMENTS_MENTIONING = (
    f"{_TOLD} MATCH (told)<-[:MENTIONS]-(:Sentence)<-[:HAS_SENTENCE]-(d:Document) WHERE {READABLE} "
    f"WITH DISTINCT d ORDER BY coalesce(d.published, '') DESC, d.id LIMIT $limit RETURN {DOCUMENT}"
)
# A ring is told of where its incidents are, a family of posts where its posts stand.
DOCUMENTS_OF_MEMBERS = (
    "MATCH (:Entity {id: $id})<-[:IN_RING|IN_CLUSTER]-(m) "
    "OPTIONAL MATCH (m)<-[:RESOLVED_AS]-(:Report)-[:TOLD_IN]->(told) "
    f"WITH coalesce(told, m) AS d WHERE d:Document AND {READABLE} "
    f"WITH DISTINCT d ORDER BY coalesce(d.published, '') DESC, d.id LIMIT $limit RETURN {DOCUMENT}"
)
LEGAL_ACTIONS = (
    "UNWIND $ids AS id MATCH (n:LegalAction {id: id}) "
    "RETURN n.id AS id, n.legal_kind AS kind, n.date AS date, n.status AS status"
)

# Claims with their ends and the sentences they are stated in. Many small values come in one row: rows are what costs.
CLAIMS = (
    "UNWIND $ids AS id MATCH (c:Claim {id: id})-[:SUBJECT]->(s) OPTIONAL MATCH (s)-[:RESOLVED_AS]->(subject_thing) "
    "OPTIONAL MATCH (c)-[:OBJECT]->(o) OPTIONAL MATCH (o)-[:RESOLVED_AS]->(object_thing) "
    "WITH c, coalesce(subject_thing, s) AS subject, coalesce(object_thing, o) AS object, "
    "[(c)-[:STATED_IN]->(place:Sentence) | [place.start, place.id]] AS stated "
    f"RETURN properties(c) AS claim, stated, {thing('subject')} AS subject, "
    f"CASE WHEN object IS NULL THEN NULL ELSE {thing('object')} END AS object"
)
SENTENCES = (
    "UNWIND $ids AS id MATCH (s:Sentence {id: id})<-[:HAS_SENTENCE]-(d:Document) "
    f"RETURN s {{.id, .ordinal, .start, .end, .text, .section}} AS sentence, {DOCUMENT}"
)
SENTENCES_AT = (
    "UNWIND $rows AS row MATCH (d:Document {id: row.document})-[:HAS_SENTENCE]->(s:Sentence) "
    "WHERE s.ordinal IN row.ordinals RETURN collect([d.id, s.ordinal, s.text]) AS texts"
)

# One source.
SOURCE = (
    f"MATCH (d:Document {{id: $id}}) WHERE coalesce(d.complete, false) RETURN {DOCUMENT}, d.text AS text, "
    "d.platform AS platform, d.raw_sha256 AS raw_sha256, d.label AS label, d.score AS score"
)
NAMED_BY_CALLER = (
    "MATCH (d:Document) WHERE $id IN d.external_ids AND coalesce(d.complete, false) "
    "RETURN d.id AS id ORDER BY coalesce(d.current, false) DESC, d.arrival DESC LIMIT 1"
)
SENTENCES_OF = (
    "MATCH (:Document {id: $id})-[:HAS_SENTENCE]->(s:Sentence) "
    "RETURN s.id AS id, s.start AS start, s.end AS end, s.section AS section ORDER BY start, end"
)
MARKS_OF = (
    "MATCH (:Document {id: $id})-[:HAS_SENTENCE]->(:Sentence)-[m:MENTIONS]->(x) "
    "OPTIONAL MATCH (x)-[:RESOLVED_AS]->(resolved) WITH m, coalesce(resolved, x) AS n "
    f"RETURN properties(m) AS mark, {thing('n')} AS thing"
)
EXTRACTION_OF = "MATCH (:Document {id: $id})-[:EXTRACTED_AS]->(x:Extraction) RETURN x.json AS json"
CLAIMS_OF = (
    "MATCH (:Document {id: $id})-[:HAS_SENTENCE]->(:Sentence)<-[:STATED_IN]-(c:Claim) "
    "WITH DISTINCT c RETURN c.id AS id ORDER BY c.evidence_start, c.evidence_end, id"
)
VERSIONS_OF = (
    "MATCH (:Document {id: $id})-[:FOUND_AT]->(:Page)<-[:FOUND_AT]-(d:Document) WHERE d.id <> $id "
    "AND coalesce(d.complete, false) "
    f"WITH DISTINCT d ORDER BY coalesce(d.collected, d.published, '') DESC, d.arrival DESC RETURN {DOCUMENT}"
)
