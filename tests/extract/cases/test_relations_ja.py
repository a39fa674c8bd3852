"""Relations: each family of rules with what it finds and what it leaves alone."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[[str], Any]

ROBBERY = (
    "千葉県船橋市の住宅で2月3日、男性（70）が縛られ現金200万円が奪われた事件で、千葉県警は5日、会社員の北沢涼容疑者（24）と"
    "無職の南野岳容疑者（22）を強盗致傷の疑いで逮捕した。\n"
)
K, M = "北沢涼", "南野岳"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "2人は「シロ」と名乗る指示役の男から、シグナルで指示を受けていたという。",
            {
                ("DIRECTED", "シロ", K),
                ("DIRECTED", "シロ", M),
                ("DIRECTED", "シロ", "i1"),
                ("USED_APP", "シロ", "Signal"),
            },
        ),
        (
            "「シロ」を名乗る人物がテレグラムで侵入のタイミングなどを伝えていた。",
            {("DIRECTED", "シロ", "i1"), ("USED_APP", "シロ", "Telegram")},
        ),
        (
            "2人のスマートフォンには「シロ」というアカウントからの指示が残っていた。",
            {("DIRECTED", "シロ", K), ("DIRECTED", "シロ", M), ("DIRECTED", "シロ", "i1")},
        ),
        (
            "南野容疑者は「シロ」と名乗る指示役から、住宅の見取り図を送られていたという。",
            {("DIRECTED", "シロ", M), ("DIRECTED", "シロ", "i1")},
        ),
        (
            "南野容疑者は「シロ」という人物に命じられ、バールを購入したと説明している。",
            {("DIRECTED", "シロ", M), ("DIRECTED", "シロ", "i1")},
        ),
        ("南野容疑者は北沢容疑者の指示で動いていたと話している。", {("DIRECTED", K, M), ("DIRECTED", K, "i1")}),
        (
            "北沢容疑者は南野容疑者に侵入先の住所を伝え、現場での行動を指示していた。",
            {("DIRECTED", K, M), ("DIRECTED", K, "i1")},
        ),
        ("北沢容疑者は実行役らに指示を出していた。", {("DIRECTED", K, "i1")}),
        ("県警によると、指示した者はいない。", set()),
        ("南野容疑者は高校時代の先輩だった北沢容疑者から「楽に稼げる」と誘われたという。", {("RECRUITED", K, M)}),
        ("北沢容疑者が知人の南野容疑者を勧誘した。", {("RECRUITED", K, M)}),
        (
            "南野容疑者は、Xで知り合った「クロ」と名乗る人物から仕事を紹介された。",
            {("RECRUITED", "クロ", M), ("USED_APP", "クロ", "X")},
        ),
        ("2人は1人当たり50万円の報酬を約束されていた。", {("PROMISED_PAYOUT", "i1", "1人当たり50万円")}),
        ("北沢容疑者は報酬として30万円を受け取ったという。", {("PROMISED_PAYOUT", "i1", "30万円")}),
        ("南野容疑者は、北沢容疑者から10万円をもらったと供述している。", {("PROMISED_PAYOUT", K, "10万円")}),
        (
            "南野容疑者はインスタグラムで「日給10万円」という募集を見て応募したと話している。",
            {("PROMISED_PAYOUT", "i1", "日給10万円"), ("USED_APP", M, "Instagram")},
        ),
        ("県警は、「アオ」のアカウントを使っていたのは北沢容疑者とみている。", {("ALIAS_OF", "アオ", K)}),
        ("北沢容疑者はグループ内で「アオ」と呼ばれていた。", {("ALIAS_OF", "アオ", K)}),
        ("指示役「アオ」の正体は北沢容疑者だったとみられる。", {("ALIAS_OF", "アオ", K)}),
        ("「アオ」こと北沢容疑者が実行役を集めていたという。", {("ALIAS_OF", "アオ", K)}),
        ("「アオ」は北沢容疑者とは別人という。", set()),
        # Who receives from an account, or writes to one, is not the one behind it.
        ("南野容疑者のスマートフォンに、アカウント「@aka_kakuu」から送られた指示が残っていた。", set()),
        (
            "南野容疑者の携帯電話には「@aka_kakuu」を使う「アカ」とのやり取りが残っていた。",
            {("USES_HANDLE", "アカ", "@aka_kakuu")},
        ),
        (
            "南野容疑者は「アカ」と名乗るXのアカウント「@aka_kakuu」に応募していた。",
            {("USES_HANDLE", "アカ", "@aka_kakuu"), ("USED_APP", "アカ", "X")},
        ),
        (
            "北沢容疑者は「アカ」と名乗り、アカウント「@aka_kakuu」で募集していた。",
            {("ALIAS_OF", "アカ", K), ("USES_HANDLE", "アカ", "@aka_kakuu")},
        ),
        ("北沢容疑者は犯罪グループ「黒潮会」のメンバーとみられる。", {("MEMBER_OF", K, "黒潮会")}),
        ("北沢容疑者は昨年12月にフィリピンで拘束され、4日に日本に移送された。", {("LOCATED_IN", K, "フィリピン")}),
    ],
)
def test_relations_of_a_sentence(tell: Tell, sentence: str, expected: set[tuple[str, str, str]]) -> None:
    assert tell(ROBBERY + sentence).relations == expected


@pytest.mark.parametrize(
    ("suspect", "place"),
    [
        ("さいたま市大宮区、無職北沢涼容疑者（24）", "埼玉県さいたま市大宮区"),
        ("東京都足立区の会社員北沢涼容疑者（24）", "東京都足立区"),
        ("無職北沢涼容疑者（24）＝横浜市港北区新横浜＝", "神奈川県横浜市港北区新横浜"),
        ("神奈川県大和市に住む無職の北沢涼容疑者（24）", "神奈川県大和市"),
        ("福岡市東区の自称アルバイト、北沢涼容疑者（24）", "福岡県福岡市東区"),
        ("住所・東京都中野区、会社役員北沢涼容疑者（24）", "東京都中野区"),
        ("愛知県豊橋市在住の飲食店従業員、北沢涼容疑者（24）", "愛知県豊橋市"),
    ],
)
def test_homes_of_suspects(tell: Tell, suspect: str, place: str) -> None:
    text = f"千葉県船橋市の住宅で2月3日、現金が奪われた事件で、千葉県警は5日、{suspect}を強盗致傷の疑いで逮捕した。"
    assert tell(text).relations == {("LOCATED_IN", K, place)}


def test_each_of_a_list_has_his_own_home(tell: Tell) -> None:
    text = (
        "千葉県船橋市の住宅で2月3日、現金が奪われた事件で、千葉県警は5日、会社員北沢涼（24）＝千葉県柏市＝、無職南野岳（22）"
        "＝茨城県取手市＝の両容疑者を強盗致傷の疑いで逮捕した。"
    )
    assert tell(text).relations == {("LOCATED_IN", K, "千葉県柏市"), ("LOCATED_IN", M, "茨城県取手市")}


def test_a_victims_home_is_the_scene_and_no_relation_of_his(tell: Tell) -> None:
    told = tell("5日、札幌市中央区の女性（80）が現金300万円をだまし取られた。")
    assert told.relations == set()
    assert told.cases == [("fraud", "2025-02-05", "北海道札幌市中央区")]


def test_evidence_holds_both_ends_told_in_one_sentence(tell: Tell) -> None:
    told = tell(ROBBERY + "南野容疑者は北沢容疑者の指示で動いていたと話している。")
    directed = next(r for r in told.record.relations if r.type == "DIRECTED")
    passage = told.record.text[slice(*directed.evidence)]
    assert "南野" in passage
    assert "北沢容疑者の指示" in passage
