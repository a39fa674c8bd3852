"""The review queue, on both engines: what is asked, in which order, what never comes twice, and what an answer does."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.bolt import BoltStore
from graph.decisions.deciding import Judgement, decide, undo
from graph.decisions.journal import Journal
from graph.link.materialise.again import link_again
from graph.link.model import Pair
from graph.load import load_dossiers
from graph.review.asking import question
from graph.review.effect import effects
from graph.review.figures import figures
from graph.review.history import decisions, history
from graph.review.news import Judged, links_now, news
from graph.review.queue import queue
from schemas.decisions import Decision, Verdict
from schemas.documents import Document
from schemas.records import Record
from schemas.review import Asked, Outcome, Waiting, doubt, moved

Dossier = tuple[Document, Record]


@pytest.fixture
def named(case_file: Callable[..., Any]) -> Dossier:
    """A source that gives an alias to a person."""
    case = case_file("named", outlet="仮想通信")
    case.tell("捜査関係者によると「{alias}」は{man}被告とみられる。", alias="ALIAS へびつかい", man="PERSON 擬似四郎")
    case.know("擬似四郎", age=40)
    case.claim("ALIAS_OF", "へびつかい", "擬似四郎", certainty="alleged")
    dossier: Dossier = case.dossier()
    return dossier


@pytest.fixture
def linked(store: BoltStore, all_raids: tuple[Any, ...], told: Callable[..., Dossier], named: Dossier) -> BoltStore:
    """Two raids under one account, so many years apart that the link leaves room for doubt."""
    one, same, two, far = all_raids
    load_dossiers(store, [*(told(raid) for raid in (one, same, two._replace(day="2019-01-02"), far)), named])
    link_again(store)
    return store


def of_kind(store: BoltStore, asked: Asked) -> list[Waiting]:
    return [one for one in queue(store) if one.asked is asked]


def answered(store: BoltStore, journal: Journal, one: Waiting, verdict: Verdict) -> Decision:
    judgement = Judgement(
        verdict=verdict,
        things=one.things,
        by="仮名",
        why="資料を見た",
        about=one.asked.about,
        basis=one.basis,
        p=one.p,
    )
    return decide(store, journal, judgement)


def test_cases_and_names_wait_for_a_judgement_the_one_that_teaches_most_first(linked: BoltStore) -> None:
    found = queue(linked)
    assert {Asked.RING, Asked.ALIAS} <= {one.asked for one in found}
    information = [one.information for one in found]
    assert information == sorted(information, reverse=True)
    assert len({one.id for one in found}) == len(found)


def test_a_question_shows_both_sides_and_marks_what_they_share_alike(linked: BoltStore) -> None:
    (one,) = of_kind(linked, Asked.RING)
    asked = question(linked, one)
    assert [thing.label for thing in asked.things] == ["Incident", "Incident"]
    account = next(reason for reason in asked.reasons if "@kakuu_hebi" in reason.ja)
    marked = [
        {
            told.sentence.text[mark.start - told.sentence.start : mark.end - told.sentence.start]
            for told in side
            for mark in told.highlights
            if mark.mark == account.mark
        }
        for side in asked.sides
    ]
    assert marked == [{"@kakuu_hebi"}, {"@kakuu_hebi"}]
    assert asked.total == pytest.approx(asked.prior + sum(reason.bits for reason in asked.reasons), abs=0.01)


@pytest.mark.parametrize("verdict", Verdict)
def test_an_answered_question_stays_away_until_it_is_taken_back(
    linked: BoltStore, journal: Journal, verdict: Verdict
) -> None:
    (one,) = of_kind(linked, Asked.ALIAS)
    decision = answered(linked, journal, one, verdict)
    assert of_kind(linked, Asked.ALIAS) == []
    link_again(linked)
    assert of_kind(linked, Asked.ALIAS) == []
    undo(linked, journal, decision.id, by="仮名")
    link_again(linked)
    assert [back.things for back in of_kind(linked, Asked.ALIAS)] == [one.things]


def test_an_answered_question_comes_back_when_its_evidence_is_another(
    linked: BoltStore, journal: Journal, case_file: Callable[..., Any]
) -> None:
    (one,) = of_kind(linked, Asked.ALIAS)
    decision = answered(linked, journal, one, Verdict.UNSURE)
    case = case_file("more", outlet="架空日報")
    case.tell("{man}被告は仲間に「{alias}」と呼ばれていた。", alias="ALIAS へびつかい", man="PERSON 擬似四郎")
    case.know("擬似四郎", age=40)
    case.claim("ALIAS_OF", "へびつかい", "擬似四郎", certainty="confirmed")
    load_dossiers(linked, [case.dossier()])
    link_again(linked)
    (again,) = of_kind(linked, Asked.ALIAS)
    assert again.again
    assert question(linked, again).before == decision


def test_a_rejected_pair_stays_in_view_without_a_tie_and_is_asked_about_again_when_its_score_has_moved_far(
    linked: BoltStore, journal: Journal, told: Callable[..., Dossier], all_raids: tuple[Any, ...]
) -> None:
    (one,) = of_kind(linked, Asked.RING)
    decision = answered(linked, journal, one, Verdict.REJECT)
    link_again(linked)
    (link,) = linked.read("MATCH (l:Link {id: $id}) RETURN l.decided AS decided, l.p AS p", id=one.link)
    assert link == {"decided": "reject", "p": one.p}
    assert linked.read("MATCH (:Entity)-[r:LINKED]->(:Entity) RETURN r.p AS p") == []
    assert one.link not in links_now(linked)
    assert of_kind(linked, Asked.RING) == []
    first, _, second, _ = all_raids
    load_dossiers(linked, [told(second._replace(name="again", day="2019-01-02", words="住宅に男ら四人が押し入った"))])
    link_again(linked)
    assert of_kind(linked, Asked.RING) == []
    said = "へびつかいの仲間とみて、警察は同一グループの犯行とみている。"
    both = told(second._replace(name="more", day="2019-01-02", alias=first.alias, suspect=first.suspect), lead=said)
    load_dossiers(linked, [both])
    link_again(linked)
    (again,) = of_kind(linked, Asked.RING)
    assert again.again
    assert moved(one.p, again.p) >= figures().moved
    assert question(linked, again).before == decision
    assert linked.read("MATCH (:Entity)-[r:LINKED]->(:Entity) RETURN r.p AS p") == []
    undo(linked, journal, decision.id, by="仮名")
    link_again(linked)
    assert linked.read("MATCH (:Entity)-[r:LINKED]->(:Entity) RETURN r.link_id AS id") == [{"id": again.link}]


def test_rejecting_what_alone_ties_a_ring_lets_it_fall_apart(linked: BoltStore, journal: Journal) -> None:
    (one,) = of_kind(linked, Asked.RING)
    confirm, reject = effects(linked, Pair.of(*one.things))
    assert (confirm.verdict, confirm.outcome) == (Verdict.CONFIRM, Outcome.STAYS)
    assert (reject.outcome, reject.before, reject.after) == (Outcome.FALLS, (2,), (1, 1))
    assert link_again(linked).rings == 1
    answered(linked, journal, one, Verdict.REJECT)
    assert link_again(linked).rings == 0
    confirm, _ = effects(linked, Pair.of(*one.things))
    assert (confirm.outcome, confirm.before, confirm.after) == (Outcome.JOINS, (1, 1), (2,))


def test_the_history_of_a_thing_tells_what_was_decided_and_what_was_taken_back(
    linked: BoltStore, journal: Journal
) -> None:
    (one,) = of_kind(linked, Asked.RING)
    decision = answered(linked, journal, one, Verdict.REJECT)
    undone = undo(linked, journal, decision.id, by="別名")
    link_again(linked)
    told = history(linked, one.things[0], limit=10)
    assert [(line.decision.id, line.stands) for line in told.lines] == [(undone.id, False), (decision.id, False)]
    assert {thing.id for thing in told.lines[1].things} == set(one.things)
    assert decisions(linked, limit=1).of == 2
    far = linked.read("MATCH (l:Location {city: '擬似市'})<-[:OCCURRED_AT]-(i:Incident) RETURN i.id AS id")[0]["id"]
    assert history(linked, far, limit=10).lines == ()


def test_links_that_came_and_links_that_moved_are_told(linked: BoltStore) -> None:
    now = links_now(linked)
    assert set(news({}, now).fresh) == set(now)
    assert news(now, now).moved == ()
    link, judged = next((link, judged) for link, judged in now.items() if judged.bits.get("account"))
    weaker = Judged(0.3, judged.prior, {**judged.bits, "account": 1.0})
    (moved,) = news({**now, link: weaker}, now).moved
    assert moved.link == link
    assert moved.en.startswith("was .30, now .")
    assert "account" in moved.en
    assert news(now, {}).gone == len(now)


@given(st.floats(0.001, 0.999), st.integers(1, 50))
def test_an_even_question_teaches_most_and_more_where_more_hangs_on_it(p: float, stake: int) -> None:
    def waiting(p: float, stake: int) -> float:
        return Waiting(id="ask-1", asked=Asked.RING, things=("a", "b"), p=p, stake=stake).information

    assert waiting(p, stake) <= waiting(0.5, stake)
    assert waiting(p, stake) < waiting(p, stake + 1)
    assert doubt(p) == pytest.approx(doubt(1 - p))
