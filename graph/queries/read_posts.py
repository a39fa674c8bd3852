"""The queries behind the page of posts: all posts in few rows, for rows are what costs, then the few that are shown."""

from graph.queries.read_any import DOCUMENT, READABLE, thing

POSTS = (
    f"MATCH (d:Document) WHERE d.kind = 'post' AND {READABLE} RETURN collect([d.id, d.score, d.label, "
    "coalesce(d.posted_at, d.published, ''), coalesce(d.platform, '')]) AS posts"
)
POSTERS = "MATCH (a:Account)-[:POSTED]->(d:Document) RETURN collect([d.id, a.id]) AS ties"
# Every value sent costs: only what the page needs of a cluster or a value is read.
CLUSTER = ("id", "kind", "name", "label", "template", "cohesion", "circulating", "disputed")
CLUSTERS = f"MATCH (c:PostCluster) RETURN collect([{', '.join(f'c.{key}' for key in CLUSTER)}]) AS clusters"
KEYS = {
    "Account": ("platform", "handle"),
    "Phone": ("number",),
    "App": (),
    "Location": ("country", "pref"),
    "PayoutOffer": ("amount", "amount_min", "amount_max", "currency", "per", "bound"),
}
CLUSTERED = "MATCH (d:Document)-[m:IN_CLUSTER]->(c:PostCluster) RETURN collect([d.id, c.id, m.by]) AS ties"


def named(label: str) -> str:
    """What of a kind each post names."""
    return (
        f"MATCH (d:Document)-[:HAS_SENTENCE]->(:Sentence)-[:MENTIONS]->(v:{label}) "
        f"WHERE d.kind = 'post' AND {READABLE} WITH DISTINCT d, v RETURN collect([d.id, v.id]) AS ties"
    )


def values(label: str) -> str:
    """What makes values of a kind up."""
    keys = ", ".join(f"v.{key}" for key in ("id", "name", *KEYS[label]))
    return f"UNWIND $ids AS id MATCH (v:{label} {{id: id}}) RETURN collect([{keys}]) AS things"


CARDS = (
    "UNWIND $ids AS id MATCH (d:Document {id: id})-[:EXTRACTED_AS]->(x:Extraction) "
    f"RETURN {DOCUMENT}, d.text AS text, x.json AS json"
)
# Who is said to use accounts, and what these had a part in. Claims stand for both.
USERS = (
    "UNWIND $ids AS id MATCH (a:Entity {id: id})<-[r:CONTROLS]-(n:Entity) "
    f"RETURN {thing('n')} AS who, {thing('a')} AS what, r.claim_ids AS claims, r.n_sources AS sources "
    "ORDER BY sources DESC, n.id, a.id"
)
PARTS = (
    "UNWIND $ids AS id MATCH (n:Entity {id: id})-[r:PARTICIPATED_IN|DIRECTED|RECRUITED]->(i:Incident) "
    f"RETURN {thing('n')} AS who, {thing('i')} AS what, r.claim_ids AS claims, r.n_sources AS sources "
    "ORDER BY sources DESC, type(r) DESC, i.id, n.id"
)
