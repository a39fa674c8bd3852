"""Queries that let decisions on claims, aliases and names to keep back count in the graph."""

REJECTED_NOW = "MATCH (c:Claim) WHERE c.rejected IS NOT NULL RETURN c.id AS id, c.rejected AS decision ORDER BY id"
ALIAS_CLAIMS = (
    "MATCH (:Alias {id: $alias})<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(:Report)-[:RESOLVED_AS]->(:Entity {id: $person}) "
    "WHERE c.predicate = 'ALIAS_OF' RETURN DISTINCT c.id AS id ORDER BY id"
)
REJECT = "UNWIND $rows AS row MATCH (c:Claim {id: row.id}) SET c.rejected = row.decision"
ACCEPT = "UNWIND $rows AS row MATCH (c:Claim {id: row.id}) REMOVE c.rejected"
MASKED_NOW = "MATCH (r:Report) WHERE r.masked IS NOT NULL RETURN r.id AS id, r.masked AS masked ORDER BY id"
MASK = "UNWIND $rows AS row MATCH (r:Report {id: row.id}) SET r.masked = row.masked"
UNMASK = "UNWIND $rows AS row MATCH (r:Report {id: row.id}) REMOVE r.masked"
DOCUMENTS = (
    "UNWIND $ids AS id MATCH (c:Claim {id: id}) MATCH (d:Document {id: c.document_id}) WHERE d.current "
    "RETURN DISTINCT d.id AS id ORDER BY id"
)

# The embedded engine finds nothing by a property of a relationship; named before, it does.
DECIDED = (
    "MATCH (a:Entity)-[r:USES_ALIAS]->(b:Alias) WITH a, b, r.decision AS decision WHERE decision IS NOT NULL "
    "RETURN a.id AS source, b.id AS target ORDER BY source, target"
)
USES_ALIAS = "MATCH (:Entity {id: $source})-[r:USES_ALIAS]->(:Alias {id: $target}) RETURN properties(r) AS properties"

# Claims in sentences that name an alias, and those of them that were on the screen.
NAMING = (
    "MATCH (:Alias {id: $alias})<-[:MENTIONS]-(s:Sentence)<-[:STATED_IN]-(c:Claim) WHERE c.rejected IS NULL "
    "WITH c, max(CASE WHEN s.id IN $shown THEN 1 ELSE 0 END) AS shown "
    "MATCH (d:Document {id: c.document_id}) WHERE d.current "
    "RETURN properties(c) AS claim, shown, c.id AS id ORDER BY id"
)
