from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.read.sections import headline_of, mark
from schemas.documents import SectionKind

BODY = "架空県警は4日、架空市の住宅に押し入ったとして、男3人を強盗の疑いで逮捕した。"
ENGLISH = "Police in Kakuu arrested three men on Friday over a robbery at a house in the city."


def marked(text: str) -> list[tuple[str, str]]:
    return [(section.kind.value, text[section.start : section.end]) for section in mark(text)]


@pytest.mark.parametrize(
    "head",
    [
        "関連記事",
        "【関連記事】",
        "■関連記事",
        "［関連ニュース］",
        "■あわせて読む",
        "【あわせて読みたい】",
        "＜おすすめ記事＞",
        "▼人気記事ランキング",
        "Related coverage",
        "RELATED STORIES",
        "Related:",
        "What to read next",
        "Read more:",
        "More from Kakuu News",
        "Most read",
    ],
)
def test_a_list_of_other_articles_is_a_teaser_up_to_the_next_sentence(head: str) -> None:
    other = "・別の市の緊縛強盗、少女12歳を保護\nSecond headline without a stop"

    assert marked(f"{BODY}\n\n{head}\n{other}\n\n{BODY}") == [("teaser", f"{head}\n{other}")]


@pytest.mark.parametrize(
    "line",
    [
        "関連記事：「日当5万円」の投稿、県警が警告",
        "【関連記事】別の事件で男を逮捕",
        "Read more: Five who met in an app are sentenced",
        "Related: A second raid in Kakuu",
        "See also » The other case",
    ],
)
def test_a_teaser_on_one_line_leaves_the_next_line_alone(line: str) -> None:
    assert marked(f"{BODY}\n{line}\n{BODY}") == [("teaser", line)]


@pytest.mark.parametrize(
    "line",
    [
        "シェアする　X　Facebook　LINE",
        "この記事をシェア：X　Facebook　LINE　はてなブックマーク",
        "この記事をポスト",
        "X / Facebook / LINE / コピー",
        "Share this story on X, Facebook, LINE",
        "Share",
        "Advertisement",
        "スポンサーリンク",
        "© 2025 架空新聞社",
        "All rights reserved.",
        "記事・写真の無断転載を禁じます",
        "Donate $5 a month ($60 a year) to keep us going.",
        "Join us on Bluesky or talk to other readers on Discord.",
        "Follow us on Instagram and Facebook",
        "Sign up for our newsletter: news@example.com",
        "続きを読む >",
        "残り 1,234文字",
        "この記事は有料会員限定です",
        "2025年3月4日 10時00分",
        "公開 2025/03/04 10:00",
    ],
)
def test_furniture_is_boilerplate_wherever_it_stands(line: str) -> None:
    assert marked(f"{BODY}\n{line}\n{BODY}") == [("boilerplate", line)]


@pytest.mark.parametrize(
    "line",
    [
        "会員登録（無料）で月3本まで読めます。有料会員は月額980円です。",
        "本紙の調査報道は読者の寄付に支えられています。1口500円から。",
        "災害遺児への募金を受け付けています。1口500円から。お問い合わせは 03-0000-0000 へ",
        "公式LINEは@kakuu_newsです。友だち追加をお願いします。",
        "Independent reporting costs money, so please donate 500 yen a month to our newsroom.",
        "You can support us with a small gift at any time of the year.",
        "Book a tour with our guides, as Hana K. and Ben O. did last spring.",
    ],
)
def test_a_note_to_the_reader_is_boilerplate_after_the_last_sentence(line: str) -> None:
    assert marked(f"{BODY}\n{ENGLISH}\n\n{line}") == [("boilerplate", line)]


@pytest.mark.parametrize(
    "sentence",
    [
        "男は会員登録を装って高齢者から寄付を受け付けると偽り、月額980円をだまし取った疑いがある。",
        "関連記事を書いた記者によると、男はSNSで情報をシェアする仲間を募っていた。",
        "同署は情報の提供を呼びかけている。問い合わせは架空署（電話099-000-0110）へ。",
        "不審な車を見た人は架空警察署、電話099-000-0110へ。",
        "The man told them to join the chat on Telegram and then to sign a paper.",
        "The station is asking anyone with information to call 099-000-0110.",
        "More than 60 people have been held over the robberies, police said on Friday.",
        "Related robberies took place in three prefectures, investigators said.",
        "５　情報提供先　架空県警察本部（099-000-0110）",
    ],
)
def test_prose_that_uses_such_words_stays_body(sentence: str) -> None:
    assert marked(f"{BODY}\n{sentence}\n{BODY}") == []
    assert marked(f"{BODY}\n{BODY}\n{sentence}") == []


@pytest.mark.parametrize(
    "line",
    [
        "写真：現場付近を調べる捜査員",
        "【写真】押収された現金",
        "（写真）架空市の住宅",
        "▲押収されたスマートフォン＝架空県警提供",
        "押収品を調べる捜査員＝4日、架空市、記者撮影",
        "Photo: officers at the scene",
        "Photo by Hana Kakuu",
        "The house in Kakuu where the men were held (File)",
    ],
)
def test_captions_are_told_from_the_body(line: str) -> None:
    assert marked(f"{BODY}\n{line}\n{BODY}") == [("caption", line)]


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        (f"架空市の強盗　男3人逮捕\n\n{BODY}", "架空市の強盗　男3人逮捕"),
        (f"# 架空市の強盗\n{BODY}", "架空市の強盗"),
        (f"Three held over raid\n\n{ENGLISH}", "Three held over raid"),
        (f"{BODY}\n\n{BODY}", None),
        (f"架空市の強盗　男3人逮捕\n{BODY}", None),
        ("高額案件\n\nDMください", None),
        ("", None),
    ],
)
def test_a_headline_stands_apart_before_prose(text: str, headline: str | None) -> None:
    assert headline_of(text, mark(text)) == headline


def test_sections_of_one_kind_in_a_row_are_one_even_over_blank_lines() -> None:
    text = f"{BODY}\n\nシェアする\n\n© 架空新聞"

    assert marked(text) == [("boilerplate", "シェアする\n\n© 架空新聞")]


@given(st.text(st.sampled_from("関連記事【】■・。\n Related:シェアする写真©募金#ab"), max_size=200))
def test_sections_lie_in_the_text_in_order_and_apart(text: str) -> None:
    borders = [at for section in mark(text) for at in (section.start, section.end)]

    assert borders == sorted(borders)
    assert all(0 <= at <= len(text) for at in borders)
    assert SectionKind.BODY not in {section.kind for section in mark(text)}


@pytest.mark.parametrize("unit", ["あ", "関連記事 ", "シェア\n", "(", " "])
def test_the_work_on_odd_texts_grows_with_their_length(
    unit: str, in_proportion: Callable[[Callable[[int], object], int], bool]
) -> None:
    assert in_proportion(lambda length: mark((unit * length)[:length]), 200_000)
