"""What the graph already holds is told before anything is extracted; what came in part or differs is not."""

from typing import Any

from graph.bolt import BoltStore
from graph.load import load_dossiers
from graph.load.settled import settled
from graph.originals import documents_read_from


def test_only_what_would_change_nothing_is_settled(store: BoltStore, a_robbery: Any) -> None:
    loaded, other = a_robbery("one").dossier(), a_robbery("two").dossier()
    load_dossiers(store, [loaded])
    document = loaded[0]
    retitled = document.model_copy(update={"title": "別の題"})
    elsewhere = document.model_copy(update={"external_id": "another-source"})
    asked = [document, other[0], document, retitled, elsewhere]
    assert settled(store, asked, pipeline_version="1") == [True, False, True, False, False]
    assert settled(store, asked, pipeline_version="2") == [False] * 5
    load_dossiers(store, [(elsewhere, loaded[1])])
    assert settled(store, [document, elsewhere], pipeline_version="1") == [True, True]


def test_a_half_loaded_document_is_not_settled(store: BoltStore, a_robbery: Any) -> None:
    document, record = a_robbery("one").dossier()
    load_dossiers(store, [(document, record)])
    store.write("MATCH (d:Document {id: $id}) SET d.complete = false", id=document.id)
    assert settled(store, [document], pipeline_version="1") == [False]


def test_documents_are_counted_by_the_bytes_they_were_read_from(store: BoltStore, a_robbery: Any) -> None:
    load_dossiers(store, [a_robbery(name, raw_sha256="ab" * 32).dossier() for name in ("one", "two")])
    assert documents_read_from(store, "ab" * 32) == 2
    assert documents_read_from(store, "cd" * 32) == 0
