"""A ring bears the name that people gave it, through linking, other documents, backups and on both engines."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from emptying import empty
from whole_pass import assert_whole_pass_agrees

from graph.backup import backup, restore
from graph.bolt import BoltStore
from graph.decisions.journal import Lines
from graph.desk.notes import core_reports, given_names, notes_on
from graph.desk.shelves import NOTES, SAVED, Shelf, agree, keep
from graph.link.growth.memory import Memory
from graph.link.materialise.again import link_again
from graph.load import load_dossiers
from graph.remove import remove_document
from graph.search import search
from schemas.decisions import Arrangement, Note, NoteKind, SavedCase
from schemas.documents import Document
from schemas.records import Record
from schemas.views import SearchFilters

Dossier = tuple[Document, Record]
HOSTILE = "<img src=x onerror=alert(1)>'); MATCH (n) DETACH DELETE n //"


@pytest.fixture
def notes(tmp_path: Path) -> Lines[Note]:
    return Lines(tmp_path / "notes.jsonl", Note)


def ring(store: BoltStore) -> tuple[str, str]:
    (row,) = store.read("MATCH (r:Ring) RETURN r.id AS id, r.name AS name")
    return row["id"], row["name"]


def note(store: BoltStore, about: str, text: str, *, number: int = 1, kind: NoteKind = NoteKind.REMARK) -> Note:
    return Note(
        id=f"note-{number}",
        about=about,
        text=text,
        written_by="仮名",
        written_at=datetime(2031, 1, number, tzinfo=UTC),
        kind=kind,
        reports=core_reports(store, about) if kind is NoteKind.NAME else (),
    )


def named(store: BoltStore, notes: Lines[Note], text: str, *, number: int = 1) -> None:
    keep(store, notes, NOTES, entry=note(store, ring(store)[0], text, number=number, kind=NoteKind.NAME))
    link_again(store)


def test_a_ring_is_called_by_the_last_name_given_and_found_by_it(linked: BoltStore, notes: Lines[Note]) -> None:
    computed = ring(linked)[1]
    named(linked, notes, "架空の一味")
    named(linked, notes, HOSTILE, number=2)
    assert ring(linked)[1] == HOSTILE
    named(linked, notes, "仮名の一味", number=3)
    assert ring(linked)[1] == "仮名の一味"
    hits = search(linked, "仮名の一味", filters=SearchFilters(labels=("Ring",))).hits
    assert [hit.id for hit in hits] == [ring(linked)[0]]
    assert computed != "仮名の一味"


def test_a_name_counts_also_where_only_what_is_new_elsewhere_is_linked(
    store: BoltStore,
    memory: Memory,
    raids: list[Dossier],
    notes: Lines[Note],
    told: Callable[..., Dossier],
    all_raids: Sequence[Any],
) -> None:
    load_dossiers(store, raids)
    link_again(store, memory=memory)
    keep(store, notes, NOTES, entry=note(store, ring(store)[0], "架空の一味", kind=NoteKind.NAME))
    other = all_raids[3]._replace(name="new", town="模擬市", suspect="模擬四郎", handle="@kakuu_new", alias="うなぎ")
    load_dossiers(store, [told(other)])
    assert not link_again(store, memory=memory).whole
    assert ring(store)[1] == "架空の一味"
    assert_whole_pass_agrees(store, memory)


def test_the_name_stays_when_the_ring_gets_another_id(
    linked: BoltStore, notes: Lines[Note], told: Callable[..., Dossier], all_raids: Sequence[Any]
) -> None:
    third = all_raids[2]._replace(name="three", town="模擬市", day="2024-11-09", suspect="模擬四郎", alias="うなぎ")
    load_dossiers(linked, [told(third)])
    link_again(linked)
    named(linked, notes, "架空の一味")
    before = ring(linked)[0]
    smallest = min(core_reports(linked, before))
    (gone,) = linked.read("MATCH (r:Report {id: $id}) RETURN r.document_id AS id", id=smallest)
    remove_document(linked, gone["id"])
    link_again(linked)
    now, name = ring(linked)
    assert now != before
    assert name == "架空の一味"


def test_a_name_belongs_to_the_ring_that_kept_most_of_the_core(linked: BoltStore, notes: Lines[Note]) -> None:
    named(linked, notes, "架空の一味")
    reports = core_reports(linked, ring(linked)[0])
    assert len(reports) == 3
    split = {"ring-a": reports[:1], "ring-b": reports[1:], "ring-c": ("rep-other",)}
    assert given_names(linked, split) == {"ring-b": "架空の一味"}
    assert given_names(linked, {"ring-c": ("rep-other",)}) == {}


def test_remarks_are_found_on_a_thing_also_under_its_former_id(linked: BoltStore, notes: Lines[Note]) -> None:
    thing = ring(linked)[0]
    keep(linked, notes, NOTES, entry=note(linked, thing, "要確認"))
    keep(linked, notes, NOTES, entry=note(linked, "ring-former", HOSTILE, number=2))
    assert [one.text for one in notes_on(linked, thing)] == ["要確認"]
    linked.write("MERGE (r:Retired {id: 'ring-former'}) SET r.now = $now", now=thing)
    assert [one.text for one in notes_on(linked, thing)] == ["要確認", HOSTILE]


def saved(number: int) -> SavedCase:
    return SavedCase(
        id=f"view-{number}",
        case="view-1",
        title=f"第{number}版 {HOSTILE}",
        page="network",
        shown={"thing": "ring-1", "lang": "ja"},
        arrangement=Arrangement(positions={"a": (1.5, -2.0)}, hidden=("b",), layout="role", filters={"certainty": 2}),
        saved_by="仮名",
        saved_at=datetime(2031, 2, number, tzinfo=UTC),
    )


@pytest.mark.parametrize("lost", ["graph", "journal"])
def test_what_one_of_journal_and_graph_has_lost_comes_back_from_the_other(
    store: BoltStore, tmp_path: Path, lost: str
) -> None:
    journal = Lines(tmp_path / "saved.jsonl", SavedCase)
    for number in (1, 2):
        keep(store, journal, SAVED, entry=saved(number))
    if lost == "graph":
        empty(store)
    else:
        journal.path.unlink()
    assert sorted(one.id for one in agree(store, journal, SAVED)) == ["view-1", "view-2"]
    assert list(journal.read()) == [saved(1), saved(2)]
    assert SAVED.read(store.read("MATCH (s:SavedCase) RETURN s.json AS json ORDER BY s.id")) == (saved(1), saved(2))


def test_a_backup_brings_notes_and_saved_cases_back(linked: BoltStore, notes: Lines[Note], tmp_path: Path) -> None:
    named(linked, notes, "架空の一味")
    keep(linked, Lines(tmp_path / "saved.jsonl", SavedCase), SAVED, entry=saved(1))
    path = tmp_path / "case.backup"
    backup(linked, path)
    empty(linked)
    restore(linked, path)
    link_again(linked)
    assert ring(linked)[1] == "架空の一味"
    shelves: tuple[tuple[Shelf[Any], Any], ...] = ((NOTES, Note), (SAVED, SavedCase))
    for shelf, kind in shelves:
        assert len(agree(linked, Lines(tmp_path / f"new-{shelf.label}.jsonl", kind), shelf)) == 1
