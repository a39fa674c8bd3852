"""The queries behind the network picture."""

# What decides how a thing is drawn. Roles come from every incident it took part in, also from those not in the picture.
NODES = (
    "UNWIND $ids AS id MATCH (n:Entity {id: id}) OPTIONAL MATCH (n)-[r]-(:Entity) "
    "RETURN n.id AS id, coalesce(n.generic, false) AS generic, count(r) AS degree, "
    "collect(DISTINCT CASE WHEN type(r) = 'PARTICIPATED_IN' AND startNode(r) = n THEN r.roles END) AS roles"
)
OUTLETS = (
    "UNWIND $ids AS id MATCH (c:Claim {id: id}) MATCH (d:Document {id: c.document_id}) "
    "WHERE d.outlet IS NOT NULL RETURN c.id AS claim, collect(DISTINCT d.outlet) AS outlets"
)
