"""What people write and keep outlives the graph: in journals, in backups, and when the engine is another one."""

from pathlib import Path
from typing import Any

import pytest
from emptying import empty

from app.i18n import words
from app.usecases.casebook import Kept, name_ring, notes, save, saved_case, saved_cases, write_note
from app.usecases.deciding import link_graph
from app.usecases.identity import Identity, Role
from app.usecases.keeping import backup, restore
from app.usecases.masking import Reader
from app.usecases.network import arranged, arrangement_sent
from app.usecases.progress import Silent
from app.usecases.rings import members, rings
from app.usecases.workspace import Workspace
from graph.migrations import revision
from schemas.errors import DecisionError, QueryError, UnknownThingError

SOMEBODY = Identity(name="仮名分析", role=Role.ANALYST)
READER = Reader(words("ja"))
DESK = "MATCH (n) WHERE n:Note OR n:SavedCase DETACH DELETE n"
SENT = {"positions": {"a": [1.5, -2]}, "hidden": ["b"], "pinned": [], "layout": "role", "filters": {"certainty": 2}}


@pytest.fixture
def kept(linked_case: Any, workspace: Workspace) -> Any:
    """The invented case with a note and a saved picture."""
    person = linked_case.thing("Person", "架空太郎")
    write_note(workspace, linked_case.store, about=person, text="要確認", identity=SOMEBODY)
    picture = Kept(title="図", page="network", shown={"thing": person}, arrangement=arrangement_sent(SENT))
    save(workspace, linked_case.store, picture, identity=SOMEBODY)
    return linked_case


def test_notes_and_saved_pictures_leave_what_is_made_of_the_graph_valid(kept: Any, workspace: Workspace) -> None:
    before = revision(kept.store)
    write_note(workspace, kept.store, about="ring-1", text="再確認", identity=SOMEBODY)
    assert revision(kept.store) == before
    name_ring(workspace, kept.store, "ring-1", name="夏目の一味", identity=SOMEBODY)
    assert revision(kept.store) > before
    assert [one.ring.name for one in rings(kept.store, reader=READER).rings] == ["夏目の一味"]


@pytest.mark.usefixtures("kept")
def test_a_picture_comes_back_as_it_was_arranged(workspace: Workspace, embedded_store: Any) -> None:
    (line,) = saved_cases(workspace, embedded_store, reader=READER).cases
    found = saved_case(embedded_store, line.latest.case, reader=READER).latest
    data = arranged({"view": "x", "saved": None}, view=found.case, arrangement=found.arrangement)
    assert data == {"view": found.case, "saved": SENT}


def test_linking_brings_back_what_the_graph_has_lost(kept: Any, workspace: Workspace) -> None:
    kept.store.write(DESK)
    assert notes(kept.store, kept.thing("Person", "架空太郎"), reader=READER) == ()
    link_graph(workspace, kept.store)
    (note,) = notes(kept.store, kept.thing("Person", "架空太郎"), reader=READER)
    assert (note.text, note.written_by) == ("要確認", "仮名分析")


def test_a_backup_brings_both_back_and_writes_the_journals_anew(
    kept: Any, workspace: Workspace, tmp_path: Path
) -> None:
    backup(workspace, kept.store, tmp_path / "case.backup")
    empty(kept.store)
    workspace.notes.path.unlink()
    workspace.saved.path.unlink()
    restore(workspace, kept.store, tmp_path / "case.backup", progress=Silent())
    assert [note.text for note in workspace.notes.read()] == ["要確認"]
    assert [one.title for one in workspace.saved.read()] == ["図"]
    assert [one.latest.title for one in saved_cases(workspace, kept.store, reader=READER).cases] == ["図"]


@pytest.mark.parametrize("sent", [None, {"positions": "x"}, {"positions": {}, "layout": "spiral"}, {"other": 1}, [1]])
def test_what_is_no_arrangement_is_refused(sent: object) -> None:
    with pytest.raises(QueryError):
        arrangement_sent(sent)


def test_what_cannot_be_kept_is_refused_with_the_reason(linked_case: Any, workspace: Workspace) -> None:
    store = linked_case.store
    with pytest.raises(DecisionError, match="4,000"):
        write_note(workspace, store, about="ring-1", text=" ", identity=SOMEBODY)
    with pytest.raises(DecisionError, match="200"):
        save(workspace, store, Kept(title=" ", page="rings"), identity=SOMEBODY)
    with pytest.raises(DecisionError):
        save(workspace, store, Kept(title="一", page="../x"), identity=SOMEBODY)
    with pytest.raises(UnknownThingError):
        name_ring(workspace, store, "ring-9", name="一", identity=SOMEBODY)
    with pytest.raises(UnknownThingError):
        saved_case(store, "view-9", reader=READER)
    with pytest.raises(UnknownThingError):
        members(store, "ring-9")
