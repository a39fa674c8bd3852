"""Claims of what an incident was, when, with what loss; ages of persons; figures about many cases."""

from typing import Any

from extract.claims.book import ClaimBook, Ground
from schemas.records import Entity, Incident, Span
from schemas.words import EntityType, RelationType

_MONEY = ("amount_min", "amount_max", "currency", "bound", "per")


def claim_incidents(book: ClaimBook) -> None:
    """Kind, day, place and losses of every incident."""
    placed = {r.from_ for r in book.draft.relations if r.type is RelationType.OCCURRED_AT}
    for incident in book.draft.incidents:
        ground = Ground(incident.evidence, incident.rule, incident.certainty)
        extra = {"attempted": True} if incident.attempted else {}
        when = incident.date
        book.write("OF_KIND", incident.id, ground, value=incident.kind.value, qualifiers=extra, event_time=when)
        if when:
            book.write("OCCURRED_ON", incident.id, ground, value=when, event_time=when)
        if incident.place and incident.id not in placed:
            book.write("OCCURRED_AT", incident.id, ground, object=incident.place, event_time=when)
        _claim_losses(book, incident)


def _claim_losses(book: ClaimBook, incident: Incident) -> None:
    for rank, loss_id in enumerate(x for x in (incident.loss, *incident.loss_also) if x):
        loss = book.draft.entity(loss_id)
        span = _passage(book, loss, near=incident.evidence)
        ground = Ground(span, incident.rule, incident.certainty, trigger=_nearest(loss, incident.evidence))
        amount = loss.norm.get("amount")
        qualifiers: dict[str, Any] = {k: loss.norm[k] for k in _MONEY if loss.norm.get(k) is not None}
        qualifiers |= {"entity": loss.id, "part": rank > 0}
        book.write("LOST", incident.id, ground, value=amount, qualifiers=qualifiers, event_time=incident.date)


def claim_ages(book: ClaimBook) -> None:
    """The age of every person whose age the text gives."""
    for person in book.draft.of_type(EntityType.PERSON):
        age = person.norm.get("age")
        if isinstance(age, int):
            first = person.mentions[0]
            ground = Ground(
                _passage(book, person, near=first), person.rule, confidence=person.confidence, trigger=first
            )
            book.write("AGED", person.id, ground, value=age)


def claim_statistics(book: ClaimBook) -> None:
    """Figures about many cases, each about itself alone."""
    for figure in book.draft.statistics:
        qualifiers = {"measure": figure.measure, "unit": figure.unit, "bound": figure.bound}
        book.write(
            "MEASURED",
            figure.id,
            Ground(figure.evidence, f"statistics.{figure.measure}"),
            value=figure.value,
            qualifiers=qualifiers,
        )


def _nearest(entity: Entity, near: Span) -> Span:
    """The mention closest to a passage."""
    return min(entity.mentions, key=lambda m: max(m[0] - near[1], near[0] - m[1], 0))


def _passage(book: ClaimBook, entity: Entity, *, near: Span) -> Span:
    """The sentence in which a thing is named closest to a passage."""
    sentence = book.draft.text.sentence_at(_nearest(entity, near)[0])
    return sentence.start, sentence.end
