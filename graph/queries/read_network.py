"""The queries behind the network picture."""

# What decides how a thing is drawn. Roles come from every incident it took part in, also from those not in the picture.
NODES = (
    "UNWIND $ids AS id MATCH (n:Entity {id: id}) OPTIONAL MATCH (n)-[r]-(:Entity) "
    "RETURN n.id AS id, coalesce(n.generic, false) AS generic, count(r) AS degree, "
    "collect(DISTINCT CASE WHEN type(r) = 'PARTICIPATED_IN' AND startNode(r) = n AND NOT coalesce(r.presumed, false) "
    "THEN r.roles END) AS roles, "
    "collect(DISTINCT CASE WHEN type(r) = 'PARTICIPATED_IN' AND startNode(r) = n THEN r.roles END) AS presumed, "
    "collect(DISTINCT CASE WHEN startNode(r) = n THEN type(r) END) AS acts"
)
ABROAD = (
    "UNWIND $ids AS id MATCH (n:Entity {id: id})-[:LOCATED_AT]->(l:Location) "
    "WHERE coalesce(l.country, 'JP') <> 'JP' RETURN DISTINCT n.id AS id"
)
RINGS_OF_INCIDENTS = (
    "UNWIND $ids AS id MATCH (i:Incident {id: id})-[:IN_RING]->(r:Ring) RETURN i.id AS id, r.id AS ring, r.name AS name"
)
RINGS_OF_ACTORS = (
    "UNWIND $ids AS id MATCH (n:Entity {id: id})-[:PARTICIPATED_IN|DIRECTED|RECRUITED]->(i:Incident) "
    "MATCH (i)-[:IN_RING]->(r:Ring) "
    "RETURN DISTINCT n.id AS id, r.id AS ring, r.name AS name"
)
# Thousands of claims come from a few outlets: a row for each of these.
OUTLETS = (
    "UNWIND $ids AS id MATCH (c:Claim {id: id}) MATCH (d:Document {id: c.document_id}) "
    "WHERE d.outlet IS NOT NULL RETURN d.outlet AS outlet, collect(DISTINCT c.id) AS claims"
)
