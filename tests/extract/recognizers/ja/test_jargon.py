from collections.abc import Callable

import pytest

from extract.candidates import Candidate
from extract.recognizers.ja import jargon

Found = Callable[..., list[tuple[Candidate, str]]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("「闇バイト」に応募", [("闇バイト", "闇バイト")]),
        ("掛け子らを摘発", [("掛け子", "かけ子")]),
        ("「叩き」といった隠語", [("叩き", "叩き")]),
        ("強盗だった。タタキだと言われた", [("タタキ", "叩き")]),
        ("匿流＝トクリュウ", [("匿流", "トクリュウ"), ("トクリュウ", "トクリュウ")]),
        ("「UD」や「ホワイト案件」", [("UD", "UD"), ("ホワイト案件", "ホワイト案件")]),
        ("飛ばし携帯を摘発", [("飛ばし携帯", "飛ばし")]),
        ("「飛ばし」と呼ばれる携帯", [("飛ばし", "飛ばし")]),
        ("「道具屋」とみて調べる", [("道具屋", "道具屋")]),
        ("闇ﾊﾞｲﾄの募集", [("闇ﾊﾞｲﾄ", "闇バイト")]),
    ],
)
def test_terms_under_their_standard_form(found: Found, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(words, c.canonical) for c, words in found(jargon.recognize, text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "高知で鰹のタタキを食べた",
        "太鼓を叩き続けた強盗対策の祭り",
        "UDトラックスの新型",
        "荷物の運び出しを頼む",
        "猫を飼っている",
        "笑い飛ばした",
        "匿名・流動型犯罪グループの摘発",
        "実行役と指示役を逮捕",
    ],
)
def test_ordinary_senses(found: Found, text: str) -> None:
    assert found(jargon.recognize, text) == []
