"""Weights from the decisions in the graph: shown first, used only in an epoch that is opened with them."""

from pathlib import Path

import pytest

from graph.bolt import BoltStore
from graph.decisions.deciding import Judgement, decide
from graph.decisions.journal import Journal
from graph.link.materialise.again import link_again
from graph.link.materialise.recalibrating import recalibration
from graph.link.materialise.stored_epoch import StoredEpoch, current_epoch
from graph.link.model import Weights
from graph.load import load_dossiers
from schemas.decisions import PairQuestion, Verdict
from schemas.documents import Document
from schemas.errors import DecisionError
from schemas.records import Record


def incident(store: BoltStore, town: str) -> str:
    query = "MATCH (i:Incident)-[:OCCURRED_AT]->(l:Location {city: $town}) RETURN DISTINCT i.id AS id ORDER BY id"
    return str(store.read(query, town=town)[0]["id"])


def epoch(store: BoltStore) -> StoredEpoch:
    found = current_epoch(store)
    assert found is not None
    return found


def test_without_links_or_decisions_there_is_nothing_to_learn(
    store: BoltStore, raids: list[tuple[Document, Record]]
) -> None:
    load_dossiers(store, raids)
    with pytest.raises(DecisionError, match="not been linked"):
        recalibration(store)
    link_again(store)
    with pytest.raises(DecisionError, match="Nobody has confirmed"):
        recalibration(store)


def test_weights_are_shown_first_and_stay_once_they_were_applied(
    store: BoltStore, raids: list[tuple[Document, Record]], tmp_path: Path
) -> None:
    load_dossiers(store, raids)
    link_again(store)
    pair = incident(store, "架空市"), incident(store, "仮名市")
    rejected = Judgement(verdict=Verdict.REJECT, things=pair, by="仮名", why="貸しアカウント", about=PairQuestion.RING)
    decide(store, Journal(tmp_path / "decisions.jsonl"), rejected)
    found = recalibration(store)
    assert found.weights.judged == 1
    assert found.weights.by_type["account"] < 1
    assert epoch(store).epoch.weights == Weights()
    link_again(store, next_epoch=True, weights=found.weights)
    assert (epoch(store).epoch.number, epoch(store).epoch.weights) == (2, found.weights)
    link_again(store, next_epoch=True)
    assert (epoch(store).epoch.number, epoch(store).epoch.weights) == (3, found.weights)
