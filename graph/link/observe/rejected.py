"""Records without what people say is wrong in them."""

from collections.abc import Iterable

from graph.load.claims import claims_by_id
from schemas.records import Claim, Incident, LegalAction, Record
from schemas.words import RelationType

_Said = tuple[str, str, str | None]


def without_claims(record: Record, rejected: frozenset[str]) -> Record:
    """A record without what only rejected claims say; what another claim of it says too stays.

    Args:
        record: the record.
        rejected: claims by the ids that they have in the graph.
    """
    claims = claims_by_id(record)
    kept = {_said(claim) for claim_id, claim in claims.items() if claim_id not in rejected}
    wrong = {_said(claim) for claim_id, claim in claims.items() if claim_id in rejected} - kept
    if not wrong:
        return record
    return record.model_copy(
        update={
            "relations": tuple(one for one in record.relations if (one.type, one.from_, one.to) not in wrong),
            "incidents": tuple(_incident(one, wrong) for one in record.incidents),
            "legal_actions": tuple(_legal_action(one, wrong) for one in record.legal_actions),
        }
    )


def _said(claim: Claim) -> _Said:
    """A claim by its ends; a loss is a value, and names the words that tell it beside."""
    return claim.predicate, claim.subject, claim.object or claim.qualifiers.get("entity")


def _incident(incident: Incident, wrong: set[_Said]) -> Incident:
    def is_wrong(predicate: str) -> bool:
        return any(one[:2] == (predicate, incident.id) for one in wrong)

    said: dict[str, object] = {
        "participants": tuple(
            one
            for one in incident.participants
            if not _any((("PARTICIPATED_IN", one.entity, incident.id), ("VICTIM_OF", one.entity, incident.id)), wrong)
        ),
        "loss_also": tuple(one for one in incident.loss_also if ("LOST", incident.id, one) not in wrong),
    }
    if (RelationType.OCCURRED_AT, incident.id, incident.place) in wrong:
        said["place"] = None
    if ("LOST", incident.id, incident.loss) in wrong:
        said["loss"] = None
    if is_wrong("OCCURRED_ON"):
        said["date"] = None
    return incident.model_copy(update=said)


def _legal_action(action: LegalAction, wrong: set[_Said]) -> LegalAction:
    persons = tuple(one for one in action.persons if ("SUBJECT_OF", one, action.id) not in wrong)
    concerned = None if ("CONCERNS", action.id, action.incident) in wrong else action.incident
    return action.model_copy(update={"persons": persons, "incident": concerned})


def _any(said: Iterable[_Said], wrong: set[_Said]) -> bool:
    return not wrong.isdisjoint(said)
