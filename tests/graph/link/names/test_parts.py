"""Splitting names, folding variant characters, keys of romanised names."""

import pytest

from graph.link.names.romaji import key_of_kana, keys_of_latin
from graph.link.names.split import split_kana, split_kanji
from graph.link.names.variants import fold_writing


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("五十嵐翼", ("五十嵐", "翼")),
        ("林健", ("林", "健")),
        ("長谷川", None),
        ("小野寺美穂", ("小野寺", "美穂")),
        ("滝本ジョナサン", ("滝本", "ジョナサン")),
        ("佐々木希", ("佐々木", "希")),
    ],
)
def test_where_a_name_in_kanji_parts(name: str, parts: tuple[str, str] | None) -> None:
    assert split_kanji(name) == parts


def test_a_name_in_kana_parts_only_into_known_names() -> None:
    assert split_kana("タナカケンタ") == ("たなか", "けんた")
    assert split_kana("ケンボー") is None
    assert split_kana("ワタナベ") is None


@pytest.mark.parametrize(
    ("variant", "plain"),
    [
        ("渡邉", "渡辺"),
        ("渡邊", "渡辺"),
        ("髙橋", "高橋"),
        ("山﨑", "山崎"),
        ("廣瀬", "広瀬"),
        ("國分", "国分"),
        ("𠮷田", "吉田"),
    ],
)
def test_variant_characters_are_one_writing(variant: str, plain: str) -> None:
    assert fold_writing(variant) == fold_writing(plain)


@pytest.mark.parametrize(("a", "b"), [("斎藤", "斉藤"), ("太田", "大田"), ("菊地", "菊池"), ("埼", "崎")])
def test_different_characters_are_different_writings(a: str, b: str) -> None:
    assert fold_writing(a) != fold_writing(b)


@pytest.mark.parametrize(
    ("kana", "spellings"),
    [
        ("おおの", ("Ohno", "Ono", "Oono", "Ōno")),
        ("しょうじ", ("Shoji", "Syozi", "Shouji", "Shohji", "Shōji")),
        ("はっとり", ("Hattori",)),
        ("ほっち", ("Hotchi", "Hocchi", "Hotti")),
        ("じゅんぺい", ("Jumpei", "Junpei", "Zyunpei")),
        ("しんいち", ("Shin'ichi", "Shinichi")),
        ("こうへい", ("Kohei", "Kouhei")),
        ("ゆーき", ("Yuki", "Yuuki", "Yūki")),
    ],
)
def test_every_spelling_has_the_key_of_the_reading(kana: str, spellings: tuple[str, ...]) -> None:
    for spelling in spellings:
        assert key_of_kana(kana) in keys_of_latin(spelling), spelling


@pytest.mark.parametrize(("a", "b"), [("はとり", "Hattori"), ("おの", "Uno"), ("あべ", "Abbe")])
def test_other_names_have_other_keys(a: str, b: str) -> None:
    assert key_of_kana(a) not in keys_of_latin(b)
