"""The whole demo case as a graph: no relationship without a sentence, and the same on either engine."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from emptying import empty

from extract.pipeline import Pipeline
from extract.read import read
from extract.version import Engine
from graph import pages
from graph.audit import unsupported_relationships
from graph.backup import backup, restore
from graph.bolt import BoltStore
from graph.dump import dump
from graph.link.materialise.again import link_again
from graph.load import load_dossiers
from graph.opening import open_store
from graph.queries.questions import questions
from graph.rebuild import rebuild
from graph.search import search
from graph.store import StoreConfig
from schemas.documents import Document
from schemas.ontology import ontology
from schemas.records import Record

SOURCES = Path(__file__).parents[3] / "fixtures" / "demo" / "sources"
SEARCHES = [
    "夜鷹",
    "市川",
    "yodaka_kakuu",
    "050-0000",
    "伊吹 夜鷹",
    "Hiwatari",
    "X",
    "川",
    "the",
    "約束 100万円",
    "受け子",
]


@cache
def demo_dossiers() -> list[tuple[Document, Record]]:
    """The demo case through the real reader and the rules."""
    pipeline = Pipeline(engine=Engine.RULES)
    documents = [found for found in read([SOURCES]) if isinstance(found, Document)]
    outcomes = [(document, pipeline.outcome(document)) for document in documents]
    return [(document, outcome) for document, outcome in outcomes if isinstance(outcome, Record)]


def opened_empty(config: StoreConfig) -> BoltStore:
    store = open_store(config)
    empty(store)
    return store


@pytest.fixture
def demo(store_config: StoreConfig, shelved: set[StoreConfig]) -> Iterator[BoltStore]:
    """The demo case on each engine in turn."""
    store = open_store(store_config) if store_config in shelved else opened_empty(store_config)
    with store:
        if store_config not in shelved:
            report = load_dossiers(store, demo_dossiers())
            assert not report.refused
            assert report.added > 90
            link_again(store)
            shelved.add(store_config)
        yield store


def test_every_relationship_of_the_demo_case_stands_on_a_sentence(demo: BoltStore) -> None:
    drawn = pages.overview(demo).relationships
    assert sum(drawn.values()) > 200
    assert unsupported_relationships(demo) == []


@pytest.mark.parametrize("name", questions())
def test_example_of_a_question_is_answered_by_the_demo_case(demo: BoltStore, name: str) -> None:
    question = questions()[name]
    assert demo.read(question.cypher, **question.example)


def test_every_source_shows_its_marks_and_claims_in_place(demo: BoltStore) -> None:
    for line in pages.documents(demo):
        source = pages.source_page(demo, line.id)
        assert all(source.text[mark.start : mark.end] == mark.surface for mark in source.marks)
        for claim in source.claims:
            stated = claim.evidence
            assert source.text[stated.start : stated.end] == stated.text
            assert stated.start <= claim.evidence_start < stated.end


def test_every_thing_has_a_page(demo: BoltStore) -> None:
    for label in ontology().case_labels():
        for thing in pages.things_of(demo, label, limit=15):
            page = pages.thing_page(demo, thing.id)
            assert page.documents
            near = pages.neighbourhood(demo, thing.id, hops=2)
            shown = {node.id for node in near.nodes}
            assert thing.id in shown
            assert all({edge.source, edge.target} <= shown and edge.claim_ids for edge in near.edges)


def test_either_engine_gives_the_same_graph_and_the_same_answers(
    embedded_config: StoreConfig, neo4j_config: StoreConfig, tmp_path: Path
) -> None:
    with opened_empty(embedded_config) as one, opened_empty(neo4j_config) as other:
        load_dossiers(one, demo_dossiers())
        restore(other, backup(one, tmp_path / "demo.zip").path)
        rebuild(other)
        assert dump(other) == dump(one)
        for words in SEARCHES:
            found = search(one, words)
            assert found.hits
            assert search(other, words) == found
        for thing in (*pages.things_of(one, "Alias"), *pages.things_of(one, "Incident", limit=20)):
            assert pages.thing_page(other, thing.id) == pages.thing_page(one, thing.id)
            assert pages.neighbourhood(other, thing.id, hops=2) == pages.neighbourhood(one, thing.id, hops=2)
