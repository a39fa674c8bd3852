from collections.abc import Callable

import pytest

from extract.candidates import Candidate
from extract.recognizers.shared import apps

Found = Callable[..., list[tuple[Candidate, str]]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("通信アプリ「シグナル」で指示した", [("シグナル", "Signal")]),
        ("X（旧ツイッター）の投稿", [("X", "X"), ("ツイッター", "X")]),
        ("テレグでやり取りし、LINEも使った", [("テレグ", "Telegram"), ("LINE", "LINE")]),
        ("ＬＩＮＥで連絡", [("ＬＩＮＥ", "LINE")]),
        ("フェイスブックとインスタグラムで募集", [("フェイスブック", "Facebook"), ("インスタグラム", "Instagram")]),
        ("ウーバーイーツの配達員", [("ウーバーイーツ", "Uber Eats")]),
        ("配車アプリ「グラブ」を呼ぶ", [("グラブ", "Grab")]),
        ("投稿は8割がX、1割弱がスレッズだった", [("X", "X"), ("スレッズ", "Threads")]),
        ("秘匿性の高いアプリ「カクウチャット」に誘われた", [("カクウチャット", "カクウチャット")]),
        ("ラインのIDを交換した", [("ライン", "LINE")]),
    ],
)
def test_apps_under_their_english_name(found: Found, text: str, expected: list[tuple[str, ...]]) -> None:
    assert [(words, c.canonical) for c, words in found(apps.recognize, text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "配車アプリで車を呼んだ",
        "景気のシグナルを読み誤った",
        "X線検査を受けた",
        "OFFLINEの店",
        "生産ラインで働く",
        "野球のグラブを盗んだ",
        "SNSで知り合った",
        "LINEヤフーの社員",
    ],
)
def test_no_app(found: Found, text: str) -> None:
    assert found(apps.recognize, text) == []


def test_english_names_need_their_context(found: Found) -> None:
    signal = found(apps.recognize, "They were told over Signal, an encrypted app, to wait.", lang="en")
    assert [(words, c.canonical) for c, words in signal] == [("Signal", "Signal")]
    assert found(apps.recognize, "Signal lights went out at the crossing.", lang="en") == []
