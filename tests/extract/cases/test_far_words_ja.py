"""Parts, days, places and pay that stand far from the name they belong to."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[[str], Any]

K, M, N = "北沢涼", "南野岳", "西尾豪"
THREE = (
    "千葉県船橋市の住宅で1月3日、男性（70）が縛られ現金200万円が奪われた事件で、千葉県警は5日、会社員の北沢涼容疑者（24）と"
    "無職の南野岳容疑者（22）、学生の西尾豪容疑者（21）を強盗致傷の疑いで逮捕した。\n"
)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("外で見張っていたのが南野容疑者、車を走らせたのが西尾容疑者だった。", {M: "lookout", N: "driver"}),
        ("住宅の周囲を警戒していたのは西尾容疑者だった。", {N: "lookout"}),
        (
            "北沢容疑者は「将軍」の名も使い、県内の空き家に若者を寝泊まりさせながら盗みを重ねてきたグループの首謀者とみられている。",
            {K: "mastermind"},
        ),
        ("北沢容疑者はグループの頂点に立っていたとみられる。", {K: "mastermind"}),
        ("南野容疑者は受け取り役ではなく、北沢容疑者がグループの指示役だった。", {K: "coordinator"}),
    ],
)
def test_finds_the_part_however_far_it_stands_from_the_name(
    tell: Tell, sentence: str, expected: dict[str, str]
) -> None:
    parts = tell(THREE + sentence).parts()
    assert {name: parts[name] for name in expected} == {name: {role} for name, role in expected.items()}


def test_reads_a_list_with_triangles_whole(tell: Tell) -> None:
    told = tell(
        "千葉県警は5日、1月3日に船橋市の住宅に押し入り現金を奪ったとして、強盗の疑いで、住所不定、無職北沢涼（24）"
        "▽東京都足立区、会社員南野岳（31）▽さいたま市、学生西尾豪（22）の3容疑者を逮捕した。"
    )
    assert set(told.parts()) == {K, M, N}
    assert {("LOCATED_IN", M, "東京都足立区"), ("LOCATED_IN", N, "埼玉県さいたま市")} <= told.relations


def test_gives_a_home_to_the_one_beside_it_alone(tell: Tell) -> None:
    told = tell(
        "千葉県警は5日、1月3日に船橋市の住宅に押し入り現金を奪ったとして、東京都足立区に住む無職の北沢涼容疑者（24）と"
        "さいたま市の会社員、南野岳容疑者（31）を強盗の疑いで逮捕した。"
    )
    assert ("LOCATED_IN", M, "東京都足立区") not in told.relations


@pytest.mark.parametrize(
    "lead",
    [
        "北沢涼容疑者（24）は1月3日、千葉県船橋市の住宅に押し入り現金を奪ったとして5日、強盗の疑いで逮捕された。",
        "北沢涼容疑者（24）は1月3日、千葉県船橋市の住宅に押し入り現金を奪った疑いで、5日に逮捕された。",
        "北沢涼容疑者（24）は5日、1月3日に千葉県船橋市の住宅に押し入り現金を奪った疑いで逮捕された。",
    ],
)
def test_tells_the_day_of_the_deed_from_that_of_the_arrest(tell: Tell, lead: str) -> None:
    told = tell(lead)
    assert [day for _, day, _ in told.cases] == ["2025-01-03"]
    assert told.actions == [("arrest", (K,), None, "2025-02-05")]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "千葉県船橋市の住宅で2022年11月3日、現金が奪われた。\n12月9日には茨城県守谷市の店が襲われ、時計が奪われた。",
            ["2022-11-03", "2022-12-09"],
        ),
        (
            "千葉県船橋市の住宅で2022年11月3日、現金が奪われた。12日には茨城県守谷市の店が襲われ、時計が奪われた。",
            ["2022-11-03", "2022-11-12"],
        ),
    ],
)
def test_carries_year_and_month_on(tell: Tell, text: str, days: list[str]) -> None:
    assert [day for _, day, _ in tell(text).cases] == days


@pytest.mark.parametrize(
    "sentence",
    ["中国籍の南野岳容疑者（40）の逮捕状を取った。", "下見をした疑いがある南野岳容疑者（40）の逮捕状を請求した。"],
)
def test_casts_whom_a_warrant_is_out_for(tell: Tell, sentence: str) -> None:
    told = tell("千葉県船橋市の住宅で1月3日、男性（70）が縛られ現金200万円が奪われた事件で、千葉県警は5日、" + sentence)
    assert ("warrant", (M,), None, "2025-02-05") in told.actions
    assert M in told.parts()


def test_takes_a_call_in_disguise_for_no_order(tell: Tell) -> None:
    told = tell(
        "千葉県船橋市の女性（80）方に1月3日、警察官を名乗る男から「口座が悪用されている」と電話があった。"
        "女性は自宅を訪れた男に現金500万円を手渡した。"
    )
    assert not [r for r in told.relations if r[0] == "DIRECTED"]


@pytest.mark.parametrize(
    ("sentence", "promiser"),
    [
        ("南野容疑者は「クロ」から「ギャラは300万円、山分け」と聞いて加わったという。", "クロ"),
        ("南野容疑者は「クロの声に『1軒80万円』と言われた」と話している。", "クロ"),
        ("北沢容疑者は車1台につき3万円を支払う約束で、南野容疑者に声をかけた。", K),
        ("北沢容疑者はXに「日給7万円、未経験可」などと投稿していた。", K),
        ("南野容疑者の報酬は30万円の約束だった。", "i1"),
    ],
)
def test_finds_who_promised_pay(tell: Tell, sentence: str, promiser: str) -> None:
    told = tell(THREE + "指示役は「クロ」を名乗っていた。\n" + sentence)
    assert {start for kind, start, _ in told.relations if kind == "PROMISED_PAYOUT"} == {promiser}


@pytest.mark.parametrize(
    ("sentence", "user"),
    [
        ("北沢容疑者はシグナルでやり取りしていた。", K),
        ("携帯電話には、いずれもシグナルに「クロ」の登録があった。", "クロ"),
        ("Xの募集に応じた南野容疑者は、車を用意した。", M),
    ],
)
def test_finds_who_used_an_app(tell: Tell, sentence: str, user: str) -> None:
    told = tell(THREE + "指示役は「クロ」を名乗っていた。\n" + sentence)
    assert {start for kind, start, _ in told.relations if kind == "USED_APP"} == {user}


def test_dates_a_trafficking_by_the_journey_and_places_it_at_the_base(tell: Tell) -> None:
    told = tell(
        "ミャンマー東部の詐欺拠点に売り渡されたとみられる北沢涼さん（19）が3日、タイで保護された。\n"
        "北沢さんは昨年11月、ゲームで知り合った「シロ」に誘われてタイに渡航。車でミャンマー・ミャワディ近郊の施設に連れ込まれた。"
    )
    assert [(kind, day) for kind, day, _ in told.cases] == [("trafficking", "2024-11")]
