"""Claims of a record as rows: each with the sentences it is stated in and the things it is about."""

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from graph.load.passages import Passages
from graph.load.things import Things
from graph.load.things import things as things_of
from graph.writing import Edge, End, Node
from schemas import ids
from schemas.documents import Document
from schemas.records import Claim, Record


class _Ends(NamedTuple):
    """A claim with the nodes it joins and the id it gets."""

    claim: Claim
    id: str
    subject: End
    object: End | None


def claim_rows(document: Document, record: Record, *, things: Things, passages: Passages) -> Iterator[Node | Edge]:
    """Nodes and relationships of all claims."""
    canonical = {entity.id: entity.canonical for entity in record.entities}
    joined = list(_joined(document.id, record, things))
    node_ids = {ends.claim.id: ends.id for ends in joined}
    disputed = {claim.disputes for claim in record.claims if claim.disputes}
    for ends in joined:
        properties = _properties(ends, record, canonical) | {"disputed": ends.claim.id in disputed}
        yield Node("Claim", ends.id, {"document_id": document.id, **properties})
        source = End("Claim", ends.id)
        for sentence in passages.touched(ends.claim.evidence):
            place = ids.sentence_id(document.id, sentence.start, sentence.end)
            yield Edge("STATED_IN", source, End("Sentence", place))
        yield Edge("SUBJECT", source, ends.subject)
        if ends.object:
            yield Edge("OBJECT", source, ends.object)
        if ends.claim.disputes:
            yield Edge("DISPUTES", source, End("Claim", node_ids[ends.claim.disputes]))


def claims_by_id(record: Record) -> dict[str, Claim]:
    """The claims of a record by the ids that they have in the graph."""
    return {one.id: one.claim for one in _joined(record.document_id, record, things_of(record.document_id, record))}


def _joined(document_id: str, record: Record, things: Things) -> Iterator[_Ends]:
    given: dict[str, int] = {}
    for claim in record.claims:
        subject = things.end(claim.subject)
        assert subject is not None, "checked before"
        object_ = things.end(claim.object) if claim.object else None
        said = (subject.id, object_.id if object_ else claim.object, claim.value, claim.polarity, _qualified(claim, {}))
        claim_id = ids.claim_id(document_id, claim.predicate, *said, *claim.evidence)
        given[claim_id] = given.get(claim_id, 0) + 1
        if given[claim_id] > 1:  # said twice in one passage
            claim_id = ids.claim_id(document_id, claim.predicate, claim_id, given[claim_id])
        yield _Ends(claim, claim_id, subject, object_)


def _properties(ends: _Ends, record: Record, canonical: dict[str, str]) -> dict[str, Any]:
    claim = ends.claim
    value = claim.value
    if value is None and claim.object and ends.object is None:
        value = canonical[claim.object]  # a loss or a date
    return {
        "predicate": claim.predicate,
        "value": value,
        "qualifiers": _qualified(claim, canonical),
        "polarity": claim.polarity.value,
        "certainty": claim.certainty.value,
        "attribution": list(claim.attribution),
        "event_time": claim.event_time,
        "stated_at": claim.stated_at,
        "evidence_start": claim.evidence[0],
        "evidence_end": claim.evidence[1],
        "trigger_start": claim.trigger[0] if claim.trigger else None,
        "trigger_end": claim.trigger[1] if claim.trigger else None,
        "rule": claim.rule,
        "rule_version": record.pipeline_version,
        "confidence": claim.confidence,
    }


def _qualified(claim: Claim, canonical: dict[str, str]) -> str:
    """Qualifiers as text; where one names an entity of the record, by the name of that entity."""
    named = {
        key: canonical.get(value, value) if isinstance(value, str) else value for key, value in claim.qualifiers.items()
    }
    return json.dumps(named, ensure_ascii=False, sort_keys=True)
