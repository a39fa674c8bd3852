"""What a record must satisfy before a line of it reaches the graph."""

from collections import Counter
from collections.abc import Iterator

from graph.load.passages import Passages
from schemas.documents import Document
from schemas.errors import InvalidRecordError
from schemas.ontology import ontology
from schemas.records import Claim, Record, Span


def check(document: Document, record: Record) -> None:
    """Refuse a record that would make an edge without a sentence, or an end without a thing.

    Raises:
        InvalidRecordError: names the document and the place in the record.
    """
    for place, problem in _problems(document, record):
        raise InvalidRecordError(problem, document_id=document.name, place=place)


def _problems(document: Document, record: Record) -> Iterator[tuple[str, str]]:
    """Every problem; later checks rely on what earlier ones have found sound."""
    yield from _of_text(document, record)
    yield from _of_ids(record)
    passages = Passages(record)
    yield from _of_spans(record, passages)
    yield from _of_incidents(record, passages)
    yield from _of_references(record)
    yield from _of_claims(record)


def _of_text(document: Document, record: Record) -> Iterator[tuple[str, str]]:
    if record.document_id != document.id or record.text != document.text:
        yield "", "the record is of another text than the document."
    try:
        record.text.encode()
        record.model_dump_json()
    except ValueError as error:
        yield "", f"it holds half a character that no encoding can write ({error})."


def _of_ids(record: Record) -> Iterator[tuple[str, str]]:
    for ids in (_thing_ids(record), [claim.id for claim in record.claims]):
        for double, count in Counter(ids).items():
            if count > 1:
                yield double, "this id is used twice."


def _thing_ids(record: Record) -> list[str]:
    return [
        *(entity.id for entity in record.entities),
        *(incident.id for incident in record.incidents),
        *(action.id for action in record.legal_actions),
        *(statistic.id for statistic in record.statistics),
    ]


def _of_spans(record: Record, passages: Passages) -> Iterator[tuple[str, str]]:
    for sentence in record.sentences:
        if not _inside(record, (sentence.start, sentence.end)):
            yield "sentences", f"[{sentence.start}, {sentence.end}) lies outside the text."
    for place, span in _spans(record):
        if not _inside(record, span):
            yield place, f"[{span[0]}, {span[1]}) lies outside the text."
        elif not passages.touched(span):
            yield place, f"[{span[0]}, {span[1]}) touches no sentence."
    for claim in record.claims:
        if claim.trigger and not _inside(record, claim.trigger):
            yield claim.id, f"its trigger [{claim.trigger[0]}, {claim.trigger[1]}) lies outside the text."


def _spans(record: Record) -> Iterator[tuple[str, Span]]:
    for entity in record.entities:
        yield from ((entity.id, mention) for mention in entity.mentions)
    yield from ((incident.id, incident.evidence) for incident in record.incidents)
    yield from ((action.id, action.evidence) for action in record.legal_actions)
    yield from ((statistic.id, statistic.evidence) for statistic in record.statistics)
    yield from ((claim.id, claim.evidence) for claim in record.claims)


def _inside(record: Record, span: Span) -> bool:
    return 0 <= span[0] < span[1] <= len(record.text)


def _of_incidents(record: Record, passages: Passages) -> Iterator[tuple[str, str]]:
    for incident in record.incidents:
        if not passages.told(incident.evidence):
            yield incident.id, "an incident stands on a teaser or on boilerplate alone."


def _of_references(record: Record) -> Iterator[tuple[str, str]]:
    entities = {entity.id for entity in record.entities}
    incidents = {incident.id for incident in record.incidents}
    for incident in record.incidents:
        named = [incident.place, incident.loss, *incident.loss_also, *(p.entity for p in incident.participants)]
        yield from _unknown(incident.id, named, entities)
        yield from _unknown(incident.id, [incident.part_of], incidents)
    for action in record.legal_actions:
        yield from _unknown(action.id, [*action.persons, action.place, action.authority], entities)
        yield from _unknown(action.id, [action.incident], incidents)
    for relation in record.relations:
        yield from _unknown(relation.type.value, [relation.from_, relation.to], entities | incidents)
    for statement in record.statements:
        yield from _unknown(statement.kind.value, [statement.a, statement.b], incidents)


def _unknown(place: str, named: list[str | None], known: set[str]) -> Iterator[tuple[str, str]]:
    yield from (
        (place, f"it names {name}, which the record does not have.") for name in named if name not in known | {None}
    )


def _of_claims(record: Record) -> Iterator[tuple[str, str]]:
    types = ontology().entity_types
    values = {entity.id for entity in record.entities if types[entity.type].node is None}
    things = set(_thing_ids(record)) - values
    claims = {claim.id for claim in record.claims}
    for claim in record.claims:
        yield from _of_claim(claim, things, values)
        yield from _unknown(claim.id, [claim.disputes], claims)


def _of_claim(claim: Claim, things: set[str], values: set[str]) -> Iterator[tuple[str, str]]:
    if claim.predicate not in ontology().predicates:
        yield claim.id, f"the ontology has no predicate {claim.predicate}."
    if claim.subject in values:
        yield claim.id, f"its subject {claim.subject} is a mere value; only a thing can be spoken of."
    else:
        yield from _unknown(claim.id, [claim.subject], things)
    yield from _unknown(claim.id, [claim.object], things | values)
