"""The relations of an English document as the record has them."""

from extract.incidents.en.telling import Telling
from extract.relations.en.apps import apps
from extract.relations.en.names import handles, membership, names
from extract.relations.en.orders import directed, recruited
from extract.relations.en.pay import pay
from extract.relations.en.places import located, occurred
from extract.relations.found import Found
from schemas.records import Incident, Relation


def relations(telling: Telling, incidents: tuple[Incident, ...]) -> tuple[Relation, ...]:
    """All relations, each once by its ends, in the order of the families; a text without a case has none."""
    if not incidents:
        return ()
    families = (
        occurred(incidents),
        names(telling),
        handles(telling),
        directed(telling, incidents),
        recruited(telling, incidents),
        apps(telling, incidents),
        pay(telling, incidents),
        located(telling, incidents),
        membership(telling),
    )
    kept: dict[tuple[str, str, str], Found] = {}
    for family in families:
        for found in family:
            kept.setdefault((found.type, found.from_, found.to), found)
    return tuple(found.written() for found in kept.values())
