"""What the rest of the graph package asks of a store, whichever engine stands behind it."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Literal, NamedTuple, Protocol, TypeVar

from pydantic import Field

from schemas.base import Frozen

Engine = Literal["embedded", "neo4j"]
Row = dict[str, Any]
Result = TypeVar("Result")


class StoreConfig(Frozen):
    """Where the graph lies: in the data folder, or on a Neo4j server when `uri` is given."""

    data_dir: Path
    uri: str | None = None
    user: str | None = None
    password: str | None = Field(default=None, repr=False)
    database: str | None = Field(default=None, description="None: the server's default database")


class Statement(NamedTuple):
    """One query with its parameters; user text stands in the parameters only."""

    query: str
    params: dict[str, Any]


class Transaction(Protocol):
    """A piece of work that the store takes as a whole or not at all."""

    def run(self, query: str, /, **params: Any) -> list[Row]:  # noqa: ANN401  query parameters are of any kind
        """The rows that a query gives inside this transaction."""


class Store(Protocol):
    """A graph that can be read and written. Every write of what the graph says raises the store's revision."""

    @property
    def engine(self) -> Engine:
        """Which kind of store this is."""

    @property
    def server(self) -> str:
        """What the server calls itself."""

    @property
    def uri(self) -> str:
        """Where the server answers."""

    def read(self, query: str, /, **params: Any) -> list[Row]:  # noqa: ANN401  query parameters are of any kind
        """The rows of a query that changes nothing."""

    def write(self, query: str, /, **params: Any) -> list[Row]:  # noqa: ANN401  query parameters are of any kind
        """Run one writing query in a transaction of its own."""

    def write_aside(self, query: str, /, **params: Any) -> list[Row]:  # noqa: ANN401  query parameters are of any kind
        """Run one writing query about notes and saved views, which nothing is made of: no revision is raised."""

    def write_batch(self, statements: Iterable[Statement]) -> None:
        """Run several writing queries in one transaction."""

    def transact(self, work: Callable[[Transaction], Result]) -> Result:
        """Run `work` in one writing transaction; it is run again from the start when another writer got in between."""

    def define(self, query: str, /) -> None:
        """Run one statement that defines the schema."""

    def close(self) -> None:
        """Give back the connection; an embedded server goes on for the other processes."""
