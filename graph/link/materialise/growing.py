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

from graph.decisions.desk import Desk
from graph.link.catalogue import Words
from graph.link.growth.drawn import Drawn
from graph.link.growth.grow import Came, Grown, Ruled, grow
from graph.link.growth.memory import Memory, Sort
from graph.link.materialise.clusters import cluster_rows
from graph.link.materialise.differences import Wanted, bring_to
from graph.link.materialise.drawing import Redrawn, draw
from graph.link.materialise.judged import counting, judge, mask
from graph.link.materialise.kept import Kept, kept_of
from graph.link.materialise.nodes import node_ids, nodes_of
from graph.link.materialise.resolving import move
from graph.link.materialise.retiring import retire_around
from graph.link.materialise.stored_epoch import StoredEpoch
from graph.link.materialise.tied import OF_POSTS
from graph.link.posts.grouping import group
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


def link_more(store: Store, memory: Memory, *, before: StoredEpoch, decided: Desk) -> Counts | None:
    """Link what has come in or gone since the last pass.

    Args:
        store: the graph.
        memory: of the last pass.
        before: the current epoch.
        decided: what people decided.

    Returns:
        What the graph holds now; None where everything must be linked, and nothing was done.
    """
    if not _belongs(store, memory, decided):
        return None
    fresh, gone = _changes(store, memory)
    known = memory.documents()
    if len(fresh) + len(gone) > _SHARE * len(known):
        return None
    then = nodes_of(memory, known & {*fresh, *gone})
    came = list(_counting(store, fresh, decided))
    ruled = Ruled(before.epoch, decided.rings, decided.identity)
    pairs = tuple((one.record, one.post) for one in came)
    read = Came(pairs, frozenset(gone), lambda ids: counting_records(store, ids, decided))
    had_posts = bool(memory.posts_among(gone | set(fresh)))
    grown = grow(memory, read, ruled)
    vanished = _write(store, memory, grown, decided=decided, epoch=before.epoch.number)
    if had_posts or any(one.post for one in came):
        write_posts(store, memory, decided=decided, count=before.posts)
    retire_around(store, vanished, maybe=node_ids(then) | node_ids(nodes_of(memory, fresh)))
    settle(store, memory)
    families, recruiters = map(int, memory.noted(_POSTS).split())
    things = memory.things(Sort.INCIDENT)
    return Counts(things, Drawn(memory).count(), len(grown.rings), families, recruiters, grown.due)


def _write(store: Store, memory: Memory, grown: Grown, *, decided: Desk, epoch: int) -> dict[str, str]:
    """Bring the graph to what was found; gives ids that are used no more, each with the one that stands for it."""
    documents = grown.documents | memory.telling(Sort.PERSON, grown.persons)
    if decided.rejected_claims:
        rows = store.read(write_judged.DOCUMENTS, ids=sorted(decided.rejected_claims))
        documents |= {row["id"] for row in rows} & memory.documents()
    nodes = nodes_of(memory, documents)
    moved = move(store, nodes, store.read(write_links.STANDING_OF, ids=sorted(nodes)))
    if decided.rejected_claims:
        judge(store, decided, nodes)
    if decided.masked:
        mask(store, decided)
    things = frozenset(node_ids(nodes) | moved.keys())
    return moved | draw(store, memory, Redrawn(grown, things, moved, decided, epoch))


def write_posts(store: Store, memory: Memory, *, decided: Desk, count: int) -> None:
    """Bring families of posts and recruiters to what the posts known say."""
    posts = memory.posts()
    groups = group(posts, constraints=decided.posts, count=count)
    nodes, edges = cluster_rows(groups, posts)
    bring_to(store, Wanted(("PostCluster",), (OF_POSTS,), nodes, edges))
    note_posts(memory, groups)


def note_posts(memory: Memory, groups: PostGroups) -> None:
    """Keep how many families of posts and recruiters there are."""
    memory.note(_POSTS, f"{len(groups.families)} {len(groups.recruiters)}")


def note_desk(memory: Memory, decided: Desk) -> None:
    """Keep what people had decided in this pass."""
    memory.note(_DESK, _binding(decided).model_dump_json())


def settle(store: Store, memory: Memory | None) -> None:
    """Say that the graph is linked, and which memory knows all of it."""
    token = uuid4().hex if memory else None
    store.write(write_links.MARK_LINKED, memory=token)
    if memory is None or token is None:
        return
    unseen = [row["id"] for row in store.read(write_links.UNSEEN)]
    store.write(write_links.MARK_SEEN, ids=sorted(memory.documents().intersection(unseen)))
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


def _belongs(store: Store, memory: Memory, decided: Desk) -> bool:
    """Whether a pass can go on from the memory; who bears an alias concerns everything."""
    return is_of(store, memory) and not decided.aliases and noted_desk(memory) == _binding(decided)


def _binding(decided: Desk) -> Desk:
    """What of the desk linking must keep."""
    return decided.model_copy(update={"aliases": (), "without_target": (), "disputed": ()})


def _changes(store: Store, memory: Memory) -> tuple[list[str], set[str]]:
    """Documents that count and were not seen as they are, and documents that count no longer."""
    fresh = [row["id"] for row in store.read(write_links.UNSEEN)]
    known = memory.documents()
    if store.read(write_links.COUNT_COUNTING)[0]["n"] == len(known.union(fresh)):
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
