"""The pass that links only what has come in or gone, and writes what that changes.

It stands on the memory of the last pass. Where that is missing, is of another graph, program or desk, or where too much
has come, everything is linked instead; both give the same graph.
"""

from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

from graph.decisions.binding import Since
from graph.decisions.desk import Desk
from graph.link.catalogue import Words
from graph.link.growth.aliases import told_of
from graph.link.growth.drawn import Drawn
from graph.link.growth.grow import Came, Grown, Ruled, grow
from graph.link.growth.memory import Memory, Sort
from graph.link.growth.posts import passages
from graph.link.materialise.clusters import cluster_rows
from graph.link.materialise.decided import anchors_of, desk_of
from graph.link.materialise.differences import Wanted, bring_to
from graph.link.materialise.drawing import Redrawn, draw
from graph.link.materialise.judged import counting, judge, mask
from graph.link.materialise.kept import Kept, kept, kept_of
from graph.link.materialise.nodes import node_ids, nodes_of
from graph.link.materialise.resolving import move
from graph.link.materialise.retiring import retire_around
from graph.link.materialise.stored_epoch import StoredEpoch
from graph.link.materialise.tied import OF_POSTS
from graph.link.observe.quotes import quoted_by
from graph.link.posts.leads import Posted, posted
from graph.link.posts.model import PostGroups
from graph.queries import write_judged, write_links
from graph.store import Store
from schemas.records import Record

_SHARE = 0.5  # of the documents known; from more that came, it is quicker to link everything
_TOKEN, _RULES, _DESK, _POSTS = "token", "rules", "desk", "posts"


class Counts(NamedTuple):
    """What the graph holds after a pass."""

    incidents: int
    links: int
    rings: int
    families: int
    recruiters: int
    due: tuple[Words, ...]


@cache
def rules() -> str:
    """What tells the rules of linking of one program from those of another."""
    home = Path(__file__).parents[1]
    files = sorted(path for path in home.rglob("*") if path.suffix in {".py", ".yaml"})
    return sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


class More(NamedTuple):
    """What the graph holds after what is new was linked, and what people had decided then."""

    counts: Counts
    decided: Desk


def link_more(store: Store, memory: Memory, *, before: StoredEpoch) -> More | None:
    """Link what has come in or gone since the last pass.

    Args:
        store: the graph.
        memory: of the last pass.
        before: the current epoch.

    Returns:
        None where everything must be linked, and nothing was done.
    """
    if not is_of(store, memory):
        return None
    past, (fresh, gone) = noted_desk(memory), _documents(store, memory)
    since = Since(past.searched, fresh | gone, lambda: anchors_of(kept_of(store, sorted(fresh))))
    decided = desk_of(store, kept(store), since=since)
    change = _change(store, fresh, gone, desks=(past, decided))
    known = memory.documents()
    if len(change.fresh | change.gone) > _SHARE * len(known):
        return None
    then = nodes_of(memory, known & (change.fresh | change.gone))
    came = list(_counting(store, sorted(change.fresh), decided))
    wall = _posts(memory, came, change, desks=(past, decided), count=before.posts)
    news = _came(store, came, change, decided=decided)._replace(leads=wall.leads if wall else None)
    grown = grow(memory, news, Ruled(before.epoch, decided.rings, decided.identity))
    vanished = _write(store, memory, grown, desks=(past, decided), epoch=before.epoch.number)
    if wall:
        _write_posts(store, memory, wall)
    note_desk(memory, decided)
    retire_around(store, vanished, maybe=node_ids(then) | node_ids(nodes_of(memory, change.fresh)))
    settle(store, memory)
    families, recruiters = map(int, memory.noted(_POSTS).split())
    things = memory.things(Sort.INCIDENT)
    counts = Counts(things, Drawn(memory).count(), Drawn(memory).count_rings(), families, recruiters, grown.due)
    return More(counts, decided)


class _Change(NamedTuple):
    """What has changed since the last pass: documents to read, documents that count no longer, what was decided."""

    fresh: set[str]
    gone: set[str]
    reports: frozenset[str]


def _change(store: Store, fresh: set[str], gone: set[str], *, desks: tuple[Desk, Desk]) -> _Change:
    past, decided = desks
    claims = past.rejected_claims.items() ^ decided.rejected_claims.items()
    wrong = {row["id"] for row in store.read(write_judged.DOCUMENTS, ids=sorted({claim for claim, _ in claims}))}
    sides = ((past.identity, decided.identity), (past.rings, decided.rings))
    pairs = {pair for one, other in sides for pair in (one.must ^ other.must) | (one.cannot ^ other.cannot)}
    return _Change(
        fresh=fresh | wrong,
        gone=gone,
        reports=frozenset(end for pair in pairs | (past.unsure ^ decided.unsure) for end in pair),
    )


