"""Links and rings of the graph brought to what a pass over new documents found."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from graph.decisions.desk import Desk
from graph.desk.notes import given_names, named_reports
from graph.link.growth.drawn import Drawn, DrawnRing
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
from graph.link.model import Ring
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
    gone: list[DrawnRing]
    things: set[str]  # members of rings that are new, changed or gone


def draw(store: Store, memory: Memory, redrawn: Redrawn) -> dict[str, str]:
    """Write what has changed; gives rings that are no more, each with the ring that has most of its incidents."""
    drawn, grown = Drawn(memory), redrawn.grown
    links = _links(memory, drawn, redrawn)
    rings = _rings(store, memory, grown)
    things = redrawn.things | links.things | rings.things
    edges = [edge for link in drawn.at(things) for edge in link_edges(link, epoch=redrawn.epoch)]
    edges += [edge for ring in drawn.rings_at(things).values() for edge in _ring_edges(ring) if edge[1] in things]
    gone = {"Link": links.gone, "Ring": [one.ring.id for one in rings.gone]}
    bring_part(store, Part((*OF_LINKS, OF_RINGS), [*links.nodes, *rings.nodes], gone, edges, things))
    now = {member: incident_node(member).id for ring in grown.rings for member in ring.core}
    lost = {one.ring.id: frozenset(one.core) for one in rings.gone}
    return successors(lost, grown.rings, {**redrawn.moved, **now})


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
    stale = [one for one in (*drawn.of_ids(grown.gone), *drawn.of_persons(grown.persons)) if one.id not in again]
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


def _rings(store: Store, memory: Memory, grown: Grown) -> _Rings:
    """Rings that are new, changed or no more; noted in the memory."""
    drawn = Drawn(memory)
    before = drawn.rings_at(incident_node(one).id for one in grown.around)
    named = memory.resolved(Sort.INCIDENT, named_reports(store)).values()
    others = drawn.rings_at(incident_node(one).id for one in named)  # these may have got a name, or lost it to another
    rings = (*grown.rings, *(one.ring for ring, one in others.items() if ring not in before))
    before |= others
    nodes = _told_rings(store, memory, rings)
    changed = {one.ring.id: one for one in as_drawn(rings, nodes) if before.get(one.ring.id) != one}
    gone = [one for ring, one in before.items() if ring not in {ring.id for ring in rings}]
    drawn.drop_rings(one.ring.id for one in gone)
    drawn.add_rings(changed.values())
    moved = (*gone, *(before[ring] for ring in changed.keys() & before.keys()), *changed.values())
    return _Rings(
        nodes=[node for node in nodes if node.id in changed],
        gone=gone,
        things={thing for one in moved for thing in (*one.core, *one.possible)},
    )


def _ring_edges(drawn: DrawnRing) -> Iterator[EdgeRow]:
    for membership, things in (("core", drawn.core), ("possible", drawn.possible)):
        yield from (("IN_RING", thing, drawn.ring.id, {"membership": membership}) for thing in things)


def as_drawn(rings: Iterable[Ring], nodes: Iterable[Node]) -> Iterator[DrawnRing]:
    """Rings with their nodes as the memory keeps them."""
    for ring, node in zip(rings, nodes, strict=True):
        core, possible = (tuple(incident_node(one).id for one in members) for members in (ring.core, ring.possible))
        says = json.loads(json.dumps(node.properties))
        yield DrawnRing(ring=ring, says=says, core=core, possible=possible)


def names_given(store: Store, rings: Iterable[Ring], resolved: Mapping[str, str]) -> dict[str, str]:
    """Ring -> the name that people gave it; `resolved` tells the incident of each report."""
    reports: defaultdict[str, list[str]] = defaultdict(list)
    for report, incident in resolved.items():
        reports[incident].append(report)
    return given_names(store, {ring.id: [one for member in ring.core for one in reports[member]] for ring in rings})


def _told_rings(store: Store, memory: Memory, rings: Sequence[Ring]) -> list[Node]:
    """Rings as nodes, named by people or after what ties them together."""
    members = {member for ring in rings for member in (*ring.core, *ring.possible)}
    nodes = {core: incident_node(core) for core in members}
    documents = {nodes[core].id: told_in for core, told_in in memory.told_in(members).items()}
    named = names_given(store, rings, memory.members(Sort.INCIDENT, members))
    values: Mapping[str, Counter[str]] = values_at(Drawn(memory).speaking(members))
    told = Told(nodes, memory.called(members), documents, {})
    return ring_rows(rings, told, named=named, values=values)[0]
