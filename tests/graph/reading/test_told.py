"""One sentence for each of many things."""

from typing import Any

from graph.bolt import BoltStore
from graph.load import load_dossiers
from graph.pages.told import told_in
from graph.search import search


def test_everything_found_has_a_sentence_that_tells_of_it(store: BoltStore, a_robbery: Any) -> None:
    load_dossiers(store, [a_robbery("one").dossier(), a_robbery("two").dossier()])
    things = [hit for hit in search(store, "架空").hits if hit.label not in {"Document", "Sentence"}]
    told = told_in(store, [hit.id for hit in things])
    assert {hit.label for hit in things} >= {"Person", "Incident"}
    assert set(told) == {hit.id for hit in things}
    for hit in things:
        sentence = told[hit.id]
        assert sentence.text
        if hit.label == "Person":
            assert hit.name in sentence.text


def test_nothing_is_told_of_what_is_not_there(store: BoltStore) -> None:
    assert told_in(store, ["person-unknown"]) == {}
    assert told_in(store, []) == {}
