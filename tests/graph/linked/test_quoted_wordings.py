"""On a store: words of posts that articles quote as a tie between incidents, whole and bit by bit."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from whole_pass import assert_coming_and_going_agrees, assert_whole_pass_agrees

from graph.analyse.linked import links_of
from graph.bolt import BoltStore
from graph.dump import dump
from graph.link.growth.memory import Memory
from graph.link.materialise.again import link_again
from graph.load import load_dossiers
from graph.remove import remove_document
from schemas.analysis import LinkEvidence
from schemas.documents import DocumentKind
from schemas.words import PostLabel

HEBI, TORI = "@kakuu_hebi", "@kakuu_tori"
JOB = "荷物を{area}の駅の棚に入れるだけ。一回{sum}万円、その日に手渡し"
OTHER = "眠っている口座を現金に。{area}で会える人なら一つ{sum}万円、審査なし。返事はすぐします"
QUOTING = "ＳＮＳに「{words}」などと投稿があり、実行役が集められた。"
few = settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def quoting(wording: str) -> str:
    """A sentence that quotes a post of a wording."""
    return QUOTING.format(words=wording.format(area="架空", sum=9))


@pytest.fixture
def cases(told: Callable[..., Any], all_raids: tuple[Any, ...]) -> list[Any]:
    """Two raids under one alias, one of whose reports quotes posts, and two others under an account of these posts."""
    one, other, far = all_raids[0], all_raids[2], all_raids[3]
    return [
        told(one),
        told(other._replace(handle="@kakuu_iwa", alias=one.alias), lead=quoting(JOB) + quoting(OTHER)),
        told(far._replace(handle=TORI)),
        told(far._replace(name="more", town="架空市", alias=one.alias, handle=TORI), lead=quoting(JOB)),
    ]


@pytest.fixture
def posts(case_file: Callable[..., Any]) -> list[Any]:
    """Posts of either wording that name an account."""
    named = ((JOB, HEBI), (JOB, HEBI), (OTHER, TORI))
    return [_post(case_file, at, wording=wording, handle=handle) for at, (wording, handle) in enumerate(named)]


def _post(case_file: Callable[..., Any], at: int, *, wording: str, handle: str) -> Any:
    case = case_file(
        f"post-{at}", kind=DocumentKind.POST, platform="X", account=f"@kakuu_tegami{at}", outlet=None,
        posted_at=datetime(2024, 9, 1 + at, tzinfo=UTC),
    )  # fmt: skip
    text = wording.format(area=("架空", "仮名", "擬似")[at], sum=at + 3)
    case.tell(f"{text}。{{handle}}まで", handle=f"HANDLE {handle}")
    case.know(handle, platform="Telegram")
    document, record = case.dossier()
    return document, record.model_copy(update={"label": PostLabel.RECRUITMENT, "score": 0.9})


def wordings(store: BoltStore) -> list[LinkEvidence]:
    """What posts say for the link of the first raid to the one whose report quotes them."""
    rows = store.read("MATCH (i:Incident) WHERE i.date IN ['2024-10-17', '2024-11-02'] RETURN i.id AS id")
    one, other = (row["id"] for row in rows)
    found = (link for link in links_of(store, one) if link.other(one).id == other)
    return [line for link in found for line in link.evidence if line.type == "wording"]


def test_both_the_article_and_the_post_are_quoted_as_a_reason(
    store: BoltStore, cases: list[Any], posts: list[Any]
) -> None:
    load_dossiers(store, [*cases, *posts])
    link_again(store)
    (line,) = wordings(store)
    assert line.bits > 1.5
    texts = [quoted.sentence.text for quoted in line.quoted]
    assert any(JOB.format(area="架空", sum=9) in text for text in texts)
    assert posts[0][0].text in texts


def test_quotes_that_come_to_posts_and_posts_that_come_to_quotes_leave_the_graph_of_one_pass(
    store: BoltStore, memory: Memory, cases: list[Any], posts: list[Any]
) -> None:
    load_dossiers(store, [*cases, posts[2]])
    link_again(store, memory=memory)
    assert wordings(store) == []
    before = dump(store)
    load_dossiers(store, posts[:2])
    assert not link_again(store, memory=memory).whole
    assert wordings(store)
    assert_whole_pass_agrees(store, memory)
    remove_document(store, cases[1][0].id)
    assert not link_again(store, memory=memory).whole
    assert_whole_pass_agrees(store, memory)  # nobody quotes the lone post now
    load_dossiers(store, cases[1:2])
    assert not link_again(store, memory=memory).whole
    assert wordings(store)
    assert_whole_pass_agrees(store, memory)
    for document, _ in posts[:2]:
        remove_document(store, document.id)
    assert not link_again(store, memory=memory).whole
    assert dump(store) == before


@few
@given(data=st.data())
def test_articles_and_posts_in_any_order_leave_the_graph_of_one_pass(
    embedded_store: BoltStore, memory: Memory, cases: list[Any], posts: list[Any], data: st.DataObject
) -> None:
    assert_coming_and_going_agrees(embedded_store, memory, [*cases, *posts], data)
