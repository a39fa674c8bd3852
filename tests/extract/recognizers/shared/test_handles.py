from collections.abc import Callable

import pytest

from extract.candidates import Candidate
from extract.recognizers.shared import handles

Found = Callable[..., list[tuple[Candidate, str]]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xで「よあけ」というアカウント（@yoake_kakuu）に応募", [("@yoake_kakuu", "@yoake_kakuu", "X")]),
        ("テレグラムの「@oka_kakuu」からシグナルに移った", [("@oka_kakuu", "@oka_kakuu", "Telegram")]),
        ("シグナルの「店主」（ID・tenshu_kakuu.07）から届いた", [("tenshu_kakuu.07", "tenshu_kakuu.07", "Signal")]),
        ("表示名は「店主」、IDはtenshu_kakuuでした。", [("tenshu_kakuu", "tenshu_kakuu", None)]),
        ("応募は＠kakuu＿soku", [("＠kakuu＿soku", "@kakuu_soku", None)]),
        ("詳細→t.me/kakuu_abroad", [("t.me/kakuu_abroad", "@kakuu_abroad", "Telegram")]),
        ("https://t.me/kakuu_abroad へ", [("https://t.me/kakuu_abroad", "@kakuu_abroad", "Telegram")]),
        ("t[.]me/kakuu_drive_77", [("t[.]me/kakuu_drive_77", "@kakuu_drive_77", "Telegram")]),
        ("t.me/addstickers/kakuu_inu", [("t.me/addstickers/kakuu_inu", "t.me/addstickers/kakuu_inu", "Telegram")]),
        ("line.me/ti/p/~kakuu_fuyu で", [("line.me/ti/p/~kakuu_fuyu", "kakuu_fuyu", "LINE")]),
        ("LINE ID:kakuukouza21", [("kakuukouza21", "kakuukouza21", "LINE")]),
        ("LINE（ID・haru_kakuu88）で送信", [("haru_kakuu88", "haru_kakuu88", "LINE")]),
        ("シグナル kakuu_info.77 まで", [("kakuu_info.77", "kakuu_info.77", "Signal")]),
        ("アカウント「nightkakuu」が募集", [("nightkakuu", "nightkakuu", None)]),
        ("X＠kakuu_abc に連絡", [("＠kakuu_abc", "@kakuu_abc", None)]),
        ("テレグラムで届いた。\n別の電話に@oka_kakuuがあった。", [("@oka_kakuu", "@oka_kakuu", "Telegram")]),
        ("テレグラムかシグナルで届いた。\n@oka_kakuuが残る。", [("@oka_kakuu", "@oka_kakuu", None)]),
    ],
)
def test_accounts_in_every_form(found: Found, text: str, expected: list[tuple[str, str, str | None]]) -> None:
    got = [(words, c.canonical, c.norm.get("platform")) for c, words in found(handles.recognize, text)]
    assert got == expected


@pytest.mark.parametrize(
    "text",
    [
        "問い合わせは info@kakuu.example.jp まで",
        "a.b+c@example.com",
        "午後3時@渋谷で",
        "IDカードを提示した",
        "アカウントは凍結された",
        "LINEで話した",
        "kakuu_note.txt を開く",
        "@",
    ],
)
def test_no_account(found: Found, text: str) -> None:
    assert found(handles.recognize, text) == []
