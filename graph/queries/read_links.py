"""The queries of what linking added to the graph: links with their explanations, and rings."""

from graph.queries.read_any import UNDENIED, thing

# Links that are a way: asserted ones between incidents, and persons who may be one unless people denied it.
LINKED = "MATCH (a:Entity)-[r:LINKED]->(b:Entity) RETURN collect([a.id, b.id, r.p]) AS ties"
PERHAPS_ONE = f"MATCH (l:Link) WHERE l.scope = 'person' AND {UNDENIED} RETURN collect([l.a, l.b, l.p]) AS ties"
PERHAPS_ONE_AMONG = (
    "UNWIND $ids AS id MATCH (:Entity {id: id})<-[:LINKS]-(l:Link) WHERE l.scope = 'person' "
    f"AND $among[l.a] IS NOT NULL AND $among[l.b] IS NOT NULL AND {UNDENIED} "
    "RETURN DISTINCT l.a AS source, l.b AS target, l.p AS p"
)
LINKED_AMONG = (
    "UNWIND $ids AS id MATCH (a:Entity {id: id})-[r:LINKED]->(b:Entity) WHERE $among[b.id] IS NOT NULL "
    "RETURN a.id AS source, b.id AS target, r.link_id AS link, r.p AS p ORDER BY source, target"
)

_LINK = (
    f"MATCH (l)-[:LINKS]->(a:Entity {{id: l.a}}) MATCH (l)-[:LINKS]->(b:Entity {{id: l.b}}) RETURN {thing('a')} AS a, "
    f"{thing('b')} AS b, l.id AS id, l.scope AS scope, l.prior AS prior, l.epoch AS epoch, "
    "l.decided AS decided, l.explanation AS explanation "
    "ORDER BY CASE WHEN l.decided = 'reject' THEN 1 ELSE 0 END, l.p DESC, id"
)
LINKS = f"UNWIND $ids AS id MATCH (l:Link {{id: id}}) {_LINK}"
LINKS_OF = f"MATCH (:Entity {{id: $id}})<-[:LINKS]-(l:Link) WITH DISTINCT l {_LINK}"
LINKS_AMONG = (
    "UNWIND $ids AS id MATCH (:Entity {id: id})<-[:LINKS]-(l:Link) WHERE $among[l.a] IS NOT NULL "
    f"AND $among[l.b] IS NOT NULL AND {UNDENIED} WITH DISTINCT l {_LINK}"
)

# Where documents write of persons.
WRITTEN = (
    "UNWIND $ids AS id MATCH (:Entity {id: id})<-[:RESOLVED_AS]-(r:Report)<-[m:MENTIONS]-(s:Sentence) "
    "RETURN id, s.id AS sentence, r.document_id AS document, m.start AS start, m.end AS until "
    "ORDER BY id, document, start"
)

RING = f"MATCH (n:Ring {{id: $id}}) RETURN {thing('n')} AS ring, coalesce(n.disputed, false) AS disputed"
MEMBERS = (
    "MATCH (:Ring {id: $id})<-[m:IN_RING]-(n:Incident) "
    f"RETURN {thing('n')} AS thing, m.membership AS membership, n.date AS date ORDER BY date, n.id"
)
# The rings of an incident, of whoever took part in one of its incidents or gave orders, of what was used there.
RINGS_OF = (
    "MATCH (n:Entity {id: $id}) OPTIONAL MATCH (n)-[:PARTICIPATED_IN|DIRECTED|RECRUITED]->(i:Incident) "
    "WITH n, collect(i) AS near UNWIND near + [n] AS one MATCH (one)-[:IN_RING]->(r:Ring) "
    "WITH DISTINCT r MATCH (r)<-[:IN_RING]-(member:Incident) "
    f"RETURN {thing('r')} AS ring, collect(DISTINCT {thing('member')}) AS members, r.id AS id ORDER BY id"
)
LINKING_RAN = "MATCH (e:Epoch) RETURN count(e) AS n"
