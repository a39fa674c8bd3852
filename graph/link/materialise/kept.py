"""What linking reads from the graph: the records of the documents that count, and the posts among them."""

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from graph.link.posts.model import Post
from graph.link.posts.told import post_of
from graph.queries import write_links
from graph.store import Store
from schemas.documents import DocumentKind
from schemas.records import Record

_AT_ONCE = 200


class Kept(NamedTuple):
    """A record, and the post that it tells of."""

    record: Record
    post: Post | None


def kept(store: Store) -> Iterator[Kept]:
    """Every document that counts, in the order of ids."""
    yield from kept_of(store, [row["id"] for row in store.read(write_links.COUNTING)])


def kept_of(store: Store, ids: list[str]) -> Iterator[Kept]:
    """Some documents, in the order of ids given."""
    for start in range(0, len(ids), _AT_ONCE):
        rows = store.read(write_links.RECORDS, ids=ids[start : start + _AT_ONCE])
        yield from map(_kept, sorted(rows, key=lambda row: str(row["id"])))


def _kept(row: dict[str, Any]) -> Kept:
    said = json.loads(row["json"])
    record = Record.model_validate(said | {key: row[key] for key in ("text", "title", "url")})
    is_post = record.kind is DocumentKind.POST
    return Kept(record, post_of(record, account=row["account"], platform=row["platform"]) if is_post else None)
