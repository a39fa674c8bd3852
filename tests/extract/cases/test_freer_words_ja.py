"""Orders, offers, pay and whereabouts told in freer words, about names that the text has brought in before."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[[str], Any]

CASE = (
    "千葉県船橋市の住宅で2月3日、男性（70）が縛られ現金200万円が奪われた事件で、千葉県警は5日、会社員の北沢涼容疑者（24）と"
    "無職の南野岳容疑者（22）を強盗致傷の疑いで逮捕した。\n"
    "県警は「シロ」と「クロ」を名乗る人物についても行方を追っている。\n"
)
K, M = "北沢涼", "南野岳"
CASE_TOO = ("DIRECTED", "シロ", "i1")  # who orders one of those who acted directs the case


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "北沢容疑者のスマートフォンには、「シロ」から送られた住宅の写真が残っていた。",
            {("DIRECTED", "シロ", K), CASE_TOO},
        ),
        ("北沢容疑者は「シロから『早く縛れ』と言われた」と供述している。", {("DIRECTED", "シロ", K), CASE_TOO}),
        (
            "北沢容疑者は、夜間に「シロ」から「今夜決行する」とのメッセージを受け取っていた。",
            {("DIRECTED", "シロ", K), CASE_TOO},
        ),
        (
            "南野容疑者は、「シロ」が送ってきた動画の通りに窓を割ったと供述している。",
            {("DIRECTED", "シロ", M), CASE_TOO},
        ),
        (
            "指示を出していたのは「シロ」と「クロ」の2人とみられる。",
            {("DIRECTED", "シロ", "i1"), ("DIRECTED", "クロ", "i1")},
        ),
        ("南野容疑者を「シロ」に紹介したのは北沢容疑者だった。", {("RECRUITED", K, M)}),
        ("南野容疑者を誘い入れたのは、中学の同級生の西尾豪容疑者（22）だったという。", {("RECRUITED", "西尾豪", M)}),
        ("北沢容疑者は南野容疑者に3万円を渡していた。", {("PROMISED_PAYOUT", K, "3万円")}),
        ("2人は成功報酬として1人50万円を「シロ」から約束されていた。", {("PROMISED_PAYOUT", "シロ", "1人50万円")}),
        ("県警は、「シロ」と桐谷隆一容疑者（41）が同一人物とみて調べている。", {("ALIAS_OF", "シロ", "桐谷隆一")}),
        ("桐谷隆一容疑者（41）の端末から、「シロ」のアカウントに接続した履歴が見つかった。", set()),
        (
            "桐谷隆一容疑者（41）の端末から、「シロ」のアカウントにログインした履歴が見つかった。",
            {("ALIAS_OF", "シロ", "桐谷隆一")},
        ),
        ("「シロ」はバンコクのホテルを転々としていたとみられる。", {("LOCATED_IN", "シロ", "バンコク")}),
        ("南野容疑者は、バンコクにいる「シロ」を知らないと話している。", {("LOCATED_IN", "シロ", "バンコク")}),
    ],
)
def test_relations_of_known_names(tell: Tell, sentence: str, expected: set[tuple[str, str, str]]) -> None:
    assert tell(CASE + sentence).relations == expected


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        ("奪った金品は、千葉市内の駅で「クロ」と名乗る男に渡したという。", "クロ", "cash_courier"),
        ("グループのトップは「シロ」と呼ばれる人物とみられる。", "シロ", "mastermind"),
        ("車は北沢容疑者の運転で、事件後は都内で乗り捨てられていた。", K, "driver"),
        ("北沢容疑者は、南野容疑者が借りた車を運転したとみられる。", K, "driver"),
        ("南野容疑者は住宅の外に立ち、仲間に合図を送る役だったとみられる。", M, "lookout"),
        ("北沢容疑者は奪った腕時計を質店に持ち込み、換金していたという。", K, "accomplice"),
        ("奪った現金は都内のホテルで南野容疑者が受け取った。", M, "cash_courier"),
    ],
)
def test_parts_in_freer_words(tell: Tell, sentence: str, name: str, role: str) -> None:
    assert tell(CASE + sentence).parts()[name] == {role}


def test_a_capture_before_a_robbery_is_a_case(tell: Tell) -> None:
    told = tell(
        "昨年10月に福井県坂井市で男3人が逮捕された強盗予備事件で、福井県警は4日、無職の北沢涼容疑者（24）が指示役だったとみて、"
        "強盗予備の疑いで逮捕した。"
    )
    assert told.cases == [("robbery_preparation", "2024-10", "福井県坂井市")]


def test_reports_in_brief_keep_their_people_apart(tell: Tell) -> None:
    told = tell(
        "各地の警察から\n\n"
        "▽船橋　船橋市の住宅で2月3日、男性（70）が縛られ現金200万円が奪われた事件で、千葉県警は5日、"
        "会社員の北沢涼容疑者（24）を強盗致傷の疑いで逮捕した。\n"
        "▽津　自分の口座を売ったとして、津署は5日、無職の南野岳容疑者（22）を犯罪収益移転防止法違反の疑いで"
        "書類送検した。"
    )
    assert K in told.parts(0)
    assert M not in told.parts(0)
