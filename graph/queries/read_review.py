"""The queries behind the review: links and values that want a judgement, and the sentences to judge them by."""

from graph.queries.read_any import READABLE, UNDENIED

LINKED_AT = "MATCH (e:Epoch) RETURN max(e.revision) AS revision"
JUDGED = f"MATCH (l:Link) WHERE {UNDENIED} RETURN collect([l.id, l.p, l.prior, l.bits]) AS links"
_LINK = "RETURN l.id AS id, l.a AS a, l.b AS b, l.p AS p, l.decided AS decided, l.explanation AS explanation"
LINKS = (
    "MATCH (l:Link) WHERE l.scope = $scope AND coalesce(l.decided, '') = '' "
    f"WITH l, abs(l.p - 0.5) AS away ORDER BY away, l.id LIMIT $limit {_LINK}"
)
DECIDED_LINKS = f"MATCH (l:Link) WHERE l.scope = $scope AND coalesce(l.decided, '') <> '' {_LINK} ORDER BY id"
EXPLAINED = "MATCH (l:Link {id: $id}) RETURN l.scope AS scope, l.explanation AS explanation"
ACTED_IN = (
    "UNWIND $ids AS id MATCH (n:Entity {id: id})-[:PARTICIPATED_IN|DIRECTED]->(i:Incident) "
    "RETURN id, collect(DISTINCT i.id) AS incidents"
)
_BEARERS = (
    "RETURN p.id AS person, p.name AS name, [label IN labels(p) WHERE label <> 'Entity'][0] AS label, a.id AS alias, "
    "r.certainty AS certainty, r.confidence AS confidence, r.n_sources AS n_sources, r.disputed AS disputed, "
    "r.claim_ids AS claims ORDER BY person, alias"
)
ALIASES = f"MATCH (p:Entity)-[r:USES_ALIAS]->(a:Alias) {_BEARERS}"
BEARERS = f"UNWIND $ids AS id MATCH (a:Alias {{id: id}})<-[r:USES_ALIAS]-(p:Entity) {_BEARERS}"
SCENES = (
    "MATCH (i:Incident)-[:OCCURRED_AT]->(l:Location) WHERE l.city IS NOT NULL "
    "RETURN l.id AS place, collect(DISTINCT [i.id, i.date]) AS incidents"
)
TOLD_IN = (
    "UNWIND $ids AS id MATCH (n:Incident {id: id})<-[:RESOLVED_AS]-(r:Report) "
    "RETURN id, collect(DISTINCT r.document_id) AS documents, collect(DISTINCT r.id) AS reports"
)
CLUSTERS = (
    "MATCH (d:Document)-[m:IN_CLUSTER]->(c:PostCluster) RETURN c.id AS id, c.kind AS kind, c.cohesion AS cohesion, "
    "collect([d.id, m.by]) AS posts ORDER BY id"
)
POSTERS = (
    "MATCH (a:Account)-[:POSTED]->(d:Document)-[:IN_CLUSTER]->(:PostCluster) "
    "RETURN DISTINCT d.id AS post, a.id AS account"
)
GROUPED = (
    "UNWIND $ids AS id MATCH (:Document {id: id})-[m:IN_CLUSTER]->(c:PostCluster) "
    "RETURN id, c.kind AS kind, c.cohesion AS cohesion, m.by AS by"
)
# Of targets of decisions what they are today.
RESOLVED = "UNWIND $ids AS id MATCH (:Report {id: id})-[:RESOLVED_AS]->(n:Entity) RETURN id, n.id AS now"

_TOLD = "MATCH (n:Entity {id: $id}) OPTIONAL MATCH (n)<-[:RESOLVED_AS]-(r:Report) WITH coalesce(r, n) AS told "
_NEWEST = (
    f"WHERE {READABLE} WITH DISTINCT s, coalesce(d.published, '') AS day "
    "RETURN s.id AS id, s.document_id AS document ORDER BY day DESC, s.document_id, s.start LIMIT $limit"
)
STATED = (
    f"{_TOLD} MATCH (told)<-[:SUBJECT|OBJECT]-(:Claim)-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(d:Document) "
    f"{_NEWEST}"
)
NAMED = f"{_TOLD} MATCH (told)<-[:MENTIONS]-(s:Sentence)<-[:HAS_SENTENCE]-(d:Document) {_NEWEST}"
OF_CLAIMS = (
    "UNWIND $ids AS id MATCH (c:Claim {id: id})-[:STATED_IN]->(s:Sentence) "
    "RETURN DISTINCT s.id AS id, s.document_id AS document ORDER BY document, id LIMIT $limit"
)
OF_DOCUMENT = (
    "MATCH (:Document {id: $id})-[:HAS_SENTENCE]->(s:Sentence) "
    "RETURN s.id AS id, s.document_id AS document, s.start AS start ORDER BY start LIMIT $limit"
)
MENTIONED = (
    "UNWIND $ids AS id MATCH (s:Sentence {id: id})-[m:MENTIONS]->(x) OPTIONAL MATCH (x)-[:RESOLVED_AS]->(n:Entity) "
    "RETURN s.id AS sentence, m.start AS start, m.end AS end, coalesce(n.id, x.id) AS thing ORDER BY start"
)

CORES = (
    "UNWIND $ids AS id MATCH (:Incident {id: id})-[mine:IN_RING]->(r:Ring) WHERE mine.membership = 'core' "
    "MATCH (r)<-[m:IN_RING]-(i:Incident) WHERE m.membership = 'core' "
    "RETURN r.id AS ring, collect(DISTINCT i.id) AS core"
)
TIES = (
    "UNWIND $ids AS id MATCH (a:Entity {id: id})-[r:LINKED]->(b:Entity) "
    "RETURN a.id AS a, b.id AS b, r.p AS p ORDER BY p DESC, a, b"
)


def values(label: str) -> str:
    """Values of a label that tie incidents directly and are not known as generic."""
    return (
        f"MATCH (v:{label})-[]-(i:Incident) WHERE NOT coalesce(v.generic, false) WITH v, count(DISTINCT i) AS n "
        "WHERE n >= $least RETURN v.id AS id, n ORDER BY n DESC, id LIMIT $limit"
    )
