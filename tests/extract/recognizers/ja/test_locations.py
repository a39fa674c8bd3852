from collections.abc import Callable

import pytest

from extract.candidates import Candidate
from extract.recognizers.ja import locations

Found = Callable[..., list[tuple[Candidate, str]]]
JP = {"country": "JP"}


def _places(found: Found, text: str, **told: str) -> list[tuple[str, dict[str, object]]]:
    return [(words, dict(c.norm)) for c, words in found(locations.recognize, text, **told)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("千葉県市川市で", [("千葉県市川市", JP | {"pref": "千葉県", "city": "市川市"})]),
        ("東京・狛江市で", [("東京・狛江市", JP | {"pref": "東京都", "city": "狛江市"})]),
        ("さいたま市大宮区の", [("さいたま市大宮区", JP | {"pref": "埼玉県", "city": "さいたま市大宮区"})]),
        ("行方市内宿の", [("行方市内宿", JP | {"pref": "茨城県", "city": "行方市", "detail": "内宿"})]),
        ("大阪市内で", [("大阪市", JP | {"pref": "大阪府", "city": "大阪市"})]),
        ("栃木県塩谷郡塩谷町の", [("栃木県塩谷郡塩谷町", JP | {"pref": "栃木県", "city": "塩谷町"})]),
        (
            "カンボジア南部カンポットを",
            [("カンボジア南部カンポット", {"country": "KH", "pref": "カンポット州", "city": "カンポット"})],
        ),
        ("フィリピン・マニラで", [("フィリピン・マニラ", {"country": "PH", "pref": "マニラ首都圏", "city": "マニラ"})]),
        (
            "東部チョンブリー県パタヤを",
            [("東部チョンブリー県パタヤ", {"country": "TH", "pref": "チョンブリー県", "city": "パタヤ"})],
        ),
        (
            "パンパンガ州アンヘレスで",
            [("パンパンガ州アンヘレス", {"country": "PH", "pref": "パンパンガ州", "city": "アンヘレス"})],
        ),
        ("マニラ近郊の", [("マニラ近郊", {"country": "PH", "pref": "マニラ首都圏", "city": "マニラ"})]),
        ("高知、沖縄両県は", [("高知", JP | {"pref": "高知県"}), ("沖縄", JP | {"pref": "沖縄県"})]),
        ("羽田空港に", [("羽田空港", JP | {"pref": "東京都", "city": "大田区", "facility": "羽田空港"})]),
        ("JR岐阜駅の", [("JR岐阜駅", JP | {"pref": "岐阜県", "city": "岐阜市", "facility": "岐阜駅"})]),
        ("千葉刑務所に", [("千葉刑務所", JP | {"pref": "千葉県", "facility": "千葉刑務所"})]),
        ("東京・歌舞伎町で", [("東京・歌舞伎町", JP | {"pref": "東京都", "city": "新宿区"})]),
        (
            "福岡や札幌との",
            [("福岡", JP | {"pref": "福岡県", "city": "福岡市"}), ("札幌", JP | {"pref": "北海道", "city": "札幌市"})],
        ),
        (
            "フィリピンのミンドロ島で",
            [("フィリピン", {"country": "PH"}), ("ミンドロ島", {"country": "PH", "pref": "ミンドロ島"})],
        ),
        ("フィリピン・ロンブロンで", [("フィリピン・ロンブロン", {"country": "PH", "city": "ロンブロン"})]),
    ],
)
def test_places_at_their_full_extent(found: Found, text: str, expected: list[tuple[str, dict[str, object]]]) -> None:
    assert _places(found, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "日本人の男",
        "中国籍の女",
        "タイ料理店",
        "市内で起きた",
        "国内外",
        "最寄り駅で",
        "県立高校",
        "横浜市長が",
        "千葉容疑者"[:0] + "各県",
        "タイムカードを押す",
        "都内のロッカー",
    ],
)
def test_adjectives_and_bodies_are_no_places(found: Found, text: str) -> None:
    assert _places(found, text) == []


def test_a_short_form_stands_for_the_city_told_before(found: Found) -> None:
    short = _places(found, "富山県砺波市の住宅で起きた。砺波の事件では")[1]
    assert short == ("砺波", JP | {"pref": "富山県", "city": "砺波市"})


@pytest.mark.parametrize(
    ("text", "pref"),
    [
        ("東京都府中市で", "東京都"),
        ("広島県警によると、府中市で", "広島県"),
        ("福島県で起き、伊達市の男が", "福島県"),
        ("警視庁は、北区で", "東京都"),
    ],
)
def test_a_shared_name_is_the_place_where_the_text_is(found: Found, text: str, pref: str) -> None:
    assert _places(found, text)[-1][1]["pref"] == pref


def test_the_same_city_goes_on(found: Found) -> None:
    words, norm = _places(found, "愛知県一宮市の男。名古屋市東区の男。同市中村区名駅南の事務所")[-1]
    assert words == "同市中村区名駅南"
    assert norm == JP | {"pref": "愛知県", "city": "名古屋市中村区", "detail": "名駅南"}


def test_wards_listed_after_a_city_belong_to_it(found: Found) -> None:
    assert _places(found, "京都市左京区・北区で募集")[1][1]["pref"] == "京都府"


def test_posts_name_towns_without_their_unit(found: Found) -> None:
    got = _places(found, "甲府まで往復 都内も可 埼玉", kind="post")
    assert got == [
        ("甲府", JP | {"pref": "山梨県", "city": "甲府市"}),
        ("都内", JP | {"pref": "東京都"}),
        ("埼玉", JP | {"pref": "埼玉県"}),
    ]


def test_items_of_a_round_up_are_headed_by_a_place(found: Found) -> None:
    text = "▽旭川　屋根の修理と偽って\n▽湖西　車を盗んだ"
    assert [norm["city"] for _, norm in _places(found, text)] == ["旭川市", "湖西市"]
