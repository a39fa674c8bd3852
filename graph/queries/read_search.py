"""The queries of the search. Pieces of conditions are constants of this module; what users type is a parameter."""

from graph.queries.read_any import DOCUMENT, READABLE, label_of

_THING = (
    f"n.id AS id, {label_of('n')} AS label, n.name AS name, coalesce(n.names, []) AS names, n.search AS search, "
    "n.number AS number, coalesce(n.n_documents, 0) AS n_documents, n.date AS date"
)
_LABELS_WANTED = "any(label IN labels(n) WHERE label IN $labels)"
# Candidates come with what is needed to check and rank them; the words to show are fetched for the hits alone.
_SENTENCE = "n.id AS id, n.search AS search, n.section IN $aside AS aside, d.id AS document, d.published AS published"
_DOCUMENT = "d.id AS id, d.search AS search, d.title AS title, d.published AS published"

# Conditions on a document, each used only when its filter is set.
PUBLISHED_WITHIN = "($date_from IS NULL OR d.published >= $date_from) AND ($date_to IS NULL OR d.published <= $date_to)"
FROM_OUTLETS = "d.outlet IN $outlets"
OF_KINDS = "d.kind IN $kinds"
MENTIONS_PLACE = (
    "EXISTS { MATCH (d)-[:HAS_SENTENCE]->(:Sentence)-[:MENTIONS]->(place:Location) WHERE place.search CONTAINS $place }"
)

_IS_AT_PLACE = (
    "((n:Location AND n.search CONTAINS $place) "
    "OR EXISTS { MATCH (n)-[:OCCURRED_AT|LOCATED_AT]->(place:Location) WHERE place.search CONTAINS $place } "
    "OR EXISTS { MATCH (n)--(:Incident)-[:OCCURRED_AT]->(place:Location) WHERE place.search CONTAINS $place })"
)
# A date may be a year or a month: '~' sorts after every digit and hyphen, so '2024-10~' is the end of that month.
_HAPPENED = (
    "(n.date IS NOT NULL AND ($date_to IS NULL OR n.date <= $date_to) "
    "AND ($date_from IS NULL OR n.date + '~' >= $date_from))"
)


def things(*, labels: bool) -> str:
    """Things whose own words answer to a full-text query, best first."""
    where = f"WHERE {_LABELS_WANTED} " if labels else ""
    return (
        "CALL db.index.fulltext.queryNodes('entity_fulltext', $query, $options) YIELD node AS n, score "
        f"{where}RETURN {_THING} LIMIT $limit"
    )


def things_read_through(*, labels: bool) -> str:
    """Things that contain every text; for what full text cannot look up."""
    where = f"AND {_LABELS_WANTED} " if labels else ""
    return (
        f"MATCH (n:Entity) WHERE all(text IN $texts WHERE n.search CONTAINS text) {where}"
        f"RETURN {_THING} ORDER BY id LIMIT $limit"
    )


def values_containing(label: str) -> str:
    """Values of a label with any of the texts somewhere within."""
    return (
        f"MATCH (n:{label}) WHERE any(text IN $texts WHERE n.search CONTAINS text) "
        f"RETURN {_THING} ORDER BY id LIMIT $limit"
    )


PHONES_CONTAINING = (
    f"MATCH (n:Phone) WHERE any(text IN $texts WHERE n.number CONTAINS text) RETURN {_THING} ORDER BY id LIMIT $limit"
)

USERS_OF_ALIASES = (
    "UNWIND $ids AS alias_id MATCH (alias:Alias {id: alias_id})<-[:USES_ALIAS]-(n:Entity) "
    "WITH n, collect(alias.search) AS aliases "
    f"RETURN {_THING}, aliases ORDER BY n_documents DESC, id LIMIT $limit"
)


def things_within(conditions: tuple[str, ...], *, place: bool, dates: bool) -> str:
    """Those of the things that are tied to a place, and happened or are told of in documents of a kind.

    `conditions` are conditions on such a document, its date aside.
    """
    dated = [PUBLISHED_WITHIN] if dates else []
    told = [_told_in((*conditions, *dated))] if conditions or dates else []
    if dates:
        happened = f"({_HAPPENED} AND {_told_in(conditions)})" if conditions else _HAPPENED
        told = [f"({happened} OR {told[0]})"]
    wanted = [*([_IS_AT_PLACE] if place else []), *told]
    return f"UNWIND $ids AS id MATCH (n:Entity {{id: id}}) WHERE {' AND '.join(wanted)} RETURN n.id AS id"


