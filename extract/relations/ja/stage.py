"""The relations of a Japanese document as the record has them."""

from extract.incidents.ja.stage import Telling
from extract.relations.found import Found
from extract.relations.ja.apps import apps
from extract.relations.ja.membership import membership
from extract.relations.ja.names import names
from extract.relations.ja.orders import orders
from extract.relations.ja.pay import pay
from extract.relations.ja.places import places
from schemas.records import Relation
from schemas.words import Certainty

_FAMILIES = (names, places, orders, pay, apps, membership)


def relations(telling: Telling) -> tuple[Relation, ...]:
    """All relations, each once by its ends, in the order of the families."""
    if not telling.story.cases:
        return ()
    kept: dict[tuple[str, str, str], Found] = {}
    for family in _FAMILIES:
        for found in family(telling):
            ends = (found.type, found.from_, found.to)
            if ends not in kept or _surer(found, kept[ends]):
                kept[ends] = found
    return tuple(found.written() for found in kept.values() if not _vague(telling, found, list(kept.values())))


def _surer(found: Found, told: Found) -> bool:
    """Whether a judgment holds what was only alleged before."""
    return found.certainty is Certainty.CONFIRMED and told.certainty is Certainty.ALLEGED


def _vague(telling: Telling, found: Found, everything: list[Found]) -> bool:
    """Whether a base is told only by its country while the same person is placed in it more exactly."""
    if found.rule not in {"ja.place.base", "ja.place.custody"} or _exact(telling, found.to):
        return False
    country = telling.reading.draft.entity(found.to).norm.get("country")
    return any(
        other.type is found.type
        and other.from_ == found.from_
        and _exact(telling, other.to)
        and telling.reading.draft.entity(other.to).norm.get("country") == country
        for other in everything
    )


def _exact(telling: Telling, place: str) -> bool:
    norm = telling.reading.draft.entity(place).norm
    return any(norm.get(key) for key in ("pref", "city", "facility", "detail"))
