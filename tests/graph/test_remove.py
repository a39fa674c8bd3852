"""Removing a document leaves the graph as if it had never come."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from graph.bolt import BoltStore
from graph.dump import dump
from graph.load import load_dossiers
from graph.remove import remove_document
from schemas.errors import UnknownThingError

Make = Callable[..., Any]


def test_removed_document_takes_along_what_stood_on_it_alone(store: BoltStore, a_robbery: Make) -> None:
    kept = a_robbery("kept", alias="ルフィ").dossier()
    load_dossiers(store, [kept])
    before = dump(store)
    other = a_robbery("other", alias="ルフィ", app="Telegram", url="https://news.example/other").dossier()
    load_dossiers(store, [other])
    assert dump(store) != before
    remove_document(store, other[0].id)
    assert dump(store) == before


def test_last_document_takes_along_everything(store: BoltStore, a_robbery: Make) -> None:
    dossier = a_robbery(url="https://news.example/1").dossier()
    load_dossiers(store, [dossier])
    remove_document(store, dossier[0].id)
    assert store.read("MATCH (n) WHERE NOT n:Meta RETURN count(n) AS n") == [{"n": 0}]


def test_name_that_only_the_removed_document_wrote_goes(store: BoltStore, case_file: Make) -> None:
    dossiers = []
    for name, written in (("wide", "ＫＩＭ"), ("small", "kim")):
        case = case_file(name)
        case.tell(f"{name}：{{a}}と名乗る者がいた。", a=f"ALIAS {written}")
        dossiers.append(case.dossier())
    load_dossiers(store, dossiers)
    assert store.read("MATCH (n:Alias) RETURN n.name AS name, n.names AS names") == [
        {"name": "KIM", "names": ["KIM", "kim"]}
    ]
    remove_document(store, dossiers[0][0].id)
    assert store.read("MATCH (n:Alias) RETURN n.name AS name, n.names AS names") == [{"name": "kim", "names": ["kim"]}]


@pytest.mark.parametrize("removed", ["old", "new"])
def test_older_version_counts_again(
    store: BoltStore, a_robbery: Make, collected: Callable[[int], datetime], removed: str
) -> None:
    url = "https://news.example/1"
    versions = {
        name: a_robbery(name, alias=alias, url=url, collected=collected(day)).dossier()
        for name, alias, day in (("old", "ボビー", 1), ("new", "キム", 2))
    }
    left = next(name for name in versions if name != removed)
    load_dossiers(store, [versions[left]])
    before = dump(store)
    load_dossiers(store, [versions[removed]])
    remove_document(store, versions[removed][0].id)
    assert dump(store) == before


def test_document_that_is_not_there_is_said(store: BoltStore) -> None:
    with pytest.raises(UnknownThingError) as refused:
        remove_document(store, "doc-none")
    assert refused.value.thing_id == "doc-none"