def _told_in(conditions: tuple[str, ...]) -> str:
    """The condition that a document of this sort mentions a value, or tells of a resolved thing."""
    where = " AND ".join((READABLE, *(f"({condition})" for condition in conditions)))
    return (
        f"(EXISTS {{ MATCH (n)<-[:MENTIONS]-(:Sentence)<-[:HAS_SENTENCE]-(d:Document) WHERE {where} }} "
        f"OR EXISTS {{ MATCH (n)<-[:RESOLVED_AS]-(:Report)-[:TOLD_IN]->(d:Document) WHERE {where} }})"
    )


def _readable(conditions: tuple[str, ...]) -> str:
    return " AND ".join((READABLE, *conditions))


def sentences(conditions: tuple[str, ...]) -> str:
    """Sentences that answer to a full-text query in documents of a kind, best first."""
    return (
        "CALL db.index.fulltext.queryNodes('sentence_fulltext', $query, $options) YIELD node AS n, score "
        f"MATCH (d:Document)-[:HAS_SENTENCE]->(n) WHERE {_readable(conditions)} RETURN {_SENTENCE} LIMIT $limit"
    )


def sentences_read_through(conditions: tuple[str, ...]) -> str:
    """Sentences that contain every text; for what full text cannot look up."""
    return (
        "MATCH (n:Sentence) WHERE all(text IN $texts WHERE n.search CONTAINS text) "
        f"MATCH (d:Document)-[:HAS_SENTENCE]->(n) WHERE {_readable(conditions)} "
        f"RETURN {_SENTENCE} ORDER BY id LIMIT $limit"
    )


def sentences_mentioning(conditions: tuple[str, ...]) -> str:
    """Sentences in which one of some values stands, in whatever spelling."""
    return (
        "UNWIND $ids AS value_id MATCH (value:Entity {id: value_id})<-[:MENTIONS]-(n:Sentence)<-[:HAS_SENTENCE]-(d) "
        f"WHERE {_readable(conditions)} RETURN DISTINCT value.id AS value, {_SENTENCE} ORDER BY id, value LIMIT $limit"
    )


def documents(conditions: tuple[str, ...]) -> str:
    """Documents whose title, outlet, author or account answer to a full-text query."""
    return (
        "CALL db.index.fulltext.queryNodes('document_fulltext', $query, $options) YIELD node AS d, score "
        f"WHERE {_readable(conditions)} RETURN {_DOCUMENT} LIMIT $limit"
    )


def documents_read_through(conditions: tuple[str, ...]) -> str:
    """Documents whose title, outlet, author or account contain every text."""
    return (
        f"MATCH (d:Document) WHERE all(text IN $texts WHERE d.search CONTAINS text) AND {_readable(conditions)} "
        f"RETURN {_DOCUMENT} ORDER BY id LIMIT $limit"
    )


def documents_telling(conditions: tuple[str, ...]) -> str:
    """Ids of the documents with a sentence that answers to a full-text query."""
    return (
        "CALL db.index.fulltext.queryNodes('sentence_fulltext', $query, $options) YIELD node AS n, score "
        f"MATCH (d:Document)-[:HAS_SENTENCE]->(n) WHERE {_readable(conditions)} "
        "WITH d LIMIT $limit RETURN d.id AS id, count(*) AS n_sentences"
    )


SENTENCES_OF_DOCUMENTS = (
    "UNWIND $ids AS id MATCH (d:Document {id: id})-[:HAS_SENTENCE]->(n:Sentence) "
    "WHERE any(text IN $texts WHERE n.search CONTAINS text) AND NOT n.section IN $aside "
    f"RETURN {_SENTENCE}, n.start AS start, d.search AS document_search ORDER BY document, start"
)

# The words to show.
TEXTS = "UNWIND $ids AS id MATCH (n:Sentence {id: id}) RETURN n.id AS id, n.text AS text"
DOCUMENTS = f"UNWIND $ids AS id MATCH (d:Document {{id: id}}) RETURN {DOCUMENT}"
