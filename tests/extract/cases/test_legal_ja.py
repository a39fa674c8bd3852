"""Legal actions: which, with whom, when, by whom; each once."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[[str], Any]

K, M = "北沢涼", "南野岳"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "千葉県警は5日、会社員の北沢涼容疑者（24）を強盗致傷の疑いで逮捕した。",
            [("arrest", (K,), None, "2025-02-05")],
        ),
        (
            "千葉県警は5日、会社員の北沢涼容疑者（24）を強盗致傷の疑いで逮捕したと発表した。",
            [("arrest", (K,), None, None)],
        ),
        (
            "千葉県警は5日、無職北沢涼容疑者（24）を窃盗の疑いで逮捕し、無職南野岳容疑者（22）を同じ疑いで再逮捕した。",
            [("arrest", (K,), None, "2025-02-05"), ("rearrest", (M,), None, "2025-02-05")],
        ),
        (
            "千葉県警は5日、無職北沢涼容疑者（24）ら男4人を詐欺の疑いで逮捕した。",
            [("arrest", (K,), 4, "2025-02-05")],
        ),
        (
            "男4人が5日、逮捕されました。逮捕されたのは、北沢涼容疑者（24）と南野岳容疑者（22）ら4人です。",
            [("arrest", (K, M), 4, "2025-02-05")],
        ),
        (
            "強盗致傷の罪に問われた無職北沢涼被告（24）の初公判が5日、千葉地裁であった。",
            [("indictment", (K,), None, None), ("trial", (K,), None, "2025-02-05")],
        ),
        (
            "千葉地裁は5日、無職北沢涼被告（24）に懲役8年（求刑懲役10年）の判決を言い渡した。",
            [("verdict", (K,), None, "2025-02-05"), ("trial", (K,), None, None)],
        ),
        (
            "判決は3月7日に言い渡される。北沢涼被告（24）は黙っていた。",
            [("verdict", (K,), None, "2025-03-07")],
        ),
        (
            "北沢涼被告（24）は懲役9年、南野岳被告（22）は懲役7年が確定している。",
            [("verdict", (K,), None, None), ("verdict", (M,), None, None)],
        ),
        ("無職北沢涼被告（24）＝公判中＝が関わったとみられる。", [("trial", (K,), None, None)]),
        ("無職北沢涼被告（24）＝詐欺罪で起訴＝が関わったとみられる。", [("indictment", (K,), None, None)]),
        (
            "北沢涼容疑者（24）は1月28日、別の詐欺の疑いで逮捕され、処分保留となっていた。",
            [("arrest", (K,), None, "2025-01-28"), ("non_indictment", (K,), None, None)],
        ),
        (
            "北沢涼容疑者（24）は1月4日、マニラで入管当局に拘束され、県警が引き渡しを求めている。",
            [("detention", (K,), None, "2025-01-04"), ("deportation_request", (K,), None, None)],
        ),
        (
            "北沢涼容疑者（24）が5日、フィリピンから強制送還され、警視庁に逮捕された。",
            [("deportation", (K,), None, "2025-02-05"), ("arrest", (K,), None, "2025-02-05")],
        ),
        ("県警は、指示役とみて北沢涼容疑者（24）を指名手配した。", [("warrant", (K,), None, None)]),
        ("千葉地検は5日、北沢涼容疑者（24）を不起訴とした。", [("non_indictment", (K,), None, "2025-02-05")]),
        ("千葉地裁は5日、北沢涼被告（24）に無罪判決を言い渡した。", [("acquittal", (K,), None, "2025-02-05")]),
        (
            "北沢涼被告（24）の判決が5日、千葉地裁であり、裁判長は無罪（求刑懲役5年）を言い渡した。",
            [("acquittal", (K,), None, "2025-02-05"), ("trial", (K,), None, None)],
        ),
        (
            "東京高裁は5日、懲役3年とした一審判決を破棄し、北沢涼被告（24）に逆転無罪を言い渡した。",
            [("acquittal", (K,), None, "2025-02-05")],
        ),
        (
            "千葉地検は5日、職業安定法違反の疑いで逮捕された東京都豊島区の北沢涼さん（24）を不起訴処分とし、釈放した。",
            [
                ("arrest", (K,), None, None),
                ("non_indictment", (K,), None, "2025-02-05"),
                ("release", (K,), None, "2025-02-05"),
            ],
        ),
        (
            "4日に逮捕された北沢涼容疑者（24）は、起訴された。",
            [("arrest", (K,), None, "2025-02-04"), ("indictment", (K,), None, None)],
        ),
        (
            "同じ容疑で逮捕された北沢涼容疑者（24）は5日、職業安定法違反の罪で起訴された。",
            [("arrest", (K,), None, None), ("indictment", (K,), None, "2025-02-05")],
        ),
        ("北沢涼被告（24）は無罪を主張している。", []),
        ("千葉県警は5日、北沢涼容疑者（24）を送検した。", [("referral", (K,), None, "2025-02-05")]),
        ("北沢涼被告（24）は5日、保釈された。", [("release", (K,), None, "2025-02-05")]),
    ],
)
def test_actions_of_a_sentence(tell: Tell, text: str, expected: list[tuple[object, ...]]) -> None:
    assert tell(text).actions == expected


@pytest.mark.parametrize(
    "text",
    [
        "逮捕容疑は3日、千葉県船橋市の住宅に押し入った疑い。",
        "起訴状によると、被告は車を運転したとされる。",
        "県警は注意を呼びかけ、関係先を捜索した。",
        "弁護側は執行猶予を求めた。",
    ],
)
def test_words_that_are_no_action(tell: Tell, text: str) -> None:
    assert tell(text).actions == []


def test_an_action_names_its_case_and_authority(tell: Tell) -> None:
    told = tell(
        "千葉県船橋市の住宅で2月3日、現金が奪われた事件で、千葉県警は5日、北沢涼容疑者（24）を強盗致傷の疑いで逮捕した。"
    )
    (arrest,) = told.record.legal_actions
    assert told.name(arrest.authority) == "千葉県警"
    assert arrest.incident == "i1"
    assert "北沢涼" in told.record.text[slice(*arrest.evidence)]


def test_an_action_told_twice_is_one(tell: Tell) -> None:
    told = tell(
        "千葉県警は5日、北沢涼容疑者（24）を強盗致傷の疑いで逮捕した。\n逮捕されたのは、無職の北沢涼容疑者（24）です。"
    )
    assert told.actions == [("arrest", (K,), None, "2025-02-05")]
