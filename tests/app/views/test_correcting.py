"""Correcting in the reader and doubting statements, in both languages, with hostile and with masked names."""

from html import escape
from pathlib import Path
from typing import Any

import pytest
import visiting
from streamlit.testing.v1 import AppTest
from visiting import shown

from app import phrases
from app.i18n import LANGS, Words, words
from app.usecases import deciding, doubting
from app.usecases.doubting import Doubt
from app.usecases.extraction import found
from app.usecases.identity import Identity, Role
from app.usecases.ingest import ingest
from app.usecases.workspace import Workspace
from graph.bolt import BoltStore
from graph.correct.reading import reading_of
from graph.load import load_dossiers
from graph.pages import source_page, thing_page
from schemas.corrections import CorrectionKind
from schemas.ontology import ontology
from schemas.views import MentionMark, SourcePart

ANALYST = Identity(name="仮名", role=Role.ANALYST)
HOSTILE = "<img src=x onerror=alert(1)> {reason} AND OR:*"


def opened(page: str, *, name: str = "仮名", **asked: str) -> AppTest:
    return visiting.opened(page, name=name, **asked)


def marked(case: Any, surface: str) -> MentionMark:
    return next(mark for mark in source_page(case.store, case.article.id).marks if mark.surface == surface)


def key(mark: MentionMark) -> str:
    return f"{mark.start}-{mark.end}-{mark.type.lower()}"


def press(test: AppTest, label: str) -> AppTest:
    button = next(one for one in test.button if one.label == label)
    button.click().run()
    assert not test.exception
    return test


def choose(test: AppTest, label: str, value: object) -> AppTest:
    box = next(one for one in (*test.selectbox, *test.radio) if one.label == label)
    box.set_value(value).run()
    assert not test.exception
    return test


@pytest.mark.parametrize("lang", LANGS)
def test_a_mention_says_why_it_is_one_and_is_retyped_and_taken_back(case: Any, lang: str) -> None:
    say = words(lang)
    test = opened("source", lang=lang, source=case.article.id, mention=key(marked(case, "シグナル")))
    text = shown(test)
    assert say("correct.why") in text
    assert "test.rule" in text
    assert 'app chosen"' in text
    choose(test, say("correct.what"), "retype")
    choose(test, say("correct.type"), "ORG")
    next(field for field in test.text_input if field.label == say("correct.reason")).input(HOSTILE)
    press(test, say("correct.keep"))
    text = shown(test)
    assert marked(case, "シグナル").type == "ORG"
    assert say("correct.title", count=1) in text
    assert escape(HOSTILE) in text
    assert "<img" not in text
    assert "仮名" in text
    press(test, say("judge.undo"))
    assert marked(case, "シグナル").type == "APP"
    assert say("correct.title", count=1) not in shown(test)


@pytest.mark.parametrize("lang", LANGS)
def test_selected_words_name_a_thing_and_then_say_something(case: Any, lang: str) -> None:
    say = words(lang)
    start = case.article.text.index("県警")
    test = opened("source", lang=lang, source=case.article.id, words=f"{start}-{start + 2}")
    assert "<blockquote>県警</blockquote>" in shown(test)
    choose(test, say("correct.type"), "ORG")
    press(test, say("correct.keep"))
    assert marked(case, "県警").rule == "analyst"
    start = case.article.text.index("指示した")
    test = opened("source", lang=lang, source=case.article.id, words=f"{start}-{start + 4}")
    test.get("button_group")[0].set_value(CorrectionKind.CLAIM).run()
    labels = [box.label for box in test.selectbox]
    assert say("correct.subject") in labels
    before = len(source_page(case.store, case.article.id).claims)
    press(test, say("correct.keep"))
    assert len(source_page(case.store, case.article.id).claims) == before + 1


def part(case: Any, kind: str) -> SourcePart:
    return next(one for one in source_page(case.store, case.article.id).parts if one.kind.lower() == kind)


def adding(case: Any, lang: str, words_: str, kind: CorrectionKind) -> AppTest:
    start = case.article.text.index(words_)
    test = opened("source", lang=lang, source=case.article.id, words=f"{start}-{start + len(words_)}")
    test.get("button_group")[0].set_value(kind).run()
    assert not test.exception
    return test


def fill(test: AppTest, label: str, value: Any) -> None:
    next(one for one in (*test.text_input, *test.number_input) if one.label == label).set_value(value).run()


