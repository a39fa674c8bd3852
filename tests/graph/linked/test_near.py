"""What comes near to an incident is told with its reasons, though no link is written."""

from pathlib import Path
from typing import Any

from graph.analyse.linked import views_of
from graph.bolt import BoltStore
from graph.decisions.deciding import Judgement, decide
from graph.decisions.journal import Journal
from graph.link.growth.memory import Memory
from graph.link.materialise.again import link_again
from graph.link.materialise.near import near
from graph.load import load_dossiers
from schemas.decisions import Verdict


def test_a_pair_that_is_not_linked_is_still_told_with_its_reasons(
    embedded_store: BoltStore, raids: list[Any], tmp_path: Path
) -> None:
    load_dossiers(embedded_store, raids)
    memory = Memory.open(tmp_path / "linking")
    link_again(embedded_store, memory=memory)
    (pair,) = embedded_store.read("MATCH (l:Link) WHERE l.scope = 'incident' RETURN l.a AS a, l.b AS b")
    assert near(embedded_store, memory, pair["a"]) == ()
    judgement = Judgement(verdict=Verdict.REJECT, things=(pair["a"], pair["b"]), by="仮名")
    decide(embedded_store, Journal(tmp_path / "decisions.jsonl"), judgement)
    link_again(embedded_store, memory=memory)
    assert embedded_store.read("MATCH (l:Link) WHERE l.scope = 'incident' RETURN l.id AS id") == []
    (view,) = views_of(embedded_store, near(embedded_store, memory, pair["a"]))
    assert {view.a.id, view.b.id} == {pair["a"], pair["b"]}
    assert view.decided == "reject"
    account = next(line for line in view.evidence if line.type == "account")
    assert account.bits > 0
    assert account.quoted
    memory.close()
