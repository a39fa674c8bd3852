"""Queries that write, settle and remove the report layer."""

# What is already known of documents, of the values that are about to be written, and of pages.
KNOWN_DOCUMENTS = """
UNWIND $ids AS id MATCH (d:Document {id: id})
RETURN d.id AS id, d.source AS source, d.published AS published, d.record_hash AS record_hash,
       coalesce(d.complete, false) AS complete, d.external_ids AS external_ids, d.urls AS urls
"""
STANDING_RECORDS = """
UNWIND $ids AS id MATCH (d:Document {id: id})-[:EXTRACTED_AS]->(x:Extraction)
WHERE d.complete AND d.pipeline_version = $version RETURN d.id AS id, coalesce(x.original, x.json) AS json
"""
VALUE_NAMES = "UNWIND $ids AS id MATCH (v:Entity {id: id}) RETURN v.id AS id, v.names AS names"
KNOWN_PAGES = "UNWIND $ids AS id MATCH (p:Page {id: id}) RETURN p.id AS id"

TAKE_ARRIVALS = """
MATCH (m:Meta {id: 'store'}) SET m.arrivals = coalesce(m.arrivals, 0) + $count RETURN m.arrivals AS last
"""
MARK_COMPLETE = "UNWIND $rows AS row MATCH (d:Document {id: row.id}) SET d.complete = true, d.current = row.current"

MARK_WITHDRAWN = "UNWIND $ids AS id MATCH (d:Document {id: id}) SET d.current = false, d.complete = false"

# Versions of a page: the documents that share one with the given documents, and what stands at each of their pages.
SHARING_A_PAGE = """
UNWIND $ids AS id MATCH (d:Document {id: id})-[:FOUND_AT]->(:Page)<-[:FOUND_AT]-(o:Document)
RETURN DISTINCT o.id AS id
"""
STANDING = """
UNWIND $ids AS id MATCH (d:Document {id: id})
RETURN d.id AS id, coalesce(d.complete, false) AS complete, coalesce(d.current, false) AS current
"""
VERSIONS = """
UNWIND $ids AS id MATCH (:Document {id: id})-[:FOUND_AT]->(p:Page) MATCH (p)<-[:FOUND_AT]-(v:Document)
RETURN id, p.id AS page, v.id AS version, coalesce(v.collected, v.published, '') AS seen, v.arrival AS arrival
"""

# Values that a document touches: named in it, spoken of in a claim, or its poster.
NAMED_VALUES = """
UNWIND $ids AS id MATCH (:Document {id: id})-[:HAS_SENTENCE]->(:Sentence)-[:MENTIONS]->(v:Entity)
RETURN DISTINCT id AS document, v.id AS value
"""
CLAIMED_VALUES = """
UNWIND $ids AS id
MATCH (:Document {id: id})-[:HAS_SENTENCE]->(:Sentence)<-[:STATED_IN]-(:Claim)-[:SUBJECT|OBJECT]->(v:Entity)
RETURN DISTINCT id AS document, v.id AS value
"""
POSTING_VALUES = """
UNWIND $ids AS id MATCH (:Document {id: id})<-[:POSTED]-(v:Account) RETURN DISTINCT id AS document, v.id AS value
"""

# Reports first: the many relationships of one go faster with it than one by one.
DELETE_REPORT_LAYER = (
    "UNWIND $ids AS id MATCH (:Document {id: id})<-[:TOLD_IN]-(r:Report) DETACH DELETE r",
    "UNWIND $ids AS id MATCH (:Document {id: id})-[:HAS_SENTENCE]->(:Sentence)<-[:STATED_IN]-(c:Claim) DETACH DELETE c",
    "UNWIND $ids AS id MATCH (:Document {id: id})-[:HAS_SENTENCE]->(s:Sentence) DETACH DELETE s",
    "UNWIND $ids AS id MATCH (:Document {id: id})-[:EXTRACTED_AS]->(x:Extraction) DETACH DELETE x",
    "UNWIND $ids AS id MATCH (:Document {id: id})<-[r:POSTED]-(:Account) DELETE r",
)
DELETE_DOCUMENTS = "UNWIND $ids AS id MATCH (d:Document {id: id}) DETACH DELETE d"
PAGES_OF = "UNWIND $ids AS id MATCH (:Document {id: id})-[:FOUND_AT]->(p:Page) RETURN DISTINCT p.id AS id"
DELETE_EMPTY_PAGES = "UNWIND $ids AS id MATCH (p:Page {id: id}) WHERE NOT (p)<-[:FOUND_AT]-(:Document) DETACH DELETE p"

DELETE_UNUSED_VALUES = """
UNWIND $ids AS id MATCH (v:Entity {id: id})
WHERE NOT (v)<-[:MENTIONS]-(:Sentence) AND NOT (v)<-[:SUBJECT|OBJECT]-(:Claim) AND NOT (v)-[:POSTED]->(:Document)
DETACH DELETE v
"""
MENTIONED_NAMES = """
UNWIND $ids AS id MATCH (v:Entity {id: id})<-[m:MENTIONS]-(:Sentence)
RETURN v.id AS id, collect(DISTINCT m.name) AS names
"""
POSTER_NAMES = """
UNWIND $ids AS id MATCH (v:Account {id: id})-[:POSTED]->(d:Document)
RETURN v.id AS id, collect(DISTINCT d.account) AS names
"""
VALUE_PROPERTIES = """
UNWIND $ids AS id MATCH (v:Entity {id: id}) RETURN v.id AS id, labels(v) AS labels, properties(v) AS properties
"""
SET_VALUES = "UNWIND $rows AS row MATCH (v:Entity {id: row.id}) SET v += row.properties"
