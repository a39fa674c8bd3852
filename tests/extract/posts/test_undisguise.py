import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.posts.undisguise import undisguised


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("タ夕キやれる人", "タタキやれる人"),
        ("夕夕キ", "タタキ"),
        ("シグナノレに移動", "シグナルに移動"),
        ("使わない囗座", "使わない口座"),
        ("T e l e g r a mで", "Telegramで"),
        ("S.i.g.n.a.l", "Signal"),
        ("シ グ ナ ルで", "シグナルで"),
        ("連絡はテ/レ/グ/ラ/ムまで", "連絡はテレグラムまで"),
        ("ホ・ワ・イ・ト案件", "ホワイト案件"),
        ("Теlеgram", "Telegram"),
        ("ネット口座", "ネット口座"),
        ("入口サイド", "入口サイド"),
        ("工場バイト", "工場バイト"),
        ("need a driver", "need a driver"),
        ("1 2 3 4", "1234"),
        ("", ""),
    ],
)
def test_words_are_read_as_they_are_meant(written: str, meant: str) -> None:
    assert undisguised(written).text == meant


@pytest.mark.parametrize(
    ("written", "word", "stretch"),
    [
        ("今日シ グ ナ ルで", "シグナル", "シ グ ナ ル"),
        ("→シグナノレへ", "シグナル", "シグナノレ"),
        ("a T e l e g r a m b", "Telegram", "T e l e g r a m"),
    ],
)
def test_what_is_found_is_marked_as_it_is_written(written: str, word: str, stretch: str) -> None:
    reading = undisguised(written)
    at = reading.text.index(word)

    start, end = reading.to_plain((at, at + len(word)))

    assert written[start:end] == stretch


@given(st.text(st.sampled_from("タ夕カ力ノレルシグナ口座 /.・abTе1あ漢"), max_size=40))
def test_every_character_has_its_place_in_order(text: str) -> None:
    reading = undisguised(text)

    assert len(reading.text) == len(reading.starts) == len(reading.ends)
    assert list(reading.starts) == sorted(reading.starts)
    assert all(0 <= start < end <= len(text) for start, end in zip(reading.starts, reading.ends, strict=True))
