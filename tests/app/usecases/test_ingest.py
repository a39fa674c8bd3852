"""Ingest: nothing twice, nothing lost, and whatever stops it the next one completes it."""

import hashlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from app.usecases.extraction import found
from app.usecases.import_report import IngestReport
from app.usecases.ingest import ingest
from app.usecases.progress import Stage
from app.usecases.workspace import Workspace
from extract.pipeline import Pipeline
from graph.bolt import BoltStore
from graph.dump import dump

MANY = 250


class Watcher:
    """Notes what is told, and may stop the task at a moment of its choice."""

    def __init__(self, stop: Callable[[Stage, int], bool] = lambda _stage, _done: False) -> None:
        self.begun: list[tuple[Stage, int | None]] = []
        self.done: dict[Stage, int] = {}
        self._stop = stop

    def begin(self, stage: Stage, *, total: int | None = None) -> None:
        self.begun.append((stage, total))
        self.done[stage] = 0

    def advance(self, stage: Stage, count: int = 1) -> None:
        self.done[stage] += count
        if self._stop(stage, self.done[stage]):
            raise KeyboardInterrupt


def write_many(path: Path, count: int) -> Path:
    lines = (
        {
            "id": f"kakuu-{n}",
            "text": f"千葉県架空市{n % 7}丁目で強盗事件{n}。県警は架空{n}太郎容疑者（2{n % 9}）を逮捕した。"
            f"連絡先は @kakuu_{n % 11}、シグナルが使われた。",
            "published": f"2031-03-{n % 28 + 1:02}",
        }
        for n in range(count)
    )
    path.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines), encoding="utf-8")
    return path


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """A file of many documents that share places, accounts and apps."""
    return write_many(tmp_path / "many.jsonl", MANY)


def take_in(workspace: Workspace, store: BoltStore, path: Path, watcher: Any = None) -> IngestReport:
    return ingest(found([path]), workspace=workspace, store=store, progress=watcher)


def wiped(store: BoltStore) -> None:
    store.write("MATCH (n) WHERE NOT n:Meta DETACH DELETE n")


def test_everything_read_is_loaded_and_archived_and_every_refusal_is_reported(
    workspace: Workspace, embedded_store: BoltStore, folder: Path
) -> None:
    watcher = Watcher()
    report = take_in(workspace, embedded_store, folder, watcher)
    assert report.counts() | {"claims": 0} == {"read": 4, "added": 4, "updated": 0, "unchanged": 0, "claims": 0}
    assert {Path(one.path).name for one in report.refused} == {"broken.jsonl", "empty.txt"}
    assert watcher.begun == [
        (Stage.READING, None), (Stage.EXTRACTING, 4), (Stage.LOADING, 4), (Stage.LINKING, None),
    ]  # fmt: skip
    assert watcher.done == {Stage.READING: 4, Stage.EXTRACTING: 4, Stage.LOADING: 4, Stage.LINKING: 0}
    for name in ("article.txt", "posts.csv"):
        raw = (folder / name).read_bytes()
        assert workspace.archive.read(hashlib.sha256(raw).hexdigest()) == raw


