"""What is made of a graph is made again only after a write, and apart for each store."""

import threading

from graph.bolt import BoltStore
from graph.opening import open_store
from graph.remembering import Remembered
from graph.store import Store, StoreConfig


def test_a_thing_is_made_once_until_something_is_written(embedded_store: BoltStore) -> None:
    made: list[Store] = []

    def make(store: Store) -> int:
        made.append(store)
        return len(made)

    remembered = Remembered(make)
    assert [remembered.of(embedded_store), remembered.of(embedded_store)] == [1, 1]
    embedded_store.write("CREATE (:Note {id: 'note-1'})")
    assert [remembered.of(embedded_store), remembered.of(embedded_store)] == [2, 2]


def test_what_is_made_ahead_is_there_for_whoever_asks(embedded_store: BoltStore) -> None:
    made: list[Store] = []
    begun, may_end = threading.Event(), threading.Event()

    def make(store: Store) -> int:
        begun.set()
        assert may_end.wait(60)
        made.append(store)
        return len(made)

    remembered = Remembered(make)
    remembered.ahead(embedded_store)
    assert begun.wait(60)
    remembered.ahead(embedded_store)  # it is under way
    may_end.set()
    assert remembered.of(embedded_store) == 1


def test_another_connection_has_its_own(embedded_store: BoltStore, embedded_config: StoreConfig) -> None:
    remembered = Remembered(id)
    with open_store(embedded_config) as other:
        assert remembered.of(embedded_store) != remembered.of(other)
