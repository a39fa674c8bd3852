"""The network picture: some things, what lies around them, and what decides how each is drawn."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from graph.pages.neighbourhood import Walk, around, edges_among
from graph.parts import in_order
from graph.queries import read_links, read_network
from graph.store import Row, Store
from schemas.network import NeighbourEdge, NetworkGraph, NetworkNode
from schemas.ontology import ontology
from schemas.views import ThingRef
from schemas.words import Certainty, Role

LINKED = "LINKED"


def network(store: Store, thing_ids: Sequence[str], walk: Walk, *, beside: Sequence[str] = ()) -> NetworkGraph:
    """The things within a walk from the chosen ones, with every relationship of its period among them.

    Things `beside` come into the picture as they are: nothing is looked for around them.

    Raises:
        UnknownThingError: the graph has no thing with one of these ids.
    """
    things, of = around(store, tuple(dict.fromkeys(thing_ids)), walk)
    known = {thing.id for thing in things}
    things += around(store, tuple(dict.fromkeys(one for one in beside if one not in known)), Walk(hops=0))[0]
    edges = (*filter(walk.takes, edges_among(store, things)), *_links_among(store, things))
    nodes, rings = _nodes(store, things)
    return NetworkGraph(
        nodes=nodes,
        edges=edges,
        outlets=_outlets(store, edges),
        rings=rings,
        showing=len(nodes),
        of=max(of, len(nodes)),
    )


def _outlets(store: Store, edges: Iterable[NeighbourEdge]) -> dict[str, tuple[str, ...]]:
    """Who printed each claim that relationships stand on."""
    claims = sorted({claim for edge in edges for claim in edge.claim_ids})
    found: defaultdict[str, list[str]] = defaultdict(list)
    for row in store.read(read_network.OUTLETS, ids=claims):
        for claim in row["claims"]:
            found[claim].append(row["outlet"])
    return {claim: tuple(sorted(outlets)) for claim, outlets in found.items()}


def _nodes(store: Store, things: Sequence[ThingRef]) -> tuple[tuple[NetworkNode, ...], dict[str, str]]:
    """Things with what decides how they are drawn, and the names of the rings among that."""
    ids = [thing.id for thing in things]
    drawn = {row["id"]: row for row in store.read(read_network.NODES, ids=ids)}
    abroad = {row["id"] for row in store.read(read_network.ABROAD, ids=ids)}
    queries = (read_network.RINGS_OF_INCIDENTS, read_network.RINGS_OF_ACTORS)
    rows = [row for query in queries for row in store.read(query, ids=ids)]
    inside: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        inside[row["id"]].add(row["ring"])
    nodes = (
        NetworkNode(
            **thing.model_dump(),
            generic=drawn[thing.id]["generic"],
            degree=drawn[thing.id]["degree"],
            roles=_roles(drawn[thing.id]),
            abroad=thing.id in abroad,
            rings=tuple(sorted(inside[thing.id])),
        )
        for thing in things
    )
    return tuple(nodes), {row["ring"]: row["name"] or "" for row in rows}


def _links_among(store: Store, things: Sequence[ThingRef]) -> tuple[NeighbourEdge, ...]:
    """Links of ours as lines of the picture, drawn as the hypotheses that they are; each leads to its link by id."""
    ids = [thing.id for thing in things]
    rows = store.read(read_links.LINKED_AMONG, ids=ids, among=dict.fromkeys(ids, True))
    return tuple(
        NeighbourEdge(
            source=row["source"],
            target=row["target"],
            type=LINKED,
            certainty=Certainty.SPECULATED,
            disputed=False,
            n_sources=0,
            confidence=row["p"],
            claim_ids=(row["link"],),
        )
        for row in rows
    )


def _roles(drawn: Row) -> tuple[str, ...]:
    """The parts of somebody: those that incidents name and acting shows, else those that are presumed."""
    model = ontology()
    played = {Role(role) for roles in drawn["roles"] for role in roles or ()}
    for act in drawn["acts"]:
        if act in model.relationships:
            played |= model.roles_by(act)
    return in_order(played or (Role(role) for roles in drawn["presumed"] for role in roles or ()))
