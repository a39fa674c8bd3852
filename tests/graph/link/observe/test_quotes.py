"""What an article quotes from a post, and what it quotes from somebody's mouth."""

from collections.abc import Callable
from typing import Any

import pytest

from graph.link.model import EvidenceType
from graph.link.observe.observing import observe
from graph.link.observe.quotes import passages_in
from graph.link.posts.wording import plain
from schemas.documents import DocumentKind
from schemas.records import Record

Make = Callable[..., Record]
JOB = "荷物を架空の駅の棚に入れるだけ。一回3万円、その日に手渡し"
EN_JOB = "Put the parcel into the third locker at Kakuu station, paid in hand, no questions"
RAID = "架空市の住宅に男らが押し入った。"
EN_RAID = "Men broke into a house in Kakuu. "


@pytest.mark.parametrize(
    "text",
    [
        f"男はSNSに「{JOB}」などと投稿していた。",
        f"投稿には『{JOB}』とあった。",
        f"Ｘ（旧ツイッター）で「{JOB}」と書き込み、実行役を集めたとみられる。",
        f"「{JOB}」とうたう求人に応じたという。",
        f"男は「Ｘで『{JOB}』という投稿を見て応募した。すぐに返事が来た」と話した。",
        f"男は次のような投稿をしていた。\n{JOB}\n\n警察が調べている。",
        f"投稿の文面：\n＞{JOB}\n警察が調べている。",
        f"架空市の強盗で県警が発表した。\n投稿の文面は次の通り。\n\n{JOB}\n\n警察が調べている。",
    ],
)
def test_words_that_were_posted(text: str, make: Make) -> None:
    assert passages_in(make("a", text, {}, incidents={})) == {plain(JOB)}


@pytest.mark.parametrize(
    "text",
    [
        f'The post read: "{EN_JOB}".',
        f"He answered an advert that offered “{EN_JOB}”, police said.",
        f'"{EN_JOB}," a recruiter wrote on social media.',
        f"The listing was worded as follows:\n{EN_JOB}\n\nPolice are investigating.",
        f"The account posted:\n> {EN_JOB}\nPolice are investigating.",
    ],
)
def test_words_that_were_posted_in_english(text: str, make: Make) -> None:
    assert passages_in(make("a", text, {}, incidents={})) == {plain(EN_JOB)}


@pytest.mark.parametrize(
    "text",
    [
        f"男は「{JOB}」と供述している。",
        f"SNSの投稿を見て応募した男は「{JOB}」と言われたという。",
        f"「{JOB}」などの投稿に注意してほしいと県警は話している。",
        f"県警は「{JOB}」といった求人に応募しないよう呼びかけている。",
        f"男は「{JOB}」と聞いていた。",
        f"投稿が見つかった。{JOB}。",
        f'"{EN_JOB}," he said of the post.',
        f"Police warned of posts such as “{EN_JOB}”.",
        f'The man was told "{EN_JOB}" on the phone.',
    ],
)
def test_words_that_were_said_or_shown_as_a_warning(text: str, make: Make) -> None:
    assert passages_in(make("a", text, {}, incidents={})) == frozenset()


def test_a_post_quotes_nobody(make: Make) -> None:
    record = make("a", f"募集「{JOB}」と投稿", {}, incidents={})
    assert passages_in(record.model_copy(update={"kind": DocumentKind.POST})) == frozenset()


def quoted(record: Record) -> list[tuple[str, str]]:
    """The passages that are reported of incidents, by the sentence that is shown."""
    seen = [one for one in observe([record]).observed if one.type is EvidenceType.WORDING]
    return [(one.incident, record.text[one.start : one.end]) for one in seen]


def test_a_passage_belongs_to_the_incident_of_its_sentence(make: Make, place: Callable[..., Any]) -> None:
    text = (
        f"架空市の住宅に男らが押し入った。SNSに「{JOB}」と投稿して実行役を集めていた。\n"
        "仮名市の店でも現金が奪われた。実行役は知人に誘われた。"
    )
    things = {"e1": place("架空市", "千葉県", "架空市"), "e2": place("仮名市", "千葉県", "仮名市")}
    incidents = {"i1": {"kind": "robbery", "place": "e1"}, "i2": {"kind": "robbery", "place": "e2"}}
    record = make("a", text, things, incidents=incidents)
    ((incident, passage),) = quoted(record)
    assert passage == JOB
    (place_of,) = [
        one for one in observe([record]).observed if one.type is EvidenceType.PLACE and one.incident == incident
    ][:1]
    assert "架空" in place_of.surface


@pytest.mark.parametrize(
    "behind",
    [
        "続く段落では二つの事件に共通する点を述べる。",
        "情報提供は窓口へ。",
    ],
    ids=["of several incidents", "readers are asked to turn to somebody"],
)
def test_a_passage_of_no_single_incident_says_nothing(behind: str, make: Make, place: Callable[..., Any]) -> None:
    text = f"架空市と仮名市の住宅に男らが押し入った。\nSNSに「{JOB}」という投稿があり、{behind}"
    things = {"e1": place("架空市", "千葉県", "架空市"), "e2": place("仮名市", "千葉県", "仮名市")}
    two = {"i1": {"kind": "robbery", "place": "e1"}, "i2": {"kind": "robbery", "place": "e2"}}
    one = {"i1": two["i1"]}
    incidents = one if "窓口" in behind else two
    assert quoted(make("a", text, things, incidents=incidents)) == []
