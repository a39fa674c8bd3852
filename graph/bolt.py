"""The one store there is: the official Neo4j driver, on a Neo4j server or on the embedded one."""

import random
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import count
from typing import Any, NamedTuple, Self

from neo4j import Driver, GraphDatabase, ManagedTransaction, NotificationMinimumSeverity
from neo4j.exceptions import (
    AuthError,
    ClientError,
    ConfigurationError,
    ConstraintError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
    TransientError,
)

from graph.store import Engine, Result, Row, Statement
from schemas.errors import StoreError, StoreUnavailableError

_CONNECT_SECONDS = 5.0
_SILENCE_SECONDS: dict[Engine, float] = {"embedded": 1.0, "neo4j": 30.0}  # how long a silent server is asked again
_UPSERT_ATTEMPTS = 10
_HALF_SEEN = "Neo.ClientError.Statement.EntityNotFound"
_CONFLICT_SECONDS = 120.0  # how long a transaction is run again that other writers get in the way of

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
    """A driver transaction that gives plain rows: queries return values, lists and maps, never nodes as such."""

    def __init__(self, transaction: ManagedTransaction) -> None:
        self._transaction = transaction

    def run(self, query: str, /, **params: Any) -> list[Row]:  # noqa: ANN401  query parameters are of any kind
        return [dict(record.items()) for record in self._transaction.run(query, params)]  # type: ignore[no-untyped-call]


class BoltStore:
    """A connection to a graph, shared by the threads of one process.

    Work that writes is idempotent: it may be run again when another writer got in between or the server went away.
    """

    def __init__(self, find: Callable[[], Address], *, engine: Engine, remedy: str) -> None:
        """Connect, or say why that is not possible.

        Args:
            find: gives the address; an embedded server that has died is looked for again through it.
            engine: which kind of store it is.
            remedy: what the user can do when nobody answers.

        Raises:
            StoreUnavailableError: nobody answers at the address, or not to these credentials.
        """
        self.engine: Engine = engine
        self._find = find
        self._remedy = remedy
        self._reconnecting = threading.Lock()
        self._address = find()
        self._driver = self._connected()
        self.server = str(self._driver.get_server_info().agent)

    @property
    def uri(self) -> str:
        """Where the server answers."""
        return self._address.uri

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Give back the connections."""
        self._driver.close()

    def read(self, query: str, /, **params: Any) -> list[Row]:  # noqa: ANN401  query parameters are of any kind
        """The rows of a query that changes nothing."""

        def rows(driver: Driver) -> list[Row]:
            with driver.session(database=self._address.database, default_access_mode="READ") as session:
                return session.execute_read(lambda tx: _BoltTransaction(tx).run(query, **params))

        return self._answered(rows)

    def write(self, query: str, /, **params: Any) -> list[Row]:  # noqa: ANN401  query parameters are of any kind
        """Run one writing query in a transaction of its own."""
        return self.transact(lambda tx: tx.run(query, **params))

    def write_aside(self, query: str, /, **params: Any) -> list[Row]:  # noqa: ANN401  query parameters are of any kind
        """Run one writing query about what people keep beside the graph; what is made of the graph stays valid."""
        return self._committed(lambda tx: tx.run(query, **params))

    def write_batch(self, statements: Iterable[Statement]) -> None:
        """Run several writing queries in one transaction."""
        batch = list(statements)

        def run_all(tx: _BoltTransaction) -> None:
            for statement in batch:
                tx.run(statement.query, **statement.params)

        self.transact(run_all)

    def transact(self, work: Callable[[_BoltTransaction], Result]) -> Result:
        """Run work in one writing transaction, again from the start when another writer got in between."""

        def counted(tx: _BoltTransaction) -> Result:
            tx.run(_RAISE_REVISION)
            return work(tx)

        return self._committed(counted)

    def _committed(self, work: Callable[[_BoltTransaction], Result]) -> Result:
        def committed(driver: Driver) -> Result:
            end = time.monotonic() + _CONFLICT_SECONDS
            for attempt in count(1):
                try:
                    with driver.session(database=self._address.database) as session:
                        return session.execute_write(lambda tx: work(_BoltTransaction(tx)))
                except ClientError as error:  # two made the same new node; the next attempt finds it
                    if attempt == _UPSERT_ATTEMPTS or not _met_another(error):
                        raise
                except TransientError:  # two changed the same node
                    if time.monotonic() > end:
                        raise
                time.sleep(random.uniform(0.02, 0.2))  # noqa: S311  spreads writers, guards nothing
            raise AssertionError("unreachable")

        return self._answered(committed)

    def define(self, query: str, /) -> None:
        """Run one statement that defines the schema; such statements stand alone in a transaction."""

        def run(driver: Driver) -> None:
            with driver.session(database=self._address.database) as session:
                session.run(query).consume()

        self._answered(run)

    def _answered(self, action: Callable[[Driver], Result]) -> Result:
        """What a server answers; an embedded one that has gone is started again once."""
        driver = self._driver
        with self._explained():
            try:
                return action(driver)
            except (ServiceUnavailable, SessionExpired):
                if self.engine != "embedded":
                    raise
            return action(self._reconnected(driver))

    def _reconnected(self, gone: Driver) -> Driver:
        with self._reconnecting:  # one thread looks for the server, the others find it found
            if self._driver is gone:
                gone.close()
                self._address = self._find()
                self._driver = self._connected()
            return self._driver

    def _connected(self) -> Driver:
        address = self._address
        with self._explained():
            driver = GraphDatabase.driver(
                address.uri,
                auth=(address.user or "neo4j", address.password) if address.password else None,
                connection_timeout=_CONNECT_SECONDS,
                max_transaction_retry_time=_SILENCE_SECONDS[self.engine],
                notifications_min_severity=NotificationMinimumSeverity.OFF,
            )
            try:
                driver.verify_connectivity()
            except (DriverError, Neo4jError):
                driver.close()
                raise
            return driver

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


def _met_another(error: ClientError) -> bool:
    """Whether another writer is the cause. The embedded engine may only half show a reader what was just committed."""
    return isinstance(error, ConstraintError) or error.code == _HALF_SEEN


def _first_line(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return lines[0].rstrip(".: ") if lines else type(error).__name__
