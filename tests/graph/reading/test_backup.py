"""A backup from one engine fills the other, and a damaged or foreign file does nothing."""

import hashlib
import json
import zipfile
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from emptying import empty

from graph.backup import backup, restore
from graph.bolt import BoltStore
from graph.dump import dump
from graph.load import load_dossiers
from graph.opening import open_store
from graph.rebuild import rebuild
from graph.store import StoreConfig
from schemas.documents import Document
from schemas.errors import BackupError, InvalidRecordError, StoreVersionError
from schemas.records import Record

Dossier = tuple[Document, Record]


@pytest.fixture
def other(store: BoltStore, request: pytest.FixtureRequest) -> Iterator[BoltStore]:
    """An empty graph on the engine that `store` is not on."""
    name = "neo4j_config" if store.engine == "embedded" else "embedded_config"
    config: StoreConfig = request.getfixturevalue(name)
    with open_store(config) as opened:
        empty(opened)
        yield opened


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    folder.mkdir()
    raw = "生の記事".encode()
    (folder / hashlib.sha256(raw).hexdigest()).write_bytes(raw)
    (folder / ".new-draft").write_bytes(b"half")
    return folder


def reprinted(dossier: Dossier, **source: Any) -> Dossier:
    """The same text in another source."""
    document, record = dossier
    again = Document.model_validate(document.model_dump() | source)
    told = {"id": again.name, "url": again.url, "title": again.title}
    return again, Record.model_validate(record.model_dump(by_alias=True) | told)


def decide(store: BoltStore) -> None:
    """Two decisions, one on a report and one on a thing, and a note on the first."""
    store.write(
        "MATCH (r:Report {name: '架空一郎'}) WITH r ORDER BY r.id LIMIT 1 "
        "MERGE (d:Decision {id: 'dec-1'}) SET d.verdict = 'reject', d.targets = [r.id], d.decided_at = '2025-01-01' "
        "MERGE (d)-[a:ABOUT]->(r) SET a.shown = ['sen-1', 'sen-2']"
    )
    store.write("MATCH (a:Alias {name: 'ルフィ'}) MERGE (d:Decision {id: 'dec-2'}) MERGE (a)-[:DECIDED_BY]->(d)")
    store.write(
        "MATCH (d:Decision {id: 'dec-1'}) MERGE (n:Note {id: 'note-1'}) SET n.text = '要確認' MERGE (n)-[:ON]->(d)"
    )


@pytest.fixture
def full(store: BoltStore, dossiers: list[Dossier]) -> BoltStore:
    """The library with texts that several sources have, and with a desk layer."""
    again = [
        reprinted(dossiers[0], external_id="ichikawa-2", url="https://other.example/1", published=date(2024, 11, 1)),
        reprinted(dossiers[0], external_id="ichikawa-0", url=None, published=date(2024, 10, 31)),
        reprinted(dossiers[3], external_id=None, url="https://example.example/tokyo", published=date(2024, 12, 2)),
        reprinted(dossiers[4], external_id="verdict-0", published=date(2025, 3, 4), title=None),  # takes its place
    ]
    load_dossiers(store, [*dossiers, *again])
    decide(store)
    return store


def test_backup_of_one_engine_fills_the_other(full: BoltStore, other: BoltStore, tmp_path: Path, archive: Path) -> None:
    written = backup(full, tmp_path / "itoguchi.zip", archive=archive)
    assert (written.documents, written.desk, written.sources, written.damaged) == (6, 3, 1, ())
    restored = restore(other, written.path, archive=tmp_path / "new" / "archive")
    assert (restored.loaded.refused, restored.desk, restored.loose, restored.sources) == ((), 3, 0, 1)
    assert dump(other) == dump(full)
    rebuild(other)
    assert dump(other) == dump(full)
    assert [raw.read_bytes() for raw in (tmp_path / "new" / "archive").iterdir()] == ["生の記事".encode()]


def test_desk_comes_back_with_what_it_is_about(full: BoltStore, other: BoltStore, tmp_path: Path) -> None:
    restore(other, backup(full, tmp_path / "b.zip").path)
    rows = other.read(
        "MATCH (n:Note)-[:ON]->(d:Decision)-[a:ABOUT]->(r:Report) RETURN n.text AS note, d.verdict AS verdict, "
        "d.targets = [r.id] AS targets, a.shown AS shown, r.name AS name"
    )
    expected = {"note": "要確認", "verdict": "reject", "targets": True, "shown": ["sen-1", "sen-2"], "name": "架空一郎"}
    assert rows == [expected]
    assert other.read("MATCH (a:Alias)-[:DECIDED_BY]->(d:Decision) RETURN a.name AS a, d.id AS d") == [
        {"a": "ルフィ", "d": "dec-2"}
    ]


def test_restoring_twice_changes_nothing(full: BoltStore, tmp_path: Path) -> None:
    written = backup(full, tmp_path / "b.zip")
    before = dump(full)
    report = restore(full, written.path)
    assert dump(full) == before
    assert (report.loaded.added, report.loaded.updated) == (0, 0)


def test_empty_graph_is_kept_too(store: BoltStore, tmp_path: Path) -> None:
    written = backup(store, tmp_path / "empty.zip")
    assert (written.documents, written.desk) == (0, 0)
    assert restore(store, written.path).loaded.added == 0


def test_source_that_is_damaged_is_left_out_and_named(store: BoltStore, tmp_path: Path, archive: Path) -> None:
    damaged = archive / ("0" * 64)
    damaged.write_bytes(b"not what the name says")
    written = backup(store, tmp_path / "b.zip", archive=archive)
    assert (written.sources, written.damaged) == (1, ("0" * 64,))


