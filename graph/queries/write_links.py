"""Queries that read and write what linking makes: links, rings, families of posts, the epoch and retired ids."""

from graph.queries.write_any import known_label, known_type

CURRENT_ID = "MATCH (r:Retired {id: $id}) RETURN r.now AS now"
WRITE_RETIRED = "UNWIND $rows AS row MERGE (r:Retired {id: row.id}) SET r.now = row.now"
ALL_RETIRED = "MATCH (r:Retired) RETURN r.id AS id, r.now AS now"
SMALLEST_REPORT = "MATCH (:Entity {id: $id})<-[:RESOLVED_AS]-(r:Report) RETURN min(r.id) AS report"
RETIRED_AROUND = "MATCH (r:Retired) WHERE r.id IN $ids OR r.now IN $ids RETURN r.id AS id, r.now AS now"
IN_USE = "UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN n.id AS id"
FORGET_RETIRED = "UNWIND $ids AS id MATCH (r:Retired {id: id}) DELETE r"

CORES = "MATCH (r:Ring)<-[m:IN_RING]-(i:Incident) WHERE m.membership = 'core' RETURN r.id AS ring, i.id AS incident"
USED = "MATCH (:Report)-[:RESOLVED_AS]->(n:Entity) RETURN DISTINCT n.id AS id"

EPOCH = "MATCH (e:Epoch {id: 'current'}) RETURN e.json AS json, e.posts AS posts, e.changes AS changes"
WRITE_EPOCH = (
    "MERGE (e:Epoch {id: 'current'}) "
    "SET e.number = $number, e.incidents = $incidents, e.json = $json, e.posts = $posts, e.changes = $changes, "
    "e.memory = null"
)

MARK_LINKED = (
    "MATCH (m:Meta {id: 'store'}) MATCH (e:Epoch {id: 'current'}) SET e.revision = m.revision, e.memory = $memory"
)
IS_LINKED = "MATCH (m:Meta {id: 'store'}) MATCH (e:Epoch {id: 'current'}) RETURN e.revision = m.revision AS linked"

# What a pass leaves behind: which memory knows all of it, and which documents it has seen.
MEMORY = "MATCH (e:Epoch {id: 'current'}) RETURN e.memory AS memory"
UNSEEN = (
    "MATCH (d:Document) WHERE d.current AND d.complete AND NOT coalesce(d.linked, false) RETURN d.id AS id ORDER BY id"
)
COUNT_COUNTING = "MATCH (d:Document) WHERE d.current AND d.complete RETURN count(d) AS n"
MARK_SEEN = "UNWIND $ids AS id MATCH (d:Document {id: id}) SET d.linked = true"

# Documents that count, with the record each was loaded from.
COUNTING = "MATCH (d:Document) WHERE d.current AND d.complete RETURN d.id AS id ORDER BY id"
RECORDS = (
    "UNWIND $ids AS id MATCH (d:Document {id: id})-[:EXTRACTED_AS]->(x:Extraction) RETURN d.id AS id, d.text AS text, "
    "d.title AS title, d.url AS url, d.account AS account, d.platform AS platform, x.json AS json"
)
STANDING = "MATCH (r:Report)-[:RESOLVED_AS]->(n:Entity) RETURN r.id AS report, r.document_id AS document, n.id AS node"
STANDING_OF = (
    "UNWIND $ids AS id MATCH (r:Report {id: id})-[:RESOLVED_AS]->(n:Entity) "
    "RETURN r.id AS report, r.document_id AS document, n.id AS node"
)
KINDS = "MATCH (r:Report)-[:RESOLVED_AS]->(:Entity) RETURN r.id AS report, r.kind AS kind, r.name AS name"
TOLD_IN = (
    "MATCH (r:Report)-[:RESOLVED_AS]->(n:Incident) RETURN n.id AS node, collect(DISTINCT r.document_id) AS documents"
)


def nodes_of(label: str) -> str:
    """Every node of a label with its properties."""
    return f"MATCH (n:{known_label(label)}) RETURN properties(n) AS properties"


def edges_of(name: str) -> str:
    """Every relationship of a type."""
    return f"MATCH (a)-[r:{known_type(name)}]->(b) RETURN a.id AS source, b.id AS target, properties(r) AS properties"


def edges_at(name: str, source: str, target: str) -> tuple[str, str]:
    """Relationships of a type at either end of which one of some things stands; `$ids`."""
    said = "RETURN a.id AS source, b.id AS target, properties(r) AS properties"
    ends = f"[r:{known_type(name)}]->"
    a, b = known_label(source), known_label(target)
    return (
        f"UNWIND $ids AS id MATCH (a:{a} {{id: id}})-{ends}(b:{b}) {said}",
        f"UNWIND $ids AS id MATCH (b:{b} {{id: id}})<-[r:{known_type(name)}]-(a:{a}) {said}",
    )


def delete_nodes(label: str) -> str:
    """Nodes by id, with their relationships."""
    return f"UNWIND $rows AS row MATCH (n:{known_label(label)} {{id: row.id}}) DETACH DELETE n"


def replace_nodes(label: str) -> str:
    """Nodes that are there, with exactly these properties; rows of `id`, `properties`."""
    return f"UNWIND $rows AS row MATCH (n:{known_label(label)} {{id: row.id}}) SET n = row.properties"


def delete_edges(name: str, source: str, target: str) -> str:
    """Relationships by their ends; rows of `source`, `target`."""
    return (
        f"UNWIND $rows AS row MATCH (:{known_label(source)} {{id: row.source}})-[r:{known_type(name)}]->"
        f"(:{known_label(target)} {{id: row.target}}) DELETE r"
    )
