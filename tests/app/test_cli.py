"""The command line as a user has it: results, one clear line per problem, an exit status with a meaning."""

import json
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from app.cli import main
from app.usecases.workspace import Workspace
from graph import embedded
from graph.bolt import BoltStore
from graph.dump import dump

ITOGUCHI = [sys.executable, "-P", "-m", "app.cli"]


def run(*arguments: str, stdin: bytes | str | None = None) -> Result:
    return CliRunner().invoke(main, list(arguments), input=stdin, catch_exceptions=False)


def ids(lines: str) -> list[str]:
    return [json.loads(line)["id"] for line in lines.splitlines()]


def test_every_command_explains_itself() -> None:
    listed = run("--help").stdout
    for name in main.list_commands(None):  # type: ignore[arg-type]
        assert name in listed
        shown = run(name, "--help")
        assert shown.exit_code == 0
        assert len(shown.stdout.splitlines()) > 4


def test_a_wrong_command_line_is_status_two() -> None:
    assert run("extract").exit_code == 2
    assert run("no-such-command").exit_code == 2


def test_read_names_each_refusal_and_writes_the_rest(folder: Path, tmp_path: Path) -> None:
    output = tmp_path / "deep" / "documents.jsonl"
    result = run("read", str(folder), "-o", str(output))
    assert result.exit_code == 1
    assert "broken.jsonl, line 2" in result.stderr
    assert "empty.txt" in result.stderr
    assert len(result.stderr.splitlines()) == 2
    assert len(output.read_text(encoding="utf-8").splitlines()) == 4


def test_extract_keeps_ids_and_order_of_documents_on_standard_input() -> None:
    lines = "\n".join(json.dumps({"id": name, "text": f"架空市の事件 {name}。"}) for name in ("z", "a", "m", "a2"))
    result = run("extract", "-", "--engine", "rules", stdin=lines)
    assert result.exit_code == 0
    assert ids(result.stdout) == ["z", "a", "m", "a2"]
    assert result.stderr == ""


def test_extract_takes_the_same_text_under_two_ids_twice() -> None:
    lines = "\n".join(json.dumps({"id": name, "text": "同じ文。"}) for name in ("one", "two"))
    assert ids(run("extract", "-", "--engine", "rules", stdin=lines).stdout) == ["one", "two"]


def test_extract_takes_plain_text_on_standard_input() -> None:
    result = run("extract", "-", "--engine", "rules", stdin="警察は架空市で男を逮捕した。\n")
    (line,) = result.stdout.splitlines()
    assert json.loads(line)["text"].strip() == "警察は架空市で男を逮捕した。"


def test_one_broken_line_costs_one_line_and_the_exit_status() -> None:
    lines = '{"id": "a", "text": "一件目。"}\n{broken\n{"id": "c", "text": "三件目。"}\n'
    result = run("extract", "-", "--engine", "rules", stdin=lines)
    assert result.exit_code == 1
    assert ids(result.stdout) == ["a", "c"]
    (problem,) = result.stderr.splitlines()
    assert "line 2" in problem


