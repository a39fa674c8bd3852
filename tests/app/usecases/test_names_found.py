"""A name is found however it is written, and not where other words only resemble it."""

import pytest

from app.usecases.name_forms import forms_of
from app.usecases.names_found import Folded, Names, apart

KANJI, LATIN = "小鳥遊勇気", "Yuki Takanashi"
ANYWHERE = [
    "小鳥遊勇気",
    "小鳥遊　勇気",
    "小鳥遊・勇気",
    "タカナシ ユウキ",
    "たかなし・ゆうき",
    "ﾀｶﾅｼ ﾕｳｷ",
    "Yuki Takanashi",
    "Takanashi Yuki",
    "TAKANASHI, Yūki",
    "Ｙｕｕｋｉ　Ｔａｋａｎａｓｉ",
    "Y. Takanashi",
    "Takanashi, Y",
    "yuki_takanashi",
    "takanashiyuki",
    "小鳥\u200b遊\u2060勇気",
    "Yuki Taka\u00adnashi",
]
IN_ITS_DOCUMENTS = [("小鳥遊", "容疑者"), ("小鳥遊", "さん"), ("勇気", "くん"), ("タカナシ", "の件"), ("Y.T", ".")]
NOBODY = ["小鳥遊市", "勇気を出す", "A. Takanashima", "yet takes", "ytterbium", "高梨勇", "Takanashis"]


def found(name: str, text: str, *, in_its_document: bool) -> list[str]:
    forms, names, folded = forms_of(name), Names(), Folded(text)
    names.add(forms, "somebody")
    if in_its_document:
        names.add_short(forms, "somebody")
    places = map(folded.written, apart(names.found(folded.text)))
    return [text[one.start : one.end] for one in places]


@pytest.mark.parametrize("written", ANYWHERE)
def test_a_whole_name_is_found_anywhere(written: str) -> None:
    assert found(KANJI, f"「@{written}」は（24）", in_its_document=False) == [written]


@pytest.mark.parametrize("written", [one for one in ANYWHERE if one.isascii()])
def test_a_romanised_name_is_found_in_either_order(written: str) -> None:
    assert found(LATIN, f"@{written}, 24, was held.", in_its_document=False) == [written]


@pytest.mark.parametrize(("written", "behind"), IN_ITS_DOCUMENTS)
def test_a_short_name_is_found_where_a_document_tells_of_its_bearer(written: str, behind: str) -> None:
    assert found(KANJI, f"「{written}{behind}", in_its_document=True) == [written]
    assert found(KANJI, f"「{written}{behind}", in_its_document=False) == []


@pytest.mark.parametrize("text", NOBODY)
def test_other_words_name_nobody(text: str) -> None:
    assert found(KANJI, text, in_its_document=True) == []
    assert found(LATIN, text, in_its_document=True) == []


def test_the_surname_of_a_romanised_name_is_no_part_of_a_longer_word() -> None:
    assert found(LATIN, "Takanashi said so; TAKANASHI, too.", in_its_document=True) == ["Takanashi", "TAKANASHI"]
    assert found("Ken Takanashi", "In Kensington, Ken met a Kenyan.", in_its_document=True) == ["Ken"]


@pytest.mark.parametrize("text", ["Takanash\u0131 Yuk\u0131", "\x00\u202e", "ﾞﾟ", "㈱①", "e\u0301" * 9, "Y" * 3000, ""])
def test_no_sign_is_too_odd_to_be_looked_at(text: str) -> None:
    forms, names, folded = forms_of(LATIN), Names(), Folded(text)
    names.add(forms, "somebody")
    names.add_short(forms, "somebody", written=[""])
    places = [folded.written(one) for one in apart(names.found(folded.text))]
    assert all(0 <= one.start < one.end <= len(text) for one in places)


def test_each_of_many_is_found_under_his_own_name_and_the_longest_name_goes_before() -> None:
    names, text = Names(), "小鳥遊勇気と小鳥遊 花、Hana Takanashiと架空花"
    people = ["小鳥遊勇気", "小鳥遊花", "架空花", "小鳥遊"]
    for name in people:
        names.add(forms_of(name), name)
    found = [(text[one.start : one.end], one.who) for one in apart(names.found(text))]
    assert found == [
        ("小鳥遊勇気", "小鳥遊勇気"),
        ("小鳥遊 花", "小鳥遊花"),
        ("Hana Takanashi", "小鳥遊花"),
        ("架空花", "架空花"),
    ]


def test_somebody_known_by_one_name_is_found_by_it_alone() -> None:
    assert found("小鳥遊", "小鳥遊さんと小鳥", in_its_document=False) == ["小鳥遊"]
    assert found("", "小鳥遊さん", in_its_document=True) == []
