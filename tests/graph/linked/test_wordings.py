"""On a store: posts of one wording and accounts of one hand as ties between incidents, whole and bit by bit."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from whole_pass import assert_whole_pass_agrees, without_desk

from graph.analyse.linked import links_of
from graph.bolt import BoltStore
from graph.decisions.deciding import Judgement, decide, undo
from graph.decisions.journal import Journal
from graph.dump import dump
from graph.link.growth.memory import Memory
from graph.link.materialise.again import link_again
from graph.load import load_dossiers
from graph.remove import remove_document
from schemas.analysis import LinkEvidence
from schemas.decisions import Verdict
from schemas.documents import DocumentKind
from schemas.words import PostLabel

HEBI, TORI = "@kakuu_hebi", "@kakuu_tori"
WORDING = "荷物を{area}の駅の棚に入れるだけ。一回{sum}万円、その日に手渡し。質問なしで、くわしくは{{handle}}まで"


@pytest.fixture
def cases(told: Callable[..., Any], all_raids: tuple[Any, ...]) -> list[Any]:
    """Two raids under one alias, each with an account of its own, and one that has nothing to do with them."""
    one, other, far = all_raids[0], all_raids[2], all_raids[3]
    return [told(one), told(other._replace(handle=TORI, alias=one.alias)), told(far)]


@pytest.fixture
def posts(case_file: Callable[..., Any]) -> list[Any]:
    """Posts of one wording that name either account."""
    return [_post(case_file, at, handle) for at, handle in enumerate((HEBI, TORI))]


def _post(case_file: Callable[..., Any], at: int, handle: str) -> Any:
    case = case_file(
        f"post-{at}", kind=DocumentKind.POST, platform="X", account=f"@kakuu_tegami{at}", outlet=None,
        posted_at=datetime(2024, 9, 1 + at, tzinfo=UTC),
    )  # fmt: skip
    case.tell(WORDING.format(area=("架空", "仮名")[at], sum=at + 3), handle=f"HANDLE {handle}")
    case.know(handle, platform="Telegram")
    document, record = case.dossier()
    return document, record.model_copy(update={"label": PostLabel.RECRUITMENT, "score": 0.9})


def lines(store: BoltStore, kind: str) -> list[LinkEvidence]:
    """What speaks of one sort for the link of the two raids."""
    incident = store.read("MATCH (i:Incident) WHERE i.date = '2024-10-17' RETURN i.id AS id")[0]["id"]
    return [line for link in links_of(store, incident) for line in link.evidence if line.type == kind]


def test_posts_of_one_wording_are_quoted_as_a_reason(store: BoltStore, cases: list[Any], posts: list[Any]) -> None:
    load_dossiers(store, [*cases, *posts])
    link_again(store)
    (line,) = lines(store, "wording")
    assert line.bits > 2
    assert [quoted.sentence.text for quoted in line.quoted] == [document.text for document, _ in posts]
    rings = store.read("MATCH (r:Ring) RETURN r.name AS name")
    assert all("荷物" not in row["name"] for row in rings)


def test_without_posts_or_with_one_nothing_is_said_of_wordings(
    store: BoltStore, cases: list[Any], posts: list[Any]
) -> None:
    load_dossiers(store, cases)
    link_again(store)
    assert lines(store, "wording") == []
    load_dossiers(store, posts[:1])
    link_again(store)
    assert lines(store, "wording") == []


def test_posts_that_come_and_go_leave_the_graph_of_one_pass(
    store: BoltStore, memory: Memory, cases: list[Any], posts: list[Any]
) -> None:
    load_dossiers(store, [*cases, posts[0]])
    link_again(store, memory=memory)
    before = dump(store)
    load_dossiers(store, posts[1:])
    assert not link_again(store, memory=memory).whole
    assert lines(store, "wording")
    assert_whole_pass_agrees(store, memory)
    remove_document(store, posts[1][0].id)
    assert not link_again(store, memory=memory).whole
    assert dump(store) == before


def test_articles_that_come_to_posts_leave_the_graph_of_one_pass(
    store: BoltStore, memory: Memory, cases: list[Any], posts: list[Any]
) -> None:
    load_dossiers(store, [*cases[:1], cases[2], *posts])
    link_again(store, memory=memory)
    load_dossiers(store, cases[1:2])
    assert not link_again(store, memory=memory).whole
    assert lines(store, "wording")
    assert_whole_pass_agrees(store, memory)


def test_people_say_whether_two_accounts_are_one_hands(
    store: BoltStore, memory: Memory, cases: list[Any], posts: list[Any], tmp_path: Path
) -> None:
    journal = Journal(tmp_path / "decisions.jsonl")
    load_dossiers(store, [*cases, *posts])
    link_again(store, memory=memory)
    before = without_desk(store)
    rows = store.read("MATCH (a:Account) WHERE a.handle IN ['kakuu_hebi', 'kakuu_tori'] RETURN a.id AS id ORDER BY id")
    things = tuple(row["id"] for row in rows)

    confirmed = decide(store, journal, Judgement(verdict=Verdict.CONFIRM, things=things, by="仮名"))
    assert not link_again(store, memory=memory).whole
    (account,) = lines(store, "account")
    assert account.value == f"{HEBI} = {TORI}"
    assert account.bits > 8
    assert_whole_pass_agrees(store, memory)

    rejected = decide(store, journal, Judgement(verdict=Verdict.REJECT, things=things, by="仮名", why="別人"))
    assert not link_again(store, memory=memory).whole
    assert [line for line in lines(store, "account") if line.bits > 0] == []
    assert [line for line in lines(store, "wording") if line.bits > 0] == []
    assert_whole_pass_agrees(store, memory)

    for one in (rejected, confirmed):
        undo(store, journal, one.id, by="仮名")
    assert not link_again(store, memory=memory).whole
    assert without_desk(store) == before
