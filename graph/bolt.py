"""The one store there is: the official Neo4j driver, on a Neo4j server or on the embedded one."""

import random
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple, Self

from neo4j import GraphDatabase, ManagedTransaction, NotificationMinimumSeverity
from neo4j.exceptions import (
    AuthError,
    ConfigurationError,
    ConstraintError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)

from graph.store import Engine, Result, Row, Statement
from schemas.errors import StoreError, StoreUnavailableError

_CONNECT_SECONDS = 5.0
_UPSERT_ATTEMPTS = 6

# Run first in every writing transaction. It counts the write, and it makes writers queue: Neo4j locks the node, the
# embedded engine refuses the later of two commits, which is then run again. What a transaction has read is thus still
# true when it commits.
_RAISE_REVISION = "MERGE (m:Meta {id: 'store'}) SET m.revision = coalesce(m.revision, 0) + 1"


class Address(NamedTuple):
    """How to reach a server."""

    uri: str
    user: str | None = None
    password: str | None = None
    database: str | None = None


class _BoltTransaction:
    """A driver transaction that gives plain rows."""

    def __init__(self, transaction: ManagedTransaction) -> None:
        self._transaction = transaction

    def run(self, query: str, /, **params: Any) -> list[Row]:  # noqa: ANN401  query parameters are of any kind
        return [record.data() for record in self._transaction.run(query, params)]


class BoltStore:
    """A connection to a graph, shared by the threads of one process."""

    def __init__(self, address: Address, *, engine: Engine, remedy: str) -> None:
        """Connect, or say why that is not possible.

        Raises:
            StoreUnavailableError: nobody answers at the address, or not to these credentials.
        """
        self.engine: Engine = engine
        self.uri = address.uri
        self._database = address.database
        self._remedy = remedy
        with self._explained():
            self._driver = GraphDatabase.driver(
                address.uri,
                auth=(address.user or "neo4j", address.password) if address.password else None,
                connection_timeout=_CONNECT_SECONDS,
                max_transaction_retry_time=30.0,
                notifications_min_severity=NotificationMinimumSeverity.OFF,
            )
        self.server = self._greet()

    def _greet(self) -> str:
        try:
            with self._explained():
                self._driver.verify_connectivity()
                return str(self._driver.get_server_info().agent)
        except StoreError:
            self._driver.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Give back the connections."""
        self._driver.close()

    def read(self, query: str, /, **params: Any) -> list[Row]:  # noqa: ANN401  query parameters are of any kind
        """The rows of a query that changes nothing; run again when the server was busy."""
        with self._explained(), self._driver.session(database=self._database, default_access_mode="READ") as session:
            return session.execute_read(lambda tx: _BoltTransaction(tx).run(query, **params))

    def write(self, query: str, /, **params: Any) -> list[Row]:  # noqa: ANN401  query parameters are of any kind
        """Run one idempotent writing query in a transaction of its own."""
        return self.transact(lambda tx: tx.run(query, **params))

    def write_batch(self, statements: Iterable[Statement]) -> None:
        """Run idempotent writing queries in one transaction."""
        batch = list(statements)

        def run_all(tx: _BoltTransaction) -> None:
            for statement in batch:
                tx.run(statement.query, **statement.params)

        self.transact(run_all)

    def transact(self, work: Callable[[_BoltTransaction], Result]) -> Result:
        """Run idempotent work in one transaction, again from the start when another writer got in between."""

        def counted(tx: ManagedTransaction) -> Result:
            transaction = _BoltTransaction(tx)
            transaction.run(_RAISE_REVISION)
            return work(transaction)

        with self._explained():
            for attempt in range(1, _UPSERT_ATTEMPTS + 1):
                try:
                    with self._driver.session(database=self._database) as session:
                        return session.execute_write(counted)
                except ConstraintError:
                    # Two writers made the same new node; the second attempt finds it.
                    if attempt == _UPSERT_ATTEMPTS:
                        raise
                    time.sleep(random.uniform(0.02, 0.1) * attempt)  # noqa: S311  spreads writers, guards nothing
        raise AssertionError("unreachable")

    def define(self, query: str, /) -> None:
        """Run one statement that defines the schema; such statements stand alone in a transaction."""
        with self._explained(), self._driver.session(database=self._database) as session:
            session.run(query).consume()

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Turn what the driver raises into errors that name the address and what to do."""
        try:
            yield
        except (ServiceUnavailable, SessionExpired, AuthError, ConfigurationError) as error:
            raise StoreUnavailableError(
                f"No graph store answers at {self.uri}: {_first_line(error)}.", uri=self.uri, remedy=self._remedy
            ) from error
        except (Neo4jError, DriverError) as error:
            raise StoreError(f"The graph store at {self.uri} refused: {_first_line(error)}") from error


def _first_line(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return lines[0].rstrip(".") if lines else type(error).__name__