def test_backup_into_no_folder_says_so_and_leaves_nothing(embedded_store: BoltStore, tmp_path: Path) -> None:
    with pytest.raises(BackupError) as refused:
        backup(embedded_store, tmp_path / "missing" / "b.zip")
    assert refused.value.remedy
    assert list(tmp_path.iterdir()) == []


def test_failed_backup_leaves_the_older_one(embedded_store: BoltStore, tmp_path: Path, dossiers: list[Dossier]) -> None:
    load_dossiers(embedded_store, dossiers[:1])
    path = backup(embedded_store, tmp_path / "b.zip").path
    before = path.read_bytes()
    embedded_store.write("MATCH (x:Extraction) SET x.json = '{'")
    with pytest.raises(InvalidRecordError, match=dossiers[0][0].id):
        backup(embedded_store, path)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["b.zip"]


@pytest.fixture
def good(embedded_store: BoltStore, dossiers: list[Dossier], tmp_path: Path) -> Path:
    load_dossiers(embedded_store, dossiers)
    path = backup(embedded_store, tmp_path / "good.zip").path
    empty(embedded_store)
    return path


def rewritten(path: Path, changes: dict[str, bytes | None]) -> None:
    """Replace, add or drop members of a ZIP file."""
    with zipfile.ZipFile(path) as old:
        members: dict[str, bytes | None] = {name: old.read(name) for name in old.namelist()}
    members.update(changes)
    with zipfile.ZipFile(path, "w") as new:
        for name, data in members.items():
            if data is not None:
                new.writestr(name, data)


def manifest(path: Path, **changes: Any) -> bytes:
    with zipfile.ZipFile(path) as old:
        return json.dumps(json.loads(old.read("manifest.json")) | changes).encode()


def refused(store: BoltStore, path: Path) -> BackupError:
    with pytest.raises(BackupError) as error:
        restore(store, path)
    assert error.value.path == path
    assert error.value.remedy
    assert store.read("MATCH (n) WHERE NOT n:Meta RETURN count(n) AS n") == [{"n": 0}]
    return error.value


@pytest.mark.parametrize("share", [0.0, 0.3, 0.9, 0.999])
def test_file_that_is_cut_short_is_refused(embedded_store: BoltStore, good: Path, share: float) -> None:
    whole = good.read_bytes()
    good.write_bytes(whole[: int(len(whole) * share)])
    refused(embedded_store, good)


def test_damaged_byte_is_found(embedded_store: BoltStore, good: Path) -> None:
    with zipfile.ZipFile(good) as file:
        place = file.getinfo("records.jsonl").header_offset + 200
    whole = bytearray(good.read_bytes())
    whole[place] ^= 0xFF
    good.write_bytes(whole)
    assert "records.jsonl is damaged" in str(refused(embedded_store, good))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"records.jsonl": b"{}\n"}, "records.jsonl is damaged"),
        ({"desk.jsonl": None}, "desk.jsonl is missing"),
        ({"more.jsonl": b""}, "more.jsonl is not listed"),
        ({"manifest.json": None}, "not a backup of this program"),
        ({"manifest.json": b"{}"}, "not a backup of this program"),
    ],
)
def test_changed_contents_are_refused(
    embedded_store: BoltStore, good: Path, changes: dict[str, bytes | None], said: str
) -> None:
    rewritten(good, changes)
    assert said in str(refused(embedded_store, good))


@pytest.mark.parametrize(
    ("changes", "said"), [({"format": "photos"}, "another program"), ({"version": 99}, "reads up to 1")]
)
def test_other_formats_are_refused(embedded_store: BoltStore, good: Path, changes: dict[str, Any], said: str) -> None:
    rewritten(good, {"manifest.json": manifest(good, **changes)})
    assert said in str(refused(embedded_store, good))


def test_member_outside_its_folder_is_refused(embedded_store: BoltStore, good: Path) -> None:
    raw = b"evil"
    name = "archive/../../evil"
    with zipfile.ZipFile(good) as old:
        members = json.loads(old.read("manifest.json"))["members"]
    listed = manifest(good, members=members | {name: hashlib.sha256(raw).hexdigest()})
    rewritten(good, {name: raw, "manifest.json": listed})
    assert "does not belong" in str(refused(embedded_store, good))


def test_backup_of_a_later_schema_is_refused(embedded_store: BoltStore, good: Path) -> None:
    rewritten(good, {"manifest.json": manifest(good, schema_version=99)})
    with pytest.raises(StoreVersionError):
        restore(embedded_store, good)


def test_no_file_and_no_zip_are_refused(embedded_store: BoltStore, tmp_path: Path) -> None:
    assert "does not exist" in str(refused(embedded_store, tmp_path / "none.zip"))
    (tmp_path / "text.zip").write_text("not a zip", encoding="utf-8")
    assert "cannot be opened" in str(refused(embedded_store, tmp_path / "text.zip"))


def test_collected_and_posted_times_come_back(store: BoltStore, tmp_path: Path, dossiers: list[Dossier]) -> None:
    load_dossiers(store, dossiers)
    path = backup(store, tmp_path / "b.zip").path
    empty(store)
    restore(store, path)
    rows = store.read("MATCH (d:Document {id: $id}) RETURN d.collected AS collected", id=dossiers[2][0].id)
    assert rows == [{"collected": datetime(2024, 11, 7, 9, tzinfo=UTC).isoformat()}]
