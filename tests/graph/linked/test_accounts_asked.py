"""Accounts of one recruiter, asked about in the review: whether one hand uses both."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from graph.bolt import BoltStore
from graph.decisions.deciding import Judgement, decide
from graph.decisions.journal import Journal
from graph.link.materialise.again import link_again
from graph.load import load_dossiers
from graph.review.asking import question
from graph.review.queue import queue
from schemas.decisions import PairQuestion, Verdict
from schemas.documents import DocumentKind
from schemas.review import Asked, Waiting
from schemas.words import PostLabel

WORDING = "荷物を{area}の駅の棚に入れるだけ。一回{sum}万円、その日に手渡し。質問なしで、くわしくは{to}まで"
OTHER = "眠っている口座を現金に。{area}で会える人なら一つ{sum}万円、審査なし。返事はすぐします。{to}"
HANA, UMI, TSUKI = "@kakuu_hana", "@kakuu_umi", "@kakuu_tsuki"
Hang = Callable[..., BoltStore]


@pytest.fixture
def hang(store: BoltStore, case_file: Callable[..., Any]) -> Hang:
    """Hangs up posts, each as (account, wording, contact), and links them."""

    def hung(*posts: tuple[str, str, str]) -> BoltStore:
        dossiers = []
        for at, (account, wording, contact) in enumerate(posts):
            case = case_file(
                f"post-{at}", kind=DocumentKind.POST, platform="X", account=account, outlet=None,
                posted_at=datetime(2024, 9, 1 + at, tzinfo=UTC),
            )  # fmt: skip
            text = wording.format(area=("架空", "仮名", "擬似", "虚構")[at], sum=at + 3, to="{to}" if contact else "DM")
            case.tell(text, **({"to": f"HANDLE {contact}"} if contact else {}))
            document, record = case.dossier()
            dossiers.append((document, record.model_copy(update={"label": PostLabel.RECRUITMENT, "score": 0.9})))
        load_dossiers(store, dossiers)
        link_again(store)
        return store

    return hung


def asked(store: BoltStore) -> list[Waiting]:
    return [one for one in queue(store) if one.asked is Asked.ACCOUNT]


def names(store: BoltStore, one: Waiting) -> set[str]:
    return {thing.name for thing in question(store, one).things}


def test_one_wording_asks_whether_two_accounts_are_of_one_hand(hang: Hang) -> None:
    store = hang((HANA, WORDING, ""), (HANA, WORDING, ""), (UMI, WORDING, ""))
    (one,) = asked(store)
    told = question(store, one)
    assert names(store, one) == {HANA, UMI}
    assert [side[0].sentence.text.startswith("荷物を") for side in told.sides] == [True, True]
    assert all(side[0].highlights for side in told.sides)
    assert any("文面" in reason.ja and reason.bits > 0 for reason in told.reasons)
    assert not [other for other in queue(store) if other.asked is Asked.POST]


def test_one_contact_asks_it_too(hang: Hang) -> None:
    store = hang((HANA, WORDING, TSUKI), (UMI, OTHER, TSUKI))
    (one,) = asked(store)
    assert names(store, one) == {HANA, UMI}
    assert any("連絡先" in reason.ja and reason.bits > 0 for reason in question(store, one).reasons)


@pytest.mark.parametrize(
    "posts",
    [
        ((HANA, WORDING, ""), (UMI, OTHER, "")),
        ((HANA, WORDING, ""), (HANA, WORDING, "")),
        ((HANA, WORDING, ""), (UMI, WORDING, ""), (TSUKI, WORDING, ""), ("@kakuu_kaze", WORDING, "")),
    ],
    ids=["other wordings", "one account", "a wording in circulation"],
)
def test_nothing_is_asked_of(hang: Hang, posts: tuple[tuple[str, str, str], ...]) -> None:
    assert asked(hang(*posts)) == []


@pytest.mark.parametrize("verdict", list(Verdict))
def test_what_was_answered_is_not_asked_again_and_holds_among_posts(
    hang: Hang, verdict: Verdict, tmp_path: Path
) -> None:
    store = hang((HANA, WORDING, ""), (HANA, WORDING, ""), (UMI, WORDING, ""))
    (one,) = asked(store)
    judgement = Judgement(verdict=verdict, things=one.things, by="仮名", why="理由", basis=one.basis)
    decision = decide(store, Journal(tmp_path / "decisions.jsonl"), judgement)
    assert decision.about is PairQuestion.ACCOUNT
    link_again(store)
    assert asked(store) == []
    rows = store.read("MATCH (:Document)-[m:IN_CLUSTER]->(:PostCluster {kind: 'recruiter'}) RETURN m.by AS by")
    ties = {Verdict.CONFIRM: ["identity"] * 3, Verdict.REJECT: ["identity"] * 2}
    assert sorted(row["by"] for row in rows) == ties.get(verdict, ["identity", "identity", "wording"])
