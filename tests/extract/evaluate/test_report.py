"""Whole reports: the annotation against itself, intervals, ranking, and what is lost when things are left out."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.evaluate.bootstrap import f1, intervals, principal
from extract.evaluate.floors import measured
from extract.evaluate.gold import GoldDocument, read
from extract.evaluate.posts import area_under_curve, average_precision
from extract.evaluate.report import evaluate
from extract.evaluate.sheet import Marks, Ranked
from extract.pipeline import Pipeline
from extract.version import Engine
from schemas.documents import Refusal
from schemas.records import Record

GOLD = Path(__file__).parents[3] / "fixtures" / "gold"
RULES = Pipeline(engine=Engine.RULES)


@pytest.fixture(scope="module")
def gold() -> list[GoldDocument]:
    return [line for line in read([GOLD]) if isinstance(line, GoldDocument)]


def perfect(gold: GoldDocument) -> Record:
    """The record that says exactly what is annotated."""
    document, truth = gold.document, gold.truth
    told: dict[str, Any] = truth.model_dump(mode="json", by_alias=True, exclude_none=True)
    for person in (p for incident in told["incidents"] for p in incident["participants"]):
        person.pop("alt_roles")
    for relation in told["relations"]:
        relation.pop("optional")
        relation.setdefault("evidence", (0, 1))
    told["incidents"] = [incident | {"evidence": (0, 1)} for incident in told["incidents"]]
    actions = enumerate(told["legal_actions"])
    told["legal_actions"] = [{"evidence": (0, 1)} | one | {"id": f"l{i}"} for i, one in actions]
    found = {key: told[key] for key in ("entities", "incidents", "relations", "legal_actions")}
    answer = {"label": truth.label, "score": float(truth.label == "recruitment")} if truth.label else {}
    head = {"id": document.name, "document_id": document.id, "kind": document.kind, "lang": document.lang or ""}
    return Record.model_validate(head | {"text": document.text, "pipeline_version": "test"} | found | answer)


def test_the_annotation_agrees_with_itself(gold: list[GoldDocument]) -> None:
    report = evaluate(gold, map(perfect, gold), pipeline=RULES, draws=0)
    assert report.findings == ()
    assert {value for figures in measured(report).values() for value in figures.values()} == {1.0}
    assert sum(figures.documents for figures in report.groups.values()) == len(gold)


def test_a_refused_document_is_one_in_which_nothing_was_found(gold: list[GoldDocument]) -> None:
    post = next(one for one in gold if one.truth.label == "recruitment" and one.truth.entities)
    report = evaluate([post], [Refusal(path="gold.jsonl", reason="too long")], pipeline=RULES)
    figures = report.groups["posts"]
    assert figures.entities.micro.r == 0
    assert figures.entities.micro.gold == len(post.truth.entities)
    assert figures.posts is not None
    assert (figures.posts.unanswered, figures.posts.recruitment.r) == (1, 0)


@given(st.data())
def test_leaving_things_out_costs_recall_alone(gold: list[GoldDocument], data: st.DataObject) -> None:
    article = data.draw(st.sampled_from([one for one in gold if one.truth.incidents]))
    record = perfect(article)
    kept = data.draw(st.lists(st.sampled_from(record.entities), unique_by=lambda e: e.id))
    left = record.model_copy(update={"entities": tuple(kept), "incidents": (), "relations": (), "legal_actions": ()})
    entities = evaluate([article], [left], pipeline=RULES, draws=0).groups[f"articles.{article.document.lang}"].entities
    named = [e for e in kept if e.type != "DATE" and not e.norm.get("anonymous")]
    assert entities.micro.p in ({1.0} if named else {0.0})
    assert entities.micro.r == pytest.approx(len(named) / entities.micro.gold)


@pytest.mark.parametrize(
    ("scores", "auc", "precision"),
    [
        ([(0.9, True), (0.8, True), (0.2, False)], 1.0, 1.0),
        ([(0.9, False), (0.8, True), (0.2, False)], 0.5, 0.5),
        ([(0.5, True), (0.5, False)], 0.5, 1.0),
        ([(0.9, True), (0.8, False), (0.7, True)], 0.5, (1 + 2 / 3) / 2),
        ([(0.9, False)], 0.0, 0.0),
    ],
)
def test_ranking(scores: list[tuple[float, bool]], auc: float, precision: float) -> None:
    posts = [Ranked(*one) for one in scores]
    assert area_under_curve(posts) == pytest.approx(auc)
    assert average_precision(posts) == pytest.approx(precision)


def marks(**outcomes: int) -> Marks:
    one = Marks()
    one.counts.update({("m", outcome): number for outcome, number in outcomes.items()})
    return one


def test_rare_values_say_nothing_of_certainty() -> None:
    one = Marks()
    for value, tp, fp, fn in (("reported", 9, 1, 1), ("alleged", 20, 0, 20), ("confirmed", 9, 0, 0)):
        one.counts.update({(f"certainty.{value}", "tp"): tp, (f"certainty.{value}", "fp"): fp})
        one.counts.update({(f"certainty.{value}", "fn"): fn})
    assert principal(one)["certainty.macro"] == pytest.approx((f1(9, 1, 1) + f1(20, 0, 20)) / 2)


@given(st.lists(st.tuples(*[st.integers(0, 5)] * 3), min_size=1, max_size=20))
def test_an_interval_holds_what_documents_reach_and_is_the_same_every_time(counts: list[tuple[int, int, int]]) -> None:
    documents = [marks(tp=tp, fp=fp, fn=fn) for tp, fp, fn in counts]
    found = intervals(documents, draws=50)
    assert found == intervals(documents, draws=50)
    reached = [f1(*one) for one in counts if sum(one)]
    assert set(found) == ({"m"} if reached else set())
    if reached:
        assert min(reached) - 1e-9 <= found["m"].low <= found["m"].high <= max(reached) + 1e-9


def test_more_documents_give_a_narrower_interval() -> None:
    some = [marks(tp=4), marks(fn=1, tp=1), marks(fp=2, tp=1), marks(tp=3)]
    few, many = (intervals(some * times, draws=400)["m"] for times in (1, 8))
    assert 0 < many.high - many.low < few.high - few.low
