"""Queries for one sentence that tells of each of many things."""

from graph.queries.read_any import READABLE

_TOLD = (
    "UNWIND $ids AS id MATCH (n:Entity {id: id}) OPTIONAL MATCH (n)<-[:RESOLVED_AS]-(r:Report) "
    "WITH id, coalesce(r, n) AS told "
)
_NEWEST = (
    f"WHERE {READABLE} WITH id, s, d ORDER BY coalesce(d.published, '') DESC, s.document_id, s.start "
    "WITH id, collect(s.id)[0] AS sentence RETURN id, sentence"
)

IN_CLAIMS = (
    f"{_TOLD} MATCH (told)<-[:SUBJECT|OBJECT]-(:Claim)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(d:Document) "
    f"{_NEWEST}"
)
IN_MENTIONS = f"{_TOLD} MATCH (told)<-[:MENTIONS]-(s:Sentence)<-[:HAS_SENTENCE]-(d:Document) {_NEWEST}"
