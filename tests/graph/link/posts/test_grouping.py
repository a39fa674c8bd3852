"""Families of posts and recruiters: invented posts, and the annotated ones of the gold texts."""

import json
from collections import defaultdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.link.model import Constraints, Pair
from graph.link.observe.records import as_record
from graph.link.posts import model, similar
from graph.link.posts.grouping import group
from graph.link.posts.model import Post, PostGroups
from graph.link.posts.template import template
from graph.link.posts.told import post_of
from graph.link.posts.wording import words
from schemas.words import PostLabel

GOLD = Path(__file__).parents[4] / "fixtures" / "gold" / "posts-q.jsonl"
WORDING = "荷物を{place}駅の棚に入れるだけ。一回{sum}万円、その日に手渡し。質問なしで連絡ください"
OTHER = "口座を{sum}万円で買い取ります。{place}で会える人、法人なら倍。返事はすぐします"


def a_post(name: str, text: str, account: str, *contacts: str, label: PostLabel = PostLabel.RECRUITMENT) -> Post:
    return Post(id=name, text=text, account=account, contacts=contacts, label=label)


def copies(wording: str, accounts: list[str], *, start: int = 0) -> list[Post]:
    places = ("架空", "仮名", "擬似", "虚構", "夢幻")
    return [
        a_post(f"p{start + at:02d}", wording.format(place=places[at % 5], sum=at + 3), account)
        for at, account in enumerate(accounts)
    ]


def truth(rows: dict[str, dict[str, str]], key: str) -> set[frozenset[str]]:
    groups = defaultdict(set)
    for row in rows.values():
        if row.get(key):
            groups[row[key]].add(row["id"])
    return {frozenset(members) for members in groups.values() if len(members) > 1}


def test_gold_posts_have_the_annotated_families_and_recruiters() -> None:
    rows, posts = {}, []
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        record = as_record({key: value for key, value in row.items() if key not in {"account", "platform"}})
        rows[record.document_id] = row
        posts.append(post_of(record, account=row["account"], platform=row["platform"]))
    groups = group(posts)

    def named(members: tuple[str, ...]) -> frozenset[str]:
        return frozenset(rows[post]["id"] for post in members)

    assert {named(family.posts) for family in groups.families} == truth(rows, "template")
    assert {named(recruiter.posts) for recruiter in groups.recruiters} == truth(rows, "recruiter")


def test_a_wording_that_one_hand_dominates_is_one_recruiters() -> None:
    groups = group(copies(WORDING, ["account kakuu_a"] * 3 + ["account kakuu_b"]))
    assert len(groups.recruiters) == 1
    assert groups.recruiters[0].by_wording == ("p03",)
    assert not groups.families[0].circulating


def test_a_wording_of_many_hands_is_in_circulation_and_ties_nobody() -> None:
    groups = group(copies(WORDING, [f"account kakuu_{n}" for n in range(5)]))
    assert groups.families[0].circulating
    assert groups.recruiters == ()


def test_one_number_ties_different_wordings() -> None:
    posts = [
        a_post("p1", WORDING.format(place="架空", sum=5), "account kakuu_a", "phone +819000001111"),
        a_post("p2", OTHER.format(place="仮名", sum=3), "account kakuu_b", "phone +819000001111"),
    ]
    groups = group(posts)
    assert groups.families == ()
    assert [recruiter.posts for recruiter in groups.recruiters] == [("p1", "p2")]


def test_a_warning_that_quotes_a_wording_is_not_of_its_family() -> None:
    posts = copies(WORDING, ["account kakuu_a"] * 2)
    warning = a_post("w1", posts[0].text + "という投稿に注意", "account kakuu_police", label=PostLabel.WARNING)
    groups = group([*posts, warning])
    assert [family.posts for family in groups.families] == [("p00", "p01")]
    assert [recruiter.posts for recruiter in groups.recruiters] == [("p00", "p01")]


def test_a_rejected_pair_has_two_recruiters_and_a_confirmed_one_has_one() -> None:
    posts = copies(WORDING, ["account kakuu_a", "account kakuu_b"])
    assert len(group(posts).recruiters) == 1
    apart = Constraints(cannot=frozenset({Pair("p00", "p01")}))
    assert group(posts, constraints=apart).recruiters == ()
    strangers = [posts[0], a_post("p09", OTHER, "account kakuu_c")]
    assert group(strangers).recruiters == ()
    together = Constraints(must=frozenset({Pair("p00", "p09")}))
    assert group(strangers, constraints=together).recruiters[0].posts == ("p00", "p09")


