"""The queries that look for what must not be."""

from graph.queries.read_any import READABLE

# The embedded engine finds nothing by a property of a relationship; named before, it does.
UNEXPLAINED = (
    "MATCH (a:Entity)-[r:LINKED]->(b:Entity) WITH a, b, r.link_id AS link "
    "OPTIONAL MATCH (l:Link {id: link})-[:LINKS]->(a) "
    "WITH a, b, count(l) AS links WHERE links = 0 "
    "RETURN a.id AS source, b.id AS target ORDER BY source, target LIMIT $limit"
)
LINKS = "MATCH (l:Link {scope: 'incident'}) RETURN l.a AS source, l.b AS target, l.explanation AS explanation"
SENTENCES = "UNWIND $ids AS id MATCH (s:Sentence {id: id}) RETURN s.id AS id"


def unsupported(name: str) -> str:
    """Relationships of a type of whose claims none has its evidence within the sentences that it is stated in.

    Evidence may reach over several sentences; then all it touches must be there, from the first to the last.
    """
    return (
        f"MATCH (a:Entity)-[r:{name}]->(b:Entity) WITH a, b, coalesce(r.claim_ids, []) AS claims "
        "UNWIND CASE WHEN size(claims) = 0 THEN [''] ELSE claims END AS claim_id "
        "OPTIONAL MATCH (c:Claim {id: claim_id})-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(d:Document) "
        f"WHERE {READABLE} AND s.start < c.evidence_end AND c.evidence_start < s.end "
        "WITH a, b, claims, c, min(s.start) AS first, max(s.end) AS last "
        "WITH a.id AS source, b.id AS target, claims, "
        "max(CASE WHEN first <= c.evidence_start AND c.evidence_end <= last THEN 1 ELSE 0 END) AS supported "
        "WHERE supported = 0 RETURN source, target, claims ORDER BY source, target LIMIT $limit"
    )
