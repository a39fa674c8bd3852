"""Opening the graph: the embedded store of a data folder, or the Neo4j server that was named."""

from graph import embedded, migrations
from graph.bolt import Address, BoltStore
from graph.store import StoreConfig

_SERVER_REMEDY = "Check that the Neo4j server runs and that its address, user, password and database are right."
_EMBEDDED_REMEDY = "Run the command again; it starts the embedded store anew."


def open_store(config: StoreConfig) -> BoltStore:
    """The graph of this configuration with its schema in place; starts the embedded server when none runs.

    Raises:
        StoreUnavailableError: no server answers, or the embedded one did not start.
        StoreVersionError: a newer version of this product wrote the store.
    """
    store = _connect(config)
    try:
        migrations.migrate(store)
    except BaseException:
        store.close()
        raise
    return store


def _connect(config: StoreConfig) -> BoltStore:
    if config.uri:
        address = Address(config.uri, config.user, config.password, config.database)
        return BoltStore(lambda: address, engine="neo4j", remedy=_SERVER_REMEDY)
    return BoltStore(lambda: embedded.ensure(config.data_dir), engine="embedded", remedy=_EMBEDDED_REMEDY)
