"""The queries behind rings: their incidents, who acted in these, what was used and offered."""

from graph.queries.read_any import thing

RINGS = (
    "MATCH (r:Ring)<-[m:IN_RING]-(i:Incident) WITH r, count(i) AS size "
    f"RETURN {thing('r')} AS ring, coalesce(r.disputed, false) AS disputed ORDER BY size DESC, r.id LIMIT $limit"
)
RINGS_COUNTED = "MATCH (r:Ring) RETURN count(r) AS n"
INCIDENTS = (
    "UNWIND $ids AS id MATCH (r:Ring {id: id})<-[m:IN_RING]-(i:Incident) "
    f"RETURN r.id AS ring, {thing('i')} AS thing, m.membership AS membership, i.date AS date, i.offence AS offence, "
    "i.n_documents AS documents"
)
# What a relationship says beside its ends; told once so that rows have one shape.
_SAID = (
    "type(r) AS type, r.roles AS roles, coalesce(r.presumed, false) AS presumed, r.certainty AS certainty, "
    "r.disputed AS disputed, r.n_sources AS n_sources, r.claim_ids[0] AS claim"
)
ACTORS = (
    "UNWIND $ids AS id MATCH (i:Incident {id: id})<-[r:PARTICIPATED_IN|DIRECTED|RECRUITED|VICTIM_OF]-(n:Entity) "
    f"RETURN {thing('n')} AS thing, coalesce(n.count, 1) AS count, i.id AS about, {_SAID}"
)
# Who gave orders to those who took part, or brought them in.
BEHIND = (
    "UNWIND $ids AS id MATCH (p:Entity {id: id})<-[r:DIRECTED|RECRUITED]-(n:Entity) "
    f"RETURN {thing('n')} AS thing, 1 AS count, p.id AS about, {_SAID}"
)
HELD = (
    "UNWIND $ids AS id MATCH (n:Entity {id: id})"
    "-[r:OCCURRED_AT|LOCATED_AT|USED_APP|CONTROLS|OFFERED|USES_ALIAS]->(v:Entity) "
    f"RETURN n.id AS holder, {thing('v')} AS thing, properties(v) AS properties, {_SAID}"
)
BORNE_BY = (
    "UNWIND $ids AS id MATCH (v:Alias {id: id})<-[r:USES_ALIAS]-(n:Entity) "
    f"RETURN v.id AS holder, {thing('n')} AS thing"
)
STEPS = (
    "UNWIND $ids AS id MATCH (n:Entity {id: id})-[r:SUBJECT_OF]->(l:LegalAction) "
    "WHERE coalesce(l.status, 'done') = 'done' AND l.legal_kind IS NOT NULL "
    "RETURN n.id AS holder, l.legal_kind AS kind, l.date AS date, r.certainty AS certainty, r.claim_ids[0] AS claim"
)