def test_decisions_that_contradict_each_other_are_shown() -> None:
    posts = copies(WORDING, ["account kakuu_a"] * 3)
    pairs = {"must": {("p00", "p01"), ("p01", "p02")}, "cannot": {("p00", "p02")}}
    constraints = Constraints.model_validate({k: frozenset(Pair(*p) for p in v) for k, v in pairs.items()})
    assert group(posts, constraints=constraints).recruiters[0].disputed == (Pair("p01", "p02"),)


@given(st.permutations(range(12)))
def test_order_of_posts_does_not_matter(order: list[int]) -> None:
    posts = many()
    assert group([posts[at] for at in order]) == group(posts)


@given(st.integers(1, 11))
def test_posts_that_come_later_give_the_same_groups_within_an_epoch(first: int) -> None:
    posts = many()
    early = group(posts[:first], count=12)
    late = group([*posts[first:], *posts[:first]], count=12)
    assert late == group(posts, count=12)
    whole = [set(recruiter.posts) for recruiter in late.recruiters]
    assert all(any(set(one.posts) <= group_ for group_ in whole) for one in early.recruiters if not one.by_wording)


def many() -> list[Post]:
    one = copies(WORDING, ["account kakuu_a", "account kakuu_b", "account kakuu_a", "account kakuu_c"])
    two = copies(OTHER, ["account kakuu_d"] * 4, start=4)
    three = copies(OTHER + WORDING, [f"account kakuu_{n}" for n in range(4)], start=8)
    return [*one, *two, *three]


def test_bands_find_what_comparing_every_pair_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    posts = copies(WORDING, ["account kakuu_a"] * 30) + copies(OTHER, ["account kakuu_b"] * 30, start=30)
    every = groups_of(posts)
    banded = model.figures().model_copy(update={"every_pair": 0})
    monkeypatch.setattr(similar, "figures", lambda: banded)
    assert groups_of(posts) == every
    assert len(every) == 2


def groups_of(posts: list[Post]) -> list[tuple[str, ...]]:
    found: PostGroups = group(posts)
    return [family.posts for family in found.families]


def test_the_threshold_rises_with_the_number_of_posts() -> None:
    values = [similar.threshold(count) for count in (0, 10, 100, 1_000, 100_000, 1_000_000, 10**12)]
    assert values == sorted(values)
    assert values[4] == pytest.approx(0.6, abs=0.02)
    assert values[-1] <= 0.85


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ｼﾞｮﾌﾞ 5万円", "ジョブ 8万円"),
        ("連絡は @kakuu_a まで", "連絡は @example_b まで"),
        ("Pay 5,000 a day", "pay 300 A DAY"),
        ("案件 #高収入", "案件"),
        ("ホ ワ イ ト🙌", "ホワイト"),
    ],
)
def test_what_changes_from_post_to_post_is_no_wording(one: str, other: str) -> None:
    assert words(one) == words(other)


def test_a_template_shows_what_differs() -> None:
    slots = template([WORDING.format(place=place, sum=5) for place in ("架空", "仮名", "擬似", "仮名")])
    common = [slot.text for slot in slots if slot.text]
    gaps = [slot.values for slot in slots if not slot.text]
    assert common[0] == "荷物を"
    assert gaps == [("仮名", "擬似", "架空")]


def test_a_gap_runs_on_over_letters_that_meet_by_chance() -> None:
    contacts = ("シグナル fuku_example まで", "テレグラム okane_kakuu まで", "グループ raku_example まで")
    slots = template([f"やる気のある方はすぐに{contact}" for contact in contacts])
    assert [slot.text for slot in slots if slot.text] == ["やる気のある方はすぐに", " まで"]
    assert sum(not slot.text for slot in slots) == 1


@given(st.lists(st.text(max_size=30), min_size=1, max_size=6))
def test_any_texts_have_groups_and_a_template(texts: list[str]) -> None:
    posts = [a_post(f"p{at}", text, "") for at, text in enumerate(texts)]
    assert group(posts) == group(reversed(posts))
    assert "".join(slot.text for slot in template([texts[0]] * 2)) == texts[0]