def test_extract_gives_the_same_bytes_whatever_the_number_of_processes(folder: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "one.jsonl", tmp_path / "two.jsonl"
    for output, jobs in ((one, "1"), (two, "2")):
        command = [*ITOGUCHI, "extract", str(folder), "-o", str(output), "--engine", "rules", "--jobs", jobs]
        assert subprocess.run(command, check=False, capture_output=True).returncode == 1
    assert one.read_bytes() == two.read_bytes()
    assert len(one.read_bytes().splitlines()) == 4


def test_what_read_writes_extract_takes(folder: Path, tmp_path: Path) -> None:
    documents = tmp_path / "documents.jsonl"
    run("read", str(folder), "-o", str(documents))
    direct = run("extract", str(folder), "--engine", "rules")
    through = run("extract", str(documents), "--engine", "rules")
    assert through.exit_code == 0
    assert through.stdout == direct.stdout


def test_ingest_reports_counts_and_refusals_and_the_second_time_changes_nothing(
    workspace: Workspace, folder: Path
) -> None:
    first = run("ingest", str(folder))
    assert first.exit_code == 1
    assert "broken.jsonl, line 2" in first.stderr
    assert "Extracting" in first.stderr
    assert "4 added" in first.stdout
    with workspace.store() as store:
        before = dump(store)
    second = run("ingest", str(folder))
    assert "0 added, 0 updated, 4 unchanged" in second.stdout
    with workspace.store() as store:
        assert dump(store) == before


def test_search_prints_hits_with_their_sentence(case: Any) -> None:
    result = run("search", "架空太郎", "--type", "Person")
    assert result.exit_code == 0
    (line,) = result.stdout.splitlines()
    label, name, matched, thing = line.split("\t")
    assert (label, name) == ("Person", "架空太郎")
    assert matched == case.arrest
    assert thing == case.thing("Person", "架空太郎")


@pytest.mark.usefixtures("workspace")
def test_store_says_whether_it_runs(workspace: Workspace) -> None:
    assert embedded.running(workspace.data_dir)
    assert "runs" in run("store", "status").stdout
    assert "answers at" in run("store", "start").stdout


def test_a_store_that_is_not_there_is_one_clear_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ITOGUCHI_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("ITOGUCHI_NEO4J_URI", "bolt://127.0.0.1:9")
    result = run("search", "架空")
    assert result.exit_code == 3
    (line,) = result.stderr.splitlines()
    assert "bolt://127.0.0.1:9" in line
    assert "Traceback" not in result.output


@pytest.mark.parametrize("address", ["0.0.0.0", "192.0.2.7", "::", "example.invalid"])  # noqa: S104  addresses that are refused
def test_the_pages_are_served_to_this_computer_only(address: str) -> None:
    result = run("serve", "--address", address)
    assert result.exit_code == 3
    assert "sign-in" in result.stderr


def test_a_taken_port_is_named() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        result = run("serve", "--port", port)
    assert result.exit_code == 3
    assert port in result.stderr
    assert "ITOGUCHI_PORT" in result.stderr


def test_a_wrong_setting_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ITOGUCHI_ENGINE", "magic")
    result = run("search", "架空")
    assert result.exit_code == 3
    assert "ITOGUCHI_ENGINE" in result.stderr


@pytest.mark.usefixtures("case")
def test_doctor_names_versions_store_and_the_audit() -> None:
    result = run("doctor")
    assert result.exit_code == 0
    for expected in ("Python", "ginza", "embedded, arcadedb-embedded", "2 documents", "stands on a sentence"):
        assert expected in result.stdout
    assert "MEND" not in result.stdout


def test_doctor_says_how_to_mend_a_server_that_does_not_answer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ITOGUCHI_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("ITOGUCHI_NEO4J_URI", "bolt://127.0.0.1:9")
    result = run("doctor")
    assert result.exit_code == 1
    assert "MEND  server" in result.stdout
    assert "Check that the Neo4j server runs" in result.stdout


def test_remove_takes_the_document_and_its_original_and_leaves_the_rest(workspace: Workspace, folder: Path) -> None:
    run("ingest", str(folder))
    kept = len(list(workspace.archive.folder.iterdir()))
    title = run("remove", "post-1").stdout
    assert "Removed: " in title
    assert len(list(workspace.archive.folder.iterdir())) == kept - 1
    again = run("remove", "post-1")
    assert again.exit_code == 3
    assert "post-1" in again.stderr
    assert "3 unchanged" in run("ingest", str(folder)).stdout


def test_rebuild_gives_an_equal_graph(workspace: Workspace, case: Any) -> None:
    before = dump(case.store)
    result = run("rebuild")
    assert result.exit_code == 0
    assert "Rebuilding 2/2" in result.stderr
    assert dump(case.store) == before
    assert workspace.data_dir.is_dir()


def test_demo_loads_the_case_and_says_what_it_holds(workspace: Workspace) -> None:
    result = run("demo", "--no-serve")
    assert result.exit_code == 0
    assert "documents read" in result.stdout
    assert "  Document\n" in result.stdout
    again = run("demo", "--no-serve")
    assert "0 added, 0 updated" in again.stdout
    assert workspace.last_import.exists()


def test_a_backup_fills_an_empty_graph_and_archive(
    workspace: Workspace, embedded_store: BoltStore, folder: Path, tmp_path: Path
) -> None:
    run("ingest", str(folder))
    before, file = dump(embedded_store), tmp_path / "case.backup"
    originals = {path.name for path in workspace.archive.folder.iterdir()}
    assert "4 documents" in run("backup", str(file)).stdout
    embedded_store.write("MATCH (n) WHERE NOT n:Meta DETACH DELETE n")
    for path in workspace.archive.folder.iterdir():
        path.unlink()
    assert "4 documents restored" in run("restore", str(file)).stdout
    assert dump(embedded_store) == before
    assert {path.name for path in workspace.archive.folder.iterdir()} == originals


@pytest.mark.usefixtures("workspace")
def test_what_is_no_backup_is_refused_in_words(folder: Path) -> None:
    result = run("restore", str(folder / "article.txt"))
    assert result.exit_code == 3
    assert "article.txt" in result.stderr


@pytest.mark.usefixtures("workspace")
def test_export_writes_what_was_read_and_extracted(folder: Path, tmp_path: Path) -> None:
    run("ingest", str(folder))
    records = set(run("extract", str(folder), "--engine", "rules").stdout.splitlines())
    output = tmp_path / "documents.jsonl"
    assert run("export", "documents", "-o", str(output)).exit_code == 0
    assert set(run("export", "records").stdout.splitlines()) == records
    assert "4 unchanged" in run("ingest", str(output)).stdout
