"""The pass that links the graph: everything that counts, under the current epoch or the next one."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from pydantic import Field

from graph.case.resolved import CaseNode
from graph.decisions.desk import Desk
from graph.link.catalogue import Words
from graph.link.changes import change
from graph.link.growth.drawn import Drawn, DrawnLink, DrawnRing
from graph.link.growth.memory import Memory
from graph.link.growth.whole import remember
from graph.link.linking import Linked, link_tied, scored_of
from graph.link.materialise.clusters import cluster_rows
from graph.link.materialise.differences import Wanted, bring_to
from graph.link.materialise.drawing import as_drawn, names_given
from graph.link.materialise.growing import Counts, link_more, note_desk, note_posts, settle
from graph.link.materialise.judged import judge, mask
from graph.link.materialise.links import EdgeRow, Told, apart, link_edges, link_id, links_of, ring_rows, values_at
from graph.link.materialise.resolving import case_nodes, resolve
from graph.link.materialise.retiring import retire, standing_rings, successors
from graph.link.materialise.sight import sight
from graph.link.materialise.stored_epoch import Change, StoredEpoch, current_epoch, write_epoch
from graph.link.materialise.tied import LABELS, TYPES
from graph.link.model import LinkExplanation, Pair, Weights
from graph.link.posts.model import PostGroups
from graph.link.tying import ties
from graph.queries import write_links
from graph.store import Store
from graph.writing import Node
from schemas.base import Frozen
from schemas.decisions import Decision, Verdict


class LinkReport(Frozen):
    """What a pass of linking found."""

    epoch: int
    incidents: int = 0
    links: int = 0
    rings: int = 0
    families: int = 0
    recruiters: int = 0
    changes: tuple[Change, ...] = ()
    due: tuple[Words, ...] = Field(default=(), description="why the next epoch should be opened")
    without_target: tuple[Decision, ...] = ()
    disputed: tuple[Pair, ...] = Field(default=(), description="decisions that contradict each other")
    whole: bool = Field(default=True, description="False: only what was new was linked, which gives the same graph")

    def __str__(self) -> str:
        due = "".join(f"\nThe next epoch is due ('itoguchi relink'): {reason.en}" for reason in self.due)
        return (
            f"Epoch {self.epoch}: {self.incidents:,} incidents, {self.links:,} links, {self.rings:,} rings; "
            f"{self.families:,} families of posts, {self.recruiters:,} recruiters.{due}"
        )


class _Opening(NamedTuple):
    """Under which figures a pass over everything links: the epoch of before, or the next one with these weights."""

    before: StoredEpoch | None
    weights: Weights
    is_next: bool

    @property
    def standing(self) -> StoredEpoch | None:
        """The epoch that goes on; None where figures are taken anew."""
        return None if self.is_next else self.before


def link_again(
    store: Store, *, memory: Memory | None = None, next_epoch: bool = False, weights: Weights | None = None
) -> LinkReport:
    """Link everything that counts and write what differs from what the graph says.

    Args:
        store: the graph.
        memory: of the last pass, if it was kept: with it only what is new is linked, and the graph is the same.
        next_epoch: take the figures anew from what is there now; the first pass does so anyway.
        weights: those of the next epoch, if it is to have others than the current one.
    """
    before = current_epoch(store)
    if memory and before and not next_epoch:
        more = link_more(store, memory, before=before)
        if more:
            return _report(more.counts, more.decided, epoch=before.epoch.number).model_copy(update={"whole": False})
    opening = _Opening(before, weights or (before.epoch.weights if before else Weights()), is_next=next_epoch)
    return _link_all(store, memory, opening)


def _link_all(store: Store, memory: Memory | None, opening: _Opening) -> LinkReport:
    before, standing = opening.before, opening.standing
    decided, (posts, groups, _), seen = sight(store, standing)
    scored = scored_of(seen, epoch=standing.epoch if standing else None, weights=opening.weights)
    tied = ties(scored)
    linked = link_tied(seen, scored, tied)
    stored = _stored(before, linked, posts=len(posts), is_next=standing is None)
    linked = _under(linked, stored)
    nodes = case_nodes(store, linked)
    rings_before = standing_rings(store)
    gone = resolve(store, nodes)
    judge(store, decided, nodes)
    mask(store, decided)
    told = _told(store, nodes, decided)
    if standing is None:
        stored = stored.model_copy(update={"changes": tuple(_changes(store, linked, told))})
        write_epoch(store, stored)
    drawn, rings = _draw(store, linked, told, clusters=cluster_rows(groups, posts), epoch=stored.epoch.number)
    now = gone | {report: node.id for report, node in nodes.items()}
    _retire(store, linked, gone=gone | successors(rings_before, linked.rings, now))
    if memory:
        remember(memory, seen, posts, compared=replace(scored, parts=tied.parts))
        _note(memory, drawn, as_drawn(linked.rings, rings), groups=groups)
        note_desk(memory, decided)
    settle(store, memory)
    report = _report(_counts(linked, groups), decided, epoch=stored.epoch.number)
    return report if standing else report.model_copy(update={"changes": stored.changes})


def _draw(
    store: Store, linked: Linked, told: Told, *, clusters: tuple[list[Node], list[EdgeRow]], epoch: int
) -> tuple[list[DrawnLink], list[Node]]:
    """Bring links, rings and groups of posts in the graph to what was found; gives the links and the nodes of rings."""
    links = links_of(linked, told)
    drawn = [one for one, _ in links]
    speaking = (one.speaking for one in drawn if not one.rejected)
    rings = ring_rows(
        linked.rings, told, named=names_given(store, linked.rings, linked.incidents), values=values_at(speaking)
    )
    edges = [edge for one in drawn for edge in link_edges(one, epoch=epoch)]
    nodes = [*(node for _, node in links), *rings[0], *clusters[0]]
    bring_to(store, Wanted(LABELS, TYPES, nodes, [*edges, *rings[1], *clusters[1]]))
    return drawn, rings[0]


def _note(memory: Memory, drawn: list[DrawnLink], rings: Iterable[DrawnRing], *, groups: PostGroups) -> None:
    """Keep what the graph says after a pass over everything."""
    Drawn(memory).add(drawn)
    Drawn(memory).add_rings(rings)
    note_posts(memory, groups)


def _counts(linked: Linked, groups: PostGroups) -> Counts:
    return Counts(
        incidents=len(set(linked.incidents.values())),
        links=sum(1 for one in linked.links if one.decided != Verdict.REJECT),
        rings=len(linked.rings),
        families=len(groups.families),
        recruiters=len(groups.recruiters),
        due=linked.due,
    )


def _report(counts: Counts, decided: Desk, *, epoch: int) -> LinkReport:
    return LinkReport(epoch=epoch, **counts._asdict(), without_target=decided.without_target, disputed=decided.disputed)


def is_linked(store: Store) -> bool:
    """Whether nothing was written since the graph was linked last."""
    rows = store.read(write_links.IS_LINKED)
    return bool(rows and rows[0]["linked"])


def _stored(before: StoredEpoch | None, linked: Linked, *, posts: int, is_next: bool) -> StoredEpoch:
    """The epoch of this pass: the standing one, or the next in number with the figures that linking has just taken."""
    if before and not is_next:
        return before
    number = before.epoch.number + 1 if before else 1
    return StoredEpoch(epoch=linked.epoch.model_copy(update={"number": number}), posts=posts)


def _under(linked: Linked, stored: StoredEpoch) -> Linked:
    """What was found, with the number of its epoch."""
    number = stored.epoch.number
    links = tuple(one.model_copy(update={"epoch": number}) for one in linked.links)
    return linked.model_copy(update={"epoch": stored.epoch, "links": links})


def _retire(store: Store, linked: Linked, *, gone: dict[str, str]) -> None:
    used = {row["id"] for row in store.read(write_links.USED)} | {ring.id for ring in linked.rings}
    retire(store, gone, frozenset(used))


def _told(store: Store, nodes: dict[str, CaseNode], decided: Desk) -> Told:
    names = {row["report"]: row["name"] for row in store.read(write_links.KINDS)}
    documents = {row["node"]: frozenset(row["documents"]) for row in store.read(write_links.TOLD_IN)}
    return Told(nodes, names, documents, apart(nodes, decided))


def _changes(store: Store, linked: Linked, told: Told) -> Iterator[Change]:
    """Links that the graph has and the new figures judge differently."""
    rows = (row["properties"] for row in store.read(write_links.nodes_of("Link")))
    before = {
        row["id"]: LinkExplanation.model_validate_json(row["explanation"]) for row in rows if row["scope"] == "incident"
    }
    for link_ in linked.links:
        a, b = Pair.of(told.id(link_.a), told.id(link_.b))
        old = before.get(link_id("incident", a, b))
        words = change(old, link_) if old else None
        if words:
            yield Change(link=link_id("incident", a, b), a=a, b=b, ja=words.ja, en=words.en)
