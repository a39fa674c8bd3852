"""Claims of what authorities did with persons, and of what the text says about incidents belonging together."""

from typing import Any

from extract.claims.book import ClaimBook, Ground
from extract.statistics.bounds import bound_of
from schemas.records import LegalAction
from schemas.words import Certainty, StatementKind

_PREDICATES = {StatementKind.SAME_GROUP: "SAME_GROUP", StatementKind.UNRELATED: "NOT_LINKED"}


def claim_legal_actions(book: ClaimBook) -> None:
    """Who is subject of a legal action, how many, and which incident it concerns."""
    for action in book.draft.legal_actions:
        ground = Ground(action.evidence, action.rule, Certainty.REPORTED)
        qualifiers = _circumstances(action)
        for person in action.persons:
            book.write("SUBJECT_OF", person, ground, object=action.id, qualifiers=qualifiers, event_time=action.date)
        if action.count is not None:
            told = bound_of(book.draft.text.plain[slice(*action.evidence)], action.count)
            counted = qualifiers | {"bound": told}
            book.write("ACTED_ON", action.id, ground, value=action.count, qualifiers=counted, event_time=action.date)
        if action.incident:
            book.write(
                "CONCERNS", action.id, ground, object=action.incident, qualifiers=qualifiers, event_time=action.date
            )


def _circumstances(action: LegalAction) -> dict[str, Any]:
    said = {"kind": action.kind.value, "status": action.status.value}
    where = {"authority": action.authority, "place": action.place}
    return said | {key: value for key, value in where.items() if value}


def claim_statements(book: ClaimBook) -> None:
    """Incidents said to be of one group, or said to have nothing to do with each other."""
    for statement in book.draft.statements:
        ground = Ground(statement.evidence, statement.rule, Certainty.ALLEGED)
        book.write(_PREDICATES[statement.kind], statement.a, ground, object=statement.b)
