"""Where a user's work lies: the store, the archive of raw bytes and the report of the last import."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

from app.settings import Settings
from app.usecases.archive import Archive
from graph.bolt import BoltStore
from graph.decisions.journal import Journal, Lines
from graph.link.growth.memory import Memory
from graph.opening import open_store
from graph.store import StoreConfig
from schemas.decisions import Note, SavedCase

_MEMORY = "linking.sqlite"


class Workspace:
    """One user's data folder and the graph that belongs to it."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    @property
    def data_dir(self) -> Path:
        """The folder in which everything of this user lies."""
        return self.settings.data_dir

    @cached_property
    def archive(self) -> Archive:
        """The raw bytes of everything that was read."""
        return Archive(self.data_dir / "archive")

    @cached_property
    def journal(self) -> Journal:
        """Every decision of this user, whatever the engine."""
        return Journal(self.data_dir / "decisions.jsonl")

    @cached_property
    def notes(self) -> Lines[Note]:
        """Everything that was remarked on things, and the names given to rings."""
        return Lines(self.data_dir / "notes.jsonl", Note)

    @cached_property
    def saved(self) -> Lines[SavedCase]:
        """Every version of every saved case."""
        return Lines(self.data_dir / "saved-cases.jsonl", SavedCase)

    @contextmanager
    def memory(self) -> Iterator[Memory]:
        """What linking remembers of the graph, for the length of one pass; others wait until it ends."""
        memory = Memory.open(self.data_dir / _MEMORY)
        try:
            yield memory
        finally:
            memory.close()

    @contextmanager
    def past_memory(self) -> Iterator[Memory | None]:
        """What linking remembered after the last pass, to read; None where there is nothing."""
        path = self.data_dir / _MEMORY
        memory = Memory(path, reading=True) if path.exists() else None
        try:
            yield memory
        finally:
            if memory:
                memory.close()

    @property
    def last_import(self) -> Path:
        """Where the report of the last import lies."""
        return self.data_dir / "last-import.json"

    @property
    def preferences(self) -> Path:
        """Where it lies what this desk remembers of its readers."""
        return self.data_dir / "preferences.json"

    @property
    def store_config(self) -> StoreConfig:
        """Where the graph is to be found."""
        given = self.settings
        password = given.neo4j_password.get_secret_value() if given.neo4j_password else None
        return StoreConfig(
            data_dir=given.data_dir,
            uri=given.neo4j_uri,
            user=given.neo4j_user,
            password=password,
            database=given.neo4j_database,
        )

    def connect(self) -> BoltStore:
        """A connection to the graph; whoever asks closes it."""
        return open_store(self.store_config)

    @contextmanager
    def store(self) -> Iterator[BoltStore]:
        """The graph for the length of one task."""
        with self.connect() as store:
            yield store
