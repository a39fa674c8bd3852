"""The queries behind what came in."""

from graph.queries.read_any import READABLE, thing

BY_DAY = (
    f"MATCH (d:Document) WHERE d.published IS NOT NULL AND {READABLE} "
    "RETURN substring(d.published, 0, 10) AS day, count(d) AS n ORDER BY day"
)
# Of what a source tells, the incident that most documents tell of.
TOLD_FROM = (
    "MATCH (d:Document) WHERE d.raw_sha256 = $sha256 MATCH (d)<-[:TOLD_IN]-(:Report)-[:RESOLVED_AS]->(n:Incident) "
    f"RETURN {thing('n')} AS thing, n.n_documents AS documents ORDER BY documents DESC LIMIT 1"
)
