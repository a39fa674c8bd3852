"""What lies around one thing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from graph.lines import thing_ref
from graph.queries import read_pages, read_store
from graph.store import Row, Store
from schemas.errors import UnknownThingError
from schemas.network import NeighbourEdge, Neighbourhood
from schemas.timeline import ALWAYS, Period
from schemas.views import ThingRef

_CLAIMS = 50  # claims named per relationship; one between an alias and an app may stand on thousands


@dataclass(frozen=True)
class Walk:
    """How far one goes from some things: so many steps, to so many things, over relationships of a period.

    What has no date is of every period.
    """

    hops: int = 1
    budget: int = 300
    period: Period = ALWAYS

    def takes(self, edge: NeighbourEdge) -> bool:
        """Whether a relationship is of the period, at least in part."""
        first, last = edge.first_date or edge.last_date, edge.last_date or edge.first_date
        if first is None or last is None:
            return True
        return Period(first=self.period.first).holds(last) and Period(last=self.period.last).holds(first)


def neighbourhood(store: Store, thing_id: str, *, hops: Literal[1, 2] = 1, budget: int = 200) -> Neighbourhood:
    """The things within one or two steps, at most `budget` of them, with every relationship among these.

    Nearer things come first, then those with more sources. A second step is taken while the budget lasts; it never
    leads through what is generic (an app, a whole city), nor over a statement that two things are unrelated.

    Raises:
        UnknownThingError: the graph has no thing with this id.
    """
    nodes, of = around(store, (thing_id,), Walk(hops=hops, budget=budget))
    return Neighbourhood(nodes=tuple(nodes), edges=edges_among(store, nodes), showing=len(nodes), of=of)


def around(store: Store, thing_ids: Sequence[str], walk: Walk) -> tuple[list[ThingRef], int]:
    """Some things and what lies within a walk from any of them, and how many that would be without its budget.

    Raises:
        UnknownThingError: the graph has no thing with one of these ids.
    """
    nodes = [_centre(store, thing_id) for thing_id in thing_ids]
    of, start = len(nodes), list(thing_ids)
    for hop in range(walk.hops):
        found, counted = _step(store, start, walk, nodes=nodes, walked=hop > 0)
        if hop == 0 and counted > len(found) and len(start) > 1:
            found = _shared(store, start, walk, nodes=nodes)
        nodes += [thing_ref(row["thing"]) for row in found]
        of += counted
        if len(nodes) >= walk.budget:
            break
        start = [row["id"] for row in found if row["leads_on"]]
    return nodes, of


def around_known(store: Store, thing_ids: Sequence[str], *, budget: int) -> tuple[ThingRef, ...]:
    """Those of some things that the graph still has, and what lies next to them."""
    rows = store.read(read_pages.THINGS, ids=list(thing_ids))
    known = {row["thing"]["id"]: thing_ref(row["thing"]) for row in rows}
    walk = Walk(budget=max(budget, 2 * len(known)))
    found = _best(store, list(known), walk, nodes=list(known.values())) if known else []
    return (*known.values(), *(thing_ref(row["thing"]) for row in found))


def _centre(store: Store, thing_id: str) -> ThingRef:
    rows = store.read(read_pages.THING, id=thing_id)
    if not rows:
        raise UnknownThingError(thing_id)
    return ThingRef(id=thing_id, label=rows[0]["label"], name=rows[0]["properties"].get("name") or "")


def _step(store: Store, start: list[str], walk: Walk, *, nodes: list[ThingRef], walked: bool) -> tuple[list[Row], int]:
    """The best things next to these that are not yet among the nodes, and how many there are."""
    if not start:
        return [], 0
    found = _best(store, start, walk, nodes=nodes, walked=walked)
    if len(found) < walk.budget - len(nodes):
        return found, len(found)
    return found, int(store.read(read_store.neighbours_counted(walked=walked), **_about(start, walk, nodes))[0]["n"])


def _best(store: Store, start: list[str], walk: Walk, *, nodes: list[ThingRef], walked: bool = False) -> list[Row]:
    """The best things next to these that are not yet among the nodes, as many as there is room for."""
    room = walk.budget - len(nodes)
    return store.read(read_store.neighbours(walked=walked), **_about(start, walk, nodes), limit=room)


def _about(start: list[str], walk: Walk, nodes: list[ThingRef]) -> dict[str, Any]:
    return {"ids": start, "seen": [node.id for node in nodes], **_limits(walk.period)}


def _shared(store: Store, start: list[str], walk: Walk, *, nodes: list[ThingRef]) -> list[Row]:
    """The best things next to each of these: where not all have room, none is crowded out by what lies around another.

    Whoever asks for what lies around one more thing keeps what was there.
    """
    found: list[Row] = []
    share = (walk.budget - len(nodes)) // len(start)
    for one in start:
        there = [*nodes, *(thing_ref(row["thing"]) for row in found)]
        found += _best(store, [one], replace(walk, budget=len(there) + share), nodes=there)
    return found


def _limits(period: Period) -> dict[str, str]:
    """The ends of a period as texts between which every day lies where one is open."""
    first, last = period.first, period.last
    return {"first": first.isoformat() if first else "", "last": last.isoformat() if last else "~"}


def edges_among(store: Store, nodes: Sequence[ThingRef]) -> tuple[NeighbourEdge, ...]:
    """Every relationship among some things, in a fixed order."""
    ids = [node.id for node in nodes]
    found = store.read(read_store.EDGES_AMONG, ids=ids, among=dict.fromkeys(ids, True), claims=_CLAIMS)[0]["edges"]
    edges = [NeighbourEdge.model_validate(dict(zip(read_store.EDGE, edge, strict=True))) for edge in found]
    return tuple(sorted(edges, key=lambda edge: (edge.source, edge.target, edge.type)))
