"""Claims of who had which part in an incident, who was harmed, who denies it, and how people and things relate."""

from extract.certainty.denial import denial_of
from extract.claims.book import ClaimBook, Ground
from schemas.records import Incident, Participant
from schemas.words import Certainty, Role


def claim_parts(book: ClaimBook) -> None:
    """Every participant of every incident; a denial is a claim of its own that disputes the part."""
    for incident in book.draft.incidents:
        for part in incident.participants:
            _claim_part(book, incident, part)


def _claim_part(book: ClaimBook, incident: Incident, part: Participant) -> None:
    ground = Ground(part.evidence or incident.evidence, part.rule or incident.rule, part.certainty)
    predicate = "VICTIM_OF" if part.role is Role.VICTIM else "PARTICIPATED_IN"
    claim_id = book.write(
        predicate,
        part.entity,
        ground,
        object=incident.id,
        qualifiers={"role": part.role.value} | ({"presumed": True} if part.presumed else {}),
        event_time=incident.date,
    )
    if part.denies and claim_id:
        words = denial_of(book.draft, part.entity)
        sentence = book.draft.text.sentence_at(words[0]) if words else None
        where = (sentence.start, sentence.end) if sentence else ground.evidence
        denial = Ground(where, "claims.denial", Certainty.REPORTED, trigger=words)
        book.write("DENIED", part.entity, denial, object=incident.id, disputes=claim_id)


def claim_relations(book: ClaimBook) -> None:
    """Every relation of the record under its own name."""
    when = {incident.id: incident.date for incident in book.draft.incidents}
    for relation in book.draft.relations:
        ground = Ground(
            relation.evidence,
            relation.rule,
            relation.certainty,
            relation.confidence,
            polarity=relation.polarity,
        )
        time = when.get(relation.from_) or when.get(relation.to)
        book.write(relation.type.value, relation.from_, ground, object=relation.to, event_time=time)
