"""How a store gets from the version it was written with to the one this program knows."""

from collections.abc import Callable

from graph import schema
from graph.store import Store
from schemas.errors import StoreVersionError

_SET_VERSION = "MERGE (m:Meta {id: 'store'}) SET m.schema_version = $version"
_GET_VERSION = "MATCH (m:Meta {id: 'store'}) RETURN m.schema_version AS version"


def _define(store: Store) -> None:
    """Constraints, indexes and full text of everything that the ontology knows; what is there already stays."""
    for statement in schema.cypher_ddl(store.engine):
        store.define(statement)
    if store.engine == "neo4j":
        store.read("CALL db.awaitIndexes(60)")


# The n-th step leads to version n. Steps are only ever added at the end, and each may be repeated after a crash.
# 1: the first schema. 2: links, epochs and retired ids.
MIGRATIONS: tuple[Callable[[Store], None], ...] = (_define, _define)
SCHEMA_VERSION = len(MIGRATIONS)


def migrate(store: Store) -> None:
    """Bring the schema of the store up to this program's version.

    Raises:
        StoreVersionError: the store is of a later version; nothing has been touched.
    """
    found = stored_version(store)
    if found > SCHEMA_VERSION:
        raise StoreVersionError(found=found, known=SCHEMA_VERSION)
    for version in range(found + 1, SCHEMA_VERSION + 1):
        MIGRATIONS[version - 1](store)
        store.write(_SET_VERSION, version=version)


def stored_version(store: Store) -> int:
    """The schema version that the store was last written with; 0 for an empty one."""
    rows = store.read(_GET_VERSION)
    return int(rows[0]["version"] or 0) if rows else 0


def revision(store: Store) -> int:
    """A number that every write raises; cached views of the graph belong to one revision."""
    rows = store.read("MATCH (m:Meta {id: 'store'}) RETURN m.revision AS revision")
    return int(rows[0]["revision"] or 0) if rows else 0
