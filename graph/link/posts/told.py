"""Posts out of documents and their records: who posted, and whom readers are told to contact."""

from collections.abc import Iterator

from graph.link.catalogue import catalogue
from graph.link.model import EvidenceType
from graph.link.posts.model import Post
from graph.values import account_value, entity_value
from schemas.ids import fold
from schemas.records import Record
from schemas.words import EntityType, PostLabel

_TELLING = 5  # letters from which a name of an account is taken to be one hand's on every service


def post_of(record: Record, *, account: str | None = None, platform: str | None = None) -> Post:
    """The post that a record tells of."""
    poster = account_value(account, platform) if account else None
    return Post(
        id=record.document_id,
        text=record.text,
        label=record.label or PostLabel.BENIGN,
        account=account_key(**poster.key) if poster else "",
        contacts=tuple(sorted(set(_contacts(record)))),
        aliases=tuple(sorted(set(_aliases(record)))),
        sentences=tuple(sorted((one.start, one.end) for one in record.sentences)),
    )


def _contacts(record: Record) -> Iterator[str]:
    for entity in record.entities:
        if entity.type is EntityType.HANDLE:
            yield account_key(**entity_value(entity).key)
        elif entity.type is EntityType.PHONE:
            yield f"phone {entity_value(entity).key['number']}"


def _aliases(record: Record) -> Iterator[str]:
    """Names gone by that few people choose; a popular one ties a post to nobody."""
    rare = catalogue().types[EvidenceType.ALIAS].unlisted
    for entity in record.entities:
        if entity.type is EntityType.ALIAS and catalogue().base_rate(EvidenceType.ALIAS, entity.canonical) <= rare:
            yield fold(entity.canonical)


def account_key(*, platform: str | None, handle: str) -> str:
    """A long name is one hand's wherever it is used; a short one may be another's on another service."""
    name = fold(handle).rstrip("/").rsplit("/", 1)[-1]
    return f"account {name}" if len(name) >= _TELLING else f"account {platform or ''}:{name}"
