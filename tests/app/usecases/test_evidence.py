"""A kind of evidence that is switched off counts nothing from the next epoch on, with who said so and why."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from app.cli import main
from app.usecases import deciding, extraction
from app.usecases.evidence import EvidenceView, Kind, evidence_kinds, switch_evidence
from app.usecases.identity import Identity, NotAllowedError, Role
from app.usecases.ingest import ingest
from app.usecases.workspace import Workspace
from graph.bolt import BoltStore
from graph.decisions.evidence import Switch
from schemas.errors import DecisionError

ANALYST = Identity(name="仮名 <b>", role=Role.ANALYST)
READER = Identity(name="読者", role=Role.READER)
TOLD = (
    "{place}の住宅で2031年3月{day}日、現金が奪われた強盗事件で、県警は{name}容疑者（24）を強盗の疑いで逮捕した。"
    "指示役がテレグラムのアカウント @kakuu_hebi で指示したとみられる。"
)


@pytest.fixture
def linked(workspace: Workspace, embedded_store: BoltStore, tmp_path: Path) -> Workspace:
    texts = (
        TOLD.format(place="千葉県市川市", day=4, name="架空太郎"),
        TOLD.format(place="埼玉県川口市", day=20, name="仮名次郎"),
    )
    for number, text in enumerate(texts):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    report = ingest(extraction.found(tmp_path.iterdir()), workspace=workspace, store=embedded_store)
    assert report.linked is not None
    assert report.linked.rings == 1
    return workspace


def account(view: EvidenceView) -> Kind:
    return next(one for one in view.kinds if one.kind == "account")


def test_a_kind_that_is_switched_off_counts_nothing_from_the_next_epoch_on(
    linked: Workspace, embedded_store: BoltStore
) -> None:
    decision = switch_evidence(
        linked, embedded_store, Switch(kind="account", on=False, why="貸しアカウント"), identity=ANALYST
    )
    view = evidence_kinds(linked, embedded_store)
    assert (account(view).on, account(view).weight, account(view).pending) == (False, 1.0, True)
    assert account(view).decision == decision
    assert (decision.decided_by, decision.reason) == ("仮名 <b>", "貸しアカウント")
    assert deciding.link_graph(linked, embedded_store).rings == 1  # the standing epoch keeps its weights
    again = deciding.link_graph(linked, embedded_store, next_epoch=True)
    assert again.rings == 0
    assert any("account" in change.en for change in again.changes)
    after = evidence_kinds(linked, embedded_store)
    assert (account(after).weight, account(after).pending, after.pending) == (0.0, False, False)
    deciding.undo(linked, embedded_store, decision.id, identity=ANALYST)
    assert account(evidence_kinds(linked, embedded_store)).pending
    assert deciding.link_graph(linked, embedded_store, next_epoch=True).rings == 1


def test_the_desk_asks_for_a_reason_a_kind_that_there_is_and_an_analyst(
    workspace: Workspace, embedded_store: BoltStore
) -> None:
    with pytest.raises(DecisionError, match="reason"):
        switch_evidence(workspace, embedded_store, Switch(kind="account", on=False, why=" "), identity=ANALYST)
    with pytest.raises(DecisionError, match="no kind of evidence"):
        switch_evidence(workspace, embedded_store, Switch(kind="custody", on=False, why="だめ"), identity=ANALYST)
    with pytest.raises(NotAllowedError):
        switch_evidence(workspace, embedded_store, Switch(kind="account", on=False, why="だめ"), identity=READER)
    view = evidence_kinds(workspace, embedded_store)
    assert view.epoch is None
    assert not view.pending
    assert all(one.on and one.decision is None for one in view.kinds)


@pytest.mark.usefixtures("workspace")
def test_the_command_lists_and_switches() -> None:
    run = CliRunner().invoke
    decided = run(main, ["evidence", "alias", "--off", "--why", "流行の名", "--by", "仮名"])
    assert decided.exit_code == 0, decided.output
    lines = run(main, ["evidence"]).stdout.splitlines()
    assert next(line for line in lines if line.startswith("alias")).endswith("off  仮名: 流行の名")
    assert decided.stdout.strip() in run(main, ["decisions"]).stdout
    assert run(main, ["undo", decided.stdout.strip(), "--by", "仮名"]).exit_code == 0
    assert next(line for line in run(main, ["evidence"]).stdout.splitlines() if line.startswith("alias")).endswith("on")
    assert run(main, ["evidence", "alias"]).exit_code == 2
    assert run(main, ["evidence", "alias", "--off", "--by", "仮名"]).exit_code == 3
