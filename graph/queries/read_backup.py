"""The queries that read all that a backup keeps."""

DOCUMENT_IDS = "MATCH (d:Document) WHERE coalesce(d.complete, false) RETURN d.id AS id ORDER BY d.arrival, id"
# What the rules read, not what people put right in it: that is laid over it again from their decisions.
DOSSIERS = (
    "UNWIND $ids AS id MATCH (d:Document {id: id})-[:EXTRACTED_AS]->(x:Extraction) "
    "RETURN properties(d) AS document, coalesce(x.original, x.json) AS record"
)


def desk_nodes(label: str) -> str:
    """Everything that people decided or noted."""
    return f"MATCH (n:{label}) RETURN properties(n) AS properties ORDER BY n.id"


def desk_edges(label: str) -> str:
    """What it is tied to, in either direction; one between two of the desk layer is found from its source."""
    return (
        f"MATCH (n:{label})-[r]->(other) RETURN n.id AS source, labels(n) AS source_labels, other.id AS target, "
        "labels(other) AS target_labels, type(r) AS type, properties(r) AS properties "
        f"UNION ALL MATCH (n:{label})<-[r]-(other) WHERE NONE(label IN labels(other) WHERE label IN $desk) "
        "RETURN other.id AS source, labels(other) AS source_labels, n.id AS target, labels(n) AS target_labels, "
        "type(r) AS type, properties(r) AS properties"
    )
