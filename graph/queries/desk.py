"""Queries about what people wrote and kept."""

from graph.queries.write_any import known_label

NOTES_ON = (
    "MATCH (n:Note) WHERE n.kind = 'remark' AND n.about IN $ids RETURN n.json AS json ORDER BY n.written_at, n.id"
)
NAMES = "MATCH (n:Note) WHERE n.kind = 'name' RETURN n.json AS json ORDER BY n.written_at, n.id"
VERSIONS = "MATCH (s:SavedCase) WHERE s.case = $case RETURN s.json AS json ORDER BY s.saved_at, s.id"
FORMER_IDS = "MATCH (r:Retired) WHERE r.now = $id RETURN r.id AS id"
NAME_RING = "MATCH (r:Ring {id: $id}) SET r.name = $name, r.search = $search"


def every(label: str) -> str:
    """All entries of a label."""
    return f"MATCH (n:{known_label(label)}) RETURN n.json AS json ORDER BY n.id"
