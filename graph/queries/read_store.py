"""The queries of the store as a whole: counts, lists, filter choices, and what lies around a thing."""

from graph.queries.read_any import DOCUMENT, NO_TIE, READABLE, TIES, thing
from schemas.ontology import ontology

_THIN = "|".join(ontology().relationships)
_TIES = "|".join(TIES)


def nodes_counted(label: str) -> str:
    """How many nodes of a label there are."""
    return f"MATCH (n:{label}) RETURN count(n) AS n"


# The embedded engine keeps no such counts: the few thin relationships are counted in one pass, the others not at all.
THIN_COUNTED = "MATCH (:Entity)-[r]->(:Entity) RETURN type(r) AS type, count(r) AS n"
DOCUMENTS_COUNTED = (
    f"MATCH (d:Document) WHERE {READABLE} "
    "RETURN d.kind AS kind, d.lang AS lang, substring(d.published, 0, 7) AS month, count(d) AS n"
)
OUTLETS = (
    f"MATCH (d:Document) WHERE d.outlet IS NOT NULL AND {READABLE} "
    "RETURN d.outlet AS outlet, count(d) AS n ORDER BY n DESC, outlet"
)


def documents(conditions: tuple[str, ...]) -> str:
    """Documents, newest first."""
    where = " AND ".join((READABLE, *conditions))
    return (
        f"MATCH (d:Document) WHERE {where} WITH d ORDER BY coalesce(d.published, '') DESC, d.id "
        f"SKIP $skip LIMIT $limit RETURN {DOCUMENT}"
    )


def things_of(label: str) -> str:
    """Things of a label, those with most documents first."""
    return (
        f"MATCH (n:{label}) WHERE n.n_documents > 0 WITH n ORDER BY n.n_documents DESC, n.name, n.id "
        f"SKIP $skip LIMIT $limit RETURN {thing('n')} AS thing"
    )


# A day, month or year lies in a period at least in part (`Period.holds`); what has no date is of every period.
_OF_PERIOD = (
    "coalesce(r.last_date, r.first_date, $first) + '~' >= $first AND coalesce(r.first_date, r.last_date, '') <= $last"
)


# What lies around a thing. A statement that two have nothing to do with each other is shown, but leads nowhere.
def _around(*, walked: bool) -> str:
    types = _TIES if walked else _THIN
    return (
        f"UNWIND $ids AS id MATCH (n:Entity {{id: id}})-[r:{types}]-(other:Entity) "
        f"WHERE NOT other.id IN $seen AND {_OF_PERIOD} "
        "WITH other, sum(r.n_sources) AS n_sources, "
        f"max(CASE type(r) WHEN '{NO_TIE}' THEN 0 ELSE 1 END) AS tied "
    )


def neighbours(*, walked: bool) -> str:
    """Things next to others, those with most sources first; `walked` when the others are themselves only neighbours."""
    return (
        f"{_around(walked=walked)} RETURN {thing('other')} AS thing, "
        "tied = 1 AND NOT coalesce(other.generic, false) AS leads_on, n_sources, other.id AS id "
        "ORDER BY n_sources DESC, id LIMIT $limit"
    )


def neighbours_counted(*, walked: bool) -> str:
    """How many things there are next to others."""
    return f"{_around(walked=walked)} RETURN count(other) AS n"


# Thousands of relationships may lie between two hundred things, so they come as bare lists in one row.
EDGE = (
    "source",
    "target",
    "type",
    "certainty",
    "disputed",
    "n_sources",
    "confidence",
    "roles",
    "presumed",
    "first_date",
    "last_date",
    "claim_ids",
)
EDGES_AMONG = (
    f"UNWIND $ids AS id MATCH (a:Entity {{id: id}})-[r:{_THIN}]->(b:Entity) WHERE $among[b.id] IS NOT NULL "
    "RETURN collect([a.id, b.id, type(r), r.certainty, r.disputed, r.n_sources, r.confidence, coalesce(r.roles, []), "
    "coalesce(r.presumed, false), "
    "r.first_date, r.last_date, coalesce(r.claim_ids, [])[0..$claims]]) AS edges"
)
