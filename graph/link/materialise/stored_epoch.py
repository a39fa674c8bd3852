"""The current epoch in the graph."""

import json

from pydantic import Field

from graph.link.model import Epoch
from graph.queries import write_links
from graph.store import Store
from schemas.base import Frozen


class Change(Frozen):
    """Why a link is judged differently since the epoch was opened."""

    link: str
    a: str
    b: str
    ja: str
    en: str


class StoredEpoch(Frozen):
    """An epoch with what linking of posts needs of it, and what it changed when it was opened."""

    epoch: Epoch
    posts: int = Field(description="posts that there were; it says how alike two must be")
    changes: tuple[Change, ...] = ()


def current_epoch(store: Store) -> StoredEpoch | None:
    """The epoch under which the graph is linked; None where it never was."""
    rows = store.read(write_links.EPOCH)
    if not rows:
        return None
    changes = tuple(Change.model_validate(one) for one in json.loads(rows[0]["changes"] or "[]"))
    return StoredEpoch(epoch=Epoch.model_validate_json(rows[0]["json"]), posts=rows[0]["posts"], changes=changes)


def write_epoch(store: Store, stored: StoredEpoch) -> None:
    """Make an epoch the current one."""
    store.write(
        write_links.WRITE_EPOCH,
        number=stored.epoch.number,
        incidents=stored.epoch.incidents,
        json=stored.epoch.model_dump_json(),
        posts=stored.posts,
        changes=json.dumps([one.model_dump() for one in stored.changes], ensure_ascii=False),
    )