@pytest.mark.parametrize("lang", LANGS)
def test_selected_words_tell_of_a_legal_action_with_all_that_belongs_to_it(case: Any, lang: str) -> None:
    say = words(lang)
    test = adding(case, lang, "否認している", CorrectionKind.LEGAL_ACTION)
    choose(test, say("correct.whom"), part(case, "person"))
    choose(test, say("correct.legal"), "release")
    fill(test, say("correct.date"), "2031-03-20")
    choose(test, say("correct.place"), "e4")
    choose(test, say("correct.incident"), "i1")
    press(test, say("correct.keep"))
    added = reading_of(case.store, case.article.id).legal_actions[-1]
    assert (added.kind, added.persons, added.date, added.place, added.incident) == (
        "release",
        ("e1",),
        "2031-03-20",
        "e4",
        "i1",
    )
    day = phrases.day("2031-03-20", say.lang)
    assert f"{ontology().legal_kinds[added.kind].label(say.lang)} {day}" in shown(test)
    press(test, say("judge.undo"))
    assert added.id not in {one.id for one in reading_of(case.store, case.article.id).legal_actions}


@pytest.mark.parametrize(
    ("predicate", "value", "line"),
    [("AGED", 25, "25"), ("LOST", 5_000_000, "500万円"), ("OCCURRED_ON", "2031-03-05", "5日")],
)
def test_selected_words_give_a_value_in_the_place_of_another(
    case: Any, predicate: str, value: int | str, line: str
) -> None:
    say = words("ja")
    test = adding(case, "ja", "24" if predicate == "AGED" else "現金約300万円", CorrectionKind.VALUE)
    thing = next(one for one in test.selectbox if one.label == say("correct.subject"))
    kind = "person" if predicate == "AGED" else "incident"
    thing.set_value(
        next(one for one in source_page(case.store, case.article.id).parts if one.kind.lower() == kind)
    ).run()
    if predicate != "AGED":
        choose(test, say("correct.which_value"), predicate)
    label = say("correct.date") if predicate == "OCCURRED_ON" else ontology().predicates[predicate].label("ja")
    fill(test, label, value)
    press(test, say("correct.keep"))
    record = reading_of(case.store, case.article.id)
    assert [one.value for one in record.claims if one.predicate == predicate] == [value]
    assert line in "".join(part for part in shown(test).split('class="correction"')[1:])


@pytest.mark.parametrize("lang", LANGS)
def test_two_incidents_are_said_to_be_one(case: Any, lang: str) -> None:
    say = words(lang)
    one_of_them = say("correct.join.one")
    alone = opened("source", lang=lang, source=case.article.id)
    assert one_of_them not in [one.label for one in alone.selectbox]
    record = reading_of(case.store, case.article.id)
    second = record.incidents[0].model_copy(update={"id": "i2", "date": None, "loss": None, "participants": ()})
    told = record.model_copy(update={"incidents": (*record.incidents, second), "pipeline_version": "2"})
    assert load_dossiers(case.store, [(case.article, told)]).refused == ()
    test = opened("source", lang=lang, source=case.article.id)
    assert one_of_them in [one.label for one in test.selectbox]
    press(test, say("correct.keep"))
    assert [one.id for one in reading_of(case.store, case.article.id).incidents] == ["i1"]
    press(test, say("judge.undo"))
    assert len(reading_of(case.store, case.article.id).incidents) == 2


def test_masked_words_are_not_added(case: Any) -> None:
    say = words("en")
    start = case.article.text.index("架空太郎")
    test = opened("source", lang="en", mask="publication", source=case.article.id, words=f"{start}-{start + 4}")
    assert "架空太郎" not in shown(test)
    press(test, say("correct.keep"))
    assert "masked" in shown(test)
    assert source_page(case.store, case.article.id).corrections == ()


@pytest.mark.parametrize(
    "asked",
    [
        {"mention": HOSTILE},
        {"words": HOSTILE},
        {"words": "5-2"},
        {"words": "0-9999999"},
        {"mention": "1-2-person", "claim": HOSTILE},
    ],
)
def test_what_an_address_may_not_name_is_passed_over(case: Any, asked: dict[str, str]) -> None:
    text = shown(opened("source", lang="ja", source=case.post.id, **asked))
    assert escape(case.hostile) in text
    assert "<img" not in text
    assert words("ja")("correct.selected") not in text


