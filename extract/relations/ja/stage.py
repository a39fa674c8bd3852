"""The relations of a Japanese document as the record has them."""

from extract.incidents.ja.stage import Telling
from extract.relations.ja.apps import apps
from extract.relations.ja.found import Found
from extract.relations.ja.membership import membership
from extract.relations.ja.names import names
from extract.relations.ja.orders import orders
from extract.relations.ja.pay import pay
from extract.relations.ja.places import places
from schemas.records import Relation

_FAMILIES = (names, places, orders, pay, apps, membership)


def relations(telling: Telling) -> tuple[Relation, ...]:
    """All relations, each once by its ends, in the order of the families."""
    if not telling.story.cases:
        return ()
    kept: dict[tuple[str, str, str], Found] = {}
    for family in _FAMILIES:
        for found in family(telling):
            kept.setdefault((found.type, found.from_, found.to), found)
    return tuple(found.written() for found in kept.values())
