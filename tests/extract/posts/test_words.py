from collections.abc import Callable

import pytest

from extract.posts.words import apps, jargon
from extract.text import PreparedText

Prepared = Callable[[str], PreparedText]


@pytest.mark.parametrize(
    ("text", "written", "name"),
    [
        ("闇バイトは犯罪です", "闇バイト", "闇バイト"),
        ("やみばいとに注意", "やみばいと", "闇バイト"),
        ("ヤミばイトに注意", "ヤミばイト", "闇バイト"),
        ("や/み/ば/い/と", "や/み/ば/い/と", "闇バイト"),
        ("闇_バイトかも", "闇_バイト", "闇バイト"),
        ("闇○イトかも", "闇○イト", "闇バイト"),
        ("受○子募集", "受○子", "受け子"),
        ("受け:5 出し:8", "受け", "受け子"),
        ("出・受 即日 都内", "出", "出し子"),
        ("叩 3名 報酬40万", "叩", "叩き"),
        ("運び 羽田⇄那覇 日帰り9マン", "運び", "運び"),
        ("ホワイトバイトあります", "ホワイトバイト", "ホワイト案件"),
        ("打ち子募集 DM", "打ち子", "打ち子"),
        ("受け出し 今日 博多", "受け出し", "受け出し"),
        ("タ夕キ 3名 今夜", "タ夕キ", "叩き"),
        ("叩きの募集、DM", "叩き", "叩き"),
        ("UDできる人", "UD", "UD"),
        ("運び 1回3万 DM", "運び", "運び"),
        ("飛ばしのスマホ", "飛ばし", "飛ばし"),
        ("猫は高級車の隠語", "猫", "猫"),
        ("🐈 1匹30 工具あり", "🐈", "猫"),
        ("ホ ワ イ ト 案 件です", "ホ ワ イ ト 案 件", "ホワイト案件"),
        ("参加は「ホワイト」とDM", "ホワイト", "ホワイト案件"),
        ("匿名・流動型犯罪グループの摘発", "匿名・流動型犯罪グループ", "トクリュウ"),
        ("that is yami baito", "yami baito", "闇バイト"),
        ("be an ukeko for a day", "ukeko", "受け子"),
        ("这就是闇バイト", "闇バイト", "闇バイト"),
        ("「野菜」は隠語です", "野菜", "野菜"),
    ],
)
def test_coded_terms_however_written(prepared: Prepared, text: str, written: str, name: str) -> None:
    ready = prepared(text)
    found = {(ready.plain[c.start : c.end], c.canonical or ready.plain[c.start : c.end]) for c in jargon(ready)}

    assert (written, name) in found


@pytest.mark.parametrize(
    "text",
    [
        "鰹のタタキが最高",
        "サビで手を叩くところが好き",
        "UDフォントは読みやすい",
        "UD=ユニバーサルデザイン",
        "手押しで大丈夫です",
        "荷物の運び出しをお願いした",
        "受け取りはコンビニで",
        "いりこ出しが染みる",
        "猫がかわいい",
        "ホワイト企業に内定",
        "読み飛ばした本",
        "受け身が取れない",
        "筆の運びが美しい",
    ],
)
def test_ordinary_senses_are_left_alone(prepared: Prepared, text: str) -> None:
    assert [*jargon(prepared(text))] == []


@pytest.mark.parametrize(
    ("text", "written", "name"),
    [
        ("てれぐらむで", "てれぐらむ", "Telegram"),
        ("テレグ @kakuu_a", "テレグ", "Telegram"),
        ("T e l e g r a m @kakuu_a", "T e l e g r a m", "Telegram"),
        ("連絡は✈️→@kakuu_a", "✈", "Telegram"),
        ("シグナノレに移動します", "シグナノレ", "Signal"),
        ("S1gnalのkakuu.77まで", "S1gnal", "Signal"),
        ("L1NE ID→kakuu88", "L1NE", "LINE"),
        ("緑のアプリで検索", "緑のアプリ", "LINE"),
        ("緑交換しよ", "緑", "LINE"),
        ("IGの @kakuu_b にDM", "IG", "Instagram"),
        ("纸飞机联系 @kakuu_c", "纸飞机", "Telegram"),
        ("V信：kakuu66，招人", "V信", "WeChat"),
        ("Nhắn tele @kakuu_d nhé các bạn", "tele", "Telegram"),
        ("Me chama no zap 090-0000-1234, pago hoje", "zap", "WhatsApp"),
        ("WickrかSession使える方", "Session", "Session"),
        ("DM or Line kakuu_repost", "Line", "LINE"),
        ("日当7 てれ→@kakuu_m", "てれ", "Telegram"),
        ("Cần người nhận hàng, nhắn Messenger nhé", "Messenger", "Messenger"),
    ],
)
def test_apps_however_written(prepared: Prepared, text: str, written: str, name: str) -> None:
    ready = prepared(text)

    assert (written, name) in {(ready.plain[c.start : c.end], c.canonical) for c in apps(ready)}


@pytest.mark.parametrize(
    "text",
    [
        "真夜中シグナルという曲",
        "シグナルが出てから避ける",
        "my phone signal dropped",
        "来週✈で沖縄",
        "飞机票已经买好了",
        "open a phone line",
        "緑の多い公園",
    ],
)
def test_what_only_sounds_like_an_app_is_none(prepared: Prepared, text: str) -> None:
    assert [*apps(prepared(text))] == []
