"""The network around chosen things, as the picture needs it: every name, word and colour decided here."""

import hashlib
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from pydantic import ValidationError

from app import phrases, routes
from app.i18n import Lang, Words
from app.usecases.masking import Reader
from app.usecases.people import SOMEBODY
from graph import pages
from graph.bolt import BoltStore
from graph.pages.standing_now import cleared
from schemas.decisions import Arrangement
from schemas.errors import QueryError
from schemas.network import NeighbourEdge, NetworkGraph, NetworkNode
from schemas.ontology import NodeType, ontology
from schemas.timeline import ALWAYS, Period
from schemas.views import Procedure
from schemas.words import Role

BUDGET = 300  # things at first; a picture of more is hard to read
MOST = 2_000  # things that a picture may hold after expanding
HEIGHT = 640  # pixels

_INCIDENTS = 4  # row of the picture by role
# How the picture of a ring begins: by role, without what hangs on everybody, and without those who were harmed.
RING = Arrangement(layout="role", filters={"types": ("LegalAction", "Location", "Statistic"), "roles": ("victim",)})

_THING, _CLAIM = "THING", "CLAIM"  # where an id stands in an address of the picture
_WORDS = "network."  # words of the interface that the picture itself says


def network(
    store: BoltStore,
    thing_ids: Sequence[str],
    *,
    reader: Reader,
    period: Period = ALWAYS,
    beside: Sequence[str] = (),
) -> dict[str, Any]:
    """The data of the picture of some things and what lies around them.

    The first of them is what the picture is about. Shapes are those of `app/components/network/src/types.ts`.
    Of relationships with a date those of the period are in it.

    Raises:
        UnknownThingError: the graph has no thing with one of these ids.
    """
    budget = min(MOST, BUDGET * max(1, len(thing_ids)))
    walk = pages.Walk(budget=budget, period=period)
    found = reader.careful(store, pages.network(store, thing_ids, walk, beside=beside))
    ended = cleared(store, [node.id for node in found.nodes if node.label in SOMEBODY])
    drawn = {
        "focus": thing_ids[0],
        "nodes": [_node(node, ended.get(node.id, ()), reader.say) for node in found.nodes],
        "edges": [_edge(edge, found) for edge in found.edges],
        "rings": found.rings,
        "showing": found.showing,
        "of": found.of,
        "undated": sum(edge.first_date is None and edge.last_date is None for edge in found.edges),
        "period": phrases.of_when(period, reader.say) if period else "",
        "days": _days(found.edges, reader.say.lang),
        **_vocabulary(reader),
    }
    return {"rev": _revision(drawn), "view": thing_ids[0], "saved": None, "height": HEIGHT, **drawn}


def arranged(data: dict[str, Any], *, view: str, arrangement: Arrangement | None) -> dict[str, Any]:
    """The data of a picture as a view of its own, things lying where they were when it was kept."""
    return {**data, "view": view, "saved": arrangement and arrangement.model_dump(mode="json")}


def arrangement_sent(sent: object) -> Arrangement:
    """How the reader arranged the picture, as the browser sent it.

    Raises:
        QueryError: it is no arrangement, or a larger one than any picture can have.
    """
    try:
        return Arrangement.model_validate(sent)
    except ValidationError as error:
        raise QueryError("The picture cannot be kept as it is.", remedy="Reload the page and try again.") from error


def _node(node: NetworkNode, ended: Sequence[Procedure], say: Words) -> dict[str, Any]:
    """A thing as it is drawn; whoever was cleared bears that with the name, wherever the name stands."""
    steps = (phrases.worded("legal_kind", step.kind, say.lang) for step in ended)
    return {
        "id": node.id,
        "name": " · ".join([node.name or node.id, *steps]),
        "type": node.label,
        "tier": _tier(node),
        "roles": list(node.roles),
        "rings": list(node.rings),
        "generic": node.generic,
        "degree": node.degree,
    }


def _tier(node: NetworkNode) -> int:
    if node.label == "Incident":
        return _INCIDENTS
    return ontology().row(map(Role, node.roles), is_abroad=node.abroad)


def _edge(edge: NeighbourEdge, found: NetworkGraph) -> dict[str, Any]:
    outlets = {outlet for claim in edge.claim_ids for outlet in found.outlets.get(claim, ())}
    return {
        "id": edge.claim_ids[0],
        "source": edge.source,
        "target": edge.target,
        "type": edge.type,
        "certainty": edge.certainty.value,
        "disputed": edge.disputed,
        "negative": edge.type == "NOT_LINKED",
        "sources": edge.n_sources,
        "outlets": sorted(outlets),
        "roles": list(edge.roles),
        "first": edge.first_date,
        "last": edge.last_date,
    }


def _days(edges: Sequence[NeighbourEdge], lang: Lang) -> dict[str, str]:
    """The days that relationships bear, as the reader writes them."""
    ends = (day for edge in edges for day in (edge.first_date, edge.last_date) if day)
    return {day: phrases.day(day, lang) for day in sorted(set(ends))}


def _vocabulary(reader: Reader) -> dict[str, Any]:
    """Names and looks of all kinds, in the reader's language, and how much is masked for this reader."""
    say = reader.say
    model, lang = ontology(), say.lang
    kinds = {name: model.nodes[name] for name in model.case_labels()}
    words = {key.removeprefix(_WORDS): text for key, text in say.under(prefix="network").items()}
    masked = f"{say('mask.of')}: {say(f'mask.{reader.masking}')}"
    return {
        "kinds": {name: _kind(name, kind, lang) for name, kind in kinds.items()},
        "families": {name: {"light": one.light, "dark": one.dark} for name, one in model.families.items()},
        "certainties": {
            name.value: {"rank": one.rank, "line": one.line, "label": one.label(lang)}
            for name, one in model.certainties.items()
        },
        "relationships": {name: kind.label(lang) for name, kind in {**model.relationships, **model.linking}.items()},
        "roles": {role.value: style.label(lang) for role, style in model.roles.items()},
        "words": {**words, "showing": say.table["showing"], "banner": say("banner"), "masked": masked},
        "sentence": routes.thing(_THING, lang=lang, claim=_CLAIM),
        "date": phrases.day(datetime.now().astimezone().date(), lang),
    }


def _kind(name: str, kind: NodeType, lang: Lang) -> dict[str, str]:
    """How things of a kind are drawn, and the page of one of them."""
    page = routes.of_kind(name, _THING, lang=lang)
    return {"icon": kind.icon, "family": kind.family, "label": kind.label(lang), "page": page}


def _revision(drawn: dict[str, Any]) -> str:
    """Changes whenever what is drawn does."""
    return hashlib.sha256(repr(drawn).encode()).hexdigest()[:16]
