"""The case layer made again from the report layer is the one that loading had made."""

from collections.abc import Callable
from typing import Any

import pytest

from graph.bolt import BoltStore
from graph.dump import dump
from graph.load import load_dossiers
from graph.queries import write_rebuild
from graph.rebuild import rebuild
from graph.remove import remove_document
from schemas.errors import StoreError
from schemas.ontology import ontology

Make = Callable[..., Any]


@pytest.fixture
def loaded(store: BoltStore, a_robbery: Make) -> BoltStore:
    """Three documents, one of them the older version of another."""
    url = "https://news.example/1"
    cases = [a_robbery("a", url=url), a_robbery("b", alias="キム", url=url), a_robbery("c", app="Telegram")]
    load_dossiers(store, [case.dossier() for case in cases])
    return store


def test_rebuilt_graph_is_equal(loaded: BoltStore) -> None:
    before = dump(loaded)
    counted: list[int] = []
    rebuild(loaded, progress=counted.append)
    assert dump(loaded) == before
    assert counted == [3]


def test_rebuild_heals_a_damaged_case_layer(loaded: BoltStore) -> None:
    before = dump(loaded)
    loaded.write("MATCH (:Entity)-[r:USED_APP]->(:App) DELETE r")
    loaded.write("MATCH (v:Alias) SET v.n_documents = 99, v.name = 'wrong', v.names = ['wrong']")
    loaded.write("MATCH (p:Person) SET p.name = 'wrong'")
    loaded.write("MERGE (n:Incident {id: 'stray'}) SET n:Entity, n.name = 'told by nobody'")
    assert dump(loaded) != before
    rebuild(loaded)
    assert dump(loaded) == before


def test_rebuild_leaves_the_desk_alone(loaded: BoltStore) -> None:
    loaded.write("MERGE (n:Decision {id: 'd1'}) SET n.verdict = 'reject', n.targets = ['x']")
    loaded.write("MERGE (n:Note {id: 'n1'}) SET n.text = '要確認'")
    before = dump(loaded)
    rebuild(loaded)
    assert dump(loaded) == before


def test_interrupted_rebuild_keeps_writers_away_and_can_be_done_again(loaded: BoltStore, a_robbery: Make) -> None:
    before = dump(loaded)
    document = loaded.read("MATCH (d:Document) RETURN d.id AS id LIMIT 1")[0]["id"]
    loaded.write(write_rebuild.MARK_BEGUN)
    for name in ontology().relationships:
        loaded.write(write_rebuild.delete_some_edges(name), limit=10)
    with pytest.raises(StoreError, match="rebuil"):
        load_dossiers(loaded, [a_robbery("d").dossier()])
    with pytest.raises(StoreError, match="rebuil"):
        remove_document(loaded, document)
    rebuild(loaded)
    assert dump(loaded) == before
    assert load_dossiers(loaded, [a_robbery("d").dossier()]).added == 1
