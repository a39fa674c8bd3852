"""The embedded server: one per data folder, whoever asks and whoever is killed."""

import json
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from graph import embedded
from graph.embedded.files import Announcement, StoreFiles
from graph.embedded.server import schema_digest
from graph.opening import open_store
from graph.store import StoreConfig
from schemas.errors import StoreError, StoreUnavailableError

WRITER = """
import sys, pathlib
from graph.embedded.server import schema_digest
from graph.opening import open_store
from graph.store import StoreConfig
with open_store(StoreConfig(data_dir=pathlib.Path(sys.argv[1]))) as store:
    for number in range(100_000):
        ids = [f"{number}-{part}" for part in range(50)]
        store.write("UNWIND $ids AS id MERGE (n:Note {id: id}) SET n.text = 'written'", ids=ids)
        print(number, flush=True)
"""


@pytest.fixture
def data_dir(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "事件 data 'x'"
    yield folder
    embedded.stop(folder)


def announced(data_dir: Path) -> Announcement:
    said = StoreFiles(data_dir).announced()
    assert said is not None
    return said


def add_note(data_dir: Path, note: str) -> int:
    """Open the store, leave a note, say which server it was."""
    with open_store(StoreConfig(data_dir=data_dir)) as store:
        store.write("MERGE (n:Note {id: $id}) SET n.text = $text", id=note, text=f"千葉県 {note}")
    return announced(data_dir).pid


def notes(data_dir: Path) -> set[str]:
    with open_store(StoreConfig(data_dir=data_dir)) as store:
        return {row["id"] for row in store.read("MATCH (n:Note) RETURN n.id AS id")}


def test_processes_that_open_at_once_share_one_server(data_dir: Path) -> None:
    context = multiprocessing.get_context("spawn")
    with context.Pool(5) as pool:
        servers = pool.starmap(add_note, [(data_dir, f"note-{number}") for number in range(5)])
    assert len(set(servers)) == 1
    assert StoreFiles(data_dir).password.stat().st_mode & 0o077 == 0  # for the owner only
    assert notes(data_dir) == {f"note-{number}" for number in range(5)}


def test_server_that_was_killed_is_started_again_by_whoever_asks_next(data_dir: Path) -> None:
    first = add_note(data_dir, "before")
    with open_store(StoreConfig(data_dir=data_dir)) as store:
        os.kill(first, signal.SIGKILL)
        assert store.read("MATCH (n:Note) RETURN n.id AS id") == [{"id": "before"}]  # its own client goes on
        assert store.uri == announced(data_dir).uri
    second = add_note(data_dir, "between")
    os.kill(second, signal.SIGKILL)
    assert StoreFiles(data_dir).announcement.exists()  # stale, as the killed server left it
    assert add_note(data_dir, "after") not in {first, second}
    assert notes(data_dir) == {"before", "between", "after"}


def test_server_killed_while_it_writes_keeps_whole_transactions(data_dir: Path) -> None:
    with writing(data_dir) as writer:
        os.kill(announced(data_dir).pid, signal.SIGKILL)
        acknowledged = batches_read(writer, count=20)  # some of them by a second server
        os.kill(writer.pid, signal.SIGKILL)
    counts = batch_sizes(data_dir)
    assert set(counts.values()) == {50}
    assert set(range(acknowledged + 1)) <= set(counts)


def test_client_killed_while_it_writes_harms_nobody(data_dir: Path) -> None:
    server = add_note(data_dir, "shared")
    with writing(data_dir) as writer:
        os.kill(writer.pid, signal.SIGKILL)
        acknowledged = batches_read(writer, count=1000)
    assert announced(data_dir).pid == server
    counts = batch_sizes(data_dir)
    assert set(counts.values()) == {50}
    assert set(range(acknowledged + 1)) <= set(counts)


@contextmanager
def writing(data_dir: Path) -> Iterator[subprocess.Popen[str]]:
    """A process in the middle of writing."""
    command = [sys.executable, "-c", WRITER, str(data_dir)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as writer:
        batches_read(writer, count=20)
        yield writer


def batches_read(writer: subprocess.Popen[str], *, count: int) -> int:
    """The number of the last batch that was acknowledged, after so many more or at the end of the process."""
    assert writer.stdout is not None
    lines = [line for line, _ in zip(writer.stdout, range(count), strict=False)]
    return int(lines[-1]) if lines else -1


def batch_sizes(data_dir: Path) -> dict[int, int]:
    counts: dict[int, int] = {}
    for note in notes(data_dir):
        if "-" in note and note.split("-")[0].isdigit():
            counts[int(note.split("-")[0])] = counts.get(int(note.split("-")[0]), 0) + 1
    return counts


def test_stop_ends_the_server_and_the_next_open_starts_another(data_dir: Path) -> None:
    first = add_note(data_dir, "before")
    assert embedded.running(data_dir)
    assert embedded.stop(data_dir)
    assert not embedded.running(data_dir)
    assert not embedded.stop(data_dir)
    assert add_note(data_dir, "after") != first
    assert notes(data_dir) == {"before", "after"}


def test_announcement_of_nobody_is_not_believed(data_dir: Path) -> None:
    files = StoreFiles(data_dir)
    files.folder.mkdir(parents=True)
    nobody = {"pid": os.getpid(), "uri": "bolt://127.0.0.1:1", "schema": schema_digest()}
    for announcement in ("", "{", json.dumps({"uri": "bolt://127.0.0.1:1"}), json.dumps(nobody)):
        files.announcement.write_text(announcement, encoding="utf-8")
        assert not embedded.running(data_dir)
        assert not embedded.stop(data_dir)
    assert add_note(data_dir, "note") == announced(data_dir).pid


def test_first_start_that_was_cut_off_is_begun_again(data_dir: Path) -> None:
    files = StoreFiles(data_dir)
    half_made = files.folder / "databases" / "itoguchi"
    half_made.mkdir(parents=True)
    (half_made / "schema.json").write_text("{", encoding="utf-8")
    add_note(data_dir, "note")
    assert notes(data_dir) == {"note"}


def test_server_of_another_schema_is_replaced(data_dir: Path) -> None:
    first = add_note(data_dir, "before")
    StoreFiles(data_dir).announce(announced(data_dir)._replace(schema="of an older program"))
    assert add_note(data_dir, "after") != first
    assert notes(data_dir) == {"before", "after"}


def test_data_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(StoreUnavailableError, match="cannot be made"):
        embedded.ensure(tmp_path / "file" / "data")


def test_server_that_cannot_start_says_why(data_dir: Path) -> None:
    files = StoreFiles(data_dir)
    files.folder.mkdir(parents=True)
    files.created.touch()  # says that a database is there, but none is
    began = time.monotonic()
    with pytest.raises(StoreError, match="did not start") as refused:
        embedded.ensure(data_dir)
    assert time.monotonic() - began < 60
    assert str(files.log) in str(refused.value)
    files.created.unlink()
