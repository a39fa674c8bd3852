"""The network picture: some things, what lies around them, and what decides how each is drawn."""

from collections.abc import Sequence

from graph.pages.neighbourhood import around, edges_among
from graph.queries import read_network
from graph.store import Row, Store
from schemas.ontology import ontology
from schemas.views import NetworkGraph, NetworkNode, ThingRef


def network(store: Store, thing_ids: Sequence[str], *, hops: int = 1, budget: int = 300) -> NetworkGraph:
    """The things within so many steps of the chosen ones, at most `budget`, with every relationship among them.

    Raises:
        UnknownThingError: the graph has no thing with one of these ids.
    """
    things, of = around(store, tuple(dict.fromkeys(thing_ids)), hops=hops, budget=budget)
    edges = edges_among(store, things)
    drawn = {row["id"]: row for row in store.read(read_network.NODES, ids=[thing.id for thing in things])}
    claims = sorted({claim for edge in edges for claim in edge.claim_ids})
    outlets = {row["claim"]: tuple(sorted(row["outlets"])) for row in store.read(read_network.OUTLETS, ids=claims)}
    nodes = tuple(_node(thing, drawn[thing.id]) for thing in things)
    return NetworkGraph(nodes=nodes, edges=edges, outlets=outlets, showing=len(nodes), of=of)


def _node(thing: ThingRef, drawn: Row) -> NetworkNode:
    played = {role for roles in drawn["roles"] for role in roles or ()}
    ordered = tuple(role.value for role in ontology().roles if role.value in played)
    return NetworkNode(**thing.model_dump(), generic=drawn["generic"], degree=drawn["degree"], roles=ordered)