def _came(store: Store, fresh: Iterable[Kept], change: _Change, *, decided: Desk) -> Came:
    return Came(
        fresh=tuple((one.record, one.post) for one in fresh),
        gone=frozenset(change.gone),
        records=lambda ids: counting_records(store, ids, decided),
        reports=change.reports,
    )


def _write(store: Store, memory: Memory, grown: Grown, *, desks: tuple[Desk, Desk], epoch: int) -> dict[str, str]:
    """Bring the graph to what was found; gives ids that are used no more, each with the one that stands for it."""
    past, decided = desks
    documents = grown.documents | memory.telling(Sort.PERSON, grown.persons)
    aliases = (*past.aliases, *decided.aliases)
    documents |= told_of(memory, (one.bearing for one in aliases))
    claims = sorted({*past.rejected_claims, *decided.rejected_claims})
    if claims:
        documents |= {row["id"] for row in store.read(write_judged.DOCUMENTS, ids=claims)} & memory.documents()
    nodes = nodes_of(memory, documents)
    moved = move(store, nodes, store.read(write_links.STANDING_OF, ids=sorted(nodes)))
    if claims or aliases:
        judge(store, decided, nodes)
    if past.masked or decided.masked:
        mask(store, decided)
    things = frozenset(node_ids(nodes) | moved.keys())
    return moved | draw(store, memory, Redrawn(grown, things, moved, decided, epoch))


def _posts(
    memory: Memory, came: Iterable[Kept], change: _Change, *, desks: tuple[Desk, Desk], count: int
) -> Posted | None:
    """The posts that count now; None where these, what articles quote, and what people decided, are as they were."""
    past, decided = desks
    fresh = [one.post for one in came if one.post]
    moved = change.fresh | change.gone
    quoted = passages(memory, but=moved).union(quoted_by(one.record for one in came))
    is_quoted_alike = quoted == passages(memory)
    if not fresh and not memory.posts_among(moved) and past.posts == decided.posts and is_quoted_alike:
        return None
    stay = (post for post in memory.posts() if post.id not in moved)
    return posted((*stay, *fresh), passages=quoted, constraints=decided.posts, count=count)


def _write_posts(store: Store, memory: Memory, wall: Posted) -> None:
    """Bring families of posts and recruiters to what the posts known say."""
    nodes, edges = cluster_rows(wall.groups, wall.posts)
    bring_to(store, Wanted(("PostCluster",), (OF_POSTS,), nodes, edges))
    note_posts(memory, wall.groups)


def note_posts(memory: Memory, groups: PostGroups) -> None:
    """Keep how many families of posts and recruiters there are."""
    memory.note(_POSTS, f"{len(groups.families)} {len(groups.recruiters)}")


def note_desk(memory: Memory, decided: Desk) -> None:
    """Keep what people had decided in this pass."""
    binding = decided.model_copy(update={"without_target": (), "disputed": ()})
    memory.note(_DESK, binding.model_dump_json())


def settle(store: Store, memory: Memory | None) -> None:
    """Say that the graph is linked, and which memory knows all of it."""
    token = uuid4().hex if memory else None
    store.write(write_links.MARK_LINKED, memory=token)
    if memory is None or token is None:
        return
    unseen = {row["id"] for row in store.read(write_links.UNSEEN)}  # also whose reports moved in this pass
    store.write(write_links.MARK_SEEN, ids=sorted(unseen & memory.documents()))
    store.write(write_links.MARK_LINKED, memory=token)  # that was a write too
    memory.note(_TOKEN, token)
    memory.note(_RULES, rules())
    memory.keep()


def is_of(store: Store, memory: Memory) -> bool:
    """Whether the memory is of this graph as it was linked last, by the rules of this program."""
    token, rows = memory.noted(_TOKEN), store.read(write_links.MEMORY)
    return bool(token and rows and rows[0]["memory"] == token and memory.noted(_RULES) == rules())


def noted_desk(memory: Memory) -> Desk:
    """What people had decided in the last pass."""
    return Desk.model_validate_json(memory.noted(_DESK))


def _documents(store: Store, memory: Memory) -> tuple[set[str], set[str]]:
    """Documents that count and were not seen as they are, and documents that count no longer."""
    fresh = {row["id"] for row in store.read(write_links.UNSEEN)}
    known = memory.documents()
    if store.read(write_links.COUNT_COUNTING)[0]["n"] == len(known | fresh):
        return fresh, set()
    return fresh, known - {row["id"] for row in store.read(write_links.COUNTING)}


def counting_records(store: Store, ids: Iterable[str], decided: Desk) -> Iterable[Record]:
    """The records of documents as they count."""
    return (one.record for one in _counting(store, ids, decided))


def _counting(store: Store, ids: Iterable[str], decided: Desk) -> Iterable[Kept]:
    """Documents with their records as they count."""
    found = list(kept_of(store, list(ids)))
    records = counting(store, [one.record for one in found], decided)
    return (one._replace(record=record) for one, record in zip(found, records, strict=True))
