"""From an ingest over decisions to links, through the use cases and the commands."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from app.cli import main
from app.i18n import words
from app.usecases import deciding, extraction
from app.usecases.identity import Identity, NotAllowedError, Role
from app.usecases.ingest import ingest
from app.usecases.keeping import remove
from app.usecases.masking import Masking, Reader
from app.usecases.progress import Silent
from app.usecases.workspace import Workspace
from graph.bolt import BoltStore
from graph.decisions.deciding import Judgement
from graph.dump import dump
from graph.link.materialise.again import link_again
from schemas.decisions import Verdict
from schemas.views import ThingRef

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


def test_a_claim_rejected_by_command_counts_no_more_until_it_is_taken_back(
    linked: Workspace, embedded_store: BoltStore
) -> None:
    run = CliRunner().invoke
    part = "MATCH (:Person {name: '架空太郎'})-[r:PARTICIPATED_IN]->(:Incident) RETURN r.claim_ids AS claims"
    (claim,) = embedded_store.read(part)[0]["claims"]
    decided = run(main, ["decide", "reject", claim, "--why", "別人", "--by", "仮名"])
    assert decided.exit_code == 0, decided.output
    assert embedded_store.read(part) == []
    assert run(main, ["undo", decided.stdout.strip()]).exit_code == 0
    assert embedded_store.read(part)[0]["claims"] == [claim]
    assert linked.journal.path.exists()


def test_a_name_is_kept_back_by_command_and_shown_again(linked: Workspace, embedded_store: BoltStore) -> None:
    run = CliRunner().invoke
    person = embedded_store.read("MATCH (p:Person {name: '架空太郎'}) RETURN p.id AS id")[0]["id"]
    reader = Reader(words("en"), Masking.NAMES)
    name = reader.careful(embedded_store, ThingRef(id=person, label="Person", name="架空太郎")).name
    assert name == "架空太郎"
    masked = run(main, ["decide", "mask", person, "--by", "仮名", "--why", "本人の申し出"])
    assert masked.exit_code == 0, masked.output
    view = ThingRef(id=person, label="Person", name="架空太郎")
    assert "架空" not in reader.careful(embedded_store, view).name
    assert run(main, ["decide", "unmask", person]).exit_code == 0
    for masking in (Masking.NAMES, Masking.PUBLICATION):
        assert Reader(words("en"), masking).careful(embedded_store, view).name == "架空太郎"
    refused = run(main, ["decide", "mask", embedded_store.read("MATCH (i:Incident) RETURN i.id AS id")[0]["id"]])
    assert refused.exit_code == 3
    assert "person" in refused.stderr
    assert linked.journal.path.exists()


def test_relinking_by_command_says_which_links_changed_and_why(
    linked: Workspace, embedded_store: BoltStore, tmp_path: Path
) -> None:
    strangers = tmp_path / "strangers"
    strangers.mkdir()
    for day, town in enumerate(("銚子", "成田", "佐倉", "旭", "柏", "勝浦", "鴨川", "富津"), start=5):
        text = (
            f"千葉県{town}市の住宅で2031年3月{day}日、現金が奪われた強盗事件で、"
            f"「へびつかい」と名乗る指示役が指示したとみられる。"
        )
        (strangers / f"{day}.txt").write_text(text, encoding="utf-8")
    grown = ingest(extraction.found([strangers]), workspace=linked, store=embedded_store)
    assert grown.linked is not None
    assert "itoguchi relink" in str(grown.linked)
    said = CliRunner().invoke(main, ["relink"])
    assert said.exit_code == 0, said.output
    changed = re.findall(r"was (\S+), now (\S+), because ", said.stdout)
    assert any(before != after for before, after in changed)


def test_an_ingest_links_only_what_is_new(linked: Workspace, embedded_store: BoltStore, tmp_path: Path) -> None:
    articles = tmp_path / "more"
    articles.mkdir()
    for number, words_ in enumerate(("市原市の住宅で2031年4月2日", "木更津市の店で2031年4月9日")):
        told = (
            f"千葉県{words_}、現金が奪われた強盗事件で、「へびつかい」がアカウント @kakuu_hebi で指示したとみられる。"
        )
        (articles / f"{number}.txt").write_text(told, encoding="utf-8")
    ingest(extraction.found([articles]), workspace=linked, store=embedded_store)
    (tmp_path / "last.txt").write_text("千葉県柏市の住宅で2031年4月20日、現金が奪われた。", encoding="utf-8")
    report = ingest(extraction.found([tmp_path / "last.txt"]), workspace=linked, store=embedded_store)
    assert report.linked is not None
    assert not report.linked.whole
    grown = dump(embedded_store)
    assert link_again(embedded_store).whole
    assert dump(embedded_store) == grown