def test_a_second_ingest_changes_nothing_and_extracts_nothing(
    workspace: Workspace, embedded_store: BoltStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_in(workspace, embedded_store, folder)
    before = dump(embedded_store)
    extracted: list[str] = []
    outcome = Pipeline.outcome

    def counted(self: Pipeline, document: Any) -> Any:
        extracted.append(document.name)
        return outcome(self, document)

    monkeypatch.setattr(Pipeline, "outcome", counted)
    report = take_in(workspace, embedded_store, folder)
    assert (report.added, report.updated, report.unchanged) == (0, 0, 4)
    assert extracted == []
    assert dump(embedded_store) == before


def test_a_newer_pipeline_reads_everything_anew(
    workspace: Workspace, embedded_store: BoltStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_in(workspace, embedded_store, folder)
    monkeypatch.setattr("extract.pipeline.pipeline_version", lambda engine: f"newer.{engine}")
    report = take_in(workspace, embedded_store, folder)
    assert (report.added, report.updated, report.unchanged) == (0, 4, 0)


def test_a_corrected_title_is_taken_over(workspace: Workspace, embedded_store: BoltStore, tmp_path: Path) -> None:
    path = tmp_path / "one.jsonl"
    path.write_text('{"id": "a", "text": "架空市の事件。", "title": "誤"}', encoding="utf-8")
    take_in(workspace, embedded_store, path)
    path.write_text('{"id": "a", "text": "架空市の事件。", "title": "正"}', encoding="utf-8")
    report = take_in(workspace, embedded_store, path)
    assert (report.added, report.updated, report.unchanged) == (0, 1, 0)


def test_the_same_text_twice_is_one_document(workspace: Workspace, embedded_store: BoltStore, tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.jsonl").write_text(json.dumps({"id": name, "text": "同じ文。"}), encoding="utf-8")
    report = take_in(workspace, embedded_store, tmp_path)
    assert (report.read, report.added) == (2, 1)
    assert take_in(workspace, embedded_store, tmp_path).unchanged == 2


def test_an_ingest_that_the_user_stops_is_completed_by_the_next(
    workspace: Workspace, embedded_store: BoltStore, many: Path
) -> None:
    take_in(workspace, embedded_store, many)
    undisturbed = dump(embedded_store)
    wiped(embedded_store)
    with pytest.raises(KeyboardInterrupt):
        take_in(workspace, embedded_store, many, Watcher(lambda stage, done: stage is Stage.LOADING and done >= 100))
    partial = dump(embedded_store)
    assert 0 < len(partial) < len(undisturbed)
    report = take_in(workspace, embedded_store, many)
    assert report.unchanged >= 100
    assert report.added + report.unchanged == MANY
    assert dump(embedded_store) == undisturbed


# A suite that runs in the background of a shell has interrupts switched off, and hands that on to what it starts.
INTERRUPTIBLE = (
    "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); from app.cli import main; main()"
)


@contextmanager
def ingesting(workspace: Workspace, path: Path) -> Iterator[subprocess.Popen[str]]:
    """`itoguchi ingest` as a process of its own, with a first part of the documents loaded."""
    command = [sys.executable, "-P", "-c", INTERRUPTIBLE, "ingest", str(path)]
    environment = os.environ | {"ITOGUCHI_DATA_DIR": str(workspace.data_dir), "ITOGUCHI_ENGINE": "rules"}
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        for line in process.stderr:
            if line.startswith("Loading 100/"):
                break
        yield process
        process.kill()


def test_an_ingest_that_is_interrupted_says_so_and_ends(workspace: Workspace, tmp_path: Path) -> None:
    with ingesting(workspace, write_many(tmp_path / "very-many.jsonl", 10 * MANY)) as process:
        process.send_signal(signal.SIGINT)
        said = process.stderr.read() if process.stderr else ""
        assert process.wait() == 130
    assert "What was loaded is whole" in said
    assert "Traceback" not in said


def test_an_ingest_that_is_killed_is_completed_by_the_next(
    workspace: Workspace, embedded_store: BoltStore, many: Path
) -> None:
    with ingesting(workspace, many) as process:
        process.send_signal(signal.SIGKILL)
        assert process.wait() == -signal.SIGKILL
    half = len(dump(embedded_store))
    take_in(workspace, embedded_store, many)
    completed = dump(embedded_store)
    wiped(embedded_store)
    take_in(workspace, embedded_store, many)
    assert 0 < half < len(completed)
    assert completed == dump(embedded_store)


def test_the_report_of_the_last_import_is_kept_whole(
    workspace: Workspace, embedded_store: BoltStore, folder: Path
) -> None:
    report = take_in(workspace, embedded_store, folder)
    assert IngestReport.model_validate_json(workspace.last_import.read_bytes()) == report
    assert not list(workspace.data_dir.glob("*.new"))
