"""All that is said of one thing."""

from collections.abc import Iterable
from typing import Any

from graph.case.retired import current_id
from graph.lines import document_line
from graph.pages.claims import claim_rows
from graph.pages.evidence import evidence_sentences
from graph.pages.procedures import procedures
from graph.queries import read_pages
from graph.store import Store
from schemas.errors import UnknownThingError
from schemas.ontology import ontology
from schemas.views import ClaimRow, DocumentLine, EvidenceSentence, ThingPage, ThingRef

_MENTIONS = 50
_DOCUMENTS_BY = (
    read_pages.DOCUMENTS_TELLING_OF,
    read_pages.DOCUMENTS_MENTIONING,
    read_pages.DOCUMENTS_OF_MEMBERS,
)
_DOCUMENTS = 200
_NOT_SHOWN = {"id", "name", "search", "generic"}


def thing_page(store: Store, thing_id: str, *, limit: int = 500) -> ThingPage:
    """A thing with its claims in the order of their groups, where it is mentioned and which documents tell of it.

    Claims about a person, an incident or a legal action are those about all its reports. Only the current version of a
    page speaks.

    Raises:
        UnknownThingError: the graph has no thing with this id.
    """
    thing, properties = _node(store, thing_id)
    thing_id = thing.id
    claim_ids = _claim_ids(store, thing_id, limit)
    claims = claim_rows(store, claim_ids)
    return ThingPage(
        thing=thing,
        properties=_shown(properties),
        generic=bool(properties.get("generic")),
        claims=claims,
        procedures=procedures(store, thing, claims),
        mentions=_mentions(store, thing_id),
        documents=_documents(store, thing_id, claims),
        showing=len(claims),
        of=_claims_counted(store, thing_id) if len(claim_ids) == limit else len(claims),
    )


def thing_named(store: Store, thing_id: str) -> ThingRef:
    """A thing by its name alone, also under an id that it bore before.

    Raises:
        UnknownThingError: the graph has no thing with this id.
    """
    return _node(store, thing_id)[0]


def _node(store: Store, thing_id: str) -> tuple[ThingRef, dict[str, Any]]:
    rows = store.read(read_pages.THING, id=thing_id)
    if not rows:
        thing_id = current_id(store, thing_id)
        rows = store.read(read_pages.THING, id=thing_id)
    if not rows:
        raise UnknownThingError(thing_id)
    properties: dict[str, Any] = rows[0]["properties"]
    return ThingRef(id=thing_id, label=rows[0]["label"], name=properties.get("name") or ""), properties


def _claim_ids(store: Store, thing_id: str, limit: int) -> list[str]:
    groups = list(ontology().claim_groups)
    order = {name: groups.index(predicate.group) for name, predicate in ontology().predicates.items()}
    rows = store.read(read_pages.CLAIMS_ABOUT, id=thing_id, order=order, limit=limit)
    return [row["id"] for row in rows]


def _claims_counted(store: Store, thing_id: str) -> int:
    return int(store.read(read_pages.CLAIMS_ABOUT_COUNTED, id=thing_id)[0]["n"])


def _shown(properties: dict[str, Any]) -> dict[str, str | float | int | bool | None]:
    """What a node has beside its name; several forms of a name as one line."""
    return {
        name: " · ".join(map(str, value)) if isinstance(value, list) else value
        for name, value in sorted(properties.items())
        if name not in _NOT_SHOWN
    }


def _mentions(store: Store, thing_id: str) -> tuple[EvidenceSentence, ...]:
    rows = store.read(read_pages.MENTIONS_OF, id=thing_id, limit=_MENTIONS)
    return tuple(evidence_sentences(store, [row["id"] for row in rows]).values())


def _documents(store: Store, thing_id: str, claims: Iterable[ClaimRow]) -> tuple[DocumentLine, ...]:
    """Documents that tell of the thing, name it, say something of it or were posted by it, newest first."""
    lines = {claim.evidence.document.id: claim.evidence.document for claim in claims}
    for query in _DOCUMENTS_BY:
        for row in store.read(query, id=thing_id, limit=_DOCUMENTS):
            line = document_line(row["document"])
            lines[line.id] = line
    newest_first = sorted(sorted(lines), key=lambda line_id: str(lines[line_id].published or ""), reverse=True)
    return tuple(lines[line_id] for line_id in newest_first[:_DOCUMENTS])
