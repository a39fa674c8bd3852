"""Links and rings of the graph brought to what a pass over new documents found."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from graph.decisions.desk import Desk
from graph.desk.notes import given_names
from graph.link.growth.drawn import Drawn, Speaking
from graph.link.growth.grow import Grown
from graph.link.growth.memory import Memory, Sort
from graph.link.materialise.differences import Part, bring_part
from graph.link.materialise.links import (
    EdgeRow,
    Told,
    apart,
    incident_links,
    link_edges,
    person_links,
    ring_rows,
    values_at,
)
from graph.link.materialise.nodes import incident_node, nodes_at
from graph.link.materialise.retiring import successors
from graph.link.materialise.tied import OF_LINKS, OF_RINGS
from graph.link.model import Pair, Ring
from graph.link.rings import disputes
from graph.store import Store
from graph.writing import Node


class Redrawn(NamedTuple):
    """What was found, the things whose nodes may have been made anew, and ids that moved on."""

    grown: Grown
    things: frozenset[str]
    moved: Mapping[str, str]
    decided: Desk
    epoch: int


class _Links(NamedTuple):
    nodes: list[Node]
    gone: list[str]
    things: set[str]  # at the ends of links that are new, changed or gone


class _Rings(NamedTuple):
    nodes: list[Node]
    gone: list[str]
    things: set[str]  # members of rings that are new, changed or gone
    edges: list[EdgeRow]
    said: Mapping[str, Mapping[str, Any]]  # what the memory keeps of them


def draw(store: Store, memory: Memory, redrawn: Redrawn) -> dict[str, str]:
    """Write what has changed; gives rings that are no more, each with the ring that has most of its incidents."""
    drawn = Drawn(memory)
    links = _links(memory, drawn, redrawn)
    before = drawn.rings()
    rings = _rings(told_rings(store, memory, redrawn.grown.rings, links=drawn.speaking()), before)
    _note(drawn, rings.said)
    things = redrawn.things | links.things | rings.things
    edges = [edge for link in drawn.at(things) for edge in link_edges(link, epoch=redrawn.epoch)]
    edges += [edge for edge in rings.edges if edge[1] in things]
    gone = {"Link": links.gone, "Ring": rings.gone}
    bring_part(store, Part((*OF_LINKS, OF_RINGS), [*links.nodes, *rings.nodes], gone, edges, things))
    now = {member: incident_node(member).id for ring in redrawn.grown.rings for member in ring.core}
    lost = {ring: frozenset(before[ring]["core"]) for ring in rings.gone}
    return successors(lost, redrawn.grown.rings, {**redrawn.moved, **now})


def _links(memory: Memory, drawn: Drawn, redrawn: Redrawn) -> _Links:
    """Links that are new, changed or no more; noted in the memory."""
    grown = redrawn.grown
    told = _at_ends(memory, grown, redrawn.decided)
    cores = memory.resolved(Sort.PERSON, {end for same in grown.open for end in same.pair})
    disputed = disputes(grown.rings)
    made = [
        *incident_links(grown.explained, told, disputed=disputed),
        *person_links(grown.open, told, epoch=redrawn.epoch, cores=cores),
    ]
    again = {one.id for one, _ in made}
    gone = [link for link, one, other in drawn.incident_ties() if Pair.of(one, other) not in grown.shown]
    stale = [one for one in (*drawn.of_ids(gone), *drawn.of_persons(grown.persons)) if one.id not in again]
    drawn.drop(one.id for one in stale)
    drawn.add(one for one, _ in made)
    return _Links(
        nodes=[node for _, node in made],
        gone=[one.id for one in stale],
        things={end for one in (*stale, *(one for one, _ in made)) for end in (one.a, one.b)},
    )


def _at_ends(memory: Memory, grown: Grown, decided: Desk) -> Told:
    """The nodes at the ends of what was found."""
    cases = {end for link in grown.explained for end in (link.a, link.b)}
    people = {end for same in grown.open for end in same.pair}
    parted = {end for pair in decided.identity.cannot for end in pair}
    nodes = nodes_at(memory, {Sort.INCIDENT: cases | parted, Sort.PERSON: people | parted})
    return Told(nodes, {}, {}, apart(nodes, decided))


def _rings(told: tuple[list[Node], list[EdgeRow]], before: Mapping[str, Mapping[str, Any]]) -> _Rings:
    """What the rings are, and which of them say something else than before."""
    nodes, edges = told
    now = as_noted(nodes, edges)
    changed = {ring for ring, said in now.items() if before.get(ring) != said}
    gone = before.keys() - now.keys()
    members = [before[ring] for ring in gone | (changed & before.keys())] + [now[ring] for ring in changed]
    return _Rings(
        nodes=[node for node in nodes if node.id in changed],
        gone=sorted(gone),
        things={one for said in members for one in (*said["core"], *said["possible"])},
        edges=edges,
        said=now,
    )


def note_rings(memory: Memory, nodes: Iterable[Node], edges: Iterable[EdgeRow]) -> None:
    """Keep what the graph says of rings."""
    _note(Drawn(memory), as_noted(nodes, edges))


def _note(drawn: Drawn, said: Mapping[str, Mapping[str, Any]]) -> None:
    drawn.set_rings({ring: json.dumps(one, ensure_ascii=False) for ring, one in said.items()})


def as_noted(nodes: Iterable[Node], edges: Iterable[EdgeRow]) -> dict[str, dict[str, Any]]:
    """What the memory keeps of rings: what their nodes say, and their members."""
    said: dict[str, dict[str, Any]] = {
        node.id: {"says": json.loads(json.dumps(node.properties)), "core": [], "possible": []} for node in nodes
    }
    for _, thing, ring, tie in edges:
        said[ring][tie["membership"]].append(thing)
    return said


def names_given(store: Store, rings: Iterable[Ring], resolved: Mapping[str, str]) -> dict[str, str]:
    """Ring -> the name that people gave it; `resolved` tells the incident of each report."""
    reports: defaultdict[str, list[str]] = defaultdict(list)
    for report, incident in resolved.items():
        reports[incident].append(report)
    return given_names(store, {ring.id: [one for member in ring.core for one in reports[member]] for ring in rings})


def told_rings(
    store: Store, memory: Memory, rings: tuple[Ring, ...], *, links: Iterable[Speaking]
) -> tuple[list[Node], list[EdgeRow]]:
    """Rings with their members, named by people or after what ties them together."""
    members = {member for ring in rings for member in (*ring.core, *ring.possible)}
    nodes = {core: incident_node(core) for core in members}
    documents = {nodes[core].id: told_in for core, told_in in memory.told_in(members).items()}
    named = names_given(store, rings, memory.members(Sort.INCIDENT, members))
    values: Mapping[str, Counter[str]] = values_at(links)
    return ring_rows(rings, Told(nodes, memory.called(members), documents, {}), named=named, values=values)
