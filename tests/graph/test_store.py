import threading

import pytest

from graph.bolt import Address, BoltStore
from graph.migrations import revision
from graph.store import Statement, Transaction
from schemas.errors import StoreError, StoreUnavailableError

COUNT = "MERGE (n:Note {id: 'counter'}) SET n.value = coalesce(n.value, 0) + 1"


def value(store: BoltStore) -> int:
    return int(store.read("MATCH (n:Note {id: 'counter'}) RETURN n.value AS value")[0]["value"])


def test_write_raises_revision_and_read_does_not(store: BoltStore) -> None:
    before = revision(store)
    store.write(COUNT)
    store.read("MATCH (n) RETURN count(n) AS n")
    assert revision(store) == before + 1


def test_what_is_kept_beside_the_graph_raises_no_revision(store: BoltStore) -> None:
    before = revision(store)
    store.write_aside(COUNT)
    assert value(store) == 1
    assert revision(store) == before


def test_batch_is_taken_as_a_whole_or_not_at_all(store: BoltStore) -> None:
    with pytest.raises(StoreError):
        store.write_batch([Statement(COUNT, {}), Statement("THIS IS NOT CYPHER", {})])
    assert store.read("MATCH (n:Note) RETURN count(n) AS n") == [{"n": 0}]


def test_work_that_fails_leaves_nothing(store: BoltStore) -> None:
    def work(tx: Transaction) -> None:
        tx.run(COUNT)
        raise KeyError

    before = revision(store)
    with pytest.raises(KeyError):
        store.transact(work)
    assert store.read("MATCH (n:Note) RETURN count(n) AS n") == [{"n": 0}]
    assert revision(store) == before


def test_what_a_transaction_has_read_still_holds_when_it_commits(store: BoltStore) -> None:
    """Four threads read a number and write it raised: no count is lost."""
    store.write("MERGE (n:Note {id: 'counter'}) SET n.value = 0")

    def raise_it(tx: Transaction) -> None:
        seen = tx.run("MATCH (n:Note {id: 'counter'}) RETURN n.value AS value")[0]["value"]
        tx.run("MATCH (n:Note {id: 'counter'}) SET n.value = $value", value=seen + 1)

    threads = [threading.Thread(target=lambda: [store.transact(raise_it) for _ in range(10)]) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert value(store) == 40


def test_two_writers_of_one_new_node_both_succeed(store: BoltStore) -> None:
    failures: list[StoreError] = []

    def merge_all() -> None:
        for number in range(20):
            try:
                store.write("MERGE (n:Alias {id: $id}) SET n:Entity", id=f"alias-{number}")
            except StoreError as error:
                failures.append(error)

    threads = [threading.Thread(target=merge_all) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures
    assert store.read("MATCH (n:Alias) RETURN count(n) AS n") == [{"n": 20}]


@pytest.mark.parametrize(
    "text",
    ["'}) DETACH DELETE n //", "<script>alert(1)</script>", '"+-&|!(){}[]^~*?:\\/ AND', "\x00\u200b\u202e😀", ""],
)
def test_text_comes_back_as_it_went_in(store: BoltStore, text: str) -> None:
    store.write("MERGE (n:Note {id: 'text'}) SET n.text = $text", text=text)
    assert store.read("MATCH (n:Note {id: 'text'}) RETURN n.text AS text") == [{"text": text}]


def test_nobody_at_the_address_is_said_with_a_remedy() -> None:
    with pytest.raises(StoreUnavailableError) as refused:
        BoltStore(lambda: Address("bolt://127.0.0.1:1"), engine="neo4j", remedy="Start it.")
    assert refused.value.uri == "bolt://127.0.0.1:1"
    assert refused.value.remedy == "Start it."


def test_address_that_is_none_is_said_with_a_remedy() -> None:
    with pytest.raises(StoreUnavailableError, match="nonsense"):
        BoltStore(lambda: Address("nonsense://127.0.0.1"), engine="neo4j", remedy="Mend it.")
