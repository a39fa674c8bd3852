"""The queries behind the map: scenes of incidents, and leading people abroad."""

from graph.queries.read_any import label_of

_PARTS = "p.name, p.country, p.pref, p.city"
SCENES = (
    "MATCH (i:Incident) OPTIONAL MATCH (i)-[r:OCCURRED_AT]->(p:Location) "
    f"RETURN collect([i.id, i.name, i.date, coalesce(r.n_sources, 0), {_PARTS}]) AS scenes"
)
ABROAD = (
    "MATCH (n:Entity)-[l:LOCATED_AT]->(p:Location) WHERE p.country IS NOT NULL AND p.country <> $home "
    "MATCH (n)-[r:DIRECTED|PARTICIPATED_IN]->(i:Incident) "
    f"RETURN collect([n.id, {label_of('n')}, n.name, i.id, type(r), coalesce(r.roles, []), l.last_date, l.claim_ids, "
    f"{_PARTS}]) AS reaches"
)
