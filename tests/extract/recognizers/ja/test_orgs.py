from collections.abc import Callable

import pytest

from extract.candidates import Candidate
from extract.recognizers.ja import firms, orgs

Found = Callable[..., list[tuple[Candidate, str]]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("広島県警捜査1課と福山東署は", [("広島県警捜査1課", "広島県警捜査1課"), ("福山東署", "福山東署")]),
        ("愛知県警察本部の発表", [("愛知県警察本部", "愛知県警")]),
        ("富山、岐阜両県警の合同捜査本部", [("富山、岐阜両県警", "富山県警、岐阜県警")]),
        ("千葉、群馬、静岡の3県警", [("千葉、群馬、静岡の3県警", "千葉県警、群馬県警、静岡県警")]),
        ("北海道警旭川東署は", [("北海道警旭川東署", "北海道警旭川東署")]),
        ("警視庁捜査3課の調べ", [("警視庁捜査3課", "警視庁捜査3課")]),
        ("警視庁が調べ、捜査1課によると", [("警視庁", "警視庁"), ("捜査1課", "警視庁捜査1課")]),
        ("大阪府警が捜査、捜査2課も", [("大阪府警", "大阪府警"), ("捜査2課", "大阪府警捜査2課")]),
        ("岩国警察署へ電話", [("岩国警察署", "岩国警察署")]),
        ("静岡地裁浜松支部であった", [("静岡地裁浜松支部", "静岡地裁浜松支部")]),
        ("千葉地方裁判所は", [("千葉地方裁判所", "千葉地方裁判所")]),
        ("タイ警察は12日", [("タイ警察", "タイ警察")]),
        ("フィリピン入国管理局が拘束", [("フィリピン入国管理局", "フィリピン入国管理局")]),
        ("横浜市消費生活センターに相談", [("横浜市消費生活センター", "横浜市消費生活センター")]),
        ("警察庁と法務省", [("警察庁", "警察庁"), ("法務省", "法務省")]),
    ],
)
def test_authorities(found: Found, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(words, c.canonical or words) for c, words in found(orgs.recognize, text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "各県警と調べる",
        "両県警が急ぐ",
        "警察は逮捕した",
        "同署によると",
        "営業部署に異動",
        "署名を集めた",
        "最寄りの税務署",
    ],
)
def test_bare_nouns_are_no_bodies(found: Found, text: str) -> None:
    assert [words for c, words in found(orgs.recognize, text) if not c.rule.endswith("short")] == []


def test_short_forms_wait_for_their_force(found: Found) -> None:
    ((candidate, words),) = found(orgs.recognize, "県警によると")
    assert (words, candidate.rule) == ("県警", "ja.org.short")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("運営会社「サンコウ常陸」の社員", ["サンコウ常陸"]),
        ("金属リサイクル会社「西総メタル」社長", ["西総メタル"]),
        ("NPO法人「あかり会」の代表", ["NPO法人「あかり会」"]),
        ("北星銀行は今月", ["北星銀行"]),
        ("岡山市の山陰あけぼの信金は", ["山陰あけぼの信金"]),
        ("日系のアイランド・コール社は", ["アイランド・コール社"]),
        ("電線大手の東亜導線は値上げする", ["東亜導線"]),
        ("青木礼子・東都海洋大教授", ["東都海洋大"]),
        ("南嶺大学の真壁准教授", ["南嶺大学"]),
        ("暴力団黒峰会系の元組員", ["黒峰会"]),
        ("黒峰会系組員を逮捕", ["黒峰会"]),
        ("犯罪グループ「HKドラゴン」のメンバー", ["HKドラゴン"]),
        ("株式会社架空商店に勤務", ["株式会社架空商店"]),
        ("「ハマダ」（埼玉県川越市）では", ["ハマダ"]),
        ("閉店後の「アンティーク西海」＝長崎市浜町＝に", ["アンティーク西海"]),
    ],
)
def test_firms_schools_and_gangs(found: Found, text: str, expected: list[str]) -> None:
    assert [words for _, words in found(firms.recognize, text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "地方銀行やネット銀行に開設",
        "同じ大学の友人",
        "休眠会社の代表",
        "窓口を取り込む銀行",
        "岡崎市の高校に通う",
        "「ルフィ」グループの事件",
        "会社「です」と名乗る",
        "拡大教授会",
        "弁護士会へ相談",
    ],
)
def test_no_firm(found: Found, text: str) -> None:
    assert found(firms.recognize, text) == []
