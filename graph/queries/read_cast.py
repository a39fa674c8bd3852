"""The queries behind who was in an incident, where they are now, and in which incidents a thing turns up."""

from graph.queries.read_any import thing

_TIE = (
    "type(r) AS type, coalesce(r.roles, []) AS roles, coalesce(r.presumed, false) AS presumed, "
    "r.certainty AS certainty, coalesce(r.disputed, false) AS disputed, r.n_sources AS n_sources, r.claim_ids AS claims"
)
MEMBERS = (
    "MATCH (:Incident {id: $id})<-[r:PARTICIPATED_IN|DIRECTED|RECRUITED|VICTIM_OF]-(n:Entity) "
    f"RETURN {thing('n')} AS thing, {_TIE}"
)
SAID_OF_PARTS = (
    "UNWIND $ids AS id MATCH (:Incident {id: id})<-[r:PARTICIPATED_IN|DIRECTED|RECRUITED]-(n:Entity) "
    "UNWIND r.claim_ids AS claim MATCH (c:Claim {id: claim}) "
    "RETURN DISTINCT n.id AS who, coalesce(c.attribution, []) AS attribution"
)
GOES_BY = (
    "UNWIND $ids AS id MATCH (n:Entity {id: id})-[r:USES_ALIAS|CONTROLS]->(o:Entity) "
    f"RETURN id AS owner, {thing('o')} AS thing, {_TIE}"
)
USED_BY = (
    "UNWIND $ids AS id MATCH (n:Alias {id: id})<-[r:USES_ALIAS]-(o:Entity) "
    f"RETURN id AS owner, {thing('o')} AS thing, {_TIE}"
)
STEPS = (
    "UNWIND $ids AS id MATCH (n:Entity {id: id})-[r:SUBJECT_OF]->(l:LegalAction) RETURN id AS owner, "
    "l.legal_kind AS kind, l.date AS date, l.status AS status, r.last_date AS stated, r.certainty AS certainty, "
    "r.claim_ids AS claims"
)
PLACES = (
    "UNWIND $ids AS id MATCH (n:Entity {id: id})-[r:LOCATED_AT]->(p:Location) RETURN id AS owner, "
    f"{thing('p')} AS place, p.country AS country, p.city AS city, r.last_date AS date, r.certainty AS certainty, "
    "r.claim_ids AS claims"
)
LATEST_CLAIMS = (
    "UNWIND $ids AS id MATCH (c:Claim {id: id}) RETURN c.id AS id, coalesce(c.event_time, c.stated_at, '') AS day"
)
DENIALS = (
    "MATCH (n:Entity {id: $id})<-[:RESOLVED_AS]-(:Report)<-[:SUBJECT]-(c:Claim {predicate: 'DENIED'}) "
    "MATCH (d:Document {id: c.document_id}) WHERE coalesce(d.current, false) AND coalesce(d.complete, false) "
    "AND c.rejected IS NULL "
    "RETURN DISTINCT c.id AS id, coalesce(c.event_time, c.stated_at, '') AS day ORDER BY day DESC, id LIMIT 1"
)

# An incident is reached directly, or through whoever uses the account, number or name.
_DIRECTLY = "MATCH (n:Entity {id: $id})-[r:PARTICIPATED_IN|DIRECTED|RECRUITED|VICTIM_OF|USED_APP|OFFERED]-(i:Incident) "
_THROUGH = (
    "MATCH (n:Entity {id: $id})<-[u:CONTROLS|USES_ALIAS]-(via:Entity)"
    "-[r:PARTICIPATED_IN|DIRECTED|RECRUITED]->(i:Incident) "
)
REACHED = tuple(f"{way}RETURN DISTINCT i.id AS id, i.date AS date" for way in (_DIRECTLY, _THROUGH))
_INCIDENT = f"WHERE i.id IN $incidents RETURN {thing('i')} AS incident, i.date AS date"
INVOLVED = f"{_DIRECTLY}{_INCIDENT}, {_TIE}"
INVOLVED_THROUGH = f"{_THROUGH}{_INCIDENT}, {thing('via')} AS via, u.claim_ids AS used, {_TIE}"
