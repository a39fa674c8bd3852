import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.posts.sums import sums


def found(text: str, lang: str) -> list[tuple[str, int | float | None, int | float | None, str]]:
    return [
        (text[s.start : s.end], s.norm["amount"], s.norm.get("amount_max"), str(s.norm["currency"]))
        for s in sums(text, lang=lang)
    ]


@pytest.mark.parametrize(
    ("text", "written", "amount", "most", "currency"),
    [
        ("日給8万円", "8万円", 80_000, None, "JPY"),
        ("報酬12万", "12万", 120_000, None, "JPY"),
        ("日当3万5千円", "3万5千円", 35_000, None, "JPY"),
        ("時給1,150円", "1,150円", 1_150, None, "JPY"),
        ("1枚3.5円", "3.5円", 3.5, None, "JPY"),
        ("百万円", "百万円", 1_000_000, None, "JPY"),
        ("二十万円", "二十万円", 200_000, None, "JPY"),
        ("3〜6万円", "3〜6万円", 30_000, 60_000, "JPY"),
        ("2万~4万", "2万~4万", 20_000, 40_000, "JPY"),
        ("1,200円~1,800円", "1,200円~1,800円", 1_200, 1_800, "JPY"),
        ("日給9マン", "9マン", 90_000, None, "JPY"),
        ("200k", "200k", 200_000, None, "JPY"),
        ("1回400U", "400U", 400, None, "USDT"),
        ("月6000 USDT", "6000 USDT", 6_000, None, "USDT"),
        ("日給1万5", "1万5", 15_000, None, "JPY"),
        ("報酬10-20", "10-20", 100_000, 200_000, "JPY"),
        ("闇の案件 8〜12 即日", "8〜12", 80_000, 120_000, "JPY"),
        ("2億円", "2億円", 200_000_000, None, "JPY"),
    ],
)
def test_sums_in_japanese_posts(text: str, written: str, amount: float, most: float | None, currency: str) -> None:
    assert found(text, "ja") == [(written, amount, most, currency)]


@pytest.mark.parametrize(
    ("text", "lang", "written", "amount", "most", "currency"),
    [
        ("pay ¥1,300/hour", "en", "¥1,300", 1_300, None, "JPY"),
        ("¥1,250–1,500 per hour", "en", "¥1,250–1,500", 1_250, 1_500, "JPY"),
        ("80k yen a day", "en", "80k yen", 80_000, None, "JPY"),
        ("two million yen", "en", "two million yen", 2_000_000, None, "JPY"),
        ("$2,500 a month", "en", "$2,500", 2_500, None, "USD"),
        ("trả 4 man", "vi", "4 man", 40_000, None, "JPY"),
        ("lương 1.300 yên", "vi", "1.300 yên", 1_300, None, "JPY"),
        ("giá 2-4 man", "vi", "2-4 man", 20_000, 40_000, "JPY"),
        ("2 lá", "vi", "2 lá", 20_000, None, "JPY"),
        ("20 triệu", "vi", "20 triệu", 20_000_000, None, "VND"),
        ("40 mil ienes", "pt", "40 mil ienes", 40_000, None, "JPY"),
        ("1.450 ienes", "pt", "1.450 ienes", 1_450, None, "JPY"),
        ("6 lapad", "tl", "6 lapad", 60_000, None, "JPY"),
        ("一单2万日元", "zh", "2万日元", 20_000, None, "JPY"),
        ("月薪3万人民币", "zh", "3万人民币", 30_000, None, "CNY"),
        ("一天一万五日元", "zh", "一万五日元", 15_000, None, "JPY"),
        ("4万一张", "zh", "4万", 40_000, None, "JPY"),
        ("发工资了，98000日元", "zh", "98000日元", 98_000, None, "JPY"),
        ("18 vạn yên", "vi", "18 vạn yên", 180_000, None, "JPY"),
        ("给了一万日元", "zh", "一万日元", 10_000, None, "JPY"),
    ],
)
def test_sums_in_other_languages(
    text: str, lang: str, written: str, amount: float, most: float | None, currency: str
) -> None:
    assert found(text, lang) == [(written, amount, most, currency)]


@pytest.mark.parametrize(
    ("text", "written", "amount"),
    [
        ("受け:5 出し:8 (万)", ["5", "8"], [50_000, 80_000]),
        ("受け4 出し9", ["4", "9"], [40_000, 90_000]),
        ("一撃25 シグナル", ["25"], [250_000]),
        ("1匹30 工具あり", ["30"], [300_000]),
        ("諭吉5人", ["5人"], [50_000]),
        ("日給8~", ["8"], [80_000]),
        ("報酬30000", ["30000"], [30_000]),
    ],
)
def test_sums_without_their_unit(text: str, written: list[str], amount: list[int]) -> None:
    assert [(one[0], one[1]) for one in found(text, "ja")] == list(zip(written, amount, strict=True))


@pytest.mark.parametrize("text", ["数十万円もらえる", "何万円でも", "数百万円"])
def test_a_vague_sum_has_no_amount(text: str) -> None:
    ((_, amount, _, currency),) = found(text, "ja")

    assert (amount, currency) == (None, "JPY")


@pytest.mark.parametrize(
    "text",
    [
        "5万人が来た",
        "-35万円",
        "10件",
        "#9110",
        "2024年10月",
        "電話 090-0000-1234",
        "@kakuu_5000",
        "1日2食付き",
        "千葉",
        "20歳",
    ],
)
def test_numbers_that_are_no_sums(text: str) -> None:
    assert found(text, "ja") == []


@given(
    st.text(st.sampled_from("0123456789.,万千円日給~〜-¥kU 受:(man)"), max_size=40),
    st.sampled_from(["ja", "en", "vi", "zh"]),
)
def test_sums_lie_in_the_text_and_apart(text: str, lang: str) -> None:
    borders = [at for one in sums(text, lang=lang) for at in (one.start, one.end)]

    assert borders == sorted(borders)
    assert all(0 <= at <= len(text) for at in borders)
