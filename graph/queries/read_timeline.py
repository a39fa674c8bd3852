"""The queries behind timelines: everything with a date, and what of it belongs to one thing."""

from graph.queries.read_any import READABLE

# A row costs more than a value: each kind comes whole in one row.
INCIDENTS = "MATCH (n:Incident) RETURN collect([n.id, n.name, n.date]) AS things"
LEGAL_ACTIONS = "MATCH (n:LegalAction) RETURN collect([n.id, n.name, n.date]) AS things"
DOCUMENTS = (
    f"MATCH (d:Document) WHERE {READABLE} AND d.published IS NOT NULL "
    "RETURN collect([d.id, d.kind, d.published]) AS documents"
)

# A ring's are those of its incidents, an account's those of whoever uses it. What is said to be unrelated is left out.
BESIDE = (
    "MATCH (n:Entity {id: $id})-[r]-(o:Entity) WHERE (o:Incident OR o:LegalAction) AND type(r) <> 'NOT_LINKED' "
    "RETURN DISTINCT o.id AS id"
)
THROUGH = (
    "MATCH (n:Entity {id: $id})<-[:CONTROLS|USES_ALIAS]-(:Entity)-[:PARTICIPATED_IN|DIRECTED|RECRUITED]->(o:Incident) "
    "RETURN DISTINCT o.id AS id"
)
OF_MEMBERS = "MATCH (:Ring {id: $id})<-[:IN_RING]-(:Incident)<-[:CONCERNS]-(o:LegalAction) RETURN DISTINCT o.id AS id"
