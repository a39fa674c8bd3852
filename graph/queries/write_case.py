"""Queries that make and unmake the case layer."""

REPORTS = """
UNWIND $ids AS id MATCH (:Document {id: id})<-[:TOLD_IN]-(r:Report) RETURN r.id AS id, properties(r) AS told
"""
COUNT_DOCUMENTS = """
UNWIND $rows AS row MATCH (v:Entity {id: row.id}) SET v.n_documents = coalesce(v.n_documents, 0) + row.more
"""

# Claims that draw a relationship: affirmed, told rather than teased, not rejected by people, and about two things. A
# report stands for what it was resolved as, a value for itself.
DRAWING_CLAIMS = """
UNWIND $ids AS id
MATCH (:Document {id: id})-[:HAS_SENTENCE]->(s:Sentence)<-[:STATED_IN]-(c:Claim)
WHERE c.polarity = 'affirmed' AND c.predicate IN $predicates AND s.section IN $sections
WITH DISTINCT c WHERE c.rejected IS NULL
MATCH (c)-[:SUBJECT]->(a) MATCH (c)-[:OBJECT]->(b)
OPTIONAL MATCH (a)-[:RESOLVED_AS]->(x) OPTIONAL MATCH (b)-[:RESOLVED_AS]->(y)
RETURN properties(c) AS claim, coalesce(x.id, a.id) AS subject, coalesce(y.id, b.id) AS object,
       labels(coalesce(x, a)) AS subject_labels, labels(coalesce(y, b)) AS object_labels
"""
DOCUMENTS_TELLING = "MATCH (:Entity {id: $id})<-[:RESOLVED_AS]-(r:Report) RETURN DISTINCT r.document_id AS id"
CLAIMS = "UNWIND $ids AS id MATCH (c:Claim {id: id}) RETURN properties(c) AS claim"

RESOLVED = """
UNWIND $ids AS id MATCH (:Document {id: id})<-[:TOLD_IN]-(:Report)-[:RESOLVED_AS]->(n:Entity) RETURN DISTINCT n.id AS id
"""
UNRESOLVE = """
UNWIND $ids AS id MATCH (:Document {id: id})<-[:TOLD_IN]-(:Report)-[x:RESOLVED_AS]->(:Entity) DELETE x
"""
MARK_UNSEEN = "UNWIND $ids AS id MATCH (d:Document {id: id}) SET d.linked = false"
DELETE_UNTOLD = """
UNWIND $ids AS id MATCH (n:Entity {id: id}) WHERE NOT (n)<-[:RESOLVED_AS]-(:Report) DETACH DELETE n
"""

# What tells of a thing; those with one report alone show what it says already.
TOLD_OF = """
UNWIND $ids AS id MATCH (n:Entity {id: id})<-[:RESOLVED_AS]-(r:Report)
RETURN n.id AS id, properties(r) AS told
"""
DESCRIBE = "UNWIND $rows AS row MATCH (n:Entity {id: row.id}) SET n = row.properties"