def test_a_hostile_name_stays_text_beside_its_mention(case: Any) -> None:
    page = source_page(case.store, case.post.id)
    mark = next(one for one in page.marks if one.surface == case.hostile)
    text = shown(opened("source", lang="ja", source=case.post.id, mention=key(mark)))
    assert f"<q>{escape(case.hostile)}</q>" in text
    assert "<img" not in text


def test_a_name_is_asked_for_before_anything_is_put_right(case: Any) -> None:
    say = words("en")
    test = opened("source", name="", lang="en", source=case.article.id, mention=key(marked(case, "シグナル")))
    assert say("correct.keep") not in [button.label for button in test.button]
    assert say("signing.name") in [field.label for field in test.text_input]


def doubted(test: AppTest, say: Words, reason: str) -> None:
    press(test, say("correct.keep"))
    assert say("judge.needs_reason") in shown(test)
    next(field for field in test.text_input if field.label == say("doubt.reason")).input(reason)
    press(test, say("correct.keep"))


@pytest.mark.parametrize("lang", LANGS)
def test_a_statement_is_rejected_where_it_is_read_and_says_by_whom(case: Any, workspace: Workspace, lang: str) -> None:
    say = words(lang)
    alias = case.thing("Alias", "夏目")
    claim = next(one for one in thing_page(case.store, alias).claims if one.predicate == "USED_APP").id
    test = opened("case", lang=lang, thing=alias, claim=claim)
    text = shown(test)
    assert say("cite.copy") in text
    assert "架空新聞" in text
    choose(test, say("correct.what"), Doubt.CLAIM)
    doubted(test, say, HOSTILE)
    deciding.link_graph(workspace, case.store)
    told = say("claim.ruled", name="仮名", date="\0").partition("\0")[0]
    for page, asked in (("case", {"thing": alias}), ("source", {"source": case.article.id})):
        text = shown(opened(page, lang=lang, claim=claim, **asked))
        assert told in text
        assert escape(HOSTILE) in text
        assert "<img" not in text
    test = opened("case", lang=lang, thing=alias, claim=claim)
    button = next(one for one in test.button if one.key == f"undo-claim-{claim}")
    button.click().run()
    deciding.link_graph(workspace, case.store)
    assert [one.rejected for one in thing_page(case.store, alias).claims if one.id == claim] == [False]


def test_a_value_is_said_to_be_shared_by_strangers(case: Any, workspace: Workspace) -> None:
    alias = case.thing("Alias", "夏目")
    claim = thing_page(case.store, alias).claims[0]
    found_wrong = doubting.doubts(case.store, claim, thing_page(case.store, alias).thing)
    assert found_wrong.kinds == (Doubt.CLAIM, Doubt.GENERIC)
    doubting.say_so(workspace, case.store, found_wrong, signed=(Doubt.GENERIC, "よくある名"), identity=ANALYST)
    listed = [one.decision for one in deciding.decisions(workspace, case.store)]
    assert [(one.scope, one.targets) for one in listed] == [("value", (alias,))]


def test_somebody_taken_for_one_person_is_told_apart(
    workspace: Workspace, embedded_store: BoltStore, tmp_path: Path
) -> None:
    told = "千葉県市川市の住宅で2031年3月4日に起きた強盗事件で、県警は架空太郎容疑者（24）を強盗の疑いで逮捕した。"
    for name in ("一報。", "続報。", "詳報。"):
        (tmp_path / f"{name}.txt").write_text(f"{name}{told}", encoding="utf-8")
    ingest(found([tmp_path]), workspace=workspace, store=embedded_store)
    query = "MATCH (p:Person)<-[:RESOLVED_AS]-(r:Report) RETURN p.id AS id, count(r) AS n ORDER BY n DESC"
    person = embedded_store.read(query)[0]
    assert person["n"] == 3
    page = thing_page(embedded_store, person["id"])
    found_wrong = doubting.doubts(embedded_store, page.claims[0], page.thing)
    assert Doubt.PERSON in found_wrong.kinds
    doubting.say_so(workspace, embedded_store, found_wrong, signed=(Doubt.PERSON, "同姓同名"), identity=ANALYST)
    deciding.link_graph(workspace, embedded_store)
    assert [row["n"] for row in embedded_store.read(query)] == [2, 1]
