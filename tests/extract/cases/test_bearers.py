"""Arrests told under an alias are of whoever goes by it: a named person, or one without a name; never of the alias."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[[str], Any]

JA = "1月12日未明、千葉県市川市の住宅に男らが押し入り、現金約210万円を奪った。"
EN = "Masked men broke into a house in Ota Ward, Tokyo, on Jan. 12 and stole 2.1 million yen. "
TABLE_JA = [
    (
        "県警は20日、指示役の「カイザー」を強盗傷害の疑いで逮捕した。カイザーは無職樋渡直哉容疑者（39）とみられる。",
        "樋渡直哉",
    ),
    ("「カイザー」を名乗っていたのは無職樋渡直哉容疑者（39）だった。カイザーは20日に逮捕された。", "樋渡直哉"),
    ("県警は20日、「カイザー」こと樋渡直哉容疑者（39）を強盗傷害の疑いで逮捕した。", "樋渡直哉"),
    ("この事件では「カイザー」を名乗る男が逮捕されている。", "男"),
    ("「カイザー」と呼ばれる女が20日、強盗傷害の疑いで逮捕された。", "女"),
    ("県警は20日、「カイザー」とみられる男を強盗傷害の疑いで逮捕した。", "男"),
    ("県警は20日、「カイザー」と名乗る男（38）を逮捕した。", "男(38)"),
]
TABLE_EN = [
    (
        "Police arrested the coordinator known as “Yonagi” on Jan. 20. Yonagi is Naoya Kakuu, 39, they said.",
        "Naoya Kakuu",
    ),
    ("Naoya Kakuu, 39, went by the name “Yonagi.” Yonagi was arrested on Jan. 20.", "Naoya Kakuu"),
    ("Police arrested Naoya Kakuu, 39, also known as “Yonagi,” on Jan. 20.", "Naoya Kakuu"),
    ("A man calling himself “Yonagi” was arrested on Jan. 20 on suspicion of robbery.", "A man"),
    ("Police arrested a woman known as “Yonagi” on Jan. 20.", "a woman"),
]
ANOTHER = (
    "県警は20日、三雲隆之容疑者（44）を逮捕した。三雲容疑者は「カイザー」の名で指示を送っていた。"
    "静岡県掛川市の強盗事件でも「カイザー」を名乗る男が逮捕されているが、県警は三雲容疑者とは別人だとしている。"
)


def test_a_name_that_a_noun_bears_is_as_sure_as_what_any_rule_finds(tell_en: Tell) -> None:
    [named] = [r for r in tell_en(EN + TABLE_EN[-1][0]).record.relations if r.type.value == "ALIAS_OF"]
    assert (named.rule, named.confidence) == ("en.alias.noun", 0.8)


@pytest.mark.parametrize(("told", "person"), TABLE_JA)
def test_an_arrest_is_of_the_person_behind_the_alias(tell: Tell, told: str, person: str) -> None:
    found = tell(JA + told)
    assert [(kind, persons) for kind, persons, _, _ in found.actions] == [("arrest", (person,))]
    assert ("ALIAS_OF", "カイザー", person) in found.relations


@pytest.mark.parametrize(("told", "person"), TABLE_EN)
def test_an_arrest_in_english_is_of_the_person_behind_the_alias(tell_en: Tell, told: str, person: str) -> None:
    found = tell_en(EN + told)
    assert [(kind, persons) for kind, persons, _, _ in found.actions] == [("arrest", (person,))]
    assert ("ALIAS_OF", "Yonagi", person) in found.relations


def test_the_arrest_of_another_bearer_is_not_of_the_first(tell: Tell) -> None:
    found = tell(JA + ANOTHER)
    assert sorted(persons for kind, persons, _, _ in found.actions if kind == "arrest") == [("三雲隆之",), ("男",)]
    assert {("ALIAS_OF", "カイザー", "三雲隆之"), ("ALIAS_OF", "カイザー", "男")} <= found.relations


def test_a_group_known_by_a_name_only_stays_under_it(tell: Tell) -> None:
    found = tell(JA + "グループの幹部らは「カイザー」などと名乗り、実行役に強盗を指示したとして起訴された。")
    assert [persons for _, persons, _, _ in found.actions] == [("カイザー",)]


def test_an_alias_keeps_its_part_beside_the_person_who_was_arrested(tell_en: Tell) -> None:
    assert tell_en(EN + TABLE_EN[3][0]).parts()["Yonagi"] == {"coordinator"}


def test_whoever_names_an_alias_in_his_own_arrest_is_the_one_arrested(tell: Tell, tell_en: Tell) -> None:
    ja = tell(JA + "県警は20日、無職沢渡健吾容疑者（24）を逮捕した。「カイザー」の指示を受けていたという。")
    en = tell_en(EN + "Police arrested Kengo Kakuu, 24, on Jan. 20. He took orders from “Yonagi,” police said.")
    assert [persons for _, persons, _, _ in ja.actions] == [("沢渡健吾",)]
    assert [persons for _, persons, _, _ in en.actions] == [("Kengo Kakuu",)]
