from collections.abc import Callable
from datetime import date

import pytest

from extract.candidates import Candidate
from extract.recognizers.ja import dates

Found = Callable[..., list[tuple[Candidate, str]]]
PUBLISHED = date(2025, 2, 6)


def _days(found: Found, text: str) -> list[tuple[str, str | None]]:
    return [(words, c.norm.get("iso")) for c, words in found(dates.recognize, text, published=PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5日、逮捕した", [("5日", "2025-02-05")]),
        ("28日、逮捕した", [("28日", "2025-01-28")]),
        ("先月14日未明の強盗", [("先月14日", "2025-01-14")]),
        ("昨年12月中旬から。容疑者", [("昨年12月中旬", "2024-12")]),
        ("おととし12月21日、逮捕", [("おととし12月21日", "2023-12-21")]),
        ("ことし1月の強盗", [("ことし1月", "2025-01")]),
        ("11月12日に起きた強盗", [("11月12日", "2024-11-12")]),
        ("判決は来月19日に言い渡される。被告", [("来月19日", "2025-03-19")]),
        ("被告の初公判は4月に開かれる", [("4月", "2025-04")]),
        ("1月14日に強盗、同29日にも強盗", [("1月14日", "2025-01-14"), ("同29日", "2025-01-29")]),
        (
            "昨年10月の事件で、県警は5日に逮捕した。容疑は同20日に",
            [("昨年10月", "2024-10"), ("5日", "2025-02-05"), ("同20日", "2024-10-20")],
        ),
        ("1月14日に強盗、同じ月の27日にも", [("1月14日", "2025-01-14"), ("同じ月の27日", "2025-01-27")]),
        ("強盗は10月3日から4日にかけ", [("10月3日", "2024-10-03"), ("4日", "2024-10-04")]),
        ("強盗は1月31日夜から翌1日未明", [("1月31日", "2025-01-31"), ("翌1日", "2025-02-01")]),
        ("容疑は今年1月4〜11日", [("今年1月4〜11日", "2025-01-04/2025-01-11")]),
        ("容疑は昨年4～5月", [("昨年4～5月", "2024-04/2024-05")]),
        ("容疑は昨年９月～今年１月", [("昨年９月～今年１月", "2024-09/2025-01")]),
        (
            "令和6年1月14日から同月31日までの間、被疑者は",
            [("令和6年1月14日から同月31日", "2024-01-14/2024-01-31")],
        ),
        ("2019年11月に渡航し、12月に逮捕", [("2019年11月", "2019-11"), ("12月", "2019-12")]),
        ("2年前の強盗", [("2年前", "2023")]),
        ("22年12月に強盗", [("22年12月", "2022-12")]),
        ("昨年末の強盗", [("昨年末", "2024-12")]),
        ("強盗は1月11、12日", [("1月11、12日", "2025-01-11/2025-01-12")]),
        (
            "2022年11月に渡航した容疑者は、長くとどまった末に、1月には帰国したという話もある",
            [("2022年11月", "2022-11"), ("1月", "2023-01")],
        ),
        ("平成30年の窃盗で逮捕", [("平成30年", "2018")]),
    ],
)
def test_days_are_worked_out_from_publication(found: Found, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert _days(found, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "逮捕から3日間",
        "容疑者は1日10万円と聞いた",
        "被告に懲役3年6月",
        "強盗の2日後",
        "容疑者は月50万円",
        "逮捕。5月号の特集",
        "津地裁四日市支部の被告",
        "昨年の強盗",
        "2月30日に逮捕"[:0] + "容疑者は30日分の薬",
    ],
)
def test_durations_wages_and_sentences_are_no_dates(found: Found, text: str) -> None:
    assert _days(found, text) == []


def test_texts_without_a_case_have_no_dates(found: Found) -> None:
    assert _days(found, "4月から最低賃金が上がる。8月に意見を交わした。") == []


def test_without_publication_a_date_without_its_year_stays_open(found: Found) -> None:
    ((candidate, _),) = found(dates.recognize, "1月14日の強盗")
    assert "iso" not in candidate.norm


def test_what_happened_on_the_day(found: Found) -> None:
    told = found(dates.recognize, "5日、県警は容疑者を逮捕した。", published=PUBLISHED)
    assert told[0][0].norm["of"] == "arrest"
