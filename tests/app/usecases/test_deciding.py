"""From an ingest over decisions to links, through the use cases and the commands."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from app.cli import main
from app.usecases import deciding, extraction
from app.usecases.identity import Identity, NotAllowedError, Role
from app.usecases.ingest import ingest
from app.usecases.keeping import remove
from app.usecases.progress import Silent
from app.usecases.workspace import Workspace
from graph.bolt import BoltStore
from graph.decisions.deciding import Judgement
from graph.dump import dump
from schemas.decisions import Verdict

ANALYST = Identity(name="仮名", role=Role.ANALYST)
READER = Identity(name="読者", role=Role.READER)
RAIDS = {
    "one.txt": "千葉県市川市の住宅で2031年3月4日、現金が奪われた強盗事件で、"
    "県警は架空太郎容疑者（24）を強盗の疑いで逮捕した。"
    "「へびつかい」と名乗る指示役がテレグラムのアカウント @kakuu_hebi で指示したとみられる。",
    "two.txt": "埼玉県川口市の住宅で2031年3月20日、現金が奪われた強盗事件で、"
    "県警は仮名次郎容疑者（31）を強盗の疑いで逮捕した。"
    "「へびつかい」と名乗る指示役がテレグラムのアカウント @kakuu_hebi で指示したとみられる。",
}


@pytest.fixture
def raids(tmp_path: Path) -> list[Path]:
    for name, text in RAIDS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return [tmp_path / name for name in RAIDS]


@pytest.fixture
def linked(workspace: Workspace, embedded_store: BoltStore, raids: list[Path]) -> Workspace:
    workspace.journal.path.unlink(missing_ok=True)
    report = ingest(extraction.found(raids), workspace=workspace, store=embedded_store)
    assert report.linked is not None
    assert (report.linked.epoch, report.linked.rings) == (1, 1)
    return workspace


def test_an_ingest_that_brings_nothing_links_nothing(
    linked: Workspace, embedded_store: BoltStore, raids: list[Path]
) -> None:
    before = dump(embedded_store)
    assert ingest(extraction.found(raids), workspace=linked, store=embedded_store).linked is None
    assert dump(embedded_store) == before


def test_a_decision_is_on_the_disk_and_undone_by_another(linked: Workspace, embedded_store: BoltStore) -> None:
    ids = [row["id"] for row in embedded_store.read("MATCH (i:Incident) RETURN i.id AS id ORDER BY id")]
    judgement = Judgement(verdict=Verdict.REJECT, things=tuple(ids), by="仮名")
    decision, after = deciding.decide(linked, embedded_store, judgement, identity=ANALYST)
    assert after.rings == 0
    assert json.loads(linked.journal.path.read_text(encoding="utf-8"))["id"] == decision.id
    assert deciding.undo(linked, embedded_store, decision.id, identity=ANALYST)[1].rings == 1
    stands = [one.stands for one in deciding.decisions(linked, embedded_store)]
    assert stands == [False, False]


def test_a_reader_decides_nothing_and_the_record_bears_the_name_of_the_one_who_decides(
    linked: Workspace, embedded_store: BoltStore
) -> None:
    ids = [row["id"] for row in embedded_store.read("MATCH (i:Incident) RETURN i.id AS id ORDER BY id")]
    judgement = Judgement(verdict=Verdict.CONFIRM, things=tuple(ids), by="somebody else")
    with pytest.raises(NotAllowedError, match="読者"):
        deciding.decide(linked, embedded_store, judgement, identity=READER)
    decision, _ = deciding.decide(linked, embedded_store, judgement, identity=ANALYST)
    with pytest.raises(NotAllowedError, match="読者"):
        deciding.undo(linked, embedded_store, decision.id, identity=READER)
    assert [(one.decision.decided_by, one.stands) for one in deciding.decisions(linked, embedded_store)] == [
        ("仮名", True)
    ]


def test_removing_an_article_undoes_its_links(linked: Workspace, embedded_store: BoltStore) -> None:
    document = embedded_store.read("MATCH (d:Document) RETURN d.id AS id ORDER BY id")[0]["id"]
    remove(linked, embedded_store, document)
    assert embedded_store.read("MATCH (n) WHERE n:Ring OR n:Link RETURN count(n) AS n")[0]["n"] == 0
    assert deciding.link_new(linked, embedded_store, progress=Silent()) is None


def test_the_commands_decide_list_undo_and_relink(linked: Workspace, embedded_store: BoltStore) -> None:
    a, b = (row["id"] for row in embedded_store.read("MATCH (i:Incident) RETURN i.id AS id ORDER BY id"))
    run = CliRunner().invoke
    decided = run(main, ["decide", "reject", a, b, "--why", "別の手口", "--by", "仮名"])
    assert decided.exit_code == 0, decided.output
    name = decided.stdout.strip()
    assert "0 rings" in decided.stderr
    listed = run(main, ["decisions"]).stdout
    assert name in listed
    assert "別の手口" in listed
    assert "1 rings" in run(main, ["undo", name]).stderr
    assert "Epoch 2" in run(main, ["relink"]).stderr
    refused = run(main, ["decide", "confirm", a, "incident-nowhere"])
    assert refused.exit_code == 3
    assert "incident-nowhere" in refused.stderr
    assert linked.journal.path.exists()
