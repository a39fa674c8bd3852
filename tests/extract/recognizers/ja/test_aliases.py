from collections.abc import Callable

import pytest

from extract.candidates import Candidate
from extract.recognizers.ja import aliases

Found = Callable[..., list[tuple[Candidate, str]]]


def _names(found: Found, text: str) -> list[str]:
    return [words for _, words in found(aliases.recognize, text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("「木枯」を名乗る人物の指示を受けた", ["木枯"]),
        ("「クロネ」と名乗り、募集していた", ["クロネ"]),
        ("「クロネ」や「シロネ」などと名乗る上役", ["クロネ", "シロネ"]),
        ("アカウント名は「テッセン」だった", ["テッセン"]),
        ("送り主の表示名は「店主」", ["店主"]),
        ("シグナルの「店主」というアカウントから届いた", ["店主"]),
        ("「大将」こと相良誠被告", ["大将"]),
        ("「大将」と呼ばれる男", ["大将"]),
        ("「アサガオ」のハンドルネームで募った", ["アサガオ"]),
        ("紹介役の「アサガオ」に免許証を送った", ["アサガオ"]),
        ("仲間内での通称は「番頭」", ["番頭"]),
        ("“ヨアケ”と名乗る男に会った", ["ヨアケ"]),
        ("いわゆる「ヨアケ」グループの事件", ["ヨアケ"]),
        ("「ヨアケ」から「早く出ろ」と急かされた", ["ヨアケ"]),
        ("ヨアケと名乗る男の声", ["ヨアケ"]),
        ("「木枯」の名で指示した。木枯の正体は不明だ", ["木枯", "木枯"]),
        ("検察側は、「店主」は中古車店を営む里村進被告だと述べた", ["店主"]),
    ],
)
def test_names_that_are_introduced(found: Found, text: str, expected: list[str]) -> None:
    assert _names(found, text) == expected


def test_common_words_are_names_between_quotes_only(found: Found) -> None:
    text = "「社長」と名乗る人物から指示された。社長は会見を開いた。「社長」の行方は分からない。"
    assert _names(found, text) == ["社長", "社長"]


@pytest.mark.parametrize(
    "text",
    [
        "「警察官」を名乗る男から電話があった",
        "「在宅副業」などと投稿していた",
        "「闇バイト」と呼ばれる仕事",
        "「逃げろ」と指示された",
        "「@kogarashi_kakuu」から指示が来た",
        "「1日5万円」という募集に応じた",
        "「裏口に回れ」などの指示が残っていた",
        "「仕事がある」と誘われた",
        "銀行員を名乗る男",
    ],
)
def test_quotes_that_are_no_names(found: Found, text: str) -> None:
    assert _names(found, text) == []
